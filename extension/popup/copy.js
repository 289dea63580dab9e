// The scene in, the ways to take its answer elsewhere out.
import { text } from "../shared/browser.js";
import { button, make } from "../shared/dom.js";
import { asAnnotations, asCsv, asText } from "../shared/exports.js";

const FORMS = /** @type {const} */ ([
  ["copyText", asText],
  ["copyCsv", asCsv],
  ["copyAnnotations", asAnnotations],
]);

/**
 * @param {HTMLElement} place
 * @param {import("./popup.js").Scene} scene
 */
export function drawCopy(place, { state, copied, copy }) {
  const answer = state.phase === "done" ? state.answer : null;
  if (answer === null || answer.claims.length === 0) return place.replaceChildren();
  const buttons = FORMS.map(([key, write]) =>
    button(text(key), () => void copy(write(answer, state.url)), { class: "quiet", "data-key": key }),
  );
  const said = make("span", { role: "status", class: "soft" }, copied === null ? "" : text(copied));
  place.replaceChildren(make("p", { class: "copy" }, text("copyAs"), ...buttons, said));
}
