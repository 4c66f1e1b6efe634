// A quarter that was gathered: its exceptions, its lists, closing it, and what stays as it was when the plan goes on.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { byRole, openBrowser } from './support/browser.mjs';
import { undo, waitToHear } from './support/journeys.mjs';
import { openApp, visit } from './support/pages.mjs';
import { serve } from './support/server.mjs';

const QUARTER = '2023/24-Q2';
const PAGE = '#/progress/2023_24-Q2';

/** The example with a return of 24 of its 36 live objectives and a draft of one more, as a file. */
async function gathered() {
  const plan = JSON.parse(await readFile(new URL('../../src/examples/plan_2022.json', import.meta.url), 'utf8'));
  const live = plan.objectives.filter((objective) => objective.status === 'active');
  const before = new Map(plan.updates.map((update) => [update.objective, update.brag]));
  live.slice(0, 25).forEach((objective, index) => {
    const was = before.get(objective.id);
    plan.updates.push({
      id: `q7${String(index).padStart(2, '0')}`,
      objective: objective.id,
      period: QUARTER,
      date: '2023-10-12',
      done: 'The work went as planned.',
      brag: ['red', 'amber'].includes(was) ? was : 'green',
      state: index === 24 ? 'draft' : ['accepted', 'submitted'][index % 2],
    });
  });
  const returned = plan.updates.filter((update) => update.period === QUARTER && update.state !== 'draft');
  const good = returned.filter((update) => ['green', 'blue'].includes(update.brag)).length;
  const asking = returned.length - good;
  const compact = JSON.stringify(plan);
  const rest = `{"format":"safer-plan","version":4,"revision":0,`;
  const checksum = createHash('sha256').update(`${rest}"plan":${compact}}`).digest('hex');
  const path = join(await mkdtemp(join(tmpdir(), 'safer-plan-')), 'quarter.safer-plan.json');
  await writeFile(path, `${rest}"checksum":"${checksum}","plan":${compact}}`);
  return { path, live, returned, good, asking };
}

