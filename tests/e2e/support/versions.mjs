// Other versions of a built app, made from it: a later one, and one that was not uploaded whole.

import { createHash } from 'node:crypto';
import { appendFile, cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

async function copyOf(dist) {
  const folder = await mkdtemp(join(tmpdir(), 'safer-plan-version-'));
  await cp(dist, folder, { recursive: true });
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
export async function versionWithout(dist, isMissing) {
  const folder = await mkdtemp(join(tmpdir(), 'safer-plan-version-'));
  await cp(dist, folder, { recursive: true, filter: (path) => !isMissing(path) });
  return folder;
}
