// A tab in, its page's half of the extension out: put there when first needed, then talked to.
import { inject, innerFrames, tellPage } from "../shared/browser.js";
import { ProblemError } from "../shared/problems.js";

/** In this order: each file uses those before it. */
export const PAGE_SCRIPTS = [
  "shared/glyphs.js",
  "content/port.js",
  "content/quotes.js",
  "content/anchors.js",
  "content/marks.js",
  "content/card-style.js",
  "content/host.js",
  "content/card.js",
  "content/outline.js",
  "content/callout.js",
  "content/underlines.js",
  "content/watcher.js",
  "content/gestures.js",
  "content/capture.js",
  "content/reader.js",
];
/** In addition, on sites that the reader wants checked without asking: says that a page is there. */
export const SITE_SCRIPTS = [...PAGE_SCRIPTS, "content/arrival.js"];
export const PAGE_STYLES = ["content/marks.css"];
const PAGE_FILES = { scripts: PAGE_SCRIPTS, styles: PAGE_STYLES };

/**
 * Ask the page's half something; null where it is not there.
 * @param {number} tabId
 * @param {{type: string} & Record<string, unknown>} message
 * @param {number} [frameId] 0 is the page itself
 * @returns {Promise<any>}
 */
export async function askPage(tabId, message, frameId = 0) {
  let reply;
  try {
    reply = await tellPage(tabId, message, frameId);
  } catch {
    return null; // The browser's way of saying that nobody listens there.
  }
  if (reply?.failed) throw new Error(reply.failed);
  return reply ?? null;
}

/**
 * Make sure that the page's half is there.
 * @param {number} tabId
 */
export async function enterPage(tabId) {
  if ((await askPage(tabId, { type: "status" })) !== null) return;
  try {
    await inject(tabId, [0], PAGE_FILES);
  } catch (error) {
    throw new ProblemError("page-forbidden", String(error));
  }
}

/**
 * Enter the frames of a page's own origin, and list them.
 * @param {number} tabId
 * @returns {Promise<number[]>}
 */
export async function enterFrames(tabId) {
  try {
    const frames = await innerFrames(tabId);
    if (frames.length > 0) await inject(tabId, frames, PAGE_FILES);
    return frames;
  } catch {
    return []; // A frame that went away in the meantime holds no words any more.
  }
}
