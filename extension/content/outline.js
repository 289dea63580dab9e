// The claims of a page in, a list of real buttons out, for readers who use no pointer: painted
// marks are not in the accessibility tree and cannot be focused. Hidden until it has the focus.
"use strict";

var outline = (() => {
  /** @type {HTMLElement | null} */
  let list = null;
  /** @type {HTMLElement | null} */
  let announcer = null;

  /**
   * Put the list into our shadow root, in place of the one before.
   * @param {ShadowRoot} root
   * @param {CardView[]} views
   * @param {{onFocus: (id: string) => void, onLeave: () => void, onOpen: (id: string) => void}} handlers
   */
  function show(root, views, handlers) {
    const nav = card.make("nav", "list");
    nav.setAttribute("aria-label", port.text("claimsOnThisPage"));
    const items = card.make("ol", "");
    for (const view of views) {
      const button = card.make("button", "", view.label);
      button.setAttribute("type", "button");
      button.dataset.claim = view.id;
      button.addEventListener("focus", () => handlers.onFocus(view.id));
      button.addEventListener("blur", handlers.onLeave);
      button.addEventListener("click", () => handlers.onOpen(view.id));
      const item = card.make("li", "");
      item.append(button);
      items.append(item);
    }
    nav.append(items);
    const focused = /** @type {HTMLElement | null} */ (list?.querySelector(":focus") ?? null);
    if (list?.isConnected) list.replaceWith(nav);
    else root.append(nav);
    list = nav;
    // A page that renders itself anew must not throw a reader out of the list.
    if (focused?.dataset.claim !== undefined) focus(focused.dataset.claim);
  }

  /**
   * Give the focus to a claim's button.
   * @param {string} id
   */
  function focus(id) {
    for (const button of list?.querySelectorAll("button") ?? []) {
      if (button.dataset.claim === id) button.focus();
    }
  }

  /** Tell whether one of the list's buttons has the focus. */
  function hasFocus() {
    return list?.matches(":focus-within") ?? false;
  }

  /**
   * Say something once, when the screen reader has nothing else to say.
   * @param {ShadowRoot} root
   * @param {string} words
   */
  function announce(root, words) {
    if (!announcer?.isConnected) {
      announcer = card.make("p", "hidden");
      announcer.setAttribute("role", "status");
      root.append(announcer);
    }
    announcer.textContent = words;
  }

  return { show, focus, hasFocus, announce };
})();
