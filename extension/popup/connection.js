// The scene in, the one word on the connection out.
import { text } from "../shared/browser.js";

/**
 * @param {HTMLElement} place
 * @param {import("./popup.js").Scene} scene
 */
export function drawConnection(place, { connected }) {
  const state = connected === null ? "unknown" : connected ? "connected" : "disconnected";
  place.className = `connection ${state}`;
  place.textContent = connected === null ? "" : text(state);
}
