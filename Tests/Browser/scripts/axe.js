// axe-core over a part of the page, by all rules of WCAG 2.0 to 2.2, A and AA, or by some of them.

const [root, names, done] = arguments;
const rules = { "target-size": { enabled: true } };
// axe looks at the whole page for the contrast of any part of it; ours is computed for a part alone.
if (root) rules["color-contrast"] = { enabled: false };
const runOnly = names
  ? { type: "rule", values: names }
  : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

// Closed popovers are most of a page, and no rule looks at what is hidden: out of the page they cost no time.
const parked = [...document.querySelectorAll("[popover]:not(:popover-open)")].map((popover) => {
  const place = document.createComment("");
  popover.replaceWith(place);
  return { popover, place };
});
const finish = (findings) => {
  for (const { popover, place } of parked) place.replaceWith(popover);
  done(findings);
};

axe.run(root ?? document, { runOnly, rules: names ? {} : rules, resultTypes: ["violations"], preload: false }).then(
  ({ violations }) => finish(violations.flatMap((violation) => violation.nodes.map((node) => ({
    selector: selectorOf(document.querySelector(node.target.flat().join(" ")) ?? document.body),
    what: violation.id + ": " + node.failureSummary.split("\n").slice(1).map((line) => line.trim()).join("; "),
  })))),
  (error) => finish([{ selector: "html", what: String(error) }]));
