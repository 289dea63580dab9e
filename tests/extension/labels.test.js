import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sourceLabel } from "../../extension/shared/labels.js";

const TABLE = new URL("../contract/source-labels.json", import.meta.url);

for (const { label, is_title: isTitle, ...source } of JSON.parse(readFileSync(TABLE, "utf8"))) {
  test(`the extension names a source ${label}, as the server does`, () => {
    assert.deepEqual(sourceLabel(source), label === null ? null : { text: label, isTitle });
  });
}
