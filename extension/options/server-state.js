// The server in, one line on whether it is there out, asked again until it is.
import { countText } from "../shared/format.js";
import { ask, problemOf } from "../shared/messages.js";
import { describeProblem } from "../shared/problems.js";
import { readSettings } from "../shared/settings.js";

const AGAIN_MS = 3000;

/**
 * Keep a line up to date while the server is away; resolves after the first look.
 * @param {HTMLElement} line
 */
export async function watchServer(line) {
  const isThere = await look(line);
  if (!isThere) setTimeout(() => void watchServer(line), AGAIN_MS);
}

/** @param {HTMLElement} line */
async function look(line) {
  try {
    const { corpus } = await ask("health", {});
    line.className = "state good";
    line.textContent = countText("serverThere", corpus.statements);
    return true;
  } catch (error) {
    const { server } = await readSettings();
    const { title } = describeProblem(problemOf(error), server);
    line.className = "state bad";
    line.textContent = title;
    return false;
  }
}
