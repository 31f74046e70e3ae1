// A federation finds its stage, an insurer its step, a prefecture its two rates with the reasons.
import { readFile } from "node:fs/promises";

import { expectAccessible } from "./fixtures/accessibility.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { pasteInto } from "./pages/member_table.ts";
import { arrived } from "./pages/shell.ts";

/** The table of the draft, as it is copied from a spreadsheet. */
const printed = [
  "支援対象保険者\t支援対象保険者の取組達成率\tステップアップ目標\tステップアップ実績",
  "A市\t100.0％\t－\t－",
  "B市\t100.0％\t準備期⇒実行期\t目標達成",
  "C町\t60.0％\t準備期⇒実行期\t目標未達成",
  "D市\t80.0%\t－\t－",
  "E市\t100.0%\t－\t－",
  "F市\t50.0％\t－\t－",
  "G市\t75.0％\t関心期⇒準備期\t目標未達成",
  "H市\t100.0%\t無関心期⇒関心期\t目標達成",
  "I市\t70.0％\t－\t－",
].join("\r\n");

test("a federation answers its self-check and finds its stage and what is missing", async ({ app, stages, page }) => {
  await app.open(site, "#/stages");
  await expect(stages.verdict).toContainText("未回答の項目があるため");
  await stages.answer("①②③④⑤⑥⑨⑩⑪⑬", "達成");
  await stages.answer("⑦⑧⑫", "未達成");
  await expect(stages.verdict).toContainText("保険者支援はステージ2（実行段階）です。");
  await expect(stages.verdict).toContainText("ステージ3（推進段階）まで、あと2項目です（⑦、⑧）。");
  await expect(stages.verdict).toContainText("⑬は達成していますが");
  await expect(stages.card("計画と支援の範囲")).toContainText("中長期の支援計画は整っています。");

  await stages.answer("⑦", "達成");
  await stages.answer("⑧", "未回答");
  await expect(stages.verdict).toContainText("ステージ2（実行段階）～ステージ3（推進段階）");
  await stages.answer("⑧", "達成");
  await expect(stages.verdict).toContainText("保険者支援はステージ3（推進段階）です。");

  await app.reload();
  await expect(stages.verdict).toContainText("保険者支援はステージ3（推進段階）です。");
  await page.keyboard.press("Control+Z");
});

test("an answer of the self-check is undone, and the matrix is a table with headings", async ({ app, shell, stages }) => {
  await app.open(site, "#/stages");
  await stages.answer("①", "達成");
  await shell.undo.click();
  await expect(stages.verdict).toContainText("ステージ1に未到達");
  await expect(stages.matrix.getByRole("columnheader", { name: /立上段階/ })).toBeVisible();
  await expect(stages.matrix.getByRole("rowheader", { name: /依頼に応じた支援/ })).toBeVisible();
  await expect(stages.matrix.getByRole("row")).toHaveCount(14);
});

test("an insurer that achieved six of seven planned items has the rate 85.7 %", async ({ app, page, stages }) => {
  await app.open(site, "#/stages/insurer");
  await page.getByRole("button", { name: "保険者を追加" }).click();
  await stages.field("保険者名").fill("B市");
  await stages.field("計画時ステップ").selectOption("Ⅲ準備期");
  await stages.field("目標ステップ").selectOption("Ⅳ実行期");
  await stages.plan("①②③④⑤⑥⑦");
  await stages.result("①②③④⑤⑥", "達成");
  await stages.result("⑦", "未達成");
  await expect(stages.verdict).toContainText("B市の取組達成率は85.7%（6/7）、評価時はステップⅢ（準備期）です。");
  await expect(stages.verdict).toContainText("ステップⅣ（実行期）の目標は未達成");

  await stages.result("②", "未達成");
  await expect(stages.verdict).toContainText("に後退しました。");
});

test("a plan that was not entered is unknown, nothing planned is no rate, and items that were not planned are named", async ({ app, page, stages }) => {
  await app.open(site, "#/stages/insurer");
  await page.getByRole("button", { name: "保険者を追加" }).click();
  await stages.field("保険者名").fill("K町");
  await stages.field("計画時ステップ").selectOption("Ⅰ無関心期");
  await stages.field("目標ステップ").selectOption("Ⅰ無関心期");
  await stages.result("②", "達成");
  const notes = page.getByRole("region", { name: "結果", exact: true });
  await expect(stages.verdict).toContainText("取組達成率は不明");
  await expect(notes).toContainText("計画項目が未入力です");
  await page.getByRole("button", { name: "計画した項目はない" }).click();
  await expect(stages.verdict).toContainText("算出不可（計画した項目なし）");
  await expect(notes).toContainText("計画にない項目が達成されています（②）");
  await expect(notes).toContainText("計画時のステップⅠ（無関心期）より上ではありません");
});

