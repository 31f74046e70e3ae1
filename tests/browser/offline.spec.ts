// The site without a network, and how a new version arrives.
import { Host, asVersion, builtSite } from "./fixtures/host.ts";
import { folder, site, type Place } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ serviceWorkers: "allow" });

for (const place of [site, folder]) {
  test(`the app opens again without a network, ${place.name}`, async ({ app, context }) => {
    await app.open(place, "#/eligibility");
    await context.setOffline(true);
    await app.reload();
    await app.open(place, "?lang=en#/sources");
    await app.open(place, "index.html");
  });
}

test("what is stored for use without a network is the build, file by file, and nothing else", async ({ app, page, watch }) => {
  await app.open(folder);
  const stored = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map((request) => request.url);
  });
  const files = [...(await builtSite()).keys()].filter((name) => !/^consortium-planner\.html$|^service-worker|^NOTICES/.test(name));
  expect(stored.sort()).toEqual(files.map((name) => folder.url + name).sort());
  expect(watch.stored.sort()).toEqual(stored.map((address) => `GET ${address}`));
});

test("the web manifest names the app, its folder and icons that are there", async ({ app, page }) => {
  await app.open(folder);
  const manifest = new URL((await page.locator("link[rel=manifest]").getAttribute("href")) as string, folder.url);
  const { name, lang, start_url, scope, icons } = await (await page.request.get(manifest.href)).json();
  expect({ name, lang }).toEqual({ name: "保健事業 共同実施プランナー", lang: "ja" });
  expect([start_url, scope].map((address) => new URL(address, manifest).href)).toEqual([folder.url, folder.url]);
  for (const { src } of icons) {
    expect((await page.request.get(new URL(src, manifest).href)).headers()["content-type"]).toBe("image/svg+xml");
  }
});

test.describe("a new version", () => {
  let host: Host;
  let place: Place;

  test.beforeEach(async () => {
    host = await Host.of(await builtSite(), {}, "planner/");
    place = { name: "from a host of its own", url: host.url, form: "site" };
  });
  test.afterEach(() => host.close());

  test("is announced, waits, and keeps the input when it is taken", async ({ app, page, shell, watch }) => {
    await app.open(place, "#/eligibility");
    const { version } = await app.facts();
    await shell.title.fill("健康づくり");

    host.replace(asVersion("9.9.9", await builtSite()));
    await app.reload();
    watch.loadingStarts();
    const notice = shell.notice("新しい版があります");
    await expect(notice).toContainText("入力内容はこのパソコンに残ります");
    watch.loadingIsOver();
    // The one that runs goes on, also when the page is loaded again, until the user decides.
    expect((await app.facts()).version).toBe(version);
    await app.reload();
    expect((await app.facts()).version).toBe(version);

    watch.loadingStarts();
    await notice.getByRole("button", { name: "新しい版に切り替える" }).click();
    await expect(notice).toBeHidden();
    await app.ready();
    expect((await app.facts()).version).toBe("9.9.9");
    await expect(shell.title).toHaveValue("健康づくり");
    expect(await page.evaluate(() => caches.keys())).toEqual([expect.stringContaining("9.9.9")]);
  });

  test("is found by a tab that stays open, when somebody comes back to it after an hour", async ({ app, page, shell, watch }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      const look = ServiceWorkerRegistration.prototype.update;
      const seen = Object.assign(globalThis, { looks: 0 });
      ServiceWorkerRegistration.prototype.update = function () {
        seen.looks += 1;
        return look.call(this);
      };
    });
    await app.open(place, "#/eligibility");
    host.replace(asVersion("9.9.9", await builtSite()));
    watch.loadingStarts();
    // Answers how often the tab has looked for a new version so far.
    const comeBack = () =>
      page.evaluate(() => {
        document.dispatchEvent(new Event("visibilitychange"));
        return (globalThis as unknown as { looks: number }).looks;
      });
    expect(await comeBack()).toBe(0);
    await page.clock.fastForward("01:00:01");
    expect(await comeBack()).toBe(1);
    await expect(shell.notice("新しい版があります")).toBeVisible();
    expect(await comeBack(), "once an hour at most").toBe(1);
    watch.loadingIsOver();
  });

  test("warns and offers a file where nothing is kept on this computer", async ({ app, page, shell, watch }) => {
    await app.open(place, "#/eligibility");
    host.replace(asVersion("9.9.9", await builtSite()));
    await shell.keepNothing.check();
    await app.reload();
    watch.loadingStarts();
    await shell.title.fill("健康づくり");
    const notice = shell.notice("新しい版があります");
    await expect(notice).toContainText("消えます");
    watch.loadingIsOver();
    const download = page.waitForEvent("download");
    await notice.getByRole("button", { name: "ファイルに保存する" }).click();
    expect((await download).suggestedFilename()).toContain("健康づくり");
  });

  test("with a file that is not the build's is not taken", async ({ app, page, watch }) => {
    await app.open(place);
    watch.loadingStarts();
    const tampered = asVersion("9.9.9", await builtSite());
    tampered.set("", Buffer.concat([tampered.get("") as Buffer, Buffer.from("<!-- added by the host -->")]));
    host.replace(tampered);
    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const found = new Promise<ServiceWorker>((resolve) => {
        registration.onupdatefound = () => resolve(registration.installing as ServiceWorker);
      });
      await registration.update();
      const worker = await found;
      return new Promise((resolve) => {
        const look = () => /redundant|installed/.test(worker.state) && resolve(worker.state);
        worker.onstatechange = look;
        look();
      });
    });
    expect(outcome).toBe("redundant");
  });
});
