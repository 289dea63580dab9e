// Elements with text in them; never with markup, so that nothing a page or the server says can be
// more than words.

/**
 * Make an element. An attribute that is true is set empty, false and null leave it out.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | boolean | null | undefined>} [attributes]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (typeof value === "string") element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * Make a button.
 * @param {string} label
 * @param {() => void} onClick
 * @param {Record<string, string | boolean | null>} [attributes]
 */
export function button(label, onClick, attributes = {}) {
  const element = make("button", { type: "button", ...attributes }, label);
  element.addEventListener("click", onClick);
  return element;
}

/**
 * Make a link that opens a new tab; where there is no address, only its words.
 * @param {string | null} href
 * @param {string} words
 * @param {Record<string, string | null>} [attributes]
 */
export function link(href, words, attributes = {}) {
  if (href === null) return make("span", attributes, words);
  return make("a", { href, target: "_blank", rel: "noreferrer noopener", ...attributes }, words);
}

/**
 * Give an element of this document by its id.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`There is no #${id}`);
  return element;
}