test("the table of a prefecture is pasted from a spreadsheet, and its two rates come out", async ({ app, page, stages }) => {
  await app.open(site, "#/stages/prefecture");
  await stages.preview.openWith(printed);
  await expect(stages.preview.summary).toContainText("9保険者を読み取りました。");
  await stages.preview.takeOver.click();
  await expect(stages.rows).toHaveCount(9);
  await expect(stages.verdict).toContainText("保険者支援率は81.7%（49/60）です");
  await expect(stages.verdict).toContainText("ステップアップ率は50.0%（1/2）です（予定4保険者のうち達成2保険者）。");
  await expect(stages.cell(3, "目標ステップ")).toHaveValue("Ⅳ実行期");
  await expect(stages.card("平均を下げている保険者").getByRole("row").nth(1)).toContainText("F市");

  await stages.cell(6, "取組達成率").fill("100%");
  await expect(stages.verdict).toContainText("87.2%");
  await page.keyboard.press("Enter");
  await expect(stages.cell(7, "取組達成率")).toBeFocused();
});

test("each bad cell is named where it stands, and nothing is lost", async ({ app, page, stages }) => {
  await app.open(site, "#/stages/prefecture");
  const bad = [
    "保険者\t達成率\t計画項目\t達成項目\t目標\t実績",
    "甲市\t\t1-4\t1-5\tⅠ→Ⅰ\t",
    "乙町\t120%\t\t\tⅠ→Ⅳ\t達成見込",
    "乙町\t\tなし\tなし\t\t",
    "丙村\t約9割\t\t\t\t",
  ].join("\n");
  await stages.preview.openWith(bad);
  await expect(stages.preview.problems).toContainText([
    "3行目「実績」の「達成見込」",
    "5行目「達成率」の「約9割」",
    "「乙町」が3・4行目に重複しています。",
  ]);
  await stages.preview.takeOver.click();
  await expect(stages.calculated(1)).toContainText("計画にない項目が達成されています（⑤）");
  await expect(stages.calculated(1)).toContainText("より上ではありません");
  await expect(stages.calculated(2)).toContainText("取組達成率120%は100%を超えています");
  await expect(stages.calculated(2)).toContainText("ステップを飛ばしています");
  await expect(stages.calculated(2)).toContainText("同じ保険者のようです");
  await expect(stages.cell(2, "実績")).toHaveValue("「達成見込」（読めません）");
  await expect(stages.calculated(3)).toContainText("計画した取組項目がありません");
  await expect(stages.cell(4, "取組達成率")).toHaveValue("約9割");
  await expect(stages.cell(4, "取組達成率")).toHaveAttribute("aria-invalid", "true");

  const { path } = await arrived(page, () => page.getByRole("button", { name: "CSVで保存" }).first().click());
  const csv = await readFile(path, "utf8");
  expect(csv).toContain("約9割");
  expect(csv).toContain("達成見込");
  expect(csv).toContain("①～⑤");
});

test("the printed example shows where the paper does not add up", async ({ app, page, shell, stages }) => {
  await app.open(site);
  await page.getByRole("button", { name: /X県連合会の例/ }).click();
  await expect(shell.sample).toBeVisible();
  await expect(stages.verdict).toContainText("保険者支援率は81.7%");
  const example = stages.card("資料の記載例と、計算した値の違い");
  await expect(example).toContainText("資料の78.9%（15ページ）は、計算した81.7%（49/60）と一致しません。");
  await expect(example).toContainText("B市は表で100.0%、式で75.0%");
  await expect(example).toContainText("資料の85.7%（12ページ）は、計算した85.7%（6/7）と一致します。");
  await expect(example).toContainText("資料の50.0%（15ページ）は、計算した50.0%（1/2）と一致します。");
});

test("a second year is compared over what both years have", async ({ app, page, stages }) => {
  await app.open(site);
  await page.getByRole("button", { name: /B市の支援の例/ }).click();
  await page.getByRole("button", { name: "2025年度を追加" }).click();
  await expect(stages.year).toHaveValue("2025年度（令和7年度）");
  await expect(stages.field("計画時ステップ")).toHaveValue("Ⅲ準備期");
  await stages.plan("①②③④⑤⑥⑦");
  await stages.result("①②③④⑤⑥⑦", "達成");
  await stages.look("都道府県全体");
  const years = stages.card("年度ごとの推移");
  await expect(years).toContainText("比べられる1保険者の平均は、85.7%から100.0%に14.3ポイント上がりました。");
  await expect(years.getByRole("row")).toHaveCount(3);

  await page.getByText("項目を書き換える").click();
  await page.getByRole("textbox", { name: "⑦の内容" }).last().fill("別の評価を受けている");
  await expect(years).toContainText("取組項目が変わったため、共通の8項目だけで比べています");
  await expect(page.getByRole("combobox", { name: "使う指標" })).toHaveValue("独自の指標");
});

