// Values, dates and the contract's words in, what a reader sees out, in the interface's language.
import { language, text } from "./browser.js";

/** @typedef {import("./types.js").Value} Value */
/** @typedef {import("./types.js").Attribute} Attribute */
/** @typedef {import("./types.js").Modality} Modality */
/** @typedef {"long" | "short"} Length */

// How people write these currencies; any other keeps its ISO code.
/** @type {Record<string, string>} */
const SIGNS = {
  USD: "$", EUR: "€", GBP: "£", JPY: "¥", INR: "₹", CNY: "RMB ", HKD: "HK$", SGD: "S$",
  AUD: "A$", CAD: "C$", KRW: "₩", ILS: "₪", BRL: "R$", CHF: "CHF ",
};

/** @type {[number, string][]} */
const UNITS = [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"]];

/** Give the locale that numbers and dates are written in: in English, the day before the month. */
function locale() {
  const tag = language();
  return tag.startsWith("en") ? "en-GB" : tag;
}

/**
 * Write "1 source", "3 sources": the message `key` + One or Other.
 * @param {string} key
 * @param {number} count
 */
export function countText(key, count) {
  const form = new Intl.PluralRules(locale()).select(count) === "one" ? "One" : "Other";
  return text(key + form, [new Intl.NumberFormat(locale()).format(count)]);
}

/**
 * Write a value as a reader would say it.
 * @param {Attribute} attribute
 * @param {Value} value
 * @param {Length} [length] short is for table cells
 */
export function valueText(attribute, value, length = "long") {
  switch (attribute) {
    case "round":
      return roundText(value.label ?? "");
    case "lead_investor":
    case "investor":
      return listText(value.orgs ?? []);
    case "date":
      return dateText(value.date ?? "", value.precision ?? "day", length);
    case "valuation_change":
      return changeText(value);
    default:
      return moneyText(value, length) + moneyNote(value, length);
  }
}

/**
 * @param {Value} value
 * @param {Length} length
 */
function moneyText(value, length) {
  const currency = value.currency ?? "";
  const sum = sumText(value.amount ?? 0, currency, length);
  const hedge = value.hedge ?? "exact";
  const most = value.amount_max ?? null;
  if (hedge === "range" && most !== null) {
    return text(`hedge_range_${length}`, [sum, sumText(most, currency, length)]);
  }
  return hedge === "exact" || hedge === "range" ? sum : text(`hedge_${hedge}_${length}`, [sum]);
}

/**
 * Write a sum with the largest unit that leaves a number of at least 1, and all its digits.
 * @param {number} amount
 * @param {string} currency
 * @param {Length} length
 */
function sumText(amount, currency, length) {
  const sign = SIGNS[currency] ?? `${currency} `;
  const unit = UNITS.find(([size]) => amount >= size);
  const number = new Intl.NumberFormat(locale(), { maximumFractionDigits: 6 });
  if (unit === undefined) return sign + number.format(amount);
  return text(`unit_${unit[1]}_${length}`, [sign + number.format(amount / unit[0])]);
}

/**
 * @param {Value} value
 * @param {Length} length
 */
function moneyNote(value, length) {
  const notes = [];
  if (value.money) notes.push(text(`money_${value.money}`));
  if (value.window) notes.push(value.window === "to date" ? text("toDate") : value.window);
  if (value.orgs && value.orgs.length > 0) notes.push(text("fromOrgs", [listText(value.orgs)]));
  if (value.part) notes.push(text(`part_${value.part}`));
  if (notes.length === 0) return "";
  return length === "long" ? `, ${notes.join(", ")}` : ` (${notes.join(", ")})`;
}

/** @param {string} label such as "series-c+" or "pre-ipo" */
function roundText(label) {
  const series = /^series-([a-k])(\+?)(?:-(\d+))?$/.exec(label);
  if (series === null) return text(`round_${label.replaceAll("-", "_")}`) || label;
  return text("round_series", [series[1].toUpperCase() + series[2] + (series[3] ?? "")]);
}

/** @param {Value} value */
function changeText(value) {
  const multiple = new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 });
  const times = text("times", [multiple.format(value.multiple ?? 1)]);
  return value.window ? `${times}, ${value.window}` : times;
}

/** @param {string[]} names */
export function listText(names) {
  return new Intl.ListFormat(locale(), { type: "unit", style: "short" }).format(names);
}

/**
 * Write a date as precisely as it is known.
 * @param {string} iso
 * @param {"day" | "month" | "year"} precision
 * @param {Length} [length]
 */
export function dateText(iso, precision, length = "long") {
  const [year, month = "01", day = "01"] = iso.split("-");
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(locale(), {
    timeZone: "UTC",
    year: "numeric",
    ...(precision === "year" ? {} : { month: length === "short" ? "short" : "long" }),
    ...(precision === "day" ? { day: "numeric" } : {}),
  }).format(date);
}

/** Write the day a source was published; "undated" where nobody says. @param {string | null} iso */
export const publishedText = (iso) =>
  iso === null ? text("undated") : dateText(iso, "day", "short");

/**
 * Write a sum with all its digits, for those who want to see how we read it.
 * @param {Value} value
 */
export function fullText(value) {
  if (value.amount === undefined || value.currency === undefined) return "";
  const number = new Intl.NumberFormat(locale());
  const most = value.amount_max ? `–${number.format(value.amount_max)}` : "";
  const also = (value.also ?? []).map((sum) => `${sum.currency} ${number.format(sum.amount)}`);
  return [`${value.currency} ${number.format(value.amount)}${most}`, ...also].join(" · ");
}

/**
 * Add that something is planned, rumoured or denied.
 * @param {string} words
 * @param {Modality} modality
 */
export const modalText = (words, modality) =>
  modality === "completed" ? words : text(`modality_${modality}`, [words]);
