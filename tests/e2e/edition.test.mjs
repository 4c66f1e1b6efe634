// The HTML edition, opened from a file: it runs nothing and asks for nothing, axe finds nothing wrong, and it prints to a tagged PDF.
//
// The files are the snapshots of tests/edition.rs, to the letter.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { BROWSERS, openBrowser } from './support/browser.mjs';

const fileOf = (name) => pathToFileURL(`tests/snapshots/edition__${name}.snap.html`).href;

/** A PDF's pages, and words that its plain objects hold; Chromium leaves them as they are. */
async function printed(page, name) {
  await page.goto(fileOf(name));
  await page.emulate({ print: true });
  const pdf = await page.pdf();
  const text = pdf.toString('latin1');
  const [, width, height] = text.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/);
  return { text, pages: text.match(/\/Type \/Page\b(?!s)/g).length, width: Number(width), height: Number(height) };
}

for (const kind of BROWSERS) {
  describe(`The HTML edition in ${kind}`, () => {
    let page;

    before(async () => {
      page = await openBrowser(kind);
    });

    after(async () => {
      await page?.close();
    });

    for (const name of ['every_block', 'board_pack', 'one_page_a4', 'one_page_a3']) {
      test(`${name}: opens, asks for nothing and is accessible`, async () => {
        const asked = page.requests.length;
        await page.goto(fileOf(name));
        assert.notEqual(await page.title(), '');
        assert.deepEqual(await page.axe(), []);
        assert.equal(await page.count('script, img, link, iframe, object'), 0);
        const others = page.requests.slice(asked).map((request) => request.url).filter((url) => url !== fileOf(name));
        assert.deepEqual(others.filter((url) => !/^(data|about|chrome|resource):/.test(url)), []);
        assert.deepEqual(page.errors, []);
        assert.deepEqual(page.violations, []);
      });

      test(`${name}: is no wider than a narrow window; only its tables are`, async () => {
        await page.goto(fileOf(name));
        await page.resize(320, 640);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        await page.resize(1366, 768);
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

describe('The HTML edition on paper', () => {
  let page;

  before(async () => {
    page = await openBrowser('chromium');
  });

  after(async () => {
    await page?.close();
  });

  test('is tagged, in English, with its title', async () => {
    const { text, pages, width, height } = await printed(page, 'every_block');
    assert.match(text, /\/StructTreeRoot/);
    assert.match(text, /\/Marked true/);
    assert.match(text, /\/Lang \(en-GB\)/);
    assert.match(text, /\/Title \(Annual review of the Community Safety Plan 2022-25 <draft> & notes\)/);
    for (const tag of ['H1', 'H2', 'H3', 'H4', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Caption', 'Link']) {
      assert.match(text, new RegExp(`/S /${tag}\\b`), tag);
    }
    assert.ok(pages > 2);
    assert.deepEqual([Math.round(width), Math.round(height)], [595, 842]);
  });

  test('no cell is clipped, and no page is wider than its paper', async () => {
    for (const [name, width] of [['every_block', 658], ['board_pack', 658], ['one_page_a4', 1032], ['one_page_a3', 1482]]) {
      await page.goto(fileOf(name));
      await page.emulate({ print: true });
      // As wide as the paper between its margins, in CSS pixels.
      await page.resize(width, 900);
      const clipped = await page.evaluate(() =>
        Array.from(document.querySelectorAll('td, th'), (cell) => cell.scrollWidth - cell.clientWidth).filter((over) => over > 1).length);
      assert.equal(clipped, 0, name);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
      await page.emulate({ print: false });
      await page.resize(1366, 768);
    }
  });

  test('a plan of six priorities and thirty-six objectives fits one page', async () => {
    for (const [name, paper] of [['one_page_a4', [842, 595]], ['one_page_a3', [1191, 842]]]) {
      const { pages, width, height } = await printed(page, name);
      assert.equal(pages, 1, name);
      assert.deepEqual([Math.round(width), Math.round(height)], paper);
      const points = await page.evaluate(async () => {
        const sizes = Array.from(document.styleSheets[0].cssRules, (rule) => rule.cssText.match(/\.doc-one-page table \{[^}]*font-size: ([\d.]+)pt/));
        return Math.min(...sizes.filter(Boolean).map((found) => Number(found[1])));
      });
      assert.ok(points >= 7, `${name}: ${points} pt`);
    }
  });
});
