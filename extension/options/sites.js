// The chosen sites in, a list with a way to take each back out.
import { dropAccess, text } from "../shared/browser.js";
import { button, make } from "../shared/dom.js";
import { chosenSites, siteName } from "../shared/sites.js";

/** @param {HTMLElement} place */
export async function drawSites(place) {
  const sites = await chosenSites();
  if (sites.length === 0) {
    place.replaceChildren(make("p", { class: "soft" }, text("noSites")));
    return;
  }
  const items = sites.map((pattern) => {
    const remove = async () => {
      await dropAccess(pattern);
      await drawSites(place);
    };
    const name = siteName(pattern);
    const label = text("removeSite", [name]);
    const drop = button(text("remove"), () => void remove(), { class: "quiet", "aria-label": label });
    return make("li", {}, make("span", {}, name), drop);
  });
  place.replaceChildren(make("ul", { class: "sites" }, ...items));
}
