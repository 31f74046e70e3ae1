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
    await press(page, workshop.openTask);
    await expect(workshop.panel).toBeFocused();
    await expect(workshop.panel).toContainText("この組合を加えてください");
    await page.keyboard.press("Escape");
    await expect(workshop.panel).toBeHidden();
    await expect(workshop.openTask).toBeFocused();
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
    await press(page, workshop.openAnswer);
    await press(page, workshop.check);
    await expect(workshop.panel).toContainText("できました。");
    await press(page, workshop.toWorkshop);
    await expect(page.getByRole("heading", { level: 1, name: "研修モード" })).toBeFocused();
    await expect(workshop.row(1)).toContainText("解けました");
    await press(page, workshop.next);
    await expect(page.getByRole("heading", { level: 2, name: /^課題2：/ })).toBeFocused();
  });
}

test("task, answer and hints open below a slim bar, and nobody leaves the tool", async ({ app, page }) => {
  const workshop = new WorkshopPage(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await app.open(site, "#/workshop");
  await workshop.begin(3).click();
  await expect(workshop.bar).toBeHidden();
  await workshop.tool("参加組合").click();
  await expect(page).toHaveURL(/#\/members$/);
  const height = () => workshop.bar.evaluate((bar) => bar.getBoundingClientRect().height);
  expect(await height()).toBeLessThanOrEqual(60);

  await workshop.openHints.click();
  await expect(workshop.panel).toBeFocused();
  await expect(workshop.openHints).toHaveAttribute("aria-expanded", "true");
  await workshop.hint.click();
  await expect(workshop.panel).toContainText("17×10と43×4");
  await expect(workshop.openHints).toHaveText("ヒント 1/2");

  await workshop.openAnswer.click();
  await expect(workshop.openHints).toHaveAttribute("aria-expanded", "false");
  await workshop.panel.getByRole("textbox").fill("2");
  await workshop.check.click();
  await expect(workshop.panel).toContainText("計算した値より大きいです。");
  await workshop.openAnswer.click();
  await expect(workshop.panel).toBeHidden();
  await expect(workshop.openAnswer).toBeFocused();
  await expect(page).toHaveURL(/#\/members$/);

  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(height).toBeLessThanOrEqual(112);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("solved in the bar, an exercise leads on to the next", async ({ app, page, eligibility }) => {
  const workshop = new WorkshopPage(page);
  await app.open(site, "#/workshop");
  await workshop.begin(3).click();
  await workshop.tool("参加組合").click();
  await expect(eligibility.members.rows).toHaveCount(43);
  await eligibility.members.add.click();
  await eligibility.members.fill(44, "加入者数", "4500");
  await workshop.openAnswer.click();
  await workshop.panel.getByRole("textbox").fill("1");
  await workshop.check.click();
  await expect(workshop.panel).toContainText("できました。");
  await workshop.next.click();
  await expect(workshop.bar).toContainText("課題4：分からない数が決める");
  await expect(workshop.panel).toContainText("2組合の加入者数が、まだ届いていません");
  await expect(eligibility.members.rows).toHaveCount(10);
});

test("the trainer's sheet shows the answers only when it is opened, and prints alone", async ({ app, page }) => {
  const workshop = new WorkshopPage(page);
  await app.open(site, "#/workshop");
  await expect(workshop.openSheet).toHaveAttribute("aria-expanded", "false");
  await expect(workshop.timetable).toBeHidden();
  await workshop.openSheet.click();
  const rows = workshop.timetable.getByRole("row");
  await expect(rows.nth(1)).toContainText("0分10分導入");
  await expect(rows.last()).toContainText("合計");
  await expect(rows.last()).toContainText("120");
  await expect(workshop.sheet).toContainText("全部で120分です。");
  await expect(workshop.sheet).toContainText("あと必要な小規模組合の数：1組合");
  await expect(workshop.sheet).toContainText("保険者支援率：81.7%");
  await expect(workshop.sheet).toContainText("293,780円（課題のとおりに操作したプランの場合）");

  await workshop.start.fill("13時");
  await workshop.start.fill("１３時３０分");
  await expect(workshop.sheet).toContainText("13:30に始めると、全部で120分、15:30に終わります。");
  await expect(rows.nth(2)).toContainText("13:4013:46課題1");
  await workshop.start.fill("昼すぎ");
  await workshop.start.blur();
  await expect(workshop.sheet).toContainText("時刻として読めません。");
  await workshop.start.fill("13:30");
  const download = await arrived(page, () => workshop.sheet.getByRole("button", { name: "CSVで保存" }).click());
  const lines = (await readFile(download.path, "utf8")).split("\r\n");
  expect(lines[0]).toBe("\ufeff開始,終了,内容,画面,分");
  expect(lines[2]).toBe("13:40,13:46,課題1：40%ちょうどのところへ,参加組合,6");

  await page.emulateMedia({ media: "print" });
  await expect(workshop.timetable).toBeVisible();
  await expect(page.getByRole("heading", { name: "講師用のまとめ" })).toBeHidden();
  await expect(page.getByRole("heading", { name: "課題の一覧" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await workshop.openSheet.click();
  await expect(workshop.timetable).toBeHidden();
});

test("a trainer chooses exercises, their order and the time, and hands them to the learners", async ({ app, page, watch, context }) => {
  const workshop = new WorkshopPage(page);
  await app.open(site, "#/workshop");
  await expect(workshop.choice.getByRole("status")).toHaveText("11問、全部で120分です（導入・休憩・まとめを含みます）。");
  await workshop.openChoice.click();
  for (const title of await workshop.choice.getByRole("checkbox").evaluateAll((boxes) => boxes.map((box) => box.closest("label")?.innerText ?? ""))) {
    if (!/精算する|40%ちょうど|小さな組合/.test(title)) {
      await workshop.chosen(title.replace(/^課題\d+：/, "").split("　")[0] ?? "").uncheck();
    }
  }
  await expect(workshop.titles()).toHaveText(["課題1：40%ちょうどのところへ", "課題2：小さな組合の値打ち", "課題3：精算する"]);
  const up = workshop.choice.getByRole("button", { name: "「精算する」を前へ" });
  await up.click();
  await expect(up).toBeFocused();
  await up.click();
  await expect(workshop.titles()).toHaveText(["課題1：精算する", "課題2：40%ちょうどのところへ", "課題3：小さな組合の値打ち"]);
  await workshop.total.fill("30");
  await workshop.total.blur();
  await expect(workshop.choice).toContainText("少なくとも38分必要です。");
  await workshop.total.fill("いつもどおり");
  await workshop.total.blur();
  await expect(workshop.choice).toContainText("分の数として読めません。");
  await workshop.total.fill("1時間半");
  await expect(workshop.choice.getByRole("status")).toHaveText("3問、全部で90分です（導入・休憩・まとめを含みます）。");

  await workshop.openSheet.click();
  await expect(workshop.timetable.getByRole("row").nth(2)).toContainText("課題1：精算する");
  await expect(workshop.timetable.getByRole("row").last()).toContainText("90");
  await expect(workshop.sheet.getByRole("article")).toHaveCount(3);
  const file = await arrived(page, () => workshop.choice.getByRole("button", { name: "選んだ課題をファイルに保存" }).click());
  expect(file.name).toBe("研修の課題.json");
  const code = await workshop.code.textContent();

  await app.reload();
  await expect(workshop.titles()).toHaveText(["課題1：精算する", "課題2：40%ちょうどのところへ", "課題3：小さな組合の値打ち"]);
  const other = await context.newPage();
  const learner = new WorkshopPage(other);
  await new App(other, watch).open(site, "#/workshop");
  await learner.openExercises(file.path);
  await expect(learner.titles()).toHaveText(["課題1：精算する", "課題2：40%ちょうどのところへ", "課題3：小さな組合の値打ち"]);
  await expect(learner.code).toHaveText(code ?? "");
  await other.close();

  await workshop.openChoice.click();
  await workshop.choice.getByRole("button", { name: "すべての課題に戻す" }).click();
  await expect(workshop.begin(11)).toBeVisible();
});

test("an exercise without minutes counts ten, and the timetable says so", async ({ app, page }) => {
  const workshop = new WorkshopPage(page);
  await app.open(site, "#/workshop");
  await workshop.openExercises(given("own.json", await example()));
  await expect(page.getByText("課題1：小規模組合を誘う").first()).toBeVisible();
  await expect(page.getByText("・目安8分・")).toBeVisible();
  await workshop.openSheet.click();
  await expect(workshop.timetable).toContainText("（時間の指定がないため10分として計算）");
  await expect(workshop.sheet).toContainText("全部で53分です。");
});

test("codes of a class become a table, and a line that is none is named and stays", async ({ app, page, shell, eligibility }) => {
  const workshop = new WorkshopPage(page);
  await app.open(site, "#/workshop");
  const nothing = (await workshop.code.textContent()) ?? "";
  expect(nothing).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await workshop.begin(3).click();
  await workshop.tool("参加組合").click();
  await eligibility.members.add.click();
  await eligibility.members.fill(44, "加入者数", "4500");
  await workshop.openAnswer.click();
  await workshop.panel.getByRole("textbox").fill("1");
  await workshop.check.click();
  await expect(workshop.panel).toContainText("できました。");
  await workshop.toWorkshop.click();
  await expect(workshop.code).not.toHaveText(nothing);
  const solved = (await workshop.code.textContent()) ?? "";
  const wrong = `${solved.slice(0, -1)}${solved.endsWith("Z") ? "Y" : "Z"}`;
  const typed = `山田 太郎\t${solved.toLowerCase()}\n${nothing.replace("-", " ")}\n席3、${wrong}\n席4 K7QM`;
  await workshop.codes.fill(typed);

  const rows = workshop.classTable.getByRole("row");
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText("山田 太郎");
  await expect(rows.nth(1).getByRole("cell").nth(2)).toHaveText("○ヒントなしで解けた");
  await expect(rows.nth(2)).toContainText("2行目");
  await expect(rows.nth(2).getByRole("cell").nth(2)).toHaveText("―まだ");
  await expect(rows.last().getByRole("cell")).toHaveText(["0", "0", "1", "0", "0", "0", "0", "0", "0", "0", "0", "1"]);
  await expect(workshop.classResults).toContainText(`3行目「席3、${wrong}」：入力の誤りか、別の課題のコードです。`);
  await expect(workshop.classResults).toContainText("4行目「席4 K7QM」：コードは8文字ですが、4文字です。");
  await expect(workshop.codes).toHaveValue(typed);
  const download = await arrived(page, () => workshop.classResults.getByRole("button", { name: "CSVで保存" }).click());
  const lines = (await readFile(download.path, "utf8")).split("\r\n");
  expect(lines[1]).toBe("山田 太郎,―,―,○,―,―,―,―,―,―,―,―,1");

  const kept = [Object.values(await shell.kept()).join(), await page.evaluate(() => JSON.stringify(sessionStorage))].join();
  expect(kept).not.toContain("山田");
  await page.getByRole("button", { name: "次の人のために初期化" }).click();
  await page.getByRole("alert").getByRole("button", { name: "消す", exact: true }).click();
  await expect(workshop.codes).toHaveValue("");
});

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
  const download = await arrived(page, () => page.getByRole("button", { name: "CSVで保存" }).click());
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
  await workshop.toWorkshop.click();
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
  await workshop.toWorkshop.click();
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
  await workshop.openTask.click();
  await expect(workshop.panel).toContainText("この組合を加えてください");
  await workshop.toWorkshop.click();
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
  ja: {
    begin: "課題2を始める",
    check: "答えを確かめる",
    hint: /^ヒントを見る/,
    tool: /の画面で取り組む$/,
    sheet: /^進行表と解答を開く/,
    codes: "受講者の結果コード",
    parts: ["課題", "答える・確かめる", "ヒント 1/2"],
  },
  en: {
    begin: "Start exercise 2",
    check: "Check the answer",
    hint: /^Show a hint/,
    tool: /^Work on it/,
    sheet: /^Open timetable and answers/,
    codes: "Result codes of the participants",
    parts: ["Task", "Answer and check", "Hints 1/2"],
  },
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
        const code = (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? "";
        await page.getByRole("textbox", { name: say.codes }).fill(`A ${code}\nB ${code}X`);
        await page.getByRole("button", { name: say.sheet }).click();
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
        for (const part of say.parts) {
          await page.getByRole("button", { name: part, exact: true }).click();
          await expectAccessible(page);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      });
    });
  }
}
