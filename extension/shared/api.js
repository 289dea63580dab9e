// Questions to the server in, its answers out; every failure becomes a ProblemError. Called by the
// background worker only: a page's own scripts may not reach the server, and neither may popups.
import { hasAccess } from "./browser.js";
import { ProblemError } from "./problems.js";
import { SERVER_PATTERN, readSettings } from "./settings.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").CompanyFile} CompanyFile */
/** @typedef {import("./types.js").Health} Health */
/** @typedef {{url: string, html: string} | {url: string, text: string}} PageDocument */

// What /health says of itself: another program on the port says something else.
const NAME = "Second Source";
const PREFIX = "/api/v1";
const TOKEN_HEADER = "X-Second-Source-Token";
// A worker that waits longer than 30 seconds for a response is stopped by Chromium.
const SLOW_MS = 28_000;
const QUICK_MS = 4_000;
// The server refuses bodies of more than 9 MB; saying so here spares sending them.
export const LARGEST_PAGE = 8_000_000;

/**
 * Ask the server.
 * @param {"GET" | "POST" | "DELETE"} method
 * @param {string} path
 * @param {{body?: object, timeout?: number, withToken?: boolean}} [options]
 * @returns {Promise<any>} its JSON, null where the answer is empty
 */
async function call(method, path, { body, timeout = SLOW_MS, withToken = true } = {}) {
  const { server, token } = await readSettings();
  if (withToken && token === "") {
    await health();
    throw new ProblemError("not-paired");
  }
  const response = await reach(server + PREFIX + path, {
    method,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(withToken ? { [TOKEN_HEADER]: token } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: "omit",
    cache: "no-store",
    redirect: "error",
    signal: AbortSignal.timeout(timeout),
  });
  return read(response);
}

/**
 * @param {string} url
 * @param {RequestInit} init
 */
async function reach(url, init) {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") {
      throw new ProblemError("server-slow");
    }
    if (!(await hasAccess(SERVER_PATTERN))) throw new ProblemError("server-permission");
    throw new ProblemError("server-down", String(error));
  }
}

/** @param {Response} response */
async function read(response) {
  if (response.status === 204) return null;
  const text = await response.text();
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ProblemError("wrong-program", `HTTP ${response.status}`);
  }
  if (response.ok) return json;
  if (typeof json?.message !== "string") {
    throw new ProblemError("wrong-program", `HTTP ${response.status}`);
  }
  throw refusal(response, json.message);
}

/**
 * @param {Response} response
 * @param {string} message
 */
function refusal(response, message) {
  switch (response.status) {
    case 401:
    case 403:
      return new ProblemError("not-paired", message);
    case 413:
      return new ProblemError("page-too-large", message);
    default:
      return new ProblemError(response.status >= 500 ? "server-error" : "bad-request", message);
  }
}

/** Ask who is there. @returns {Promise<Health>} */
export async function health() {
  const json = await call("GET", "/health", { timeout: QUICK_MS, withToken: false });
  if (json?.name !== NAME || typeof json.corpus?.statements !== "number") {
    throw new ProblemError("wrong-program");
  }
  return json;
}

/**
 * Trade the code that the server shows in its terminal for a token.
 * @param {string} code
 * @returns {Promise<string>}
 */
export async function pair(code) {
  const { server } = await readSettings();
  const response = await reach(`${server}${PREFIX}/pair`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ code }),
    credentials: "omit",
    cache: "no-store",
    redirect: "error",
    signal: AbortSignal.timeout(QUICK_MS),
  });
  if (response.status === 403) throw new ProblemError("wrong-code");
  if (response.status === 429) {
    const wait = Number(response.headers.get("Retry-After")) || 60;
    throw new ProblemError("too-many-codes", "", wait);
  }
  const json = await read(response);
  if (typeof json?.token !== "string") throw new ProblemError("wrong-program");
  return json.token;
}

/** Ask whether our token is accepted; rejects where it is not. */
export async function knock() {
  await call("GET", "/articles?limit=1", { timeout: QUICK_MS });
}

/** Check a page; nothing is kept. @param {PageDocument} page @returns {Promise<Answer>} */
export async function check(page) {
  const json = await call("POST", "/check", { body: page });
  if (!Array.isArray(json?.claims)) throw new ProblemError("wrong-program");
  return json;
}

/**
 * Keep a page in the corpus.
 * @param {PageDocument} page
 * @returns {Promise<string>} the id that it can be forgotten by
 */
export async function keepArticle(page) {
  const json = await call("POST", "/articles", { body: page });
  return String(json.article.id);
}

/**
 * Look a page up in the corpus.
 * @param {string} url
 * @returns {Promise<string | null>} its id, null where it is not kept
 */
export async function findArticle(url) {
  const query = new URLSearchParams({ url });
  const json = await call("GET", `/articles?${query}`, { timeout: QUICK_MS });
  const [found] = json?.articles ?? [];
  return found === undefined ? null : String(found.id);
}

/** Forget a kept article. @param {string} id */
export const forgetArticle = (id) =>
  call("DELETE", `/articles/${encodeURIComponent(id)}`, { timeout: QUICK_MS });

/** Read one company's financings. @param {string} id @returns {Promise<CompanyFile>} */
export const company = (id) =>
  call("GET", `/companies/${encodeURIComponent(id)}`, { timeout: QUICK_MS });
