// A page that changes in, "look again" and "the reader went elsewhere" out. Knows no claim.
"use strict";

var watcher = (() => {
  // Long enough for a framework to finish one rendering, short enough that nobody sees the gap.
  const QUIET_MS = 250;
  // A page that never stops changing (a ticker, a live blog) is looked at more and more seldom.
  const SELDOM_MS = 4000;
  const ADDRESS_MS = 500;

  /** @type {MutationObserver | null} */
  let observer = null;
  let delay = QUIET_MS;
  let timer = 0;
  let addressTimer = 0;

  /**
   * Watch a page until `stop`.
   * @param {{onChange: () => boolean, onLeave: () => void}} handlers `onChange` tells whether there was
   *   anything to do; `onLeave` is called once, when the address has become another page's
   */
  function start(handlers) {
    stop();
    const address = pageAddress();
    const look = () => {
      timer = 0;
      if (pageAddress() !== address) return leave();
      delay = handlers.onChange() ? QUIET_MS : Math.min(delay * 2, SELDOM_MS);
    };
    const leave = () => {
      stop();
      handlers.onLeave();
    };
    observer = new MutationObserver(() => {
      if (timer === 0) timer = setTimeout(look, delay);
    });
    observe(document);
    addressTimer = setInterval(() => {
      if (pageAddress() !== address) leave();
    }, ADDRESS_MS);
  }

  /**
   * Watch one more tree: an open shadow root is no part of the document around it.
   * @param {Node} root
   */
  function observe(root) {
    observer?.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["hidden", "open"],
    });
  }

  /** Stop watching. */
  function stop() {
    observer?.disconnect();
    observer = null;
    clearTimeout(timer);
    clearInterval(addressTimer);
    timer = 0;
    delay = QUIET_MS;
  }

  /**
   * Give the address without the place inside the page; "#/…" and "#!…" are pages of their own.
   */
  function pageAddress() {
    const { origin, pathname, search, hash } = location;
    return origin + pathname + search + (/^#[/!]/.test(hash) ? hash : "");
  }

  return { start, observe, stop, pageAddress };
})();
