// In place of the service worker while developing: drops what an earlier one kept, and itself.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  const dropKept = async () => {
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith(`safer-plan ${self.registration.scope} `));
    await Promise.all(own.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(dropKept());
});
