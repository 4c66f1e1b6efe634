// Kept safely: what one did is there afterwards, whatever happens to the browser's storage, in other tabs or to the app itself.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { BROWSERS, byRole, openBrowser } from './support/browser.mjs';
import { openApp, openExample, saved, visit } from './support/pages.mjs';
import { serve } from './support/server.mjs';

const PLAN = 'safer-plan.plan.';

/** Presses the first button whose words are these: what only a screen reader reads of it included. */
const press = (page, words) =>
  page.waitFor((wanted) => {
    const plain = (button) => button.textContent.replaceAll(/\s+/g, ' ').trim();
    const button = [...document.querySelectorAll('button')].find((found) => plain(found) === wanted);
    button?.click();
    return button !== undefined;
  }, words, `the button “${words}”`);

/** Gives the plan another title, and waits until that is kept. */
async function retitle(page, title) {
  await visit(page, '#/settings');
  await page.click('#change-1-title');
  await page.fill('#details-1-title-title', title);
  await press(page, 'Save');
  await page.waitFor((wanted) => document.querySelector('.sp-top__title').textContent === wanted, title, `the title ${title}`);
}

async function keep(page, title) {
  await retitle(page, title);
  await saved(page);
}

/** What the slots hold, by their keys. */
const slots = (page) =>
  page.evaluate((prefix) => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith(prefix))), PLAN);

const revisions = async (page) =>
  Object.values(await slots(page)).map((text) => Number(text.match(/"revision":(\d+)/)[1])).toSorted((one, other) => one - other);

/** Somewhere with the same storage where the app does not run, so that it does not write on leaving. */
const stepOut = (page, server) => page.goto(`${server.url}sw.js`);

/** A file with this text. */
async function file(name, text) {
  const path = join(tmpdir(), `safer-plan-kept-${process.pid}-${name}`);
  await writeFile(path, text);
  return path;
}

