// What the reader can set: where the server is, the pairing, what is shown.
import { text } from "../shared/browser.js";
import { byId } from "../shared/dom.js";
import { localise } from "../shared/localise.js";
import { changeSettings, parseServer, readSettings } from "../shared/settings.js";
import { drawMarks } from "./marks.js";
import { drawPairing } from "./pairing.js";
import { watchServer } from "./server-state.js";

localise();
drawMarks(byId("marks"));
drawPairing(/** @type {HTMLFormElement} */ (byId("pair-form")));

const address = /** @type {HTMLInputElement} */ (byId("server"));
const state = byId("server-state");
address.value = (await readSettings()).server;

byId("server-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const server = parseServer(address.value);
  if (server === null) {
    state.className = "state bad";
    state.textContent = text("badAddress");
    return;
  }
  address.value = server;
  await changeSettings({ server });
  await watchServer(state);
});

await watchServer(state);
document.body.dataset.ready = "";
