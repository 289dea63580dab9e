// Every power of the browser that the extension uses, on one screen, and the only file outside
// content/ that names the browser's own object: what is not here, the extension does not do.

/** @typedef {import("./types.js").TabState} TabState */

const api = () => globalThis.browser ?? globalThis.chrome;

/** Look up a string of the interface. @param {string} key @param {string[]} [parts] */
export const text = (key, parts) => api().i18n.getMessage(key, parts);

/**
 * Give the language that the words of the interface are in, as a BCP 47 tag: the browser's own with
 * its region, or another where we have no words in the browser's.
 */
export function language() {
  const [ours, browsers] = [text("language"), api().i18n.getUILanguage()];
  return browsers.split("-")[0] === ours ? browsers : ours;
}

/** Give the extension's version. */
export const version = () => api().runtime.getManifest().version;

/** Read settings, or what stands in `defaults` where nothing was stored.
 * @template {Record<string, unknown>} T
 * @param {T} defaults
 * @returns {Promise<T>}
 */
export const readLocal = async (defaults) =>
  /** @type {T} */ (await api().storage.local.get(defaults));

/** @param {Record<string, unknown>} values */
export const writeLocal = (values) => api().storage.local.set(values);

/** Call back with the new value whenever a setting changes.
 * @param {string} key
 * @param {(value: any) => void} callback
 */
export function onLocal(key, callback) {
  api().storage.local.onChanged.addListener((changes) => {
    if (key in changes) callback(changes[key].newValue);
  });
}

/** Read one entry of the session's memory; undefined where there is none. @param {string} key */
export const readSession = async (key) => (await api().storage.session.get(key))[key];

/** List the names of all entries of the session's memory. */
export const sessionKeys = async () => Object.keys(await api().storage.session.get());

/** @param {string} key @param {unknown} value */
export const writeSession = (key, value) => api().storage.session.set({ [key]: value });

/** @param {string} key */
export const forgetSession = (key) => api().storage.session.remove(key);

/** Call back with the new value whenever an entry of the session's memory changes.
 * @param {string} key
 * @param {(value: any) => void} callback
 */
export function onSession(key, callback) {
  api().storage.session.onChanged.addListener((changes) => {
    if (key in changes) callback(changes[key].newValue);
  });
}

/** Send a message to the background worker. @param {object} message @returns {Promise<any>} */
export const send = (message) => api().runtime.sendMessage(message);

/**
 * Answer messages from the other parts of the extension, and from nobody else. `tabId` is the tab of
 * the web page whose half of the extension sends, null for the extension's own pages.
 * @param {(message: any, tabId: number | null) => Promise<unknown>} handle
 */
export function onMessage(handle) {
  api().runtime.onMessage.addListener((message, sender, reply) => {
    if (sender.id !== api().runtime.id) return false;
    const isOwnPage = sender.url?.startsWith(api().runtime.getURL("")) ?? false;
    handle(message, isOwnPage ? null : (sender.tab?.id ?? null)).then(reply);
    return true;
  });
}

/** @param {(reason: string) => void} callback */
export const onInstalled = (callback) =>
  api().runtime.onInstalled.addListener((details) => callback(details.reason));

/** @param {() => void} callback */
export const onStartup = (callback) => api().runtime.onStartup.addListener(callback);

/** Open a page of the extension in a new tab. @param {string} path */
export const openPage = (path) => api().tabs.create({ url: api().runtime.getURL(path) });

/** Open the options. */
export const openOptions = () => api().runtime.openOptionsPage();

/** Open the popup, where the browser lets us. */
export const openPopup = () => api().action.openPopup();

/**
 * Give the tab that the reader looks at; `origin` is null where we may not know what it shows.
 * @returns {Promise<{id: number, origin: string | null} | null>}
 */
export async function activeTab() {
  const [tab] = await api().tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, origin: originOf(tab.url) };
}

/** Give the origin of the page in a tab; null where we may not know it. @param {number} tabId */
export const tabOrigin = async (tabId) => originOf((await api().tabs.get(tabId)).url);

/** @param {string | undefined} url */
function originOf(url) {
  return url !== undefined && /^https?:/.test(url) ? new URL(url).origin : null;
}

/** @param {(tabId: number) => void} callback */
export const onTabClosed = (callback) => api().tabs.onRemoved.addListener(callback);

/** Call back when a tab begins to load another page. @param {(tabId: number) => void} callback */
export const onTabLoading = (callback) =>
  api().tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === "loading") callback(tabId);
  });

/** Send a message to the page's half of the extension; rejects where there is none.
 * @param {number} tabId
 * @param {object} message
 * @param {number} frameId 0 is the page itself
 * @returns {Promise<any>}
 */
