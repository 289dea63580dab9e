// The sites that are checked without a click: those that the reader gave the extension access to.
import { allAccess } from "./browser.js";
import { SERVER_PATTERN } from "./settings.js";

/** Write a site as a match pattern. @param {string} origin */
export const sitePattern = (origin) => {
  // A match pattern has no port: it stands for all of them.
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};

/** Name a site as a reader knows it. @param {string} pattern */
export const siteName = (pattern) => pattern.replace(/^[a-z*]+:\/\//, "").replace(/\/\*$/, "");

/** List the chosen sites as match patterns. */
export async function chosenSites() {
  const patterns = await allAccess();
  return patterns.filter((pattern) => pattern !== SERVER_PATTERN).sort();
}