describe('A quarter in chromium', () => {
  let server;
  let page;
  let made;

  before(async () => {
    made = await gathered();
    server = await serve();
    page = await openBrowser('chromium');
    await openApp(page, server);
    await page.upload('input[type=file]', made.path);
    await page.click(byRole('button', 'Open this plan'));
    await page.waitForText('shown as if today were');
  });

  after(async () => {
    await page?.close();
    await server?.stop();
  });

  const view = async (name, heading) => {
    await visit(page, `${PAGE}?view=${name}`);
    await page.waitForText(heading);
  };
  const submit = () => page.click('#close-period-form button[type=submit]');

  test('the overview says how many came, and leads there', async () => {
    await visit(page, '#/overview');
    await page.waitForText('Progress for Q2 2023/24: 24 of 36 returned, due 20 October 2023.');
    await page.click(byRole('link', 'Progress for Q2 2023/24'));
    await page.waitFor((to) => location.hash.startsWith(to), PAGE, 'the page of the quarter');
  });

  test('the counts add up, and what is red lacks an action', async () => {
    await view('summary', 'Objective by objective');
    const share = Math.round((made.good * 100) / 36);
    await page.waitForText(`${made.good} of 36 (${share}%) are complete or on track.`);
    await page.waitForText('and 12 not returned make 36');
    const main = await page.text('main');
    const lacking = main.match(/corrective action and a forecast date missing/g) ?? [];
    assert.equal(lacking.length, made.asking);
    assert.ok(made.asking > 0);
    const rows = await page.evaluate(() => document.querySelectorAll('.sp-quarter__table tbody tr:not(.sp-quarter__group)').length);
    assert.equal(rows, 36);
    assert.deepEqual(await page.axe(), []);
  });

  test('a list for each lead is ready to send', async () => {
    await view('returns', 'Covering lists');
    await page.waitForText('Please send for each objective below by 20 October 2023');
    const all = await page.evaluate(() => [...document.querySelectorAll('.sp-covering__text')].flatMap((one) => one.innerText.match(/^\d+\. /gm)).length);
    assert.equal(all, 36, 'every objective is in one list');
    await page.click('#copy-list-0');
    await waitToHear(page, 'Copied the list for');
    assert.equal((await page.focused()).id, 'copy-list-0');
    await page.click(byRole('link', 'By organisation'));
    await page.waitFor(() => document.querySelector('.sp-views [aria-current=true]')?.innerText === 'By organisation', undefined, 'the lists by organisation');
    assert.deepEqual(await page.axe(), []);
  });

  test('closing asks what becomes of what is not accepted, and of drafts', async () => {
    await view('close', 'Before it is closed');
    await page.click('#close-period');
    await submit();
    await page.waitForText('12 returns are submitted and not accepted yet');
    await page.click(byRole('button', 'Cancel'));
    await page.click('#accept-all');
    await waitToHear(page, 'Accepted 12 returns for Q2 2023/24');
    await page.click('#close-period');
    await submit();
    await page.waitForText('1 return is still a draft');
    await page.click('#close-leave');
    await submit();
    await page.waitForText('Q2 2023/24 was closed on 8 November 2023. Its report stays as it was.');
    await waitToHear(page, 'Closed Q2 2023/24');
    assert.deepEqual(await page.axe(), []);
    const editions = await page.evaluate(() => [...document.querySelectorAll('.sp-top option')].map((one) => one.innerText));
    assert.ok(!editions.some((label) => label.includes('Progress for')), 'it is not offered as a whole plan');
  });

  test('the report stays as it was when an objective is renamed', async () => {
    const [first] = made.live;
    await visit(page, `#/objectives/${first.id}`);
    await page.click('button[id^="change-"][id$="-title"], button[id^="change-"][id$="-reference"]');
    await page.fill('form.sp-form [id$="-title"]', 'Something else altogether');
    await page.click(byRole('button', 'Save'));
    await page.waitFor(() => document.querySelector('#page-title').innerText.includes('Something else altogether'), undefined, 'the new name');
    await view('summary', 'This is the report as it was then.');
    const table = await page.text('.sp-quarter__table');
    assert.ok(table.includes(first.title) && !table.includes('Something else altogether'));
  });

  test('nothing else changes what is closed: it says what to do', async () => {
    await visit(page, `#/objectives/${made.live[30].id}`);
    await page.click('#record-progress');
    await page.fill('#progress-period', 'Q2 2023/24');
    await page.fill('#progress-done', 'Another story');
    await page.click(byRole('button', 'Save progress'));
    await page.waitForText('Q2 2023/24 is closed, so its progress stays as it was reported. Correct it with a reason on the page of Q2 2023/24');
    await page.click(byRole('button', 'Cancel'));
  });

  test('a correction needs a reason, and shows both values', async () => {
    await view('close', 'Correct what was reported');
    await page.choose('#correct-which', `${made.live[0].reference} ${made.live[0].title}`);
    await page.click('#correct-progress');
    await page.fill('#correct-progress-form-done', 'The work began late.');
    await page.click('#correct-progress-form button[type=submit]');
    await page.waitForText('Reason');
    await page.fill('#correct-progress-form-reason', 'The wrong form was sent');
    await page.click('#correct-progress-form button[type=submit]');
    await page.waitForText('What was done corrected on 8 November 2023. The wrong form was sent');
    for (const name of ['close', 'summary']) {
      await view(name, 'Corrected since');
      const both = await page.text('.sp-corrected');
      assert.ok(both.includes('The work went as planned.') && both.includes('The work began late.'), both);
    }
    assert.ok((await page.text('.sp-quarter__table')).includes('The work went as planned.'));
    assert.deepEqual(await page.axe(), []);
  });

  test('each is one step back', async () => {
    await undo(page);
    await page.waitForNoText('Corrected since');
    await undo(page);
    await undo(page);
    await page.waitForNoText('This is the report as it was then.');
    await view('close', 'Before it is closed');
    assert.deepEqual([page.errors, page.violations], [[], []]);
  });
});
