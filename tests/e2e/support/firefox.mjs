// Firefox as the system has it, driven by puppeteer-core over WebDriver BiDi.

import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { puppeteer } from './packages.mjs';
import { reportPolicy } from './page.mjs';

const PATIENCE = 15_000;

/** A browser with an empty profile, and its tab. */
export async function firefoxTab({ width, height }) {
  const folder = await mkdtemp(join(tmpdir(), 'safer-plan-firefox-'));
  const downloads = join(folder, 'downloads');
  await mkdir(downloads);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.SAFER_PLAN_FIREFOX,
    headless: true,
    defaultViewport: { width, height },
    env: { ...process.env, TZ: 'Europe/London' },
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'intl.accept_languages': 'en-GB',
    },
  });
  const close = async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  // The first tab never has the focus, so nothing in it is told of gaining or losing it; one opened later does.
  const [first] = await browser.pages();
  const page = await browser.newPage();
  await first.close();
  return tab(browser, page, downloads, close);
}

const quoted = (text) => (text.includes('"') ? `'${text}'` : `"${text}"`);

const selector = (target) =>
  typeof target === 'string'
    ? target
    : `::-p-aria([name=${quoted(target.name)}][role=${quoted(target.role)}])`;

async function tab(browser, page, downloads, close) {
  page.setDefaultTimeout(PATIENCE);
  await page.evaluateOnNewDocument(reportPolicy);
  const find = (target) => page.waitForSelector(selector(target), { visible: true });
  return {
    onError(report) {
      page.on('console', (message) => message.type() === 'error' && report(message.text()));
      page.on('pageerror', (error) => report(String(error)));
    },
    onRequest: (report) => page.on('request', (request) => report(request.url())),
    beforeScripts: (run) => page.evaluateOnNewDocument(run),
    newTab: async () => {
      const opened = await browser.newPage();
      return tab(browser, opened, downloads, () => opened.close());
    },
    close,
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    back: () => page.goBack(),
    click: async (target) => (await find(target)).click(),
    async fill(target, text) {
      const field = await find(target);
      await field.focus();
      await field.evaluate((element) => element.select());
      if (text === '') await page.keyboard.press('Delete');
      else await page.keyboard.type(text);
    },
    async choose(target, label) {
      const field = await find(target);
      const valueOf = (element, wanted) => Array.from(element.options).find((option) => option.label === wanted)?.value;
      const value = await field.evaluate(valueOf, label);
      if (value === undefined) throw new Error(`no option “${label}”`);
      await field.select(value);
    },
    focus: async (target) => (await find(target)).focus(),
    type: (text) => page.keyboard.type(text),
    async press(key) {
      const keys = key.split('+');
      const last = keys.pop();
      for (const held of keys) await page.keyboard.down(held);
      await page.keyboard.press(last);
      for (const held of keys.reverse()) await page.keyboard.up(held);
    },
    upload: async (target, files) => (await page.waitForSelector(selector(target))).uploadFile(...files),
    async download(action) {
      const before = new Set(await readdir(downloads));
      await action();
      return join(downloads, await finished(downloads, before));
    },
    evaluate: (run, argument) => page.evaluate(run, argument),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: (options) => page.screenshot(options),
    offline: (isOffline) => page.setOfflineMode(isOffline),
    emulate: () => {
      throw new Error('looks are emulated in Chromium only');
    },
  };
}

/**
 * The name of the file that has appeared, once Firefox has written all of it. Until then Firefox writes into a `.part`, and makes empty
 * files beside it: one under a random name, which it deletes again, and one under the name that it keeps free.
 */
async function finished(folder, before) {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    for (const name of await readdir(folder)) {
      if (!before.has(name) && !name.endsWith('.part') && (await size(join(folder, name))) > 0) return name;
    }
    await pause(50);
  }
  throw new Error('waited in vain for a download');
}

/** In bytes; 0 for a file that has gone. */
async function size(path) {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
}
