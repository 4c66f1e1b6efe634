// Changes over time: a board's work moves, objectives are handed over, a body is replaced by two, each from a date and each taken back.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { byRole } from './support/browser.mjs';
import { startWithExample, undo, waitToHear } from './support/journeys.mjs';
import { visit } from './support/pages.mjs';

/** A picture of one pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describe('Changes over time in chromium', () => {
  let page;
  let close;
  let folder;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safer-plan-'));
    ({ page, close } = await startWithExample('chromium'));
  });

  after(async () => {
    await close?.();
    await rm(folder, { recursive: true, force: true });
  });

  const waitUntilGone = (words, within = 'main') =>
    page.waitFor(([wanted, where]) => !document.querySelector(where).innerText.includes(wanted), [words, within], `“${words}” to be gone`);
  const link = async (selector, name) => {
    await page.fill(selector, name);
    await page.evaluate((input) => document.querySelector(input).parentElement.querySelector('button').click(), selector);
    await page.waitFor((wanted) => [...document.querySelectorAll('.sp-chosen')].some((list) => list.innerText.includes(wanted)), name, `${name} to be chosen`);
  };
  /** Each board of the chart with those below it, and the same from the list. */
  const structure = () => page.evaluate(() => {
    const drawn = [...document.querySelectorAll('.sp-chart__words')].map((words) => words.textContent.replace(/\s+/g, ' ').trim());
    const told = [...document.querySelectorAll('.sp-outline li > a')].map((board) => board.textContent);
    return { drawn: [...new Set(drawn)].sort(), told: [...new Set(told)].sort() };
  });

  test('the chart and the list say the same, today and on another day', async () => {
    await visit(page, '#/boards');
    await page.waitForText('The boards as at 8 November 2023');
    const now = await structure();
    assert.ok(now.drawn.includes('Combatting Drugs Partnership') && !now.drawn.includes('Reducing reoffending group'));
    assert.deepEqual(now.drawn, now.told);
    const said = await page.evaluate(() => {
      const picture = document.querySelector('.sp-chart__picture');
      return [picture.querySelector('title').textContent, picture.querySelector('desc').textContent];
    });
    assert.ok(said.every((words) => words !== ''));
    const seen = await page.evaluate(() => [...document.querySelectorAll('.sp-chart__box')].map((box) => {
      const { width, height } = box.getBoundingClientRect();
      return [width > 40, height > 20, box.closest('a').getAttribute('href')];
    }));
    assert.equal(seen.length, now.drawn.length);
    assert.ok(seen.every(([wide, high, leads]) => wide && high && leads.startsWith('#/boards/')), JSON.stringify(seen));
    await page.fill('#as-at', 'March 2023');
    await page.click(byRole('button', 'Show'));
    await page.waitForText('The boards as at 31 March 2023');
    assert.equal(await page.evaluate(() => location.hash), '#/boards?at=2023-03-31');
    const then = await structure();
    assert.ok(then.drawn.includes('Reducing reoffending group') && !then.drawn.includes('Combatting Drugs Partnership'));
    assert.deepEqual(then.drawn, then.told);
    await page.fill('#as-at', 'soon');
    await page.click(byRole('button', 'Show'));
    await page.waitForText('Enter a date');
    await page.click(byRole('button', 'Show today'));
    await page.waitForText('The boards as at 8 November 2023');
  });

  test('a board moves under another from a date, and both states stay', async () => {
    await visit(page, '#/boards/bvawg');
    await page.click(byRole('button', 'Move under another board'));
    await page.choose('#move-board-form-to', 'Violence Against Women and Girls strategic group');
    await page.fill('#move-board-form-date', 'January 2024');
    await page.click(byRole('button', 'Move under another board'));
    await page.waitForText('it cannot go to itself');
    await page.choose('#move-board-form-to', 'Violence Reduction Strategic Group');
    await page.click(byRole('button', 'Move under another board'));
    await waitToHear(page, 'Moved “Violence Against Women and Girls strategic group” under “Violence Reduction Strategic Group”');
    const above = async (at) => {
      await visit(page, `#/boards?at=${at}`);
      await page.waitFor(() => document.querySelector('.sp-outline') !== null, undefined, 'the list');
      return page.evaluate(() => {
        const board = [...document.querySelectorAll('.sp-outline li > a')].find((one) => one.textContent.startsWith('Violence Against Women'));
        return board.closest('ul').closest('li').querySelector('a').textContent;
      });
    };
    assert.equal(await above('2023-12-31'), 'Havering Community Safety Partnership');
    assert.equal(await above('2024-01-01'), 'Violence Reduction Strategic Group');
    await undo(page);
    assert.equal(await above('2024-01-02'), 'Havering Community Safety Partnership');
  });

  test('the reoffending group’s work moves to the Combatting Drugs Partnership from a date', async () => {
    // The example holds the move already; before it, the group saw to the priority.
    await visit(page, '#/boards/brrg');
    await page.click(byRole('button', 'Change from when to when'));
    await page.fill('input[id$="-effective_to"]', '');
    await page.click(byRole('button', 'Save'));
    await visit(page, '#/priorities/p3');
    await page.click(byRole('button', 'Change who sees to it'));
    await page.choose('select[id$="-board"]', 'Reducing reoffending group');
    await page.click(byRole('button', 'Save'));
    await waitToHear(page, 'Changed oversight board');

    await visit(page, '#/boards/brrg');
    await page.click(byRole('button', 'Replace by other boards'));
    await page.fill('#replace-body-form-date', '1 January 2024');
    await page.click(byRole('button', 'Replace by other boards'));
    await page.waitForText('Choose at least one board');
    await link('#replace-body-form-successors', 'Combatting Drugs Partnership');
    await page.click(byRole('button', 'Replace by other boards'));
    await waitToHear(page, 'Replaced “Reducing reoffending group” by “Combatting Drugs Partnership”');
    await page.waitForText('31 December 2023');
    await visit(page, '#/priorities/p3');
    await page.waitForText('Oversight board until 31 December 2023: Reducing reoffending group. From the day after: Combatting Drugs Partnership');
    await visit(page, '#/changes');
    await page.waitForText('After 31 December 2023: “Reducing reoffending group” was replaced by “Combatting Drugs Partnership”');
    await page.waitForText('From 1 January 2024: Reducing reoffending group handed');
    await undo(page);
    await waitUntilGone('From 1 January 2024');
    await visit(page, '#/priorities/p3');
    await page.waitForText('Reducing reoffending group');
    await undo(page);
    await undo(page);
  });

  test('ten objectives are handed over to another post in one step', async () => {
    await visit(page, '#/objectives');
    await page.waitFor(() => document.querySelectorAll('#objectives-window tbody input[type=checkbox]').length > 10, undefined, 'the objectives');
    const refs = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('#objectives-window tbody input[type=checkbox]')].slice(0, 10);
      boxes.forEach((box) => box.click());
      return boxes.map((box) => box.closest('tr').querySelector('a').getAttribute('href'));
    });
    await page.waitForText('10 chosen');
    await page.click(byRole('button', 'Hand over from a date'));
    await page.choose('#bulk-hand-over-form-to_post', 'Community Safety and Development Manager, Havering Council');
    await page.fill('#bulk-hand-over-form-date', '1 October 2023');
    await page.click(byRole('button', 'Hand over the chosen objectives'));
    await waitToHear(page, 'Handed over 10 objectives to “Community Safety and Development Manager');
    await visit(page, refs[4]);
    await page.waitForText('Lead officer until 30 September 2023: ');
    await undo(page);
    await waitUntilGone('until 30 September 2023');
  });

  test('a probation body is replaced by two', async () => {
    await visit(page, '#/organisations/pr0b');
    await page.click(byRole('button', 'Replace by other organisations'));
    await page.fill('#replace-body-form-date', 'April 2024');
    await page.fill('#replace-new', 'Probation Service North\nProbation Service South');
    await page.click(byRole('button', 'Replace by other organisations'));
    await waitToHear(page, 'Replaced “Probation Service” by “Probation Service North” and “Probation Service South”');
    await page.waitForText('31 March 2024');
    // The checks name it too, as soon as they have come so far.
    await page.evaluate(() => [...document.querySelectorAll('.govuk-summary-list a')].find((link) => link.textContent === 'Probation Service South').click());
    await page.waitForText('What it replaced');
    await visit(page, '#/changes');
    await page.waitForText('After 31 March 2024: “Probation Service” was replaced by “Probation Service North” and “Probation Service South”');
    await undo(page);
    await visit(page, '#/partners');
    await page.waitForText('Probation Service');
    await waitUntilGone('Probation Service South');
  });

  test('a priority is renamed and split from a date, and shown as it was before', async () => {
    await visit(page, '#/priorities/p1');
    await page.click(byRole('button', 'Rename from a date'));
    await page.fill('#rename-priority-form-title', 'Safer streets');
    await page.fill('#rename-priority-form-date', '1 October 2023');
    await page.fill('#rename-priority-form-decided_by', 'Cabinet');
    await page.click(byRole('button', 'Rename from a date'));
    await page.waitForText('was given a new name. Decided by Cabinet');
    await page.click(byRole('button', 'Split from a date'));
    await page.fill('#split-priority-form-title', 'Town centres at night');
    await page.fill('#split-priority-form-date', '1 October 2023');
    await page.click(byRole('button', 'Split from a date'));
    await page.waitForText('Choose at least one objective');
    await page.evaluate(() => document.querySelector('#split-priority-form input[type=checkbox]').click());
    await page.click(byRole('button', 'Split from a date'));
    await waitToHear(page, 'Split “Town centres at night” from');
    await visit(page, '#/priorities?at=2023-09-30');
    await page.waitForText('The priorities as at 30 September 2023');
    const main = await page.text('main');
    assert.match(main, /Reducing violence/);
    assert.doesNotMatch(main, /Safer streets|Town centres at night/);
    await visit(page, '#/priorities');
    await page.waitForText('Town centres at night');
    await page.waitForText('Safer streets');
    await undo(page);
    await undo(page);
    await waitUntilGone('Safer streets');
  });

  test('the council’s colour and logo are on the bar, and what is no picture is refused', async () => {
    await visit(page, '#/settings');
    await page.click(byRole('button', 'Change the council'));
    const [bad, good] = [join(folder, 'logo.svg'), join(folder, 'logo.png')];
    await writeFile(bad, '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
    await writeFile(good, PNG);
    await page.upload('input[type=file][id$="-logo"]', bad);
    await page.waitForText('The logo must be a whole PNG or JPEG picture');
    await page.upload('input[type=file][id$="-logo"]', good);
    await page.waitForText('Take it off');
    await page.fill('input[id$="-logo_words"]', 'Havering council');
    await page.fill('input[id$="-colour"]', '#f58220');
    await page.click(byRole('button', 'Save'));
    const bar = () => page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.querySelector('.sp-top'));
      return [backgroundColor, color, document.querySelector('.sp-top__logo')?.alt ?? ''];
    });
    await page.waitFor(() => document.querySelector('.sp-top__logo')?.naturalWidth === 1, undefined, 'the logo');
    assert.deepEqual(await bar(), ['rgb(245, 130, 32)', 'rgb(0, 0, 0)', 'Havering council']);
    await undo(page);
    await page.waitFor(() => document.querySelector('.sp-top__logo') === null, undefined, 'the logo to be gone');
    assert.deepEqual((await bar())[1], 'rgb(255, 255, 255)');
  });

  test('the plan is extended, and the next one starts with what goes on', async () => {
    await visit(page, '#/settings');
    await page.click(byRole('button', 'Extend the plan'));
    await page.fill('#extend-plan-form-new_end', 'March 2024');
    await page.click(byRole('button', 'Extend the plan'));
    await page.waitForText('must be after 31 March 2025');
    await page.fill('#extend-plan-form-new_end', 'March 2026');
    await page.click(byRole('button', 'Extend the plan'));
    await page.waitForText('The plan runs until 31 March 2026');
    await undo(page);
    await page.waitForText('The plan runs until 31 March 2025');
    await page.click(byRole('button', 'Start the next plan'));
    await page.fill('#next-plan-form-title', 'Community Safety Plan 2025-28');
    await page.fill('#next-plan-form-ends', 'March 2028');
    await page.click(byRole('button', 'Start the next plan'));
    await page.waitFor(() => document.querySelector('.sp-top__title').textContent === 'Community Safety Plan 2025-28', undefined, 'the next plan');
    await visit(page, '#/objectives');
    await page.waitForText('objectives');
    await visit(page, '#/share');
    await page.waitForText('Community Safety Plan 2022-25');
  });

  test('told of nothing wrong', async () => {
    assert.deepEqual([...page.errors, ...page.violations], []);
  });
});
