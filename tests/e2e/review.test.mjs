// The annual review of the 2022 plan as it stood in 2023, from its 33 objectives to the 36 of the refresh, and back.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { byRole, openBrowser } from './support/browser.mjs';
import { undo, waitToHear } from './support/journeys.mjs';
import { openApp, visit } from './support/pages.mjs';
import { serve } from './support/server.mjs';

const EXAMPLE = new URL('../../src/examples/plan_2022.json', import.meta.url);
const REWORDED = ['v211', 'v212', 'v221', 'v224', 'v226', 'v227', 'v232', 'v244', 'v251', 'v264'];
const NEW = ['n11', 'n16', 'n25', 'n26', 'n27', 'n46', 'n53'];
const ONE_BY_ONE = ['v231', 'v234', 'v245', 'v252', 'v261'];
const LINE = '33 objectives: 19 carried, 10 reworded, 4 ended (1 completed, 3 retired, 0 transferred, 0 merged, 0 split), 0 undecided. With 7 new, 36.';

/** The plan as the edition of 2022-23 holds it, as a plan of its own in a file. */
async function fileOf(example, folder) {
  const plan = { id: 'r3v2022', ...example.frozen.ed1 };
  const checksum = createHash('sha256').update(JSON.stringify(plan)).digest('hex');
  const path = join(folder, 'as it stood.safer-plan.json');
  await writeFile(path, JSON.stringify({ format: 'safer-plan', version: 4, revision: 1, checksum, plan }));
  return path;
}

