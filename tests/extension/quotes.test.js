import assert from "node:assert/strict";
import { test } from "node:test";
import { loadScripts } from "./support.js";

const { quotes } = loadScripts(["content/quotes.js"]);

/** @param {string[]} strings @param {any} selector */
function found(strings, selector) {
  const index = quotes.index(strings);
  return Array.from(quotes.find(index, selector), (/** @type {any} */ hit) => {
    const first = quotes.locate(index, hit.start);
    const last = quotes.locate(index, hit.end - 1);
    const words =
      first.piece === last.piece
        ? strings[first.piece].slice(first.offset, last.offset + 1)
        : strings[first.piece].slice(first.offset) +
          strings.slice(first.piece + 1, last.piece).join("") +
          strings[last.piece].slice(0, last.offset + 1);
    return { words, approximate: hit.approximate };
  });
}

const SAME = [
  ["the very words", ["It raised $5 million."], "raised $5 million"],
  ["white space that differs", ["It raised\n   $5  million."], "raised $5 million"],
  ["a non-breaking space", ["It raised $5\u00a0million."], "raised $5 million"],
  ["a soft hyphen", ["It raised $5 mil\u00adlion."], "raised $5 million"],
  ["a zero-width space", ["It raised\u200b $5 million."], "raised $5 million"],
  ["a right-to-left mark", ["It raised \u200f$5 million."], "raised $5 million"],
  ["curly quotation marks", ["The “big” round of $5 million"], 'The "big" round'],
  ["a typographic apostrophe", ["the company’s $5 million"], "the company's $5 million"],
  ["an en dash", ["a $5–6 million round"], "a $5-6 million round"],
  ["a full-width sign", ["raised ＄5 million"], "raised $5 million"],
  ["a ligature", ["ﬁve million dollars"], "five million dollars"],
  ["a decomposed accent", ["Socie\u0301te\u0301 raised $5 million"], "Société raised $5 million"],
  ["a kept backslash", ["raised \\$5 million"], "raised $5 million"],
  ["words over several strings", ["It rai", "sed $5", " million."], "raised $5 million"],
  ["signs beyond the basic plane", ["🚀 It raised 💰$5 million"], "It raised 💰$5 million"],
];

for (const [name, strings, exact] of SAME) {
  test(`a quote is found through ${name}`, () => {
    const hits = found(/** @type {string[]} */ (strings), { exact });
    assert.equal(hits.length, 1);
    assert.equal(hits[0].approximate, false);
    assert.equal(quotes.normalise(hits[0].words), quotes.normalise(exact));
  });
}

test("of equal words those with the fitting surroundings come first", () => {
  const strings = ["Acme raised $5 million in May.", "Beta raised $5 million in June."];
  const index = quotes.index(strings);
  const hits = quotes.find(index, { exact: "raised $5 million", prefix: "Beta ", suffix: " in Ju" });
  assert.equal(hits.length, 2);
  assert.equal(quotes.locate(index, hits[0].start).piece, 1);
});

test("of equal words with equal surroundings the first comes first", () => {
  const index = quotes.index(["raised $5 million", "raised $5 million"]);
  const hits = quotes.find(index, { exact: "raised $5 million" });
  assert.equal(quotes.locate(index, hits[0].start).piece, 0);
});

test("reworded words are found and marked approximate", () => {
  const [hit] = found(["The startup had raised some $600 million from investors"], {
    exact: "startup has raised some $600 million",
  });
  assert.equal(hit.approximate, true);
  assert.match(hit.words, /raised some \$600 million/);
});

test("another number is never an approximate hit", () => {
  const hits = found(["SenseTime has raised $620 million from investors"], {
    exact: "SenseTime has raised $600 million from investors",
  });
  assert.deepEqual(hits, []);
});

test("words that stand nowhere are not found", () => {
  assert.deepEqual(found(["Nothing of the kind"], { exact: "raised $5 million in cash" }), []);
});

test("a quote without any letter is not found", () => {
  assert.deepEqual(found(["anything"], { exact: " \u00ad " }), []);
});

test("a short reworded quote is not guessed at", () => {
  assert.deepEqual(found(["raisd $5m"], { exact: "raised $5m" }), []);
});
