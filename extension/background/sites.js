// The sites that the reader chose in, their pages checked as they arrive out.
import { hasAccess, injectAlways, tabOrigin } from "../shared/browser.js";
import { chosenSites, sitePattern } from "../shared/sites.js";
import { checkTab } from "./check.js";
import { PAGE_STYLES, SITE_SCRIPTS } from "./pages.js";

/** Put the page's half into the pages of the chosen sites, and of no others. */
export async function followSites() {
  await injectAlways(await chosenSites(), { scripts: SITE_SCRIPTS, styles: PAGE_STYLES });
}

/**
 * Check a page that has arrived, where the reader chose its site.
 * @param {number} tabId
 */
export async function checkArrival(tabId) {
  const origin = await tabOrigin(tabId);
  if (origin !== null && (await hasAccess(sitePattern(origin)))) await checkTab(tabId);
}
