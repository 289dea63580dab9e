// A keyboard command in, what it stands for done in the tab that the reader looks at.
import { activeTab } from "../shared/browser.js";
import { checkTab } from "./check.js";
import { toggleTab } from "./marking.js";
import { askPage } from "./pages.js";

/** @param {string} name as in the manifest */
export async function obey(name) {
  const tab = await activeTab();
  if (tab === null) return;
  switch (name) {
    case "check-page":
      await checkTab(tab.id);
      break;
    case "next-claim":
      await askPage(tab.id, { type: "step", by: 1 });
      break;
    case "previous-claim":
      await askPage(tab.id, { type: "step", by: -1 });
      break;
    case "toggle-marks":
      await toggleTab(tab.id);
      break;
  }
}
