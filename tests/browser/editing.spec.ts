// The member table under the hands of a person: typing, moving, correcting, undoing.
import type { Page } from "@playwright/test";

import { file, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

test("an unreadable value says what was expected, and its correction changes the verdict", async ({
  app,
  start,
  eligibility,
}) => {
  const { members, verdict } = eligibility;
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  await members.cell(5, "加入者数").fill("6千くらいか");
  // Half a number is no mistake yet: the sentence waits until the field is left.
  await expect(members.note(5, "加入者数")).toBeHidden();
  await members.leave();
  await expect(members.note(5, "加入者数")).toHaveText(
    "「6千くらいか」は数として読めません。1234 や 1,234 のように入力してください。",
  );
  await expect(members.cell(5, "加入者数")).toHaveValue("6千くらいか");
  await expect(members.cell(5, "加入者数")).toHaveAccessibleDescription(/「6千くらいか」は数として読めません。/);
  await expect(verdict).toContainText("まだ判断できません。");

  await members.fill(5, "加入者数", "６，１２０人");
  await expect(members.cell(5, "加入者数")).toHaveValue("6,120");
  await expect(members.note(5, "加入者数")).toContainText("全角を半角に直しました");
  await expect(verdict).toContainText("10組合中4組合（40.00%）");
  await members.fill(5, "加入者数", "10000");
  await expect(verdict).toContainText("要件を満たしていません。");
});

test("values that contradict each other are named", async ({ app, eligibility }) => {
  const { members } = eligibility;
  await app.open(site, "#/members");
  await members.add.click();
  await members.add.click();
  await members.showColumns("保険者番号", "被保険者数");
  await members.fill(1, "加入者数", "5000");
  await members.fill(1, "被保険者数", "6000");
  await expect(members.note(1, "被保険者数")).toHaveText(/被保険者数が加入者数を超えています。/);
  await members.fill(1, "保険者番号", "6130017");
  await expect(members.note(1, "保険者番号")).toHaveText("先頭の0を補いました（06130017）。");
  await members.fill(1, "組合名", "東健保");
  await members.fill(2, "保険者番号", "06130017");
  await expect(members.note(2, "保険者番号")).toHaveText("東健保と同じ保険者番号です。");
});

test("a plan is entered by hand, from nothing to the verdict", async ({ app, start, shell, eligibility, page }) => {
  const { members, verdict } = eligibility;
  await app.open(file);
  await start.empty.click();
  await expect(page.getByText("参加組合を入力すると、ここに判定を示します。")).toBeVisible();
  await members.add.click();
  await expect(members.cell(1, "組合名")).toBeFocused();
  await members.fill(1, "組合名", "東健保");
  await members.fill(1, "加入者数", "9999");
  await members.add.click();
  await members.fill(2, "加入者数", "10000");
  await shell.goTo("要件");
  await page.getByRole("button", { name: "事業者を追加" }).click();
  const provider = page.getByRole("textbox", { name: "1件目の事業者名" });
  await expect(provider).toBeFocused();
  await expect(verdict).toContainText("まだ判断できません。");
  await eligibility.state("事業運営委員会を置くか", "はい");
  await page.getByRole("textbox", { name: "年間の開催予定" }).fill("3");
  await eligibility.state("翌年度以降も続ける意思があるか", "はい");
  await eligibility.state("安全と個人情報の保護に配慮するか", "はい");
  await eligibility.state("レセプト・健診データから共通の健康課題を分析するか", "はい");
  await eligibility.state("手順やノウハウを報告書にまとめるか", "はい");
  await eligibility.state("事業を検証し、モデルとして示すか", "はい");
  for (const indicator of ["アウトプット指標", "アウトカム指標"]) {
    await eligibility.state(indicator, "決めている");
    await page.getByRole("textbox", { name: new RegExp(`^指標の名前（${indicator}`) }).fill("参加者数");
  }
  const uncertain = page.getByText("事業者名が未入力の行も、参加する1者として数えています。");
  await expect(uncertain).toBeVisible();
  await provider.fill("東検診センター");
  await expect(uncertain).toBeHidden();
  await expect(verdict).toContainText("要件をすべて満たしています。");
  await expect(verdict).toContainText("2組合中1組合（50.00%）");
  await eligibility.state("手順やノウハウを報告書にまとめるか", "いいえ");
  await expect(verdict).toContainText("満たしていない要件は「報告書」です。");
});

test("keys move between the cells, and Enter in the last row adds one", async ({ app, eligibility, page }) => {
  const { members } = eligibility;
  await app.open(site, "#/members");
  await members.add.click();
  await members.showColumns("種別", "保険者番号");
  await members.cell(1, "組合名").focus();
  await page.keyboard.type("東健保");
  await page.keyboard.press("Enter");
  await expect(members.cell(2, "組合名")).toBeFocused();
  await page.keyboard.type("西健保");
  await page.keyboard.press("ArrowUp");
  await expect(members.cell(1, "組合名")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(members.kind(1)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(members.cell(1, "加入者数")).toBeFocused();
  await page.keyboard.type("9000");
  await page.keyboard.press("ArrowDown");
  await expect(members.cell(2, "加入者数")).toBeFocused();
  await page.keyboard.type("12000");
  await page.keyboard.press("Shift+Enter");
  await expect(members.cell(1, "加入者数")).toBeFocused();
  // The value is selected, so that typing replaces it, as in a spreadsheet.
  await page.keyboard.type("8000");
  await page.keyboard.press("Shift+Tab");
  await expect(members.cell(1, "保険者番号")).toBeFocused();
  await expect(members.cell(1, "加入者数")).toHaveValue("8,000");
  await page.keyboard.press("ArrowUp");
  await expect(members.cell(1, "保険者番号")).toBeFocused();
  await expect.poll(() => members.names()).toEqual(["東健保", "西健保"]);
});

test("rows are moved and removed, by keyboard too", async ({ app, eligibility, page }) => {
  const { members, preview } = eligibility;
  await app.open(site, "#/members");
  await preview.openWith("甲健保\t\t\t9000\t\t\t○\n乙健保\t\t\t8000\n丙健保\t\t\t12000");
  await preview.takeOver.click();
  await members.move("丙健保", "上");
  await expect.poll(() => members.names()).toEqual(["甲健保", "丙健保", "乙健保"]);
  await members.move("甲健保", "下");
  await expect.poll(() => members.names()).toEqual(["丙健保", "甲健保", "乙健保"]);
  await expect(members.lead(2)).toBeChecked();
  await expect(page.getByRole("button", { name: "丙健保を1行上へ" })).toBeDisabled();
  await page.getByRole("button", { name: "乙健保を1行上へ" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => members.names()).toEqual(["丙健保", "乙健保", "甲健保"]);
  await expect(page.getByRole("button", { name: "乙健保を1行上へ" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => members.names()).toEqual(["乙健保", "丙健保", "甲健保"]);
  await expect(page.getByRole("button", { name: "乙健保を1行下へ" })).toBeFocused();

  await page.getByRole("button", { name: "丙健保を削除" }).press("Enter");
  await expect.poll(() => members.names()).toEqual(["乙健保", "甲健保"]);
  await expect(page.getByRole("button", { name: "甲健保を削除" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "乙健保を削除" })).toBeFocused();
  await expect(members.rows.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("on a phone an open society is a card that leaves room for the next one", async ({ app, start, eligibility, page }) => {
  const screen = { width: 375, height: 667 };
  await page.setViewportSize(screen);
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  await eligibility.members.rows.first().getByRole("button").first().click();
  await expect(eligibility.members.cell(1, "加入者数")).toBeVisible();
  const { height } = (await eligibility.members.rows.first().boundingBox()) ?? screen;
  expect(height).toBeLessThan(screen.height * 0.55);
  await expect(eligibility.members.cell(1, "利用見込人数")).toBeVisible();
});

test("the lead can be cleared again, by keyboard too", async ({ app, start, eligibility, page }) => {
  const { members } = eligibility;
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  await members.lead(2).click();
  await expect(members.lead(2)).toBeChecked();
  await members.lead(2).click();
  await expect(members.lead(2)).not.toBeChecked();
  await expect(members.lead(1)).not.toBeChecked();
  await members.lead(3).press("Space");
  await expect(members.lead(3)).toBeChecked();
  await members.lead(3).press("Delete");
  await expect(members.lead(3)).not.toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(members.lead(4)).toBeChecked();
});

test("Ctrl+Z and Ctrl+Y go back and forth, also in the field that is being typed in", async ({
  app,
  eligibility,
  page,
  shell,
}) => {
  const { members } = eligibility;
  await app.open(site, "#/members");
  await members.add.click();
  await members.fill(1, "加入者数", "9000");
  await members.cell(1, "加入者数").fill("１２，０００");
  await expect(members.cell(1, "加入者数")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(members.cell(1, "加入者数")).toHaveValue("9,000");
  await page.keyboard.press("Control+y");
  await expect(members.cell(1, "加入者数")).toHaveValue("12,000");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(members.cell(1, "加入者数")).toHaveValue("");
  await members.leave();
  // What was repaired in a value that has been undone is no longer said.
  await expect(members.note(1, "加入者数")).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(members.rows).toHaveCount(0);
  await expect(shell.undo).toBeDisabled();
  await page.keyboard.press("Control+Shift+z");
  await expect(members.rows).toHaveCount(1);
  await shell.redo.click();
  await expect(members.cell(1, "加入者数")).toHaveValue("9,000");
});

test("a renamed sample is no sample any more", async ({ app, start, shell, page }) => {
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  await shell.title.fill("令和8年度 共同事業");
  await expect(shell.sample).toBeHidden();
  // The history of the browser keeps titles: the plan is named only while the page is printed.
  await expect(page).toHaveTitle(/^参加組合｜/);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page).toHaveTitle(/^令和8年度 共同事業：参加組合/);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page).toHaveTitle(/^参加組合｜/);
  await shell.undo.click();
  await expect(shell.sample).toBeVisible();
});

test("Japanese input is left alone until it is done", async ({ app, eligibility, page }) => {
  const { members } = eligibility;
  await app.open(site, "#/members");
  await members.add.click();
  await members.cell(1, "組合名").focus();
  await compose(page, ["と", "とう", "とうきょう", "東京"]);
  await expect(members.cell(1, "組合名")).toHaveValue("東京");
  await compose(page, ["けんぽ", "健保"]);
  await expect(members.cell(1, "組合名")).toHaveValue("東京健保");
  await expect(page.getByRole("button", { name: "東京健保を削除" })).toBeVisible();

  await members.cell(1, "加入者数").focus();
  await compose(page, ["９", "９９", "９９９９"]);
  await expect(members.cell(1, "加入者数")).toHaveValue("９９９９");
  await members.leave();
  await expect(members.cell(1, "加入者数")).toHaveValue("9,999");
  await expect(members.note(1, "加入者数")).toContainText("全角を半角に直しました");
  await expect(members.region).toContainText("小規模 1・大規模 0");
});

/** Types with an input method: the text in progress changes from step to step, and the last one is committed. */
async function compose(page: Page, steps: string[]): Promise<void> {
  const before = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  const keyboard = await page.context().newCDPSession(page);
  for (const text of steps) {
    await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(before + text);
  }
  await keyboard.send("Input.insertText", { text: steps.at(-1) ?? "" });
  await keyboard.detach();
}

test("in Safari the Enter that confirms kanji stays in the field, also in the last row", async ({ app, eligibility, page }) => {
  await app.open(site, "#/members");
  const { members } = eligibility;
  await page.getByRole("button", { name: "行を追加" }).click();
  await members.cell(1, "組合名").focus();
  // Safari ends the composition before the key: the event of the key does not say that it belongs to it, but its code does.
  const moved = await members.cell(1, "組合名").evaluate((field: HTMLTextAreaElement) => {
    const send = (event: Event) => field.dispatchEvent(event);
    send(new CompositionEvent("compositionstart", { bubbles: true }));
    field.value = "甲健康保険組合";
    send(new InputEvent("input", { bubbles: true, isComposing: true, data: field.value }));
    send(new CompositionEvent("compositionend", { bubbles: true, data: field.value }));
    return !send(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true }));
  });
  expect(moved, "the page leaves the key to the browser").toBe(false);
  await expect(members.cell(1, "組合名")).toBeFocused();
  await expect(members.rows).toHaveCount(1);
  await members.cell(1, "組合名").press("Enter");
  await expect(members.rows, "another Enter goes on to a new row").toHaveCount(2);
});
