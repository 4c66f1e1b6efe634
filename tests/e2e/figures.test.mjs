// Figures that are followed over time: a band and its ends, a target that is withdrawn, and how they are found and shown.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { byRole } from './support/browser.mjs';
import { startWithExample, undo, waitToHear } from './support/journeys.mjs';
import { visit } from './support/pages.mjs';

describe('Figures in chromium', () => {
  let page;
  let close;

  before(async () => {
    ({ page, close } = await startWithExample('chromium'));
  });

  after(() => close?.());

  const standing = (words) =>
    page.waitFor((wanted) => document.querySelector('.sp-indicator')?.innerText.includes(wanted), words, `“${words}” to be said of the figure`);
  const colour = () => page.evaluate(() => document.querySelector('.sp-indicator__latest .sp-brag')?.innerText ?? null);

  /** Gives the one reading of the figure a value of its own, in place of what was counted. */
  async function read(value) {
    await visit(page, '#/readings/r227b');
    await page.click(byRole('button', 'Change what was read'));
    await page.fill('input[id$="-numerator"]', '');
    await page.fill('input[id$="-denominator"]', '');
    await page.fill('input[id$="-value"]', value);
    await page.click(byRole('button', 'Save'));
    await page.waitFor(() => document.querySelector('form.sp-form') === null, undefined, 'the form to close');
    await visit(page, '#/indicators/m227b');
  }

  test('figures are listed by priority, as a table, and each has a definition sheet', async () => {
    await visit(page, '#/figures');
    await page.waitForText('Repeat cases at the DV MARAC');
    const card = await page.evaluate(() => [...document.querySelectorAll('.sp-figure-card')].find((one) => one.innerText.includes('Repeat cases at the DV MARAC')).innerText);
    assert.match(card, /132 of 492/);
    assert.equal(card.split('26.8%').length, 2, 'the share is said once');
    const pictures = await page.evaluate(() => [...document.querySelectorAll('.sp-plot')].map((one) => [one.getAttribute('role'), one.getAttribute('aria-label')]));
    assert.ok(pictures.length > 0 && pictures.every(([role, words]) => role === 'img' && words.includes('reading')));
    await page.click(byRole('link', 'Table'));
    await page.waitFor(() => document.querySelectorAll('.sp-register tbody tr').length === 20, undefined, 'a row for each figure');
    await page.click(byRole('link', 'Definition sheets'));
    await page.waitForText('SafeLives benchmark: 24% to 40%');
    assert.match(await page.text('.sp-sheet'), /Better direction/);
    await visit(page, '#/search?q=repeat%20marac');
    await page.waitForText('Indicators');
  });

  test('a band is set, and both of its ends are in while what lies outside is out, with its side', async () => {
    await visit(page, '#/indicators/m227b');
    await standing('SafeLives benchmark: in the band 24% to 40%');
    assert.equal(await colour(), null);
    await page.click(byRole('button', 'Change baseline and colour rule'));
    await page.choose('select[id$="-rag_rule"]', 'Within the band');
    await page.click(byRole('button', 'Save'));
    await standing('No colour: no target for this period');
    await page.click(byRole('button', 'Add a target'));
    await page.fill('form.sp-form input[id$="-period"]', '2022');
    await page.fill('form.sp-form input[id$="-value"]', '24');
    await page.fill('form.sp-form input[id$="-high"]', '40');
    await page.click(byRole('button', 'Add the target'));
    await standing('In the band 24% to 40%');
    assert.match(await colour(), /On track/);
    for (const [value, words, seen] of [
      ['24', 'In the band 24% to 40%, at its lower end', /On track/],
      ['40', 'In the band 24% to 40%, at its upper end', /On track/],
      ['21', 'Below the band 24% to 40% by 3 percentage points', /Off track/],
      ['41', 'Above the band 24% to 40% by 1 percentage point', /Off track/],
    ]) {
      await read(value);
      await standing(words);
      assert.match(await colour(), seen, value);
    }
  });

  test('a target is withdrawn: the colour stops, the readings go on, and it is taken back', async () => {
    await visit(page, '#/indicators/m227b');
    await page.click(byRole('button', 'Withdraw the target for 2022'));
    await page.click(byRole('button', 'Withdraw the target for 2022'));
    await page.waitForText('Enter a reason for withdrawing');
    await page.fill('input[id$="-withdrawn"]', '8 November 2023');
    await page.fill('input[id$="-withdrawn_why"]', 'The benchmark has no date');
    await page.click(byRole('button', 'Withdraw the target for 2022'));
    await waitToHear(page, 'Withdrew the target for 2022');
    await standing('No colour: the target for 2022 was withdrawn 8 November 2023: the benchmark has no date');
    assert.equal(await colour(), null);
    assert.match(await page.text('.sp-indicator'), /41%/);
    assert.equal(await page.count('.sp-plot .sp-plot__dot'), 1);
    await undo(page);
    await standing('Above the band 24% to 40% by 1 percentage point');
    assert.match(await colour(), /Off track/);
  });

  test('the overview shows the most pressing first, and an objective what measures it', async () => {
    await visit(page, '#/overview');
    await page.waitFor(() => document.querySelector('#overview-figures li')?.innerText.includes('Repeat cases'), undefined, 'the red figure to come first');
    assert.ok((await page.count('#overview-figures .sp-figure-card')) <= 6);
    await visit(page, '#/objectives/v227');
    await page.waitFor(() => document.querySelector('#measured-by')?.innerText.includes('Repeat cases at the DV MARAC'), undefined, 'what measures it');
    await page.click('#measured-by a[href="#/indicators/m227b"]');
    await page.waitForText('How it stands');
  });

  test('told of nothing wrong', () => {
    assert.deepEqual([...page.errors, ...page.violations], []);
  });
});
