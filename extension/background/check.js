// A tab in, its page checked and marked out. The one road from the click to the marks.
import { LARGEST_PAGE, check, findArticle } from "../shared/api.js";
import { problemOf } from "../shared/messages.js";
import { ProblemError } from "../shared/problems.js";
import { showBadge } from "./badge.js";
import { mergePlaces, showClaims } from "./marking.js";
import { askPage, enterPage } from "./pages.js";
import { changeTab, readTab, resetTab } from "./tab-state.js";

/** @typedef {import("../shared/types.js").TabState} TabState */

// A check that is older than this was lost with the worker that ran it.
const LOST_MS = 60_000;

/**
 * Check the page in a tab, or only what is selected on it; what happens is in the tab's state,
 * failures included. A check that fails takes away nothing that an earlier one found.
 * @param {number} tabId
 * @param {{selection?: boolean}} [what]
 * @returns {Promise<TabState>}
 */
export async function checkTab(tabId, { selection = false } = {}) {
  const before = await readTab(tabId);
  await resetTab(tabId, { phase: "checking", since: Date.now() });
  let state;
  try {
    state = await checkPage(tabId, selection);
  } catch (error) {
    const problem = problemOf(error);
    const { page } = await readTab(tabId);
    const isKnown = before.phase === "done" && before.page === page;
    state = await changeTab(tabId, { ...(isKnown ? before : { phase: "failed" }), problem });
  }
  await showBadge(tabId, state);
  return state;
}

/**
 * @param {number} tabId
 * @param {boolean} selection
 */
async function checkPage(tabId, selection) {
  await enterPage(tabId);
  const captured = await capture(tabId);
  await changeTab(tabId, { page: captured.page, url: captured.url, words: captured.words });
  const { url, html, selected } = captured;
  const answer = await check(selection && selected !== "" ? { url, text: selected } : { url, html });
  const now = await askPage(tabId, { type: "status" });
  // The reader went to another page while the server was reading: its answer is nobody's now.
  if (now === null || now.page !== captured.page) return resetTab(tabId);
  const places = await showClaims(tabId, answer);
  const kept = await findArticle(captured.url);
  return changeTab(tabId, { phase: "done", answer, ...places, visible: true, kept });
}

/**
 * Read the page in a tab.
 * @param {number} tabId
 * @returns {Promise<{page: string, url: string, html: string, selected: string, words: number}>}
 */
export async function capture(tabId) {
  const captured = await askPage(tabId, { type: "capture" });
  if (captured === null) throw new ProblemError("page-forbidden");
  if (captured.html.length > LARGEST_PAGE) throw new ProblemError("page-too-large");
  return captured;
}

/**
 * Say what is known about a tab, after asking its page whether that still holds.
 * @param {number} tabId
 * @returns {Promise<TabState>}
 */
export async function lookAtTab(tabId) {
  const state = await readTab(tabId);
  if (state.phase === "checking" && Date.now() - state.since > LOST_MS) {
    return changeTab(tabId, { phase: "failed", problem: { kind: "server-slow", detail: "" } });
  }
  if (state.page === "" || state.phase === "checking") return state;
  const now = await askPage(tabId, { type: "status" });
  if (now === null || now.page !== state.page) return resetTab(tabId);
  return changeTab(tabId, { placed: mergePlaces(state, now.placed), visible: now.visible });
}
