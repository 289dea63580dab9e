// An answer and one of its claims in, the comparison table of that claim's financing out: this
// page and each origin as columns, attributes as rows. Plain data, drawn by the popup.
import { sayBeyond } from "./beyond.js";
import { text } from "./browser.js";
import { claimText, sourceName } from "./claim-view.js";
import { countText, fullText, modalText, publishedText, valueText } from "./format.js";
import { quoteLink } from "./links.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Attribute} Attribute */
/** @typedef {import("./types.js").Claim} Claim */
/** @typedef {import("./types.js").CompanyFile} CompanyFile */
/** @typedef {import("./types.js").Evidence} Evidence */
/** @typedef {import("./types.js").Relation} Relation */
/** @typedef {import("./types.js").Source} Source */
/** @typedef {import("./beyond.js").Remark} Remark */

/**
 * One thing said in a cell; `relation` is null for what this page says itself.
 * @typedef {{text: string, title: string, relation: Relation | null, href: string | null}} Saying
 */
/**
 * `folded` counts the outlets that carry the same text, `copies` names them.
 * @typedef {{name: string, date: string, folded: string, copies: string, isPage: boolean}} Column
 */
/** @typedef {{attribute: Attribute, label: string, chosen: boolean, cells: Saying[][]}} Row */
/** @typedef {{title: string, columns: Column[], rows: Row[]}} Comparison */

/** @type {Attribute[]} */
const ORDER = [
  "round", "amount", "valuation", "lead_investor", "investor", "contribution", "total_raised",
  "valuation_change", "date",
];
/** @type {Relation[]} */
const GRAVITY = ["conflicts", "agrees", "related"];

/**
 * Compare what a page says about one financing with what every origin says. Empty cells are
 * origins, or the page, that are silent on an attribute.
 * @param {Answer} answer
 * @param {string} claimId
 * @param {CompanyFile | null} [file] adds what others say of the financing and the page does not
 * @returns {Comparison | null}
 */
export function compareClaim(answer, claimId, file = null) {
  const chosen = answer.claims.find((claim) => claim.id === claimId);
  if (chosen === undefined) return null;
  const claims = answer.claims.filter((claim) => isBeside(claim, chosen));
  const groups = groupSources(answer, claims, chosen);
  const columns = [pageColumn(answer, groups.own), ...groups.others.map(makeColumn)];
  const beyond = sayBeyond(chosen.financing === null ? null : file, claims);
  const shown = new Set([groups.own, ...groups.others].flat().map((source) => source.id));
  const strangers = beyond.strangers.filter((source) => !shown.has(source.id));
  if (strangers.length > 0) {
    groups.others.push(strangers);
    columns.push(makeStrangersColumn(strangers));
  }
  const claimed = new Set(claims.map((claim) => claim.attribute));
  const rows = ORDER.map((attribute) =>
    claimed.has(attribute)
      ? makeRow(attribute, claims, chosen, groups)
      : makeSilentRow(attribute, beyond.remarks, groups.others),
  );
  return {
    title: [chosen.company.name, chosen.financing?.label].filter(Boolean).join(" · "),
    columns,
    rows: rows.filter((row) => row.cells.some((cell) => cell.length > 0)),
  };
}

/**
 * Tell whether a claim belongs into the table of another.
 * @param {Claim} claim
 * @param {Claim} chosen
 */
function isBeside(claim, chosen) {
  if (claim === chosen) return true;
  if (claim.company.id !== chosen.company.id) return false;
  return chosen.financing !== null && claim.financing?.id === chosen.financing.id;
}

/**
 * Put sources together that are one origin of any claim. Origins are numbered claim by claim, so
 * it takes two steps: those that share a number in one claim, and those that share a source.
 * @param {Answer} answer
 * @param {Claim[]} claims
 * @param {Claim} chosen
 * @returns {{own: Source[], others: Source[][]}} copies of the article itself, and the rest
 */
function groupSources(answer, claims, chosen) {
  /** @type {Map<number, Source>} */
  const sources = new Map();
  /** @type {Map<number, number>} */
  const parent = new Map();
  /** @param {number} id @returns {number} */
  const find = (id) => (parent.get(id) === id ? id : find(parent.get(id) ?? id));
  /** @type {Set<number>} */
  const own = new Set();
  for (const claim of answer.claims) {
    /** @type {Map<number, number>} */
    const first = new Map();
    for (const { basis, origin, source } of claim.evidence) {
      if (source === null || basis === "derived") continue;
      sources.set(source.id, source);
      if (!parent.has(source.id)) parent.set(source.id, source.id);
      if (origin === 0) own.add(source.id);
      const leader = first.get(origin);
      if (leader === undefined) first.set(origin, source.id);
      else parent.set(find(source.id), find(leader));
    }
  }
  const speaking = speakingSources(claims, chosen);
  /** @type {Map<number, Source[]>} */
  const groups = new Map();
  for (const id of speaking) {
    const root = find(id);
    const group = groups.get(root) ?? [];
    group.push(/** @type {Source} */ (sources.get(id)));
    groups.set(root, group);
  }
  const all = [...groups.values()].map((group) => group.sort(byDate));
  return {
    own: all.filter((group) => group.some((source) => own.has(source.id))).flat(),
    others: all.filter((group) => !group.some((source) => own.has(source.id))),
  };
}

