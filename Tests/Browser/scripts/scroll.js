// What makes a page wider than its window.

const room = document.documentElement.clientWidth;
const wide = document.documentElement.scrollWidth;
const found = [];

/** Whether an element stands in a box that scrolls or clips, which keeps it from widening the page. */
function isHeld(element) {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    if (getComputedStyle(at).overflowX !== "visible") return true;
  }
  return false;
}

// A page that clips what sticks out loses it.
const clips = [document.documentElement, document.body].some((element) =>
  /hidden|clip/.test(getComputedStyle(element).overflowX));

if (wide > room || clips) {
  for (const element of document.body.querySelectorAll("*")) {
    if (!isShown(element)) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.right + scrollX <= room + 0.5 || isHeld(element)) continue;
    // The innermost that sticks out says most.
    if ([...element.children].some((child) => child.getBoundingClientRect().right + scrollX > room + 0.5)) continue;
    found.push({
      selector: selectorOf(element),
      what: `reaches to ${Math.round(box.right + scrollX)} of ${room} pixels`,
    });
  }
  if (wide > room && found.length === 0) {
    found.push({ selector: "html", what: `is ${wide} pixels wide in ${room}` });
  }
}
return found;
