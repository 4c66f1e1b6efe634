// The pages of the app with the example plan open, for what must hold on every one of them.

import { byRole } from './browser.mjs';

/** The name and address of every page. */
export const PAGES = [
  ['overview', '#/overview'],
  ['priorities', '#/priorities'],
  ['priorities on another day', '#/priorities?at=2023-03-31'],
  ['priority', '#/priorities/p3'],
  ['objectives', '#/objectives'],
  ['objectives filtered', '#/objectives?q=violence&brag=green'],
  ['objective', '#/objectives/v234'],
  ['objective in an edition', '#/objectives/v211?edition=ed1'],
  ['progress of the quarter', '#/progress'],
  ['returns of a quarter', '#/progress/2023_24-Q2?view=returns'],
  ['summary of a year’s progress', '#/progress/2022_23?view=summary'],
  ['closing a quarter', '#/progress/2023_24-Q2?view=close'],
  ['all periods', '#/progress?view=periods'],
  ['annual review', '#/reviews'],
  ['figures', '#/figures'],
  ['figures as a table', '#/figures?view=table'],
  ['definition sheets', '#/figures?view=definitions'],
  ['indicator', '#/indicators/m227b'],
  ['reading', '#/readings/r235'],
  ['breakdown', '#/breakdowns/k243'],
  ['cohort', '#/cohort_flows/w232'],
  ['a year of readings', '#/figures/year/m227b/2022'],
  ['readings for one period', '#/figures/period/2022'],
  ['partners', '#/partners'],
  ['organisation', '#/organisations/hav'],
  ['post', '#/posts/s0n'],
  ['boards', '#/boards'],
  ['boards on another day', '#/boards?at=2023-03-31'],
  ['board', '#/boards/bsgv'],
  ['calendar', '#/calendar'],
  ['calendar as a list', '#/calendar?view=list'],
  ['meeting', '#/meetings/mc23'],
  ['funding and contracts', '#/funding'],
  ['sum of money', '#/funding/f2'],
  ['contract', '#/contracts/c3'],
  ['programmes', '#/programmes'],
  ['risks', '#/risks'],
  ['orders', '#/orders'],
  ['order', '#/orders/k3'],
  ['assessment', '#/assessment'],
  ['strategic assessment', '#/assessments/x23'],
  ['engagement', '#/engagement'],
  ['approvals and scrutiny', '#/approvals'],
  ['approval', '#/approvals/a4'],
  ['scrutiny session', '#/scrutiny/k1'],
  ['strategies and duties', '#/strategies'],
  ['documents', '#/documents'],
  ['glossary', '#/glossary'],
  ['changes over time', '#/changes'],
  ['compare editions', '#/compare?from=ed1'],
  ['checks', '#/checks'],
  ['checks of the figures', '#/checks?about=figures&show=all'],
  ['handover', '#/handovers/h1'],
  ['search', '#/search?q=marac'],
  ['statutory rules', '#/checks/statutory'],
  ['statutory rules that wait', '#/checks/statutory?show=asked'],
  ['quarterly data', '#/checks/data-return'],
  ['reports', '#/reports'],
  ['making a report', '#/reports?make=quarterly'],
  ['report', '#/reports/rcab'],
  ['facts of a report', '#/reports/rcab?view=facts'],
  ['what is left out of a report', '#/reports/rcab?view=left-out'],
  ['templates of reports', '#/templates'],
  ['start from a report', '#/start-from-report'],
  ['the next period’s list', '#/start-from-report?list=next'],
  ['share', '#/share'],
  ['settings', '#/settings'],
  ['help', '#/help'],
  ['not found', '#/nowhere'],
];

/** Opens the app on its first-run page. */
export async function openApp(page, server) {
  await page.goto(server.url);
  await page.waitForText('Explore an example');
}

/** Opens the 2022-25 example from the first-run page. */
export async function openExample(page) {
  await page.click(byRole('button', 'Havering 2022-25: six priorities, a year’s progress and the refresh'));
  await page.waitForText('shown as if today were 8 November 2023');
}

/** Goes to an address within the app, as a link does, and waits until its page is drawn and what was to be done then is done. */
export async function visit(page, hash) {
  await page.evaluate((to) => new Promise((resolve) => {
    if (location.hash === to) return resolve();
    // The app has heard of it first; it does more soon after drawing, and only then is it this one's turn.
    window.addEventListener('hashchange', () => setTimeout(() => setTimeout(resolve)), { once: true });
    location.hash = to;
  }), hash);
  await page.waitFor((to) => location.hash === to && document.querySelector('#page-title') !== null, hash, `the page ${hash}`);
}

/** Waits until the last change is kept in the browser. */
export const saved = (page) =>
  page.waitFor(() => document.querySelector('.sp-status')?.innerText.includes('Saved in this browser'), undefined, 'the plan to be saved');