/**
 * List the sources that say something in this table, those on the chosen claim first.
 * @param {Claim[]} claims
 * @param {Claim} chosen
 */
function speakingSources(claims, chosen) {
  /** @type {Set<number>} */
  const ids = new Set();
  for (const relation of GRAVITY) {
    for (const claim of [chosen, ...claims]) {
      // Another financing belongs into the table of the claim that it was held against, not here.
      if (relation === "related" && claim !== chosen) continue;
      for (const one of claim.evidence) {
        if (one.relation === relation && one.source !== null && one.basis === "stated") {
          ids.add(one.source.id);
        }
      }
    }
  }
  return ids;
}

/**
 * @param {Source} a
 * @param {Source} b
 */
function byDate(a, b) {
  return (a.published ?? "9999").localeCompare(b.published ?? "9999") || a.id - b.id;
}

/**
 * @param {Answer} answer
 * @param {Source[]} copies
 * @returns {Column}
 */
function pageColumn(answer, copies) {
  const { published } = answer.article;
  const date = published === null ? "" : publishedText(published);
  return { name: text("thisPage"), date, ...fold(copies), isPage: true };
}

/**
 * @param {Source[]} group
 * @returns {Column}
 */
function makeColumn([first, ...rest]) {
  return {
    name: sourceName(first),
    date: publishedText(first.published),
    ...fold(rest),
    isPage: false,
  };
}

/**
 * Put those together that speak to none of the page's claims: who copies whom is not known of them.
 * @param {Source[]} sources
 * @returns {Column}
 */
function makeStrangersColumn(sources) {
  if (sources.length === 1) return makeColumn(sources);
  const copies = sources.map(sourceName).join("\n");
  const folded = countText("sources", sources.length);
  return { name: text("otherSources"), date: "", folded, copies, isPage: false };
}

/** @param {Source[]} copies */
function fold(copies) {
  if (copies.length === 0) return { folded: "", copies: "" };
  return { folded: countText("andCopies", copies.length), copies: copies.map(sourceName).join("\n") };
}

/**
 * @param {Attribute} attribute
 * @param {Claim[]} claims
 * @param {Claim} chosen
 * @param {{own: Source[], others: Source[][]}} groups
 * @returns {Row}
 */
function makeRow(attribute, claims, chosen, groups) {
  const same = claims
    .filter((claim) => claim.attribute === attribute)
    .sort((a, b) => Number(b === chosen) - Number(a === chosen));
  const evidence = same.flatMap((claim) => claim.evidence);
  return {
    attribute,
    label: text(`attribute_${attribute}`),
    chosen: chosen.attribute === attribute,
    cells: [
      distinct(same.map(pageSaying)),
      ...groups.others.map((group) => distinct(sayings(attribute, evidence, group, chosen))),
    ],
  };
}

/**
 * Give an attribute on which the page is silent.
 * @param {Attribute} attribute
 * @param {Remark[]} remarks
 * @param {Source[][]} groups
 * @returns {Row}
 */
function makeSilentRow(attribute, remarks, groups) {
  const theirs = remarks.filter((remark) => remark.attribute === attribute);
  const cells = groups.map((group) =>
    distinct(theirs.filter(({ source }) => group.some(({ id }) => id === source.id)).map(remarkSaying)),
  );
  return { attribute, label: text(`attribute_${attribute}`), chosen: false, cells: [[], ...cells] };
}

/** @param {Remark} remark @returns {Saying} */
function remarkSaying({ attribute, modality, quote, source, value }) {
  return {
    text: modalText(valueText(attribute, value, "short"), modality),
    title: [quote, fullText(value)].filter(Boolean).join("\n"),
    relation: null,
    href: quoteLink(source.url, quote),
  };
}

/** @param {Claim} claim @returns {Saying} */
function pageSaying(claim) {
  return {
    text: modalText(valueText(claim.attribute, claim.value, "short"), claim.modality),
    title: [claimText(claim), fullText(claim.value)].filter(Boolean).join("\n"),
    relation: null,
    href: null,
  };
}

/**
 * Give what a group of sources says on one attribute. What is merely related, to another financing
 * or another time, is given for the chosen claim only, and only where there is nothing nearer.
 * @param {Attribute} attribute
 * @param {Evidence[]} evidence
 * @param {Source[]} group
 * @param {Claim} chosen
 * @returns {Saying[]}
 */
function sayings(attribute, evidence, group, chosen) {
  const theirs = evidence.filter(
    (one) => one.basis === "stated" && group.some((source) => source.id === one.source?.id),
  );
  const firm = theirs.filter((one) => one.relation !== "related");
  const near = chosen.evidence.filter((one) => theirs.includes(one)).slice(0, 1);
  return (firm.length > 0 ? firm : near)
    .sort((a, b) => GRAVITY.indexOf(a.relation) - GRAVITY.indexOf(b.relation))
    .map((one) => ({
      text: valueText(attribute, one.value, "short"),
      title: [one.explanation, fullText(one.value)].filter(Boolean).join("\n"),
      relation: one.relation,
      href: quoteLink(one.source?.url ?? null, one.quote),
    }));
}

/** @param {Saying[]} list @returns {Saying[]} */
function distinct(list) {
  const seen = new Set();
  return list.filter(({ relation, text: words }) => {
    const key = `${relation} ${words.toLowerCase().replace(/[‘’]/g, "'")}`;
    return !seen.has(key) && seen.add(key);
  });
}
