// What `tenfold serve` adds to each page that it hands out: it keeps the page up to date while its author writes.
// The published site has nothing of this.
(() => {
  "use strict";

  const tag = document.currentScript;
  const status = Number(tag.dataset.status);
  /** The site that this page is of. */
  let site = tag.dataset.site;

  // MARK: Being told

  // The tabs of a browser share one connection, since it has few for each server: of those that are seen, one holds
  // the lock and listens, and tells the others. A tab that nobody sees lets go, and asks when it is seen again.

  const name = "tenfold-preview";
  const channel = new BroadcastChannel(name);
  /** Ends the turn of this tab, if it waits for one or has it. */
  let leave;
  /** What this tab heard last, in its turn. */
  let heard;

  function listen(over) {
    let source;
    let again;
    const open = () => {
      source = new EventSource("/-/events");
      source.onmessage = ({ data }) => {
        heard = data;
        channel.postMessage(data);
        take(data);
      };
      source.onerror = () => {
        // A browser comes back by itself after a broken connection, but not after a refusal.
        if (source.readyState === EventSource.CLOSED) again = setTimeout(open, 2000);
      };
    };
    open();
    leave = () => {
      clearTimeout(again);
      source.close();
      heard = undefined;
      over();
    };
  }

  function join() {
    if (leave) return;
    // Locks are there for this machine only; from elsewhere each tab listens for itself.
    if (!navigator.locks) return listen(() => {});
    const waiting = new AbortController();
    leave = () => waiting.abort();
    navigator.locks
      .request(name, { signal: waiting.signal }, () => waiting.signal.aborted || new Promise(listen))
      .catch(() => {}); // This is how waiting ends.
    channel.postMessage("");
  }

  channel.onmessage = ({ data }) => {
    if (data) take(data);
    else if (heard) channel.postMessage(heard);
  };

  function seen() {
    if (!document.hidden) return join();
    leave?.();
    leave = undefined;
  }
  document.addEventListener("visibilitychange", seen);

  // MARK: Following

  /** How things stand and are not shown yet; of several only the last counts. */
  let next;
  let isBusy = false;

  async function take(data) {
    next = JSON.parse(data);
    if (isBusy) return;
    isBusy = true;
    while (next) {
      const now = next;
      next = undefined;
      try {
        await showProblems(now.problems);
        await showSite(now.site);
      } catch (error) {
        // The server is gone for a moment, and will tell again; anything else is ours, and a reload mends it.
        if (!(error instanceof TypeError && error.isOfFetch)) reload();
      }
    }
    isBusy = false;
  }

  async function get(address) {
    try {
      return await fetch(address, { cache: "no-store" });
    } catch (error) {
      error.isOfFetch = true;
      throw error;
    }
  }

  async function showSite(wanted) {
    if (wanted === site) return;
    const answer = await get(location.href);
    if (answer.status !== status) return reload();
    if (status === 200) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!isSafe(page)) return reload();
      await showStyles(page);
      swap(page);
    }
    site = wanted;
  }

  /** Loads the page anew, and keeps what a browser does not keep by itself. */
  function reload() {
    const open = [...document.querySelectorAll(":popover-open")].map((popover) => popover.id);
    sessionStorage.setItem(name, JSON.stringify(open.filter(Boolean)));
    location.reload();
  }

  function recall() {
    const open = JSON.parse(sessionStorage.getItem(name) ?? "[]");
    sessionStorage.removeItem(name);
    for (const id of open) {
      const popover = document.getElementById(id);
      if (popover?.popover) popover.showPopover();
    }
  }

  // MARK: Changing the page

  /** Scripts that the page itself runs; they may have made anything of it. */
  const scripts = (page) =>
    [...page.scripts].filter((script) => !script.type.includes("json") && script.dataset.status === undefined);

  const policies = (page) =>
    [...page.querySelectorAll("meta[http-equiv]")].map((policy) => policy.outerHTML).join();

  const isSafe = (page) =>
    scripts(document).length + scripts(page).length === 0 && policies(document) === policies(page);

  const sheets = (page) => [...page.querySelectorAll("link[rel~=stylesheet]")];

  /** Brings the style sheets of a page, and takes away those that it does not have when the new ones are there. */
  async function showStyles(page) {
    const before = sheets(document);
    const after = sheets(page);
    const keys = new Set(after.map((sheet) => sheet.outerHTML));
    const known = new Set(before.map((sheet) => sheet.outerHTML));
    await Promise.all(
      after
        .filter((sheet) => !known.has(sheet.outerHTML))
        .map((sheet) => {
          const copy = document.importNode(sheet);
          return new Promise((done) => {
            copy.onload = copy.onerror = done;
            document.head.append(copy);
          });
        }),
    );
    for (const sheet of before) if (!keys.has(sheet.outerHTML)) sheet.remove();
  }

  /** Whether each <details> was open when it came, so that it is known what its reader did. */
  const wasOpen = new WeakMap();
  const details = () => [...document.querySelectorAll("details")];
  const note = () => details().forEach((each) => wasOpen.set(each, each.open));

  function swap(page) {
    const places = landmarks();
    document.title = page.title;
    swapHead(page.head);
    // What readers opened and closed is no difference between the pages.
    const toggled = details()
      .map((each) => [each, each.open])
      .filter(([each, isOpen]) => isOpen !== wasOpen.get(each));
    for (const [each, isOpen] of toggled) each.open = !isOpen;
    attributes(document.documentElement, page.documentElement);
    element(document.body, page.body);
    note();
    for (const [each, isOpen] of toggled) each.open = isOpen;
    stay(places);
  }

  /** Tags of a head have no order that counts, and style sheets and our script are there already. */
  function swapHead(fresh) {
    const others = (head) => [...head.children].filter((child) => !child.matches("script[src], [rel~=stylesheet]"));
    const before = others(document.head);
    const after = others(fresh);
    for (const child of before) if (!after.some((other) => other.isEqualNode(child))) child.remove();
    for (const child of after) {
      if (!before.some((other) => other.isEqualNode(child))) document.head.append(document.importNode(child, true));
    }
  }

  /** Makes an element like another, and keeps all in it that is alike: so nothing is closed, unfocused or moved. */
  function element(old, fresh) {
    attributes(old, fresh);
    const before = [...old.childNodes];
    const after = [...fresh.childNodes];
    let i = 0;
    let j = 0;
    while (i < before.length && j < after.length) {
      if (before[i].isEqualNode(after[j])) {
        i += 1;
        j += 1;
        continue;
      }
      const gap = nearestEqual(before, i, after, j);
      for (let taken = 0; taken < gap.removed; taken += 1) before[i++].remove();
      for (let given = 0; given < gap.added; given += 1) before[i].before(document.importNode(after[j++], true));
      if (gap.removed + gap.added > 0) continue;
      change(before[i++], after[j++]);
    }
    for (; i < before.length; i += 1) before[i].remove();
    for (; j < after.length; j += 1) old.append(document.importNode(after[j], true));
  }

  /** How many nodes came or went until both lists agree again; none where they do not soon. */
  function nearestEqual(before, i, after, j) {
    for (let step = 1; step <= 40; step += 1) {
      if (i + step < before.length && before[i + step].isEqualNode(after[j])) return { removed: step, added: 0 };
      if (j + step < after.length && before[i].isEqualNode(after[j + step])) return { removed: 0, added: step };
    }
    return { removed: 0, added: 0 };
  }

  function change(old, fresh) {
    const isText = old.nodeType === Node.TEXT_NODE && fresh.nodeType === Node.TEXT_NODE;
    if (isText) old.data = fresh.data;
    // Drawings hold nothing that a reader set, and have names of their own kind.
    else if (isAlike(old, fresh) && old.namespaceURI === "http://www.w3.org/1999/xhtml") element(old, fresh);
    else old.replaceWith(document.importNode(fresh, true));
  }

  const isAlike = (old, fresh) =>
    old.nodeType === Node.ELEMENT_NODE &&
    old.nodeName === fresh.nodeName &&
    old.id === fresh.id &&
    old.namespaceURI === fresh.namespaceURI &&
    old.getAttribute("type") === fresh.getAttribute?.("type");

  function attributes(old, fresh) {
    for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }

  // MARK: Staying where the reader is

  /** What stands where on the screen, from the top down. */
  function landmarks() {
    if (scrollY === 0) return [];
    const box = (document.querySelector("main") ?? document.body).getBoundingClientRect();
    const places = [];
    for (let y = 1; y < innerHeight; y += 24) {
      const found = document.elementFromPoint(box.left + box.width / 2, y);
      if (found?.closest("main, body > *") && !found.closest(":popover-open")) {
        places.push([found, found.getBoundingClientRect().top]);
      }
    }
    return places;
  }

  /** Scrolls so that the first of them that is still there stands where it stood. */
  function stay(places) {
    const kept = places.find(([found]) => found.isConnected && found.getClientRects().length > 0);
    if (!kept) return;
    const moved = kept[0].getBoundingClientRect().top - kept[1];
    if (moved !== 0) scrollBy({ top: moved, behavior: "instant" });
  }

  // MARK: Problems

  /** What is wrong with the report, over the page; its own tree, so that neither has a say in the look of the other. */
  let sheet;
  let shown = "";

  async function showProblems(wanted) {
    // The page that stands for a site that is not there has its problems on it.
    if (status === 503 && wanted !== (tag.dataset.problems ?? "")) return reload();
    if (status === 503 || wanted === shown) return;
    const text = wanted && (await (await get("/-/problems")).text());
    shown = wanted;
    show(text);
  }

  /** Shows markup that the server made, else what is to be said about this page, else nothing. */
  function show(markup) {
    if (!markup && !tag.dataset.note) {
      sheet?.host.remove();
      sheet = undefined;
      return;
    }
    sheet ??= makeSheet();
    sheet.content.innerHTML = markup || '<p role="alert"></p>';
    if (!markup) sheet.content.firstChild.textContent = tag.dataset.note;
    sheet.fold(false);
  }

  function makeSheet() {
    const host = document.createElement("tenfold-preview");
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML =
      '<link rel="stylesheet" href="/-/preview.css">' +
      '<section popover="manual" aria-label="Problems of the report">' +
      '<button type="button" aria-expanded="true"></button><div class="problems"></div></section>';
    const [section, button, content] = ["section", "button", ".problems"].map((each) => root.querySelector(each));
    const fold = (isFolded) => {
      section.classList.toggle("folded", isFolded);
      button.setAttribute("aria-expanded", String(!isFolded));
      button.textContent = isFolded ? "Show" : "Hide";
      content.inert = isFolded;
    };
    button.addEventListener("click", () => fold(button.getAttribute("aria-expanded") === "true"));
    // Beside the body, which is made like the new page's. Nothing gets the focus that is not asked for it.
    document.documentElement.append(host);
    section.showPopover();
    return { host, content, fold };
  }

  document.addEventListener("keydown", ({ key }) => {
    // What is open on the page is closed first.
    if (key === "Escape" && sheet && !document.querySelector(":popover-open, dialog[open]")) sheet.fold(true);
  });

  note();
  recall();
  if (tag.dataset.note) show("");
  seen();
})();
