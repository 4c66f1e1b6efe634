// axe-core, against WCAG 2.2 at level AA and what its makers call best practice.

import { axeSource } from './packages.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong with the page as it is now: a line for each, with the rule and up to three places. */
export async function axeViolations(page, { within = 'html', disabled = [] } = {}) {
  // As an expression, so that the page's policy, which forbids scripts from elsewhere, has no say.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axeSource}; undefined`);
  const look = async ({ context, rules, off }) => {
    const options = {
      runOnly: { type: 'tag', values: rules },
      rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
      resultTypes: ['violations'],
    };
    // From the top: what the bar covers where a page happens to be scrolled to is no smaller for it.
    window.scrollTo(0, 0);
    const { violations } = await window.axe.run(context, options);
    return violations.map(({ id, impact, help, nodes }) => {
      const places = nodes.slice(0, 3).map((node) => `${node.target.join(' ')} [${node.any[0]?.message ?? ''}]`);
      return `${id} (${impact}): ${help}; ${nodes.length} places: ${places.join(' | ')}`;
    });
  };
  return page.evaluate(look, { context: within, rules: RULES, off: disabled });
}
