// Every page in every state: without violations that axe can see, and without sideways scrolling on a narrow screen, in
// both languages, light and dark. One page goes through all states, because loading it is what takes the time.
import type { Page } from "@playwright/test";

import { expectAccessible } from "./fixtures/accessibility.ts";
import { goTo } from "./fixtures/pages.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

const desk = { width: 1280, height: 900 };
/** 400 % zoom on a screen of 1280 pixels (WCAG 2.2, 1.4.10). */
const narrow = { width: 320, height: 640 };

const words = {
  ja: {
    sample: /^10組合のうち4組合が小規模/,
    sources: "出典と前提",
    plans: "プランの管理",
    keepPlan: "いまのプランを一覧に残す",
    copyPlan: /^複製：/,
    delete: "消す",
    link: "共有リンク",
    menu: "メニュー",
    standing: (row: number) => `${row}行目の確定・検討中`,
    ours: /を当組合にする$/,
    columns: /^列を増やす/,
    numbers: "保険者番号",
    enrollees: (row: number) => `${row}行目の加入者数`,
    insurerNumber: (row: number) => `${row}行目の保険者番号`,
    paste: "Excelから貼り付け",
    cancel: "やめる",
    costs: "費用と補助金を入れる",
    costSample: /^事務局の費用で/,
    addStep: "段階を追加",
    withGrant: "補助金を見込む",
    amount: "「利用料」のそれより多い場合",
    keys: "割り方1",
    percentages: "固定割合",
    addKey: "割り方を組み合わせる",
    actual: (row: number) => `${row}行目の利用実績人数`,
    rate: "補助率",
    amountOfLine: "「利用料」の何組合でも・何人でも",
    deleteEverything: "このパソコンから入力内容をすべて消す",
  },
  en: {
    sample: /^10 societies, 4 of them small/,
    sources: "Sources and limits",
    plans: "Plans",
    keepPlan: "Keep the current plan",
    copyPlan: /^Copy: /,
    delete: "Delete",
    link: "Link",
    menu: "Menu",
    standing: (row: number) => `Standing, row ${row}`,
    ours: / is ours$/,
    columns: /^More columns/,
    numbers: "Insurer number",
    enrollees: (row: number) => `Enrollees, row ${row}`,
    insurerNumber: (row: number) => `Insurer number, row ${row}`,
    paste: "Paste from Excel",
    cancel: "Cancel",
    costs: "What does it cost together?",
    costSample: /^Joint work costs more/,
    addStep: "Add a step",
    withGrant: "Count on a grant",
    amount: "Beyond of Fee for each participant",
    keys: "Key 1",
    percentages: "Agreed percentages",
    addKey: "Mix in another key",
    actual: (row: number) => `Actual participants, row ${row}`,
    deleteEverything: "Delete everything here",
  },
};

