// What the law asks of the plan: a rule is switched off with its reason, the counts follow, it prints, and undo takes it back.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { byRole } from './support/browser.mjs';
import { startWithExample, undo, waitToHear } from './support/journeys.mjs';
import { visit } from './support/pages.mjs';

describe('Statutory rules in chromium', () => {
  let page;
  let close;

  before(async () => {
    ({ page, close } = await startWithExample('chromium'));
    await visit(page, '#/checks/statutory');
  });

  after(() => close?.());

  const counts = () => page.evaluate(() => [...document.querySelectorAll('.sp-schedule__count strong')].map((count) => Number(count.textContent)));
  const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
  const row = (rule) => page.text(`#rule-${rule}`);
  const rows = () => page.count('.sp-schedule__table tbody tr[id]');

  test('every rule is there, and the counts add up to them', async () => {
    const before = await counts();
    assert.equal(before.length, 6);
    assert.equal(sum(before), 38);
    assert.equal(await rows(), 38);
    assert.match(await page.text('#rules-sum'), /= 38 rules$/);
    assert.match(await row('R24'), /Not met/);
    assert.match(await row('R10'), /To be verified/);
    await page.waitForText('This is not legal advice.');
  });

  test('a rule is not switched off without a reason', async () => {
    await page.click(byRole('button', 'Switch off: R28'));
    await page.click(byRole('button', 'Switch off: R28'));
    await page.waitForText('Enter a reason');
    assert.match(await row('R28'), /Not met/);
  });

  test('with its reason it is, and the counts change with it', async () => {
    const before = await counts();
    await page.fill('form.sp-form textarea[id$="-reason"]', 'The clerk keeps the exempt papers.');
    await page.click(byRole('button', 'Switch off: R28'));
    await waitToHear(page, 'Switched off rule R28');
    await page.waitFor(() => document.querySelector('#rule-R28').innerText.includes('Switched off'), undefined, 'the rule to be off');
    await page.waitFor(() => document.activeElement.textContent === 'Switch on: R28', undefined, 'the focus on the switch');
    assert.match(await row('R28'), /The clerk keeps the exempt papers/);
    assert.match(await row('R28'), /The plan shows: Not met/);
    const now = await counts();
    assert.deepEqual(now.map((count, place) => count - before[place]), [-1, 0, 0, 0, 0, 1]);
    assert.equal(sum(now), 38);
  });

  test('what is shown can be narrowed, and the address says so', async () => {
    await page.choose('#rules-show', 'Switched off');
    await page.waitFor(() => document.querySelectorAll('.sp-schedule__table tbody tr[id]').length === 1, undefined, 'one rule');
    assert.match(await page.url(), /#\/checks\/statutory\?show=off$/);
    await page.click(byRole('link', 'Show every rule'));
    await page.waitFor(() => document.querySelectorAll('.sp-schedule__table tbody tr[id]').length === 38, undefined, 'every rule');
  });

  test('on paper it is a schedule without buttons', async () => {
    await page.emulate({ print: true });
    const shown = await page.evaluate(() => {
      const isShown = (node) => node.getClientRects().length > 0;
      const buttons = [...document.querySelectorAll('main button, main form, main select')].filter(isShown);
      return { buttons: buttons.length, rules: [...document.querySelectorAll('tr[id^="rule-"]')].filter(isShown).length };
    });
    await page.emulate({ print: false });
    assert.deepEqual(shown, { buttons: 0, rules: 38 });
  });

  test('undo takes it back, and the rule stands as the plan shows', async () => {
    await undo(page);
    await page.waitFor(() => document.querySelector('#rule-R28').innerText.includes('Not met'), undefined, 'the rule to be on');
    assert.equal(sum(await counts()), 38);
  });

  test('an officer’s evidence answers a rule that the plan cannot', async () => {
    await page.click(byRole('button', 'Add a note or evidence: R14'));
    await page.click(byRole('radio', 'Met, as the evidence shows'));
    await page.fill('form.sp-form textarea[id$="-evidence"]', 'Leaflet of May 2023');
    await page.click(byRole('button', 'Add a note or evidence: R14'));
    await waitToHear(page, 'Answered rule R14: met');
    await page.waitFor(() => document.querySelector('#rule-R14').innerText.includes('Leaflet of May 2023'), undefined, 'the evidence');
    assert.match(await row('R14'), /The plan shows: The officer answers/);
    await undo(page);
  });

  test('a finding leads to its rule, and the data of the quarter is a checklist', async () => {
    await visit(page, '#/checks/statutory?rule=R24');
    await page.waitFor(() => document.querySelectorAll('.sp-schedule__table tbody tr[id]').length === 1, undefined, 'one rule');
    await visit(page, '#/checks/data-return');
    await page.waitForText('July to September 2023, by 31 December 2023');
    await page.waitForText('Deliberate primary fires in vehicles');
    assert.deepEqual(page.errors, []);
    assert.deepEqual(page.violations, []);
  });
});
