// Entering figures: a year by keyboard, a block from a spreadsheet, a correction, a cohort; each taken back.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { byRole } from './support/browser.mjs';
import { startWithExample, undo, waitToHear } from './support/journeys.mjs';
import { visit } from './support/pages.mjs';
import { column, come, copied, paste, waitForFocus } from './support/sheet.mjs';

describe('Entering figures in chromium', () => {
  let page;
  let close;

  before(async () => {
    ({ page, close } = await startWithExample('chromium'));
  });

  after(() => close?.());

  test('a year of one figure is entered by keyboard alone, and is one step', async () => {
    await visit(page, '#/indicators/m223');
    await page.click(byRole('button', 'Change how it is worked out'));
    await page.evaluate(() => [...document.querySelectorAll('input[id*="-frequency"]')].find((box) => box.value === 'monthly').focus());
    await page.press('Space');
    await page.press('Enter');
    await waitToHear(page, 'Changed frequency');
    await page.focus('a[href="#/figures/year/m223/2023_24"]');
    await page.press('Enter');
    await page.waitForText('Cases supported by the IDVA service, 2023/24');
    await page.waitFor(() => document.activeElement.id === 'page-title', undefined, 'the focus on the heading');
    for (let presses = 0; presses < 12; presses += 1) {
      if ((await page.focused()).id === 'cell-0-0') break;
      await page.press('Tab');
    }
    await waitForFocus(page, 'cell-0-0');
    for (let month = 0; month < 12; month += 1) {
      await waitForFocus(page, `cell-${month}-0`);
      await page.type(`1,0${String(month).padStart(2, '0')}`);
      if (month < 11) await page.press('Enter');
    }
    // The one above is come to and typed over; what was typed is taken back; then it is left out, and entered again.
    await page.press('ArrowUp');
    await waitForFocus(page, 'cell-10-0');
    await page.type('7');
    assert.deepEqual((await column(page, 0)).slice(9), ['1,009', '7', '1,011']);
    await page.press('Escape');
    assert.deepEqual((await column(page, 0)).slice(9), ['1,009', '1,010', '1,011']);
    await page.press('Delete');
    await page.type('over 2,000');
    // To the right and down: the last month is not final yet.
    await page.press('ArrowDown');
    await page.press('Tab');
    await page.press('ArrowRight');
    await waitForFocus(page, 'cell-11-2');
    await page.type('pr');
    await page.press('Control+Enter');
    await waitToHear(page, 'Entered 12 readings of Cases supported by the IDVA service for 2023/24');
    await page.waitFor(() => document.querySelector('#cell-10-0')?.value === '2,000', undefined, 'the reading to be read back');
    assert.deepEqual(await page.evaluate(() => ['cell-10-1', 'cell-11-2'].map((id) => document.getElementById(id).value)), ['more_than', 'provisional']);
    assert.equal((await column(page, 0))[0], '1,000');
    await undo(page);
    await page.waitFor(() => [...document.querySelectorAll('[id^="cell-"][id$="-0"]')].every((cell) => cell.value === ''), undefined, 'an empty year');
    await undo(page);
  });

  test('a block from a spreadsheet is pasted; what cannot be read is marked, and nothing else is lost', async () => {
    await visit(page, '#/figures/period/2022');
    await page.waitForText('All figures for 2022');
    const rows = await page.evaluate(() => [...document.querySelectorAll('.sp-grid tbody th[scope=row] a:first-child')].map((row) => row.textContent));
    const arrests = rows.indexOf('Arrests by the council-funded police team');
    const repeats = rows.indexOf('Repeat cases at the DV MARAC');
    assert.ok(arrests >= 0 && repeats >= 0, rows.join(', '));
    assert.equal(await page.evaluate((row) => document.getElementById(`cell-${row}-2`).value, arrests), '172');
    await come(page, `cell-${repeats}-0`);
    await paste(page, '140\t500\t28.1%\t\tabout\tProv');
    await page.waitForText('not 28.0%');
    assert.deepEqual(
      await page.evaluate((row) => [0, 1, 2, 4, 5].map((column) => document.getElementById(`cell-${row}-${column}`).value), repeats),
      ['140', '500', '28.1%', 'about', 'provisional'],
    );
    await come(page, `cell-${arrests}-2`);
    await paste(page, 'lots\r\n');
    await page.waitForText('“lots” is not a number. Enter one like 2,000 or 26.8');
    assert.equal(await page.evaluate((row) => document.getElementById(`cell-${row}-2`).getAttribute('aria-invalid'), arrests), 'true');
    await page.click(byRole('button', 'Save the readings'));
    await page.waitForText('There is a problem');
    // What was typed is still there after going elsewhere and coming back.
    await visit(page, '#/help');
    await visit(page, '#/figures/period/2022');
    await page.waitForText('What you typed here earlier was kept');
    await come(page, `cell-${arrests}-2`);
    await page.type('173');
    await page.waitFor((row) => document.getElementById(`cell-${row}-2`).getAttribute('aria-invalid') === null, arrests, 'nothing wrong there');
    await page.click(byRole('button', 'Save the readings'));
    await waitToHear(page, 'Changed 2 readings for 2022');
    await undo(page);
    await page.waitFor((row) => document.getElementById(`cell-${row}-2`).value === '172', arrests, 'the former value');
    assert.equal(await page.evaluate((row) => document.getElementById(`cell-${row}-5`).value, repeats), 'full');
  });

  test('cells that are marked with Shift are copied as a block, and emptied together', async () => {
    await visit(page, '#/figures/period/2022');
    await page.waitFor(() => document.querySelector('#cell-0-2'), undefined, 'the grid');
    const first = await page.evaluate(() => Number([...document.querySelectorAll('.sp-grid__input')].find((cell) => /^[\d,.]+$/.test(cell.value)).id.split('-')[1]));
    await come(page, `cell-${first}-2`);
    const was = await page.evaluate((row) => [row, row + 1].map((at) => document.getElementById(`cell-${at}-2`).value), first);
    await page.press('Shift+ArrowDown');
    await page.waitFor(() => document.querySelectorAll('.sp-grid__cell--marked').length === 2, undefined, 'two cells marked');
    assert.equal(await copied(page), was.join('\r\n'));
    await page.press('Delete');
    await page.waitFor((row) => [row, row + 1].every((at) => document.getElementById(`cell-${at}-2`).value === ''), first, 'two empty cells');
    await page.click(byRole('button', 'Throw away what was typed'));
    await page.waitFor(([row, value]) => document.getElementById(`cell-${row}-2`).value === value, [first, was[0]], 'what the plan says');
  });

  test('a figure that was published is corrected rather than changed, and both values are seen', async () => {
    await visit(page, '#/readings/r226');
    await page.waitForText('Not published yet');
    await page.click(byRole('button', 'Change how it stands'));
    await page.fill('input[id$="-published"]', '1 May 2023');
    await page.click(byRole('button', 'Save'));
    await page.waitForText('Published on 1 May 2023');
    // The form for what was counted no longer asks for the number.
    await page.click(byRole('button', 'Change what was read'));
    await page.waitForText('What was published is corrected rather than changed');
    assert.equal(await page.count('input[id$="-value"]'), 0);
    await page.click(byRole('button', 'Cancel'));
    await page.click(byRole('button', 'Correct this reading'));
    await page.fill('#correct-reading-form-value', '26');
    await page.click('#correct-reading-form button[type=submit]');
    await page.waitForText('Enter a reason');
    await page.fill('#correct-reading-form-date', '3 May 2024');
    await page.fill('#correct-reading-form-reason', 'one person counted twice');
    await page.click('#correct-reading-form button[type=submit]');
    await page.waitForText('26, corrected on 3 May 2024 from 27: one person counted twice');
    assert.match(await page.text('.sp-reading'), /^26 people/);
    await visit(page, '#/figures/year/m226/2022_23');
    await page.waitForText('Correct it');
    assert.equal(await page.count('#cell-0-0'), 0);
    await visit(page, '#/readings/r226');
    await undo(page);
    await page.waitForNoText('corrected on 3 May 2024');
    assert.match(await page.text('.sp-reading'), /^27 people/);
    await undo(page);
    await page.waitForText('Not published yet');
  });

  test('two readings of one figure for one period are refused with the name of the other', async () => {
    await visit(page, '#/indicators/m227b');
    await page.click(byRole('button', 'Add a reading'));
    await page.fill('input[id$="-period"]', 'January to December 2022');
    await page.fill('input[id$="-numerator"]', '132');
    await page.fill('input[id$="-denominator"]', '492');
    await page.waitForText('132 of 492 is 26.8%');
    await page.click(byRole('button', 'Add the reading'));
    await page.waitForText('“Repeat cases at the DV MARAC, 2022” is in the plan already. Change that reading, or enter another period');
    await page.fill('input[id$="-period"]', '1 to 14 May 2023');
    await page.click(byRole('button', 'Add the reading'));
    await waitToHear(page, 'Added reading');
    await undo(page);
  });

  test('a cohort is entered with what was not stated left open, and the two who are not accounted for are seen', async () => {
    await visit(page, '#/indicators/m232a');
    await page.click(byRole('button', 'Add a cohort flow'));
    await page.fill('input[id$="-period"]', '2022/23');
    await page.fill('input[id$="-joined"]', '20');
    await page.fill('input[id$="-left"]', '23');
    await page.click(byRole('button', 'Add the cohort flow'));
    await page.waitForText('is in the plan already');
    await page.fill('input[id$="-period"]', '2023/24');
    await page.click(byRole('button', 'Add the cohort flow'));
    await waitToHear(page, 'Added cohort flow');
    await page.click(byRole('link', 'IOM cohort: who joined and left, 2023/24'));
    await page.waitForText('How it adds up');
    for (const [number, reason] of [['11', 'Completed the programme'], ['10', 'Moved away']]) {
      await page.click(byRole('button', 'Add a movement'));
      await page.fill('input[id$="-reason"]', reason);
      await page.fill('input[id$="-number"]', number);
      await page.click(byRole('button', 'Add the movement'));
      await page.waitFor((wanted) => [...document.querySelectorAll('.sp-flow__reason th')].some((head) => head.textContent === wanted), reason, reason);
    }
    await page.waitForText('11 + 10 = 21, of 23: 2 not accounted for.');
    assert.equal(await page.text('.sp-flow .govuk-visually-hidden'), 'opening not stated + 20 joined − 23 left = closing not stated');
    assert.match(await page.text('.sp-flow__reason'), /Not accounted for\s+2/);
    for (let step = 0; step < 3; step += 1) await undo(page);
    await page.waitForText('This cohort flow is not here');
  });

  test('the breakdowns of the report add up in the open, or say why not', async () => {
    await visit(page, '#/breakdowns/k235');
    await page.waitForText('The parts add up to the whole.');
    await visit(page, '#/breakdowns/k243');
    await page.waitForText('10 more than the 89 it is taken from');
    await visit(page, '#/readings/r232b');
    await page.waitForText('These parts overlap');
    assert.equal(await page.count('.sp-sums__total'), 0);
  });

  test('told of nothing wrong', () => {
    assert.deepEqual([...page.errors, ...page.violations], []);
  });
});
