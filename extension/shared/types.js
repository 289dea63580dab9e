// The shapes that cross a border: the server's answers and what the parts of the extension tell
// one another. Types only; the server's are those of its OpenAPI description.

/**
 * @typedef {"amount" | "valuation" | "total_raised" | "round" | "lead_investor" | "investor" |
 *   "contribution" | "date" | "valuation_change"} Attribute
 */
/** @typedef {"disputed" | "corroborated" | "echoed" | "unverified"} Status */
/** @typedef {"agrees" | "conflicts" | "related"} Relation */
/** @typedef {"completed" | "planned" | "rumoured" | "denied"} Modality */
/** @typedef {"exact" | "about" | "at_least" | "more_than" | "less_than" | "up_to" | "range"} Hedge */

/**
 * The value of any attribute: which keys it has depends on the attribute.
 * @typedef {{
 *   amount?: number,
 *   amount_max?: number | null,
 *   currency?: string,
 *   hedge?: Hedge,
 *   also?: {amount: number, currency: string}[],
 *   money?: "pre" | "post" | null,
 *   window?: string | null,
 *   label?: string,
 *   orgs?: string[],
 *   part?: "tranche" | "debt" | "equity" | null,
 *   date?: string,
 *   precision?: "day" | "month" | "year",
 *   multiple?: number,
 * }} Value
 */
/**
 * @typedef {{
 *   id: number,
 *   url: string | null,
 *   publisher: string | null,
 *   title: string | null,
 *   published: string | null,
 *   kind: string,
 * }} Source
 */
/**
 * `origin` is 0 for the article itself and its copies; `source` is null for the article itself and
 * for what is derived from several statements.
 * @typedef {{
 *   relation: Relation,
 *   basis: "stated" | "derived",
 *   rule: string,
 *   explanation: string,
 *   value: Value,
 *   quote: string,
 *   statement: number | null,
 *   origin: number,
 *   known: boolean,
 *   source: Source | null,
 * }} Evidence
 */
/**
 * @typedef {{
 *   id: string,
 *   company: {id: string, name: string},
 *   attribute: Attribute,
 *   value: Value,
 *   modality: Modality,
 *   attribution: string | null,
 *   financing: {id: string, label: string} | null,
 *   selector: {type: "TextQuoteSelector", exact: string, prefix: string, suffix: string},
 *   sentence: string,
 *   status: Status,
 *   summary: string,
 *   evidence: Evidence[],
 *   more: number,
 * }} Claim
 */
/**
 * @typedef {{
 *   article: {
 *     url: string | null,
 *     title: string | null,
 *     publisher: string | null,
 *     published: string | null,
 *     language: string | null,
 *     words: number,
 *   },
 *   corpus: {statements: number, sources: number},
 *   counts: Record<Status, number>,
 *   claims: Claim[],
 *   notice: {code: string, message: string} | null,
 * }} Answer
 */

/**
 * What the corpus says about one attribute of a financing, and who says it.
 * @typedef {{
 *   attribute: Attribute,
 *   value: Value,
 *   text: string,
 *   modality: Modality,
 *   disputed: boolean,
 *   outlets: number,
 *   origins: number,
 *   statements: {id: number, quote: string, source: Source}[],
 * }} LedgerEntry
 */
/** @typedef {{id: string, label: string, stage: string, attributes: LedgerEntry[]}} LedgerFinancing */
/**
 * @typedef {{
 *   company: {id: string, name: string},
 *   financings: LedgerFinancing[],
 *   standing: LedgerEntry[],
 * }} CompanyFile
 */

/** @typedef {{name: string, version: string, corpus: {statements: number, sources: number}}} Health */

/**
 * What stands in the way, and what the server said about it.
 * @typedef {"server-down" | "server-slow" | "server-error" | "wrong-program" | "not-paired" |
 *   "wrong-code" | "too-many-codes" | "server-permission" | "page-forbidden" | "page-too-large" |
 *   "bad-request"} ProblemKind
 */
/** @typedef {{kind: ProblemKind, detail: string, wait?: number}} Problem */

/** @typedef {"exact" | "approximate" | "missing"} Placement */

/**
 * What is known about one tab; kept for the browser's session, so that neither the popup nor a
 * worker that was put to sleep loses it. `page` names the document that the answer belongs to;
 * `framed` says in which frame a claim stands that does not stand in the page itself.
 * @typedef {{
 *   phase: "none" | "checking" | "done" | "failed",
 *   page: string,
 *   url: string,
 *   since: number,
 *   words: number,
 *   answer: Answer | null,
 *   placed: Record<string, Placement>,
 *   framed: Record<string, number>,
 *   visible: boolean,
 *   chosen: string | null,
 *   kept: string | null,
 *   problem: Problem | null,
 * }} TabState
 */

/** @typedef {{server: string, token: string, hideUnverified: boolean}} Settings */

export {};
