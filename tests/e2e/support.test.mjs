// The helpers in support/ do in both browsers what the journeys take for granted.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { BROWSERS, byRole, openBrowser } from './support/browser.mjs';
import { serve } from './support/server.mjs';

const PAGE = `<!doctype html><html lang="en-GB"><title>A form</title><link rel="icon" href="data:,">
<link rel="apple-touch-icon" href="touch.png"><main><h1>A form</h1>
<label>Title <input id="title"></label>
<label>Colour <select id="colour"><option value="b">Blue</option><option value="g">Green</option></select></label>
<label>File <input id="file" type="file" multiple></label>
<button id="save">Save “it”</button> <button hidden>Hidden</button> <p id="said">nothing</p>
<a href="data:text/plain,a%20file" download="a file.txt">Download</a></main>
<script>
  const say = (text) => { document.getElementById('said').textContent = text; };
  title.onchange = () => say('changed to ' + title.value);
  colour.onchange = () => say('chose ' + colour.value);
  file.onchange = async () => say('read ' + (await Promise.all(Array.from(file.files, (each) => each.text()))).join());
  save.onclick = () => setTimeout(() => say('saved'), 200);
  document.onkeydown = (event) => { if (event.ctrlKey && event.key === 'z') say('undone'); };
</script></html>`;

for (const kind of BROWSERS) {
  describe(`The helpers in ${kind}`, () => {
    let folder;
    let server;
    let page;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'safer-plan-helpers-'));
      await writeFile(join(folder, 'index.html'), PAGE);
      server = await serve(folder);
      page = await openBrowser(kind, { width: 800, height: 600 });
      await page.goto(server.url);
    });

    after(async () => {
      await page?.close();
      await server?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    test('click and wait', async () => {
      await page.click(byRole('button', 'Save “it”'));
      await page.waitForText('saved');
      await page.waitForNoText('nothing');
    });

    test('fill, type, choose and press', async () => {
      await page.fill(byRole('textbox', 'Title'), 'Old');
      await page.fill('#title', 'New');
      await page.type('er £');
      await page.press('Tab');
      assert.equal(await page.text('#said'), 'changed to Newer £');
      assert.equal((await page.focused()).id, 'colour');
      await page.fill('#title', '');
      await page.press('Shift+Tab');
      assert.equal(await page.text('#said'), 'changed to');
      await page.choose(byRole('combobox', 'Colour'), 'Green');
      assert.equal(await page.text('#said'), 'chose g');
      await page.press('Control+z');
      assert.equal(await page.text('#said'), 'undone');
    });

    test('upload and download', async () => {
      await writeFile(join(folder, 'one.txt'), 'one');
      await writeFile(join(folder, 'two.txt'), 'two');
      await page.upload('#file', join(folder, 'one.txt'), join(folder, 'two.txt'));
      await page.waitForText('read one,two');
      for (let times = 0; times < 2; times += 1) {
        const path = await page.download(() => page.click(byRole('link', 'Download')));
        assert.match(basename(path), /^a file(\(1\))?\.txt$/);
        assert.equal(await readFile(path, 'utf8'), 'a file');
      }
    });

    test('a picture of a given size', async () => {
      const path = join(folder, 'picture.png');
      await page.resize(390, 844);
      await page.screenshot(path);
      const picture = await readFile(path);
      assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [390, 844]);
      assert.equal(await page.evaluate(() => innerWidth), 390);
    });

    test('what went wrong is recorded', async () => {
      const elsewhere = await serve(folder);
      const tab = await page.newTab();
      await tab.goto(server.url);
      await tab.evaluate(() => console.error('complaint'));
      await tab.evaluate(() => void setTimeout(() => { throw new Error('uncaught'); }));
      await tab.evaluate((url) => fetch(url).catch(() => undefined), elsewhere.url);
      tab.markLoaded();
      await tab.evaluate(() => fetch('./after').catch(() => undefined));
      assert.match(tab.errors.join('\n'), /complaint[^]*uncaught/);
      assert.deepEqual(tab.requestsElsewhere(server.origin), [elsewhere.url]);
      assert.deepEqual(tab.requestsAfterLoad(), [`${server.url}after`]);
      assert.deepEqual(page.errors, []);
      await tab.close();
      await elsewhere.stop();
    });

    test('an icon that the page declares may be asked for once after load, and nothing else', async () => {
      const tab = await page.newTab();
      await tab.goto(server.url);
      tab.markLoaded();
      const icon = `${server.url}touch.png`;
      const ask = async (name) => {
        await tab.evaluate((name) => fetch(name, { cache: 'no-store' }).catch(() => undefined), name);
        return tab.requestsAfterLoad();
      };
      // A browser that has asked for it by itself has had its one time.
      const asked = () => tab.requests.filter((request) => request.url === icon && request.type !== 'other').length;
      const counted = (urls) => urls.filter((url) => url === icon).length;
      const first = await ask('./touch.png');
      assert.equal(counted(first), asked() - 1);
      const second = await ask('./touch.png');
      assert.ok(counted(second) > counted(first));
      assert.equal(counted(second), asked() - 1);
      const other = await ask('./touch.png?other');
      assert.deepEqual(other.filter((url) => url !== icon), [`${icon}?other`]);
      await tab.close();
    });

    test('axe finds what is wrong', async () => {
      await page.evaluate(() => document.body.append(document.createElement('img')));
      assert.match((await page.axe()).join('\n'), /^image-alt \(critical\)/);
    });

    test('off the network, and on it again', async () => {
      const reached = () => fetch('./index.html', { cache: 'no-store' }).then(() => true, () => false);
      await page.offline(true);
      assert.equal(await page.evaluate(reached), false);
      await page.offline(false);
      assert.equal(await page.evaluate(reached), true);
    });

    test('how the person has set the system', { skip: kind !== 'chromium' && 'emulated in Chromium only' }, async () => {
      const matches = (query) => page.evaluate((asked) => matchMedia(asked).matches, query);
      await page.emulate({ dark: true, forcedColors: true, print: true });
      assert.equal(await matches('(prefers-color-scheme: dark) and (forced-colors: active)'), true);
      assert.equal(await matches('print'), true);
      await page.emulate({ print: false });
      assert.equal(await matches('screen and (prefers-color-scheme: light)'), true);
    });

    test('waiting in vain says for what', async () => {
      const patience = page.waitFor(() => false, undefined, 'a wonder', 300);
      await assert.rejects(patience, /waited in vain for a wonder/);
    });
  });
}
