import assert from "node:assert/strict";
import { test } from "node:test";
import { countText, dateText, valueText } from "../../extension/shared/format.js";
import { useBrowser } from "./support.js";

useBrowser("de");

const CASES = [
  [{ amount: 4.5e9, currency: "USD", hedge: "more_than" }, "mehr als $4,5 Milliarden", "> $4,5 Mrd."],
  [{ amount: 600e6, currency: "EUR", hedge: "about" }, "etwa €600 Millionen", "~ €600 Mio."],
];
for (const [value, long, short] of CASES) {
  test(`in German, a sum reads ${long}`, () => {
    assert.equal(valueText("amount", /** @type {any} */ (value)), long);
    assert.equal(valueText("amount", /** @type {any} */ (value), "short"), short);
  });
}

test("in German, dates and counts follow German habit", () => {
  assert.equal(dateText("2018-04-09", "day"), "9. April 2018");
  assert.equal(countText("sources", 1200), "1.200 Quellen");
  assert.equal(countText("sources", 1), "1 Quelle");
});
