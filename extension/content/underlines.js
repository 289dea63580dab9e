// Painted marks in, the lines under them out, for Firefox: it paints a highlight's ground but, as
// late as version 140, none of its underlines. Drawn in our shadow root, above the page and deaf to
// the pointer. Where the browser paints underlines itself, nothing here does anything.
"use strict";

/** @typedef {Mark & {dark: boolean}} PaintedMark */

var underlines = (() => {
  // The style sheet of the marks asks the same question.
  const isNeeded = CSS.supports("-moz-appearance", "none");
  const SVG = "http://www.w3.org/2000/svg";
  const HEIGHT = 6;
  const WAVE = 3;

  /** @type {HTMLElement | null} */
  let layer = null;
  /** @type {PaintedMark[]} */
  let drawn = [];
  /** @type {ResizeObserver | null} */
  let resized = null;

  /**
   * Draw lines under marks, in place of those drawn before.
   * @param {ShadowRoot} root
   * @param {PaintedMark[]} next
   */
  function draw(root, next) {
    if (!isNeeded) return;
    if (!layer?.isConnected) {
      layer = card.make("div", "underlines");
      layer.setAttribute("aria-hidden", "true");
      root.prepend(layer);
    }
    drawn = next;
    resized ??= new ResizeObserver(measure);
    resized.observe(document.documentElement);
    measure();
  }

  /** Put the lines where the words are now. */
  function measure() {
    if (layer === null) return;
    const origin = layer.getBoundingClientRect();
    const lines = [];
    for (const { dark, range, status } of drawn) {
      for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        lines.push(line(status, dark, box.left - origin.left, box.bottom - origin.top, box.width));
      }
    }
    layer.replaceChildren(...lines);
  }

  /** Take the lines away. */
  function clear() {
    resized?.disconnect();
    resized = null;
    layer?.remove();
    layer = null;
    drawn = [];
  }

  /**
   * @param {MarkStatus} status
   * @param {boolean} dark
   * @param {number} left
   * @param {number} bottom of the words
   * @param {number} width
   */
  function line(status, dark, left, bottom, width) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", `underline ${status}${dark ? " dark" : ""}`);
    svg.setAttribute("width", String(width));
    svg.setAttribute("height", String(HEIGHT));
    svg.style.left = `${left}px`;
    svg.style.top = `${bottom - HEIGHT + 1}px`;
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", shape(status, width));
    svg.append(path);
    return svg;
  }

  /**
   * @param {MarkStatus} status
   * @param {number} width
   */
  function shape(status, width) {
    const middle = HEIGHT / 2;
    switch (status) {
      case "disputed":
        return `M0 ${middle}` + `q${WAVE / 2} -3 ${WAVE} 0t${WAVE} 0`.repeat(Math.ceil(width / WAVE / 2));
      case "echoed":
        return `M0 ${middle - 1.5}H${width}M0 ${middle + 1.5}H${width}`;
      default:
        return `M0 ${middle}H${width}`;
    }
  }

  return { draw, measure, clear };
})();
