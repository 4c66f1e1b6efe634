// Comparing editions: the refresh of the example, by kind of change, word by word, on paper, and as a paragraph.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { byRole } from './support/browser.mjs';
import { startWithExample } from './support/journeys.mjs';
import { visit } from './support/pages.mjs';

const FOLDER = 'target/screenshots';

describe('Comparing editions in chromium', () => {
  let page;
  let close;

  before(async () => {
    await mkdir(FOLDER, { recursive: true });
    ({ page, close } = await startWithExample('chromium'));
  });

  after(() => close?.());

  /** Each record that changed with what is said of it. */
  const items = () => page.evaluate(() => [...document.querySelectorAll('.sp-changed__item')].map((item) => item.innerText));
  const waitForItems = (count) =>
    page.waitFor((wanted) => document.querySelectorAll('.sp-changed__item').length === wanted, count, `${count} records`);

  test('the overview leads there, and the counts are those of the refresh', async () => {
    await visit(page, '#/overview');
    await page.click(byRole('link', 'What changed'));
    await page.waitForText('Of 33 objectives 19 continue unchanged, 10 are reworded, 4 end (1 completed, 3 retired) and 7 are new, making 36.');
    const kinds = await page.evaluate(() => [...document.querySelectorAll('.sp-kinds label')].map((label) => label.textContent));
    for (const kind of ['New objectives (7)', 'Ended objectives (4)', 'Reworded objectives (10)']) {
      assert.ok(kinds.includes(kind), `${kind} in ${kinds.join(', ')}`);
    }
    assert.ok(!kinds.some((kind) => kind.includes('(0)')), 'what does not occur is not offered');
  });

  test('the kinds are filters that stand in the address', async () => {
    await visit(page, '#/compare?from=ed1');
    await page.click('#compare-reworded');
    await waitForItems(10);
    assert.match(await page.evaluate(() => location.hash), /show=reworded/);
    await page.click('#compare-ended');
    await waitForItems(14);
    const said = (await items()).join('\n');
    assert.match(said, /Retired: the law changed/);
    assert.match(said, /Completed/);
    assert.match(said, /Retired, with no reason given/);
    await page.click(byRole('button', 'Show every change'));
    await page.waitFor(() => document.querySelectorAll('.sp-changed__item').length > 14, undefined, 'every change');
  });

  test('what was put in other words is struck through and underlined, and said', async () => {
    await visit(page, '#/compare?from=ed1&show=reworded');
    await waitForItems(10);
    const words = await page.evaluate(() => {
      const item = [...document.querySelectorAll('.sp-changed__item')].find((item) => item.querySelector('h3').textContent.startsWith('2.3 '));
      const looks = (tag) => [...item.querySelectorAll(tag)].map((part) => ({ said: part.textContent, line: getComputedStyle(part).textDecorationLine }));
      return { gone: looks('del'), came: looks('ins') };
    });
    assert.ok(words.gone.some(({ said, line }) => /was.*Relaunch/.test(said) && line === 'line-through'), JSON.stringify(words));
    assert.ok(words.came.some(({ said, line }) => /now.*Strengthen/.test(said) && line === 'underline'), JSON.stringify(words));
  });

  test('an objective says its own words in its lineage', async () => {
    await visit(page, '#/objectives/v224');
    await page.waitForText('Reworded since');
    const said = await page.evaluate(() => document.querySelector('.sp-lineage').textContent);
    assert.match(said, /Relaunch/);
    assert.match(said, /Strengthen/);
  });

  test('the paragraph can be copied', async () => {
    await visit(page, '#/compare?from=ed1');
    await page.evaluate(() => {
      window.copied = [];
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { window.copied.push(text); } } });
    });
    await page.click(byRole('button', 'Copy the paragraph'));
    await page.waitFor(() => window.copied.length === 1, undefined, 'the paragraph to be copied');
    assert.match(await page.evaluate(() => window.copied[0]), /^Of 33 objectives .* The new ones are 1\.1, 1\.6, 2\.5, 2\.6, 2\.7, 4\.6 and 5\.3\.$/);
  });

  test('the table of versions says what each edition is', async () => {
    const cells = await page.evaluate(() => [...document.querySelectorAll('.sp-versions tbody tr:first-child > *')].map((cell) => cell.innerText.trim()));
    assert.deepEqual(cells, ['1', '2022-25 plan, with 2022-23 progress', '31 March 2023', 'Cabinet', 'Nothing earlier', 'The first edition.']);
  });

  test('nothing is before the first edition, and the page says so', async () => {
    await page.choose('#compare-from', 'The edition before');
    await page.choose('#compare-to', '2022-25 plan, with 2022-23 progress');
    await page.waitForText('There is no edition before this one');
  });

  test('on paper the filters stay off and the words are told apart', async () => {
    await visit(page, '#/compare?from=ed1');
    await page.emulate({ print: true });
    const seen = await page.evaluate(() => {
      const shown = (selector) => getComputedStyle(document.querySelector(selector)).display !== 'none';
      return [shown('.sp-kinds'), shown('.sp-changed__item'), shown('.sp-versions')];
    });
    assert.deepEqual(seen, [false, true, true]);
    await page.screenshot(`${FOLDER}/print-compared-editions.png`, { wholePage: true });
    await page.emulate({ print: false });
  });

  test('told of nothing wrong', () => {
    assert.deepEqual([...page.errors, ...page.violations], []);
  });
});
