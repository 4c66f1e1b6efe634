// The HTML edition, opened from a file: it runs nothing and asks for nothing, axe finds nothing wrong, and it prints to a tagged PDF whose
// pages are as a person would have left them.
//
// The files are every kind of report of both examples, and four made by hand: tests/edition.rs makes them.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { BROWSERS, openBrowser } from './support/browser.mjs';
import { faultsOnPaper, paperOf, readForPaper } from './support/paper.mjs';

const FOLDER = process.env.SAFER_PLAN_EDITIONS;
if (!FOLDER) throw new Error('SAFER_PLAN_EDITIONS is not set: run the journeys with `cargo xtask test e2e edition`');

const fileOf = (name) => pathToFileURL(resolve(FOLDER, `${name}.html`)).href;
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.html')).map((file) => file.slice(0, -5)).sort();
// Of a plan that was made up only what has long tables and charts: the rest is as in the examples.
const NAMES = FILES.filter((name) => !name.endsWith('-made-up') || name.startsWith('figures'));
const KINDS = ['actions', 'board-pack', 'cabinet', 'change', 'figures', 'newsletter', 'one-page', 'partner', 'plan', 'quarterly', 'scrutiny',
  'statutory', 'summary'];
const BY_HAND = ['board_pack', 'every_block', 'one_page_a3', 'one_page_a4'];

/** Width and height in points, how wide the paper is between its margins in CSS pixels, and the margins in millimetres. */
const PAPERS = [
  { points: [595, 842], width: 658, margins: { side: 18, top: 22, foot: 20 } },
  { points: [842, 595], width: 1032, margins: { side: 12, top: 12, foot: 11 } },
  { points: [1191, 842], width: 1482, margins: { side: 14, top: 16, foot: 14 } },
];

async function isAccessibleAndAlone(page, name) {
  const asked = page.requests.length;
  await page.goto(fileOf(name));
  assert.notEqual(await page.title(), '');
  assert.deepEqual(await page.axe(), []);
  assert.equal(await page.count('script, img, link, iframe, object'), 0);
  const others = page.requests.slice(asked).map((request) => request.url).filter((url) => url !== fileOf(name));
  assert.deepEqual(others.filter((url) => !/^(data|about|chrome|resource):/.test(url)), []);
  assert.deepEqual(page.errors, []);
  assert.deepEqual(page.violations, []);
}

async function isNoWiderThanANarrowWindow(page, name) {
  await page.goto(fileOf(name));
  await page.resize(320, 640);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.resize(1366, 768);
}

/** How wide what stands in cells is beyond them when it is printed, and the whole page beyond its paper. */
async function clipped(page, width) {
  await page.emulate({ print: true });
  await page.resize(width, 900);
  const over = await page.evaluate(() => {
    const beyond = Array.from(document.querySelectorAll('td, th'), (cell) => cell.scrollWidth - cell.clientWidth);
    return [...beyond, document.documentElement.scrollWidth - innerWidth].filter((pixels) => pixels > 1);
  });
  await page.emulate({ print: false });
  await page.resize(1366, 768);
  return over;
}

/** The page as it prints. */
async function pdfOf(page) {
  await page.emulate({ print: true });
  const pdf = await page.pdf();
  await page.emulate({ print: false });
  return pdf;
}

/** The paper that a PDF has, which every page of it has. */
function paperIn(pages) {
  const paper = PAPERS.find(({ points: [width] }) => Math.round(pages[0].width) === width);
  for (const { width, height } of pages) assert.deepEqual([Math.round(width), Math.round(height)], paper?.points);
  return paper;
}

