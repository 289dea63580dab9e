// The code that a person types in, a paired browser out.
import { text } from "../shared/browser.js";
import { make } from "../shared/dom.js";
import { ask, problemOf } from "../shared/messages.js";
import { describeProblem } from "../shared/problems.js";
import { readSettings } from "../shared/settings.js";

/**
 * Draw the form. A pairing that works stays until another code was accepted.
 * @param {HTMLFormElement} form
 * @param {() => void} [onPaired]
 */
export function drawPairing(form, onPaired) {
  const input = make("input", {
    id: "code",
    name: "code",
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    inputmode: "numeric",
    placeholder: "0000-0000",
    required: true,
    "aria-describedby": "pair-state",
  });
  const send = make("button", { class: "button primary", type: "submit" }, text("pair"));
  const state = make("p", { id: "pair-state", class: "state", role: "status" });
  form.replaceChildren(
    make("label", { for: "code" }, text("pairingCode")),
    make("div", { class: "field" }, input, send),
    state,
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    send.disabled = true;
    state.className = "state";
    state.textContent = "";
    try {
      await ask("pair", { code: input.value.trim() });
      state.className = "state good";
      state.textContent = text("paired");
      input.value = "";
      onPaired?.();
    } catch (error) {
      const { server } = await readSettings();
      const { title, advice } = describeProblem(problemOf(error), server);
      state.className = "state bad";
      state.textContent = `${title}. ${advice}`;
      input.select();
    }
    send.disabled = false;
  });
}
