// The contrast of all text, and of the marks of drawings that say something, with what lies behind them.

const root = arguments[0] ?? document.body;
const found = [];
const told = new Set();

function tell(element, what) {
  const key = selectorOf(element) + what;
  if (told.has(key)) return;
  told.add(key);
  found.push({ selector: selectorOf(element), what });
}

/** What readers need to tell a text of a size from its background: large letters need less. */
function neededBy(pixels, weight) {
  return pixels >= 24 || (pixels >= 18.66 && weight >= 700) ? 3 : 4.5;
}

// Text outside drawings lies on the backgrounds of its ancestors.
const checked = new Set();
for (const text of shownTexts(root)) {
  const element = text.parentElement;
  if (element instanceof SVGElement || checked.has(element)) continue;
  checked.add(element);
  const style = getComputedStyle(element);
  const ground = backdropOf(element);
  const color = over(thinned(colorOf(style.color), opacityOf(element)), ground);
  const ratio = contrast(color, ground);
  if (ratio < neededBy(parseFloat(style.fontSize), +style.fontWeight)) {
    tell(element, `text ${hex(color)} on ${hex(ground)} has a contrast of ${ratio.toFixed(2)}`);
  }
}

// A drawing is a pile: what an element is seen against is all that was painted before it.

/** Parts that say nothing by themselves. */
const quiet = [
  ".tick path", // the grid, which is looked past; the ends of its lines are told by numbers
  ".halo", // paper around a mark
  ".ground", // paper below a mark
  ".band, .edge", // a tint with its hair line, the wider the fainter; the line of the series lies within
  ".area[fill-opacity]", // a tint below a line
  ".contour:not([fill=none])", // the room between two contours, in steps of one colour; the contours are labelled
  ".base", // where bars begin, which bars show themselves
].join(",");

const painted = "path, rect, circle, ellipse, line, polyline, polygon, text, tspan";

/** The painted elements of a drawing, in the order of painting. */
function pileOf(drawing) {
  const pile = [];
  for (const element of drawing.querySelectorAll(painted)) {
    if (element.closest("defs, clipPath, mask, symbol, pattern, marker") || !isShown(element)) continue;
    const style = getComputedStyle(element);
    const opacity = opacityOf(element);
    const paint = (name) => {
      const color = colorOf(style[name]);
      if (color === undefined) tell(element, `has a ${name} of which nobody knows the contrast: ${style[name]}`);
      return color && color[3] > 0 ? thinned(color, opacity * +style[name + "Opacity"]) : null;
    };
    const width = parseFloat(style.strokeWidth);
    pile.push({
      element,
      style,
      fill: paint("fill"),
      stroke: width > 0 ? paint("stroke") : null,
      width,
      isBelow: style.paintOrder.startsWith("stroke"),
      isText: /^t/.test(element.localName),
      toScreen: element.getScreenCTM(),
      box: element.getBoundingClientRect(),
    });
  }
  return pile;
}

/** The colour at a point of the window, below the element at a place of the pile; some of the pile may be looked past. */
function colorBelow(pile, place, point, ground, isPassed = () => false) {
  let color = ground;
  for (let at = 0; at < place; at++) {
    const { element, fill, stroke, width, isText, toScreen, box, isBelow } = pile[at];
    if (isText || isPassed(pile[at])) continue;
    if (point.x < box.left - width || point.x > box.right + width) continue;
    if (point.y < box.top - width || point.y > box.bottom + width) continue;
    const local = point.matrixTransform(toScreen.inverse());
    const layers = [
      () => { if (fill && element.isPointInFill(local)) color = over(fill, color); },
      () => { if (stroke && element.isPointInStroke(local)) color = over(stroke, color); },
    ];
    if (isBelow) layers.reverse();
    layers.forEach((layer) => layer());
  }
  return color;
}

