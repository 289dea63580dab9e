// A source's address and a quote in, a link that opens the source at the quote out.

// A text fragment is matched word by word: a long quote is given by its first and last words.
const MOST_WORDS = 12;
const EDGE_WORDS = 4;

/**
 * Make the link, or null where the address is none that a browser should open from here.
 * @param {string | null} url
 * @param {string} quote
 * @returns {string | null}
 */
export function quoteLink(url, quote) {
  if (url === null) return null;
  let target;
  try {
    target = new URL(url);
  } catch {
    return null;
  }
  if (target.protocol !== "http:" && target.protocol !== "https:") return null;
  const words = quote.replace(/^[\s…."“”']+|[\s…."“”']+$/g, "").split(/\s+/).filter(Boolean);
  if (words.length === 0) return target.href;
  const parts =
    words.length <= MOST_WORDS
      ? [words.join(" ")]
      : [words.slice(0, EDGE_WORDS).join(" "), words.slice(-EDGE_WORDS).join(" ")];
  const fragment = parts.map(encodePart).join(",");
  return `${target.href}${target.hash === "" ? "#" : ""}:~:text=${fragment}`;
}

/** The hyphen has a meaning in text fragments and is no character that URLs escape by themselves. */
const encodePart = (/** @type {string} */ part) =>
  encodeURIComponent(part).replaceAll("-", "%2D");
