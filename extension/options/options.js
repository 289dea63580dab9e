// What the reader can set: where the server is, the pairing, what is shown, sites and keys.
import { openShortcuts, text, version } from "../shared/browser.js";
import { byId } from "../shared/dom.js";
import { localise } from "../shared/localise.js";
import { changeSettings, parseServer, readSettings } from "../shared/settings.js";
import { diagnose } from "./diagnosis.js";
import { drawMarks } from "./marks.js";
import { drawPairing } from "./pairing.js";
import { drawShortcuts } from "./shortcuts.js";
import { drawSites } from "./sites.js";

localise();
byId("version").textContent = version();
drawMarks(byId("marks"));

const findings = byId("findings");
const examine = () => diagnose(findings);
drawPairing(/** @type {HTMLFormElement} */ (byId("pair-form")), () => void examine());
byId("diagnose").addEventListener("click", () => void examine());
byId("shortcuts").addEventListener("click", () => void openShortcuts());

const settings = await readSettings();

const address = /** @type {HTMLInputElement} */ (byId("server"));
const state = byId("server-state");
address.value = settings.server;
byId("server-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const server = parseServer(address.value);
  state.className = server === null ? "state bad" : "state good";
  state.textContent = text(server === null ? "badAddress" : "saved");
  if (server === null) return;
  address.value = server;
  await changeSettings({ server });
  await examine();
});

const hide = /** @type {HTMLInputElement} */ (byId("hide-unverified"));
hide.checked = settings.hideUnverified;
hide.addEventListener("change", () => void changeSettings({ hideUnverified: hide.checked }));

await Promise.all([examine(), drawSites(byId("sites")), drawShortcuts(byId("keys"))]);
document.body.dataset.ready = "";
