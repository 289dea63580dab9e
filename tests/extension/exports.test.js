import assert from "node:assert/strict";
import { test } from "node:test";
import { asAnnotations, asCsv, asText } from "../../extension/shared/exports.js";
import { exampleAnswer, useBrowser } from "./support.js";

useBrowser();

const URL = "https://news.example/a";

test("as text, a claim has its status, its words, the reason and who says what", () => {
  const text = asText(exampleAnswer(), URL);
  assert.match(text, /^SenseTime raises US\$600 million, Bloomberg, 10 Apr 2018\nhttps:\/\/news\.example\/a\n/);
  assert.ok(
    text.includes(
      "Disputed: SenseTime, valuation: more than $3 billion\n" +
        "  “a valuation of more than US$3 billion”\n" +
        "  1 origin gives more than $4.5 billion for the same round.\n" +
        "  - Daily Example (10 Apr 2018) says otherwise: more than $4.5 billion: “with its valuation",
    ),
  );
});

test("as CSV, every piece of evidence is a row, and a claim without any is one too", () => {
  const answer = exampleAnswer();
  const rows = asCsv(answer).trimEnd().split("\r\n");
  const expected = answer.claims.reduce((sum, claim) => sum + Math.max(1, claim.evidence.length), 0);
  assert.equal(rows.length, 1 + expected);
  assert.match(rows[0], /^claim,company,financing,attribute,value/);
  assert.match(rows[1], /^c1,SenseTime,"Series C, April 2018",amount,\$600 million,completed/);
});

const CELLS = [
  ['He said "no"', '"He said ""no"""'],
  ["a, b", '"a, b"'],
  ["two\nlines", '"two\nlines"'],
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+1", "'+1"],
  ["@x", "'@x"],
];
for (const [words, cell] of CELLS) {
  test(`as CSV, ${JSON.stringify(words)} is written ${JSON.stringify(cell)}`, () => {
    const answer = exampleAnswer();
    answer.claims = [{ ...answer.claims[5], company: { id: "x", name: words } }];
    assert.ok(asCsv(answer).includes(`\r\nc6,${cell},`));
  });
}

test("as web annotations, each claim points at its words on the page", () => {
  const collection = JSON.parse(asAnnotations(exampleAnswer(), URL));
  assert.equal(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
  assert.equal(collection.total, 6);
  const [first] = collection.first.items;
  assert.equal(first.target.source, URL);
  assert.equal(first.target.selector.type, "TextQuoteSelector");
  assert.equal(first.target.selector.exact, "raised US$600 million");
  assert.deepEqual(first.body[0], { type: "TextualBody", purpose: "tagging", value: "corroborated" });
});
