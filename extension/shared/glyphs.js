// The name of a status or a relation in, its small drawing out. A classic script, because the
// scripts in a web page cannot import: extension pages load it with a tag, the page's half is
// given it with the rest. Knows no claim.
"use strict";

/** @typedef {"disputed" | "corroborated" | "echoed" | "unverified"} StatusGlyph */
/** @typedef {"agrees" | "conflicts" | "related" | "copy"} RelationGlyph */

var glyphs = (() => {
  const SVG = "http://www.w3.org/2000/svg";

  // Drawn in a square of 16 units. The statuses repeat the underlines in the page; the relations
  // are the signs for equal, unequal, nearly equal and identical.
  /** @type {Record<StatusGlyph | RelationGlyph, string[]>} */
  const PATHS = {
    disputed: ["M1 8.5c1.2-3.6 2.3-3.6 3.5 0s2.3 3.6 3.5 0s2.3-3.6 3.5 0s2.3 3.6 3.5 0"],
    corroborated: ["M1.5 8.5H14.5"],
    echoed: ["M1.5 6.5H14.5", "M1.5 10.5H14.5"],
    unverified: ["M2 8.5H2.01", "M6 8.5H6.01", "M10 8.5H10.01", "M14 8.5H14.01"],
    agrees: ["M3 6H13", "M3 10.5H13"],
    conflicts: ["M3 6H13", "M3 10.5H13", "M11 2.5L5 14"],
    related: [
      "M2.5 6.5C4.5 4 6.5 5 8 6S11.5 8 13.5 5.5",
      "M2.5 11C4.5 8.5 6.5 9.5 8 10.5S11.5 12.5 13.5 10",
    ],
    copy: ["M3 4.5H13", "M3 8.25H13", "M3 12H13"],
  };

  /**
   * Draw a glyph. It is hidden from screen readers: the word beside it says the same.
   * @param {StatusGlyph | RelationGlyph} name
   * @returns {SVGSVGElement}
   */
  function draw(name) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("width", "16");
    svg.setAttribute("height", "16");
    svg.setAttribute("class", `glyph ${name}`);
    svg.setAttribute("aria-hidden", "true");
    svg.setAttribute("focusable", "false");
    for (const path of PATHS[name]) {
      const line = document.createElementNS(SVG, "path");
      line.setAttribute("d", path);
      line.setAttribute("fill", "none");
      line.setAttribute("stroke", "currentColor");
      line.setAttribute("stroke-width", name === "unverified" ? "2.4" : "1.8");
      line.setAttribute("stroke-linecap", "round");
      line.setAttribute("stroke-linejoin", "round");
      svg.append(line);
    }
    return svg;
  }

  return { draw };
})();
