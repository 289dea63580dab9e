// What the page's half of the extension may ask of the browser: messages in and out, and words.
// The only file under content/ that names the browser's own object; it knows no page and no claim.
"use strict";

// `var`, because a second injection into the same page must be able to declare it again.
var port = (() => {
  const api = globalThis.browser ?? globalThis.chrome;

  /**
   * Send a message to the background worker.
   *
   * Resolves to its answer, or to undefined when this copy of the extension has been replaced and
   * nobody listens any more.
   * @param {object} message
   * @returns {Promise<any>}
   */
  async function send(message) {
    if (!isAlive()) return undefined;
    return api.runtime.sendMessage(message);
  }

  /**
   * Hand every message from the background worker to `handle` and its answer back.
   * @param {(message: any) => unknown} handle
   * @returns {() => void} a function that stops listening
   */
  function listen(handle) {
    /** @type {Parameters<typeof api.runtime.onMessage.addListener>[0]} */
    const listener = (message, _sender, reply) => {
      Promise.resolve(message)
        .then(handle)
        .then(reply, (error) => reply({ failed: String(error) }));
      return true;
    };
    api.runtime.onMessage.addListener(listener);
    return () => {
      if (isAlive()) api.runtime.onMessage.removeListener(listener);
    };
  }

  /**
   * Tell whether the extension that put this script here still runs.
   *
   * False after an update or a removal: the browser leaves the old script in the page.
   */
  function isAlive() {
    return Boolean(api.runtime?.id);
  }

  /**
   * Look up a string of the interface.
   * @param {string} key
   * @param {string[]} [parts] what replaces its placeholders
   */
  function text(key, parts) {
    return api.i18n.getMessage(key, parts);
  }

  return { send, listen, isAlive, text };
})();
