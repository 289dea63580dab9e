// Where a tab's state stands in the session's memory, and what it is before anything happened.

/** @typedef {import("./types.js").TabState} TabState */

/** @param {number} tabId */
export const tabKey = (tabId) => `tab-${tabId}`;

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
