// A page of the extension in, the same page with the interface's words in it: elements name their
// message in data-text, attributes theirs in data-label.
import { language, text } from "./browser.js";

/** Fill in the words of this document. */
export function localise() {
  document.documentElement.lang = language();
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = text(/** @type {HTMLElement} */ (element).dataset.text ?? "");
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    const words = text(/** @type {HTMLElement} */ (element).dataset.label ?? "");
    element.setAttribute("aria-label", words);
    element.setAttribute("title", words);
  }
}
