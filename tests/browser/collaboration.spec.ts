// Collaborative health: from "may we get these data" to a notice, and the training sessions.
import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { goTo, openPlan, planOf } from "./fixtures/pages.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

const result = (page: Page) => page.getByRole("region", { name: "結果" });

test("a society may ask an employer for records of people under 40 since 2022, and could not before", async ({
  app,
  page,
}) => {
  await app.open(site, "?lang=ja#/data-access");
  await page.getByRole("textbox", { name: "本人の年齢" }).fill("35");
  await page.getByRole("group", { name: /法令で保存が義務付けられた記録か/ }).getByRole("radio", { name: "はい" }).check();
  const day = page.getByRole("textbox", { name: "求める日" });
  await day.fill("2026-02-01");
  await expect(result(page).getByRole("status")).toContainText("提供しなければなりません");
  await expect(result(page)).toContainText("健康保険法150条2項（求める根拠）");
  await day.fill("2021-12-31");
  await expect(result(page).getByRole("status")).toContainText("根拠は、見つかりません");
  await day.fill("2008-03-31");
  await expect(result(page).getByRole("status")).toContainText("2008年3月31日以前");
});

test("an age that nobody has is named and kept as it was typed", async ({ app, page }) => {
  await app.open(site, "?lang=ja#/data-access");
  const age = page.getByRole("textbox", { name: "本人の年齢" });
  await age.fill("150");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(age).toHaveAttribute("aria-invalid", "true");
  await expect(age).toHaveValue("150");
});

test("an old notice gets its findings, and its text is not kept", async ({ app, page }) => {
  await app.open(site, "?lang=ja#/notice");
  const text = page.getByRole("textbox", { name: "点検する公表文" });
  await text.fill("共同利用（第23条第5項第3号）\n（責任者）総務課長\n（責任者）常務理事");
  const check = page.getByRole("region", { name: "いまある公表文を点検する" });
  await expect(check).toContainText("「23条5項3号」は古い条番号です");
  await expect(check).toContainText("責任を有する者が「総務課長」と、役職で書かれています");
  await expect(check).toContainText("責任を有する者が複数あります");
  await app.reload();
  await expect(text).toHaveValue("");
});

test("the societies that a notice names by itself stand below what is added to them", async ({ app, page }) => {
  await app.open(site, "?lang=ja#/members");
  await openPlan(page, await planOf(3));
  await goTo(page, "#/notice");
  await expect(page.getByText("自動で入る参加組合：第1健康保険組合、第2健康保険組合、第3健康保険組合")).toBeVisible();
});

test("a purpose is no promise, and the party responsible is one of the users", async ({ app, page }) => {
  await app.open(site, "?lang=ja#/notice");
  const text = page.getByRole("textbox", { name: "点検する公表文" });
  const check = page.getByRole("region", { name: "いまある公表文を点検する" });
  await text.fill("利用目的：人事考課に活用します");
  await expect(check).toContainText("人事評価などが利用目的に書かれているようです");
  await expect(check).toContainText("人事評価などに使わない旨は見つかりません");
  await page.getByRole("textbox", { name: "管理について責任を有する者の名称" }).fill("総務担当課長");
  await expect(result(page)).toContainText("責任を有する者が「総務担当課長」と、役職で書かれています");
});

test("the notice is printed without anything of the app", async ({ app, page }) => {
  await app.open(site, "?lang=ja#/notice");
  await expect(page.getByRole("textbox", { name: "公表文", exact: true })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".posted-notice")).toContainText("個人データの管理について責任を有する者");
  await expect(page.locator(".posted-notice")).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
});