export const tellPage = (tabId, message, frameId) =>
  api().tabs.sendMessage(tabId, message, { frameId });

/** Put scripts and styles into frames of a tab; rejects where the browser forbids it.
 * @param {number} tabId
 * @param {number[]} frameIds
 * @param {{scripts: string[], styles: string[]}} files
 */
export async function inject(tabId, frameIds, { scripts, styles }) {
  await api().scripting.insertCSS({ target: { tabId, frameIds }, files: styles });
  await api().scripting.executeScript({ target: { tabId, frameIds }, files: scripts });
}

/** List the frames inside a page that we may read: those of its own origin. @param {number} tabId */
export async function innerFrames(tabId) {
  const results = await api().scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => document.body?.textContent?.length ?? 0,
  });
  return results
    .filter(({ frameId, result }) => frameId !== 0 && Number(result) > 0)
    .map(({ frameId }) => frameId);
}

/** Set what the toolbar button says for one tab.
 * @param {number} tabId
 * @param {{text: string, title: string, colour: string}} badge
 */
export async function setBadge(tabId, badge) {
  await Promise.all([
    api().action.setBadgeText({ tabId, text: badge.text }),
    api().action.setTitle({ tabId, title: badge.title }),
    api().action.setBadgeBackgroundColor({ tabId, color: badge.colour }),
    api().action.setBadgeTextColor({ tabId, color: "#ffffff" }),
  ]);
}

/** Tell whether we may talk to, or read, an address. @param {string} origin a match pattern */
export const hasAccess = (origin) => api().permissions.contains({ origins: [origin] });

/** Ask the reader for an address; only in answer to a click. @param {string} pattern */
export const askAccess = (pattern) => api().permissions.request({ origins: [pattern] });

/** Give an address back. @param {string} pattern */
export const dropAccess = (pattern) => api().permissions.remove({ origins: [pattern] });

/**
 * Tell whether the browser lets us reach programs on this machine; "unknown" where it has no such
 * permission, or another name for it.
 * @returns {Promise<"granted" | "denied" | "prompt" | "unknown">}
 */
export async function loopbackAccess() {
  for (const name of ["loopback-network", "local-network-access"]) {
    try {
      return (await navigator.permissions.query(/** @type {any} */ ({ name }))).state;
    } catch {
      continue; // This browser does not know the permission by this name.
    }
  }
  return "unknown";
}

/** List the addresses that we may read or talk to. @returns {Promise<string[]>} */
export const allAccess = async () => (await api().permissions.getAll()).origins ?? [];

/** Call back whenever the reader gave or took an address. @param {() => void} callback */
export function onAccess(callback) {
  api().permissions.onAdded.addListener(callback);
  api().permissions.onRemoved.addListener(callback);
}

/**
 * Have scripts and styles put into every page of some addresses from now on, in place of what was
 * asked for before; for none where there are no addresses.
 * @param {string[]} patterns
 * @param {{scripts: string[], styles: string[]}} files
 */
export async function injectAlways(patterns, { scripts, styles }) {
  const known = await api().scripting.getRegisteredContentScripts();
  if (known.length > 0) await api().scripting.unregisterContentScripts();
  if (patterns.length === 0) return;
  await api().scripting.registerContentScripts([
    { id: "sites", matches: patterns, js: scripts, css: styles, runAt: "document_idle" },
  ]);
}

/** Call back when a keyboard command was given. @param {(name: string) => void} callback */
export const onCommand = (callback) =>
  api().commands.onCommand.addListener((name) => callback(name));

/**
 * List the keyboard commands; `shortcut` is "" where the reader has none.
 * @returns {Promise<{description: string, shortcut: string}[]>}
 */
export const allCommands = async () =>
  (await api().commands.getAll())
    .filter((command) => command.name !== "_execute_action")
    .map(({ description = "", shortcut = "" }) => ({ description, shortcut }));

/** Open the browser's own page for changing keyboard commands. */
export async function openShortcuts() {
  const commands = /** @type {any} */ (api().commands);
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await api().tabs.create({ url: "chrome://extensions/shortcuts" });
}

/** Offer an entry in the menu of selected text, and no other. @param {string} id @param {string} title */
export async function offerForSelection(id, title) {
  await api().contextMenus.removeAll();
  api().contextMenus.create({ id, title, contexts: ["selection"] });
}

/** @param {(id: string, tabId: number) => void} callback */
export const onMenu = (callback) =>
  api().contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id !== undefined) callback(String(info.menuItemId), tab.id);
  });
