// A claim in, everything that speaks to it out: who, when, what exactly, and why it was taken so.
import { text } from "../shared/browser.js";
import { foldText, sourceName } from "../shared/claim-view.js";
import { link, make } from "../shared/dom.js";
import { emphasise } from "../shared/emphasis.js";
import { countText, publishedText } from "../shared/format.js";
import { quoteLink } from "../shared/links.js";
import { foldOrigins } from "../shared/origins.js";

/** @typedef {import("../shared/types.js").Claim} Claim */
/** @typedef {import("../shared/origins.js").Voice} Voice */

/** @param {Claim} claim */
export function drawVoices(claim) {
  const voices = foldOrigins(claim);
  const list = make("ul", { class: "voices" }, ...voices.map(voiceItem));
  if (claim.more > 0) list.append(make("li", { class: "soft" }, countText("moreEvidence", claim.more)));
  return make(
    "details",
    { class: "why" },
    make("summary", {}, countText("whyStatements", voices.length)),
    list,
  );
}

/** @param {Voice} voice */
function voiceItem({ evidence, relation, copies }) {
  const { basis, explanation, known, quote, source, value } = evidence;
  const derived = basis === "derived";
  const who = derived ? text("arithmetic") : sourceName(source);
  const date = derived || source === null ? "" : publishedText(source.published);
  const href = derived || source === null ? null : quoteLink(source.url, quote);
  const head = make("p", { class: "who" }, link(href, who, { class: "publisher" }));
  if (date !== "") head.append(make("span", { class: "date" }, date));
  if (!known) head.append(make("span", { class: "date" }, text("appearedLater")));
  const body = make("div", {}, head, make("p", {}, explanation));
  if (!derived && quote !== "") {
    const words = emphasise(quote, value).map((part) =>
      part.strong ? make("b", {}, part.text) : part.text,
    );
    body.append(make("blockquote", {}, ...words));
  }
  if (copies.length > 0) body.append(make("p", { class: "soft" }, foldText(copies)));
  const icon = glyphs.draw(relation);
  return make(
    "li",
    {},
    make("span", {}, /** @type {any} */ (icon), make("span", { class: "hidden" }, text(`relation_${relation}`))),
    body,
  );
}
