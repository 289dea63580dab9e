// The scene in, the claims of the page in page order out, the chosen one with its comparison.
import { text } from "../shared/browser.js";
import { claimText } from "../shared/claim-view.js";
import { button, make } from "../shared/dom.js";
import { countText, fullText } from "../shared/format.js";
import { countOrigins } from "../shared/origins.js";
import { drawComparison } from "./table.js";
import { drawTimeline } from "./timeline.js";
import { drawVoices } from "./voices.js";

/** @typedef {import("./popup.js").Scene} Scene */
/** @typedef {import("../shared/types.js").Claim} Claim */

/**
 * @param {HTMLElement} place
 * @param {Scene} scene
 */
export function drawClaims(place, scene) {
  const { answer, phase, placed } = scene.state;
  if (answer === null || phase !== "done") return place.replaceChildren();
  const shown = answer.claims.filter(
    (claim) => scene.filter === null || claim.status === scene.filter,
  );
  const missing = shown.filter((claim) => placed[claim.id] === "missing");
  const located = shown.filter((claim) => placed[claim.id] !== "missing");
  const several = new Set(answer.claims.map((claim) => claim.company.id)).size > 1;
  /** @type {HTMLElement[]} */
  const parts = located.length > 0 ? [list(located, scene, several)] : [];
  if (missing.length > 0) {
    parts.push(make("h2", { class: "missing" }, text("notLocatedTitle")));
    parts.push(make("p", { class: "soft" }, text("notLocatedAdvice")));
    parts.push(list(missing, scene, several));
  }
  place.replaceChildren(...parts);
}

/**
 * @param {Claim[]} claims
 * @param {Scene} scene
 * @param {boolean} several whether the page speaks of more than one company
 */
function list(claims, scene, several) {
  return make("ol", { class: "claims" }, ...claims.map((claim) => item(claim, scene, several)));
}

/**
 * @param {Claim} claim
 * @param {Scene} scene
 * @param {boolean} several
 */
function item(claim, scene, several) {
  const chosen = scene.state.chosen === claim.id;
  const row = button("", () => scene.choose(chosen ? null : claim.id), {
    class: "claim",
    "data-key": `claim-${claim.id}`,
    "data-claim": claim.id,
    "aria-expanded": String(chosen),
    "aria-controls": chosen ? `detail-${claim.id}` : null,
  });
  const attribute = text(`attribute_${claim.attribute}`);
  row.append(
    glyphs.draw(claim.status),
    make("span", { class: "hidden" }, `${text(`status_${claim.status}`)}: `),
    make(
      "span",
      { class: "saying" },
      make("span", { class: "attribute" }, several ? `${claim.company.name} · ${attribute}` : attribute),
      make("span", { class: "value", title: fullText(claim.value) || null }, claimText(claim)),
    ),
    make("span", { class: "sources" }, sourcesText(claim)),
  );
  const li = make("li", { class: claim.status }, row);
  if (chosen) li.append(detail(claim, scene));
  return li;
}

/** @param {Claim} claim */
function sourcesText(claim) {
  const { origins } = countOrigins(claim);
  return origins === 0 ? "" : countText("sources", origins);
}

/**
 * @param {Claim} claim
 * @param {Scene} scene
 */
function detail(claim, scene) {
  const box = make("div", { class: "detail", id: `detail-${claim.id}` });
  box.append(make("p", { class: "reason" }, claim.summary));
  if (scene.state.placed[claim.id] === "approximate") {
    box.append(make("p", { class: "soft" }, text("approximateNote")));
  }
  if (scene.state.answer !== null && claim.evidence.length > 0) {
    box.append(drawComparison(scene.state.answer, claim));
    box.append(drawVoices(claim));
    box.append(drawTimeline(scene.state.answer, claim.company));
  }
  return box;
}
