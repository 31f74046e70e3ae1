// Outcomes: the printed figures of both projects come out, a file of participants is counted beside them.
import { readFile } from "node:fs/promises";

import { drop } from "./fixtures/dropping.ts";
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

test("a table that is dropped on a page of outcomes goes to the view for it, never to the members", async ({ app, page, shell }) => {
  const outcomes = new OutcomesPage(page);
  await app.open(site, "#/outcomes");
  await drop(page, "participants.csv", Buffer.from(participants(700)));
  await expect(outcomes.account).toContainText("データ700行のうち、700行を参加者として数えました。");
  const totals = Buffer.from("組合名\t案内\t参加\t継続\n甲健保\t200\t80\t60\n");
  await drop(page, "totals.tsv", totals);
  await expect(page.getByRole("textbox", { name: "1行目の組合名" })).toHaveValue("甲健保");
  await outcomes.look("評価シート");
  await drop(page, "totals.tsv", totals);
  await expect(page.getByRole("textbox", { name: "2行目の参加" })).toHaveValue("80");
  await drop(page, "list.csv", Buffer.from("名簿,住所\n甲,東京\n"));
  await expect(page.getByText("見出しが見つからない").first()).toBeVisible();
  await shell.goTo("参加組合");
  // The page before stays until this one is there.
  await expect(page.getByText("甲健保")).toHaveCount(0);
});

test("insurers that are dropped on the start page go to the insurers", async ({ app, page }) => {
  await app.open(site);
  await drop(page, "insurers.csv", Buffer.from("保険者名,ステップ,計画項目,達成項目\n東市,2,①②,①\n"));
  await expect(page).toHaveURL(/#\/stages\/prefecture/);
});

test("numbers that contradict each other are named beside their field, and give no result", async ({ app, page }) => {
  const outcomes = new OutcomesPage(page);
  await app.open(site, "#/outcomes");
  await page.getByRole("button", { name: "行を追加" }).click();
  await totalsRow(page, 1, { 組合名: "甲健保", 案内: "100", 参加: "80", 継続: "90" });
  await page.getByRole("heading", { level: 1 }).click();
  await expect(outcomes.verdict).toContainText("甲健保：継続90人が、参加80人より多くなっています。");
  await expect(page.getByRole("textbox", { name: "1行目の継続" })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("region", { name: "参加率（参加÷案内）" })).toHaveCount(0);
  await totalsRow(page, 1, { 継続: "60" });
  await expect(outcomes.verdict).toContainText("全体の継続率は75.00%");
});

test("results become actual values of the sheet, and a plan that was missed is not reached", async ({ app, page }) => {
  const outcomes = new OutcomesPage(page);
  await app.open(site, "#/outcomes");
  await page.getByRole("button", { name: "行を追加" }).click();
  await totalsRow(page, 1, { 組合名: "甲健保", 案内: "200", 参加: "80", 継続: "60" });
  await outcomes.look("評価シート");
  await page.getByRole("button", { name: "計算した実績を入れる" }).click();
  const line = page.getByRole("group", { name: /参加率（全体）/ });
  await expect(line.getByRole("textbox", { name: "実績値" })).toHaveValue("40.00%（200人のうち80人）");
  await line.getByRole("textbox", { name: "計画値" }).fill("50%");
  await line.getByRole("combobox").selectOption("達成");
  await expect(line).toContainText("実績値が計画値に届いていません");
});

test("the review sheet proposes the year that the name of the plan says, and prints the one that is chosen", async ({ app, page, shell }) => {
  const outcomes = new OutcomesPage(page);
  await app.open(site, "#/outcomes");
  await outcomes.look("評価シート");
  await shell.title.fill("甲健保・令和6年度");
  await page.getByRole("button", { name: "アウトプット指標を追加" }).click();
  const year = page.getByRole("combobox", { name: "評価する年度" });
  await expect(year.locator("option:checked")).toHaveText("令和6年度");
  await year.selectOption("令和7年度");
  const { plan } = JSON.parse(await readFile((await shell.savePlan()).path, "utf8"));
  expect(plan.outcomes.review_year).toBe(2025);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("年度：令和7年度")).toBeVisible();
});

test("bands that do not add up to those who were measured are named with both numbers", async ({ app, page }) => {
  const outcomes = new OutcomesPage(page);
  await app.open(site, "#/outcomes");
  await page.getByRole("textbox", { name: "前後とも測定した人" }).fill("12");
  for (const [at, band] of ["18.5未満", "18.5～25未満", "25～30未満", "30以上"].entries()) {
    await page.getByRole("textbox", { name: `前・BMI ${band}の人数` }).fill(String(at));
    await page.getByRole("textbox", { name: `後・BMI ${band}の人数` }).fill("3");
  }
  await page.getByRole("heading", { level: 1 }).click();
  await expect(outcomes.verdict).toContainText("前のBMIの区分の合計6人が、前後とも測定した人12人と合いません。");
  await expect(outcomes.verdict).not.toContainText("後のBMIの区分の合計");
  await expect(page.getByRole("textbox", { name: "前後とも測定した人" })).toHaveAttribute("aria-invalid", "true");
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
  await page.getByRole("button", { name: "内訳をすべて開く" }).click();
  const report = page.getByRole("region", { name: "参加しなかった理由" });
  await expect(report).toContainText("75.00%");
  await expect(report).not.toContainText("6.67%");
});

test("what is wrong in a narrow column can be read to its first letter", async ({ app, page }) => {
  await app.open(site, "#/outcomes");
  await page.getByRole("button", { name: "理由を追加" }).click();
  await page.getByRole("textbox", { name: "1行目の挙げた人" }).fill("40くらいか");
  await page.getByRole("heading", { level: 1 }).click();
  const wrong = page.getByRole("cell").getByText("「40くらいか」は数として読めません。");
  await expect(wrong).toBeVisible();
  await wrong.scrollIntoViewIfNeeded();
  const covered = await wrong.evaluate((sentence) => {
    const all = document.createRange();
    all.selectNodeContents(sentence);
    return [...all.getClientRects()].filter(({ left, top, height }) => {
      const found = document.elementFromPoint(left + 2, top + height / 2);
      return found !== sentence;
    }).length;
  });
  expect(covered).toBe(0);
});