test("a year that starts below where the year before ended is shown as a fall", async ({ app, page, stages }) => {
  await app.open(site);
  await page.getByRole("button", { name: /B市の支援の例/ }).click();
  await page.getByRole("button", { name: "2025年度を追加" }).click();
  await stages.field("計画時ステップ").selectOption("Ⅱ関心期");
  const fall = "B市は、前の年度をステップⅢ（準備期）で終え、後の年度の計画時はステップⅡ（関心期）です（後退）。";
  await expect(page.getByRole("region", { name: "結果", exact: true })).toContainText(fall);
  await stages.look("都道府県全体");
  await expect(stages.verdict).toContainText(fall);
  await expect(stages.card("年度ごとの推移")).toContainText(fall);
});

test("the year in view is kept from page to page, on paper and after a reload", async ({ app, page, shell, stages }) => {
  await app.open(site, "#/stages/prefecture");
  const thisYear = await stages.year.inputValue();
  await page.getByRole("button", { name: /年度を追加$/ }).last().click();
  const before = await stages.year.inputValue();
  expect(before).not.toBe(thisYear);
  await stages.preview.openWith("保険者名\t取組達成率\nA市\t80%\nB町\t60%");
  await stages.preview.takeOver.click();
  await expect(stages.verdict).toContainText("保険者支援率は70.0%");
  const steps = page.getByRole("navigation", { name: "ページ" });
  await expect(steps.getByRole("link", { name: /保険者/ }).first()).toContainText("2保険者");

  await shell.goTo("会議資料");
  const era = /（(令和\d+年度)）/.exec(before)?.[1] ?? "";
  await expect(page.getByText(`保険者支援の状況（${era}）`)).toBeVisible();
  await expect(page.locator("article.report")).toContainText("保険者支援率は70.0%");
  await expect(page.locator("article.report")).not.toContainText("公募要領");
  await expect(stages.year).toHaveValue(before);

  for (const step of ["県全体の率", "連合会の自己点検", "県全体の率"]) {
    await shell.goTo(step);
    await expect(stages.year).toHaveValue(before);
  }
  await app.reload();
  await expect(stages.year).toHaveValue(before);
  await expect(stages.rows).toHaveCount(2);
});

test("a table of another year names both years and goes into its own with one press", async ({ app, page, stages }) => {
  await app.open(site, "#/stages/prefecture");
  const inView = await stages.year.inputValue();
  await stages.preview.openWith("令和6年度 支援の状況\n保険者名\t取組達成率\nA市\t80%");
  await expect(stages.preview.dialog).toContainText(`表には2024年度（令和6年度）とありますが、選んでいるのは${inView}です。`);
  await expect(stages.preview.summary).not.toContainText("確認が必要");
  await page.getByRole("button", { name: "2024年度（令和6年度）に取り込む" }).click();
  await expect(stages.preview.dialog).toContainText("2024年度（令和6年度）の一覧に取り込みます。");
  await stages.preview.takeOver.click();
  await expect(stages.year).toHaveValue("2024年度（令和6年度）");
  await expect(stages.rows).toHaveCount(1);
  await stages.preview.openWith("令和6年度 支援の状況\n保険者名\t取組達成率\nA市\t90%");
  await expect(stages.preview.dialog).toContainText("表の年度は2024年度（令和6年度）で、選んでいる年度と同じです。");
});

test("a matrix of marks below two rows of headings is read whole, and asks which items were planned", async ({ app, stages }) => {
  await app.open(site, "#/stages/prefecture");
  const matrix = [
    "No.\t市町村名\t短期計画\t\t中長期計画",
    "\t\t1-1 支援依頼\t1-2 年度計画\t2-1 中長期計画",
    "1\t甲市\t○\t○\t○",
    "2\t乙町\t○\t\t○",
  ].join("\n");
  await stages.preview.openWith(matrix);
  await expect(stages.preview.summary).toContainText("2保険者を読み取りました。");
  await expect(stages.preview.problems).toContainText(["「1-1 支援依頼」を項目①", "どの項目を計画したのか分かりません"]);
  const planned = stages.preview.dialog.getByRole("combobox", { name: "計画した項目", exact: true });
  await planned.selectOption("すべての項目（空欄は結果が未入力）");
  await stages.preview.takeOver.click();
  await expect(stages.calculated(1)).toContainText("100.0%（3/3）");
  await expect(stages.cell(2, "計画項目")).toHaveValue("①～③");
  await expect(stages.cell(2, "達成項目")).toHaveValue(/^①、③/);
});