for (const kind of BROWSERS) {
  describe(`A plan is kept safely in ${kind}`, () => {
    let server;
    let page;

    before(async () => {
      server = await serve();
      page = await openBrowser(kind);
      await openApp(page, server);
      await openExample(page);
    });

    after(async () => {
      await page?.close();
      await server?.stop();
    });

    test('in two slots in turn, a moment after each change', async () => {
      await keep(page, 'One');
      await keep(page, 'Two');
      assert.deepEqual(await revisions(page), [1, 2]);
      await keep(page, 'Three');
      assert.deepEqual(await revisions(page), [2, 3]);
    });

    test('and can be put away and opened again in the same page, to work on', async () => {
      await press(page, 'Leave the example');
      await press(page, 'Open Three');
      await keep(page, 'Four');
      await press(page, 'Leave the example');
      await page.reload();
      await press(page, 'Open Four');
      await keep(page, 'Five');
    });

    test('a second tab reads it only, until the first has gone', async () => {
      const second = await page.newTab();
      await second.goto(server.url);
      await second.waitForText('open in another tab');
      await visit(second, '#/settings');
      assert.equal(await second.count('#change-1-title'), 0);
      await stepOut(page, server);
      await press(second, 'open it here');
      await saved(second);
      await keep(second, 'Six');
      await second.close();
      await page.goto(server.url);
      await page.waitForText('Six');
    });

    test('a full storage is said at once, a file still goes, and it is tried again', async () => {
      await page.evaluate(() => {
        for (let size = 1 << 20, index = 0; size > 0;) {
          try {
            localStorage.setItem(`fill.${index}`, 'x'.repeat(size));
            index += 1;
          } catch {
            size >>= 1;
          }
        }
      });
      const title = `Seven ${'and more '.repeat(99)}`.trim();
      await retitle(page, title);
      await page.waitForText('not saved in this browser');
      const copy = await page.download(() => press(page, 'Save a copy as a file'));
      assert.ok((await readFile(copy, 'utf8')).includes(title));
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('fill.')).forEach((key) => localStorage.removeItem(key)));
      await keep(page, 'Eight');
      await page.waitForNoText('not saved in this browser');
    });

    test('what was cleared underneath is written again with the next change', async () => {
      await page.evaluate(() => localStorage.clear());
      await keep(page, 'Nine');
      await page.reload();
      await page.waitForText('Nine');
    });

    test('a damaged slot is kept, told of, and discarded only when one says so', async () => {
      await keep(page, 'Ten');
      await stepOut(page, server);
      const [key, text] = Object.entries(await slots(page)).toSorted(([, one], [, other]) => one.length - other.length)[0];
      const damaged = text.slice(0, 9000);
      await page.evaluate(([where, what]) => localStorage.setItem(where, what), [key, damaged]);
      await page.goto(server.url);
      await page.waitForText('A stored copy of this plan is damaged');
      await keep(page, 'Eleven');
      await keep(page, 'Twelve');
      assert.equal((await slots(page))[key], damaged);
      await visit(page, '#/share');
      const name = `Stored copy ${key.slice(-1).toUpperCase()}`;
      const saidBy = await page.download(() => press(page, `Download ${name}`));
      assert.equal(await readFile(saidBy, 'utf8'), damaged);
      await press(page, 'Discard this damaged copy');
      await page.waitForText('Nothing was discarded');
      await page.click('input[id^=discard-]');
      await press(page, 'Discard this damaged copy');
      await page.waitForNoText('Damaged copies');
      assert.equal((await slots(page))[key], undefined);
    });

    test('nothing is overwritten where nothing can be read, and a file opens beside it', async () => {
      const copy = await page.download(() => press(page, 'Save a copy as a file'));
      await stepOut(page, server);
      await page.evaluate((prefix) => {
        const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
        keys.forEach((key) => localStorage.setItem(key, localStorage.getItem(key).slice(0, 9000)));
      }, PLAN);
      const before = await slots(page);
      await page.goto(server.url);
      await page.waitForText('Your plan could not be opened');
      assert.deepEqual(await page.axe(), []);
      await page.upload('#open-file', copy);
      await press(page, 'Open this plan');
      await page.waitForText('A stored copy of this plan is damaged');
      await keep(page, 'Thirteen');
      const now = await slots(page);
      for (const [key, text] of Object.entries(before)) assert.equal(now[key], text);
    });

    test('a plan of a newer version is left alone', async () => {
      await stepOut(page, server);
      const text = '{"format":"safer-plan","version":9,"revision":3,"checksum":"","plan":7}';
      await page.evaluate(([prefix, newer]) => {
        localStorage.clear();
        sessionStorage.clear();
        localStorage.setItem(`${prefix}v9.a`, newer);
      }, [PLAN, text]);
      await page.goto(server.url);
      await page.waitForText('This plan needs a newer Safer Plan');
      assert.deepEqual(await page.axe(), []);
      await press(page, 'Go to the first page');
      await openExample(page);
      await saved(page);
      assert.equal((await slots(page))[`${PLAN}v9.a`], text);
    });

    test('a bad file is refused in a sentence, and changes nothing', async () => {
      await visit(page, '#/share');
      const before = await slots(page);
      for (const [name, text, said] of [
        ['words.json', 'not JSON', 'is not a Safer Plan file'],
        ['other.json', '{"a":1}', 'belongs to another program'],
        ['newer.json', '{"format":"safer-plan","version":7}', 'from a newer version of Safer Plan (format 7'],
        ['empty.json', '', 'The file is empty'],
      ]) {
        await page.upload('#open-file', await file(name, text));
        await page.waitForText(said);
        await page.waitFor(() => document.activeElement.id === 'open-problem', undefined, 'the error to have the focus');
      }
      assert.match(await page.text('#open-problem'), /Your plan was not changed\.$/);
      assert.deepEqual(await slots(page), before);
    });

    test('an older copy shows what it would change, takes the plan back, and undo brings it forward', async () => {
      await keep(page, 'Fourteen');
      await visit(page, '#/share');
      const copy = await page.download(() => press(page, 'Save a copy as a file'));
      await keep(page, 'Fifteen');
      await visit(page, '#/share');
      await page.upload('#open-file', copy);
      await page.waitForText('The file is an older copy: the plan here is 1 change further on.');
      // The preview takes the focus and is scrolled to; what the top bar covers then is no fault of the page.
      await page.waitFor(() => document.activeElement.closest('.sp-section') !== null, undefined, 'the focus in the preview');
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      await page.evaluate(() => scrollTo(0, 0));
      assert.deepEqual(await page.axe(), []);
      await press(page, 'Replace with the file');
      await page.waitFor(() => document.querySelector('.sp-top__title').textContent === 'Fourteen', undefined, 'the title Fourteen');
      await saved(page);
      await page.evaluate(() => [...document.querySelectorAll('.sp-steps button')][0].click());
      await page.waitFor(() => document.querySelector('.sp-top__title').textContent === 'Fifteen', undefined, 'the title Fifteen');
      await saved(page);
    });

    test('forgetting asks first, and then forgets', async () => {
      await visit(page, '#/settings');
      await press(page, 'Forget this plan on this device Fifteen');
      await page.waitForText('It cannot be undone');
      await press(page, 'Forget it');
      await page.waitForText('Explore an example');
      assert.deepEqual(Object.keys(await slots(page)), [`${PLAN}v9.a`]);
    });

    test('complained of nothing', () => {
      assert.deepEqual(page.errors.filter((error) => !error.includes('404')), []);
      assert.deepEqual(page.violations, []);
    });

    test('a fault of the app stops it, writes nothing more and offers what is stored', async () => {
      await openExample(page);
      await keep(page, 'Sixteen');
      const before = await slots(page);
      await page.evaluate(() => {
        const refuse = () => {
          throw new Error('induced');
        };
        Node.prototype.insertBefore = refuse;
        Document.prototype.createComment = refuse;
        Document.prototype.createTextNode = refuse;
        document.querySelector('#change-1-title').click();
      });
      await page.waitForText('Safer Plan is not running');
      assert.deepEqual(await slots(page), before);
      await page.reload();
      await page.waitForText('Sixteen');
    });
  });

  describe(`Where storage is blocked in ${kind}`, () => {
    let server;
    let page;

    before(async () => {
      server = await serve();
      page = await openBrowser(kind);
      await page.beforeScripts(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          const get = () => {
            throw new DOMException('blocked', 'SecurityError');
          };
          Object.defineProperty(window, name, { get });
        }
      });
    });

    after(async () => {
      await page?.close();
      await server?.stop();
    });

    test('it says so, and what still works does', async () => {
      await openApp(page, server);
      await page.waitForText('does not let the page keep anything');
      assert.deepEqual(await page.axe(), []);
      await openExample(page);
      await page.waitForText('not saved in this browser');
      await retitle(page, 'Only here');
      const copy = await page.download(() => press(page, 'Save a copy as a file'));
      assert.ok((await readFile(copy, 'utf8')).includes('Only here'));
      await press(page, 'Leave the example');
      await page.upload('#open-file', copy);
      await press(page, 'Open this plan');
      await page.waitForText('Only here');
      assert.deepEqual(page.errors, []);
    });
  });
}
