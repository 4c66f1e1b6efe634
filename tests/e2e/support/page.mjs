// One tab, in words that a journey is written in. What differs between browsers is in chromium.mjs and firefox.mjs.
//
// A target is a CSS selector or `byRole('button', 'Save')`. What acts on a target waits for it to be there.

import { setTimeout as pause } from 'node:timers/promises';

import { axeViolations } from './axe.mjs';

const PATIENCE = 15_000;
const POLICY = '[policy]';

export class Page {
  #tab;
  #loaded = false;
  #icons = [];
  #opened = 0;

  constructor(kind, tab) {
    this.kind = kind;
    this.#tab = tab;
    /** What the page complained about: errors in the console, and errors that nothing caught. */
    this.errors = [];
    /** What the page's Content-Security-Policy blocked. */
    this.violations = [];
    /** Every request of the page: its address, and whether it came after `markLoaded`. */
    this.requests = [];
    tab.onError((text) => (text.startsWith(POLICY) ? this.violations : this.errors).push(text));
    tab.onRequest((url, type) => this.requests.push({ url, type, afterLoad: this.#loaded }));
  }

  /** Opens an address, and waits for the page to have loaded. */
  async goto(url) {
    this.#loaded = false;
    this.#icons = [];
    this.#opened = this.requests.length;
    await this.#tab.goto(url);
    const declared = () => [...document.querySelectorAll('link[rel~="icon"], link[rel~="apple-touch-icon"]')].map((link) => link.href);
    this.#icons = await this.evaluate(declared).catch(() => []);
  }

  reload = () => this.#tab.reload();
  back = () => this.#tab.back();
  close = () => this.#tab.close();

  /** Has a function run in every page to come, before the page's own scripts. */
  beforeScripts = (run) => this.#tab.beforeScripts(run);

  /** Another tab in the same browser: same storage, its own records. */
  async newTab() {
    return new Page(this.kind, await this.#tab.newTab());
  }

  /** From now on requests count as made after load. */
  markLoaded() {
    this.#loaded = true;
  }

  requestsAfterLoad() {
    // Firefox counts the fonts and marks that it brings itself, and files that the page makes; neither asks anybody.
    const isOwn = (url) => /^(blob|data):/.test(url);
    // The icons that a page declares belong to its load, and a busy browser asks for the tab's late, now and then twice. Chromium says
    // which requests are neither a page's script's nor an element's; elsewhere the first for each address since the page was opened does
    // not count.
    const isOfTab = ({ url, type }) => type === 'other' && this.#icons.includes(url);
    const opened = this.requests.slice(this.#opened).filter((request) => !isOfTab(request));
    const ofLoad = new Set(this.#icons.map((icon) => opened.find((request) => request.url === icon)));
    const counts = (request) => request.afterLoad && !isOwn(request.url) && !isOfTab(request) && !ofLoad.has(request);
    return this.requests.filter(counts).map((request) => request.url);
  }

  /** Requests to anywhere but this origin; what the page made itself (`blob:`, `data:`) goes nowhere. */
  requestsElsewhere(origin) {
    const isElsewhere = (url) => !url.startsWith(`${origin}/`) && !/^(blob|data|about):/.test(url);
    return this.requests.map((request) => request.url).filter(isElsewhere);
  }

  click = (target) => this.#tab.click(target);

  /** Replaces what a field holds, as if typed. Like a person's, the change is committed on leaving the field. */
  fill = (target, text) => this.#tab.fill(target, text);

  /** Chooses an option of a select by the words it shows. */
  choose = (target, label) => this.#tab.choose(target, label);

  focus = (target) => this.#tab.focus(target);

  /** Types into whatever has the focus. */
  type = (text) => this.#tab.type(text);

  /** Presses a key: `Tab`, `Enter`, `ArrowDown`, or with others held: `Control+z`, `Shift+Tab`. */
  press = (key) => this.#tab.press(key);

  /** Gives files to a file field. */
  upload = (target, ...files) => this.#tab.upload(target, files);

  /** Does something that starts a download, and gives the path of the saved file, which has the name offered. */
  download = (action) => this.#tab.download(action);

  /** Runs a function in the page; it can take one argument that survives JSON. */
  evaluate = (run, argument) => this.#tab.evaluate(run, argument);

  title = () => this.evaluate(() => document.title);
  url = () => this.evaluate(() => location.href);
  count = (selector) => this.evaluate((css) => document.querySelectorAll(css).length, selector);

  /** The text of the first match, as one reads it. */
  async text(selector = 'body') {
    await this.waitFor((css) => document.querySelector(css) !== null, selector, `${selector} to be there`);
    return this.evaluate((css) => document.querySelector(css).innerText, selector);
  }

  /** What has the focus: its tag, and its text or name. */
  focused() {
    return this.evaluate(() => {
      const { tagName, id, innerText } = document.activeElement;
      return { tag: tagName.toLowerCase(), id, text: innerText ?? '' };
    });
  }

  /** Waits until a function run in the page gives something true, and gives that. */
  async waitFor(run, argument, what = run.toString(), patience = PATIENCE) {
    const deadline = Date.now() + patience;
    for (;;) {
      const found = await this.evaluate(run, argument).catch((error) => {
        // A page that is being replaced cannot answer.
        if (Date.now() > deadline) throw error;
        return undefined;
      });
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`waited in vain for ${what}\n${await this.#state()}`);
      await pause(50);
    }
  }

  waitForText(text) {
    return this.waitFor((wanted) => document.body.innerText.includes(wanted), text, `the text “${text}”`);
  }

  waitForNoText(text) {
    return this.waitFor((unwanted) => !document.body.innerText.includes(unwanted), text, `no text “${text}”`);
  }

  /** Waits until the service worker has kept everything, so that the network may go. */
  waitUntilKept() {
    const isActive = async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated';
    return this.waitFor(isActive, undefined, 'the service worker to have kept the app');
  }

  resize = (width, height) => this.#tab.resize(width, height);

  /** Saves a picture of the window; `wholePage`: of all of the page; `transparent`: where the page paints nothing. */
  screenshot = (path, { wholePage = false, transparent = false } = {}) =>
    this.#tab.screenshot({ path, fullPage: wholePage, omitBackground: transparent });

  /** Chromium only: the page as it prints, as the bytes of a PDF. */
  pdf = () => this.#tab.pdf();

  /** Cuts the page off the network, or joins it again. The server's `stop` does so for the service worker too. */
  offline = (isOffline) => this.#tab.offline(isOffline);

  /** Chromium only: how the person has set the system. Each of `dark`, `forcedColors`, `reducedMotion`, `print`. */
  emulate = (looks) => this.#tab.emulate(looks);

  /** What axe finds wrong, a line for each; empty when nothing is. */
  axe = (options) => axeViolations(this, options);

  async #state() {
    const shown = await this.evaluate(() => `${location.href}\n${document.body?.innerText.slice(0, 600)}`).catch(String);
    return [shown, ...this.errors, ...this.violations].join('\n');
  }
}

/** Runs in every page before its own scripts: says in the console what the policy blocked. */
export function reportPolicy() {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
    console.error(`[policy] ${effectiveDirective} blocked ${blockedURI} (${sourceFile ?? ''}:${lineNumber})`);
  });
}
