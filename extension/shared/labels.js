// Publisher, title and address of a source in, what a reader calls it out; null where nothing is
// known of it. The server has the same function (backend/values/labels.py), and one table of cases
// holds both to it (tests/contract/source-labels.json).

const ENDING = /(?:\.[a-z][a-z0-9]{1,5}){1,2}$/i;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const BETWEEN = /[\s_+.-]+/;
// Eight and more hexadecimal digits with a letter among them: a digest, and no date.
const DIGEST = /^(?=.*\d)(?=.*[a-f])[0-9a-f]{8,}$/i;

/**
 * What to call a source. A title is the text's own words, and stands in quotation marks.
 * @typedef {{text: string, isTitle: boolean}} Label
 */

/**
 * Name a source by its publisher, else its site, else its title, else the name of its file.
 * @param {{publisher: string | null, title: string | null, url: string | null}} source
 * @returns {Label | null}
 */
export function sourceLabel({ publisher, title, url }) {
  if (publisher) return { text: publisher, isTitle: false };
  const host = hostOf(url ?? "");
  if (host) return { text: host, isTitle: false };
  if (title) return { text: title, isTitle: true };
  return url ? fileLabel(url) : null;
}

/** @param {string} url */
function hostOf(url) {
  if (!URL.canParse(url)) return "";
  const { protocol, hostname } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") return "";
  return hostname.replace(/^\[|[\].]$/g, "").replace(/^www\./, "");
}

/**
 * Give the words of a file's name: "acme raises" for "file:3f2a9c1e/acme_raises.html".
 * @param {string} url
 * @returns {Label}
 */
function fileLabel(url) {
  const colon = url.lastIndexOf(":");
  const name = decoded(url.slice(colon + 1)).replace(/[/\\]+$/, "").split(/[/\\]/).at(-1) ?? "";
  const stem = name.replace(ENDING, "") || name;
  const words = stem.replace(UUID, "").split(BETWEEN).filter(Boolean);
  const readable = words.filter((word) => !DIGEST.test(word)).join(" ");
  if (/\p{L}/u.test(readable)) return { text: readable, isTitle: true };
  const kind = url.slice(0, Math.max(colon, 0)).split(/[^\p{L}\p{N}_]/u)[0] || "file";
  return { text: `${kind} ${readable || stem}`.trim(), isTitle: false };
}

/** @param {string} words */
function decoded(words) {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
