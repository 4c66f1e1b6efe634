// Chromium, driven by playwright-core.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from './packages.mjs';
import { reportPolicy } from './page.mjs';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with an empty profile, and its tab. */
export async function chromiumTab({ width, height, ...looks }) {
  const folder = await mkdtemp(join(tmpdir(), 'safer-plan-chromium-'));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: process.env.SAFER_PLAN_CHROMIUM,
    headless: true,
    args: ARGUMENTS,
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    acceptDownloads: true,
    ...media(looks),
  });
  await context.addInitScript(reportPolicy);
  const close = async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return tab(context, context.pages()[0], folder, close);
}

function media({ dark, forcedColors, reducedMotion, print }) {
  return {
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forcedColors ? 'active' : 'none',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    ...(print === undefined ? {} : { media: print ? 'print' : 'screen' }),
  };
}

function tab(context, page, folder, close) {
  const find = (target) =>
    typeof target === 'string' ? page.locator(target) : page.getByRole(target.role, { name: target.name, exact: true });
  page.setDefaultTimeout(15_000);
  return {
    onError(report) {
      page.on('console', (message) => message.type() === 'error' && report(message.text()));
      page.on('pageerror', (error) => report(String(error)));
    },
    onRequest: (report) => page.on('request', (request) => report(request.url(), request.resourceType())),
    beforeScripts: (run) => page.addInitScript(run),
    newTab: async () => {
      const opened = await context.newPage();
      return tab(context, opened, folder, () => opened.close());
    },
    close,
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    back: () => page.goBack(),
    click: (target) => find(target).click(),
    fill: (target, text) => find(target).fill(text),
    choose: (target, label) => find(target).selectOption({ label }),
    focus: (target) => find(target).focus(),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    upload: (target, files) => find(target).setInputFiles(files),
    async download(action) {
      const [download] = await Promise.all([page.waitForEvent('download'), action()]);
      const path = join(await mkdtemp(join(folder, 'download-')), download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    evaluate: (run, argument) => page.evaluate(run, argument),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: (options) => page.screenshot(options),
    // With the paper that the page's own style says.
    pdf: () => page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }),
    offline: (isOffline) => context.setOffline(isOffline),
    emulate: (looks) => page.emulateMedia(media(looks)),
  };
}
