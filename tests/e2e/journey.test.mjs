// What the tool is for, once through: open, load the example, find an objective, record a quarter's progress with a figure, undo
// and redo it, reload, take a copy out, clear the browser, bring the copy in. The same with the network off, and with keys alone.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { BROWSERS, byRole, openBrowser } from './support/browser.mjs';
import { openApp, openExample, saved } from './support/pages.mjs';
import { serve } from './support/server.mjs';

const ECINS = '3.4';
const PROGRESS = 'Data onboarding finished and twelve users trained';

/** The text of a copy, without what differs by the hour: nothing does. */
const copyOf = async (page) => readFile(await page.download(() => page.click(byRole('button', 'Save a copy as a file'))), 'utf8');

async function findByMouse(page) {
  await page.fill('#top-search', 'ECINs');
  await page.press('Enter');
  await page.click(byRole('link', '3.4 Roll out the ECINs case management system so that partners share information better'));
  await page.waitFor(() => document.querySelector('#page-title')?.innerText.includes('ECINs'), undefined, 'the ECINs objective');
}

async function recordByMouse(page) {
  await page.click(byRole('button', 'Record progress'));
  await page.fill('#progress-done', PROGRESS);
  await page.click('#progress-brag-green');
  await page.click(byRole('button', 'Add a figure'));
  await page.fill('#figure-1-label', 'Users trained');
  await page.fill('#figure-1-value', '12');
  await page.fill('#figure-1-unit', 'users');
  await page.click(byRole('button', 'Save progress'));
  await page.waitForText(PROGRESS);
}

const brag = (page) => page.text('.sp-glance .sp-brag');
const isRecorded = async (page) => (await page.text('main')).includes(PROGRESS);

