// A claim of the server's answer in, the words that the card and the lists show out.
import { text } from "./browser.js";
import { emphasise } from "./emphasis.js";
import { countText, listText, modalText, publishedText, valueText } from "./format.js";
import { sourceLabel } from "./labels.js";
import { quoteLink } from "./links.js";
import { countOrigins, foldOrigins } from "./origins.js";

/** @typedef {import("./types.js").Claim} Claim */
/** @typedef {import("./types.js").Source} Source */
/** @typedef {import("./origins.js").Voice} Voice */

// The card shows three sources; the comparison in the popup shows them all.
const MOST_SOURCES = 3;

/** Say what a claim says, as a value in words. @param {Claim} claim */
export const claimText = (claim) =>
  modalText(valueText(claim.attribute, claim.value), claim.modality);

/**
 * Name a source, a title in quotation marks.
 * @param {Source | null} source null is the article itself
 */
export function sourceName(source) {
  if (source === null) return text("thisArticle");
  const label = sourceLabel(source);
  if (label === null) return text("unnamedSource");
  return label.isTitle ? text("quoted", [label.text]) : label.text;
}

/**
 * Write the card for a claim, and what is needed to find the claim on the page.
 * @param {Claim} claim
 */
export function viewClaim(claim) {
  const statusWord = text(`status_${claim.status}`);
  const attribute = text(`attribute_${claim.attribute}`);
  const value = claimText(claim);
  return {
    id: claim.id,
    selector: claim.selector,
    status: claim.status,
    statusWord,
    what: [attribute, claim.company.name, claim.financing?.label].filter(Boolean).join(" · "),
    label: `${statusWord}: ${claim.company.name}, ${attribute}: ${value}`,
    here: value,
    reason: claim.summary,
    sources: nearest(claim).map((voice) => viewVoice(claim, voice)),
    tally: tally(claim),
  };
}

/**
 * Choose what the card has room for. What is only related, to another financing or another time, is
 * worth it where nothing speaks to the claim itself.
 * @param {Claim} claim
 */
function nearest(claim) {
  const voices = foldOrigins(claim);
  const firm = voices.filter((voice) => voice.relation !== "related");
  return (firm.length > 0 ? firm : voices).slice(0, MOST_SOURCES);
}

/**
 * @param {Claim} claim
 * @param {Voice} voice
 */
function viewVoice(claim, { evidence, relation, copies }) {
  const { basis, explanation, quote, source, value } = evidence;
  const derived = basis === "derived";
  return {
    relation,
    relationWord: text(derived ? "relation_derived" : `relation_${relation}`),
    publisher: derived ? text("arithmetic") : sourceName(source),
    date: derived || source === null ? "" : publishedText(source.published),
    value: derived ? explanation : relation === "copy" ? "" : valueText(claim.attribute, value),
    quote: derived ? [] : emphasise(quote, value),
    href: derived || source === null ? null : quoteLink(source.url, quote),
    folded: foldText(copies),
  };
}

/** Say who else carries the same text. @param {Source[]} copies */
export function foldText(copies) {
  if (copies.length === 0) return "";
  if (copies.length <= 2) return text("alsoIn", [listText(copies.map(sourceName))]);
  return countText("andCopies", copies.length);
}

/** @param {Claim} claim */
function tally(claim) {
  const { outlets, origins } = countOrigins(claim);
  if (outlets === 0) return "";
  return `${countText("outlets", outlets)}, ${countText("otherOrigins", origins)}`;
}
