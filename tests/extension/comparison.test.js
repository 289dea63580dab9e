import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { viewClaim } from "../../extension/shared/claim-view.js";
import { compareClaim } from "../../extension/shared/comparison.js";
import { countOrigins, foldOrigins } from "../../extension/shared/origins.js";
import { exampleAnswer, useBrowser } from "./support.js";

useBrowser();

/** @param {string} id */
const claim = (id) => exampleAnswer().claims.find((one) => one.id === id);

test("the card gives the value, the reason and the sources, conflicts first", () => {
  const view = viewClaim(claim("c3"));
  assert.equal(view.statusWord, "Disputed");
  assert.equal(view.what, "valuation · SenseTime · Series C, April 2018");
  assert.equal(view.here, "more than $3 billion");
  assert.equal(view.reason, "1 origin gives more than $4.5 billion for the same round.");
  assert.deepEqual(
    view.sources.map((source) => [source.relation, source.publisher, source.value]),
    [
      ["conflicts", "Daily Example", "more than $4.5 billion"],
      ["copy", "Reprint Example", ""],
    ],
  );
  assert.equal(view.tally, "2 outlets, 1 other origin");
});

test("the card shows what is merely related only where nothing is nearer", () => {
  const one = claim("c1");
  assert.deepEqual(viewClaim(one).sources.map((source) => source.relation), ["agrees", "copy"]);
  one.evidence = one.evidence.filter((evidence) => evidence.relation === "related");
  assert.deepEqual(viewClaim(one).sources.map((source) => source.relation), ["related"]);
});

