// What journeys through the example plan have in common: how they start and end, what is said, and taking a step back.

import { openBrowser } from './browser.mjs';
import { openApp, openExample } from './pages.mjs';
import { serve } from './server.mjs';

/** Serves the app and opens the example plan in a browser. `close` ends both. */
export async function startWithExample(kind) {
  const server = await serve();
  let page;
  const close = async () => {
    await page?.close();
    await server.stop();
  };
  try {
    page = await openBrowser(kind);
    await openApp(page, server);
    await openExample(page);
  } catch (error) {
    await close();
    throw error;
  }
  return { server, page, close };
}

/** Waits until something is said to those who hear the page rather than see it. */
export const waitToHear = (page, words) =>
  page.waitFor((wanted) => document.querySelector('#said').textContent.includes(wanted), words, `“${words}” to be said`);

/** Takes the last step back with the keys, outside any field, and waits for it to be said. */
export async function undo(page) {
  await page.evaluate(() => document.querySelector('#page-title').focus());
  await page.press('Control+z');
  await waitToHear(page, 'Undid');
}