test("who has no insurers yet pastes the matrix where they are looked for, or goes to the table", async ({ app, page, stages }) => {
  await app.open(site, "#/stages/insurer");
  await page.getByRole("link", { name: "ファイルを開く・表に入力する" }).click();
  await expect(page.getByText("まだ保険者がありません。「保険者を追加」か")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("○×の表などをExcelでコピーして、この画面に貼り付けてください")).toBeVisible();
  await pasteInto(page, "保険者名\t①\t②\n甲市\t○\t×\n乙町\t○\t○\n");
  await expect(stages.preview.summary).toContainText("2保険者を読み取りました。");
});

test("all 1,741 municipalities can be pasted and edited, fifty at a time", async ({ app, page, stages }) => {
  await app.open(site, "#/stages/prefecture");
  const rows = Array.from({ length: 1741 }, (_, row) => `第${row + 1}市\tⅢ→Ⅳ\t1-7\t1-${(row % 7) + 1}`);
  await stages.insurerTable.locator("xpath=..").focus();
  await pasteInto(page, ["保険者名\t目標ステップ\t計画項目\t達成項目", ...rows].join("\n"));
  await stages.preview.takeOver.click();
  await expect(stages.rows).toHaveCount(50);
  await expect(page.getByText("1～50行目を表示（全1,741行）")).toBeVisible();
  await stages.cell(50, "保険者名").press("ArrowDown");
  await expect(stages.cell(51, "保険者名")).toBeFocused();
  await stages.cell(51, "達成項目").fill("1-7");
  await expect(stages.calculated(1)).toContainText("100.0%（7/7）");
  // Down goes to the next row that the filter leaves.
  await page.getByLabel("名前で絞り込む").fill("第17");
  await stages.cell(17, "保険者名").press("ArrowDown");
  await expect(stages.cell(170, "保険者名")).toBeFocused();
  await page.getByLabel("名前で絞り込む").fill("第1741市");
  await expect(stages.rows).toHaveCount(1);

  // On paper there are all of them, whatever is on screen.
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await expect(stages.printed).toHaveCount(1741);
  await expect(stages.printed.nth(50)).toHaveText(/^第51市Ⅲ準備期Ⅳ実行期①～⑦①～⑦100\.0%（7\/7）/);
  await expect(stages.rows).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(stages.rows).toHaveCount(1);
});

test("the prefecture is printed with its rates and its table", async ({ app, page, stages }) => {
  await app.open(site);
  await page.getByRole("button", { name: /X県連合会の例/ }).click();
  await page.emulateMedia({ media: "print" });
  await expect(stages.verdict).toBeVisible();
  await expect(page.getByRole("button", { name: "Excelから貼り付け" })).toBeHidden();
  const paper = await page.pdf({ format: "A4" });
  expect(paper.length).toBeGreaterThan(20_000);
});

for (const language of ["ja", "en"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ colorScheme });
      test.slow();

      test("every view of stages is accessible, also at 320 pixels", async ({ app, page }) => {
        const query = language === "en" ? "?lang=en" : "";
        const sample = (name: { ja: RegExp; en: RegExp }) => page.getByRole("button", { name: name[language] });
        const good = async (state: string) =>
          test.step(state, async () => {
            for (const width of [1280, 320]) {
              await page.setViewportSize({ width, height: 900 });
              await expectAccessible(page);
              const sideways = await page.evaluate(() => {
                const { scrollWidth, clientWidth } = document.scrollingElement as Element;
                return scrollWidth - clientWidth;
              });
              expect(sideways, "pixels to scroll sideways").toBeLessThanOrEqual(0);
            }
          });
        await app.open(site, `${query}#/stages`);
        await good("an empty self-check");
        await app.open(site, `${query}#/stages/insurer`);
        await good("no insurer");
        for (const [state, name] of [
          ["the prefecture", { ja: /X県連合会の例/, en: /Federation of prefecture X/ }],
          ["an insurer", { ja: /B市の支援の例/, en: /Support of city B/ }],
          ["a federation", { ja: /ステージ3まであと2項目/, en: /Two items to stage 3/ }],
        ] as const) {
          await app.open(site, `${query}#/`);
          await sample(name).click();
          await expect(page.getByRole("table").first()).toBeVisible();
          await page.locator("details").evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
          await good(state);
        }
      });
    });
  }
}
