// The training room: exercises done by keyboard, one's own plan put aside, nothing left behind.
import { readFile } from "node:fs/promises";

import type { Locator, Page } from "@playwright/test";

import { App } from "./fixtures/app.ts";
import { expectAccessible } from "./fixtures/accessibility.ts";
import { file, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { arrived, given } from "./pages/shell.ts";
import { WorkshopPage } from "./pages/workshop.ts";

const EXAMPLE = "../../docs/exercises.example.json";
const example = () => readFile(new URL(EXAMPLE, import.meta.url), "utf8");

/** Presses Tab until the focus is on `target`, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 400; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error("the focus never came");
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

for (const place of [site, file]) {
  test(`an exercise is done wholly by keyboard, ${place.name}`, async ({ app, page, eligibility }) => {
    test.slow();
    const workshop = new WorkshopPage(page);
    await app.open(place, "#/workshop");
    await press(page, workshop.begin(1));
    await expect(page.getByRole("heading", { level: 2, name: /^課題1：/ })).toBeFocused();
    await press(page, workshop.check);
    await expect(workshop.found.first()).toContainText("まだ1つの条件が残っています。");
    await press(page, workshop.tool("参加組合"));
    await expect(workshop.bar).toContainText("この組合を加えてください");
    await expect(eligibility.members.rows).toHaveCount(10);
    for (const [row, enrollees] of [
      [11, "12000"],
      [12, "4500"],
    ] as const) {
      await press(page, eligibility.members.add);
      await expect(eligibility.members.rows).toHaveCount(row);
      await tabTo(page, eligibility.members.cell(row, "加入者数"));
      await page.keyboard.type(enrollees);
    }
    await press(page, workshop.toAnswer);
    await expect(page.getByRole("heading", { level: 1, name: "研修モード" })).toBeFocused();
    await press(page, workshop.check);
    await expect(workshop.found.first()).toContainText("できました。");
    await expect(workshop.row(1)).toContainText("解けました");
    await press(page, workshop.next);
    await expect(page.getByRole("heading", { level: 2, name: /^課題2：/ })).toBeFocused();
  });
}

test("hints are shown one by one, and the summary counts them without names and times", async ({ app, page }) => {
  const workshop = new WorkshopPage(page);
  await app.open(site, "#/workshop");
  await workshop.begin(3).click();
  await expect(workshop.exercise).not.toContainText("17×10と43×4");
  await workshop.hint.click();
  await expect(workshop.exercise).toContainText("17×10と43×4");
  await workshop.figure.fill("2");
  await workshop.check.click();
  await expect(workshop.found.first()).toContainText("計算した値より大きいです。");
  await expect(workshop.found.first()).not.toContainText("1組合");
  await expect(workshop.row(3)).toContainText("まだです");
  const download = await arrived(page, () => page.getByRole("button", { name: "一覧を書き出す（CSV）" }).click());
  const lines = (await readFile(download.path, "utf8")).split("\r\n");
  expect(lines[0]).toBe("\ufeff課題,結果,見たヒント,確かめた回数");
  expect(lines[3]).toBe("課題3：40%に見える39.53%,まだです,1,1");
  expect(lines[12]).toBe("合計,11問のうち0問を解きました。,1,1");
});

test("the summary prints alone", async ({ app, page }) => {
  await app.open(site, "#/workshop");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "講師用のまとめ" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "課題の一覧" })).toBeHidden();
  await expect(page.getByRole("heading", { name: "講師の方へ" })).toBeHidden();
});

test("leaving restores one's own plan with its past, and no exercise is ever kept", async ({ app, page, start, shell, eligibility }) => {
  const workshop = new WorkshopPage(page);
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  await eligibility.members.fill(1, "組合名", "わたしの組合");
  await expect(shell.saved).toBeVisible();
  await shell.goTo("研修モード");
  await workshop.begin(4).click();
  await workshop.tool("参加組合").click();
  await expect(shell.title).toHaveValue("分からない数が決める");
  await eligibility.members.fill(1, "組合名", "課題の組合");
  await workshop.toAnswer.click();
  const kept = Object.values(await shell.kept()).join();
  expect(kept).toContain("わたしの組合");
  expect(kept).not.toContain("課題の組合");
  await workshop.leave.click();
  await expect(workshop.exercise).toBeHidden();
  await shell.goTo("参加組合");
  await expect(workshop.bar).toBeHidden();
  await expect(eligibility.members.cell(1, "組合名")).toHaveValue("わたしの組合");
  await shell.undo.click();
  await expect(eligibility.members.cell(1, "組合名")).not.toHaveValue("わたしの組合");
});

test("loading the page again goes on with the exercise, and a new tab begins anew", async ({ app, page, shell, context, watch }) => {
  const workshop = new WorkshopPage(page);
  await app.open(site, "#/workshop");
  await workshop.openExercises(given("own.json", await example()));
  await workshop.begin(1).click();
  await workshop.hint.click();
  await workshop.check.click();
  const tool = workshop.exercise.getByRole("link", { name: /の画面で取り組む$/ });
  const task = (await workshop.exercise.getByRole("heading", { level: 2 }).textContent()) ?? "";
  await tool.click();
  await shell.title.fill("途中まで進めた課題");
  await app.reload();
  await expect(workshop.bar).toContainText(task);
  await expect(shell.title).toHaveValue("途中まで進めた課題");
  await workshop.toAnswer.click();
  await expect(workshop.exercise).toContainText(task);
  await expect(workshop.row(1).getByRole("cell")).toHaveText(["まだです", "1", "1"]);
  await expect(workshop.begin(3)).toBeHidden();
  expect(Object.values(await shell.kept()).join()).not.toContain("途中まで進めた課題");

  const other = await context.newPage();
  await new App(other, watch).open(site, "#/workshop");
  await expect(new WorkshopPage(other).begin(11)).toBeVisible();
  await expect(new WorkshopPage(other).exercise).toBeHidden();
});

test("with nothing to be kept, loading the page again forgets the exercise", async ({ app, page }) => {
  const workshop = new WorkshopPage(page);
  await app.open(site, "#/workshop");
  await workshop.begin(1).click();
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1);
  await workshop.keepNothing.click();
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
  await workshop.hint.click();
  await app.reload();
  await expect(workshop.begin(1)).toBeVisible();
  await expect(workshop.exercise).toBeHidden();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test("the plan of an exercise does not get among one's own, and a kept plan ends the exercise", async ({
  app,
  page,
  start,
  shell,
  plans,
  eligibility,
}) => {
  const workshop = new WorkshopPage(page);
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  await shell.goTo("プランの管理");
  await plans.keep.click();
  await expect(plans.kept).toHaveCount(1);
  await shell.goTo("参加組合");
  await eligibility.members.fill(1, "組合名", "わたしの組合");
  await shell.goTo("研修モード");
  await workshop.begin(1).click();
  await shell.goTo("プランの管理");
  await expect(plans.keep).toBeHidden();
  await expect(page.getByText("課題のプランは一覧に残せません。")).toBeVisible();

  await page.getByRole("button", { name: /^開く：/ }).first().click();
  await expect(workshop.bar).toBeHidden();
  // One's own plan is kept before the other one is opened; that of the exercise is not.
  await expect(plans.kept).toHaveCount(2);
  const kept = Object.values(await shell.kept()).join();
  expect(kept).toContain("わたしの組合");
  expect(kept).not.toContain("40%ちょうどのところへ");
});

test("an exercise stands above a tool that is embedded", async ({ app, page }) => {
  const workshop = new WorkshopPage(page);
  await app.open(site, "?embed&lang=ja#/workshop");
  await workshop.begin(1).click();
  await workshop.tool("参加組合").click();
  await expect(workshop.bar).toContainText("この組合を加えてください");
  await workshop.toAnswer.click();
  await expect(workshop.check).toBeVisible();
});

test("a file of exercises is used, and a faulty one is refused with its place", async ({ app, page }) => {
  const workshop = new WorkshopPage(page);
  await app.open(site, "#/workshop");
  const faulty = (await example()).replace('{ "cheaper": "joint" }', '{ "cheapest": "joint" }');
  await workshop.openExercises(given("faulty.json", faulty));
  await expect(workshop.fileProblem).toContainText("2番目の課題（id「office」）：項目「solved_when」の1番目：形が違います");
  await expect(workshop.begin(11)).toBeVisible();
  await workshop.openExercises(given("own.json", await example()));
  await expect(page.getByText("「own.json」の2問を開きました。")).toBeVisible();
  await expect(workshop.begin(3)).toBeHidden();
  await workshop.begin(2).click();
  await expect(workshop.exercise).toContainText("2組合で始めます");
  await page.getByRole("button", { name: "最初から入っている課題に戻す" }).click();
  await expect(workshop.begin(11)).toBeVisible();
});

test("the next person finds the exercises and nothing else", async ({ app, page, start, shell, eligibility }) => {
  const workshop = new WorkshopPage(page);
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  await shell.goTo("研修モード");
  await workshop.keepNothing.click();
  await expect(page.getByText("このパソコンには何も残しません。")).toBeVisible();
  expect(Object.keys(await shell.kept())).toEqual(["consortium-planner/settings"]);
  await workshop.begin(1).click();
  await workshop.hint.click();
  await page.getByRole("button", { name: "次の人のために初期化" }).click();
  await page.getByRole("alert").getByRole("button", { name: "消す", exact: true }).click();
  await expect(workshop.exercise).toBeHidden();
  await expect(workshop.row(1)).toContainText("まだです");
  await expect(workshop.row(12)).toContainText("0問");
  await shell.goTo("健保組合の共同実施へ");
  await expect(eligibility.members.rows).toHaveCount(0);
  await expect(shell.undo).toBeDisabled();
});

test("everything is larger on a projector, also after the page is changed", async ({ app, page, shell }) => {
  await app.open(site, "#/workshop");
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const before = await size();
  await page.getByRole("button", { name: "150%" }).click();
  await expect.poll(size).toBe(before * 1.5);
  await shell.goTo("健保組合の共同実施へ");
  expect(await size()).toBe(before * 1.5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

const words = {
  ja: { begin: "課題2を始める", check: "答えを確かめる", hint: /^ヒントを見る/, tool: /の画面で取り組む$/ },
  en: { begin: "Start exercise 2", check: "Check the answer", hint: /^Show a hint/, tool: /^Work on it/ },
};

for (const language of ["ja", "en"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ colorScheme });

      test("the workshop is accessible, wide and narrow", async ({ app, page }) => {
        test.slow();
        const say = words[language];
        await app.open(site, `${language === "en" ? "?lang=en" : ""}#/workshop`);
        await page.getByRole("button", { name: say.begin }).click();
        await page.getByRole("button", { name: say.hint }).click();
        await page.getByRole("button", { name: say.check }).click();
        for (const viewport of [
          { width: 1280, height: 900 },
          { width: 320, height: 640 },
        ]) {
          await page.setViewportSize(viewport);
          await expectAccessible(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        }
        await page.getByRole("link", { name: say.tool }).click();
        await expectAccessible(page);
      });
    });
  }
}
