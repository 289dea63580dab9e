// The calls that the popup, the options and the page's half make to the background worker, by
// name, with what they hand over and what they get back.
import { onMessage, send } from "./browser.js";
import { ProblemError } from "./problems.js";

/** @typedef {import("./types.js").TabState} TabState */
/** @typedef {import("./types.js").Health} Health */
/** @typedef {import("./types.js").CompanyFile} CompanyFile */
/** @typedef {import("./types.js").Placement} Placement */
/** @typedef {import("./types.js").Problem} Problem */

/**
 * @typedef {{
 *   look: {asks: {tabId: number}, gives: TabState},
 *   check: {asks: {tabId: number}, gives: TabState},
 *   keep: {asks: {tabId: number}, gives: TabState},
 *   forget: {asks: {tabId: number}, gives: TabState},
 *   go: {asks: {tabId: number, id: string}, gives: boolean},
 *   toggle: {asks: {tabId: number}, gives: TabState},
 *   health: {asks: {}, gives: Health},
 *   knock: {asks: {}, gives: null},
 *   pair: {asks: {code: string}, gives: null},
 *   company: {asks: {id: string}, gives: CompanyFile},
 *   placed: {asks: {page: string, placed: Record<string, Placement>}, gives: null},
 *   left: {asks: {page: string}, gives: null},
 *   arrived: {asks: {}, gives: null},
 *   compare: {asks: {id: string}, gives: null},
 * }} Calls
 */

/**
 * @typedef {{
 *   [K in keyof Calls]:
 *     (asks: Calls[K]["asks"], tabId: number | null) => Promise<Calls[K]["gives"]>
 * }} Handlers
 */

// What a web page may ask for, should its process be taken over: nothing that reads or changes more
// than the marks on itself.
const FROM_PAGES = new Set(["arrived", "placed", "left", "compare"]);

/**
 * Make a call. Rejects with a ProblemError where the worker met one.
 * @template {keyof Calls} K
 * @param {K} type
 * @param {Calls[K]["asks"]} asks
 * @returns {Promise<Calls[K]["gives"]>}
 */
export async function ask(type, asks) {
  const reply = await send({ type, ...asks });
  if (reply.problem) {
    throw new ProblemError(reply.problem.kind, reply.problem.detail, reply.problem.wait);
  }
  return reply.value;
}

/**
 * Answer calls. `tabId` is the tab of the page that calls, null where one of our own pages does.
 * @param {Handlers} handlers
 */
export function answer(handlers) {
  onMessage(async (message, tabId) => {
    try {
      if (tabId !== null && !FROM_PAGES.has(message.type)) throw new ProblemError("bad-request");
      const handler = handlers[/** @type {keyof Calls} */ (message.type)];
      return { value: await handler(message, tabId) };
    } catch (error) {
      return { problem: problemOf(error) };
    }
  });
}

/** @param {unknown} error @returns {Problem} */
export function problemOf(error) {
  if (error instanceof ProblemError) return error.problem;
  return { kind: "server-error", detail: String(error) };
}
