// One button for each kind of popover: kinds differ in the elements and classes that they are made of.

const kinds = new Map();
for (const button of document.querySelectorAll("[popovertarget]")) {
  const popover = document.getElementById(button.getAttribute("popovertarget"));
  if (!popover || button.closest("[popover]") || !isShown(button)) continue;
  const kind = [...new Set([...popover.querySelectorAll("*")].map((one) => one.localName + "." + one.className))].sort().join();
  if (!kinds.has(kind)) kinds.set(kind, { kind, button, popover });
}
return [...kinds.values()].slice(0, arguments[0]);
