// How far things moved while the page was loaded, all pictures with it, and scrolled through.

const done = arguments[arguments.length - 1];
const frame = () => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));

(async () => {
  const moved = new Map();
  const note = (entries) => {
    for (const entry of entries) {
      for (const source of entry.sources) {
        const element = source.node?.nodeType === Node.TEXT_NODE ? source.node.parentElement : source.node;
        const selector = element ? selectorOf(element) : "html";
        moved.set(selector, (moved.get(selector) ?? 0) + entry.value);
      }
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  // A picture that comes only when it is near must not move what is below it.
  for (const image of document.images) {
    image.scrollIntoView({ behavior: "instant" });
    if (!image.complete) {
      await new Promise((then) => {
        image.addEventListener("load", then);
        image.addEventListener("error", then);
      });
    }
    await frame();
  }
  scrollTo({ top: 0, behavior: "instant" });
  await frame();
  note(observer.takeRecords());
  observer.disconnect();
  done([...moved].map(([selector, value]) => ({ selector, what: `moved while the page was loaded (${value.toFixed(4)})` })));
})();
