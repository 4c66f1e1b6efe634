// The app as shipped starts, keeps to itself, goes on with the network off, and changes version only when told to.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { BROWSERS, byRole, openBrowser } from './support/browser.mjs';
import { DIST, serve } from './support/server.mjs';
import { brokenVersion, laterVersion, versionWithout } from './support/versions.mjs';

const started = (page) => page.waitFor(() => document.querySelector('#boot') === null, undefined, 'the app to start');
const keep = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.register('./sw.js', { scope: './', updateViaCache: 'none' });
});
const update = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => undefined);
});

for (const kind of BROWSERS) {
  describe(`Safer Plan in ${kind}`, () => {
    let server;
    let page;

    before(async () => {
      // Under a path, as where the server has other pages too.
      server = await serve(DIST, { base: '/safer-plan/' });
      page = await openBrowser(kind);
    });

    after(async () => {
      await page?.close();
      await server?.stop();
    });

    test('starts, and takes away what stood in its place', async () => {
      await page.goto(server.url);
      await started(page);
      assert.match(await page.title(), /Safer Plan/);
      assert.notEqual(await page.text(), '');
      assert.equal(await page.count('#rescue'), 0);
    });

    test('has nothing that axe finds wrong', async () => {
      assert.deepEqual(await page.axe(), []);
    });

    test('keeps exactly what was built, then asks the network for nothing', async () => {
      await keep(page);
      await page.waitUntilKept();
      const kept = await page.evaluate(async () => {
        const names = await caches.keys();
        const requests = await (await caches.open(names[0])).keys();
        return { names, files: requests.map((request) => request.url) };
      });
      assert.equal(kept.names.length, 1);
      const script = await readFile(`${DIST}/sw.js`, 'utf8');
      const built = JSON.parse(script.match(/const FILES = (\{[^}]*\})/)[1]);
      const files = Object.keys(built).map((file) => server.url + file);
      assert.deepEqual(kept.files.toSorted(), files.toSorted());

      page.markLoaded();
      const asked = server.requests.length;
      await page.press('Tab');
      await pause(500);
      assert.deepEqual(page.requestsAfterLoad(), []);
      assert.equal(server.requests.length, asked);
    });

    test('works with the network off after one visit', async () => {
      await server.stop();
      await page.offline(true);
      await page.reload();
      await started(page);
      await page.goto(`${server.url}index.html?from=a-link#/anywhere`);
      await started(page);
      await page.offline(false);
      await server.start();
    });

    test('complained of nothing, and asked nobody else', () => {
      assert.deepEqual(page.errors, []);
      assert.deepEqual(page.violations, []);
      assert.deepEqual(page.requestsElsewhere(server.origin), []);
    });

    test('leaves other pages of the same server alone', async () => {
      const tab = await page.newTab();
      await tab.goto(`${server.url}another-page`);
      assert.equal(await tab.text(), 'not found');
      await tab.close();
    });

    test('is never replaced by a version that did not arrive whole', async () => {
      server.serve(await brokenVersion(DIST, 'broken'));
      await update(page);
      await pause(500);
      const waiting = await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting !== null);
      assert.equal(waiting, false);
      await page.reload();
      await started(page);
    });

    test('has a new version wait until it is told to take over', async () => {
      server.serve(await laterVersion(DIST, 'later'));
      await update(page);
      const isWaiting = async () => (await navigator.serviceWorker.getRegistration()).waiting?.state === 'installed';
      await page.waitFor(isWaiting, undefined, 'the new version to wait');
      await page.reload();
      await started(page);
      const isLater = () => document.lastChild.textContent.includes('later');
      assert.equal(await page.evaluate(isLater), false);

      await page.evaluate(async () => {
        const { serviceWorker } = navigator;
        const taken = new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
        (await serviceWorker.getRegistration()).waiting.postMessage({ type: 'take-over' });
        await taken;
      });
      await page.reload();
      await started(page);
      assert.equal(await page.evaluate(isLater), true);
      const names = await page.waitFor(async () => {
        const all = await caches.keys();
        return all.length === 1 ? all : null;
      }, undefined, 'the earlier version to be dropped');
      assert.match(names[0], /later$/);
    });
  });

  describe(`The page's policy in ${kind}`, () => {
    let server;
    let page;

    before(async () => {
      server = await serve();
      page = await openBrowser(kind);
      await page.goto(server.url);
    });

    after(async () => {
      await page?.close();
      await server?.stop();
    });

    const blocked = async (run, directive) => {
      const seen = page.violations.length;
      await page.evaluate(run);
      // A violation of the test before may be told late, so it is this one that is waited for.
      const told = () => page.violations.slice(seen).join('\n');
      for (let tries = 0; tries < 40 && !told().includes(directive); tries += 1) await pause(50);
      assert.match(told(), new RegExp(directive));
    };

    test('blocks asking another origin', () =>
      blocked(() => fetch('http://127.0.0.1:9/').then(String, String), 'connect-src'));

    test('blocks asking its own server for anything but the program', async () => {
      await blocked(() => fetch('./collect?text').then(String, String), 'connect-src');
      assert.ok(!server.requests.includes('/collect'));
    });

    test('blocks code that came with the data', async () => {
      await blocked(() => document.body.append(Object.assign(document.createElement('script'), { textContent: '1' })), 'script-src');
      await blocked(() => document.body.setAttribute('onclick', '1'), 'script-src');
      await blocked(() => document.body.setAttribute('style', 'color: red'), 'style-src');
    });

    test('blocks sending a form', () =>
      blocked(() => {
        const form = document.createElement('form');
        form.action = 'http://127.0.0.1:9/';
        document.body.append(form);
        form.requestSubmit();
      }, 'form-action'));
  });

  describe(`When the app cannot start in ${kind}`, () => {
    let server;
    let page;

    before(async () => {
      server = await serve(await versionWithout(DIST, (path) => path.endsWith('.wasm')));
      page = await openBrowser(kind);
    });

    after(async () => {
      await page?.close();
      await server?.stop();
    });

    test('says so, and offers what is stored as files', async () => {
      await page.goto(server.url);
      await page.waitForText('Nothing is stored in this browser.');
      await page.evaluate(() => localStorage.setItem('safer-plan.slot', '{"plan": "£"}'));
      await page.evaluate(() => localStorage.setItem('another-app', 'not ours'));
      await page.reload();
      await page.waitForText('Safer Plan is not running');
      await page.waitForText('files did not all arrive');
      assert.equal(await page.count('#rescue li'), 1);
      const path = await page.download(() => page.click(byRole('link', 'safer-plan.slot (1 kB)')));
      assert.match(path, /safer-plan\.slot\.json$/);
      assert.equal(await readFile(path, 'utf8'), '{"plan": "£"}');
    });

    test('has nothing that axe finds wrong', async () => {
      assert.deepEqual(await page.axe(), []);
    });

    test('says so when the app stops later', async () => {
      const whole = await serve();
      await page.goto(whole.url);
      await started(page);
      assert.equal(await page.count('#rescue'), 0);
      await page.evaluate(() => window.saferPlanRescue());
      await page.waitForText('met a fault in itself');
      assert.equal(await page.count('#rescue'), 1);
      await whole.stop();
    });

    test('names WebAssembly when the browser does not run it', async () => {
      await page.beforeScripts(() => Object.defineProperty(window, 'WebAssembly', { value: undefined }));
      await page.goto(server.url);
      await page.waitForText('does not run WebAssembly');
      assert.equal(await page.count('#rescue'), 1);
    });
  });
}
