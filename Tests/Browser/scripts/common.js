// What all scripts share: what is shown, where it stands, how it is called, and colours.
// A script is run as a function with this text in front of it.

const blank = /^[\s\u00a0\u2061-\u2064\u200b-\u200f\ufeff]*$/;

/** A short way to an element: from the nearest thing with an id down. */
function selectorOf(element) {
  const steps = [];
  for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
    if (at.id) {
      steps.unshift("#" + CSS.escape(at.id));
      break;
    }
    const name = at.localName;
    const kind = at.classList.length ? "." + CSS.escape(at.classList[0]) : "";
    const twins = at.parentElement
      ? [...at.parentElement.children].filter((one) => one.localName === name)
      : [];
    const place = twins.length > 1 && !kind ? `:nth-of-type(${twins.indexOf(at) + 1})` : "";
    steps.unshift(name + kind + place);
    if (steps.length === 4) break;
  }
  return steps.join(" > ");
}

/** The first words of a text, for messages. */
function excerptOf(text) {
  const words = text.replace(/\s+/g, " ").trim();
  return words.length > 40 ? words.slice(0, 39) + "…" : words;
}

const shownElements = new Map();

/** Whether a reader sees an element, wherever the page is scrolled to. */
function isShown(element) {
  let answer = shownElements.get(element);
  if (answer === undefined) {
    answer = element.checkVisibility({
      contentVisibilityAuto: true,
      opacityProperty: true,
      visibilityProperty: true,
    });
    shownElements.set(element, answer);
  }
  return answer;
}

/** The texts that readers see, in the order of the document. */
function* shownTexts(root = document.body) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (blank.test(node.data) || /^(title|desc|style|script)$/.test(parent.localName)) continue;
    if (isShown(parent)) yield node;
  }
}

// Colours are [red, green, blue, alpha], red to blue from 0 to 255.

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const readColors = new Map();

/** A computed colour of CSS; nothing for `none`, and for a paint server `undefined`. */
function colorOf(text) {
  if (text === "none") return null;
  const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
  if (plain) return [+plain[1], +plain[2], +plain[3], plain[4] === undefined ? 1 : +plain[4]];
  if (text.startsWith("url(")) return undefined;
  if (!readColors.has(text)) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    readColors.set(text, [red, green, blue, alpha / 255]);
  }
  return readColors.get(text);
}

/** What is seen of a colour that lies over an opaque one. */
function over(upper, lower) {
  const share = upper[3];
  return [0, 1, 2].map((at) => upper[at] * share + lower[at] * (1 - share)).concat(1);
}

function thinned(color, opacity) {
  return [color[0], color[1], color[2], color[3] * opacity];
}

/** The contrast of two opaque colours, from 1 to 21, as WCAG 2 has it. */
function contrast(first, second) {
  const luminance = (color) => {
    const [red, green, blue] = color.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function hex(color) {
  return "#" + color.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, "0")).join("");
}

/** What a page paints where it paints nothing. */
function canvasColor() {
  return colorOf(getComputedStyle(document.documentElement).colorScheme.includes("dark") &&
    matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(18, 18, 18)" : "rgb(255, 255, 255)");
}

const backdrops = new Map();

/** The colour behind an element: the backgrounds of its ancestors and its own. */
function backdropOf(element) {
  if (!element) return canvasColor();
  if (!backdrops.has(element)) {
    const color = colorOf(getComputedStyle(element).backgroundColor);
    // A popover lies on top of the page, on its own background.
    backdrops.set(element, color[3] === 1 ? color : over(color, backdropOf(element.parentElement)));
  }
  return backdrops.get(element);
}

const opacities = new Map();

/** How much of an element is seen, with its ancestors. */
function opacityOf(element) {
  if (!element) return 1;
  if (!opacities.has(element)) {
    opacities.set(element, +getComputedStyle(element).opacity * opacityOf(element.parentElement));
  }
  return opacities.get(element);
}