describe('Every kind of report as an HTML edition in chromium', () => {
  let page;

  before(async () => {
    page = await openBrowser('chromium');
  });

  after(async () => {
    await page?.close();
  });

  test('there is a file of each', () => {
    const wanted = KINDS.flatMap((kind) => [`${kind}-2017`, `${kind}-2022`]).concat(BY_HAND);
    assert.deepEqual(wanted.filter((name) => !NAMES.includes(name)), []);
  });

  for (const name of NAMES) {
    test(`${name}: is accessible, asks for nothing, and prints page by page`, async () => {
      await isAccessibleAndAlone(page, name);
      await isNoWiderThanANarrowWindow(page, name);
      const said = await page.evaluate(readForPaper);
      const pdf = await pdfOf(page);
      const printed = paperOf(pdf);
      const paper = paperIn(printed.pages);
      assert.deepEqual(faultsOnPaper(printed, said, paper.margins), []);
      assert.deepEqual(await clipped(page, paper.width), []);
      if (/^one.page/.test(name)) assert.equal(printed.pages.length, 1);
      const text = pdf.toString('latin1');
      for (const mark of ['/StructTreeRoot', '/Marked true', '/Lang (en-GB)', '/S /H1']) assert.ok(text.includes(mark), mark);
      const tags = [['/S /TH', 'th'], ['/S /TD', 'td'], ['/S /Figure', 'figure'], ['/S /LI', 'main li:not(nav li)']];
      for (const [tag, selector] of tags) assert.ok(text.includes(tag) || (await page.count(selector)) === 0, tag);
    });
  }

  test('on a phone a table of two columns is read without scrolling', async () => {
    await page.goto(fileOf('figures-2022'));
    await page.resize(390, 844);
    const over = await page.evaluate(() => {
      const ofTwo = document.querySelectorAll('.doc-scroll:not(:has(col:nth-child(3)))');
      return Array.from(ofTwo, (frame) => frame.scrollWidth - frame.clientWidth);
    });
    assert.ok(over.length > 5);
    assert.deepEqual(over.filter((pixels) => pixels > 0), []);
    await page.resize(1366, 768);
  });

  test('what a person would not leave so is found', async () => {
    const found = async (name, ...rules) => {
      await page.goto(fileOf(name));
      await page.evaluate((all) => all.forEach((rule) => document.styleSheets[0].insertRule(`@media print { ${rule} }`, document.styleSheets[0].cssRules.length)), rules);
      const [said, printed] = [await page.evaluate(readForPaper), paperOf(await pdfOf(page))];
      return faultsOnPaper(printed, said, paperIn(printed.pages).margins).join('\n');
    };
    const apart = 'h1, h2, h3, h4, caption, thead, tbody > tr:first-child { break-after: auto !important; break-before: auto !important }';
    assert.match(await found('cabinet-2022', apart), /has the heading “.+” at its foot/);
    assert.match(await found('quarterly-2022', 'thead { display: table-row-group !important }'), /without the heading of its column/);
    assert.match(await found('summary-2022', 'main { margin-left: -20px !important }'), /stands in the margin/);
    assert.match(await found('summary-2022', 'p { margin-bottom: -12px !important }'), /lies over/);
    assert.match(await found('summary-2022', 'main::after { content: ""; display: block; break-before: page; height: 1px }'), /is empty/);
  });

  test('a whole title and every sort of tag', async () => {
    await page.goto(fileOf('every_block'));
    const text = (await pdfOf(page)).toString('latin1');
    assert.match(text, /\/Title \(Annual review of the Community Safety Plan 2022-25 <draft> & notes\)/);
    for (const tag of ['H1', 'H2', 'H3', 'H4', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Caption', 'Link']) {
      assert.match(text, new RegExp(`/S /${tag}\\b`), tag);
    }
  });

  test('a plan of six priorities and thirty-six objectives fits one page in type that can be read', async () => {
    for (const [name, points] of [['one_page_a4', PAPERS[1].points], ['one_page_a3', PAPERS[2].points]]) {
      await page.goto(fileOf(name));
      const { pages } = paperOf(await pdfOf(page));
      assert.equal(pages.length, 1, name);
      assert.deepEqual(paperIn(pages).points, points);
      const type = await page.evaluate(async () => {
        const sizes = Array.from(document.styleSheets[0].cssRules, (rule) => rule.cssText.match(/\.doc-one-page table \{[^}]*font-size: ([\d.]+)pt/));
        return Math.min(...sizes.filter(Boolean).map((found) => Number(found[1])));
      });
      assert.ok(type >= 7, `${name}: ${type} pt`);
    }
  });
});

for (const kind of BROWSERS) {
  describe(`The HTML edition in ${kind}`, () => {
    let page;

    before(async () => {
      page = await openBrowser(kind);
    });

    after(async () => {
      await page?.close();
    });

    // In Chromium they are among the others above.
    for (const name of kind === 'chromium' ? [] : BY_HAND) {
      test(`${name}: opens, asks for nothing, is accessible, and no wider than a narrow window but for its tables`, async () => {
        await isAccessibleAndAlone(page, name);
        await isNoWiderThanANarrowWindow(page, name);
      });
    }

    test('the policy takes its own style and no script', async () => {
      await page.goto(fileOf('every_block'));
      const styled = await page.evaluate(() => getComputedStyle(document.querySelector('.doc-green')).backgroundColor);
      assert.equal(styled, 'rgb(220, 240, 228)');
      const ran = await page.evaluate(() => {
        document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }));
        return 'ran' in window;
      });
      assert.equal(ran, false);
    });

    test('a note leads to its text and back', async () => {
      await page.goto(fileOf('every_block'));
      await page.click('a[href="#note-2"]');
      assert.equal(await page.evaluate(() => document.querySelector(':target').id), 'note-2');
      await page.click('#note-2 .doc-back');
      assert.equal(await page.evaluate(() => document.querySelector(':target').id), 'note-2-from');
    });
  });
}
