// The health white paper: totals are pasted, shares follow, small numbers do not leave the machine, workplaces are merged.
import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { expectAccessible } from "./fixtures/accessibility.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { pasteInto } from "./pages/member_table.ts";

const input = (page: Page, breakdown: string) => page.getByRole("region", { name: `${breakdown}ごとの人数`, exact: true });
const shares = (page: Page, breakdown: string) => page.getByRole("region", { name: `${breakdown}ごとの割合`, exact: true });
const line = (page: Page, breakdown: string, name: string) =>
  shares(page, breakdown).getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });

/** Pastes a block into the first cell of an empty table. */
async function paste(page: Page, breakdown: string, rows: string[][]): Promise<void> {
  await input(page, breakdown).getByRole("button", { name: "行を追加" }).click();
  await page.getByRole("textbox", { name: `1行目の${breakdown}` }).focus();
  await pasteInto(page, rows.map((row) => `${row.join("\t")}\n`).join(""));
}

test("pasted totals by age give pooled shares, under 40 apart", async ({ app, page }) => {
  await app.open(site, "?lang=ja#/white-paper");
  await paste(page, "年代", [
    ["年代", "受診者数", "肥満", "喫煙"],
    ["20代", "40", "10", "15"],
    ["30～39歳", "60", "15", "20"],
    ["40歳以上", "300", "120", "60"],
    ["35～44歳", "50", "60", ""],
    ["合計", "450", "", ""],
  ]);
  await expect(line(page, "年代", "小計：40歳未満")).toContainText("25.00%（25/100）");
  await expect(line(page, "年代", "小計：40歳以上")).toContainText("40.00%（120/300）");
  await expect(line(page, "年代", "計")).toContainText("36.25%（145/400）");
  await expect(line(page, "年代", "20代")).toContainText("14.2～40.2%");
  await expect(line(page, "年代", "35～44歳")).toContainText("未入力");
  await expect(shares(page, "年代")).toContainText("35～44歳：肥満の60人が、受診者数の50人より多くなっています。");
  await expect(shares(page, "年代")).toContainText("どちらの小計にも入れていない行：35～44歳");
  const beside = page.getByRole("region", { name: "ほかの行との差", exact: true });
  await expect(beside.getByRole("row").filter({ hasText: "40歳以上" })).toContainText("ほかより高い");
  await beside.getByRole("combobox", { name: "リスク" }).selectOption("喫煙");
  await expect(beside.getByRole("row").filter({ hasText: "30～39歳" })).toContainText("33.33%");
  await expectAccessible(page);
});

test("small numbers are marked on screen, and hidden in files, on paper and by the switch", async ({ app, page }) => {
  await app.open(site, "?lang=ja#/white-paper/workplaces");
  await page.getByRole("button", { name: "例を開く（架空の数値）" }).click();
  const small = line(page, "事業所", "研修所");
  await expect(small).toContainText("6＊");
  await expect(page.getByRole("status").filter({ hasText: "10人未満の事業所が3か所" })).toContainText("東営業所・西営業所・研修所");

  const downloading = page.waitForEvent("download");
  await shares(page, "事業所").getByRole("button", { name: /CSV/ }).click();
  const csv = await readFile(await (await downloading).path(), "utf8");
  const saved = csv.split("\r\n").map((line) => line.split(","));
  expect(saved.find(([name]) => name === "研修所")?.slice(1, 3)).toEqual(["×", "×"]);
  expect(saved.find(([name]) => name === "計")?.slice(1, 3)).toEqual(["1104", "335"]);
  // Six obese people work in the three small ones: who subtracts the others from 335 must not find that out.
  const larger = ["本社", "北工場", "南工場", "物流センター"].map((name) => saved.find(([of]) => of === name)?.[2]);
  expect(larger.filter((count) => count === "×")).toHaveLength(1);

  await page.emulateMedia({ media: "print" });
  const sheet = page.getByRole("region", { name: "健康白書", exact: true });
  await expect(sheet).toContainText("年度：令和6年度（例）");
  await expect(sheet).toContainText("受診者の範囲（割合の分母）：被保険者の健診受診者（架空の数値）");
  await expect(sheet).toContainText("×は伏せた人数です（10人未満と、それを守るために伏せたもの）。");
  await expect(sheet.getByRole("row").filter({ hasText: "研修所" })).not.toContainText(/\d/);
  await expect(sheet.getByRole("row").filter({ hasText: "小計：40歳未満" })).toBeVisible();
  await expect(shares(page, "事業所")).toBeHidden();
  await page.emulateMedia({ media: null });

  await page.getByRole("checkbox", { name: "画面でも伏せて見る" }).check();
  await expect(small).not.toContainText(/\d/);
});

test("small workplaces become one row, and then less is hidden", async ({ app, page, shell }) => {
  await app.open(site, "?lang=ja#/white-paper/workplaces");
  await page.getByRole("button", { name: "例を開く（架空の数値）" }).click();
  await input(page, "事業所").getByRole("button", { name: "小さい3行を1行にまとめる" }).click();
  const merged = line(page, "事業所", "小規模事業所（3か所）");
  await expect(merged).toContainText("23");
  await expect(merged).not.toContainText("23＊");
  const { plan } = JSON.parse(await readFile((await shell.savePlan()).path, "utf8"));
  expect(plan.white_paper.workplaces).toHaveLength(5);
  expect(plan.white_paper.workplaces.at(-1)).toMatchObject({ name: "小規模事業所（3か所）", examined: 23, obesity: 6 });

  await page.getByRole("textbox", { name: "小さい事業所とみなす基準（この人数未満）" }).fill("130");
  await expect(page.getByRole("status").filter({ hasText: "130人未満の事業所が2か所" })).toContainText("物流センター");
});
