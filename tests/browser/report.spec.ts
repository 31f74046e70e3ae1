// The report: the whole plan on paper, verdict first, with the figures of the pages and nothing of their buttons.
import type { Page } from "@playwright/test";

import { expectAccessible } from "./fixtures/accessibility.ts";
import { sheets, withoutSpaces } from "./fixtures/paper.ts";
import { openPlan, planOf, wholePlan } from "./fixtures/pages.ts";
import { file, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

const words = {
  ja: {
    open: "印刷用の報告書",
    print: "印刷する / PDFに保存",
    sample: /^事務局の費用で/,
    members: "参加組合の一覧",
    calculating: "公平さの計算がまだ終わっていません。",
    shares: "組合ごとの負担額の比較",
    reference: "申請の前に、必ずその年度の公募要領をご確認ください。",
    verdicts: ["要件をすべて満たしています。", "単独の合計より年1,200,000円高くなります"],
    terms: "単位：円・分担を決めた日：未入力",
    sum: "合計",
    share: "シャープレイ値",
    parts: ["要件ごとの判定", "参加組合（5）", "費用（3費目）", "分け方の比較", "公平さの確かめ", "負担額の計算式", "出典と前提"],
    stages: /^支援ステージ・達成率/,
    buttons: ["印刷する / PDFに保存", "プランのファイルを開く", "研修モード"],
    formula: "2÷5=40.00%≧40%",
    unfold: "内訳をすべて開く",
    fold: "内訳をすべて閉じる",
    folded: "コンソーシアム要件の内訳",
    empty: "まだ何も入力されていません。",
  },
  en: {
    open: "Report for print",
    print: "Print / save as PDF",
    sample: /^Joint work costs more/,
    members: "Member societies",
    calculating: "Fairness is still being calculated.",
    shares: "cost-shares",
    reference: "check the call for applications of the year in question.",
    verdicts: ["All requirements of FY2018 are met.", "1,200,000 yen"],
    terms: "In yen, Shares fixed on: not entered",
    sum: "Sum",
    share: "Shapley value",
    parts: ["Requirement by requirement", "Member societies (5)", "Costs (3)", "Is it fair?", "How a share comes about"],
    stages: /^Stages and rates/,
    buttons: ["Print / save as PDF", "Open a plan file", "Workshop"],
    formula: "2÷5=40.00%≥40%",
    unfold: "Open all details",
    fold: "Close all details",
    folded: "Eligibility: details",
    empty: "Nothing has been entered yet.",
  },
};

for (const language of ["ja", "en"] as const) {
  const say = words[language];
  const query = language === "en" ? "?lang=en" : "";

  test(`a plan is printed with its verdict on the first sheet and the same totals as on the page, in ${language}`, async ({
    app,
    page,
  }, info) => {
    test.slow();
    await app.open(site, query);
    await page.getByRole("button", { name: say.sample }).click();
    await page.getByRole("link", { name: say.open }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(page.getByText(say.calculating).first()).toBeHidden();
    await page.getByRole("button", { name: say.unfold }).click();
    const sums = await rowOf(page, say.shares, say.sum);
    expect(sums.length, "a sum for going alone and for each way of splitting").toBeGreaterThan(6);
    expect(new Set(sums.slice(1)), "each way splits the same total").toEqual(new Set(["10,990,000"]));

    await page.emulateMedia({ media: "print" });
    for (const name of say.buttons) {
      await expect(page.getByText(name, { exact: true }).first()).toBeHidden();
    }
    await expect(page.getByRole("navigation")).toBeHidden();
    for (const part of say.parts) {
      await expect(page.getByRole("heading", { level: 2, name: part, exact: true })).toBeVisible();
    }
    await expect(page.getByRole("heading", { level: 2, name: say.stages })).toHaveCount(0);

    const printed = await sheets(page, info);
    if (!printed) {
      info.annotations.push({ type: "left out", description: "the text of the sheets: there is no pdftotext" });
      return;
    }
    expect(printed.length).toBeGreaterThan(1);
    for (const [place, sheet] of printed.entries()) {
      expect(sheet, "the number at the foot").toContain(`${place + 1}/${printed.length}`);
    }
    for (const sentence of [...say.verdicts, say.reference]) {
      expect(printed[0]).toContain(withoutSpaces(sentence));
    }
    const whole = printed.join("");
    for (const sentence of [say.terms, say.formula, say.share, `${say.sum} ${sums.join(" ")}`]) {
      expect(whole).toContain(withoutSpaces(sentence));
    }
    for (const name of say.buttons) {
      expect(whole).not.toContain(withoutSpaces(name));
    }
  });

  test(`the report of a plan with everything in it is accessible, wide and narrow, in ${language}`, async ({ app, page }) => {
    test.slow();
    await app.open(site, `${query}#/report`);
    await expect(page.getByText(say.empty)).toBeVisible();
    await expectAccessible(page);
    await openPlan(page, await wholePlan());
    await expectAccessible(page);
    await page.getByRole("button", { name: say.unfold }).click();
    await expect(page.getByRole("heading", { level: 2, name: say.stages }).last()).toBeVisible();
    await expect(page.getByText(say.calculating).first()).toBeHidden({ timeout: 60_000 });
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 320, height: 640 },
    ]) {
      await page.setViewportSize(viewport);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });
}

