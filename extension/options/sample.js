// Nothing in, the card for an invented claim out: what a reader will see in a page, made by the
// same code. The scripts of the page's half are loaded by tags: they are no modules.
import { text } from "../shared/browser.js";
import { viewClaim } from "../shared/claim-view.js";

/** @typedef {import("../shared/types.js").Claim} Claim */

// In a page the card floats beside its words; here it stands in the text.
const STANDING = `
:host {
  position: static !important;
  width: auto !important;
  max-width: 360px !important;
  height: auto !important;
  margin-top: 14px !important;
}
.card.card {
  display: block;
  position: static;
  width: 100%;
  max-height: none;
  overflow: visible;
  box-shadow: none;
}
`;

/** @param {HTMLElement} place */
export function drawSample(place) {
  const root = place.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [cardStyle, STANDING].map((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    return sheet;
  });
  const box = card.make("div", "card");
  box.setAttribute("role", "group");
  card.fill(box, viewClaim(sampleClaim()), { approximate: false, onCompare: null });
  root.append(box);
}

/** @returns {Claim} */
function sampleClaim() {
  const company = { id: "example", name: "Example Robotics" };
  const money = { amount_max: null, currency: "USD", hedge: /** @type {const} */ ("more_than"), money: null };
  const evidence = /** @type {const} */ ({ basis: "stated", rule: "", explanation: "", known: true });
  const source = { url: null, title: null, kind: "news" };
  return {
    id: "sample",
    company,
    attribute: "valuation",
    value: { ...money, amount: 3e9 },
    modality: "completed",
    attribution: null,
    financing: { id: "sample", label: text("sampleFinancing") },
    selector: { type: "TextQuoteSelector", exact: "", prefix: "", suffix: "" },
    sentence: "",
    status: "disputed",
    summary: text("sampleSummary"),
    more: 0,
    evidence: [
      {
        ...evidence,
        relation: "conflicts",
        value: { ...money, amount: 4.5e9 },
        quote: "… its valuation exceeding $4.5 billion after the round …",
        statement: 1,
        origin: 1,
        source: { ...source, id: 1, publisher: "The Example Gazette", published: "2018-04-10" },
      },
      {
        ...evidence,
        relation: "agrees",
        value: { ...money, amount: 3e9 },
        quote: "… at a valuation of more than $3 billion …",
        statement: 2,
        origin: 0,
        source: { ...source, id: 2, publisher: "Example Reprints", published: "2018-05-31" },
      },
    ],
  };
}
