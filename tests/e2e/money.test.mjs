// Money and contracts: an option is taken up and the end moves, a grant is extended and the end it had stays; each taken back.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { byRole } from './support/browser.mjs';
import { startWithExample, undo, waitToHear } from './support/journeys.mjs';
import { visit } from './support/pages.mjs';

describe('Money in chromium', () => {
  let page;
  let close;

  before(async () => {
    ({ page, close } = await startWithExample('chromium'));
  });

  after(() => close?.());

  const waitForEnd = (words) => page.waitFor((wanted) => document.querySelector('#ladder-end')?.textContent.startsWith(wanted), words, `the end to be “${words}”`);

  test('the two gaps of the report are listed with their months, and lead to the objectives', async () => {
    await visit(page, '#/funding');
    await page.waitForText('Over the years');
    const gaps = await page.evaluate(() => [...document.querySelectorAll('.sp-items .sp-late')].map((gap) => gap.textContent));
    assert.deepEqual(gaps, ['12 months', '12 months']);
    assert.match(await page.text('.sp-items'), /Paid for until March 2024; the plan ends 31 March 2025: 12 months without money/);
    const picture = await page.evaluate(() => {
      const pictures = [...document.querySelectorAll('.sp-money__picture')];
      return pictures.map((one) => [one.getAttribute('role'), one.querySelector('title').textContent, one.querySelector('desc').textContent]);
    });
    assert.ok(picture.length > 0);
    assert.ok(picture.every(([role, title, words]) => role === 'img' && title !== '' && words !== ''));
    assert.ok(picture.some(([, , words]) => words.includes('Serious Group Violence mentoring')));
    await visit(page, '#/objectives/v235');
    await page.waitForText('12 months without money');
    await visit(page, '#/overview');
    await page.waitForText('Money ends too soon');
  });

  test('the first option of the mentoring contract is taken up, and taken back', async () => {
    await visit(page, '#/contracts/c3');
    await waitForEnd('Ends 31 March 2025');
    await page.click(byRole('button', 'Take up option 1'));
    await page.waitForText('With option 1 the contract ends 31 March 2026.');
    await page.click(byRole('button', 'Take up option 1'));
    await page.waitForText('Enter a decision date');
    await page.fill('input[id$="-decided_on"]', '1 October 2024');
    await page.click(byRole('button', 'Take up option 1'));
    await waitForEnd('Ends 31 March 2026');
    await waitToHear(page, 'Took up option 1 of “Serious Group Violence mentoring”');
    await page.waitForText('Take up option 2');
    await undo(page);
    await waitForEnd('Ends 31 March 2025');
    await page.waitForText('Take up option 1');
  });

  test('extended money keeps the end it had, and the gap closes; then it is taken back', async () => {
    await visit(page, '#/funding/f2');
    await page.click(byRole('button', 'Extend'));
    await page.fill('input[id$="-new_end"]', 'March 2023');
    await page.click(byRole('button', 'Extend it'));
    await page.waitForText('March 2023 is not after March 2024');
    await page.fill('input[id$="-new_end"]', 'March 2025');
    await page.fill('input[id$="-decided_by"]', 'Cabinet');
    await page.click(byRole('button', 'Extend it'));
    await waitToHear(page, 'Extended “Council-funded police team” to March 2025');
    await page.waitFor(() => document.querySelector('.sp-part')?.textContent.includes('March 2024'), undefined, 'the end that was to be seen');
    await visit(page, '#/funding');
    await page.waitFor(() => document.querySelectorAll('.sp-items .sp-late').length === 1, undefined, 'one gap fewer');
    await undo(page);
    await waitToHear(page, 'Undid');
    await page.waitFor(() => document.querySelectorAll('.sp-items .sp-late').length === 2, undefined, 'both gaps again');
    await visit(page, '#/funding/f2');
    await page.waitForText('It was not extended');
  });

  test('told of nothing wrong', () => {
    assert.deepEqual([...page.errors, ...page.violations], []);
  });
});
