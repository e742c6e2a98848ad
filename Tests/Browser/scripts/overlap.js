// Texts that lie over each other, as the page stands and with all that sticks while it scrolls.

/** The part of the window or of boxes that scroll in which an element can be seen, on the page. */
const clips = new Map();
function clipOf(element) {
  if (!element || element === document.body || element === document.documentElement) return null;
  if (!clips.has(element)) {
    const style = getComputedStyle(element);
    const outer = style.position === "fixed" ? null : clipOf(element.parentElement);
    // Inline boxes clip nothing, and in a drawing only the outermost element could.
    const isBox = !(element instanceof SVGElement) && style.display !== "inline";
    if (isBox && style.overflow !== "visible") {
      const box = element.getBoundingClientRect();
      const own = { left: box.left + scrollX, top: box.top + scrollY, right: box.right + scrollX, bottom: box.bottom + scrollY };
      clips.set(element, outer ? meeting(own, outer) : own);
    } else {
      clips.set(element, outer);
    }
  }
  return clips.get(element);
}

function meeting(first, second) {
  return {
    left: Math.max(first.left, second.left),
    top: Math.max(first.top, second.top),
    right: Math.min(first.right, second.right),
    bottom: Math.min(first.bottom, second.bottom),
  };
}

const sticks = new Map();

/** The ancestor that stays in the window while the page scrolls, if there is one. */
function stickyOf(element) {
  if (!element || element === document.body) return null;
  if (!sticks.has(element)) {
    const isSticky = /sticky|fixed/.test(getComputedStyle(element).position);
    sticks.set(element, isSticky ? element : stickyOf(element.parentElement));
  }
  return sticks.get(element);
}

/** The corners of the letters of a turned text of a drawing, on the page; nothing for one that is upright. */
function cornersOf(text) {
  const element = text.parentElement;
  if (!(element instanceof SVGGraphicsElement)) return null;
  const toScreen = element.getScreenCTM();
  if (Math.abs(toScreen.b) < 1e-6) return null;
  const box = element.getBBox();
  const [top, bottom] = [box.y + box.height * 0.22, box.y + box.height * 0.78];
  return [[box.x, top], [box.x + box.width, top], [box.x + box.width, bottom], [box.x, bottom]].map(([x, y]) => {
    const corner = new DOMPoint(x, y).matrixTransform(toScreen);
    return { x: corner.x + scrollX, y: corner.y + scrollY };
  });
}

/** Whether a line along a side of one of two turned boxes has them on its two sides. */
function areParted(first, second) {
  return [first, second].some((corners) => corners.some((corner, at) => {
    const next = corners[(at + 1) % 4];
    const across = { x: next.y - corner.y, y: corner.x - next.x };
    const spread = (points) => points.map((point) => point.x * across.x + point.y * across.y);
    const [one, other] = [spread(first), spread(second)];
    return Math.max(...one) <= Math.min(...other) || Math.max(...other) <= Math.min(...one);
  }));
}

/** The corners of a box that is not turned. */
function cornersAround(box) {
  return [[box.left, box.top], [box.right, box.top], [box.right, box.bottom], [box.left, box.bottom]]
    .map(([x, y]) => ({ x, y }));
}

/** Where the letters of a text are: its lines without the room above and below them. */
const range = document.createRange();
function boxesOf(text, clip) {
  const corners = cornersOf(text);
  range.selectNodeContents(text);
  const boxes = [];
  for (const line of range.getClientRects()) {
    if (line.width < 1.5 || line.height < 1.5) continue;
    let box = {
      left: line.left + scrollX + 0.5,
      right: line.right + scrollX - 0.5,
      top: line.top + scrollY + line.height * 0.22,
      bottom: line.bottom + scrollY - line.height * 0.22,
    };
    if (clip) box = meeting(box, clip);
    if (box.right - box.left < 1 || box.bottom - box.top < 1) continue;
    boxes.push(Object.assign(box, { text, corners }));
  }
  return boxes;
}

function meet(first, second) {
  const part = meeting(first, second);
  if (part.right - part.left <= 1 || part.bottom - part.top <= 1) return false;
  if (!first.corners && !second.corners) return true;
  return !areParted(first.corners ?? cornersAround(first), second.corners ?? cornersAround(second));
}

/** Boxes by the squares of the page in which they lie. */
class Squares {
  constructor() {
    this.size = 96;
    this.squares = new Map();
  }

  *around(box) {
    for (let x = Math.floor(box.left / this.size); x * this.size <= box.right; x++) {
      for (let y = Math.floor(box.top / this.size); y * this.size <= box.bottom; y++) {
        yield x + "," + y;
      }
    }
  }

  add(box) {
    for (const key of this.around(box)) {
      if (!this.squares.has(key)) this.squares.set(key, []);
      this.squares.get(key).push(box);
    }
  }

  some(box) {
    return [...this.around(box)].some((key) => (this.squares.get(key) ?? []).some((one) => meet(one, box)));
  }

  first(box) {
    for (const key of this.around(box)) {
      const other = (this.squares.get(key) ?? []).find((one) => one.text !== box.text && meet(one, box));
      if (other) return other;
    }
    return null;
  }
}

const found = [];
const told = new Set();
function tell(box, other, where = "") {
  const key = box.text.parentElement;
  if (told.has(key) || told.has(other.text.parentElement)) return;
  told.add(key);
  found.push({
    selector: selectorOf(box.text.parentElement),
    what: `“${excerptOf(box.text.data)}” lies over “${excerptOf(other.text.data)}” of ${selectorOf(other.text.parentElement)}${where}`,
  });
}

const still = new Squares();
const moving = new Map();
for (const text of shownTexts()) {
  const parent = text.parentElement;
  // An accent of a formula is meant to be near its letter.
  if (parent.localName === "mo" && parent.parentElement.localName === "mover") continue;
  const sticky = stickyOf(parent);
  const boxes = boxesOf(text, clipOf(parent));
  for (const box of boxes) {
    const other = still.first(box);
    if (other) tell(box, other);
  }
  if (sticky) {
    if (!moving.has(sticky)) moving.set(sticky, []);
    moving.get(sticky).push(text);
  } else {
    boxes.forEach((box) => still.add(box));
  }
}

// What sticks passes over the page; a background of its own hides what it passes.
const loose = [...moving].filter(([element]) => colorOf(getComputedStyle(element).backgroundColor)[3] < 1);
const step = innerHeight / 2;
const fine = 8;

/** Whether something that stands still lies in the part of the page that an element passes over while the window moves by a step. */
function passesOver(element) {
  const box = element.getBoundingClientRect();
  const passed = { left: box.left + scrollX, right: box.right + scrollX, top: box.top + scrollY, bottom: box.bottom + scrollY + step };
  return still.some(passed);
}

/** Tells of texts of an element that lie over others, scrolled as it is. */
function look(texts) {
  clips.clear();
  for (const text of texts) {
    for (const box of boxesOf(text, clipOf(text.parentElement))) {
      const other = still.first(box);
      if (other) tell(box, other, ` when the page is scrolled by ${Math.round(scrollY)} pixels`);
    }
  }
}

const last = document.documentElement.scrollHeight - innerHeight;
for (let top = 0; loose.length && top < last; top += step) {
  scrollTo({ top, behavior: "instant" });
  const near = loose.filter(([element]) => passesOver(element));
  for (let y = top; near.length && y < Math.min(top + step, last); y += fine) {
    scrollTo({ top: y, behavior: "instant" });
    near.forEach(([, texts]) => look(texts));
  }
}
scrollTo({ top: 0, behavior: "instant" });
return found;
