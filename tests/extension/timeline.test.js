import assert from "node:assert/strict";
import { test } from "node:test";
import { SPACING, placeFinancings } from "../../extension/shared/timeline.js";
import { exampleAnswer } from "./support.js";

const WIDTH = 600;

/** @param {string} label @param {string | null} date @param {object} more */
function financing(label, date, { amount = 0, valuation = 0, stage = "completed", statement = 1 } = {}) {
  const entry = (/** @type {string} */ attribute, /** @type {object} */ value, published = null) => ({
    attribute, value, text: "", modality: "completed", disputed: false, outlets: 1, origins: 1,
    statements: [{ id: statement, source: { published } }],
  });
  return {
    id: label,
    label,
    stage,
    attributes: [
      ...(amount ? [entry("amount", { amount, currency: "USD" }, "2019-02-03")] : []),
      ...(valuation ? [entry("valuation", { amount: valuation, currency: "USD" })] : []),
      ...(date ? [entry("date", { date })] : []),
    ],
  };
}

/** @param {object[]} financings @returns {import("../../extension/shared/timeline.js").Point[]} */
const place = (financings) =>
  placeFinancings(/** @type {any} */ ({ financings, standing: [] }), exampleAnswer(), WIDTH);

test("financings stand in order of time, whatever order they come in", () => {
  const points = place([financing("b", "2018-05-31", { amount: 2 }), financing("a", "2017-07", { amount: 1 })]);
  assert.deepEqual(points.map((point) => [point.label, point.month]), [["a", "2017-07"], ["b", "2018-05"]]);
});

test("financings a few weeks apart do not touch", () => {
  const points = place([
    financing("a", "2012", { amount: 1 }),
    financing("b", "2018-04-09", { amount: 1 }),
    financing("c", "2018-05-31", { amount: 1 }),
    financing("d", "2018-06-30", { amount: 1 }),
  ]);
  const xs = points.map((point) => point.x);
  for (let i = 1; i < xs.length; i++) assert.ok(xs[i] - xs[i - 1] >= SPACING - 0.001, String(xs));
  assert.ok(xs[0] >= SPACING / 2 && xs[3] <= WIDTH - SPACING / 2);
  assert.ok(xs[1] - xs[0] > SPACING, "what is far apart in time stays apart");
});

test("the area of a disc is in proportion to the amount", () => {
  const [small, large] = place([
    financing("a", "2017", { amount: 1e8 }),
    financing("b", "2018", { amount: 4e8 }),
  ]);
  assert.equal(large.radius / small.radius, 2);
});

test("a valuation ten times as high stands at the top, a lower one between", () => {
  const levels = place([
    financing("a", "2016", { valuation: 1e8 }),
    financing("b", "2017", { valuation: 1e9 }),
    financing("c", "2018", { valuation: 1e10 }),
  ]).map((point) => point.level);
  assert.deepEqual(levels.map((level) => Math.round(100 * Number(level))), [0, 50, 100]);
});

test("an undated financing stands at its first report, one without either nowhere", () => {
  const points = place([financing("a", null, { amount: 1 }), financing("b", null)]);
  assert.deepEqual(points.map((point) => [point.label, point.month]), [["a", "2019-02"]]);
});

test("what the page speaks of is known by the statements behind its claims", () => {
  const points = place([
    financing("a", "2017", { amount: 1, statement: 31 }),
    financing("b", "2018", { amount: 1, statement: 11 }),
  ]);
  assert.deepEqual(points.map((point) => point.onPage), [true, false]);
});

test("what was only talked of is told apart, what was denied is left out", () => {
  const points = place([
    financing("a", "2017", { amount: 1, stage: "talks" }),
    financing("b", "2018", { amount: 1, stage: "denied" }),
  ]);
  assert.deepEqual(points.map((point) => [point.label, point.done]), [["a", false]]);
});
