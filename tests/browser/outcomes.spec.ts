// Outcomes: the printed figures of both projects come out, a file of participants is counted beside them.
import { readFile } from "node:fs/promises";

import { goTo } from "./fixtures/pages.ts";
import { file, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { OutcomesPage, participants, totalsRow } from "./pages/outcomes.ts";
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

test("small numbers are hidden in what is copied, and marked on screen", async ({ app, page }) => {
  await app.open(site, "#/outcomes");
  for (const [row, [name, invited, joined]] of [["甲", "200", "3"], ["乙", "300", "60"], ["丙", "300", "70"]].entries()) {
    await page.getByRole("button", { name: "行を追加" }).click();
    await totalsRow(page, row + 1, { 組合名: name, 案内: invited, 参加: joined });
  }
  const rates = page.getByRole("region", { name: "参加率（参加÷案内）" }).first();
  await expect(rates).toContainText("3＊");
  await page.getByRole("checkbox", { name: "画面でも伏せて見る" }).check();
  await expect(rates).not.toContainText("3＊");
  await expect(rates).toContainText("×");
});

test("reasons for not joining are counted of those who answered, kept in the plan file and printed", async ({ app, page, shell, start }) => {
  await app.open(site);
  await start.sample("チャットによる被扶養者の特定保健指導").click();
  const reasons = page.getByRole("region", { name: "参加しなかった理由" }).first();
  const row = (name: string) => reasons.getByRole("row").filter({ hasText: name }).filter({ hasText: "%" }).first();
  await expect(row("スポーツクラブ等で指導を受けている")).toContainText("10.20%");
  await expect(reasons).toContainText("分母は、理由を答えた147人です。");

  await shell.deleteEverything();
  await shell.goTo("事業効果");
  for (const [at, [name, count]] of [["多忙", "60"], ["通院中", "90"], ["スマホがない", "8"]].entries()) {
    await page.getByRole("button", { name: "理由を追加" }).click();
    await page.getByRole("textbox", { name: `${at + 1}行目の理由` }).fill(name);
    await page.getByRole("textbox", { name: `${at + 1}行目の挙げた人` }).fill(count);
  }
  await expect(reasons).toContainText("「理由を答えた人」を入力すると、割合を計算します。");
  await page.getByRole("textbox", { name: "理由を答えた人（割合の分母）" }).fill("120");
  // One person may give several: 158 reasons of 120 people.
  await expect(row("通院中")).toContainText("75.00%");
  await expect(row("多忙")).toContainText("50.00%");
  await expect(row("スマホがない")).toContainText("6.67%＊");

  const { plan } = JSON.parse(await readFile((await shell.savePlan()).path, "utf8"));
  expect(plan.outcomes).toMatchObject({ answered: 120, reasons: [{ name: "多忙", count: 60 }, { name: "通院中", count: 90 }, { name: "スマホがない", count: 8 }] });

  await page.emulateMedia({ media: "print" });
  const printed = reasons.locator(".print-only");
  await expect(printed).toContainText("75.00%");
  await expect(printed.getByRole("row").filter({ hasText: "スマホがない" })).toContainText("×");
  await expect(reasons.getByText("6.67%")).toBeHidden();
  await page.emulateMedia({ media: null });
  await goTo(page, "#/report");
  const report = page.getByRole("region", { name: "参加しなかった理由" });
  await expect(report).toContainText("75.00%");
  await expect(report).not.toContainText("6.67%");
});
