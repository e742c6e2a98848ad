// What readers lose who have no styles: texts that go, and words that only the styles wrote.

const found = [];
const before = [...shownTexts()];
const words = before.map((text) => text.data).join(" ");

for (const element of document.body.querySelectorAll("*")) {
  for (const part of ["::before", "::after", "::marker"]) {
    const content = getComputedStyle(element, part).content;
    if (!/^"/.test(content) || !/[\p{L}\p{N}]/u.test(content) || !isShown(element)) continue;
    const text = content.replace(/^"|"$/g, "").trim();
    if (!words.includes(text)) {
      found.push({ selector: selectorOf(element) + part, what: `“${excerptOf(text)}” stands in the styles alone` });
    }
  }
}

for (const sheet of document.styleSheets) sheet.disabled = true;
shownElements.clear();
const lost = before.filter((text) => !isShown(text.parentElement));
for (const sheet of document.styleSheets) sheet.disabled = false;
shownElements.clear();

for (const text of lost) {
  found.push({ selector: selectorOf(text.parentElement), what: `“${excerptOf(text.data)}” is not shown without styles` });
}
return found;
