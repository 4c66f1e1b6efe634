// A person's browser for the journeys: `openBrowser('chromium')` or `openBrowser('firefox')` gives a page,
// and both kinds understand the same words.

import { chromiumTab } from './chromium.mjs';
import { firefoxTab } from './firefox.mjs';
import { Page } from './page.mjs';

const TABS = { chromium: chromiumTab, firefox: firefoxTab };

/** The browsers that every journey is made in. */
export const BROWSERS = Object.keys(TABS);

/**
 * Starts a browser with nothing stored in it, and opens a tab.
 * Options: `width` and `height` of the page; in Chromium also `dark`, `forcedColors` and `reducedMotion`.
 */
export async function openBrowser(kind, { width = 1366, height = 768, ...looks } = {}) {
  return new Page(kind, await TABS[kind]({ width, height, ...looks }));
}

/** What is found by what it is and what it is called, as a screen reader would say it. */
export const byRole = (role, name) => ({ role, name });
