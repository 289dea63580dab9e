// The four statuses in, their marks and what they mean out.
import { text } from "../shared/browser.js";
import { make } from "../shared/dom.js";

const STATUSES = /** @type {const} */ (["disputed", "corroborated", "echoed", "unverified"]);

/** @param {HTMLElement} place a dl */
export function drawMarks(place) {
  place.replaceChildren(
    ...STATUSES.flatMap((status) => {
      const term = make("dt", { class: status });
      term.append(glyphs.draw(status), text(`status_${status}`));
      return [term, make("dd", {}, text(`mark_${status}`))];
    }),
  );
}
