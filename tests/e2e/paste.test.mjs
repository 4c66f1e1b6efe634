// From the pasted text of a report to a plan, and from the next period's list to a review.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { byRole, openBrowser } from './support/browser.mjs';
import { undo, waitToHear } from './support/journeys.mjs';
import { openApp, visit } from './support/pages.mjs';
import { serve } from './support/server.mjs';

const fixture = (name) => readFile(new URL(`../fixtures/report/${name}.txt`, import.meta.url), 'utf8');

describe('Start from a report in chromium', () => {
  let page;
  let server;

  before(async () => {
    server = await serve();
    page = await openBrowser('chromium');
    await openApp(page, server);
  });

  after(async () => {
    await page?.close();
    await server?.stop();
  });

  /** Puts text in a field as pasting does: all of it at once. */
  const paste = (selector, text) => page.evaluate(([css, words]) => {
    const field = document.querySelector(css);
    field.focus();
    document.execCommand('insertText', false, words);
  }, [selector, text]);

  const counts = (words) => page.waitFor((wanted) => document.querySelector('#report-count')?.innerText === wanted, words, `the count “${words}”`);
  const title = (words) => page.waitFor((wanted) => document.querySelector('#page-title')?.innerText.includes(wanted), words, `the page “${words}”`);
  const focusOn = (id) => page.waitFor((wanted) => document.activeElement?.id === wanted, id, `the focus on ${id}`);

  test('a plan is begun, and the page is the next thing', async () => {
    page.markLoaded();
    await page.click(byRole('button', 'Start from last year’s report'));
    await page.fill('#start-name', 'Ashby Community Safety Partnership');
    await page.fill('#start-area', 'Ashby');
    await page.fill('#start-title', 'Community Safety Plan 2024-27');
    await page.fill('#start-starts', 'April 2024');
    await page.fill('#start-ends', 'March 2027');
    await page.click(byRole('button', 'Start the plan'));
    await title('Start from a report');
    await page.click(byRole('button', 'Read the text'));
    await page.waitForText('Paste the text of the report');
  });

  test('the text gives 33 objectives under 6 priorities, and what was not understood', async () => {
    await paste('#report-text', await fixture('year_one'));
    await page.click(byRole('button', 'Read the text'));
    await counts('33 objectives under 6 priorities; 1 line not understood');
    assert.match(await page.text('#report-left'), /2\. What was done in 2024-25/);
    assert.equal(await page.count('.sp-report > li'), 6);
    assert.deepEqual(await page.axe(), []);
  });

  test('what was read is kept while one looks elsewhere', async () => {
    await visit(page, '#/help');
    await visit(page, '#/start-from-report');
    await counts('33 objectives under 6 priorities; 1 line not understood');
  });

  test('joining, cutting, moving, naming and leaving out, each taken back', async () => {
    const one = byRole('button', 'Change 2.1.4 Action days in the streets with most violence');
    await page.click(one);
    await page.click(byRole('button', 'Join to the one above'));
    await counts('32 objectives under 6 priorities; 1 line not understood');
    await focusOn('report-0-2');
    await page.click(byRole('button', 'Take the last correction back'));
    await counts('33 objectives under 6 priorities; 1 line not understood');
    await page.click(byRole('button', 'Change 2.1.3 Growth of the Safer Nights scheme for pubs, clubs and taxi ranks'));
    await page.choose('#report-0-2-form-split', 'Bar staff were trained to notice people at risk, and 14 venues joined.');
    await page.click(byRole('button', 'Cut in two'));
    await counts('34 objectives under 6 priorities; 1 line not understood');
    await focusOn('report-0-3');
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.id === 'report-0-3-form-title', undefined, 'the focus in the title');
    await page.press('Escape');
    await focusOn('report-0-3');
    await page.press('Tab');
    await page.press('Enter');
    await counts('33 objectives under 6 priorities; 1 line not understood');
    assert.equal(await page.count('.sp-report__skipped'), 1);
    await page.click(byRole('button', 'Take the last correction back'));
    await counts('34 objectives under 6 priorities; 1 line not understood');
    await page.click(byRole('button', 'Take the last correction back'));
    await counts('33 objectives under 6 priorities; 1 line not understood');
    await page.click(byRole('button', 'A priority: 2. What was done in 2024-25'));
    await counts('33 objectives under 7 priorities; 0 lines not understood');
    await page.click(byRole('button', 'Take the last correction back'));
    await counts('33 objectives under 6 priorities; 1 line not understood');
  });

  test('it is added in one step, with its words as progress', async () => {
    await page.click(byRole('button', 'Add 33 objectives to the plan'));
    await page.waitForText('Give the period that the report is about');
    await page.fill('#report-period', '2024/25');
    await page.click(byRole('button', 'Add 33 objectives to the plan'));
    await waitToHear(page, 'Added 6 priorities and 33 objectives from a report');
    await page.waitForText('The report is in the plan');
    assert.deepEqual(await page.axe(), []);
    await visit(page, '#/objectives');
    await page.waitForText('33 objectives');
    await page.evaluate(() => [...document.querySelectorAll('main a')].find((link) => link.innerText.includes('Integrated offender')).click());
    await page.waitForText('The scheme was inspected in December and praised.');
  });

  test('undo takes all of it back, and redo brings it again', async () => {
    await undo(page);
    await visit(page, '#/priorities');
    await page.waitForText('The plan has no priorities yet');
    await page.waitForText('Start from its text');
    await page.press('Control+y');
    await waitToHear(page, 'Did again');
    await page.waitForText('2.6 Trust, and feeling safe');
  });

  test('of the next list 19 are the same, and the others are asked', async () => {
    await visit(page, '#/start-from-report?list=next');
    await title('The next period’s list');
    await paste('#report-text', await fixture('year_two'));
    await page.click(byRole('button', 'Read the text'));
    await counts('36 objectives under 6 priorities; 19 in the same words as now; 5 lines not understood');
    await page.click(byRole('button', 'Go on to what each was'));
    await counts('19 in the same words; 0 of the other 17 said, 17 to say');
    assert.equal(await page.evaluate(() => document.querySelectorAll('input[type=radio]:checked').length), 0);
    assert.deepEqual(await page.axe(), []);
    await page.click(byRole('button', 'Start the review'));
    await page.waitForText('Say of 17 objectives which one each was, or that it is new');
  });

  test('a person says which each was, and the review begins with it', async () => {
    const was = [
      ['Set up a strategic group for serious violence to', '2.1.1 '],
      ['Keep street wardens', '2.1.2 '],
      ['A domestic abuse strategy', '2.2.1 '],
      ['A larger network', '2.2.4 '],
      ['Keep the programme for those who abuse', '2.2.6 '],
      ['Review of the case conference', '2.2.7 '],
      ['Keep integrated offender', '2.3.2 '],
      ['Keep mentors', '2.4.4 '],
      ['Review and renewal', '2.5.1 '],
      ['More users of the Neighbour', '2.6.4 '],
    ];
    const said = await page.evaluate((pairs) => {
      for (const set of document.querySelectorAll('fieldset.sp-report__question')) {
        const pair = pairs.find(([start]) => set.querySelector('legend').innerText.startsWith(start));
        const label = [...set.querySelectorAll('label')].find((each) => each.innerText.startsWith(pair ? pair[1] : 'It is new'));
        if (label) {
          document.getElementById(label.htmlFor).click();
          continue;
        }
        const select = set.querySelector('select');
        select.value = [...select.options].find((option) => option.innerText.startsWith(pair[1])).value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
      return document.querySelectorAll('fieldset.sp-report__question').length;
    }, was);
    assert.equal(said, 17);
    await counts('19 in the same words; 17 of the other 17 said, 0 to say');
    await page.fill('#report-title', 'Review 2025');
    await page.click(byRole('button', 'Start the review'));
    await waitToHear(page, 'Started the review “Review 2025” from a list of 36 objectives');
    await title('Review 2025');
    await undo(page);
    await visit(page, '#/start-from-report?list=next');
    await title('The next period’s list');
    assert.deepEqual([page.errors, page.violations, page.requestsAfterLoad()], [[], [], []]);
  });
});