/** Places among the letters of a text, in the window. */
function pointsOfText(item) {
  const box = item.element.getBBox();
  const points = [];
  for (const y of [0.4, 0.55, 0.7]) {
    for (let step = 0; step < 10; step++) {
      points.push(new DOMPoint(box.x + (box.width * (step + 0.5)) / 10, box.y + box.height * y).matrixTransform(item.toScreen));
    }
  }
  return points;
}

/** Places on the outline of a mark, in the window. */
function pointsOfMark(item) {
  const length = item.element.getTotalLength();
  const points = [];
  for (let step = 0; step < 32; step++) {
    points.push(item.element.getPointAtLength((length * (step + 0.5)) / 32).matrixTransform(item.toScreen));
  }
  return points;
}

function checkText(pile, place, ground) {
  const item = pile[place];
  const own = [...item.element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && !blank.test(node.data));
  if (!own || !item.fill) return;
  const scale = Math.hypot(item.toScreen.a, item.toScreen.b);
  const needed = neededBy(parseFloat(item.style.fontSize) * scale, +item.style.fontWeight);
  // The halo of a text hides what lies below its letters.
  const halo = item.stroke && item.isBelow && item.width >= 2 ? item.stroke : null;
  judge(item, pointsOfText(item), needed, 0.15, `text “${excerptOf(item.element.textContent)}”`, (point) => {
    const below = colorBelow(pile, place, point, ground);
    return [halo ? over(halo, below) : below, [item.fill]];
  });
}

function checkMark(pile, place, ground) {
  const item = pile[place];
  const paints = [item.fill, item.stroke].filter(Boolean);
  if (!paints.length || item.element.matches(quiet) || item.element.closest(quiet)) return;
  if (item.element.getTotalLength() === 0) return;
  // A mark is lost when most of it is. What does not lie behind it as a ground does: the thin lines of axes, another line,
  // where two cross or run together for a while, and parts of its own colour, such as the head of one more arrow.
  const own = paints.map(hex);
  const isPassed = (other) => other.element.closest(".x-axis, .y-axis")
    || (item.element.matches(".line") && other.element.matches(".line"))
    || [other.fill, other.stroke].filter(Boolean).every((paint) => paint[3] === 1 && own.includes(hex(paint)));
  judge(item, pointsOfMark(item), 3, 0.5, item.style.fill === "none" ? "a line" : "a shape", (point) =>
    [colorBelow(pile, place, point, ground, isPassed), paints]);
}

/** Tells of a part of a drawing of which more than a share cannot be told from what is below it. */
function judge(item, points, needed, share, name, colorsAt) {
  let lost = 0;
  let worst = { ratio: Infinity };
  for (const point of points) {
    const [below, paints] = colorsAt(point);
    const seen = paints.map((paint) => over(paint, below));
    const [color, ratio] = seen.map((one) => [one, contrast(one, below)]).sort((a, b) => b[1] - a[1])[0];
    if (ratio < needed) lost += 1;
    if (ratio < worst.ratio) worst = { ratio, color, below };
  }
  if (lost <= points.length * share) return;
  tell(item.element, `${name} ${hex(worst.color)} on ${hex(worst.below)} has a contrast of ${worst.ratio.toFixed(2)}, of ${needed} needed, in ${Math.round((100 * lost) / points.length)}% of it`);
}

// A drawing looks the same at all widths at which it is shown; the narrowest, where it is smallest, is looked at first.
const scheme = ["(prefers-color-scheme: dark)", "print"].map((query) => matchMedia(query).matches).join();
window.judgedDrawings ??= new Set();
const judged = window.judgedDrawings;

for (const drawing of root.querySelectorAll("svg")) {
  if (drawing.parentElement?.closest("svg") || !isShown(drawing)) continue;
  const key = scheme + selectorOf(drawing) + [...document.querySelectorAll("svg")].indexOf(drawing);
  if (judged.has(key)) continue;
  judged.add(key);
  const ground = backdropOf(drawing);
  const pile = pileOf(drawing);
  pile.forEach((item, place) => (item.isText ? checkText : checkMark)(pile, place, ground));
}
return found;
