// A claim and its words in, the card beside them out: when it opens, stays and closes. Knows neither
// the other claims nor where words are found.
"use strict";

var callout = (() => {
  // Long enough that a pointer on its way elsewhere opens nothing.
  const OPEN_MS = 140;
  // Long enough to cross from the words to the card.
  const CLOSE_MS = 320;

  /** @type {HTMLElement | null} */
  let box = null;
  /** @type {{id: string, range: Range} | null} */
  let shown = null;
  let timer = 0;
  let pending = "";

  /**
   * Open the card of a claim, in place of another.
   * @param {CardView} view
   * @param {Anchor} anchor
   * @param {() => void} onCompare
   */
  function open(view, { approximate, range }, onCompare) {
    stay();
    const opened = cardBox();
    if (shown?.id !== view.id) card.fill(opened, view, { approximate, onCompare });
    shown = { id: view.id, range };
    if (!opened.matches(":popover-open")) opened.showPopover();
    marks.emphasise(range);
    card.place(opened, range);
  }

  function cardBox() {
    if (box === null || !box.isConnected) {
      box = card.make("div", "card");
      box.setAttribute("popover", "manual");
      box.setAttribute("role", "dialog");
      box.tabIndex = -1;
      box.addEventListener("pointerenter", stay);
      box.addEventListener("pointerleave", closeSoon);
      box.addEventListener("focusout", closeSoon);
      host.open().append(box);
    }
    return box;
  }

  /** Close the card. */
  function close() {
    stay();
    shown = null;
    marks.emphasise(null);
    if (box?.matches(":popover-open")) box.hidePopover();
  }

  /** Close the card, unless the pointer or the focus comes back to it first. */
  function closeSoon() {
    later("close", CLOSE_MS, () => {
      if (!box?.matches(":hover, :focus-within") && !outline.hasFocus()) close();
    });
  }

  /**
   * Do what opens a claim's card once the pointer has rested there.
   * @param {string} id
   * @param {() => void} action
   */
  function openSoon(id, action) {
    later(`open ${id}`, OPEN_MS, action);
  }

  /**
   * Do something after a while, unless something else comes up; asked for twice, it is done once.
   * @param {string} name
   * @param {number} ms
   * @param {() => void} action
   */
  function later(name, ms, action) {
    if (pending === name) return;
    stay();
    pending = name;
    timer = setTimeout(() => {
      pending = "";
      action();
    }, ms);
  }

  /** Leave things as they are: nothing that was to be done soon is done. */
  function stay() {
    clearTimeout(timer);
    pending = "";
  }

  /** Keep the card beside its words while they move; close it when they leave the window. */
  function follow() {
    if (shown === null || box === null) return;
    const words = shown.range.getBoundingClientRect();
    if (words.bottom < 0 || words.top > innerHeight) close();
    else card.place(box, shown.range);
  }

  /** Give the focus to the card. */
  function focus() {
    box?.focus();
  }

  /** Tell whether the focus is in the card. */
  function hasFocus() {
    return box?.matches(":focus-within") ?? false;
  }

  /** Tell whose card is open; null where none is. */
  function openId() {
    return shown?.id ?? null;
  }

  return { open, openSoon, close, closeSoon, stay, follow, focus, hasFocus, openId };
})();
