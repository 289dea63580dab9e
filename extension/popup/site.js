// The scene in, the choice to have this site's pages checked by themselves out.
import { text } from "../shared/browser.js";
import { make } from "../shared/dom.js";

/**
 * @param {HTMLElement} place
 * @param {import("./popup.js").Scene} scene
 */
export function drawSite(place, { origin, follows, follow }) {
  if (origin === null) return place.replaceChildren();
  const box = make("input", { type: "checkbox", id: "follow", "data-key": "follow" });
  box.checked = follows;
  // The browser asks for the permission only in answer to this very event.
  box.addEventListener("change", () => void follow(box.checked));
  const label = make("label", { for: "follow" }, text("followSite", [new URL(origin).host]));
  place.replaceChildren(make("p", { class: "switch" }, box, label));
}
