// The one element that the extension adds to a page, and the closed shadow root in it: nothing of
// the page's style comes in, nothing of ours goes out. Knows no claim.
"use strict";

var host = (() => {
  const TAG = "second-source-notes";

  /** @type {HTMLElement | null} */
  let element = null;
  /** @type {ShadowRoot | null} */
  let root = null;

  /**
   * Give the shadow root, made when it is first asked for, and put back if the page threw it out.
   * @returns {ShadowRoot}
   */
  function open() {
    if (root === null || element === null) {
      element = document.createElement(TAG);
      root = element.attachShadow({ mode: "closed" });
      const style = document.createElement("style");
      style.textContent = cardStyle;
      root.append(style);
    }
    if (!element.isConnected) document.documentElement.append(element);
    return root;
  }

  /** Tell whether the element is there. */
  function isOpen() {
    return element !== null;
  }

  /** Take the element off the page. */
  function remove() {
    element?.remove();
    element = null;
    root = null;
  }

  /**
   * Tell whether an event's target is our element.
   * @param {EventTarget | null} target
   */
  function holds(target) {
    return element !== null && target === element;
  }

  /**
   * Take our element out of a serialised page.
   * @param {string} html
   */
  function strip(html) {
    return html.replaceAll(`<${TAG}></${TAG}>`, "");
  }

  return { open, isOpen, remove, holds, strip };
})();
