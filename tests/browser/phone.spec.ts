// On a phone a table of societies is a list: one line for each, with the figure that decides. Pressing it opens its fields.
import type { Locator, Page } from "@playwright/test";

import { expectAccessible } from "./fixtures/accessibility.ts";
import { drop } from "./fixtures/dropping.ts";
import { goTo, openPlan, planOf, planWithEverything } from "./fixtures/pages.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { ImportDialog } from "./pages/import_dialog.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** The highest that a line may be: a target for a finger, and its edge. */
const ONE_LINE = 46;

/** The line of a society. */
function line(page: Page, name: string): Locator {
  return page.getByRole("row").getByRole("button", { name: new RegExp(`^${name}(?!\\d|を)`) });
}

const heightOf = async (part: Locator) => (await part.boundingBox())?.height ?? Number.POSITIVE_INFINITY;
const heightOfPage = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

test("twenty societies are twenty lines, and the page of the members stays short", async ({ app, eligibility, page }) => {
  await app.open(site);
  await openPlan(page, await planOf(20));
  await goTo(page, "#/members");
  await expect(eligibility.members.rows).toHaveCount(20);
  for (const row of await eligibility.members.rows.all()) {
    expect(await heightOf(row)).toBeLessThanOrEqual(ONE_LINE);
  }
  await expect(line(page, "第20健康保険組合")).toContainText("4,843人");
  // Without the message that another plan was opened, as the page is from the next visit on. Of its height 52 pixels are the
  // button to the requirements.
  await app.reload();
  await expect(line(page, "第20健康保険組合")).toBeVisible();
  expect(await heightOfPage(page)).toBeLessThan(1_800);
});

test("a line opens the fields of its society, by finger and by keyboard, and says whether it is open", async ({
  app,
  eligibility,
  page,
}) => {
  const { members } = eligibility;
  await app.open(site);
  await openPlan(page, await planOf(3));
  await goTo(page, "#/members");
  const second = line(page, "第2健康保険組合");
  await expect(second).toHaveAttribute("aria-expanded", "false");
  await expect(members.cell(2, "加入者数")).toBeHidden();
  await second.tap();
  await expect(second).toHaveAttribute("aria-expanded", "true");
  await expect(members.cell(2, "加入者数")).toBeVisible();
  await expect(members.cell(1, "加入者数")).toBeHidden();
  await expectAccessible(page);

  await members.cell(2, "加入者数").fill("12345");
  await expect(second).toContainText("12,345人");
  // Enter leads to the same figure of the next society, whose line it opens.
  await members.cell(2, "加入者数").press("Enter");
  await expect(members.cell(3, "加入者数")).toBeFocused();
  await expect(line(page, "第3健康保険組合")).toHaveAttribute("aria-expanded", "true");

  await second.focus();
  await page.keyboard.press("Enter");
  await expect(members.cell(2, "加入者数")).toBeHidden();
  await page.keyboard.press("Space");
  await expect(members.cell(2, "加入者数")).toBeVisible();
});

test("what is missing or cannot be read stands in the line, and so do standing and role", async ({ app, eligibility, page }) => {
  const { members } = eligibility;
  await app.open(site);
  await openPlan(page, await planOf(3));
  await goTo(page, "#/members");
  const [first, second] = [line(page, "第1健康保険組合"), line(page, "第2健康保険組合")];
  await first.tap();
  await members.fill(1, "加入者数", "");
  await expect(first).toContainText("加入者数 未入力");
  await members.fill(1, "加入者数", "千人くらいか");
  await expect(first).toContainText("加入者数 読み取れません");
  await members.us("第1健康保険組合").check();
  await expect(first).toContainText("当組合");

  await second.tap();
  await members.standing(2).selectOption("検討中");
  await members.lead(2).check();
  await members.fill(2, "組合名", "第3健康保険組合");
  const twice = line(page, "第3健康保険組合").filter({ hasText: "検討中" });
  await expect(twice).toContainText("主幹");
  await expect(page.getByRole("row").getByRole("button").filter({ hasText: "要確認" })).toHaveCount(1);
});

test("a new row opens with the focus in its first field, and a removed one passes the focus on", async ({
  app,
  eligibility,
  page,
}) => {
  const { members } = eligibility;
  await app.open(site);
  await openPlan(page, await planOf(2));
  await goTo(page, "#/members");
  await members.add.tap();
  await expect(members.cell(3, "組合名")).toBeFocused();
  await members.cell(3, "組合名").fill("丙健保");
  await expect(line(page, "丙健保")).toContainText("加入者数 未入力");
  await line(page, "第1健康保険組合").tap();
  await members.remove("第1健康保険組合");
  await expect(line(page, "第2健康保険組合")).toBeFocused();
});

