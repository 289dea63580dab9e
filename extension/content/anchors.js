// A quote in, the Range of the page that holds it out; knows the DOM, and no claim.
"use strict";

/** @typedef {{nodes: Text[], shadows: ShadowRoot[], index: QuoteIndex}} PageText */
/** @typedef {{range: Range, approximate: boolean}} Anchor */

var anchors = (() => {
  const SKIPPED = new Set([
    "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "TEXTAREA", "SELECT", "IFRAME", "OBJECT", "AUDIO",
    "VIDEO", "CANVAS", "HEAD",
  ]);

  /**
   * Index the text of a page, open shadow roots included.
   * @param {Node} root
   * @returns {PageText}
   */
  function read(root) {
    /** @type {Text[]} */
    const nodes = [];
    /** @type {ShadowRoot[]} */
    const shadows = [];
    collect(root, nodes, shadows);
    return { nodes, shadows, index: quotes.index(nodes.map((node) => node.data)) };
  }

  /**
   * @param {Node} parent
   * @param {Text[]} nodes
   * @param {ShadowRoot[]} shadows
   */
  function collect(parent, nodes, shadows) {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        nodes.push(/** @type {Text} */ (node));
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = /** @type {Element} */ (node);
        if (SKIPPED.has(element.nodeName.toUpperCase())) continue;
        if (element.shadowRoot !== null) {
          shadows.push(element.shadowRoot);
          collect(element.shadowRoot, nodes, shadows);
        }
        collect(element, nodes, shadows);
      }
    }
  }

  /**
   * Find a quote in a page.
   *
   * Of several places it is the one with the fitting surroundings, among those that a reader can
   * see; words that stand only where nobody sees them are not found.
   * @param {PageText} page
   * @param {Selector} selector
   * @returns {Anchor | null}
   */
  function find(page, selector) {
    for (const hit of quotes.find(page.index, selector)) {
      const range = toRange(page, hit.start, hit.end);
      if (isSeen(range)) return { range, approximate: hit.approximate };
    }
    return null;
  }

  /**
   * @param {PageText} page
   * @param {number} start
   * @param {number} end
   */
  function toRange(page, start, end) {
    const first = quotes.locate(page.index, start);
    const last = quotes.locate(page.index, end - 1);
    const range = document.createRange();
    range.setStart(page.nodes[first.piece], first.offset);
    const node = page.nodes[last.piece];
    range.setEnd(node, last.offset + characterLength(node.data, last.offset));
    return range;
  }

  /**
   * @param {string} data
   * @param {number} offset
   */
  function characterLength(data, offset) {
    return (data.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }

  /**
   * Tell whether a reader can see a range: painted, and not clipped to a dot for screen readers.
   * @param {Range} range
   */
  function isSeen(range) {
    if (range.getClientRects().length === 0) return false;
    for (const node of [range.startContainer, range.endContainer]) {
      const parent = node.parentElement;
      if (parent === null) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      // Words that stand right in a closed <details> have no element of their own to ask.
      if (parent instanceof HTMLDetailsElement && !parent.open) return false;
      if (isClipped(parent)) return false;
    }
    return true;
  }

  /** @param {HTMLElement} element */
  function isClipped(element) {
    for (let box = /** @type {HTMLElement | null} */ (element); box; box = box.parentElement) {
      if (box.offsetWidth <= 1 || box.offsetHeight <= 1) {
        const style = getComputedStyle(box);
        if (style.display !== "inline" && style.overflow !== "visible") return true;
      }
    }
    return false;
  }

  return { read, find };
})();
