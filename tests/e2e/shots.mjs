import { openBrowser } from './support/browser.mjs';
import { PAGES, openApp, openExample, visit } from './support/pages.mjs';
import { serve } from './support/server.mjs';
const server = await serve();
for (const [label, options] of [['wide', {}], ['narrow', { width: 390, height: 844 }]]) {
  const page = await openBrowser('chromium', options);
  await openApp(page, server);
  await page.screenshot(`/tmp/shots/${label}-first.png`, { wholePage: true });
  await openExample(page);
  for (const [name, address] of PAGES) {
    try { await visit(page, address); await page.screenshot(`/tmp/shots/${label}-${name.replaceAll(' ', '-')}.png`, { wholePage: true }); } catch (e) { console.log(label, name, String(e).slice(0, 300)); }
  }
  console.log(label, page.errors, page.violations);
  await page.close();
}
await server.stop();
