// The sheet for the board of one's own society: one page, with what we pay and what happens without us.
import { expectAccessible } from "./fixtures/accessibility.ts";
import { sheets, withoutSpaces } from "./fixtures/paper.ts";
import { goTo } from "./fixtures/pages.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

const words = {
  ja: {
    sample: /^20組合/,
    us: "B健康保険組合（見本）を当組合にする",
    view: "当組合の1枚",
    choose: "当組合を選ぶと、当組合の負担をまとめた1枚ができます。",
    verdict: "要件をすべて満たしています。",
    share: "当組合の負担 年849,348円（単独より1,787,652円少ない）",
    leaving: "B健康保険組合（見本）が抜けても、判定は変わりません。",
    without: "抜けた場合、残りの組合の費用は合計27,298,000円です。",
    budget: "予算額（この資料では年849,348円）と、支払の時期",
  },
  en: {
    sample: /^20 societies/,
    us: /^.*B.* is ours$/,
    view: "One sheet for our board",
    choose: "Choose our own society, and the sheet about what it pays appears here.",
    verdict: "All requirements of FY2018 are met.",
    share: "We pay 849,348 yen a year (1,787,652 yen less than alone)",
    leaving: "No answer changes if Society B (sample) leaves.",
    without: "Without it the others pay 27,298,000 yen in all.",
    budget: "The budget (here: 849,348 yen a year), and when it is paid",
  },
};

for (const language of ["ja", "en"] as const) {
  const say = words[language];

  test(`our board gets one sheet with our share and what happens without us, in ${language}`, async ({ app, page }, info) => {
    test.slow();
    await app.open(site, language === "en" ? "?lang=en" : "");
    await page.getByRole("button", { name: say.sample }).click();
    await goTo(page, "#/report");
    await page.getByRole("link", { name: say.view }).click();
    await expect(page.getByText(say.choose)).toBeVisible();
    await goTo(page, "#/members");
    await page.getByRole("radio", { name: say.us }).check();
    await goTo(page, "#/report/ours");
    for (const sentence of [say.share, say.leaving, say.without, say.budget]) {
      await expect(page.getByText(sentence).first()).toBeVisible();
    }
    await expectAccessible(page);
    const printed = await sheets(page, info);
    // Without the program that reads PDFs there is nothing more to see.
    test.skip(!printed);
    expect(printed).toHaveLength(1);
    const whole = printed?.join("") ?? "";
    for (const sentence of [say.verdict, say.share, say.without]) {
      expect(whole).toContain(withoutSpaces(sentence));
    }
    expect(whole).not.toContain(withoutSpaces(say.choose));
  });
}
