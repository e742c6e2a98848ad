// All that readers see, text by text.

return [...shownTexts()].map((text) => text.data.replace(/\s+/g, " ").trim());
