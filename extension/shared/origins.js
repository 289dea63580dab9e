// A claim's evidence in, one entry an origin out: what it says, who says it first, who copies it.

/** @typedef {import("./types.js").Evidence} Evidence */
/** @typedef {import("./types.js").Source} Source */
/** @typedef {import("./types.js").Claim} Claim */

/**
 * What one origin says about a claim. `relation` is "copy" for a copy of the article itself;
 * `copies` are the other outlets of the same origin.
 * @typedef {{
 *   evidence: Evidence,
 *   relation: "agrees" | "conflicts" | "related" | "copy",
 *   copies: Source[],
 * }} Voice
 */

/**
 * Fold a claim's evidence: one voice an origin and relation, in the server's order.
 * @param {Claim} claim
 * @returns {Voice[]}
 */
export function foldOrigins(claim) {
  /** @type {Map<string, Voice>} */
  const voices = new Map();
  for (const evidence of claim.evidence) {
    const { key, relation } = place(evidence);
    const voice = voices.get(key);
    if (voice === undefined) {
      voices.set(key, { evidence, relation, copies: [] });
    } else if (evidence.source !== null && !isKnown(voice, evidence.source)) {
      voice.copies.push(evidence.source);
    }
  }
  return [...voices.values()];
}

/**
 * @param {Evidence} evidence
 * @returns {{key: string, relation: Voice["relation"]}}
 */
function place(evidence) {
  const { basis, origin, relation, rule, source, statement } = evidence;
  if (basis === "derived") return { key: `derived ${rule} ${relation} ${statement}`, relation };
  if (source === null) return { key: `self ${relation} ${evidence.quote}`, relation };
  if (origin === 0 && relation === "agrees") return { key: "copy", relation: "copy" };
  // What is merely related says different things about different financings: none stands for another.
  if (relation === "related") return { key: `related ${statement ?? source.id}`, relation };
  return { key: `${origin} ${relation}`, relation };
}

/**
 * @param {Voice} voice
 * @param {Source} source
 */
function isKnown(voice, source) {
  return voice.evidence.source?.id === source.id || voice.copies.some((one) => one.id === source.id);
}

/**
 * Count the outlets that say or deny what a claim says, and the origins behind them, the article
 * itself and its copies left out of the origins.
 * @param {Claim} claim
 * @returns {{outlets: number, origins: number}}
 */
export function countOrigins(claim) {
  const outlets = new Set();
  const origins = new Set();
  for (const { basis, origin, relation, source } of claim.evidence) {
    if (relation === "related" || basis === "derived" || source === null) continue;
    outlets.add(source.id);
    if (origin !== 0) origins.add(origin);
  }
  return { outlets: outlets.size, origins: origins.size };
}
