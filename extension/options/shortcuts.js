// The keyboard commands in, a list with their keys out.
import { allCommands, text } from "../shared/browser.js";
import { make } from "../shared/dom.js";

/** @param {HTMLElement} place a dl */
export async function drawShortcuts(place) {
  const commands = await allCommands();
  place.replaceChildren(
    ...commands.flatMap(({ description, shortcut }) => [
      make("dt", {}, description),
      make("dd", {}, shortcut === "" ? text("noShortcut") : make("kbd", {}, shortcut)),
    ]),
  );
}