test("the other tables of members are lists of lines, too", async ({ app, page }) => {
  test.slow();
  await app.open(site);
  await openPlan(page, await planWithEverything());
  for (const [route, figure, field] of [
    ["#/cost", /人/, "利用見込人数"],
    ["#/settlement", /人/, "利用実績人数"],
    ["#/stages/prefecture", /%|未入力|不明/, "保険者名"],
    ["#/outcomes", /参加/, "案内"],
  ] as const) {
    await test.step(route, async () => {
      await goTo(page, route);
      const lines = page.getByRole("row").locator("button[aria-expanded]");
      await expect(lines.first()).toBeVisible();
      await expect(lines.filter({ hasText: figure }).first()).toBeVisible();
      const cell = page.getByRole("textbox", { name: new RegExp(`^1行目の${field}`) });
      await expect(cell).toBeHidden();
      await lines.first().tap();
      await expect(cell).toBeVisible();
    });
  }
});

test("the step and the view where one is are in sight", async ({ app, page }) => {
  await app.open(site);
  await openPlan(page, await planOf(3));
  for (const route of ["#/shares/what-if", "#/outcomes/review", "#/targets", "#/stages/prefecture"]) {
    await test.step(route, async () => {
      await goTo(page, route);
      for (const row of await page.getByRole("navigation").filter({ has: page.locator("[aria-current]") }).all()) {
        await expect(row.locator("[aria-current]")).toBeInViewport({ ratio: 0.99 });
      }
    });
  }
});

test("the numbers of a table leave its sentences the room to be read", async ({ app, page }) => {
  await app.open(site);
  await goTo(page, "#/sources");
  const row = page.getByRole("row", { name: "⑬" });
  const number = await row.getByRole("rowheader").boundingBox();
  const sentence = await row.getByRole("cell").first().boundingBox();
  expect(number?.width).toBeLessThan(80);
  expect(sentence?.width).toBeGreaterThan(180);
});

/** The fewest letters that a line of a name may have where the name goes on: of a Latin word all of them. */
async function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const cell of document.querySelectorAll("main :is(.data th[scope='row'], .row-name, .edit th.name)")) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { 0: word, index } of (node.textContent ?? "").matchAll(/[A-Za-z]{2,14}/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1) {
            found.push(`${word} of ${cell.textContent}`);
          }
        }
      }
    }
    return found;
  });
}

test("no table breaks the name of a society within a word", async ({ app, page }) => {
  const plan = JSON.parse(await planOf(3));
  for (const [place, member] of plan.plan.members.entries()) {
    Object.assign(member, {
      name: ["Northern Engineering Health Insurance Society", "Southern Shipping Society", "Western Society"][place],
      expected_users: 120_000,
    });
    member.cost = { ...member.cost, actual_users: place === 0 ? null : 98_000, standalone_today: 123_456_789 };
  }
  await app.open(site, "?lang=en");
  await openPlan(page, JSON.stringify(plan));
  for (const route of ["#/settlement", "#/members", "#/cost", "#/shares", "#/shares/all", "#/eligibility", "#/report", "#/targets"]) {
    await goTo(page, route);
    if (route === "#/report") {
      await page.getByRole("button", { name: "Open all details" }).click();
    }
    expect(await brokenWords(page), route).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), route).toBe(true);
  }
  for (const member of plan.plan.members) {
    member.cost.actual_users = 98_000;
  }
  await openPlan(page, JSON.stringify(plan));
  await goTo(page, "#/settlement");
  const table = page.getByRole("region", { name: "Settlement", exact: false }).getByRole("table").last();
  await expect(table).toBeVisible();
  expect(await brokenWords(page)).toEqual([]);
  const names = table.getByRole("rowheader").first();
  await names.scrollIntoViewIfNeeded();
  await table.evaluate((table) => table.parentElement?.scrollTo({ left: 200 }));
  await expect(names).toBeInViewport({ ratio: 1 });
});

test("no menu cuts off what was chosen in it, in either language", async ({ app, page }) => {
  for (const [language, query] of [["ja", ""], ["en", "?lang=en"]] as const) {
    await app.open(site, query);
    for (const route of ["#/data-access", "#/roles"]) {
      await goTo(page, route);
      const cut = await page.evaluate(() => {
        const canvas = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
        return [...document.querySelectorAll("main select")].flatMap((element) => {
          const menu = element as HTMLSelectElement;
          if (menu.clientWidth === 0) {
            return [];
          }
          const style = getComputedStyle(menu);
          canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
          const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
          // The arrow takes about a letter and a half.
          const room = menu.clientWidth - padding - 20;
          return [...menu.options].map(({ text }) => text).filter((text) => canvas.measureText(text).width > room);
        });
      });
      expect(cut, `${language} ${route}`).toEqual([]);
    }
  }
});

