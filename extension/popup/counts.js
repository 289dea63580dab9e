// The scene in, the counts of each status out; each count is the filter for its claims.
import { text } from "../shared/browser.js";
import { button } from "../shared/dom.js";
import { countText } from "../shared/format.js";

const STATUSES = /** @type {const} */ (["disputed", "corroborated", "echoed", "unverified"]);

/**
 * @param {HTMLElement} place
 * @param {import("./popup.js").Scene} scene
 */
export function drawCounts(place, { state, filter, setFilter }) {
  const answer = state.phase === "done" ? state.answer : null;
  place.hidden = answer === null || answer.claims.length === 0;
  if (answer === null) return place.replaceChildren();
  place.setAttribute("role", "group");
  place.setAttribute("aria-label", text("filterClaims"));
  place.replaceChildren(
    ...STATUSES.filter((status) => answer.counts[status] > 0).map((status) => {
      const chip = button("", () => setFilter(filter === status ? null : status), {
        class: `count ${status}`,
        "data-key": `count-${status}`,
        "aria-pressed": String(filter === status),
      });
      chip.append(glyphs.draw(status), countText(`count_${status}`, answer.counts[status]));
      return chip;
    }),
  );
}
