// Messages from the background worker in; marks, card and list out. The one place where the parts
// of the page's half meet.
"use strict";

/** @typedef {CardView & {selector: Selector}} ShownClaim */
/** @typedef {"exact" | "approximate" | "missing"} Placement */
/** @typedef {{views: ShownClaim[], hideUnverified: boolean, announcement: string}} Show */

/** @type {{stop: () => void}} */
var reader = ((former, { callout, gestures, host, marks, outline, underlines, watcher }) => {
  // What an earlier version of the extension left in this page goes first, with the parts that it
  // was given: by now their names stand for ours.
  former?.stop();

  const SETTLE_MS = 400;

  /** @type {ShownClaim[]} */
  let views = [];
  /** @type {Map<string, Anchor>} */
  let anchored = new Map();
  /** @type {Map<string, string>} the normalised words of each anchored range */
  let words = new Map();
  let hideUnverified = false;
  let visible = false;
  let page = newPage();

  /** @type {string | null} the claim whose card was opened last */
  let lastId = null;

  /** Name this document, for the background worker to know it by; pages over http have no UUIDs. */
  function newPage() {
    return `${watcher.pageAddress()} ${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
  }

  /**
   * Show claims, in place of those shown before.
   * @param {Show} show
   */
  function show(show) {
    callout.close();
    views = show.views;
    hideUnverified = show.hideUnverified;
    visible = true;
    follow();
    anchorAll();
    if (show.announcement !== "") outline.announce(host.open(), show.announcement);
    return placements();
  }

  /** Find every claim on the page as it is now, paint it and list it. */
  function anchorAll() {
    const text = anchors.read(document.body ?? document.documentElement);
    anchored = new Map();
    words = new Map();
    for (const view of views) {
      const anchor = anchors.find(text, view.selector);
      if (anchor === null) continue;
      anchored.set(view.id, anchor);
      words.set(view.id, quotes.normalise(anchor.range.toString()));
    }
    for (const root of text.shadows) watcher.observe(root);
    paint();
  }

  function paint() {
    const painted = marks.paint(
      shownViews().map((view) => ({
        id: view.id,
        status: view.status,
        range: /** @type {Anchor} */ (anchored.get(view.id)).range,
      })),
    );
    // A frame in which no claim stands gets no element of ours.
    if (shownViews().length === 0 && !host.isOpen()) return;
    underlines.draw(host.open(), painted);
    outline.show(host.open(), shownViews(), {
      onFocus: (id) => open(id, { scroll: true }),
      onLeave: callout.closeSoon,
      onOpen: (id) => open(id, { scroll: true, focus: true }),
    });
  }

  function shownViews() {
    return views.filter(
      (view) => anchored.has(view.id) && !(hideUnverified && view.status === "unverified"),
    );
  }

  /** Look at the page again after it changed. */
  function refresh() {
    if (!port.isAlive()) {
      stop();
      return false;
    }
    const before = JSON.stringify(placements());
    underlines.measure();
    const dead = [...anchored].some(([id, anchor]) => !isWhole(id, anchor.range));
    if (!dead && anchored.size === views.length) return false;
    const shown = callout.openId();
    anchorAll();
    if (shown === null || !open(shown, {})) callout.close();
    const after = placements();
    const changed = dead || JSON.stringify(after) !== before;
    if (changed) void port.send({ type: "placed", page, placed: after });
    return changed;
  }

  /**
   * @param {string} id
   * @param {Range} range
   */
  function isWhole(id, range) {
    return (
      range.startContainer.isConnected &&
      !range.collapsed &&
      quotes.normalise(range.toString()) === words.get(id)
    );
  }

  /** @returns {Record<string, Placement>} */
  function placements() {
    return Object.fromEntries(
      views.map((view) => {
        const anchor = anchored.get(view.id);
        return [view.id, anchor ? (anchor.approximate ? "approximate" : "exact") : "missing"];
      }),
    );
  }

  /** A page without a reload: what was shown belongs to the page before. */
  function leave() {
    const left = page;
    clear();
    page = newPage();
    // By then the new page has had the time to put its text in place of the old one.
    setTimeout(() => void port.send({ type: "left", page: left }), SETTLE_MS);
  }

  /** Take everything off the page, and forget it. */
  function clear() {
    withdraw();
    views = [];
    anchored = new Map();
    lastId = null;
  }

  /** Hide what is shown, or show it again. */
  function toggle() {
    if (visible || views.length === 0) {
      withdraw();
    } else {
      visible = true;
      follow();
      anchorAll();
    }
    return { visible };
  }

  /**
   * @param {string} id
   * @param {{scroll?: boolean, focus?: boolean}} how
   */
  function open(id, how) {
    const view = views.find((one) => one.id === id);
    const anchor = anchored.get(id);
    if (view === undefined || anchor === undefined || !visible) return false;
    if (how.scroll) bringIntoView(anchor.range);
    callout.open(view, anchor, () => void port.send({ type: "compare", id }));
    lastId = id;
    if (how.focus) callout.focus();
    return true;
  }

  /** @param {Range} range */
  function bringIntoView(range) {
    const at = range.getBoundingClientRect();
    if (at.top >= 0 && at.bottom <= innerHeight) return;
    range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    const after = range.getBoundingClientRect();
    if (after.top < 0 || after.bottom > innerHeight) {
      scrollBy({ top: after.top - innerHeight / 2, behavior: "instant" });
    }
  }

  /**
   * Go to the next claim on the page, or the one before.
   * @param {number} by 1 or -1
   */
  function step(by) {
    const ids = shownViews().map((view) => view.id);
    if (ids.length === 0) return false;
    const now = lastId === null ? -1 : ids.indexOf(lastId);
    const next = now < 0 ? (by > 0 ? 0 : ids.length - 1) : (now + by + ids.length) % ids.length;
    return go(ids[next]);
  }

  /** @param {string} id */
  function go(id) {
    if (!visible && views.length > 0) toggle();
    if (!open(id, { scroll: true })) return false;
    outline.focus(id);
    return true;
  }

  /** @param {Mark | null} mark */
  function onOver(mark) {
    if (mark === null) {
      if (callout.openId() !== null && !outline.hasFocus()) callout.closeSoon();
      else callout.stay();
    } else if (mark.id === callout.openId()) {
      callout.stay();
    } else {
      callout.openSoon(mark.id, () => open(mark.id, {}));
    }
  }

  /** @param {Mark | null} mark */
  function onPress(mark) {
    if (mark === null) callout.close();
    else open(mark.id, {});
  }

  function onEscape() {
    const id = callout.openId();
    if (id === null) return;
    if (callout.hasFocus()) outline.focus(id);
    callout.close();
  }

  function onMoved() {
    underlines.measure();
    callout.follow();
  }

  /** Begin to follow the page and its reader. */
  function follow() {
    gestures.start({ over: onOver, press: onPress, escape: onEscape, moved: onMoved });
    watcher.start({ onChange: refresh, onLeave: leave });
  }

  /** Take marks, card and list off the page, and follow it no longer. */
  function withdraw() {
    callout.close();
    gestures.stop();
    watcher.stop();
    marks.clear();
    underlines.clear();
    host.remove();
    visible = false;
  }

  /** @param {any} message */
  function handle(message) {
    switch (message.type) {
      case "capture":
        return { page, ...capture.page() };
      case "status":
        return { page, url: location.href, visible, placed: placements() };
      case "show":
        return { placed: show(message) };
      case "go":
        return { done: go(message.id) };
      case "step":
        return { done: step(message.by) };
      case "toggle":
        return toggle();
      case "choose":
        hideUnverified = message.hideUnverified;
        callout.close();
        if (visible) paint();
        return { done: true };
      case "clear":
        clear();
        return { done: true };
      default:
        throw new Error(`No such message: ${message.type}`);
    }
  }

  const stopListeningToPort = port.listen(handle);

  /** Leave the page as it was. */
  function stop() {
    clear();
    stopListeningToPort();
  }

  return { stop };
})(/** @type {{stop: () => void} | undefined} */ (globalThis.reader), {
  callout, gestures, host, marks, outline, underlines, watcher,
});
