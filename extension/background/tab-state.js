// What is known about each tab, in the session's memory: read and changed by the background worker,
// followed by the popup.
import { forgetSession, readSession, sessionKeys, writeSession } from "../shared/browser.js";
import { NOTHING, tabKey, tabOf } from "../shared/tab-state.js";

/** @typedef {import("../shared/types.js").TabState} TabState */

/** @param {number} tabId @returns {Promise<TabState>} */
export async function readTab(tabId) {
  return (await readSession(tabKey(tabId))) ?? NOTHING;
}

/**
 * Change what is known about a tab.
 * @param {number} tabId
 * @param {Partial<TabState>} changes
 * @returns {Promise<TabState>}
 */
export async function changeTab(tabId, changes) {
  const state = { ...(await readTab(tabId)), ...changes };
  await writeSession(tabKey(tabId), state);
  return state;
}

/**
 * Start a tab over.
 * @param {number} tabId
 * @param {Partial<TabState>} [state]
 */
export async function resetTab(tabId, state = {}) {
  const fresh = { ...NOTHING, ...state };
  await writeSession(tabKey(tabId), fresh);
  return fresh;
}

/** @param {number} tabId */
export const forgetTab = (tabId) => forgetSession(tabKey(tabId));

/** List the tabs of which anything is known. */
export const knownTabs = async () =>
  (await sessionKeys()).map(tabOf).filter((tabId) => tabId !== null);