test("a notice that was fixed stays when a society joins, and a draft says that it is one", async ({ app, page, shell, eligibility, start }) => {
  const { members } = eligibility;
  const text = page.getByRole("textbox", { name: "公表文", exact: true });
  const posted = page.locator(".posted-notice");
  await app.open(site);
  await start.sample("19組合のうち11組合が小規模").click();
  await goTo(page, "#/notice");
  await expect(posted).toContainText("【案】");
  await page.getByRole("button", { name: "19組合で公表文を確定する" }).click();
  const fixed = await text.inputValue();
  await expect(posted).not.toContainText("【案】");

  await shell.goTo("参加組合");
  await members.add.click();
  await members.cell(20, "組合名").fill("T健康保険組合");
  await goTo(page, "#/notice");
  await expect(page.getByRole("alert").filter({ hasText: "加わった：T健康保険組合" })).toContainText("原則として本人の同意が必要");
  await expect(text).toHaveValue(fixed);
  await expect(text).not.toBeEditable();
  await expect(posted).not.toContainText("T健康保険組合");
  await expect(page.getByText("加わる：T健康保険組合")).toBeVisible();

  await page.getByRole("combobox", { name: "表示・印刷する文章" }).selectOption("いまの入力から作った案");
  await expect(text).toHaveValue(/T健康保険組合/);
  await expect(posted).toContainText("【案】");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "テキストで保存" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toContain("（案）");
  expect(await readFile(await saved.path(), "utf8")).toContain("【案】");

  await page.getByRole("button", { name: "今の参加組合で作り直す" }).click();
  await expect(posted).toContainText("T健康保険組合");
  await expect(posted).not.toContainText("【案】");
  await shell.undo.click();
  await expect(text).toHaveValue(fixed);
});

test("printing a notice with blanks asks once, and the agreement names every society", async ({ app, page, start }) => {
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  await goTo(page, "#/notice");
  await page.getByRole("button", { name: "印刷", exact: true }).last().click();
  await expect(page.getByRole("alert").filter({ hasText: "未入力の項目があります" })).toContainText("責任を有する者の住所");
  await expect(page.getByRole("button", { name: "未入力のまま印刷する" })).toBeVisible();
  await page.getByRole("link", { name: /確認書を印刷する/ }).click();
  await expect(page.getByRole("button", { name: "確認書を印刷する" })).toBeVisible();
  await expect(page.locator(".signatures p", { hasText: "責任者" })).toHaveCount(11);
});

test("the sessions that fit best are chosen and saved for a calendar", async ({ app, page }) => {
  await app.open(site, "?lang=ja#/training");
  await page.getByRole("combobox", { name: "種別" }).selectOption("単一");
  await page.getByRole("textbox", { name: "被保険者数" }).fill("12000");
  await page.getByRole("textbox", { name: "申込日" }).fill("2025-06-20");
  await expect(result(page)).toContainText("全24回のうち15回に申し込めます");
  await page.getByRole("button", { name: "この回を選ぶ" }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: /\.ics/ }).click();
  const calendar = await readFile(await (await downloading).path(), "utf8");
  expect(calendar.match(/BEGIN:VEVENT\r\n/g)).toHaveLength(3);
  expect(calendar).toContain("DTSTART;TZID=Asia/Tokyo:20250722T140000\r\n");
  await page.getByRole("textbox", { name: "申込日" }).fill("2025-07-02");
  await expect(result(page)).toContainText("申し込める回はありません");
});

test("a timetable without a column is refused by the name of the column", async ({ app, page }) => {
  await app.open(site, "?lang=ja#/training");
  await page.getByText("ほかの年度の日程を読み込む").click();
  const table = page.getByRole("textbox", { name: "貼り付ける表" });
  await table.fill("開催日\t時間\t方法\n2026-07-23\tAM\tオンライン\n");
  await expect(page.getByText("見出しに次の列がありません：対象。")).toBeVisible();
  await table.fill("開催日\t時間\t方法\t対象\n2026-07-23\tAM\tオンライン\tMIX\n");
  await page.getByRole("button", { name: "1回の日程に入れ替える" }).click();
  await expect(page.getByRole("region", { name: "読み込んだ研修日程" })).toContainText("2026年7月23日（木）");
});
