// Pictures of every page with the example, wide, narrow and as printed, to be looked at: in target/screenshots. With
// SAFER_PLAN_README=1 the one in the README is made anew too.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { openBrowser } from './support/browser.mjs';
import { PAGES, openApp, openExample, visit } from './support/pages.mjs';
import { serve } from './support/server.mjs';

const FOLDER = 'target/screenshots';

const LOOKS = [
  ['wide', { width: 1366, height: 768 }],
  ['narrow', { width: 390, height: 844 }],
  ['print', { width: 794, height: 1123 }],
];

for (const [look, options] of LOOKS) {
  describe(`Pictures, ${look}`, () => {
    let server;
    let page;

    before(async () => {
      await mkdir(FOLDER, { recursive: true });
      server = await serve();
      page = await openBrowser('chromium', options);
      await openApp(page, server);
    });

    after(async () => {
      await page?.close();
      await server?.stop();
    });

    const take = (name) => page.screenshot(`${FOLDER}/${look}-${name.replaceAll(' ', '-')}.png`, { wholePage: true });

    test('of every page', async () => {
      await take('first run');
      await openExample(page);
      if (look === 'print') await page.emulate({ print: true });
      for (const [name, address] of PAGES) {
        await visit(page, address);
        await take(name);
      }
      assert.deepEqual([...page.errors, ...page.violations], []);
    });

    test('for the README', { skip: look !== 'wide' || !process.env.SAFER_PLAN_README }, async () => {
      await visit(page, '#/overview');
      await page.screenshot('docs/overview.png');
    });
  });
}
