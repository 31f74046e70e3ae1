// The app starts wherever it is put, and once it is there it needs nobody.
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

import { file, places, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ serviceWorkers: "allow" });

/** Two societies that share 3,000 yen. `tests/laws/cost.rs` holds it to what the program reads. */
const task = await readFile(new URL("files/task.json", import.meta.url), "utf8");

for (const place of places) {
  test(`the app starts ${place.name}`, async ({ app, page }) => {
    await app.open(place);
    await expect(page).toHaveTitle("はじめに｜保健事業 共同実施プランナー");
    expect((await app.facts()).form).toBe(place.form);
  });

  test(`a worker calculates ${place.name}, without a network`, async ({ app, context }) => {
    await app.open(place);
    await context.setOffline(true);
    const answer = await app.inWorker("solve_task", task);
    expect(answer).toEqual({ id: 7, output: expect.stringContaining('"shapley":{"done":["1500","1500"]}') });
  });
}

test("a worker says so when it does not know a job", async ({ app }) => {
  await app.open(site);
  expect(await app.inWorker("no_such_job", "")).toEqual({ id: 7, failed: expect.any(String) });
});

test("the site loads page, style, script and module, then its parts, each once", async ({ app, watch }) => {
  await app.open(site);
  const names = watch.requests.map((request) => request.split("/").at(-1) as string);
  expect(new Set(names).size).toBe(names.length);
  expect(names.slice(0, 4).map((name) => name.split(".").at(-1)).sort()).toEqual(["", "css", "js", "wasm"]);
  for (const name of names.slice(4)) {
    expect(name).toMatch(/^part-[0-9a-f]{16}\.wasm$/);
  }
});

for (const route of ["#/members", "#/cost", "#/shares", "#/settlement", "#/stages/prefecture", "#/data-access", "#/white-paper", "#/outcomes", "#/report"]) {
  test(`the address ${route} asks for its page at once, and for nothing before it`, async ({ page }) => {
    await page.addInitScript(() => {
      const original = fetch;
      const asked: { file: string; started: boolean }[] = [];
      const recorded = (file: string) => {
        asked.push({ file, started: "consortiumPlanner" in globalThis });
        return original(file);
      };
      Object.assign(globalThis, { asked, fetch: recorded });
    });
    await page.goto(site.url + route);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("main .start")).toBeHidden();
    const { asked, files } = await page.evaluate(() => ({
      asked: (globalThis as unknown as { asked: { file: string; started: boolean }[] }).asked,
      files: plannerPartFiles,
    }));
    const parts = asked.filter(({ file }) => file.startsWith("part-"));
    const own = files[route.split("/")[1].replaceAll("-", "_")];
    expect(own.length).toBeGreaterThan(1);
    expect(parts.slice(0, own.length).map(({ file }) => file).sort()).toEqual([...own].sort());
    expect(parts.slice(0, own.length).filter(({ started }) => started)).toEqual([]);
  });
}

test("what a page is for stands there before the page has come, and keeps its place when it comes", async ({ page }) => {
  let letThemCome: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    letThemCome = resolve;
  });
  await page.route("**/part-*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.url}#/cost`);
  const heading = page.getByRole("heading", { level: 1, name: "費用と補助金を入れる" });
  await expect(heading).toBeVisible();
  await expect(page.locator("main")).toContainText("読み込んでいます");
  const before = await heading.boundingBox();
  letThemCome?.();
  await expect(page.getByRole("region", { name: "結果" })).toBeVisible();
  await expect(page.locator("main .start")).toBeHidden();
  expect(await heading.boundingBox()).toEqual(before);
});

test("a page whose part is missing says so, and opens once the part is there", async ({ page, watch }) => {
  watch.foresee(/404/);
  await page.route("**/part-*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto(`${site.url}#/cost`);
  await expect(page.getByRole("alert")).toContainText("このページを読み込めませんでした");
  await page.unroute("**/part-*.wasm");
  // What was asked for before may still be refused.
  await expect(async () => {
    await page.getByRole("link", { name: "参加組合" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "参加組合を入力する" })).toBeVisible({ timeout: 2_000 });
    await expect(page.getByRole("region", { name: "結果" })).toBeVisible({ timeout: 2_000 });
  }).toPass();
});

test("an address without a page says so until another is opened", async ({ page }) => {
  await page.goto(`${site.url}#/costs`);
  const lost = page.getByText("このアドレスのページは見つかりませんでした。");
  await expect(lost).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto(`${site.url}#/cost`);
  await expect(lost).toBeHidden();
  await page.goto(site.url);
  await expect(lost).toBeHidden();
});

test("the single file loads itself alone", async ({ app, watch }) => {
  await app.open(file);
  expect(watch.requests).toEqual([`GET ${file.url}`]);
});

for (const [what, damaged] of [
  ["has a wrong letter in its module", (text: string) => text.replace(/(id="planner-module"[^>]*>.{100000})./, "$1=")],
  [
    "has other bytes in its module",
    (text: string) => text.replace(/(id="planner-module"[^>]*>.{100000}).{8}/, "$1AAAAAAAA"),
  ],
  ["lost a part of its module", (text: string) => text.replace(/(id="planner-module"[^>]*>.{100000}).{5000}/, "$1")],
  ["has a wrong letter in its script", (text: string) => text.replace("function plannerGlue", "function plannerglue")],
  ["has a wrong letter in its style", (text: string) => text.replace("<style>", "<style> ")],
  ["lost its end", (text: string) => text.slice(0, text.length / 2)],
] as const) {
  test(`a single file that ${what} says so`, async ({ page, watch }, info) => {
    watch.foresee(/damaged|cannot be unpacked|policy/i);
    const text = await readFile(process.env.SINGLE_FILE as string, "utf8");
    expect(damaged(text)).not.toBe(text);
    const path = info.outputPath("damaged.html");
    await writeFile(path, damaged(text));
    await page.goto(pathToFileURL(path).href);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("アプリを開けませんでした");
    await expect(alert).toContainText("The app could not be opened");
  });
}

for (const place of [site, file]) {
  test(`no connection can be opened ${place.name}`, async ({ app, page, watch }) => {
    await app.open(place);
    const outcome = await page.evaluate(() =>
      fetch("https://example.org/").then(
        () => "connected",
        () => "refused",
      ),
    );
    expect(outcome).toBe("refused");
    await watch.provoked(/policy violated: connect-src/);
  });
}

test("a page whose module is missing says so in both languages", async ({ page, watch }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto(site.url);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("アプリを開始できませんでした");
  await expect(alert).toContainText("The app could not start");
  await watch.provoked(/404/);
});

test("a host that serves the module with a wrong type does no harm", async ({ app, page }) => {
  await page.route("**/consortium-planner-*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { "content-type": "application/octet-stream" } });
  });
  await app.open(site);
});

/** Google's limit for a good page is 0.1; ours is what nobody sees. */
const MOST_LAYOUT_SHIFT = 0.02;

for (const width of [1366, 390]) {
  for (const route of ["#/members", "#/eligibility", "#/cost", "#/shares", "#/stages", "#/outcomes", "#/report", "#/workshop", "#/about"]) {
    test(`nothing jumps when ${route} is opened by its address, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(() => {
        const seen = { shift: 0 };
        Object.assign(globalThis, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            seen.shift += (entry as unknown as { value: number }).value;
          }
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(site.url + route);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const { shift } = await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen);
      expect(shift).toBeLessThan(MOST_LAYOUT_SHIFT);
    });
  }
}
