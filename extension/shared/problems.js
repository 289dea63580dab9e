// What can stand in the way of a check, as an error with a kind; the words for it are in _locales.
import { text } from "./browser.js";

/** @typedef {import("./types.js").Problem} Problem */
/** @typedef {import("./types.js").ProblemKind} ProblemKind */

/** A problem that the reader can be told about. */
export class ProblemError extends Error {
  /**
   * @param {ProblemKind} kind
   * @param {string} [detail] what the server or the browser said
   * @param {number} [wait] seconds until trying again makes sense
   */
  constructor(kind, detail = "", wait) {
    super(detail || kind);
    /** @type {Problem} */
    this.problem = wait === undefined ? { kind, detail } : { kind, detail, wait };
  }
}

/**
 * Say what happened and what to do.
 * @param {Problem} problem
 * @param {string} server the address that was tried
 * @returns {{title: string, advice: string}}
 */
export function describeProblem(problem, server) {
  const key = problem.kind.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const parts = [new URL(server).host, problem.detail, String(problem.wait ?? "")];
  return { title: text(`problem_${key}`, parts), advice: text(`advice_${key}`, parts) };
}
