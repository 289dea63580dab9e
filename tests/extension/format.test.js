import assert from "node:assert/strict";
import { test } from "node:test";
import { countText, dateText, fullText, modalText, valueText } from "../../extension/shared/format.js";
import { useBrowser } from "./support.js";

useBrowser();

const usd = (amount, hedge = "exact", rest = {}) => ({ amount, currency: "USD", hedge, ...rest });

const CASES = [
  ["amount", usd(600e6), "$600 million", "$600m"],
  ["amount", usd(4.5e9, "more_than"), "more than $4.5 billion", "> $4.5bn"],
  ["amount", usd(1.25e9, "about"), "about $1.25 billion", "~ $1.25bn"],
  ["amount", usd(2e6, "at_least"), "at least $2 million", "≥ $2m"],
  ["amount", usd(2e6, "up_to"), "up to $2 million", "≤ $2m"],
  ["amount", usd(2e6, "less_than"), "less than $2 million", "< $2m"],
  ["amount", usd(5e6, "range", { amount_max: 7e6 }), "$5 million to $7 million", "$5m–$7m"],
  ["amount", usd(1.2e12), "$1.2 trillion", "$1.2tn"],
  ["amount", usd(750000), "$750,000", "$750,000"],
  ["amount", usd(999999999), "$999.999999 million", "$999.999999m"],
  ["amount", { amount: 3e9, currency: "CNY", hedge: "exact" }, "RMB 3 billion", "RMB 3bn"],
  ["amount", { amount: 3e9, currency: "XYZ", hedge: "exact" }, "XYZ 3 billion", "XYZ 3bn"],
  ["valuation", usd(3e9, "exact", { money: "post" }), "$3 billion, post-money", "$3bn (post-money)"],
  ["valuation", usd(3e9, "exact", { money: null }), "$3 billion", "$3bn"],
  ["total_raised", usd(1.2e9, "more_than", { window: "past six months" }),
    "more than $1.2 billion, past six months", "> $1.2bn (past six months)"],
  ["total_raised", usd(9e6, "exact", { window: "to date" }), "$9 million, to date", "$9m (to date)"],
  ["contribution", usd(1.25e9, "exact", { orgs: ["Example Capital"] }),
    "$1.25 billion, from Example Capital", "$1.25bn (from Example Capital)"],
  ["contribution", usd(2e9, "exact", { part: "debt" }), "$2 billion, debt", "$2bn (debt)"],
  ["round", { label: "series-c" }, "Series C", "Series C"],
  ["round", { label: "series-c+" }, "Series C+", "Series C+"],
  ["round", { label: "series-a-2" }, "Series A2", "Series A2"],
  ["round", { label: "pre-ipo" }, "Pre-IPO", "Pre-IPO"],
  ["round", { label: "unheard-of" }, "unheard-of", "unheard-of"],
  ["lead_investor", { orgs: ["A", "B"] }, "A, B", "A, B"],
  ["date", { date: "2018-04-09", precision: "day" }, "9 April 2018", "9 Apr 2018"],
  ["date", { date: "2018-04", precision: "month" }, "April 2018", "Apr 2018"],
  ["date", { date: "2018", precision: "year" }, "2018", "2018"],
  ["valuation_change", { multiple: 3, window: "under a year" }, "3 times, under a year",
    "3 times, under a year"],
  ["valuation_change", { multiple: 0.6 }, "0.6 times", "0.6 times"],
];

for (const [attribute, value, long, short] of CASES) {
  test(`${attribute} reads ${long}`, () => {
    assert.equal(valueText(/** @type {any} */ (attribute), /** @type {any} */ (value)), long);
    assert.equal(valueText(/** @type {any} */ (attribute), /** @type {any} */ (value), "short"), short);
  });
}

test("what is planned or denied says so", () => {
  assert.equal(modalText("$1", "completed"), "$1");
  assert.equal(modalText("$1", "planned"), "$1 (planned)");
  assert.equal(modalText("$1", "denied"), "denied: $1");
});

test("one and many are told apart", () => {
  assert.equal(countText("sources", 1), "1 source");
  assert.equal(countText("sources", 1200), "1,200 sources");
});

test("the full sum shows every digit and the other currencies", () => {
  const value = usd(4e9, "exact", { also: [{ amount: 2.9e9, currency: "GBP" }] });
  assert.equal(fullText(value), "USD 4,000,000,000 · GBP 2,900,000,000");
  assert.equal(fullText({ label: "seed" }), "");
});

test("a date that is none is shown as it came", () => {
  assert.equal(dateText("soon", "day"), "soon");
});
