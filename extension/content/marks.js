// Ranges and their status in, painted marks out, with the CSS Custom Highlight API: the page's DOM
// is not touched. Knows nothing of what a claim says.
"use strict";

/** @typedef {"disputed" | "corroborated" | "echoed" | "unverified"} MarkStatus */
/** @typedef {{id: string, status: MarkStatus, range: Range}} Mark */

var marks = (() => {
  const PREFIX = "second-source-";
  const STATUSES = /** @type {MarkStatus[]} */ ([
    "unverified", "echoed", "corroborated", "disputed",
  ]);
  // Firefox lets no extension walk through the registry, so the names are kept here.
  const NAMES = [...STATUSES.flatMap((status) => [status, `${status}-dark`]), "active"].map(
    (name) => PREFIX + name,
  );
  // Lighter than this, a text's colour tells that it stands on a dark ground.
  const LIGHT_TEXT = 0.4;

  /** @type {Mark[]} */
  let painted = [];

  /**
   * Paint marks in place of those painted before.
   * @param {Mark[]} next
   * @returns {(Mark & {dark: boolean})[]} the same, and on which ground each stands
   */
  function paint(next) {
    clear();
    painted = next;
    const highlights = new Map();
    const grounds = new Map();
    const grounded = next.map((mark) => ({ ...mark, dark: isOnDark(mark.range, grounds) }));
    for (const mark of grounded) {
      const name = PREFIX + mark.status + (mark.dark ? "-dark" : "");
      const highlight = highlights.get(name) ?? new Highlight();
      highlight.add(mark.range);
      highlights.set(name, highlight);
    }
    for (const [name, highlight] of highlights) {
      highlight.priority = STATUSES.findIndex((status) => name.startsWith(PREFIX + status));
      CSS.highlights.set(name, highlight);
    }
    return grounded;
  }

  /** Take every mark off the page. */
  function clear() {
    painted = [];
    for (const name of NAMES) CSS.highlights.delete(name);
  }

  /**
   * Paint a ground behind one range, or behind none.
   * @param {Range | null} range
   */
  function emphasise(range) {
    if (range === null) {
      CSS.highlights.delete(PREFIX + "active");
      return;
    }
    const highlight = new Highlight(range);
    highlight.priority = STATUSES.length;
    CSS.highlights.set(PREFIX + "active", highlight);
  }

  /**
   * Find the mark that is painted at a point of the viewport, the innermost of several.
   *
   * Measured on rectangles: the browsers' own look-ups snap to text that is far away.
   * @param {number} x
   * @param {number} y
   * @param {EventTarget | null} target the element under the point: marks elsewhere are not measured
   * @returns {Mark | null}
   */
  function at(x, y, target) {
    let best = null;
    let least = Infinity;
    for (const mark of painted) {
      if (!isNear(mark.range, target)) continue;
      const length = mark.range.toString().length;
      if (length < least && covers(mark.range, x, y)) {
        best = mark;
        least = length;
      }
    }
    return best;
  }

  /**
   * @param {Range} range
   * @param {EventTarget | null} target
   */
  function isNear(range, target) {
    if (!(target instanceof Element)) return true;
    const common = range.commonAncestorContainer;
    return target.contains(common) || common.contains(target) || target.shadowRoot !== null;
  }

  /**
   * @param {Range} range
   * @param {number} x
   * @param {number} y
   */
  function covers(range, x, y) {
    for (const box of range.getClientRects()) {
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true;
    }
    return false;
  }

  /**
   * @param {Range} range
   * @param {Map<Element, boolean>} known one look-up an element
   */
  function isOnDark(range, known) {
    const element = range.startContainer.parentElement;
    if (element === null) return false;
    let dark = known.get(element);
    if (dark === undefined) {
      dark = luminance(getComputedStyle(element).color) > LIGHT_TEXT;
      known.set(element, dark);
    }
    return dark;
  }

  /**
   * Give the relative luminance (WCAG 2.2) of a computed colour, 0 where it is not an rgb() one.
   * @param {string} colour
   */
  function luminance(colour) {
    const parts = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour);
    if (parts === null) return 0;
    const [red, green, blue] = parts.slice(1, 4).map((part) => {
      const level = Number(part) / 255;
      return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  return { paint, clear, emphasise, at };
})();
