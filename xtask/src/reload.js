// Joins the app's script under `cargo xtask serve --watch` alone: loads the page again when there is a newer build.
(() => {
  let known;
  setInterval(async () => {
    // Written last, and different for each build.
    const response = await fetch("service-worker.js", { cache: "no-store" }).catch(() => undefined);
    if (!response?.ok) {
      return;
    }
    const build = await response.text();
    if (known && build !== known) {
      // They would show the build that they have stored.
      const workers = await navigator.serviceWorker.getRegistrations();
      await Promise.all(workers.map((worker) => worker.unregister()));
      location.reload();
    }
    known = build;
  }, 500);
})();