describe('The annual review in chromium', () => {
  let server;
  let page;
  let folder;
  let published;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'review-'));
    const example = JSON.parse(await readFile(EXAMPLE, 'utf8'));
    published = example.plan ?? example;
    server = await serve();
    page = await openBrowser('chromium');
    await openApp(page, server);
    await page.upload('input[type=file]', await fileOf(published, folder));
    await page.click(byRole('button', 'Open this plan'));
    await page.waitForText('Saved in this browser');
  });

  after(async () => {
    await page?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const wording = (id) => published.objectives.find((row) => row.id === id).title;
  const line = () => page.text('#reconciliation');
  const lineSays = (words) => page.waitFor((wanted) => document.querySelector('#reconciliation')?.textContent.includes(wanted), words, `the line to say “${words}”`);
  const rowSays = (id, words) => page.waitFor(([row, wanted]) => document.querySelector(`#row-${row}`)?.innerText.includes(wanted), [id, words], `“${words}” beside ${id}`);

  /** Opens the form of an objective and says what becomes of it. */
  async function begin(id, outcome) {
    await page.click(`#decide-${id}`);
    await page.click(`#decision-${id}-${outcome}`);
  }

  /** Saves the form, and waits for the row to say what was decided. */
  async function save(id, words) {
    await page.click(`#decision-${id} button[type=submit]`);
    await page.waitFor((row) => document.querySelector(`#decision-${row}`) === null, id, `the form of ${id} to close`);
    await rowSays(id, words);
  }

  /** The plan as a copy holds it. */
  async function copy() {
    await visit(page, '#/share');
    const path = await page.download(() => page.click(byRole('button', 'Save a copy as a file')));
    return JSON.parse(await readFile(path, 'utf8')).plan;
  }

  const liveByPriority = (plan) => {
    const live = plan.objectives.filter((row) => ['active', 'proposed'].includes(row.status));
    return ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((priority) => live.filter((row) => row.priority === priority).length);
  };

  test('a review begins with everything undecided', async () => {
    await visit(page, '#/reviews');
    await page.click(byRole('button', 'Start a review'));
    await page.fill('input[id$="-title"]', 'Annual review 2023');
    await page.fill('input[id$="-next_label"]', '2023-25 refresh');
    await page.click(byRole('button', 'Start a review'));
    await page.waitForText('Annual review 2023');
    await lineSays('33 objectives: 0 carried, 0 reworded, 0 ended');
    await lineSays('33 undecided. With 0 new, 0 so far.');
    assert.equal(await page.count('.sp-desk__undecided'), 33);
    assert.deepEqual(await page.axe(), []);
  });

  test('the panel and the roadshows do not end without a reason', async () => {
    for (const [id, reason, words] of [
      ['v242', 'Not an action of the partnership', 'The panel is run by children’s services; the partnership attends it.'],
      ['v265', 'No longer a priority', 'The newsletter and the survey reach more people.'],
    ]) {
      await begin(id, 'retire');
      await page.click(`#decision-${id} button[type=submit]`);
      await page.waitForText('Choose the reason why it is retired');
      await page.waitForText('Say in words why it is retired');
      assert.deepEqual(await page.axe(), []);
      await page.choose(`#decision-${id}-reason`, reason);
      await page.click(`#decision-${id} button[type=submit]`);
      await page.waitFor((row) => document.querySelector(`#decision-${row} .govuk-error-summary`)?.innerText.split('\n').length === 2, id, 'one error left');
      await page.fill(`#decision-${id}-reason_words`, words);
      await save(id, words);
    }
    await lineSays('2 ended (0 completed, 2 retired, 0 transferred, 0 merged, 0 split), 31 undecided');
  });

  test('it is not closed while anything is undecided', async () => {
    await page.click('#close-review');
    await page.waitForText('The review cannot be closed yet');
    await page.waitForText('Not decided: 2.1.1 Set up a violence reduction strategic group');
    await lineSays('31 undecided');
  });

  test('orders that the law ended and the refuge that was awarded end too', async () => {
    await begin('v215', 'retire');
    await page.choose('#decision-v215-reason', 'The law changed');
    await page.fill('#decision-v215-reason_words', 'The orders ended in March 2023.');
    await save('v215', 'The law changed');
    await begin('v222', 'complete');
    await page.fill('#decision-v222-reason_words', 'The contract was awarded.');
    await save('v222', 'Complete');
    await lineSays('4 ended (1 completed, 3 retired');
  });

  test('ten are reworded, each word by word, and the group that was reported established is warned of', async () => {
    for (const id of REWORDED) {
      await begin(id, 'reword');
      await page.fill(`#decision-${id}-wording`, wording(id));
      if (id === 'v211') await page.waitForText('Reported complete, yet it goes on');
      await save(id, 'Reword');
    }
    await rowSays('v211', 'Reported complete, yet it goes on');
    const changed = await page.evaluate(() => [...document.querySelectorAll('#row-v224 del, #row-v224 ins')].map((one) => [one.tagName, one.textContent.trim()]));
    assert.deepEqual(changed, [['DEL', 'was “Relaunch”,'], ['INS', 'now “Strengthen”,']]);
    await page.click(byRole('link', 'With a warning (6)'));
    await page.waitFor(() => document.querySelectorAll('.sp-desk__row').length === 6, undefined, 'those with a warning alone');
    assert.deepEqual(await page.axe(), []);
    await page.click(byRole('link', 'All (33)'));
    await rowSays('v213', 'Undecided');
  });

  test('what is on track is carried on in one step, the rest one by one with the keyboard', async () => {
    await page.click(byRole('button', 'Carry on 14 undecided objectives on track'));
    await lineSays('14 carried, 10 reworded');
    await undo(page);
    await lineSays('0 carried, 10 reworded');
    await page.focus('#carry-on-track');
    await page.press('Enter');
    await lineSays('14 carried, 10 reworded');
    for (const id of ONE_BY_ONE) {
      await page.focus(`#carry-${id}`);
      await page.press('Enter');
      await rowSays(id, 'Change');
    }
    await lineSays('19 carried, 10 reworded, 4 ended');
    await lineSays('0 undecided. With 0 new, 29.');
  });

  test('seven are added, and those worded as if they went on are warned of', async () => {
    for (const [index, id] of NEW.entries()) {
      const { priority } = published.objectives.find((row) => row.id === id);
      const { number, title } = published.priorities.find((row) => row.id === priority);
      await page.click('#add-new');
      await page.fill('#decide-new-wording', wording(id));
      await page.choose('#decide-new-priority', `${number} ${title}`);
      await page.choose('#decide-new-origin', id === 'n11' ? 'New duty' : 'Finding of the strategic assessment');
      await page.click('#decide-new button[type=submit]');
      await lineSays(`With ${index + 1} new, ${index + 30}.`);
      await page.waitFor(() => document.querySelector('#decide-new') === null, undefined, 'the form to close');
    }
    await page.waitForText('New, yet it begins with “Continue”');
    assert.equal(await line(), LINE);
  });

  test('closing asks who decided and when, and then makes the edition', async () => {
    await page.click('#close-review');
    await page.waitForText('Choose the deciding body. It is missing from 40 decisions');
    await page.click('button[id^=change-][id$=-title]');
    const board = published.frozen.ed1.boards.find((row) => row.id === 'bhcsp');
    await page.choose('select[id$="-board"]', board.name);
    await page.fill('input[id$="-date"]', '2 August 2023');
    await page.click(byRole('button', 'Save'));
    await page.waitForText('Everything is decided');
    await page.click('#close-review');
    await waitToHear(page, 'Closed the review “Annual review 2023”');
    await page.waitForText('What changed');
    assert.equal(await line(), LINE);
    assert.deepEqual(await page.axe(), []);
    const plan = await copy();
    assert.deepEqual(liveByPriority(plan), [6, 9, 5, 6, 6, 4]);
    const refresh = plan.editions.find((row) => row.label === '2023-25 refresh');
    for (const count of [33, 19, 10, 4, 7, 36]) assert.match(refresh.change, new RegExp(`\\b${count}\\b`));
    assert.deepEqual(plan.objectives.find((row) => row.id === 'v242').closing_reason, 'not_partnership');
    const words = (of) => of.objectives.filter((row) => row.status === 'active').map((row) => row.title).sort();
    assert.deepEqual(words(plan), words(published));
  });

  test('the edition can be read, and undo gives the thirty-three back', async () => {
    await visit(page, '#/reviews');
    await page.click(byRole('link', 'Annual review 2023'));
    await page.click(byRole('link', 'Read the edition “2023-25 refresh”'));
    await page.waitForText('2023-25 refresh');
    await visit(page, '#/reviews');
    await page.click(byRole('link', 'Annual review 2023'));
    await page.click(byRole('link', 'Compare it with the edition that was reviewed'));
    await page.waitForText('2.1.5 Make better use of knife crime prevention orders in the borough');
    await visit(page, '#/reviews');
    await undo(page);
    const plan = await copy();
    assert.deepEqual(liveByPriority(plan), [5, 7, 5, 6, 5, 5]);
    assert.equal(plan.editions.length, 1);
  });

  test('told of nothing wrong', () => {
    assert.deepEqual([...page.errors, ...page.violations], []);
  });
});
