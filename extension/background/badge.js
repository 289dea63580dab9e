// What is known about a tab in, what its toolbar button says out.
import { setBadge, text } from "../shared/browser.js";
import { countText } from "../shared/format.js";

/** @typedef {import("../shared/types.js").TabState} TabState */

const RED = "#b42318";
const GREY = "#5b6475";

/**
 * Show the number of disputed claims, or that something stands in the way.
 * @param {number} tabId
 * @param {TabState} state
 */
export async function showBadge(tabId, state) {
  try {
    await setBadge(tabId, badgeOf(state));
  } catch {
    return; // The tab was closed in the meantime: there is no button to write on.
  }
}

/** @param {TabState} state */
export function badgeOf({ phase, answer, problem }) {
  if (problem !== null) {
    return { text: "?", title: text("badgeProblem"), colour: GREY };
  }
  if (phase !== "done" || answer === null) {
    return { text: "", title: text("actionTitle"), colour: GREY };
  }
  const disputed = answer.counts.disputed;
  return {
    text: disputed > 0 ? String(disputed) : "",
    title: disputed > 0 ? countText("badgeDisputed", disputed) : text("badgeNone"),
    colour: RED,
  };
}