for (const language of ["ja", "en"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: desk });
      test.slow();

      test("every state of every page is accessible", async ({ app, page }) => {
        const say = words[language];
        const query = language === "en" ? "?lang=en" : "";
        const cell = (name: string) => page.getByRole("textbox", { name, exact: true });

        await app.open(site, query);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await unfoldEverything(page);
        await expectGood(page, "the first page");

        await openMenu(page, say.menu);
        await expectGood(page, "the menu of the header");
        await page.getByRole("navigation", { name: say.menu }).getByRole("link", { name: say.sources }).click();
        await expect(page.getByRole("heading", { level: 1, name: say.sources })).toBeVisible();
        await expectGood(page, "the sources");

        for (const route of ["#/members", "#/eligibility"]) {
          await app.open(site, `${query}${route}`);
          await expectGood(page, `an empty plan at ${route}`);
        }

        await app.open(site, `${query}#/`);
        await page.getByRole("button", { name: say.sample }).click();
        await expect(page.getByRole("table").first().getByRole("row")).toHaveCount(11);
        await expectGood(page, "a sample");
        await page.getByRole("combobox", { name: say.standing(2) }).selectOption({ index: 1 });
        await page.getByRole("combobox", { name: say.standing(9) }).selectOption({ index: 1 });
        await page.getByRole("radio", { name: say.ours }).first().check();
        await expectGood(page, "candidates and our own society");
        await page.getByText(say.columns).click();
        await page.getByRole("group", { name: say.columns }).getByRole("checkbox", { name: say.numbers }).check();

        await cell(say.enrollees(2)).fill("about 10");
        await cell(say.insurerNumber(1)).fill("１１３００１２");
        await cell(say.enrollees(1)).focus();
        await unfoldEverything(page);
        await page.getByRole("button", { name: say.deleteEverything }).click();
        await expectGood(page, "errors, repairs, open details, a question");

        await page.getByRole("button", { name: say.cancel }).click();
        await page.getByRole("button", { name: say.paste }).click();
        await page.getByRole("dialog").getByRole("textbox").fill("組合名\t加入者数\t保険者番号\n甲\t5千くらいか\t1130012\n合計\t5000\n");
        await expect(page.getByRole("dialog").getByRole("table")).toBeVisible();
        await expectGood(page, "the preview");

        await app.open(site, `${query}#/cost`);
        await page.getByRole("button", { name: say.deleteEverything }).click();
        await page.getByRole("alert").getByRole("button").first().click();
        await expectGood(page, "no costs yet");

        await app.open(site, `${query}#/`);
        await page.getByRole("button", { name: say.costSample }).click();
        await expect(page.getByRole("heading", { level: 1, name: say.costs })).toBeVisible();
        await unfoldEverything(page);
        await expectGood(page, "the costs of a sample");
        for (const view of ["", "/all", "/fairness", "/what-if", "/formulas"]) {
          await goTo(page, `#/shares${view}`);
          await unfoldEverything(page);
          await expectGood(page, `the shares of a sample, view ${view}`);
        }
        await goTo(page, "#/shares");
        await page.getByRole("combobox", { name: say.keys, exact: true }).selectOption(say.percentages);
        await page.getByRole("button", { name: say.addKey }).click();
        await expectGood(page, "a mix of keys");
        await goTo(page, "#/settlement");
        for (let row = 1; row <= 5; row += 1) {
          await cell(say.actual(row)).fill("100");
        }
        await expectGood(page, "a settlement");

        await goTo(page, "#/cost");
        await unfoldEverything(page);
        await page.getByRole("button", { name: say.addStep }).click();
        await page.getByRole("checkbox", { name: say.withGrant }).check();
        await cell(say.amount).fill("about 9000");
        await page.getByRole("heading", { level: 1 }).click();
        await expectGood(page, "costs with errors and a grant");
      });

      test("keeping, comparing and sharing plans is accessible", async ({ app, page }) => {
        const say = words[language];
        const query = language === "en" ? "?lang=en" : "";
        await app.open(site, `${query}#/plans`);
        await expect(page.getByRole("textbox", { name: say.link, exact: true })).toHaveValue(/#p1=/);
        await expectGood(page, "the plans of somebody who has none");

        await app.open(site, `${query}#/`);
        await page.getByRole("button", { name: say.sample }).click();
        await openMenu(page, say.menu);
        await page.getByRole("navigation", { name: say.menu }).getByRole("link", { name: say.plans, exact: true }).click();
        await page.getByRole("button", { name: say.keepPlan }).click();
        await page.getByRole("button", { name: say.copyPlan }).click();
        for (const choice of await page.getByRole("group").getByRole("checkbox").all()) {
          await choice.check();
        }
        await expect(page.getByRole("table")).toHaveCount(1);
        await page.getByRole("button", { name: say.delete, exact: true }).first().click();
        await expectGood(page, "kept plans, a comparison, a link, a question");

        await page.evaluate((fragment) => location.assign(`#${fragment}`), "p1=AAAA");
        await expect(page.getByRole("dialog")).toBeVisible();
        await expectGood(page, "a link that does not open");
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toBeHidden();

        const link = await page.getByRole("textbox", { name: say.link, exact: true }).inputValue();
        await page.evaluate((fragment) => location.assign(fragment), new URL(link).hash);
        await expect(page.getByRole("dialog").getByRole("button")).toHaveCount(2);
        await expectGood(page, "a shared plan");
      });
    });
  }
}

/** Opens the menu of the header. */
async function openMenu(page: Page, name: string): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name }).click();
}

/** Opens every disclosure, so that what is in it is looked at too. */
async function unfoldEverything(page: Page): Promise<void> {
  await page.locator("details").evaluateAll((all) => all.forEach((details) => details.setAttribute("open", "")));
}

/** Holds the page, on a wide and on a narrow screen, to what everybody must be able to use. */
async function expectGood(page: Page, state: string): Promise<void> {
  await test.step(state, async () => {
    await expectAccessible(page);
    await page.setViewportSize(narrow);
    await expectAccessible(page);
    const sideways = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.scrollingElement as Element;
      return scrollWidth - clientWidth;
    });
    expect(sideways, "pixels to scroll sideways at 320").toBeLessThanOrEqual(0);
    await page.setViewportSize(desk);
  });
}
