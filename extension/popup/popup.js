// A tab's state in, the popup out. Keeps nothing itself: what it shows is in the session's memory.
import {
  activeTab,
  askAccess,
  dropAccess,
  hasAccess,
  onSession,
  openOptions,
  tabOrigin,
} from "../shared/browser.js";
import { byId } from "../shared/dom.js";
import { localise } from "../shared/localise.js";
import { ask, problemOf } from "../shared/messages.js";
import { readSettings } from "../shared/settings.js";
import { sitePattern } from "../shared/sites.js";
import { NOTHING, tabKey } from "../shared/tab-state.js";
import { drawActions } from "./actions.js";
import { drawClaims } from "./claims.js";
import { drawConnection } from "./connection.js";
import { drawCopy } from "./copy.js";
import { drawCounts } from "./counts.js";
import { drawNotice } from "./notice.js";
import { drawSite } from "./site.js";

/** @typedef {import("../shared/types.js").TabState} TabState */
/** @typedef {import("../shared/types.js").Status} Status */
/** @typedef {import("../shared/types.js").Problem} Problem */

/**
 * Everything that decides what is drawn. `origin` is the site of the page, null where it is not
 * ours to know; `follows` tells whether its pages are checked by themselves; `busy` names the call
 * that is under way; `problem` is what stands in the way of any check, null where nothing does.
 * @typedef {{
 *   tabId: number,
 *   origin: string | null,
 *   follows: boolean,
 *   state: TabState,
 *   server: string,
 *   connected: boolean | null,
 *   problem: Problem | null,
 *   filter: Status | null,
 *   busy: string | null,
 *   copied: "copied" | "notCopied" | null,
 *   act: (call: "check" | "keep" | "forget" | "toggle") => Promise<void>,
 *   choose: (id: string | null) => void,
 *   copy: (words: string) => Promise<void>,
 *   follow: (wanted: boolean) => Promise<void>,
 *   setFilter: (status: Status | null) => void,
 * }} Scene
 */

// As long as it takes to read one word.
const COPIED_MS = 2000;

localise();
byId("options").addEventListener("click", () => void openOptions());

const parameter = new URLSearchParams(location.search).get("tab");
if (parameter !== null) document.body.classList.add("in-tab");
const tab =
  parameter === null ? await activeTab() : { id: Number(parameter), origin: await originOf(parameter) };

/** @type {Scene} */
const scene = {
  tabId: tab?.id ?? -1,
  origin: tab?.origin ?? null,
  follows: tab?.origin ? await hasAccess(sitePattern(tab.origin)) : false,
  state: NOTHING,
  server: (await readSettings()).server,
  connected: null,
  problem: null,
  filter: null,
  busy: null,
  copied: null,
  act,
  choose,
  setFilter: (status) => {
    scene.filter = status;
    draw();
  },
  copy,
  follow,
};

/** @param {string} id */
async function originOf(id) {
  try {
    return await tabOrigin(Number(id));
  } catch {
    return null; // The tab was closed while its comparison was open.
  }
}

/** @param {"check" | "keep" | "forget" | "toggle"} call */
async function act(call) {
  scene.busy = call;
  scene.problem = null;
  draw();
  try {
    scene.state = await ask(call, { tabId: scene.tabId });
    scene.problem = scene.state.problem;
  } catch (error) {
    scene.problem = problemOf(error);
  }
  scene.busy = null;
  draw();
  await connect();
}

/** @param {string | null} id */
function choose(id) {
  scene.state = { ...scene.state, chosen: id };
  draw();
  if (id !== null) void ask("go", { tabId: scene.tabId, id });
}

/** @param {string} words */
async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    scene.copied = "copied";
  } catch {
    scene.copied = "notCopied"; // A policy of the browser, or a window that lost the focus.
  }
  draw();
  setTimeout(() => {
    scene.copied = null;
    draw();
  }, COPIED_MS);
}

/** @param {boolean} wanted whether the pages of this site are to be checked by themselves */
async function follow(wanted) {
  if (scene.origin === null) return;
  const pattern = sitePattern(scene.origin);
  scene.follows = wanted ? await askAccess(pattern) : !(await dropAccess(pattern));
  draw();
}

/** See who is there, and whether we are known to them. */
async function connect() {
  try {
    await ask("health", {});
    const { token } = await readSettings();
    scene.connected = token !== "" && scene.problem?.kind !== "not-paired";
    if (token === "") scene.problem ??= { kind: "not-paired", detail: "" };
  } catch (error) {
    scene.connected = false;
    scene.problem ??= problemOf(error);
  }
  draw();
}

/** Draw everything anew, and give the focus back to what had it. */
function draw() {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.key;
  drawConnection(byId("connection"), scene);
  drawNotice(byId("notice"), scene);
  drawCounts(byId("counts"), scene);
  drawActions(byId("actions"), scene);
  drawClaims(byId("claims"), scene);
  drawCopy(byId("copy"), scene);
  drawSite(byId("site"), scene);
  if (focused !== undefined) {
    const again = document.querySelector(`[data-key="${CSS.escape(focused)}"]`);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }
}

onSession(tabKey(scene.tabId), (state) => {
  if (scene.busy !== null && state?.phase !== "checking") return;
  scene.state = { ...(state ?? NOTHING), chosen: scene.state.chosen ?? state?.chosen ?? null };
  draw();
});

scene.state = await ask("look", { tabId: scene.tabId });
scene.problem = scene.state.problem;
draw();
await connect();
document.body.dataset.ready = "";