test("measures are folded below what they hold, the first one open", async ({ app, page }) => {
  await app.open(site, "#/roles");
  const measures = page.locator("section.measure");
  const advice = page.getByRole("region", { name: "① 受診勧奨" });
  const guidance = page.getByRole("region", { name: "② 特定保健指導" });
  await expect(advice.getByRole("textbox").first()).toBeVisible();
  await expect(guidance.getByRole("textbox").first()).toBeHidden();
  await expect(guidance).toContainText("4欄のうち0欄に入力・データの渡し方：未定");
  await guidance.getByText("② 特定保健指導").tap();
  await guidance.getByRole("textbox").first().fill("健診の日に案内する");
  await guidance.getByRole("combobox").selectOption("集計データ");
  await expect(guidance).toContainText("4欄のうち1欄に入力・データの渡し方：集計データ");
  await expect(measures).toHaveCount(5);
  await expectAccessible(page);
});

test("a message moves the page down instead of lying on it", async ({ app, eligibility, page }) => {
  await app.open(site);
  await openPlan(page, await planOf(20));
  await goTo(page, "#/members");
  // Without the message that another plan was opened.
  await app.reload();
  await line(page, "第12健康保険組合").tap();
  await page.getByRole("button", { name: "第12健康保険組合を削除", exact: true }).scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
  // The first line that is wholly on screen.
  const first = await page.evaluate(() => {
    const lines = [...document.querySelectorAll(".row-line > button")];
    const found = lines.findIndex((line) => line.getBoundingClientRect().top >= 0);
    return lines[found]?.querySelector(".row-name")?.textContent ?? "";
  });
  await eligibility.members.remove("第12健康保険組合");
  const toast = page.locator(".toast");
  await expect(toast.getByRole("button")).toBeVisible();
  const [message, below] = [await toast.boundingBox(), await line(page, first).boundingBox()];
  expect(message?.y).toBeLessThanOrEqual(0);
  expect(below?.y ?? 0).toBeGreaterThanOrEqual((message?.y ?? 0) + (message?.height ?? 0) - 1);
  expect(message?.height).toBeLessThanOrEqual(72);
});

test("on a wide screen, too, a message moves the page down instead of lying on it", async ({ app, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await app.open(site);
  await openPlan(page, await planOf(200));
  await goTo(page, "#/members");
  // Without the message that another plan was opened.
  await app.reload();
  const paste = page.getByRole("button", { name: "Excelから貼り付け" });
  // At the top edge of the screen, where the message comes.
  await paste.evaluate((button) => scrollBy(0, button.getBoundingClientRect().top));
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await drop(page, "other.json", Buffer.from(await planOf(199)));
  const toast = page.locator(".toast");
  await expect(toast.getByRole("button")).toBeVisible();
  await expect(page.getByText("参加組合（199）")).toBeVisible();
  const [message, below] = [await toast.boundingBox(), await paste.boundingBox()];
  expect(below?.y ?? 0).toBeGreaterThanOrEqual((message?.y ?? 0) + (message?.height ?? 0) - 1);
});

test("where there is room for a table there are no lines", async ({ app, eligibility, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await app.open(site);
  await openPlan(page, await planOf(3));
  await goTo(page, "#/members");
  await expect(eligibility.members.cell(1, "加入者数")).toBeVisible();
  await expect(page.getByRole("row").locator("button[aria-expanded]").first()).toBeHidden();
});

test("the preview of a table covers nothing that has the focus, and the list leads on to the requirements", async ({ app, page, start, eligibility }) => {
  const importDialog = new ImportDialog(page);
  await app.open(site);
  await start.empty.click();
  const rows = Array.from({ length: 12 }, (_, at) => `第${at + 1}健康保険組合\t${2_000 + at}\t${1_000 + at}`);
  await importDialog.openWith(["組合名\t加入者数\t被保険者数", ...rows].join("\n"));
  const { dialog } = importDialog;
  await importDialog.column(1).focus();
  for (let steps = 0; steps < 40; steps += 1) {
    const focused = page.locator(":focus");
    if (await focused.evaluate((field) => field instanceof HTMLButtonElement || field instanceof HTMLSelectElement)) {
      const seen = await focused.evaluate((field) => {
        const { x, y, width, height } = field.getBoundingClientRect();
        const places = [0.1, 0.5, 0.9].map((at) => document.elementFromPoint(x + width * at, y + height / 2));
        return places.some((found) => found !== null && field.contains(found));
      });
      expect(seen, await focused.getAttribute("aria-label") ?? (await focused.innerText())).toBe(true);
    }
    if (await importDialog.takeOver.evaluate((button) => button === document.activeElement)) {
      break;
    }
    await page.keyboard.press("Tab");
  }
  await expect(importDialog.takeOver).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(eligibility.members.rows).toHaveCount(12);
  await page.getByRole("link", { name: "要件ごとの判定を見る" }).click();
  await expect(eligibility.heading).toBeFocused();
});
