// Other versions of a built app, made from it: a later one, and one that was not uploaded whole.

import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy that is gone once the tests are over. */
async function copyOf(dist, filter) {
  const folder = await mkdtemp(join(tmpdir(), 'safer-plan-version-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await cp(dist, folder, { recursive: true, filter });
  return folder;
}

/** A copy with a mark at the end of its page, and a service worker that knows of it, as the build would have made it. */
export async function laterVersion(dist, mark) {
  const folder = await copyOf(dist);
  await appendFile(join(folder, 'index.html'), `<!-- ${mark} -->`);
  const page = await readFile(join(folder, 'index.html'));
  const hash = createHash('sha256').update(page).digest('hex');
  const script = await readFile(join(folder, 'sw.js'), 'utf8');
  const later = script
    .replace(/("index.html": ")[0-9a-f]{64}/, `$1${hash}`)
    .replace(/const VERSION = '[^']*'/, `const VERSION = '${mark}'`);
  await writeFile(join(folder, 'sw.js'), later);
  return folder;
}

/** A later version of which one file is not what was built. */
export async function brokenVersion(dist, mark) {
  const folder = await laterVersion(dist, mark);
  await appendFile(join(folder, 'manifest.webmanifest'), ' ');
  return folder;
}

/** A copy without some of its files. */
export const versionWithout = (dist, isMissing) => copyOf(dist, (path) => !isMissing(path));
