// A company's file and the claims of one table in, what others say of the same financing beyond
// those claims out: attributes on which the page is silent.

/** @typedef {import("./types.js").Claim} Claim */
/** @typedef {import("./types.js").CompanyFile} CompanyFile */
/** @typedef {import("./types.js").LedgerEntry} LedgerEntry */
/** @typedef {import("./types.js").LedgerFinancing} LedgerFinancing */
/** @typedef {import("./types.js").Source} Source */

/**
 * One thing that one source says on an attribute that no claim is about.
 * @typedef {Pick<LedgerEntry, "attribute" | "value" | "modality"> & {quote: string, source: Source}} Remark
 */

/**
 * List what the file holds on a financing and the claims do not speak of.
 *
 * The financing is the one that most of the statements behind the claims belong to: claims and file
 * number their financings each in their own way.
 * @param {CompanyFile | null} file
 * @param {Claim[]} claims
 * @returns {{remarks: Remark[], strangers: Source[]}} `strangers` are the sources among them that
 *   say nothing on any attribute of the claims
 */
export function sayBeyond(file, claims) {
  const financing = file === null ? null : financingOf(file, claims);
  if (financing === null) return { remarks: [], strangers: [] };
  const claimed = new Set(claims.map((claim) => claim.attribute));
  /** @type {Set<number>} */
  const heard = new Set();
  /** @type {Remark[]} */
  const remarks = [];
  for (const { attribute, modality, statements, value } of financing.attributes) {
    for (const { quote, source } of statements) {
      if (claimed.has(attribute)) heard.add(source.id);
      else remarks.push({ attribute, modality, quote, source, value });
    }
  }
  const sources = new Map(remarks.map(({ source }) => [source.id, source]));
  return { remarks, strangers: [...sources.values()].filter(({ id }) => !heard.has(id)) };
}

/**
 * @param {CompanyFile} file
 * @param {Claim[]} claims
 * @returns {LedgerFinancing | null}
 */
function financingOf(file, claims) {
  const behind = new Set(
    claims
      .flatMap((claim) => claim.evidence)
      .filter((one) => one.relation !== "related")
      .map((one) => one.statement),
  );
  const counted = file.financings.map((financing) => ({
    financing,
    count: financing.attributes
      .flatMap((entry) => entry.statements)
      .filter(({ id }) => behind.has(id)).length,
  }));
  const [first] = counted.sort((a, b) => b.count - a.count);
  return first === undefined || first.count === 0 ? null : first.financing;
}
