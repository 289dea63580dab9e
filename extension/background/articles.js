// A tab in, its page kept in the corpus or forgotten out.
import { forgetArticle, keepArticle } from "../shared/api.js";
import { capture } from "./check.js";
import { changeTab, readTab } from "./tab-state.js";
import { enterPage } from "./pages.js";

/**
 * Keep the page in a tab.
 * @param {number} tabId
 */
export async function keepTab(tabId) {
  await enterPage(tabId);
  const { url, html } = await capture(tabId);
  return changeTab(tabId, { kept: await keepArticle({ url, html }) });
}

/**
 * Forget the kept page of a tab.
 * @param {number} tabId
 */
export async function forgetTabArticle(tabId) {
  const { kept } = await readTab(tabId);
  if (kept !== null) await forgetArticle(kept);
  return changeTab(tabId, { kept: null });
}
