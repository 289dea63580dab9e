// Where a tab's state stands in the session's memory, and what it is before anything happened.

/** @typedef {import("./types.js").TabState} TabState */

/** @param {number} tabId */
export const tabKey = (tabId) => `tab-${tabId}`;

/**
 * Give the tab whose state stands under a key; null where it is something else's.
 * @param {string} key
 */
export const tabOf = (key) => (key.startsWith("tab-") ? Number(key.slice(4)) : null);

/** @type {TabState} */
export const NOTHING = {
  phase: "none",
  page: "",
  url: "",
  since: 0,
  words: 0,
  answer: null,
  placed: {},
  framed: {},
  visible: false,
  chosen: null,
  kept: null,
  problem: null,
};
