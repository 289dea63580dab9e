// Events of the browser and calls of the other parts in, the right piece of work out. No state of
// its own: the browser may stop the worker after any event and start it again for the next.
import { company, health, knock, pair } from "../shared/api.js";
import {
  offerForSelection,
  onAccess,
  onCommand,
  onInstalled,
  onLocal,
  onMenu,
  onStartup,
  onTabClosed,
  onTabLoading,
  openPage,
  openPopup,
  text,
} from "../shared/browser.js";
import { answer } from "../shared/messages.js";
import { changeSettings } from "../shared/settings.js";
import { forgetTabArticle, keepTab } from "./articles.js";
import { showBadge } from "./badge.js";
import { checkTab, lookAtTab } from "./check.js";
import { obey } from "./commands.js";
import { followChoice, goToClaim, mergePlaces, toggleTab } from "./marking.js";
import { askPage } from "./pages.js";
import { checkArrival, followSites } from "./sites.js";
import { changeTab, forgetTab, readTab, resetTab } from "./tab-state.js";

const SELECTION = "check-selection";

answer({
  look: ({ tabId }) => lookAtTab(tabId),
  check: ({ tabId }) => checkTab(tabId),
  keep: ({ tabId }) => keepTab(tabId),
  forget: ({ tabId }) => forgetTabArticle(tabId),
  go: ({ tabId, id }) => goToClaim(tabId, id),
  toggle: ({ tabId }) => toggleTab(tabId),
  health: () => health(),
  knock: async () => {
    await knock();
    return null;
  },
  pair: async ({ code }) => {
    // The token in use is replaced only by one that the server has given.
    await changeSettings({ token: await pair(code) });
    return null;
  },
  company: ({ id }) => company(id),
  placed: async ({ page, placed }, tabId) => {
    if (tabId === null) return null;
    const state = await readTab(tabId);
    if (state.page === page) await changeTab(tabId, { placed: mergePlaces(state, placed) });
    return null;
  },
  left: async ({ page }, tabId) => {
    if (tabId !== null && (await readTab(tabId)).page === page) {
      await showBadge(tabId, await resetTab(tabId));
      await checkArrival(tabId);
    }
    return null;
  },
  arrived: async (_, tabId) => {
    if (tabId !== null) await checkArrival(tabId);
    return null;
  },
  compare: async ({ id }, tabId) => {
    if (tabId !== null) await openComparison(tabId, id);
    return null;
  },
});

/**
 * Open the comparison of a claim: in the popup, or in a tab where the browser opens no popup.
 * @param {number} tabId
 * @param {string} id
 */
async function openComparison(tabId, id) {
  await changeTab(tabId, { chosen: id });
  try {
    await openPopup();
  } catch {
    await openPage(`popup/popup.html?tab=${tabId}`);
  }
}

onTabClosed((tabId) => void forgetTab(tabId));

onTabLoading(async (tabId) => {
  // What failed before a page could be read says nothing about the page that comes now.
  const state = await readTab(tabId);
  if (state.phase === "failed" && state.page === "") await resetTab(tabId);
});

onCommand((name) => void obey(name));

onMenu(async (id, tabId) => {
  if (id !== SELECTION) return;
  await checkTab(tabId, { selection: true });
  await askPage(tabId, { type: "step", by: 1 });
});

onLocal("hideUnverified", (hide) => void followChoice(hide));

onAccess(() => void followSites());
onStartup(() => void followSites());

onInstalled((reason) => {
  void offerForSelection(SELECTION, text("checkSelection"));
  void followSites();
  if (reason === "install") void openPage("options/start.html");
});
