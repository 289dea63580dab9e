// The scene in, the buttons for what can be done with the page out.
import { text } from "../shared/browser.js";
import { button } from "../shared/dom.js";

/**
 * @param {HTMLElement} place
 * @param {import("./popup.js").Scene} scene
 */
export function drawActions(place, { state, busy, act }) {
  const waiting = busy !== null || state.phase === "checking";
  const done = state.phase === "done";
  const buttons = [
    button(text(done ? "checkAgain" : "checkThisPage"), () => void act("check"), {
      id: "check",
      class: done ? "button" : "button primary",
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
  if (done && (state.answer?.claims.length ?? 0) > 0) {
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
