// From the example plan to a Word file on disk; what is written in a report, and how it stays true to the plan.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { byRole, openBrowser } from './support/browser.mjs';
import { undo, waitToHear } from './support/journeys.mjs';
import { openApp, openExample, saved, visit } from './support/pages.mjs';
import { DIST, serve } from './support/server.mjs';

const NOT_ACCOUNTED_FOR = '23 left, and the reasons come to 21: 2 not accounted for';
const MORE_THAN_ADDED = '“Came to notice for weapons, stabbing, group violence or the matrix” is 99, more than “Added in the past year”, which it is taken from';
const WHY = 'The larger figure is of all on the index, not of those who were added.';
const OF_TWO = 'Two people moved out of the area; the probation service keeps their figures.';

describe('Reports in chromium', () => {
  let server;
  let page;
  let folder;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reports-'));
    server = await serve();
    page = await openBrowser('chromium');
    await openApp(page, server);
  });

  after(async () => {
    await page?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const made = () => page.waitFor(() => document.querySelector('.sp-doc .doc-title') !== null, undefined, 'the report to be made');
  const paper = () => page.text('.sp-doc');
  const paperSays = (words) => page.waitFor((wanted) => document.querySelector('.sp-doc')?.innerText.includes(wanted), words, `“${words}” in the report`);
  const paperHasNo = (words) => page.waitFor((unwanted) => document.querySelector('.sp-doc')?.innerText.includes(unwanted) === false, words, `no “${words}” in the report`);
  /** The tab shows a heading as its page's. */
  const title = (words) => page.waitFor((wanted) => document.querySelector('#page-title')?.innerText.includes(wanted), words, `the page “${words}”`);

  test('from the example to a Word file on disk it takes four clicks', async () => {
    let clicks = 0;
    const click = (target) => {
      clicks += 1;
      return page.click(target);
    };
    const began = Date.now();
    await click(byRole('button', 'Havering 2022-25: six priorities, a year’s progress and the refresh'));
    await page.waitForText('shown as if today were 8 November 2023');
    await click(byRole('link', 'Reports'));
    await click(byRole('link', 'Annual review of the Community Safety Plan 2022-25'));
    await made();
    await paperSays('Recommendations');
    const path = await page.download(() => click('#save-word'));
    const took = Date.now() - began;
    assert.equal(clicks, 4);
    assert.ok(took < 60_000, `it took ${took} ms`);
    assert.match(path, /2023-11-08 Annual review of the Community Safety Plan 2022-25\.docx$/);
    const bytes = await readFile(path);
    assert.equal(bytes.subarray(0, 2).toString(), 'PK');
    assert.ok(bytes.length > 20_000, `${bytes.length} bytes`);
    await waitToHear(page, 'Saved “Annual review of the Community Safety Plan 2022-25” as a file');
    await page.waitForText('Last saved as a file on 8 November 2023');
  });

  test('the page asked nobody for it but its own program', () => {
    assert.deepEqual(page.requestsElsewhere(server.url.replace(/\/$/, '')), []);
  });

  test('every table fits the paper', async () => {
    const wider = await page.evaluate(() => {
      const tables = [...document.querySelectorAll('.sp-doc .doc-scroll > table')];
      return { all: tables.length, wider: tables.filter((table) => table.scrollWidth > table.parentElement.clientWidth).map((table) => table.caption.innerText) };
    });
    assert.ok(wider.all > 2, `${wider.all} tables`);
    assert.deepEqual(wider.wider, []);
  });

  test('as one web page it holds no script and asks for nothing', async () => {
    const path = await page.download(() => page.click('#save-html'));
    const text = await readFile(path, 'utf8');
    assert.match(path, /\.html$/);
    assert.match(text, /<!doctype html>/i);
    assert.doesNotMatch(text, /<script|<link|https?:\/\/[^"]*\.(js|css|png)/i);
  });

  test('a passage is written in place, from a paste out of Word', async () => {
    await page.click('#passage-summary');
    await page.waitFor(() => document.querySelector('#passage-summary-text') === document.activeElement, undefined, 'the focus in the text');
    await page.fill('#passage-summary-text', '');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/html', '<p class="MsoNormal">Most of the plan is <b>on schedule</b>.</p><ul><li>Two groups met.</li><li>One report came.</li></ul>');
      data.setData('text/plain', 'plain');
      document.querySelector('#passage-summary-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    assert.equal(await page.evaluate(() => document.querySelector('#passage-summary-text').value.trim()), 'Most of the plan is **on schedule**.\n\n- Two groups met.\n- One report came.');
    assert.deepEqual(await page.axe(), []);
    await page.click('#passage-summary-form button[type=submit]');
    await waitToHear(page, 'Wrote “Summary”');
    await paperSays('Most of the plan is on schedule.');
    await page.waitForText('Written by hand');
    await page.waitFor(() => document.activeElement?.id === 'passage-summary', undefined, 'the focus back on Edit');
    await page.waitForText('Since it was last saved on 8 November 2023 it has changed in: Summary');
    assert.deepEqual(await page.axe(), []);
  });

  test('when the facts beneath it change, the report shows the difference, and one keeps one’s words or takes the new', async () => {
    await visit(page, '#/reports/rcab?view=facts');
    await page.click('button[id^=change-][id$=-title]');
    await page.fill('input[id$="-next_period"]', '2023-26');
    await page.click(byRole('button', 'Save'));
    await waitToHear(page, 'Changed');
    await visit(page, '#/reports/rcab');
    await page.waitForText('The facts beneath this text have changed since it was written');
    await paperSays('2023-26');
    assert.ok(await page.count('.sp-report-passage__stale ins') > 0, 'the difference is shown');
    await page.click(byRole('button', 'Keep mine for “Summary”'));
    await page.waitForNoText('The facts beneath this text have changed since it was written');
    await paperSays('Most of the plan is on schedule.');
    await undo(page);
    await page.click(byRole('button', 'Take the new text for “Summary”'));
    await paperHasNo('Most of the plan is on schedule.');
    await page.waitForNoText('Written by hand');
  });

  test('when a return changes after its passage was written, the passage says so and shows what differs', async () => {
    await page.click('#passage-progress-v211');
    await page.fill('#passage-progress-v211-text', 'The group meets and steers the action plan.');
    await page.click('#passage-progress-v211-form button[type=submit]');
    await paperSays('The group meets and steers the action plan.');
    await visit(page, '#/objectives/v211');
    await page.click('#change-update-d211');
    await page.fill('textarea[id$="-done"]', 'A Violence Reduction Strategic Group is in place and has met four times.');
    await page.click(byRole('button', 'Save'));
    await waitToHear(page, 'Changed');
    await visit(page, '#/reports/rcab');
    await page.waitForText('The facts beneath this text have changed since it was written');
    const differs = () => page.evaluate(() => [...document.querySelectorAll('.sp-report-passage__stale ins')].map((one) => one.textContent).join(' '));
    assert.match(await differs(), /met four times/);
    await paperSays('The group meets and steers the action plan.');
    await page.waitForText('Since it was last saved on 8 November 2023 it has changed in');
    await page.click(byRole('button', 'Take the new text for “Set up a violence reduction strategic group”'));
    await paperSays('has met four times');
    await paperHasNo('The group meets and steers the action plan.');
  });

  const explain = async (finding, why) => {
    await visit(page, '#/checks?about=figures');
    await page.click(byRole('link', finding));
    await page.click(byRole('button', 'Explain'));
    await page.fill('textarea[id$="-text"]', why);
    await page.click('input[id$="-footnote"]');
    await page.click(byRole('button', 'Explain'));
    await waitToHear(page, 'Explained “');
  };

  test('a finding that is explained with a footnote is one in the report and in its file', async () => {
    await explain(MORE_THAN_ADDED, WHY);
    await visit(page, '#/reports/rcab');
    await page.waitFor((why) => document.querySelector('.sp-doc .doc-notes')?.innerText.includes(why), WHY, 'the footnote on the paper');
    const path = await page.download(() => page.click('#save-html'));
    assert.ok((await readFile(path, 'utf8')).includes(WHY), 'the footnote is in the file');
    await page.waitForText('Saved as');
  });

  test('what explains a small number that is hidden is in no public file, and is listed as left out', async () => {
    await explain(NOT_ACCOUNTED_FOR, OF_TWO);
    await visit(page, '#/reports/rcab?view=left-out');
    await page.waitForText(`“${OF_TWO}” explanation: all of it`);
    await visit(page, '#/reports/rcab');
    await made();
    const path = await page.download(() => page.click('#save-html'));
    const file = await readFile(path, 'utf8');
    assert.ok(file.includes(WHY) && !file.includes(OF_TWO), 'only what explains a number that is shown');
    await page.waitForText('Saved as');
  });

  test('what has no paragraph of its own is written above the paper', async () => {
    await page.click('#more-to-write > summary');
    await page.click('#passage-policy-context');
    await page.fill('#passage-policy-context-text', 'The plan serves the council’s aim of a safe borough.');
    assert.deepEqual(await page.axe(), []);
    await page.click('#passage-policy-context-form button[type=submit]');
    await paperSays('The plan serves the council’s aim of a safe borough.');
    await page.waitFor(() => document.activeElement?.id === 'passage-policy-context', undefined, 'the focus back on Edit');
  });

  test('whoever leaves while a file is made gets it all the same, and the report remembers it', async () => {
    await visit(page, '#/reports/rcab');
    await made();
    const path = await page.download(() => page.evaluate(() => {
      document.querySelector('#save-word').click();
      location.hash = '#/overview';
    }));
    assert.match(path, /\.docx$/);
    assert.match(await page.url(), /#\/overview$/);
    await visit(page, '#/reports/rcab');
    await made();
    await page.waitForNoText('it has changed in');
    assert.deepEqual(page.errors, []);
  });

  test('the overview leads to the report for the next meeting, and a saved one is marked as sent', async () => {
    await visit(page, '#/overview');
    await page.waitForText('Report for Havering Cabinet on 8 November 2023: draft.');
    await page.click(byRole('link', 'Annual review of the Community Safety Plan 2022-25'));
    await page.click(byRole('button', 'Mark as sent to Democratic Services'));
    await page.waitFor(() => document.querySelector('#report-standing').textContent.startsWith('Sent to Democratic Services.'), undefined, 'the new status');
    await page.waitFor(() => document.querySelector('#next-status')?.textContent === 'Mark as published with the agenda', undefined, 'the next step');
    await undo(page);
  });

  test('a recommendation is added with the section it refers to', async () => {
    await visit(page, '#/reports/rcab');
    await made();
    await page.click(byRole('link', 'Facts and recommendations'));
    await page.click('#add-recommendation');
    await page.choose('#add-recommendation-form-verb', 'Endorse');
    await page.fill('#add-recommendation-form-text', 'the revised governance structure');
    await page.evaluate(() => {
      const select = document.querySelector('#recommendation-refers');
      select.value = 'governance';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.click('#add-recommendation-form button[type=submit]');
    await waitToHear(page, 'Added');
    await page.waitForText('Endorse the revised governance structure');
    assert.deepEqual(await page.axe(), []);
    await page.click(byRole('link', 'Report'));
    await paperSays('endorses the revised governance structure');
  });

  test('small numbers in words are counted where the report is saved, and listed where the count leads', async () => {
    await visit(page, '#/reports/rcab');
    await page.waitForText('small numbers stand in words of the plan');
    const count = await page.evaluate(() => Number.parseInt(document.querySelector('#small-in-words-count').textContent, 10));
    await page.click('#small-in-words-count a');
    await page.waitForText('Nothing can be cut from a sentence');
    assert.equal(await page.evaluate(() => document.querySelectorAll('#small-in-words li').length), count);
  });

  test('what is left out is listed with its paragraph, and the exempt appendix is a file of its own', async () => {
    await visit(page, '#/reports/rcab?view=left-out');
    await page.waitForText('Exempt');
    await page.waitForText('Strategic assessment 2023');
    await page.waitForText('Small numbers in words');
    const path = await page.download(() => page.click('#save-exempt'));
    assert.match(path, /Exempt appendix/);
    assert.equal((await readFile(path)).subarray(0, 2).toString(), 'PK');
    assert.deepEqual(await page.axe(), []);
  });

  test('a template is copied, a heading renamed, and the report has it', async () => {
    await visit(page, '#/templates');
    await page.click(byRole('button', 'Copy “Cabinet, 2023 style”'));
    await title('Cabinet, 2023 style');
    await page.click(byRole('button', 'Change Background'));
    await page.fill('input[id$="-heading"]', 'How we came here');
    await page.click(byRole('button', 'Save'));
    await page.waitForText('How we came here');
    assert.deepEqual(await page.axe(), []);
    await visit(page, '#/reports/rcab?view=facts');
    await page.click('#made-from');
    await page.waitFor(() => document.querySelector('#made-from-template') !== null, undefined, 'the templates');
    await page.evaluate(() => {
      const select = document.querySelector('#made-from-template');
      select.value = [...select.options].find((option) => !option.value.startsWith('shipped:')).value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.click('#made-from-form button[type=submit]');
    await waitToHear(page, 'Changed what');
    await visit(page, '#/reports/rcab');
    await paperSays('How we came here');
  });

  test('a template goes out as a file and comes in again; what is none is told in a sentence', async () => {
    await visit(page, '#/templates');
    await page.click('.sp-item a');
    await title('Cabinet, 2023 style');
    const path = await page.download(() => page.click('#export-template'));
    assert.match(path, /Cabinet, 2023 style\.template\.json$/);
    await visit(page, '#/templates');
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{"format":"safer-plan"}');
    await page.upload('#import-template', broken);
    await page.waitForText('a whole plan is opened on the page Share');
    await page.upload('#import-template', path);
    await page.click('#add-imported');
    await title('Cabinet, 2023 style (2)');
    await page.waitForText('How we came here');
    await undo(page);
  });

  test('a new report is a kind and a form that is filled in already', async () => {
    await visit(page, '#/reports');
    await page.click(byRole('link', 'Board pack'));
    await page.choose('#make-report-form-board', 'Serious Group Violence panel');
    await page.click('#make-report-form button[type=submit]');
    await made();
    await paperSays('Serious Group Violence panel');
    await page.waitForText('For the partnership only, not for publication.');
  });

  test('told of nothing wrong', async () => {
    await saved(page);
    assert.deepEqual([...page.errors, ...page.violations], []);
  });
});

describe('The worker that makes reports in chromium', () => {
  let server;
  let page;
  let folder;
  let program;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'no-office-'));
    await cp(DIST, folder, { recursive: true });
    program = join(folder, (await readdir(folder)).find((name) => /^office-.*_bg\.wasm$/.test(name)));
    // Away before the service worker could keep it.
    await rename(program, `${program}.away`);
    server = await serve(folder);
    page = await openBrowser('chromium');
    await openApp(page, server);
    await openExample(page);
  });

  after(async () => {
    await page?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('when it cannot be fetched the page says so and what is kept, and one tries again', async () => {
    await visit(page, '#/reports/rcab');
    await page.waitForText('The report could not be made');
    await page.waitForText('Nothing of the plan was changed');
    await page.waitForNoText('Making the report…');
    assert.deepEqual(await page.axe(), []);
    await rename(`${program}.away`, program);
    await page.click('#make-again');
    await page.waitFor(() => document.querySelector('.sp-doc .doc-title') !== null, undefined, 'the report to be made');
    await page.waitForNoText('The report could not be made');
  });
});
