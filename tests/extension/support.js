// What the tests in this folder share: a browser that only knows the words of the interface, the
// example answer, and classic scripts loaded as a web page gets them.
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

const EXTENSION = new URL("../../extension/", import.meta.url);

/** Read a file of the extension. @param {string} path */
export const read = (path) => readFileSync(new URL(path, EXTENSION), "utf8");

/** Read the words of one language. @param {string} tag @returns {Record<string, {message: string}>} */
export const messages = (tag) => JSON.parse(read(`_locales/${tag}/messages.json`));

/** Read the example answer anew. @returns {import("../../extension/shared/types.js").Answer} */
export const exampleAnswer = () =>
  JSON.parse(readFileSync(new URL("fixtures/answer.json", import.meta.url), "utf8"));

/**
 * Put a browser in place that looks up words, as the real one does: "" for an unknown key.
 * @param {string} [tag]
 */
export function useBrowser(tag = "en") {
  const words = messages(tag);
  /** @type {any} */ (globalThis).chrome = {
    i18n: {
      getUILanguage: () => (tag === "en" ? "en-US" : tag),
      /** @param {string} key @param {string[]} [parts] */
      getMessage: (key, parts = []) =>
        (words[key]?.message ?? "").replace(/\$(\d)/g, (_, n) => parts[Number(n) - 1] ?? ""),
    },
  };
}

/**
 * Run classic scripts one after the other and give the names that they declare.
 * @param {string[]} paths
 * @returns {any}
 */
export function loadScripts(paths) {
  const context = createContext({});
  for (const path of paths) runInContext(read(path), context, { filename: path });
  return context;
}
