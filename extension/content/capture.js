// The page in, what is sent to be checked out: its address and its HTML as the browser has it now.
"use strict";

var capture = (() => {
  // An open shadow root with fewer characters than this is a button or a menu, not a text.
  const SMALLEST_PART = 400;

  /**
   * Serialise the page: the document, and the text of open shadow roots and same-origin frames,
   * which `outerHTML` leaves out, as sections at its end.
   */
  function page() {
    const html = host.strip(document.documentElement.outerHTML);
    const parts = hiddenParts(document);
    return {
      url: location.href,
      html: parts.length === 0 ? html : insertAtEnd(html, parts),
      selected: getSelection()?.toString().trim() ?? "",
      words: countWords(document.body?.innerText ?? ""),
    };
  }

  /**
   * @param {Document | ShadowRoot} root
   * @returns {string[]}
   */
  function hiddenParts(root) {
    /** @type {string[]} */
    const parts = [];
    for (const element of root.querySelectorAll("*")) {
      const inner = element.shadowRoot ?? frameBody(element);
      if (inner === null) continue;
      if ((inner.textContent ?? "").length >= SMALLEST_PART) {
        parts.push(`<section>${inner.innerHTML}</section>`);
      }
      if (inner instanceof ShadowRoot) parts.push(...hiddenParts(inner));
    }
    return parts;
  }

  /** @param {Element} element */
  function frameBody(element) {
    if (!(element instanceof HTMLIFrameElement)) return null;
    try {
      return element.contentDocument?.body ?? null;
    } catch {
      return null; // A frame of another origin is not ours to read.
    }
  }

  /**
   * @param {string} html
   * @param {string[]} parts
   */
  function insertAtEnd(html, parts) {
    const end = html.lastIndexOf("</body>");
    const at = end < 0 ? html.length : end;
    return html.slice(0, at) + parts.join("") + html.slice(at);
  }

  /** @param {string} text */
  function countWords(text) {
    return text.split(/\s+/).filter(Boolean).length;
  }

  return { page };
})();
