// A comparison in, its table out.
import { text } from "../shared/browser.js";
import { compareClaim } from "../shared/comparison.js";
import { link, make } from "../shared/dom.js";
import { companyFile } from "./company-file.js";

/** @typedef {import("../shared/comparison.js").Column} Column */
/** @typedef {import("../shared/comparison.js").Row} Row */
/** @typedef {import("../shared/comparison.js").Saying} Saying */
/** @typedef {import("../shared/types.js").Answer} Answer */
/** @typedef {import("../shared/types.js").Claim} Claim */
/** @typedef {import("../shared/types.js").CompanyFile} CompanyFile */

/**
 * Draw the comparison for a claim: at once what the answer holds, and what only others say of the
 * same financing as soon as the company's file is there.
 * @param {Answer} answer
 * @param {Claim} claim
 * @returns {HTMLElement}
 */
export function drawComparison(answer, claim) {
  const first = draw(answer, claim.id, null);
  void companyFile(claim.company.id).then((file) => {
    if (file !== null) first.replaceWith(draw(answer, claim.id, file));
  });
  return first;
}

/**
 * @param {Answer} answer
 * @param {string} claimId
 * @param {CompanyFile | null} file
 */
function draw(answer, claimId, file) {
  const comparison = compareClaim(answer, claimId, file);
  if (comparison === null) return make("div");
  const { title, columns, rows } = comparison;
  const head = make("tr", {}, make("td"), ...columns.map(columnHead));
  const table = make(
    "table",
    { class: "comparison" },
    make("caption", {}, title),
    make("thead", {}, head),
    make("tbody", {}, ...rows.map(bodyRow)),
  );
  // A region that scrolls must be reachable with the keyboard, and say what it is.
  return make("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": title }, table);
}

/** @param {Column} column */
function columnHead({ name, date, folded, copies, isPage }) {
  return make(
    "th",
    { scope: "col", class: isPage ? "page" : null },
    make("span", { class: "name", title: name }, name),
    date === "" ? null : make("span", { class: "date" }, date),
    folded === "" ? null : make("span", { class: "folded", title: copies }, folded),
  );
}

/** @param {Row} row */
function bodyRow({ label, chosen, cells }) {
  return make(
    "tr",
    { class: chosen ? "chosen" : null },
    make("th", { scope: "row" }, label),
    ...cells.map(bodyCell),
  );
}

/** @param {Saying[]} sayings */
function bodyCell(sayings) {
  if (sayings.length === 0) {
    return make(
      "td",
      { class: "silent" },
      make("span", { "aria-hidden": "true" }, "–"),
      make("span", { class: "hidden" }, text("saysNothing")),
    );
  }
  return make("td", { class: sayings[0].relation }, ...sayings.map(saying));
}

/** @param {Saying} said */
function saying({ text: words, title, relation, href }) {
  const line = make("span", { class: "said", title });
  if (relation !== null) {
    line.append(
      glyphs.draw(relation),
      make("span", { class: "hidden" }, `${text(`relation_${relation}`)} `),
    );
  }
  line.append(link(href, words));
  return line;
}
