// A company's file in, a small drawing of its financings out: amounts as discs on a line of time,
// valuations as bars above them, those that this page speaks of filled.
import { text } from "../shared/browser.js";
import { make } from "../shared/dom.js";
import { dateText, valueText } from "../shared/format.js";
import { SPACING, placeFinancings } from "../shared/timeline.js";
import { companyFile } from "./company-file.js";

/** @typedef {import("../shared/timeline.js").Point} Point */
/** @typedef {import("../shared/types.js").Answer} Answer */

const SVG = "http://www.w3.org/2000/svg";
// What the popup has room for; opened in a tab, it has more.
const WIDTH = 344;
const HEIGHT = 156;
const BASE = 104;
const HIGHEST = 24;
const LOWEST = 70;

/**
 * Draw the timeline of a company, as soon as its file is there; nothing for a company with fewer
 * than two financings in the corpus.
 * @param {Answer} answer
 * @param {{id: string, name: string}} company
 * @returns {HTMLElement}
 */
export function drawTimeline(answer, { id, name }) {
  const place = make("div", { class: "timeline" });
  void companyFile(id).then((known) => {
    if (known === null) return;
    const room = Math.max(WIDTH, place.clientWidth - 2);
    const points = placeFinancings(known, answer, room);
    if (points.length < 2) return;
    place.append(
      make("h3", {}, text("timelineTitle", [name])),
      make(
        "div",
        { class: "scroller", tabindex: "0", role: "region", "aria-label": text("timelineTitle", [name]) },
        draw(points, room),
      ),
      make("p", { class: "legend soft" }, text("timelineLegend")),
    );
  });
  return place;
}

/**
 * @param {Point[]} points
 * @param {number} room
 */
function draw(points, room) {
  const width = Math.max(room, points[points.length - 1].x + SPACING / 2);
  const svg = shape("svg", {
    viewBox: `0 0 ${width} ${HEIGHT}`,
    width: String(width),
    height: String(HEIGHT),
    role: "img",
    "aria-label": points.map(describe).join("; "),
  });
  svg.append(shape("path", { d: `M0 ${BASE}H${width}`, class: "axis" }), ...points.flatMap(drawPoint));
  // An SVG element is no HTMLElement, but stands wherever one does.
  return svg;
}

/** @param {Point} point */
function drawPoint({ label, month, x, amount, radius, valuation, level, onPage, done }) {
  const parts = [];
  if (valuation !== null && level !== null) {
    const y = LOWEST - (LOWEST - HIGHEST) * level;
    parts.push(shape("path", { d: `M${x - 16} ${y}H${x + 16}`, class: "valuation" }));
    parts.push(words(x, y - 5, valueText("amount", valuation, "short"), "label"));
  }
  if (amount !== null) {
    const disc = shape("circle", {
      cx: String(x), cy: String(BASE), r: String(radius), class: onPage ? "amount own" : "amount",
    });
    parts.push(disc, words(x, BASE + 28, valueText("amount", amount, "short"), "label strong"));
  } else {
    parts.push(shape("path", { d: `M${x} ${BASE - 4}V${BASE + 4}`, class: "axis" }));
  }
  parts.push(words(x, BASE + 44, monthText(month, "short"), "label"));
  const title = shape("title", {});
  title.textContent = onPage ? `${label}, ${text("onThisPage")}` : label;
  const group = shape("g", { class: done ? "done" : "talk" });
  group.append(title, ...parts);
  return [group];
}

/** @param {Point} point */
function describe({ month, amount, valuation, onPage }) {
  return [
    monthText(month, "long"),
    amount && `${text("attribute_amount")} ${valueText("amount", amount)}`,
    valuation && `${text("attribute_valuation")} ${valueText("amount", valuation)}`,
    onPage && text("onThisPage"),
  ]
    .filter(Boolean)
    .join(", ");
}

/**
 * @param {string} month
 * @param {"long" | "short"} length
 */
const monthText = (month, length) => dateText(month, month.length === 4 ? "year" : "month", length);

/**
 * @param {number} x
 * @param {number} y
 * @param {string} content
 * @param {string} className
 */
function words(x, y, content, className) {
  const element = shape("text", { x: String(x), y: String(y), class: className });
  element.textContent = content;
  return element;
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 */
function shape(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
