// What screen readers hear: the language, one heading above all others, landmarks with names, and every new verdict.
import type { Locator, Page } from "@playwright/test";

import { goTo, openPlan, routes, wholePlan } from "./fixtures/pages.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

const app = { ja: "保健事業 共同実施プランナー", en: "Consortium planner" };
const navigation = { ja: "ページ", en: "Pages" };

for (const language of ["ja", "en"] as const) {
  test(`every page has its language, title, headings and landmarks, in ${language}`, async ({ app: planner, page }) => {
    test.slow();
    await planner.open(site, language === "en" ? "?lang=en" : "?lang=ja");
    await openPlan(page, await wholePlan());
    const titles = new Set<string>();
    for (const route of routes) {
      await test.step(route, async () => {
        await goTo(page, route);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        expect(skipped(await headings(page)), "headings more than one level below the one before").toEqual([]);
        expect((await headings(page))[0]?.level, "the first heading").toBe(1);
        for (const role of ["banner", "main", "contentinfo"] as const) {
          await expect(page.getByRole(role), role).toHaveCount(1);
        }
        await expect(page.getByRole("navigation", { name: navigation[language], exact: true })).toHaveCount(1);
        await expect.poll(() => page.title()).toContain(app[language]);
        titles.add(await page.title());
      });
    }
    // The three views of the stages are one page with one name, and so are the five of the shares, the three of the
    // outcomes and the four of the white paper.
    expect(titles.size).toBe(routes.length - 2 - 4 - 2 - 3);
  });
}

test("each language names itself in itself, and the page changes its language at once", async ({ app: planner, page }) => {
  await planner.open(site);
  const english = page.getByRole("button", { name: "English" });
  await expect(english).toHaveAttribute("lang", "en");
  await expect(page.getByRole("button", { name: "日本語" })).toHaveAttribute("lang", "ja");
  await english.click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(english).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Plan a joint health project together");
});

test("a page in English has no Japanese but what the user entered and what is to be typed in Japanese", async ({
  app: planner,
  page,
}) => {
  test.slow();
  await planner.open(site, "?lang=en");
  await page.getByRole("button", { name: /^Joint work costs more/ }).click();
  for (const route of routes) {
    await goTo(page, route);
    const found = await page.locator("body").evaluate((body) => {
      const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      const japanese: string[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const element = text.parentElement;
        const content = text.textContent ?? "";
        if (/[ぁ-んァ-ヶ一-龠]/.test(content) && !element?.closest("[lang=ja], script, style")) {
          japanese.push(content);
        }
      }
      return japanese;
    });
    // Units and dates that may be typed so.
    const others = found.filter((text) => !/万円|令和/.test(text));
    expect(others, route).toEqual([]);
  }
});

test.describe("a new verdict is announced", () => {
  test("whether the consortium qualifies", async ({ app: planner, page, start, eligibility }) => {
    await planner.open(site);
    await start.sample("10組合のうち4組合が小規模").click();
    const heard = await listen(eligibility.verdict);
    await eligibility.members.fill(2, "加入者数", "10000");
    await expect.poll(heard).toContain("要件を満たしていません。");
    await page.getByRole("banner").getByRole("button", { name: "元に戻す" }).click();
    await expect.poll(heard).toContain("要件をすべて満たしています。");
  });

  test("whether joint work is cheaper", async ({ app: planner, start, cost }) => {
    await planner.open(site);
    await start.sample("事務局の費用で、共同のほうが高い").click();
    const heard = await listen(cost.verdict);
    await cost.open("共同事務局（人件費を含む）");
    await cost.fill(cost.field("共同事務局（人件費を含む）", "金額（年額）"), "0");
    await expect.poll(heard).toContain("安くなります");
  });

  test("which stage the federation has reached", async ({ app: planner, stages }) => {
    await planner.open(site, "#/stages");
    await stages.answer("①②③", "達成");
    const heard = await listen(stages.verdict);
    await stages.answer("④⑤⑥", "未達成");
    await expect.poll(heard).toContain("ステージ");
  });
});

/** The headings in sight, in their order. */
async function headings(page: Page): Promise<{ level: number; text: string }[]> {
  return page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((all) =>
    all
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({ level: Number(heading.tagName.slice(1)), text: heading.textContent ?? "" })),
  );
}

function skipped(all: { level: number; text: string }[]): string[] {
  return all.filter(({ level }, place) => level > (all[place - 1]?.level ?? 0) + 1).map(({ text }) => text);
}

/**
 * Listens to a live region as a screen reader does: it must be polite and be there before its text changes, and stay the
 * same element. Returns what was heard so far.
 */
async function listen(region: Locator): Promise<() => Promise<string>> {
  await expect(region).toHaveAttribute("aria-live", "polite");
  await region.evaluate((element) => {
    const heard = globalThis as unknown as { heard: string };
    heard.heard = "";
    new MutationObserver(() => {
      heard.heard += element.isConnected ? element.textContent : "";
    }).observe(element, { childList: true, characterData: true, subtree: true });
  });
  return () => region.page().evaluate(() => (globalThis as unknown as { heard: string }).heard);
}
