// A company's file and an answer in, its financings along a line of time out: where each stands, how
// large it is, and which of them the page speaks of. Plain numbers, drawn by the popup.

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").CompanyFile} CompanyFile */
/** @typedef {import("./types.js").LedgerEntry} LedgerEntry */
/** @typedef {import("./types.js").LedgerFinancing} LedgerFinancing */
/** @typedef {import("./types.js").Value} Value */

/**
 * One financing: `month` is "2018-04", or "2018" where no more is known; `x` in units of the drawing,
 * `radius` of the amount's disc, 0 where no amount is known; `level` from 0 to 1 says how high the
 * valuation stands, null where none is known; `done` is false for what was only talked of.
 * @typedef {{
 *   label: string,
 *   month: string,
 *   x: number,
 *   amount: Value | null,
 *   radius: number,
 *   valuation: Value | null,
 *   level: number | null,
 *   onPage: boolean,
 *   done: boolean,
 * }} Point
 */

/** @typedef {{month: string, day: string}} When */

/** Wide enough for a label such as "> RMB 4.5bn" beside its neighbour. */
export const SPACING = 84;
const LARGEST_RADIUS = 14;
const SMALLEST_RADIUS = 3;
const DAY_MS = 86_400_000;

/**
 * Place a company's financings: as far apart as they were in time, but never so near that their
 * labels touch.
 * @param {CompanyFile} file
 * @param {Answer} answer
 * @param {number} width what there is room for; more is used where there are many
 * @returns {Point[]} in order of time
 */
export function placeFinancings(file, answer, width) {
  const dated = file.financings
    .map((financing) => ({ financing, date: dateOf(financing) }))
    .flatMap(({ financing, date }) => (date === null ? [] : [{ financing, date }]))
    .filter(({ financing }) => financing.stage !== "denied")
    .sort((a, b) => a.date.day.localeCompare(b.date.day));
  const xs = spread(dated.map(({ date }) => Date.parse(date.day) / DAY_MS), width);
  const known = statementsBehind(answer);
  const amounts = dated.map(({ financing }) => valueOf(financing, "amount"));
  const valuations = dated.map(({ financing }) => valueOf(financing, "valuation"));
  const levels = onLogScale(valuations);
  const most = Math.max(0, ...amounts.map((value) => value?.amount ?? 0));
  return dated.map(({ financing, date }, i) => ({
    label: financing.label,
    month: date.month,
    x: xs[i],
    amount: amounts[i],
    done: financing.stage === "completed",
    radius: radiusOf(amounts[i], most),
    valuation: valuations[i],
    level: levels[i],
    onPage: entries(financing).some(({ statements }) => statements.some(({ id }) => known.has(id))),
  }));
}

/** @param {LedgerFinancing} financing */
const entries = (financing) => financing.attributes;

/**
 * Give the day that was announced, or else the day of the first report, as precisely as the line of
 * time shows it; null where neither is known.
 * @param {LedgerFinancing} financing
 * @returns {When | null}
 */
function dateOf(financing) {
  const said = entries(financing).find(({ attribute }) => attribute === "date")?.value.date;
  if (said !== undefined) return { month: said.slice(0, 7), day: middle(said) };
  const reports = entries(financing)
    .flatMap(({ statements }) => statements.map(({ source }) => source.published))
    .filter((day) => day !== null)
    .sort();
  return reports.length === 0 ? null : { month: reports[0].slice(0, 7), day: reports[0] };
}

/** Give a day in the middle of a month or a year. @param {string} date */
function middle(date) {
  const missing = { 4: "-07-01", 7: "-15" }[date.length] ?? "";
  return date + missing;
}

/**
 * Give the value that most origins give.
 * @param {LedgerFinancing} financing
 * @param {string} attribute
 */
function valueOf(financing, attribute) {
  const given = entries(financing).filter(
    (entry) => entry.attribute === attribute && entry.modality !== "denied",
  );
  const [first] = given.sort((a, b) => b.origins - a.origins);
  return first?.value ?? null;
}

/**
 * @param {number[]} days
 * @param {number} width
 */
function spread(days, width) {
  if (days.length === 0) return [];
  const margin = SPACING / 2;
  const room = Math.max(0, width - SPACING);
  const span = days[days.length - 1] - days[0];
  /** @type {number[]} */
  const xs = [];
  for (const day of days) {
    const wanted = margin + (span === 0 ? 0 : ((day - days[0]) / span) * room);
    xs.push(Math.max(wanted, (xs.at(-1) ?? -Infinity) + SPACING));
  }
  // What was pushed out on the right moves the others to the left as far as they can go.
  for (let i = xs.length - 1, most = margin + room; i >= 0; i--, most -= SPACING) {
    const least = margin + i * SPACING;
    xs[i] = Math.max(least, Math.min(xs[i], most));
  }
  return xs;
}

/** @param {(Value | null)[]} values */
function onLogScale(values) {
  const logs = values.map((value) => (value?.amount ? Math.log(value.amount) : null));
  const known = logs.filter((log) => log !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return logs.map((log) => (log === null ? null : most === least ? 0.5 : (log - least) / (most - least)));
}

/**
 * Give a disc whose area is in proportion to the amount.
 * @param {Value | null} value
 * @param {number} most
 */
function radiusOf(value, most) {
  if (!value?.amount) return 0;
  return Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(value.amount / most));
}

/** List the statements that speak of the very financings that the page speaks of. */
function statementsBehind(/** @type {Answer} */ answer) {
  const ids = new Set();
  for (const claim of answer.claims) {
    for (const { relation, statement } of claim.evidence) {
      if (relation !== "related" && statement !== null) ids.add(statement);
    }
  }
  return ids;
}
