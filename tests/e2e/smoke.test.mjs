// The app as shipped starts, keeps to itself, and goes on with the network off. Also proves the helpers in support/.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { BROWSERS, byRole, openBrowser } from './support/browser.mjs';
import { serve } from './support/server.mjs';

for (const kind of BROWSERS) {
  describe(`Safer Plan in ${kind}`, () => {
    let server;
    let page;

    before(async () => {
      // Under a path, as where the server has other pages too.
      server = await serve(undefined, { base: '/safer-plan/' });
      page = await openBrowser(kind);
    });

    after(async () => {
      await page?.close();
      await server?.stop();
    });

    test('starts and takes away what stood in its place', async () => {
      await page.goto(server.url);
      await page.waitFor(() => document.querySelector('#boot') === null, undefined, 'the app to start');
      assert.equal(await page.text('h1'), 'Safer Plan');
      assert.equal(await page.count('#rescue'), 0);
    });
  });
}
