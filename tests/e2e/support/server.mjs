// A small file server for a built app, on a port of its own: it can be put away and brought back,
// put under another path, and given another build to serve.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const MEDIA_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** The app as shipped, which `cargo xtask` has built. */
export const DIST = process.env.SAFER_PLAN_DIST ?? 'dist';

/** Serves a folder under `base`, a path that begins and ends with a slash. */
export async function serve(folder = DIST, { base = '/' } = {}) {
  const requests = [];
  let served = folder;

  async function answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push(path);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length) || 'index.html') : '..';
    const body = inside.startsWith('..') ? null : await readFile(join(served, inside)).catch(() => null);
    if (body === null) return response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    const type = MEDIA_TYPES[extname(inside)] ?? 'application/octet-stream';
    return response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
  }

  const server = createServer(answer);
  const start = async (port) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await start(0);
  const { port } = server.address();
  const origin = `http://127.0.0.1:${port}`;

  return {
    origin,
    url: origin + base,
    /** Every path that was asked for, in order. */
    requests,
    /** From now on serves another folder: a new version, say. */
    serve: (other) => void (served = other),
    /** Brings it back at the same address. */
    start: () => start(port),
    /** Puts it away: nobody answers any more. */
    async stop() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
