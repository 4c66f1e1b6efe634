// What the checks find, as a person meets it: the working, an explanation, the footnote, and back.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { byRole } from './support/browser.mjs';
import { startWithExample, undo, waitToHear } from './support/journeys.mjs';
import { visit } from './support/pages.mjs';

const NOT_ACCOUNTED_FOR = '23 left, and the reasons come to 21: 2 not accounted for';
const WHY = 'One died and one moved to another scheme.';

/** How many findings the table counts in one of its cells: a row by its heading, a column by its place. */
const counted = (page, heading, column) =>
  page.evaluate(([row, place]) => {
    const rows = [...document.querySelectorAll('.sp-tallies tr')];
    const found = rows.find((one) => one.querySelector('th')?.textContent === row);
    return Number.parseInt(found.querySelectorAll('td')[place].textContent, 10);
  }, [heading, column]);

const waitForFindings = (page) =>
  page.waitFor(() => document.querySelectorAll('.sp-finding').length > 0, undefined, 'the findings');

describe('Checks in chromium', () => {
  let page;
  let close;

  before(async () => {
    ({ page, close } = await startWithExample('chromium'));
  });

  after(() => close?.());

  test('the table adds up, and the navigation counts what is open', async () => {
    await visit(page, '#/checks');
    await waitForFindings(page);
    const sums = await page.evaluate(() => {
      const cells = (row) => [...row.querySelectorAll('td')].map((cell) => Number.parseInt(cell.textContent, 10));
      const groups = [...document.querySelectorAll('.sp-tallies tbody tr')].map(cells);
      const all = cells(document.querySelector('.sp-tallies tfoot tr'));
      const badge = Number.parseInt(document.querySelector('.sp-nav__link[aria-current] .sp-tally').textContent, 10);
      return { groups, all, badge };
    });
    assert.deepEqual(sums.all, sums.all.map((_, place) => sums.groups.reduce((sum, row) => sum + row[place], 0)));
    assert.equal(sums.badge, sums.all[0] + sums.all[1] + sums.all[2]);
    assert.ok(sums.all[0] > 0);
  });

  test('two who left are not accounted for: seen, explained with a footnote, and taken back', async () => {
    await visit(page, '#/checks?about=figures');
    await page.waitForText(NOT_ACCOUNTED_FOR);
    await page.waitForText('23 − (11 + 10) = 2');
    const before = await counted(page, 'Figures that do not add up', 0);
    await page.click(byRole('link', NOT_ACCOUNTED_FOR));
    await page.waitFor(() => document.querySelector('#page-title')?.textContent.includes('IOM cohort'), undefined, 'the cohort’s page');
    await page.waitForText('Working: 23 − (11 + 10) = 2');
    await page.click(byRole('button', 'Explain'));
    await page.click(byRole('button', 'Explain'));
    await page.waitForText('Enter an explanation');
    await page.fill('textarea[id$="-text"]', WHY);
    await page.fill('input[id$="-by"]', 'Community Safety Manager');
    await page.click('input[id$="-footnote"]');
    await page.click(byRole('button', 'Explain'));
    await waitToHear(page, 'Explained “23 left, and the reasons come to 21');
    await page.waitForText('Footnotes');
    const notes = await page.evaluate(() => [...document.querySelectorAll('.sp-footnotes li')].map((note) => note.textContent));
    assert.deepEqual(notes, [`${NOT_ACCOUNTED_FOR}: ${WHY}`]);
    await visit(page, '#/checks?show=explained');
    await page.waitForText(WHY);
    assert.equal(await counted(page, 'Figures that do not add up', 0), before - 1);
    assert.equal(await counted(page, 'Figures that do not add up', 3), 1);
    await undo(page);
    await page.waitFor(() => document.querySelectorAll('.sp-finding').length === 0, undefined, 'nothing explained');
    assert.equal(await counted(page, 'Figures that do not add up', 0), before);
  });

  test('what is explained in the list goes from it, and the focus is in the next', async () => {
    await visit(page, '#/checks?about=plan');
    await waitForFindings(page);
    const before = await page.evaluate(() => [...document.querySelectorAll('.sp-finding__says')].map((one) => one.textContent));
    await page.evaluate(() => document.querySelector('.sp-finding button').click());
    await page.fill('.sp-finding textarea[id$="-text"]', WHY);
    await page.press('Tab');
    await page.click('.sp-finding form button[type=submit]');
    await waitToHear(page, 'Explained “');
    const place = await page.waitFor((gone) => {
      const left = [...document.querySelectorAll('.sp-finding')];
      const at = left.findIndex((one) => one.contains(document.activeElement));
      return !left.some((one) => one.textContent.includes(gone)) && at >= 0 && `at ${at}`;
    }, before[0], 'the focus in the finding after it');
    assert.equal(place, 'at 0');
    await undo(page);
    await page.waitFor((wanted) => document.querySelector('.sp-finding__says').textContent === wanted, before[0], 'the finding again');
  });

  test('a finding that is mended goes, and comes back when that is undone', async () => {
    await visit(page, '#/objectives/n16');
    await page.waitForText('1.6 has no due date');
    await page.click(byRole('button', 'Change who and when'));
    await page.fill('input[id$="-due"]', 'March 2025');
    await page.click(byRole('button', 'Save'));
    await page.waitFor(() => !(document.querySelector('#findings')?.textContent ?? '').includes('1.6 has no due date'), undefined, 'the finding to go');
    await undo(page);
    await page.waitForText('1.6 has no due date');
  });

  test('an explanation of what has been put right since is listed, and can be taken back', async () => {
    await page.click('#explain-objective-without-date-objectives-n16');
    await page.fill('.sp-finding textarea[id$="-text"]', WHY);
    await page.click('input[id$="-footnote"]');
    await page.click('.sp-finding form button[type=submit]');
    await waitToHear(page, 'Explained “1.6 has no due date');
    await page.click(byRole('button', 'Change who and when'));
    await page.fill('input[id$="-due"]', 'March 2025');
    await page.click(byRole('button', 'Save'));
    await visit(page, '#/checks');
    await page.waitForText('Explained, and not found any more 1');
    const said = await page.text('#outlived');
    assert.match(said, /It was found: 1\.6 has no due date/);
    assert.ok(said.includes(`Explained: ${WHY}`) && said.includes('It is printed as a footnote.'), said);
    assert.deepEqual(await page.axe(), []);
    await page.click('#outlived button');
    await waitToHear(page, 'Took an explanation back');
    await page.waitFor(() => document.querySelector('#outlived') === null, undefined, 'the list to go');
    await page.waitFor(() => document.activeElement !== document.body, undefined, 'the focus to stay in the page');
    await undo(page);
    await page.waitForText('Explained, and not found any more 1');
    await undo(page);
    await undo(page);
    await page.waitFor(() => document.querySelector('#outlived') === null, undefined, 'nothing to be explained');
  });
});
