// Whether an open popover can be read: it stands in the window, and its text has contrast.

const popover = arguments[0];
const found = [];
const box = popover.getBoundingClientRect();
const outside = [
  ["left", -box.left], ["top", -box.top],
  ["right", box.right - document.documentElement.clientWidth], ["bottom", box.bottom - innerHeight],
].filter(([, by]) => by > 0.5);
for (const [side, by] of outside) {
  found.push({ selector: selectorOf(popover), what: `sticks out of the window by ${Math.round(by)} pixels on the ${side}` });
}
if (popover.scrollWidth > popover.clientWidth + 1) {
  found.push({ selector: selectorOf(popover), what: `is ${popover.scrollWidth} pixels wide in ${popover.clientWidth}, and scrolls sideways` });
}
return found;
