// Where the keyboard is, and whether a reader sees it there.

const element = document.activeElement;
if (!element || element === document.body) return null;
const style = getComputedStyle(element);
const box = element.getBoundingClientRect();
const isMarked =
  (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
const order = [...document.querySelectorAll("*")].indexOf(element);
const popover = element.closest("[popover]");
return {
  selector: selectorOf(element),
  isMarked,
  isInWindow: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  order,
  popover: popover ? popover.id : null,
};
