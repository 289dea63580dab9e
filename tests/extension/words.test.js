import assert from "node:assert/strict";
import { test } from "node:test";
import { emphasise } from "../../extension/shared/emphasis.js";
import { quoteLink } from "../../extension/shared/links.js";
import { describeProblem } from "../../extension/shared/problems.js";
import { parseServer } from "../../extension/shared/settings.js";
import { useBrowser } from "./support.js";

useBrowser();

/** @param {string} quote @param {object} value */
const strong = (quote, value) =>
  emphasise(quote, value).filter((part) => part.strong).map((part) => part.text);

const EMPHASIS = [
  ["valued at more than $4.5 billion", { amount: 4.5e9 }, ["more than $4.5 billion"]],
  ["raised US$600 million, not $620 million", { amount: 600e6 }, ["US$600 million"]],
  ["raised $600m in a Series C round", { amount: 600e6 }, ["$600m"]],
  ["a round of 620,000,000 dollars", { amount: 620e6 }, ["620,000,000"]],
  ["between $5 million and $7 million", { amount: 5e6, amount_max: 7e6 }, ["$5 million", "$7 million"]],
  ["in its Series C round", { label: "series-c" }, ["Series C"]],
  ["led by Alibaba Group and others", { orgs: ["Alibaba Group"] }, ["Alibaba Group"]],
  ["lifts the startup to $4.5 billion", { amount: 4.5e9 }, ["$4.5 billion"]],
  ["nothing of the kind", { amount: 5e6 }, []],
];
for (const [quote, value, words] of EMPHASIS) {
  test(`the deciding words of "${quote}" are marked`, () => {
    assert.deepEqual(strong(/** @type {string} */ (quote), /** @type {object} */ (value)), words);
    const all = emphasise(/** @type {string} */ (quote), /** @type {object} */ (value));
    assert.equal(all.map((part) => part.text).join(""), quote);
  });
}

const LINKS = [
  ["https://a.example/x", "raised $5 million", "https://a.example/x#:~:text=raised%20%245%20million"],
  ["https://a.example/x#top", "a-b", "https://a.example/x#top:~:text=a%2Db"],
  ["https://a.example/x", "… raised $5 million …", "https://a.example/x#:~:text=raised%20%245%20million"],
  ["https://a.example/x", "one two three four five six seven eight nine ten eleven twelve thirteen",
    "https://a.example/x#:~:text=one%20two%20three%20four,ten%20eleven%20twelve%20thirteen"],
  ["https://a.example/x", "", "https://a.example/x"],
  ["javascript:alert(1)", "x", null],
  ["data:text/html,x", "x", null],
  ["seed:000.txt", "x", null],
  ["file:///etc/passwd", "x", null],
  ["no address", "x", null],
  [null, "x", null],
];
for (const [url, quote, href] of LINKS) {
  test(`${url} with "${quote}" links to ${href}`, () => {
    assert.equal(quoteLink(url, /** @type {string} */ (quote)), href);
  });
}

const SERVERS = [
  ["http://127.0.0.1:8017", "http://127.0.0.1:8017"],
  [" 127.0.0.1:9000/ ", "http://127.0.0.1:9000"],
  ["http://localhost:8017/api/v1", "http://127.0.0.1:8017"],
  ["https://127.0.0.1:8017", null],
  ["http://127.0.0.1.evil.example:8017", null],
  ["http://evil.example", null],
  ["http://127.0.0.1@evil.example", null],
  ["", null],
];
for (const [typed, server] of SERVERS) {
  test(`"${typed}" as the server's address is ${server}`, () => {
    assert.equal(parseServer(/** @type {string} */ (typed)), server);
  });
}

test("every kind of problem says what happened and what to do", () => {
  const kinds = [
    "server-down", "server-slow", "server-error", "wrong-program", "not-paired", "wrong-code",
    "too-many-codes", "server-permission", "page-forbidden", "page-too-large", "bad-request",
  ];
  for (const kind of kinds) {
    const problem = { kind: /** @type {any} */ (kind), detail: "detail", wait: 12 };
    const { title, advice } = describeProblem(problem, "http://127.0.0.1:8017");
    assert.ok(title.length > 10, kind);
    assert.ok(advice.length > 10, kind);
  }
});

test("a problem names the address that was tried", () => {
  const { title } = describeProblem({ kind: "server-down", detail: "" }, "http://127.0.0.1:9000");
  assert.equal(title, "The server on 127.0.0.1:9000 does not answer");
});