for (const kind of BROWSERS) {
  describe(`An officer's quarter in ${kind}`, () => {
    let server;
    let page;
    let first;

    before(async () => {
      server = await serve();
      page = await openBrowser(kind);
    });

    after(async () => {
      await page?.close();
      await server?.stop();
    });

    test('begins on the first-run page, and the example opens with one click', async () => {
      await openApp(page, server);
      await openExample(page);
      await page.waitUntilKept();
      page.markLoaded();
      assert.match(await page.text('main'), /36 live objectives/);
    });

    test('finds the ECINs objective by search', async () => {
      await findByMouse(page);
      assert.match(await page.text('main'), new RegExp(`^.*${ECINS}`, 's'));
    });

    test('records a quarter’s progress with a figure', async () => {
      assert.match(await brag(page), /At risk/);
      await recordByMouse(page);
      assert.match(await page.text('.sp-update'), /Q2 2023\/24/);
      assert.match(await page.text('.sp-update .sp-figures'), /Users trained\s+12 users/);
      assert.match(await brag(page), /On track/);
    });

    test('undoes and does it again in one step each', async () => {
      await page.evaluate(() => document.querySelector('#page-title').focus());
      await page.press('Control+z');
      await page.waitForNoText(PROGRESS);
      assert.match(await brag(page), /At risk/);
      await page.press('Control+y');
      await page.waitForText(PROGRESS);
      assert.match(await brag(page), /On track/);
    });

    test('has it after a reload', async () => {
      await saved(page);
      await page.reload();
      await page.waitForText(PROGRESS);
    });

    test('takes a copy out, clears the browser, brings the copy in: the same bytes', async () => {
      await page.evaluate(() => { location.hash = '#/share'; });
      await page.waitForText('Open a copy');
      const path = await page.download(() => page.click(byRole('button', 'Save a copy as a file')));
      first = await readFile(path, 'utf8');
      assert.match(path, /\d{4}-\d\d-\d\d .*\.safer-plan\.json$/);
      await page.evaluate(() => localStorage.clear());
      await page.goto('about:blank');
      await openApp(page, server);
      await page.upload('input[type=file]', path);
      await page.click(byRole('button', 'Open this plan'));
      await page.waitForText('shown as if today were');
      await page.evaluate(() => { location.hash = '#/share'; });
      await page.waitForText('Open a copy');
      assert.equal(await copyOf(page), first);
    });

    test('asked nobody else, asked for nothing after loading, and broke no rule', () => {
      assert.deepEqual(page.requestsElsewhere(server.origin), []);
      assert.deepEqual(page.violations, []);
      assert.deepEqual(page.errors, []);
    });
  });

  describe(`The same with the network off in ${kind}`, () => {
    let server;
    let page;

    before(async () => {
      server = await serve();
      page = await openBrowser(kind);
      await openApp(page, server);
      await page.waitUntilKept();
      await page.goto(server.url);
      await page.waitForText('Explore an example');
    });

    after(async () => {
      await page?.close();
      await server?.stop();
    });

    test('goes all the way from the first-run page to a copy on file', async () => {
      const asked = server.requests.length;
      await server.stop();
      await page.offline(true);
      page.markLoaded();
      await openExample(page);
      await findByMouse(page);
      await recordByMouse(page);
      await saved(page);
      await page.evaluate(() => { location.hash = '#/share'; });
      await page.waitForText('Open a copy');
      assert.match(await copyOf(page), new RegExp(PROGRESS));
      assert.deepEqual(page.requestsAfterLoad(), []);
      await page.reload();
      await page.waitForText('Open a copy');
      assert.equal(server.requests.length, asked);
      assert.deepEqual(page.violations, []);
      await page.offline(false);
      await server.start();
    });
  });

  describe(`The same with the keyboard alone in ${kind}`, () => {
    let server;
    let page;

    before(async () => {
      server = await serve();
      page = await openBrowser(kind);
      await openApp(page, server);
    });

    after(async () => {
      await page?.close();
      await server?.stop();
    });

    /** Presses Tab until what has the focus is called this. */
    const tabTo = async (name, most = 80) => {
      for (let presses = 0; presses < most; presses += 1) {
        const here = await page.evaluate(() => {
          const { activeElement } = document;
          if (activeElement === document.body || activeElement.id === 'main') return '';
          const labels = activeElement.labels ? Array.from(activeElement.labels, (label) => label.innerText) : [];
          return [activeElement.innerText, activeElement.getAttribute('aria-label'), ...labels].filter(Boolean).join(' ');
        });
        if (here.includes(name)) return;
        await page.press('Tab');
      }
      throw new Error(`Tab never came to “${name}”`);
    };

    test('opens, finds, records, undoes, redoes and saves a copy', async () => {
      await tabTo('Havering 2022-25');
      await page.press('Enter');
      await page.waitForText('shown as if today were');
      await page.waitFor(() => document.activeElement.id === 'page-title', undefined, 'the focus on the heading');
      await page.press('/');
      await page.type('ECINs');
      await page.press('Enter');
      await page.waitFor(() => document.querySelector('#search-words') !== null, undefined, 'the search page');
      await page.waitFor(() => document.activeElement.id === 'page-title', undefined, 'the focus on the heading');
      await tabTo('3.4 Roll out');
      await page.press('Enter');
      await page.waitFor(() => document.querySelector('#page-title')?.innerText.includes('ECINs'), undefined, 'the ECINs objective');
      await page.waitFor(() => document.activeElement.id === 'page-title', undefined, 'the focus on the heading');
      await tabTo('Record progress');
      await page.press('Enter');
      await page.waitFor(() => document.activeElement.id === 'progress-period', undefined, 'the focus in the form');
      await tabTo('What was done');
      await page.type(PROGRESS);
      await tabTo('Add a figure');
      await page.press('Enter');
      await page.waitFor(() => document.activeElement.id === 'figure-1-label', undefined, 'the focus in the figure');
      await page.type('Users trained');
      await page.press('Tab');
      await page.type('12');
      await tabTo('Save progress');
      await page.press('Enter');
      await page.waitForText(PROGRESS);
      await page.waitFor(() => document.activeElement.id === 'record-progress', undefined, 'the focus back on the button');
      await page.press('Control+z');
      await page.waitForNoText(PROGRESS);
      await page.press('Control+y');
      await page.waitForText(PROGRESS);
      await saved(page);
      await page.evaluate(() => document.querySelector('#main').focus());
      await page.press('/');
      await page.press('Tab');
      await tabTo('Saved in this browser');
      await page.press('Enter');
      await page.waitForText('Open a copy');
      await tabTo('Save a copy as a file');
      assert.match(await readFile(await page.download(() => page.press('Enter')), 'utf8'), new RegExp(PROGRESS));
      assert.equal(await isRecorded(page), false);
    });
  });
}
