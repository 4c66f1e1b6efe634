// Adding, changing, moving, ending and deleting, each taken back with one undo.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { byRole } from './support/browser.mjs';
import { startWithExample, undo, waitToHear } from './support/journeys.mjs';
import { visit } from './support/pages.mjs';

describe('Records in chromium', () => {
  let server;
  let page;
  let close;

  before(async () => {
    ({ server, page, close } = await startWithExample('chromium'));
  });

  after(() => close?.());

  const said = () => page.text('#said');

  test('a milestone is added, marked as reached, and taken back step by step', async () => {
    await visit(page, '#/objectives/n11');
    await page.click(byRole('button', 'Add a milestone'));
    await page.fill('form.sp-form input[id$="-title"]', 'Needs assessment agreed');
    await page.click(byRole('button', 'Add the milestone'));
    await page.waitForText('Needs assessment agreed');
    await page.evaluate(() => [...document.querySelectorAll('.sp-milestone')].at(-1).querySelector('button').click());
    await waitToHear(page, 'Changed date reached');
    await undo(page);
    await undo(page);
    // The history goes on naming it; the list does not.
    const isGone = () => !document.querySelector('.sp-milestones').innerText.includes('Needs assessment agreed');
    await page.waitFor(isGone, undefined, 'the milestone to be gone');
  });

  test('a lead and a date are changed in one step, and said back', async () => {
    await visit(page, '#/objectives/v234');
    await page.click(byRole('button', 'Change who and when'));
    await page.choose('select[id$="-lead"]', 'Superintendent for Neighbourhoods, Met Police');
    await page.fill('input[id$="-due"]', '31/3/25');
    await page.waitForText('Understood as 31 March 2025');
    await page.click(byRole('button', 'Save'));
    await page.waitForText('Due 31 March 2025');
    await waitToHear(page, 'Changed lead officer and due date of 3.4');
    assert.match(await page.text('.sp-changes'), /Due date: nothing to 31 March 2025/);
    await undo(page);
    await page.waitForText('No due date');
  });

  test('a wrong date is refused where it stands, and nothing changes', async () => {
    await page.click(byRole('button', 'Change who and when'));
    await page.fill('input[id$="-due"]', '31 February 2025');
    await page.click(byRole('button', 'Save'));
    await page.waitForText('“31 February 2025” is not a date');
    await page.click(byRole('button', 'Cancel'));
    await page.waitForText('No due date');
  });

  test('what was typed into a form is there after a reload', async () => {
    await page.click(byRole('button', 'Change who and when'));
    await page.fill('input[id$="-due"]', 'June 2025');
    await page.reload();
    await page.click(byRole('button', 'Change who and when'));
    await page.waitForText('What you typed here earlier was kept');
    assert.equal(await page.evaluate(() => document.querySelector('input[id$="-due"]').value), 'June 2025');
    await page.click(byRole('button', 'Cancel'));
  });

  test('an objective is moved, ended with a reason, and cannot be deleted while an edition has it', async () => {
    await page.click(byRole('button', 'Move this objective within its priority up'));
    await waitToHear(page, 'Moved 3.4 up');
    await undo(page);
    await page.click(byRole('button', 'End this objective'));
    await page.click(byRole('button', 'End it'));
    await page.waitForText('Enter a reason for ending');
    await page.choose('select[id$="-closing_reason"]', 'Funding ended');
    await page.click(byRole('button', 'End it'));
    await page.waitForText('Reopen it');
    await undo(page);
    await page.waitForText('End this objective');
    await page.evaluate(() => document.querySelector('#delete-v234').click());
    await page.waitForText('Retire it instead of deleting it');
  });

  test('an organisation is deleted with what it leaves behind, and comes back', async () => {
    await visit(page, '#/organisations/met');
    await page.evaluate(() => document.querySelector('#delete-met').click());
    await page.waitForText('Undo brings it back');
    await page.click(byRole('button', 'Delete'));
    await page.waitFor(() => location.hash === '#/partners', undefined, 'the list of partners');
    await waitToHear(page, 'Deleted organisation');
    await undo(page);
    await visit(page, '#/organisations/met');
    await page.waitForText('Metropolitan Police');
  });

  test('a second tab reads only, and says so', async () => {
    const tab = await page.newTab();
    await tab.goto(server.url);
    await tab.waitForText('open in another tab of this browser');
    assert.equal(await tab.count('#record-progress'), 0);
    await tab.close();
  });

  test('told of nothing wrong', async () => {
    assert.deepEqual([...page.errors, ...page.violations], []);
    assert.notEqual(await said(), '');
  });
});
