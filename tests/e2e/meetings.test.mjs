// Boards, when they meet, and the calendar: from a new board to its dates in another program, and each step taken back.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { byRole } from './support/browser.mjs';
import { startWithExample, undo, waitToHear } from './support/journeys.mjs';
import { visit } from './support/pages.mjs';

describe('Meetings in chromium', () => {
  let page;
  let close;

  before(async () => {
    ({ page, close } = await startWithExample('chromium'));
  });

  after(() => close?.());

  const section = (heading) => page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('section')].find((each) => each.querySelector('h2')?.innerText === wanted);
    return found?.innerText ?? '';
  }, heading);
  const waitForSection = (heading, words) => page.waitFor(([wanted, text]) => {
    const found = [...document.querySelectorAll('section')].find((each) => each.querySelector('h2')?.innerText === wanted);
    return found?.innerText.includes(text);
  }, [heading, words], `“${words}” beneath “${heading}”`);

  test('a board is entered from nothing, and what was typed is said back with its dates', async () => {
    await visit(page, '#/boards');
    await page.click(byRole('button', 'Add a board'));
    await page.fill('form.sp-form input[id$="-name"]', 'Serious Group Violence review panel');
    await page.fill('form.sp-form input[id$="-meets"]', 'bi-monthly');
    await page.waitForText('“bi-monthly” can mean two things');
    await page.fill('form.sp-form input[id$="-meets"]', 'termly');
    await page.click(byRole('button', 'Add the board'));
    await page.waitForText('“termly” is not understood');
    await page.fill('form.sp-form input[id$="-meets"]', '3rd Thursday of each month, 2pm to 4pm');
    await page.waitForText('Next: Thursday 16 November 2023, Thursday 21 December 2023 and Thursday 18 January 2024.');
    await page.click(byRole('button', 'Add the board'));
    await waitToHear(page, 'Added board');
    // The chart, the list beside it and the table all lead there; the table's link is taken.
    await page.evaluate((name) => {
      [...document.querySelectorAll('.sp-register__table th a')].find((link) => link.innerText === name).click();
    }, 'Serious Group Violence review panel');
    await page.waitForText('Next dates');
    assert.match(await section('Next dates'), /Thursday 16 November 2023, 2pm to 4pm\s+expected/);
  });

  const dates = async () => {
    const path = await page.download(() => page.click(byRole('button', 'Save the dates as .ics')));
    assert.match(basename(path), /^\d{4}-\d\d-\d\d Serious Group Violence review panel\.ics$/);
    return readFile(path, 'utf8');
  };

  test('its dates go out as a calendar', async () => {
    const text = await dates();
    assert.match(text, /^BEGIN:VCALENDAR\r\n/);
    assert.match(text, /RRULE:FREQ=MONTHLY;BYDAY=3TH\r\n/);
    assert.equal(text.match(/BEGIN:VEVENT/g).length, 1);
    assert.doesNotMatch(text, /EXDATE/);
  });

  test('one meeting is planned, cancelled, and each taken back', async () => {
    await page.click(byRole('button', 'Plan the meeting on Thursday 16 November 2023'));
    await waitToHear(page, 'Planned the meeting on 16 November 2023');
    await page.click(byRole('button', 'Cancel the meeting on Thursday 16 November 2023'));
    await waitToHear(page, 'Cancelled the meeting on 16 November 2023');
    await waitForSection('Next dates', 'cancelled');
    const text = await dates();
    assert.match(text, /EXDATE;TZID=Europe\/London:20231116T140000\r\n/);
    assert.match(text, /STATUS:CANCELLED\r\n/);
    await undo(page);
    await waitForSection('Next dates', 'planned');
    await undo(page);
    await page.waitFor(() => document.querySelectorAll('button').length > 0 && document.body.innerText.includes('Plan the meeting'), undefined, 'the date to be expected again');
    assert.doesNotMatch(await dates(), /EXDATE/);
    await undo(page);
    await page.waitForText('This board is not here');
    await page.press('Control+y');
    await page.waitForText('Next dates');
  });

  const press = (words) => page.evaluate((wanted) => {
    [...document.querySelectorAll('main button')].find((each) => each.innerText.startsWith(wanted)).click();
  }, words);

  test('what a meeting left open goes on to the next', async () => {
    await page.click(byRole('button', 'Plan the meeting on Thursday 16 November 2023'));
    await page.click('.sp-part__facts a[href^="#/meetings/"]');
    await page.click(byRole('button', 'Add an agenda item'));
    await page.fill('form.sp-form input[id$="-title"]', 'Venue');
    await page.click(byRole('button', 'Add the agenda item'));
    await waitToHear(page, 'Added agenda item');
    await page.click(byRole('button', 'Add an action'));
    await page.fill('form.sp-form input[id$="-title"]', 'Book a room');
    await page.click(byRole('button', 'Add the action'));
    await waitToHear(page, 'Added action');
    await page.click(byRole('button', 'Change about this meeting'));
    await page.evaluate(() => document.querySelector('input[type="radio"][id$="-status-held"]').click());
    await page.click(byRole('button', 'Save'));
    await waitForSection('Items without a decision', 'Venue');
    await press('Carry over to the next meeting, Thursday 21 December 2023');
    await waitToHear(page, 'Carried “Venue” over to the next meeting');
    await visit(page, '#/calendar?view=list&kind=meeting&month=2023-12');
    await page.click('.sp-agenda a[href^="#/meetings/"]');
    await waitForSection('Agenda and decisions', 'Venue');
    await waitForSection('Actions carried forward from earlier meetings', 'Book a room');
    await page.click(byRole('button', 'Close Book a room'));
    await waitToHear(page, 'Closed action “Book a room”');
    await waitForSection('Actions carried forward from earlier meetings', 'No action of an earlier meeting was open');
    await undo(page);
    await waitForSection('Actions carried forward from earlier meetings', 'Book a room');
    await undo(page);
    await page.waitForText('This meeting is not here');
  });

  test('the calendar shows a month and a list, and is filtered in the address', async () => {
    await visit(page, '#/calendar');
    await page.waitForText('November 2023');
    assert.equal(await page.count('.sp-month td[aria-current="date"]'), 1);
    await page.choose('#calendar-kind', 'Notices and papers');
    await page.choose('#calendar-view', 'List');
    await page.waitFor(() => location.hash === '#/calendar?view=list&kind=notice', undefined, 'the address to say what is shown');
    await page.click(byRole('link', 'Later'));
    await page.waitForText('February to April 2024');
    await page.click(byRole('link', 'Today'));
    await page.choose('#calendar-kind', 'Everything');
    await page.choose('#calendar-view', 'Month');
    await page.waitFor(() => document.querySelector('.sp-month') !== null, undefined, 'the month');
    assert.deepEqual(await page.axe(), []);
  });

  test('the dates before a cabinet meeting are worked out', async () => {
    await visit(page, '#/meetings/mc23');
    await waitForSection('Dates that follow', 'By Tuesday 10 October 2023');
    const words = await section('Dates that follow');
    assert.match(words, /28 clear days before Wednesday 8 November 2023/);
    assert.match(words, /By Tuesday 31 October 2023/);
    await visit(page, '#/calendar');
    await page.click(byRole('button', 'Add a report deadline'));
    await page.fill('form.sp-form input[id$="-title"]', 'Report to the finance officer');
    await page.fill('form.sp-form input[id$="-days"]', '20');
    await page.click(byRole('button', 'Add the report deadline'));
    await waitToHear(page, 'Added report deadline');
    await visit(page, '#/meetings/mc23');
    await waitForSection('Dates that follow', '20 working days before Wednesday 8 November 2023');
    await undo(page);
    await page.waitForNoText('Report to the finance officer\nBy');
  });

  test('told of nothing wrong', () => {
    assert.deepEqual([...page.errors, ...page.violations], []);
  });
});
