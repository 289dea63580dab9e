// The pointer, the keys and the scrolling of the page in, what they mean for the marks out.
// Listens, and never keeps an event from the page.
"use strict";

/**
 * `over` is told of the mark under a resting or passing pointer, null where there is none; `press`
 * of the one that was clicked or tapped; `moved` that things are elsewhere on the screen now.
 * @typedef {{
 *   over: (mark: Mark | null) => void,
 *   press: (mark: Mark | null) => void,
 *   escape: () => void,
 *   moved: () => void,
 * }} GestureHandlers
 */

var gestures = (() => {
  /** @type {AbortController | null} */
  let listening = null;
  let look = () => {};
  let pointerFrame = 0;
  let moveFrame = 0;

  /**
   * Listen until `stop`.
   * @param {GestureHandlers} handlers
   */
  function start(handlers) {
    stop();
    listening = new AbortController();
    const options = { passive: true, capture: true, signal: listening.signal };
    document.addEventListener("pointermove", (event) => onPointer(event, handlers.over), options);
    document.addEventListener("click", (event) => onClick(event, handlers.press), options);
    addEventListener("keydown", (event) => event.key === "Escape" && handlers.escape(), options);
    addEventListener("scroll", () => onMove(handlers.moved), options);
    addEventListener("resize", () => onMove(handlers.moved), options);
  }

  /** Stop listening. */
  function stop() {
    listening?.abort();
    listening = null;
    cancelAnimationFrame(pointerFrame);
    cancelAnimationFrame(moveFrame);
    pointerFrame = 0;
    moveFrame = 0;
  }

  /**
   * Look where the pointer is, once a frame at most, and then where it was last.
   * @param {PointerEvent} event
   * @param {GestureHandlers["over"]} over
   */
  function onPointer({ clientX, clientY, pointerType, target }, over) {
    if (pointerType === "touch") return;
    // Kept now: an event forgets a target in a shadow root as soon as it has been told of.
    look = () => {
      if (!host.holds(target)) over(marks.at(clientX, clientY, target));
    };
    if (pointerFrame !== 0) return;
    pointerFrame = requestAnimationFrame(() => {
      pointerFrame = 0;
      look();
    });
  }

  /**
   * @param {MouseEvent} event
   * @param {GestureHandlers["press"]} press
   */
  function onClick({ clientX, clientY, target }, press) {
    if (!host.holds(target)) press(marks.at(clientX, clientY, target));
  }

  /** @param {() => void} moved */
  function onMove(moved) {
    if (moveFrame !== 0) return;
    moveFrame = requestAnimationFrame(() => {
      moveFrame = 0;
      moved();
    });
  }

  return { start, stop };
})();
