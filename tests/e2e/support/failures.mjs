// A reporter of what failed and nothing else, in a few lines each: `cargo xtask test` repeats them at its very end, where one looks first.

import { relative } from 'node:path';

const LINES = 3;

/** Where in a journey an error arose: its own line, not that of a helper. */
const placeOf = (error) => /\w[\w-]*\.test\.mjs:\d+/.exec(error?.stack ?? '')?.[0];

/** The first lines of what an error says that say something: of a comparison, those that differ. */
function linesOf(error) {
  const [first, ...rest] = String(error?.message ?? error).split('\n').filter((line) => line.trim() !== '');
  const differs = rest.filter((line) => /^[+-] /.test(line) && !line.startsWith('+ actual'));
  return [first, ...(differs.length > 0 ? differs : rest)].slice(0, LINES);
}

export default async function* failures(events) {
  for await (const { type, data } of events) {
    const failed = type === 'test:fail' ? data.details.error : undefined;
    // A group fails with its tests, and a test with what came before it: neither has anything to add.
    if (!failed || ['subtestsFailed', 'cancelledByParent'].includes(failed.failureType)) continue;
    const error = failed.cause ?? failed;
    const place = placeOf(error) ?? (data.file ? `${relative('.', data.file)}:${data.line}` : 'before any test');
    yield `${[`${place}  ${data.name}`, ...linesOf(error)].join('\n      ')}\n`;
  }
}
