// The scene in, what has to be said before any claim out: a problem and what to do about it, that
// nothing was found and why, that a check is under way.
import { openPage, openOptions, text } from "../shared/browser.js";
import { button, make } from "../shared/dom.js";
import { countText } from "../shared/format.js";
import { describeProblem } from "../shared/problems.js";

/** @typedef {import("./popup.js").Scene} Scene */
/** @typedef {import("../shared/types.js").Answer} Answer */

/**
 * @param {HTMLElement} place
 * @param {Scene} scene
 */
export function drawNotice(place, scene) {
  const parts = notice(scene);
  place.hidden = parts.length === 0;
  place.replaceChildren(...parts);
}

/**
 * @param {Scene} scene
 * @returns {HTMLElement[]}
 */
function notice({ state, problem, busy, server }) {
  if (state.phase === "checking" || busy === "check") return [progress(state.words)];
  if (problem !== null) return [problemPanel(problem, server)];
  if (state.phase === "none") return [panel("", text("nothingYetTitle"), text("nothingYetAdvice"))];
  if (state.answer === null) return [];
  return answerNotice(state.answer);
}

/** @param {number} words */
function progress(words) {
  const bar = make("progress", { "aria-label": text("checking") });
  const said = words > 0 ? countText("readingWords", words) : text("checking");
  return make("div", { class: "progress", role: "status" }, make("p", {}, said), bar);
}

/**
 * @param {import("../shared/types.js").Problem} problem
 * @param {string} server
 */
function problemPanel(problem, server) {
  const { title, advice } = describeProblem(problem, server);
  const box = panel("problem", title, advice);
  box.dataset.problem = problem.kind;
  if (problem.kind === "not-paired") {
    box.append(
      button(text("pairNow"), () => void openPage("options/start.html"), {
        class: "button primary",
        "data-key": "pair",
      }),
    );
  } else if (["server-permission", "wrong-program", "server-down", "server-slow"].includes(problem.kind)) {
    box.append(
      button(text("diagnose"), () => void openOptions(), {
        class: "quiet",
        "data-key": "diagnose",
      }),
    );
  }
  return box;
}

/**
 * @param {Answer} answer
 * @returns {HTMLElement[]}
 */
function answerNotice({ article, claims, corpus, notice: said }) {
  if (said !== null) return [panel("", noticeTitle(said.code), said.message)];
  if (claims.length === 0) {
    const words = countText("noFundingWords", article.words);
    return [panel("", text("noClaimsTitle"), words)];
  }
  if (claims.every((claim) => claim.evidence.length === 0)) {
    const advice = corpus.statements === 0 ? text("emptyCorpus") : text("unknownToCorpus");
    const names = [...new Set(claims.map((claim) => claim.company.name))];
    return [panel("", text("nothingKnownTitle", [names.slice(0, 2).join(", ")]), advice)];
  }
  return [];
}

/** @param {string} code */
function noticeTitle(code) {
  return text(`notice_${code.replaceAll("-", "_")}`) || text("noClaimsTitle");
}

/**
 * @param {string} kind
 * @param {string} title
 * @param {string} advice
 */
function panel(kind, title, advice) {
  return make(
    "section",
    { class: `panel ${kind}`.trim(), role: kind === "problem" ? "alert" : null },
    make("h2", {}, title),
    make("p", {}, advice),
  );
}
