// An answer in, the same as text, as CSV and as W3C web annotations out.
import { text } from "./browser.js";
import { claimText, sourceName } from "./claim-view.js";
import { publishedText, valueText } from "./format.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Claim} Claim */
/** @typedef {import("./types.js").Evidence} Evidence */

/** Write an answer as lines that can be pasted into a mail. @param {Answer} answer @param {string} url */
export function asText(answer, url) {
  const { title, publisher, published } = answer.article;
  const head = [title, publisher, published && publishedText(published)].filter(Boolean).join(", ");
  const claims = answer.claims.map(claimLines);
  return [[head, url].filter(Boolean).join("\n"), ...claims].join("\n\n") + "\n";
}

/** @param {Claim} claim */
function claimLines(claim) {
  const attribute = text(`attribute_${claim.attribute}`);
  const evidence = claim.evidence
    .filter((one) => one.relation !== "related")
    .map((one) => `  - ${evidenceLine(claim, one)}`);
  return [
    `${text(`status_${claim.status}`)}: ${claim.company.name}, ${attribute}: ${claimText(claim)}`,
    `  “${claim.selector.exact}”`,
    `  ${claim.summary}`,
    ...evidence,
  ].join("\n");
}

/**
 * @param {Claim} claim
 * @param {Evidence} evidence
 */
function evidenceLine(claim, { basis, explanation, quote, relation, source, value }) {
  if (basis === "derived") return `${text("arithmetic")}: ${explanation}`;
  const date = source === null ? "" : ` (${publishedText(source.published)})`;
  const says = `${text(`relation_${relation}`)} ${valueText(claim.attribute, value)}`;
  const where = source?.url ? ` ${source.url}` : "";
  return `${sourceName(source)}${date} ${says}: “${quote}”${where}`;
}

const COLUMNS = [
  "claim", "company", "financing", "attribute", "value", "modality", "status", "quote", "relation",
  "basis", "source", "published", "source value", "source quote", "source url", "explanation",
];

/** Write an answer as RFC 4180 CSV: a row for each piece of evidence, one for a claim without any. */
export function asCsv(/** @type {Answer} */ answer) {
  const rows = answer.claims.flatMap((claim) =>
    claim.evidence.length === 0
      ? [[...claimCells(claim), "", "", "", "", "", "", "", ""]]
      : claim.evidence.map((evidence) => [...claimCells(claim), ...evidenceCells(claim, evidence)]),
  );
  return [COLUMNS, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n") + "\r\n";
}

/** @param {Claim} claim */
function claimCells(claim) {
  return [
    claim.id, claim.company.name, claim.financing?.label ?? "", claim.attribute,
    valueText(claim.attribute, claim.value), claim.modality, claim.status, claim.selector.exact,
  ];
}

/**
 * @param {Claim} claim
 * @param {Evidence} evidence
 */
function evidenceCells(claim, { basis, explanation, quote, relation, source, value }) {
  return [
    relation, basis, basis === "derived" ? "" : sourceName(source), source?.published ?? "",
    valueText(claim.attribute, value), quote, source?.url ?? "", explanation,
  ];
}

/**
 * A cell that begins like a formula is run as one by spreadsheets: an apostrophe keeps it text.
 * @param {string} words
 */
function csvCell(words) {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Write an answer as an annotation collection (W3C Web Annotation Data Model), as JSON-LD.
 * @param {Answer} answer
 * @param {string} url
 */
export function asAnnotations(answer, url) {
  const items = answer.claims.map((claim) => ({
    type: "Annotation",
    id: `${url}#${claim.id}`,
    motivation: "assessing",
    body: [
      { type: "TextualBody", purpose: "tagging", value: claim.status },
      { type: "TextualBody", purpose: "describing", format: "text/plain", value: claim.summary },
      ...claim.evidence
        .filter((one) => one.relation !== "related" && one.source?.url)
        .map((one) => ({
          type: "SpecificResource",
          purpose: "linking",
          source: one.source?.url,
          selector: { type: "TextQuoteSelector", exact: one.quote },
        })),
    ],
    target: { source: url, selector: claim.selector },
  }));
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    type: "AnnotationCollection",
    label: answer.article.title ?? url,
    total: items.length,
    first: { type: "AnnotationPage", startIndex: 0, items },
  };
  return JSON.stringify(collection, null, 2) + "\n";
}