test("the card's link opens the source at the quote", () => {
  const [source] = viewClaim(claim("c3")).sources;
  assert.match(source.href, /^https:\/\/daily\.example\/2018\/sensetime#:~:text=with%20its/);
});

test("outlets that copy one another are one voice", () => {
  const one = claim("c1");
  const [first] = one.evidence;
  one.evidence.splice(1, 0, { ...first, source: { ...first.source, id: 9, publisher: "Wire" } });
  const voices = foldOrigins(one);
  assert.deepEqual(voices.map((voice) => voice.relation), ["agrees", "copy", "related"]);
  assert.deepEqual(voices[0].copies.map((source) => source.publisher), ["Wire"]);
  assert.deepEqual(countOrigins(one), { outlets: 3, origins: 1 });
});

test("another place in the article is not a copy of it", () => {
  const one = claim("c3");
  one.evidence = [{ ...one.evidence[0], source: null, statement: null, origin: 0 }];
  assert.equal(foldOrigins(one)[0].relation, "conflicts");
  assert.equal(viewClaim(one).sources[0].publisher, "This article");
});

test("arithmetic shows its terms and claims no outlet", () => {
  const one = claim("c1");
  const terms = "$600 million + $620 million = $1.22 billion";
  one.evidence = [{ ...one.evidence[0], basis: "derived", source: null, explanation: terms }];
  const [source] = viewClaim(one).sources;
  assert.equal(source.publisher, "Arithmetic");
  assert.equal(source.value, terms);
  assert.equal(viewClaim(one).tally, "");
});

test("the table has this page and each origin as columns", () => {
  const table = compareClaim(exampleAnswer(), "c3");
  assert.equal(table?.title, "SenseTime · Series C, April 2018");
  assert.deepEqual(
    table?.columns.map((column) => [column.name, column.folded]),
    [
      ["This page", "and 1 copy"],
      ["Daily Example", ""],
    ],
  );
});

test("the table's rows hold every attribute of the financing, the chosen one emphasised", () => {
  const table = compareClaim(exampleAnswer(), "c3");
  assert.deepEqual(
    table?.rows.map((row) => [row.label, row.chosen, ...row.cells.map((cell) => cell.map((s) => s.text))]),
    [
      ["round", false, ["Series C"], ["Series C"]],
      ["amount", false, ["$600m"], ["$600m"]],
      ["valuation", true, ["> $3bn"], ["> $4.5bn"]],
      ["investors", false, ["Alibaba Group Holding Ltd", "Temasek Holdings PTE, Suning.com Co"],
        ["Alibaba Group Holding Ltd"]],
    ],
  );
  const valuation = table?.rows.find((row) => row.attribute === "valuation");
  assert.equal(valuation?.cells[0][0].relation, null);
  assert.equal(valuation?.cells[1][0].relation, "conflicts");
});

test("what is related to another financing stands in the row of the chosen claim only", () => {
  const names = (/** @type {string} */ id) =>
    compareClaim(exampleAnswer(), id)?.columns.map((column) => column.name);
  assert.deepEqual(names("c1"), ["This page", "Daily Example", "Later Example"]);
  assert.deepEqual(names("c3"), ["This page", "Daily Example"]);
});

test("sources that are one origin of any claim share a column", () => {
  const answer = exampleAnswer();
  const wire = { ...answer.claims[0].evidence[0].source, id: 9, publisher: "Wire", published: "2018-04-11" };
  answer.claims[0].evidence.push({ ...answer.claims[0].evidence[0], source: wire });
  answer.claims[2].evidence.push({ ...answer.claims[2].evidence[0], origin: 7, source: wire });
  const table = compareClaim(answer, "c3");
  assert.deepEqual(
    table?.columns.slice(1).map((column) => [column.name, column.folded]),
    [["Daily Example", "and 1 copy"]],
  );
});

test("the outlets behind a count of copies are named", () => {
  const [page] = compareClaim(exampleAnswer(), "c3")?.columns ?? [];
  assert.equal(page.copies, "Reprint Example");
});

test("two spellings of one saying are one saying", () => {
  const answer = exampleAnswer();
  const [first] = answer.claims[1].evidence;
  const other = { ...first, value: { orgs: ["alibaba Group Holding Ltd"] } };
  answer.claims[1].evidence.push(other);
  const row = compareClaim(answer, "c3")?.rows.find((one) => one.attribute === "investor");
  assert.equal(row?.cells[1].length, 1);
});

test("a claim that is no longer there has no table", () => {
  assert.equal(compareClaim(exampleAnswer(), "gone"), null);
});

test("the answer that the server's own tests hold to can be shown whole", () => {
  const path = new URL("../contract/answer.json", import.meta.url);
  const answer = JSON.parse(readFileSync(path, "utf8"));
  assert.ok(answer.claims.length > 0);
  for (const each of answer.claims) {
    const view = viewClaim(each);
    assert.doesNotMatch(JSON.stringify(view), /undefined|NaN|\[object/);
    assert.ok(view.statusWord && view.here && view.what, each.id);
    const table = compareClaim(answer, each.id);
    assert.ok(table?.rows.some((row) => row.chosen && row.cells[0].length > 0), each.id);
    assert.doesNotMatch(JSON.stringify(table), /undefined|NaN|\[object/);
  }
});

/** What one source says, as a company's file has it. */
const said = (/** @type {string} */ attribute, /** @type {object} */ value, /** @type {[number, number, string][]} */ who) => ({
  attribute, value, text: "", modality: "completed", disputed: false, outlets: 1, origins: 1,
  statements: who.map(([id, source, publisher]) => ({
    id, quote: "words", source: { id: source, url: null, publisher, title: null, published: null, kind: "news" },
  })),
});

/** The file of a company: the financing of claim c3, and one that the page does not speak of. */
const companyFile = () => {
  const { statement, source } = claim("c3").evidence[0];
  const publisher = source?.publisher ?? "";
  return /** @type {any} */ ({
    company: { id: "sensetime", name: "SenseTime" },
    standing: [],
    financings: [
      { id: "f1", label: "", stage: "completed", attributes: [
        said("lead_investor", { orgs: ["Nobody"] }, [[900, 900, "Elsewhere"]]),
      ] },
      { id: "f9", label: "", stage: "completed", attributes: [
        said("valuation", { amount: 4.5e9, currency: "USD" }, [[Number(statement), Number(source?.id), publisher]]),
        said("lead_investor", { orgs: ["Alibaba"] }, [
          [901, Number(source?.id), publisher], [902, 902, "Stranger"], [903, 903, "Another"],
        ]),
        said("date", { date: "2018-04-09", precision: "day" }, [[904, 902, "Stranger"]]),
      ] },
    ],
  });
};

/** @param {ReturnType<typeof compareClaim>} table */
const cells = (table) =>
  Object.fromEntries(
    (table?.rows ?? []).map((row) => [row.label, row.cells.map((cell) => cell.map((one) => one.text))]),
  );

test("what only others say of the financing is a row in which the page is silent", () => {
  const table = compareClaim(exampleAnswer(), "c3", companyFile());
  assert.deepEqual(table?.columns.map((column) => [column.name, column.folded]), [
    ["This page", "and 1 copy"],
    ["Daily Example", ""],
    ["Other sources", "2 sources"],
  ]);
  assert.deepEqual(cells(table).lead, [[], ["Alibaba"], ["Alibaba"]]);
  assert.deepEqual(cells(table).date, [[], [], ["9 Apr 2018"]]);
  assert.deepEqual(cells(table).valuation.at(-1), []);
});

test("another financing of the company adds nothing to the table", () => {
  const file = companyFile();
  file.financings.pop();
  assert.deepEqual(compareClaim(exampleAnswer(), "c3", file), compareClaim(exampleAnswer(), "c3"));
});

test("a source that says more on what the page claims than was sent is no stranger", () => {
  const file = companyFile();
  file.financings[1].attributes[0].statements.push(...file.financings[1].attributes[1].statements.slice(1));
  const table = compareClaim(exampleAnswer(), "c3", file);
  assert.deepEqual(table?.columns.map((column) => column.name), ["This page", "Daily Example"]);
});