test("the report of two hundred societies repeats the heads of its tables and cuts no row", async ({ app, page }, info) => {
  test.slow();
  const say = words.ja;
  await app.open(site, "#/report");
  await openPlan(page, await planOf(200));
  await page.getByRole("button", { name: say.unfold }).click();
  await expect(page.getByRole("region", { name: say.members }).getByRole("row")).toHaveCount(201);
  const printed = await sheets(page, info);
  test.skip(!printed, "there is no pdftotext");
  const heads = printed?.filter((sheet) => sheet.includes("組合名規模")) ?? [];
  expect(heads.length, "sheets of the member table, each with its head").toBeGreaterThan(3);
  const names = printed?.flatMap((sheet) => sheet.match(/第\d+健康保険組合(?=[小大]規模)/g) ?? []);
  expect(names).toEqual(Array.from({ length: 200 }, (_, place) => `第${place + 1}健康保険組合`).slice(0, 200));
});

test("with twenty societies the answers are less than three screens, and what is folded is printed all the same", async ({ app, page }) => {
  const say = words.ja;
  await page.setViewportSize({ width: 1366, height: 768 });
  await app.open(site, "#/report");
  await openPlan(page, await planOf(20));
  const members = page.getByRole("region", { name: say.members });
  const theirDetails = page.getByRole("button", { name: say.folded });
  await expect(theirDetails).toHaveAttribute("aria-expanded", "false");
  await expect(members).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3_000);
  await page.emulateMedia({ media: "print" });
  await expect(members).toBeVisible();
  await expect(theirDetails).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await theirDetails.click();
  await expect(members).toBeVisible();
  await page.getByRole("button", { name: say.unfold }).click();
  await page.getByRole("button", { name: say.fold }).click();
  await expect(theirDetails).toHaveAttribute("aria-expanded", "false");
  await expect(members).toBeHidden();
});

test("what many societies lack is one line beside the answer, and leads to the first of them", async ({ app, page }) => {
  const plan = JSON.parse(await planOf(8));
  plan.plan.members.forEach((member: { enrollees: number | null }, place: number) => {
    member.enrollees = place === 0 ? member.enrollees : null;
  });
  await app.open(site, "#/report");
  await openPlan(page, JSON.stringify(plan));
  const missing = page.getByRole("region", { name: "判定", exact: true }).getByRole("link", { name: "加入者数（7組合）" });
  await missing.click();
  await expect(page.getByRole("textbox", { name: "2行目の加入者数", exact: true })).toBeFocused();
});

test("a paper without a name is called what it is", async ({ app, page }) => {
  const plan = JSON.parse(await planOf(3));
  plan.plan.title = "";
  await app.open(site);
  await openPlan(page, JSON.stringify(plan));
  await page.getByRole("link", { name: "印刷用の報告書" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/報告書|保険者支援の状況/);
  await expect(page.getByText("名前のないプラン")).toBeHidden();
});

test("the button of the report opens the dialog of the browser, once", async ({ app, page }) => {
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { printed: number };
    seen.printed = 0;
    window.print = () => {
      seen.printed += 1;
    };
  });
  await app.open(file, "#/report");
  await page.getByRole("button", { name: words.ja.print }).click();
  expect(await page.evaluate(() => (globalThis as unknown as { printed: number }).printed)).toBe(1);
});

/** The figures of the first row that begins so, in the table with this name. */
async function rowOf(page: Page, table: string, beginning: string): Promise<string[]> {
  const row = page.getByRole("region", { name: table }).getByRole("row", { name: new RegExp(`^${beginning} `) });
  return row.getByRole("cell").allInnerTexts();
}
