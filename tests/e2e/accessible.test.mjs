// What axe finds wrong, on every page and in every state that differs: nothing, in light, dark, forced colours and at 320 px wide.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { byRole, openBrowser } from './support/browser.mjs';
import { PAGES, openApp, openExample, visit } from './support/pages.mjs';
import { serve } from './support/server.mjs';

const LOOKS = [
  ['in light', {}],
  ['in dark', { dark: true }],
  ['in forced colours', { forcedColors: true }],
  ['at 320 px wide', { width: 320, height: 640 }],
];

/** Forms and questions that open on a page: what opens them, and what is then there. */
const STATES = [
  ['an objective’s progress form with errors', '#/objectives/v234', async (page) => {
    await page.click(byRole('button', 'Record progress'));
    await page.click(byRole('button', 'Add a figure'));
    await page.fill('#progress-period', 'sometime');
    await page.click(byRole('button', 'Save progress'));
    await page.waitForText('There is a problem');
  }],
  ['an objective’s fields open to change', '#/objectives/v234', async (page) => {
    await page.click(byRole('button', 'Change what it is'));
    await page.click(byRole('button', 'Change who and when'));
    await page.waitFor(() => document.querySelectorAll('form.sp-form').length === 2, undefined, 'two forms');
  }],
  ['a question before deleting', '#/objectives/n11', async (page) => {
    await page.evaluate(() => document.querySelector('#delete-n11').click());
    await page.waitForText('Undo brings it back');
  }],
  ['a refusal to delete', '#/objectives/v234', async (page) => {
    await page.evaluate(() => document.querySelector('#delete-v234').click());
    await page.waitForText('Retire it instead of deleting it');
  }],
  ['a board’s replacement, with errors', '#/boards/bvrsg', async (page) => {
    await page.click(byRole('button', 'Replace by other boards'));
    await page.click(byRole('button', 'Replace by other boards'));
    await page.waitForText('There is a problem');
  }],
  ['a priority about to be split', '#/priorities/p1', async (page) => {
    await page.click(byRole('button', 'Split from a date'));
    await page.waitForText('Objectives that go');
  }],
  ['a figure’s table, and its target about to be withdrawn, with errors', '#/indicators/m244b', async (page) => {
    await page.evaluate(() => document.querySelector('.sp-indicator summary').click());
    await page.click(byRole('button', 'Withdraw the target for 2023/24'));
    await page.click(byRole('button', 'Withdraw the target for 2023/24'));
    await page.waitForText('There is a problem');
  }],
  ['the council’s colour and logo open to change', '#/settings', async (page) => {
    await page.click(byRole('button', 'Change the council'));
    await page.waitForText('Logo in words');
  }],
  ['the form that takes up an option', '#/contracts/c3', async (page) => {
    await page.click(byRole('button', 'Take up option 1'));
    await page.click(byRole('button', 'Take up option 1'));
    await page.waitForText('There is a problem');
  }],
  ['the form that extends money', '#/funding/f2', async (page) => {
    await page.click(byRole('button', 'Extend'));
    await page.waitForText('New end date');
  }],
  ['money over the years as a table', '#/funding', async (page) => {
    await page.evaluate(() => { document.querySelector('.sp-details').open = true; });
    await page.waitForText('Against the plan’s end');
  }],
  ['objectives chosen for a change', '#/objectives', async (page) => {
    await page.click(byRole('checkbox', 'Choose 1.1'));
    await page.click(byRole('button', 'Change due date'));
    await page.waitForText('1 chosen');
  }],
];

for (const [look, options] of LOOKS) {
  describe(`axe ${look}`, () => {
    let server;
    let page;

    before(async () => {
      server = await serve();
      page = await openBrowser('chromium', options);
      await openApp(page, server);
    });

    after(async () => {
      await page?.close();
      await server?.stop();
    });

    const holds = async () => {
      assert.deepEqual(await page.axe(), []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(overflow <= 0, `the page is ${overflow} px wider than the window`);
    };

    test('finds nothing on the first-run page', holds);

    test('finds nothing on any page of the example', async (t) => {
      await openExample(page);
      for (const [name, address] of PAGES) {
        await t.test(name, async () => {
          await visit(page, address);
          await holds();
        });
      }
    });

    for (const [name, address, open] of STATES) {
      test(`finds nothing in ${name}`, async () => {
        await page.goto('about:blank');
        await page.goto(`${server.url}${address}`);
        await page.waitFor(() => document.querySelector('#page-title') !== null, undefined, 'the page');
        await open(page);
        await holds();
      });
    }

    test('was told of nothing wrong meanwhile', () => {
      assert.deepEqual([...page.errors, ...page.violations], []);
    });
  });
}
