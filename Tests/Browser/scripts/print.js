// What belongs to a screen and would be printed.

const found = [];
for (const element of document.querySelectorAll("[popover], dialog")) {
  if (isShown(element)) found.push({ selector: selectorOf(element), what: "would be printed" });
}
return found;
