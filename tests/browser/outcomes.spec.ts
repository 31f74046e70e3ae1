// Outcomes: the printed figures of both projects come out, a file of participants is counted and forgotten.
import { writeFile } from "node:fs/promises";

import { file, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { OutcomesPage, participants } from "./pages/outcomes.ts";
import { given } from "./pages/shell.ts";

for (const place of [site, file]) {
  test(`both printed projects come out, ${place.name}`, async ({ app, page, start }) => {
    const outcomes = new OutcomesPage(page);
    await app.open(place);
    await start.sample("チャットによる被扶養者の特定保健指導").click();
    await expect(outcomes.verdict).toContainText("全体の参加率は15.30%（647人のうち99人）です。");
    await expect(outcomes.verdict).toContainText("647人の30%まで、あと96人です。");
    await app.open(place);
    await start.sample("ちょこやせ!GET!! 2017").click();
    await expect(outcomes.verdict).toContainText("全体の継続率は73.56%（329人のうち242人）です。");
    await expect(outcomes.verdict).toContainText("83人から71人になりました（差し引き12人の減少）");
    await expect(page.getByRole("region", { name: "資料の数字との照合" })).toContainText("資料に記載なし");
  });

  test(`a file of participants is counted, ${place.name}`, async ({ app, page }) => {
    const outcomes = new OutcomesPage(page);
    await app.open(place, "#/outcomes/participants");
    await outcomes.file.setInputFiles(given("participants.csv", participants(700)));
    await expect(outcomes.account).toContainText("データ700行のうち、700行を参加者として数えました。");
    await expect(outcomes.verdict).toContainText("全体の継続率は66.67%（600人のうち400人）です。");
    await page.getByRole("combobox", { name: "当組合" }).selectOption("健保1");
    await expect(outcomes.verdict).toContainText("当組合の継続率は");
    await page.getByRole("button", { name: "集計を消す" }).click();
    await expect(outcomes.account).toBeHidden();
  });
}

test("a file in CP932 gives the same, a broken one and a workbook are refused", async ({ app, page }) => {
  const outcomes = new OutcomesPage(page);
  await app.open(site, "#/outcomes/participants");
  // 組合名,継続 / 甲,1 / 甲,0 in CP932.
  const old = [0x91, 0x67, 0x8d, 0x87, 0x96, 0xbc, 0x2c, 0x8c, 0x70, 0x91, 0xb1, 0x0a, 0x8d, 0x62, 0x2c, 0x31, 0x0a, 0x8d, 0x62, 0x2c, 0x30];
  await outcomes.file.setInputFiles(given("old.csv", Buffer.from(old)));
  await expect(outcomes.verdict).toContainText("全体の継続率は50.00%（2人のうち1人）です。");
  await outcomes.file.setInputFiles(given("broken.csv", `組合名,継続\n甲,"○\n${"乙,○\n".repeat(200_000)}`));
  await expect(page.getByRole("alert")).toContainText("引用符（\"）が閉じられていないようです。");
  await expect(outcomes.account).toBeHidden();
  await outcomes.file.setInputFiles(given("book.xlsx", Buffer.from("PK\u0003\u0004\u0014\u0000")));
  await expect(page.getByRole("alert")).toContainText("CSV UTF-8");
});

test("a million lines leave the page usable, and can be stopped", async ({ app, page }) => {
  test.slow();
  const outcomes = new OutcomesPage(page);
  await app.open(site, "#/outcomes/participants");
  const large = participants(100_000);
  const body = large.slice(large.indexOf("\n") + 1).repeat(10);
  // Numbers repeat in this file: without their column every line is a participant.
  const million = large.slice(0, large.indexOf("\n") + 1).replace("参加者番号", "備考2") + body;
  await page.evaluate(() => {
    const tasks: number[] = [];
    (globalThis as unknown as { longTasks: number[] }).longTasks = tasks;
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ entryTypes: ["longtask"] });
  });
  const path = test.info().outputPath("million.csv");
  await writeFile(path, million);
  await outcomes.file.setInputFiles(path);
  await expect(outcomes.account).toContainText("データ1,000,000行のうち、1,000,000行を参加者として数えました。", { timeout: 60_000 });
  const longest = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks));
  test.info().annotations.push({ type: "longest task", description: `${longest} ms` });

  await outcomes.file.setInputFiles(path);
  await outcomes.stop.click();
  await expect(page.getByText("読み込みを中止しました。")).toBeVisible();
  await expect(outcomes.account).toBeHidden();
});

test("nothing of a file of participants is found outside memory", async ({ app, page, context }) => {
  const outcomes = new OutcomesPage(page);
  await app.open(site, "#/outcomes/participants");
  await outcomes.file.setInputFiles(given("participants.csv", participants(300, "SENTINEL")));
  await expect(outcomes.account).toContainText("300行");
  // The plan is changed, so that it is stored.
  await outcomes.look("合計から");
  await page.getByRole("button", { name: "行を追加" }).click();
  await page.getByRole("textbox", { name: "1行目の組合名" }).fill("甲健保");
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("甲健保");
  const everything = await page.evaluate(async () => {
    const stores = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href, document.documentElement.outerHTML];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        stores.push(request.url, (await (await cache.match(request))?.text()) ?? "");
      }
    }
    for (const { name } of await indexedDB.databases()) {
      stores.push(name ?? "");
    }
    return stores.join("\n");
  });
  expect(everything).not.toContain("SENTINEL");
  expect(JSON.stringify(await context.storageState())).not.toContain("SENTINEL");
});

test("small numbers are hidden in what is copied, and marked on screen", async ({ app, page }) => {
  await app.open(site, "#/outcomes");
  for (const [row, cells] of [["甲", "200", "3"], ["乙", "300", "60"], ["丙", "300", "70"]].entries()) {
    await page.getByRole("button", { name: "行を追加" }).click();
    for (const [at, column] of ["組合名", "案内", "参加"].entries()) {
      await page.getByRole("textbox", { name: `${row + 1}行目の${column}` }).fill(cells[at] ?? "");
    }
  }
  const rates = page.getByRole("region", { name: "参加率（参加÷案内）" }).first();
  await expect(rates).toContainText("3＊");
  await page.getByRole("checkbox", { name: "画面でも伏せて見る" }).check();
  await expect(rates).not.toContainText("3＊");
  await expect(rates).toContainText("×");
});
