// The scene in, the buttons for what can be done with the page out.
import { text } from "../shared/browser.js";
import { button } from "../shared/dom.js";

/**
 * @param {HTMLElement} place
 * @param {import("./popup.js").Scene} scene
 */
export function drawActions(place, { state, busy, problem, act }) {
  const waiting = busy !== null || state.phase === "checking";
  const done = state.phase === "done";
  const claims = state.answer?.claims.length ?? 0;
  const buttons = [
    button(text(done ? "checkAgain" : "checkThisPage"), () => void act("check"), {
      id: "check",
      class: isNext(done, problem) ? "button primary" : "button",
      "data-key": "check",
      disabled: waiting,
    }),
  ];
  if (done) {
    const kept = state.kept !== null;
    buttons.push(
      button(text(kept ? "forgetArticle" : "keepArticle"), () => void act(kept ? "forget" : "keep"), {
        id: "keep",
        class: "button",
        "data-key": "keep",
        disabled: waiting,
      }),
    );
  }
  if (done && claims > 0) {
    buttons.push(
      button(text(state.visible ? "hideMarks" : "showMarks"), () => void act("toggle"), {
        id: "toggle",
        class: "button",
        "data-key": "toggle",
        disabled: waiting,
      }),
    );
  }
  place.replaceChildren(...buttons);
}

/**
 * Tell whether checking is what the reader would do next.
 * @param {boolean} done
 * @param {import("../shared/types.js").Problem | null} problem
 */
const isNext = (done, problem) => !done && problem?.kind !== "not-paired";
