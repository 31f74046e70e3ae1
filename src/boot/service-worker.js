// Keeps the app on this device, so that it opens without a network. `cargo xtask dist` puts `build` before it: the files
// of this very build with their hashes. It stores those files, hands them out, and asks for nothing else; what a user
// enters never passes through it.
(() => {
  "use strict";

  const { scope } = self.registration;
  // Stores belong to the whole origin: another copy of the app in another folder has its own.
  const stores = `consortium-planner ${scope} `;
  const store = stores + build.name;

  // All files or none. A file that is not the one of the build is refused, so a host in the middle of an update, or one
  // that alters pages, cannot leave a mixture behind.
  self.addEventListener("install", (event) => {
    const requests = Object.entries(build.files).map(
      ([name, integrity]) => new Request(scope + name, { integrity, cache: "no-cache" }),
    );
    event.waitUntil(caches.open(store).then((opened) => opened.addAll(requests)));
  });

  self.addEventListener("activate", (event) => {
    const removeOlder = async () => {
      const names = await caches.keys();
      const older = names.filter((name) => name.startsWith(stores) && name !== store);
      await Promise.all(older.map((name) => caches.delete(name)));
    };
    event.waitUntil(removeOlder());
  });

  // The page's `?query` is for the page alone.
  self.addEventListener("fetch", (event) => {
    const address = event.request.url.split(/[?#]/)[0].replace(/\/index\.html$/, "/");
    if (event.request.method !== "GET" || !address.startsWith(scope) || !Object.hasOwn(build.files, address.slice(scope.length))) {
      return;
    }
    // A browser short of room may have emptied the store.
    const stored = caches.open(store).then((opened) => opened.match(address));
    event.respondWith(stored.then((response) => response ?? fetch(event.request)));
  });

  // A new version waits until the user agrees: see the loader.
  self.addEventListener("message", ({ data }) => {
    if (data === "take over") {
      self.skipWaiting();
    }
  });
})();
