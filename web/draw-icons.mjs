// Draws the PNG icons from web/icons/mark.svg, in Chromium. Run it after changing the mark:
//   SAFER_PLAN_NODE_MODULES=<cache>/node-<hash>/node_modules node web/draw-icons.mjs

import { readFile } from 'node:fs/promises';

import { openBrowser } from '../tests/e2e/support/browser.mjs';

const mark = await readFile(new URL('icons/mark.svg', import.meta.url), 'utf8');
const page = await openBrowser('chromium');
const picture = `data:image/svg+xml;base64,${Buffer.from(mark).toString('base64')}`;

async function draw(name, size, { background = 'transparent', margin = 0 } = {}) {
  await page.resize(size, size);
  const html = `<body style="margin:0;background:${background}"><img src="${picture}"
    style="display:block;width:${size - 2 * margin}px;padding:${margin}px">`;
  await page.goto(`data:text/html,${encodeURIComponent(html)}`);
  await page.screenshot(new URL(`icons/${name}.png`, import.meta.url).pathname, { transparent: true });
}

await draw('icon-32', 32);
await draw('icon-192', 192);
await draw('icon-512', 512);
// Whatever shape it is cut to, the mark is inside.
await draw('icon-maskable-512', 512, { background: '#0b4f57', margin: 51 });
await page.close();
