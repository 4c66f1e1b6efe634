// A quarter's progress: by keyboard alone, from a spreadsheet, from what was said last; kept on the way, and taken back in one step.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { byRole } from './support/browser.mjs';
import { startWithExample, undo, waitToHear } from './support/journeys.mjs';
import { visit } from './support/pages.mjs';
import { column, come, paste, waitForFocus } from './support/sheet.mjs';

const ROWS = 36;

describe('A quarter’s progress in chromium', () => {
  let page;
  let close;

  before(async () => {
    ({ page, close } = await startWithExample('chromium'));
  });

  after(() => close?.());

  const holds = (row, column) => page.evaluate((id) => document.getElementById(id)?.value, `cell-${row}-${column}`);
  const open = async (address = '#/progress') => {
    await visit(page, address);
    await page.waitFor(() => document.querySelector('#cell-35-6') !== null, undefined, 'the table');
  };
  const isEmpty = () =>
    page.waitFor(
      () => [...document.querySelectorAll('.sp-progress .sp-grid__input')].every((cell) => cell.value === '' || cell.value === 'draft'),
      undefined,
      'an empty quarter',
    );

  test('36 objectives are recorded in one sitting by keyboard alone, and it is one step', async (t) => {
    await page.click(byRole('link', 'Progress'));
    await page.waitForText('0 of 36 returned; 36 not returned.');
    await page.waitFor(() => document.activeElement.id === 'page-title', undefined, 'the focus on the heading');
    const done = { keys: 0, letters: 0, clicks: 0 };
    const press = async (key, times = 1) => {
      for (let time = 0; time < times; time += 1) await page.press(key);
      done.keys += times;
    };
    const type = async (text) => {
      await page.type(text);
      done.letters += text.length;
    };
    for (let tabs = 0; tabs < 20 && (await page.focused()).id !== 'cell-0-0'; tabs += 1) await press('Tab');
    await waitForFocus(page, 'cell-0-0');
    // The BRAG downwards, what was done upwards, the next step downwards, the state of all at once.
    for (let row = 0; row < ROWS; row += 1) {
      await type('gabr'[row % 4]);
      if (row + 1 < ROWS) await press('Enter');
    }
    await press('Tab');
    for (let row = ROWS - 1; row >= 0; row -= 1) {
      await type(`Met ${row}.`);
      if (row > 0) await press('Shift+Enter');
    }
    await press('Tab', 2);
    for (let row = 0; row < ROWS; row += 1) {
      await type(`Next ${row}.`);
      if (row + 1 < ROWS) await press('Enter');
    }
    await press('Tab', 3);
    await waitForFocus(page, 'cell-35-6');
    assert.deepEqual([await holds(0, 0), await holds(35, 0), await holds(0, 1), await holds(35, 3)], ['green', 'red', 'Met 0.', 'Next 35.']);
    await press('Control+ArrowUp');
    await waitForFocus(page, 'cell-0-6');
    await type('s');
    await press('Control+Shift+ArrowDown');
    await page.waitFor((rows) => document.querySelectorAll('.sp-grid__cell--marked').length === rows, ROWS, 'a column marked');
    await press('Control+d');
    assert.deepEqual(new Set(await column(page, 6)), new Set(['submitted']));
    await press('Control+Enter');
    await waitToHear(page, 'Recorded Q2 2023/24 progress of 36 objectives');
    await page.waitForText('36 of 36 returned; 0 not returned.');
    t.diagnostic(`36 objectives with BRAG, two texts and state: ${done.keys} keys to go on, ${done.letters} letters, ${done.clicks} clicks`);
    await undo(page);
    await page.waitForText('0 of 36 returned; 36 not returned.');
    await isEmpty();
  });

  test('36 rows from a spreadsheet are pasted; a word that is no BRAG is marked and not lost', async () => {
    await open();
    await come(page, 'cell-0-0');
    const line = (row) => {
      const brag = row === 2 ? 'Purple' : ['Green', 'At risk', 'B', 'red'][row % 4];
      return `${brag}\t"Line one of ${row}\nsaid ""so"" and\tmore"\t\tNext ${row}\t\t31/03/2024\tSubmitted`;
    };
    await paste(page, Array.from({ length: ROWS }, (_, row) => line(row)).join('\r\n') + '\r\n');
    await page.waitForText(`Pasted ${ROWS * 5} cells.`);
    assert.equal(await holds(35, 1), 'Line one of 35\nsaid "so" and\tmore');
    assert.deepEqual((await column(page, 0)).slice(0, 4), ['green', 'amber', 'Purple', 'red']);
    await page.press('Control+Enter');
    await page.waitForText('There is a problem');
    await page.waitForText('“Purple” is not a BRAG. Choose Complete, On track, At risk or Off track, or leave it blank for not returned');
    await come(page, 'cell-2-0');
    await page.press('b');
    await page.press('Control+Enter');
    await waitToHear(page, 'Recorded Q2 2023/24 progress of 36 objectives');
    await page.waitForText('36 of 36 returned; 0 not returned.');
    await visit(page, await page.evaluate(() => document.querySelector('#grid-row-0 a').getAttribute('href')));
    await page.waitForText('Line one of 0');
    await undo(page);
    await open();
    await isEmpty();
  });

  test('what was said last is offered in grey, and only what is kept is saved', async () => {
    await open();
    await page.click(byRole('button', 'Fill from last quarter'));
    await page.waitForText('cells show in grey what was said last');
    const grey = () => page.evaluate(() => [...document.querySelectorAll('.sp-progress [placeholder]')].map((cell) => cell.id));
    const offered = await grey();
    assert.ok(offered.length > ROWS, `${offered.length} cells`);
    assert.deepEqual(new Set(await column(page, 0)), new Set(['']), 'no BRAG is filled in');
    await page.focus(`#${offered[0]}`);
    await page.press('F2');
    await page.waitFor((id) => document.getElementById(id).value.length > 10, offered[0], 'the text to be one’s own');
    await page.type(' Still so.');
    // What is grey and what was typed are there after the page was loaded again.
    await page.reload();
    await page.waitForText('What you typed here earlier was kept');
    await page.waitFor((id) => document.getElementById(id)?.value.endsWith(' Still so.'), offered[0], 'what was typed');
    assert.equal((await grey()).length, offered.length - 1);
    await page.click(byRole('button', 'Save the progress'));
    await waitToHear(page, 'Recorded Q2 2023/24 progress of 1 objective');
    await page.waitForText('0 of 36 returned; 36 not returned, of which 1 is a draft.');
    assert.equal((await grey()).length, offered.length - 1, 'what was not kept is still offered');
    await page.click(byRole('button', 'Take what is grey away'));
    await page.waitFor(() => document.querySelector('.sp-progress [placeholder]') === null, undefined, 'nothing grey');
    await undo(page);
    await page.waitForText('0 of 36 returned; 36 not returned.');
  });

  test('rows are grouped by lead, and what was typed stays with its objective', async () => {
    await open();
    await come(page, 'cell-0-1');
    await page.type('Typed for the first');
    const title = await page.evaluate(() => document.querySelector('#grid-row-0 a').textContent);
    await page.click(byRole('link', 'Lead'));
    await page.waitFor(() => location.hash.includes('by=lead'), undefined, 'the address');
    await page.waitFor(
      (title) => {
        const row = [...document.querySelectorAll('.sp-progress__row')].find((row) => row.querySelector('a').textContent === title);
        return row?.querySelector('textarea').value === 'Typed for the first';
      },
      title,
      'the text in its row',
    );
    await page.click(byRole('button', 'Throw away what was typed'));
    await isEmpty();
  });

  test('a text that is left in the middle is kept', async () => {
    await open();
    await come(page, 'cell-0-1');
    await page.type('Begun');
    // As the browser's own keys to go back do, which leave no cell first.
    await visit(page, '#/objectives');
    await open();
    await page.waitForText('What you typed here earlier was kept');
    assert.equal(await holds(0, 1), 'Begun');
    await page.click(byRole('button', 'Throw away what was typed'));
    await isEmpty();
  });

  test('told of nothing wrong', () => {
    assert.deepEqual([...page.errors, ...page.violations], []);
  });
});
