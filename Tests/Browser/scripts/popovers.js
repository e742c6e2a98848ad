// Popovers that no button opens, and buttons that open nothing.

const found = [];
const opened = new Set();
const waiting = [document.body];

// From the page on, through the buttons in what is open by then.
while (waiting.length) {
  const room = waiting.pop();
  for (const button of room.querySelectorAll("[popovertarget]")) {
    if (button.closest("[popover]") !== (room === document.body ? null : room)) continue;
    const popover = document.getElementById(button.getAttribute("popovertarget"));
    if (!popover?.hasAttribute("popover")) {
      found.push({ selector: selectorOf(button), what: "opens nothing" });
    } else if (!opened.has(popover)) {
      opened.add(popover);
      waiting.push(popover);
    }
  }
}
for (const popover of document.querySelectorAll("[popover]")) {
  if (!opened.has(popover)) found.push({ selector: selectorOf(popover), what: "is opened by no button that a reader can come to" });
  else if (blank.test(popover.textContent)) found.push({ selector: selectorOf(popover), what: "is empty" });
}
return found;
