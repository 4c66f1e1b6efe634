// Ten thousand objectives: they load, scroll, filter and change, with no more than a window of rows on the page.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';

import { byRole, openBrowser } from './support/browser.mjs';
import { openApp, saved, visit } from './support/pages.mjs';
import { serve } from './support/server.mjs';
import { waitForFocus } from './support/sheet.mjs';

const COUNT = 10_000;
/** The most rows that may be on the page at once. */
const WINDOW = 60;
/** The most elements of a report that may be. */
const ELEMENTS = 12_000;

async function generated(folder) {
  const generate = ['run', '--quiet', '--no-default-features', '--example', 'generate', '--', String(COUNT)];
  const { stdout } = await promisify(execFile)('cargo', generate, { maxBuffer: 64 * 1024 * 1024 });
  const path = join(folder, 'large.safer-plan.json');
  await writeFile(path, stdout);
  return path;
}

describe(`A plan of ${COUNT} objectives`, () => {
  let folder;
  let server;
  let page;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safer-plan-large-'));
    server = await serve();
    page = await openBrowser('chromium');
    await openApp(page, server);
  });

  after(async () => {
    await page?.close();
    await server?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const rows = () => page.count('.sp-row');
  const scrollTo = (part) => page.evaluate((part) => {
    const window = document.querySelector('#objectives-window');
    window.scrollTop = window.scrollHeight * part;
  }, part);

  test('opens from a file and is kept', async () => {
    await page.upload('input[type=file]', await generated(folder));
    await page.click(byRole('button', 'Open this plan'));
    await page.waitFor(() => document.querySelector('#navigation') !== null, undefined, 'the plan to be open', 60_000);
    await saved(page);
    await page.reload();
    await page.waitFor(() => document.querySelector('#navigation') !== null, undefined, 'the plan to be open again', 60_000);
  });

  test('has no more than a window of rows on the page, wherever it is scrolled', async () => {
    await visit(page, '#/objectives?show=all');
    await page.waitForText('10,000 of 10,000 objectives');
    for (const part of [0, 0.25, 0.5, 0.999, 0.1]) {
      await scrollTo(part);
      const seen = (share) => {
        const { top, bottom } = document.querySelector('#objectives-window').getBoundingClientRect();
        const inside = [...document.querySelectorAll('.sp-row')].filter((row) => {
          const box = row.getBoundingClientRect();
          return box.bottom > top && box.top < bottom;
        });
        const indexes = inside.map((row) => Number(row.getAttribute('aria-rowindex')));
        const near = Math.abs(indexes[0] - share * 10_000) < 400;
        return near && inside.length > 4;
      };
      await page.waitFor(seen, part, `rows at ${part}`);
      assert.ok(await rows() <= WINDOW, `${await rows()} rows are on the page`);
    }
  });

  test('has a window of the rows of a quarter, wherever it is scrolled and however fast the keys walk through it', async () => {
    await visit(page, '#/progress');
    await page.waitFor(() => document.querySelector('#cell-0-0') !== null, undefined, 'the table', 60_000);
    const small = async () => {
      const mounted = await page.count('.sp-progress__row');
      assert.ok(mounted <= WINDOW, `${mounted} rows are on the page`);
    };
    const inView = (id) => page.evaluate((id) => {
      const { top, bottom } = document.querySelector('#grid-region').getBoundingClientRect();
      const cell = document.getElementById(id).getBoundingClientRect();
      return cell.top >= top && cell.bottom <= bottom;
    }, id);
    await small();
    await page.evaluate(() => document.querySelector('#grid-region').scrollTo(0, 100_000));
    await page.waitFor(() => document.querySelector('#cell-0-0') === null, undefined, 'the rows further on');
    await small();
    await page.evaluate(() => document.querySelector('#grid-region').scrollTo(0, 0));
    await page.focus('#cell-0-0');
    // Each key is pressed at once, whatever the page is doing.
    await Promise.all(Array.from({ length: 40 }, () => page.press('ArrowDown')));
    await waitForFocus(page, 'cell-40-0');
    assert.ok(await inView('cell-40-0'));
    await small();
    // A row for each objective that is live: as many as are counted above the table.
    const counted = /of ([\d,]+) returned/.exec(await page.text('main'))[1];
    const last = Number(counted.replaceAll(',', '')) - 1;
    assert.ok(last > 9_000, counted);
    // What is typed after a long way is typed where it leads.
    await page.press('Control+ArrowDown');
    await page.press('ArrowRight');
    await page.type('There');
    await waitForFocus(page, `cell-${last}-1`);
    assert.equal(await page.evaluate(() => document.activeElement.value), 'There');
    assert.ok(await inView(`cell-${last}-1`));
    await small();
    // The row one is in stays when one looks elsewhere, and the next key goes on from it.
    await page.evaluate(() => document.querySelector('#grid-region').scrollTo(0, 500_000));
    await page.waitFor((id) => document.getElementById(id) === null, `cell-${last - 10}-1`, 'the rows in the middle');
    await small();
    assert.equal((await page.focused()).id, `cell-${last}-1`);
    await page.press('Escape');
    await page.press('Shift+Enter');
    await waitForFocus(page, `cell-${last - 1}-1`);
    assert.ok(await inView(`cell-${last - 1}-1`));
    await small();
  });

  test('a report of all of it is drawn as far as one looks, and a passage in it is written', async () => {
    await visit(page, '#/reports?make=cabinet');
    await page.click('#make-report-form button[type=submit]');
    await page.waitFor(() => document.querySelector('.sp-doc .doc-title') !== null, undefined, 'the report', 120_000);
    const small = async () => {
      const drawn = await page.count('.sp-doc *');
      assert.ok(drawn <= ELEMENTS, `${drawn} elements are on the page`);
    };
    await small();
    assert.ok(await page.evaluate(() => document.documentElement.scrollHeight) > 1_000_000, 'the rest has its room');
    // What is scrolled to is there, in the text and in the long table, and a link within the report leads to what was not drawn yet.
    for (const share of [0.2, 0.5, 0.9]) {
      await page.evaluate((share) => window.scrollTo(0, document.documentElement.scrollHeight * share), share);
      await page.waitFor(() => [...document.querySelectorAll('.doc-h3, .doc-table tbody:not(.sp-doc__later) tr')].some((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top < window.innerHeight && bottom > 0;
      }), undefined, `the report at ${share}`);
      await small();
    }
    await page.evaluate(() => [...document.querySelectorAll('.doc-contents a')].at(-1).click());
    await page.waitFor(() => document.activeElement?.matches('.sp-doc .doc-h1') === true, undefined, 'the focus on the last part');
    await small();
    await page.click('#passage-summary');
    await page.fill('#passage-summary-text', 'There are many objectives.');
    await page.click('#passage-summary-form button[type=submit]');
    await page.waitFor(() => document.querySelector('.sp-doc').innerText.includes('There are many objectives.'), undefined, 'what was written', 120_000);
    await small();
  });

  test('finds and sorts', async () => {
    await visit(page, '#/objectives');
    await page.waitFor(() => document.querySelector('#filter-words') !== null, undefined, 'the list');
    await page.fill('#filter-words', 'mentoring');
    await page.waitFor(() => /^[1-9]\d* of 10,000 objectives/m.test(document.querySelector('.sp-count').innerText), undefined, 'fewer objectives');
    await page.click('.sp-col-due button');
    await page.waitFor(() => document.querySelector('.sp-col-due').getAttribute('aria-sort') === 'ascending', undefined, 'the order');
    assert.ok(await rows() <= WINDOW);
  });

  test('changes all that were found in one step, and takes it back in one', async () => {
    await page.click(byRole('checkbox', 'Choose all that are shown'));
    await page.click(byRole('button', 'Change due date'));
    await page.fill('#bulk-due', '31 March 2029');
    await page.evaluate(() => document.querySelector('.sp-bulk form').requestSubmit());
    await page.waitFor(() => document.querySelector('.sp-row .sp-col-due').innerText.includes('31 March 2029'), undefined, 'the new date');
    await page.evaluate(() => document.querySelector('#page-title').focus());
    await page.press('Control+z');
    await page.waitFor(() => !document.querySelector('.sp-row .sp-col-due').innerText.includes('31 March 2029'), undefined, 'the old date');
  });

  test('told of nothing wrong', () => {
    assert.deepEqual([...page.errors, ...page.violations], []);
  });
});
