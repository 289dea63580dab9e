// What there is to say about one claim in, the card that says it out: built, placed, closed.
// Knows where words stand on the screen; every word that it shows is handed to it.
"use strict";

/** @typedef {{text: string, strong: boolean}} QuotePart */
/**
 * @typedef {{
 *   relation: RelationGlyph,
 *   relationWord: string,
 *   publisher: string,
 *   date: string,
 *   value: string,
 *   quote: QuotePart[],
 *   href: string | null,
 *   folded: string,
 * }} CardSource
 */
/**
 * What the card shows. `label` is the claim in one line, for the list; `words` what stands on the
 * page, `here` its value as we read it.
 * @typedef {{
 *   id: string,
 *   status: MarkStatus,
 *   statusWord: string,
 *   what: string,
 *   label: string,
 *   here: string,
 *   reason: string,
 *   sources: CardSource[],
 *   tally: string,
 * }} CardView
 */

var card = (() => {
  // Between the words and the card, in CSS pixels; the pointer can cross it before the card closes.
  const GAP = 6;
  const MARGIN = 8;

  /**
   * Build the card's contents.
   * @param {HTMLElement} box
   * @param {CardView} view
   * @param {{approximate: boolean, onCompare: (() => void) | null}} options
   */
  function fill(box, view, options) {
    box.className = `card ${view.status}`;
    box.setAttribute("aria-label", view.label);
    const head = make("p", "head");
    const status = make("span", "status");
    status.append(glyphs.draw(view.status), view.statusWord);
    head.append(status, make("span", "what", view.what));
    const here = make("p", "here");
    here.append(make("small", "", port.text("thisPage")), view.here);
    const parts = [head, here, make("p", "reason", view.reason)];
    if (options.approximate) parts.push(make("p", "note", port.text("approximateNote")));
    if (view.sources.length > 0) {
      const list = make("ul", "sources");
      list.append(...view.sources.map(sourceItem));
      parts.push(list);
    }
    const foot = make("div", "foot");
    foot.append(make("span", "tally", view.tally));
    if (options.onCompare !== null) {
      const compare = make("button", "", port.text("compareAll"));
      compare.setAttribute("type", "button");
      compare.addEventListener("click", options.onCompare);
      foot.append(compare);
    }
    box.replaceChildren(...parts, foot);
  }

  /** @param {CardSource} source */
  function sourceItem(source) {
    const item = make("li", source.relation);
    const body = make("div", "body");
    const who = make("div", "who");
    const publisher = make("span", "publisher");
    if (source.href === null) {
      publisher.textContent = source.publisher;
    } else {
      const link = /** @type {HTMLAnchorElement} */ (make("a", "", source.publisher));
      link.href = source.href;
      link.target = "_blank";
      link.rel = "noreferrer noopener";
      publisher.append(link);
    }
    who.append(publisher, make("span", "date", source.date));
    const says = make("div", "says");
    says.append(make("span", "relation", `${source.relationWord} `), source.value);
    if (source.folded !== "") says.append(make("span", "relation", ` · ${source.folded}`));
    body.append(who, says);
    if (source.quote.length > 0) {
      const quote = make("blockquote", "");
      for (const part of source.quote) {
        quote.append(part.strong ? make("b", "", part.text) : part.text);
      }
      body.append(quote);
    }
    item.append(glyphs.draw(source.relation), body);
    return item;
  }

  /**
   * Make an element with text in it; never with markup.
   * @param {string} tag
   * @param {string} className
   * @param {string} [text]
   * @returns {HTMLElement}
   */
  function make(tag, className, text) {
    const element = document.createElement(tag);
    if (className !== "") element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  /**
   * Place an open card beside the words that it speaks of, and never on them.
   *
   * Below them, or above where there is more room; the card is made lower, and scrolls, when
   * neither side has room for all of it.
   * @param {HTMLElement} box
   * @param {Range} range
   */
  function place(box, range) {
    const words = range.getBoundingClientRect();
    const first = range.getClientRects()[0] ?? words;
    const width = document.documentElement.clientWidth || innerWidth;
    box.style.maxHeight = "";
    const height = box.offsetHeight;
    const below = innerHeight - MARGIN - (words.bottom + GAP);
    const above = words.top - GAP - MARGIN;
    const goesBelow = height <= below || below >= above;
    const room = Math.max(0, goesBelow ? below : above);
    if (height > room) box.style.maxHeight = `${Math.max(room, 96)}px`;
    const shown = Math.min(height, Math.max(room, 96));
    const top = goesBelow ? words.bottom + GAP : words.top - GAP - shown;
    const left = Math.min(first.left, width - MARGIN - box.offsetWidth);
    box.style.left = `${Math.max(MARGIN, left)}px`;
    box.style.top = `${top}px`;
  }

  return { fill, place, make };
})();
