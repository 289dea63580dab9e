// An answer in, its claims marked on the page out; in the frames of the page what does not stand in
// the page itself.
import { viewClaim } from "../shared/claim-view.js";
import { countText } from "../shared/format.js";
import { readSettings } from "../shared/settings.js";
import { askPage, enterFrames } from "./pages.js";
import { changeTab, knownTabs, readTab } from "./tab-state.js";

/** @typedef {import("../shared/types.js").Answer} Answer */
/** @typedef {import("../shared/types.js").Placement} Placement */
/** @typedef {import("../shared/types.js").TabState} TabState */

/**
 * Mark claims on the page of a tab.
 * @param {number} tabId
 * @param {Answer} answer
 * @returns {Promise<Pick<TabState, "placed" | "framed">>}
 */
export async function showClaims(tabId, answer) {
  const { hideUnverified } = await readSettings();
  const views = answer.claims.map(viewClaim);
  const message = { type: "show", views, hideUnverified, announcement: announce(answer) };
  /** @type {Record<string, Placement>} */
  const placed = (await askPage(tabId, message))?.placed ?? {};
  /** @type {Record<string, number>} */
  const framed = {};
  const isMissing = (/** @type {{id: string}} */ { id }) => placed[id] === "missing";
  for (const frame of views.some(isMissing) ? await enterFrames(tabId) : []) {
    const rest = { ...message, views: views.filter(isMissing), announcement: "" };
    const found = (await askPage(tabId, rest, frame))?.placed ?? {};
    const here = Object.entries(found).filter(([, placement]) => placement !== "missing");
    if (here.length === 0) await askPage(tabId, { type: "clear" }, frame);
    for (const [id, placement] of here) {
      placed[id] = placement;
      framed[id] = frame;
    }
  }
  return { placed, framed };
}

/**
 * Take over where the page now says that its claims stand; what stands in a frame stays there.
 * @param {TabState} state
 * @param {Record<string, Placement>} placed
 * @returns {Record<string, Placement>}
 */
export function mergePlaces(state, placed) {
  const inFrames = Object.keys(state.framed).filter((id) => placed[id] === "missing");
  return { ...placed, ...Object.fromEntries(inFrames.map((id) => [id, state.placed[id]])) };
}

/**
 * Bring a claim into view and open its card.
 * @param {number} tabId
 * @param {string} id
 * @returns {Promise<boolean>} whether it stands on the page
 */
export async function goToClaim(tabId, id) {
  const { framed } = await readTab(tabId);
  return (await askPage(tabId, { type: "go", id }, framed[id] ?? 0))?.done ?? false;
}

/**
 * Hide the marks on a tab's page, or show them again.
 * @param {number} tabId
 */
export async function toggleTab(tabId) {
  const { framed } = await readTab(tabId);
  const now = await askPage(tabId, { type: "toggle" });
  for (const frame of new Set(Object.values(framed))) await askPage(tabId, { type: "toggle" }, frame);
  return changeTab(tabId, { visible: now?.visible ?? false });
}

/**
 * Mark claims on which the corpus has nothing, or mark them no longer, on every page that has claims.
 * @param {boolean} hideUnverified
 */
export async function followChoice(hideUnverified) {
  for (const tabId of await knownTabs()) {
    const { framed } = await readTab(tabId);
    for (const frame of new Set([0, ...Object.values(framed)])) {
      await askPage(tabId, { type: "choose", hideUnverified }, frame);
    }
  }
}

/** Say the counts in one sentence. @param {Answer} answer */
export function announce(answer) {
  const parts = /** @type {const} */ (["disputed", "corroborated", "echoed", "unverified"])
    .filter((status) => answer.counts[status] > 0)
    .map((status) => countText(`count_${status}`, answer.counts[status]));
  return [countText("claimsFound", answer.claims.length), ...parts].join(", ");
}
