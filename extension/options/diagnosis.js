// What has to be in order for a check in, a list of what is and what is not out, each with its cure.
import { askAccess, hasAccess, loopbackAccess, text } from "../shared/browser.js";
import { button, link, make } from "../shared/dom.js";
import { countText } from "../shared/format.js";
import { ask, problemOf } from "../shared/messages.js";
import { describeProblem } from "../shared/problems.js";
import { SERVER_PATTERN, readSettings } from "../shared/settings.js";

/** @typedef {{good: boolean, words: string, advice?: string, cure?: HTMLElement}} Finding */

/**
 * Look at everything in the order in which it is needed, and stop at the first blocker: what comes
 * after it cannot be known.
 * @param {HTMLElement} list
 */
export async function diagnose(list) {
  list.replaceChildren();
  for (const look of [permission, network, server, pairing]) {
    const finding = await look(() => void diagnose(list));
    list.append(item(finding));
    if (!finding.good) return;
  }
}

/** @param {Finding} finding */
function item({ good, words, advice, cure }) {
  const li = make("li", { class: good ? "good" : "bad" });
  li.append(
    glyphs.draw(good ? "agrees" : "conflicts"),
    make("span", { class: "hidden" }, text(good ? "inOrder" : "notInOrder")),
    make("span", {}, words),
  );
  if (advice !== undefined) li.append(make("p", {}, advice));
  if (cure !== undefined) li.append(cure);
  return li;
}

/**
 * @param {() => void} again
 * @returns {Promise<Finding>}
 */
async function permission(again) {
  if (await hasAccess(SERVER_PATTERN)) return { good: true, words: text("permissionThere") };
  const allow = async () => {
    await askAccess(SERVER_PATTERN);
    again();
  };
  const problem = await describe({ kind: "server-permission", detail: "" });
  return { ...problem, cure: button(text("allowServer"), () => void allow(), { class: "button" }) };
}

/** @returns {Promise<Finding>} */
async function network() {
  if ((await loopbackAccess()) !== "denied") return { good: true, words: text("networkThere") };
  return { good: false, words: text("networkDenied"), advice: text("networkAdvice") };
}

/** @returns {Promise<Finding>} */
async function server() {
  try {
    const { corpus } = await ask("health", {});
    return { good: true, words: countText("serverThere", corpus.statements) };
  } catch (error) {
    const problem = problemOf(error);
    const finding = await describe(problem);
    // A question that the browser puts to the reader keeps requests waiting.
    if (problem.kind === "server-slow") return { ...finding, cure: make("p", {}, text("promptAdvice")) };
    if (problem.kind !== "server-down") return finding;
    // Nobody tells an extension that another one blocks it; the reader's own tab can.
    const address = `${(await readSettings()).server}/api/v1/health`;
    return { ...finding, cure: make("p", {}, text("filterAdvice"), " ", link(address, address)) };
  }
}

/** @returns {Promise<Finding>} */
async function pairing() {
  try {
    await ask("knock", {});
    return { good: true, words: text("pairingThere") };
  } catch (error) {
    return describe(problemOf(error));
  }
}

/**
 * @param {import("../shared/types.js").Problem} problem
 * @returns {Promise<Finding>}
 */
async function describe(problem) {
  const { title, advice } = describeProblem(problem, (await readSettings()).server);
  return { good: false, words: title, advice };
}
