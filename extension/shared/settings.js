// What the reader chose, read and written; knows where the server may be.
import { readLocal, writeLocal } from "./browser.js";

/** @typedef {import("./types.js").Settings} Settings */

export const DEFAULT_SERVER = "http://127.0.0.1:8017";

/** The only host that the extension has the permission to talk to. */
export const SERVER_PATTERN = "http://127.0.0.1/*";

/** @type {Settings} */
const DEFAULTS = { server: DEFAULT_SERVER, token: "", hideUnverified: false };

/** Read all settings. @returns {Promise<Settings>} */
export const readSettings = () => readLocal(DEFAULTS);

/** Change some settings. @param {Partial<Settings>} changes */
export const changeSettings = (changes) => writeLocal(changes);

/**
 * Read a server's address as a person types it.
 *
 * Null unless it names this machine as 127.0.0.1 over http: no other address is ever spoken to.
 * @param {string} typed
 * @returns {string | null} scheme, host and port
 */
export function parseServer(typed) {
  const trimmed = typed.trim();
  const full = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  let url;
  try {
    url = new URL(full);
  } catch {
    return null;
  }
  if (url.hostname === "localhost") url.hostname = "127.0.0.1";
  if (url.protocol !== "http:" || url.hostname !== "127.0.0.1") return null;
  return url.origin;
}
