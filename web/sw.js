// The service worker: after one visit the app works with the network off.
// It keeps exactly the files that were built, and nothing else, ever. The build fills in the next two lines.
const VERSION = 'development';
const FILES = {};

const OWN_CACHES = `safer-plan ${self.registration.scope} `;
const CACHE = OWN_CACHES + VERSION;
const PAGE = 'index.html';

const address = (file) => new URL(file, self.registration.scope).href;
const KEPT = new Map(Object.keys(FILES).map((file) => [address(file), file]));

async function sha256(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Fetched past the browser's own cache, and kept only when it is what was built: a half-uploaded version never starts.
async function fetchAsBuilt(file) {
  const response = await fetch(address(file), { cache: 'reload', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${file}: the server answered ${response.status}`);
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== FILES[file]) throw new Error(`${file} is not the file that was built`);
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(bytes, { headers });
}

async function keepAll() {
  const cache = await caches.open(CACHE);
  const files = Object.keys(FILES);
  const responses = await Promise.all(files.map(fetchAsBuilt));
  await Promise.all(files.map((file, at) => cache.put(address(file), responses[at])));
}

async function dropOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(OWN_CACHES) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

// Only the app's own page and files: other pages on the same server are none of its business.
function keptFile(request) {
  if (request.method !== 'GET') return undefined;
  const url = new URL(request.url);
  url.hash = '';
  url.search = '';
  if (url.href === self.registration.scope) return PAGE;
  return KEPT.get(url.href);
}

async function answer(file, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address(file), { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));

self.addEventListener('activate', (event) => event.waitUntil(dropOlder()));

self.addEventListener('fetch', (event) => {
  const file = keptFile(event.request);
  if (file !== undefined) event.respondWith(answer(file, event.request));
});

// A new version waits until the page, having saved, says so.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'take-over') event.waitUntil(self.skipWaiting());
});
