import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { messages, read } from "./support.js";

const ROOT = fileURLToPath(new URL("../../extension/", import.meta.url));
const FILES = readdirSync(ROOT, { recursive: true, encoding: "utf8" });
const SOURCES = FILES.filter((path) => /\.(js|html)$/.test(path));
const manifest = JSON.parse(read("manifest.json"));

test("the extension asks for these permissions and for no others", () => {
  assert.deepEqual(manifest.permissions, ["activeTab", "contextMenus", "scripting", "storage"]);
  assert.deepEqual(manifest.host_permissions, ["http://127.0.0.1/*"]);
  assert.equal("content_scripts" in manifest, false);
  assert.equal("web_accessible_resources" in manifest, false);
});

test("extension pages may load nothing from outside and talk to this machine only", () => {
  const policy = manifest.content_security_policy.extension_pages;
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /connect-src http:\/\/127\.0\.0\.1:\*/);
  assert.doesNotMatch(policy, /unsafe/);
});

test("the browser's own object is named in two files only", () => {
  const naming = SOURCES.filter((path) => /\bchrome\b|\bglobalThis\.browser\b/.test(read(path)));
  assert.deepEqual(naming.sort(), ["content/port.js", "shared/browser.js"]);
});

test("every word of the interface that is asked for exists", () => {
  const known = new Set(Object.keys(messages("en")));
  const prefixes = [...known];
  for (const path of SOURCES) {
    for (const [, key] of read(path).matchAll(/\btext\("(\w+)"|data-(?:text|label)="(\w+)"/g)) {
      if (key !== undefined) assert.ok(known.has(key), `${key} in ${path}`);
    }
    for (const [, key] of read(path).matchAll(/countText\("(\w+)"/g)) {
      assert.ok(known.has(`${key}One`) && known.has(`${key}Other`), `${key} in ${path}`);
    }
    for (const [, key] of read(path).matchAll(/text\(`(\w+_)\$\{/g)) {
      assert.ok(prefixes.some((one) => one.startsWith(key)), `${key} in ${path}`);
    }
  }
});

test("the icons have the sizes that they are named for", () => {
  for (const [size, path] of Object.entries(manifest.icons)) {
    const bytes = readFileSync(ROOT + path);
    assert.equal(bytes.readUInt32BE(16), Number(size));
    assert.equal(bytes.readUInt32BE(20), Number(size));
  }
});

test("every language has the same words with the same places in them", () => {
  const places = (/** @type {string} */ message) => [...new Set(message.match(/\$\d/g) ?? [])].sort();
  const english = messages("en");
  for (const tag of readdirSync(`${ROOT}_locales`)) {
    const words = messages(tag);
    assert.deepEqual(Object.keys(words), Object.keys(english), tag);
    for (const [key, { message }] of Object.entries(words)) {
      assert.notEqual(message.trim(), "", `${tag} ${key}`);
      assert.deepEqual(places(message), places(english[key].message), `${tag} ${key}`);
    }
  }
});

test("the store listing gives every permission its reason, and the summary fits", () => {
  const listing = readFileSync(`${ROOT}../docs/store-listing.md`, "utf8");
  const rows = [...listing.matchAll(/^\| (`.+`(?: \(optional\))?) \| (.+) \|$/gm)];
  const listed = rows.flatMap(([, names]) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  const asked = [
    ...manifest.permissions, ...manifest.host_permissions, ...manifest.optional_host_permissions,
  ];
  assert.deepEqual(listed.sort(), asked.sort());
  for (const [, names, reason] of rows) assert.ok(reason.length > 40, names);
  assert.ok(listing.includes(`## Summary\n\n${messages("en").description.message}\n`));
  for (const tag of readdirSync(`${ROOT}_locales`)) {
    assert.ok(messages(tag).description.message.length <= 132, tag);
  }
});

test("the pictures in the store listing are there", () => {
  const listing = readFileSync(`${ROOT}../docs/store-listing.md`, "utf8");
  const pictures = [...listing.matchAll(/\]\((screenshots\/.+?)\)/g)].map(([, path]) => path);
  assert.ok(pictures.length >= 3);
  for (const path of pictures) assert.ok(readFileSync(`${ROOT}../docs/${path}`).length > 10_000, path);
});
