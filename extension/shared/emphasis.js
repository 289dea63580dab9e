// A quote and the value that was read from it in, the quote in parts out, the deciding words
// marked: sums, rounds and names that say what the value says.

/** @typedef {import("./types.js").Value} Value */
/** @typedef {{text: string, strong: boolean}} QuotePart */

const HEDGES =
  "(?:\\b(?:more than|less than|at least|at most|up to|over|under|above|below|exceeding|nearly|" +
  "almost|about|around|roughly|some|approximately)\\s+)?";
const CURRENCY =
  "(?:\\b(?:US|HK|NT|A|C|S|R)(?=\\$)|\\b(?:RMB|USD|EUR|GBP|INR|CNY|Rs\\.?)\\s?)?[$€£¥₹₩]?\\s?";
const SUM = new RegExp(
  `${HEDGES}${CURRENCY}\\d[\\d,.]*\\d?\\s?` +
    "(?:(?:trillion|billion|million|thousand|crore|lakh|tn|bn|mn|[mbk])\\b)?",
  "gi",
);
/** @type {Record<string, number>} */
const SCALE = {
  trillion: 1e12, tn: 1e12, billion: 1e9, bn: 1e9, b: 1e9, million: 1e6, mn: 1e6, m: 1e6,
  thousand: 1e3, k: 1e3, crore: 1e7, lakh: 1e5,
};

/**
 * Split a quote into plain and deciding words.
 * @param {string} quote
 * @param {Value} value
 * @returns {QuotePart[]}
 */
export function emphasise(quote, value) {
  const spans = [...sumSpans(quote, value), ...wordSpans(quote, value)].sort((a, b) => a[0] - b[0]);
  /** @type {QuotePart[]} */
  const parts = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (start < at) continue;
    if (start > at) parts.push({ text: quote.slice(at, start), strong: false });
    parts.push({ text: quote.slice(start, end), strong: true });
    at = end;
  }
  if (at < quote.length) parts.push({ text: quote.slice(at), strong: false });
  return parts;
}

/**
 * @param {string} quote
 * @param {Value} value
 * @returns {[number, number][]}
 */
function sumSpans(quote, value) {
  const sums = [value.amount, value.amount_max, ...(value.also ?? []).map((sum) => sum.amount)];
  /** @type {[number, number][]} */
  const spans = [];
  for (const match of quote.matchAll(SUM)) {
    const found = /(\d[\d,.]*\d|\d)\s?([a-z]*)$/i.exec(match[0].trim());
    if (found === null) continue;
    const amount = Number(found[1].replaceAll(",", "")) * (SCALE[found[2].toLowerCase()] ?? 1);
    if (!sums.some((sum) => sum != null && Math.abs(sum - amount) < 1e-6 * amount + 0.5)) continue;
    const lead = match[0].length - match[0].trimStart().length;
    spans.push([match.index + lead, match.index + match[0].trimEnd().length]);
  }
  return spans;
}

/**
 * @param {string} quote
 * @param {Value} value
 * @returns {[number, number][]}
 */
function wordSpans(quote, value) {
  const words = [...(value.orgs ?? [])];
  if (value.label) words.push(value.label.replaceAll("-", " "));
  /** @type {[number, number][]} */
  const spans = [];
  const lower = quote.toLowerCase();
  for (const word of words) {
    const at = lower.indexOf(word.toLowerCase());
    if (at >= 0) spans.push([at, at + word.length]);
  }
  return spans;
}
