// A company in, what the corpus holds on it out, asked for once while the popup is open: the list
// is drawn anew with every click.
import { ask } from "../shared/messages.js";

/** @typedef {import("../shared/types.js").CompanyFile} CompanyFile */

/** @type {Map<string, Promise<CompanyFile | null>>} */
const files = new Map();

/**
 * Read a company's file; null where there is none, or no server.
 * @param {string} id
 */
export function companyFile(id) {
  const file = files.get(id) ?? ask("company", { id }).catch(() => null);
  files.set(id, file);
  return file;
}
