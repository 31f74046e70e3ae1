// Tables that are edited in place behave as in a spreadsheet: several cells are chosen, copied, filled.
import type { Page } from "@playwright/test";

import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

const LIST = "組合名\t保険者番号\t加入者数\n甲健保\t06130017\t9000\n乙健保\t\t8000\n丙健保\t\t約7000\n丁健保\t\t\n";

test.beforeEach(async ({ app, eligibility, page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.open(site, "#/members");
  await eligibility.preview.openWith(LIST);
  await eligibility.preview.takeOver.click();
});

/** What the clipboard holds, as text and as HTML. */
async function copied(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const of = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : "");
    return { text: await of("text/plain"), html: await of("text/html") };
  });
}

test("cells chosen with Shift and the arrow keys are copied as clean figures", async ({ eligibility, shell, page }) => {
  const { members } = eligibility;
  await members.cell(1, "加入者数").focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+c");
  await expect(shell.notice("選択した範囲（3行×1列）をコピーしました。")).toBeVisible();
  expect((await copied(page)).text.trimEnd().split(/\r?\n/)).toEqual(["9000", "8000", "約7000"]);
  await expect(members.cell(1, "加入者数"), "the focus stays where it was begun").toBeFocused();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Control+c");
  const { text, html } = await copied(page);
  expect(text.trimEnd().split(/\r?\n/)).toEqual(["06130017\t9000", "\t8000", "\t約7000"]);
  expect(html, "a number that needs its first zero stays one").toMatch(/<td[^>]*@[^>]*>06130017<\/td>/);
});

test("cells chosen with the mouse are filled from the first of them, in one step", async ({ eligibility, shell, page }) => {
  const { members } = eligibility;
  await members.cell(2, "加入者数").click();
  await members.cell(4, "加入者数").click({ modifiers: ["Shift"] });
  await expect(members.region.locator("[data-chosen]")).toHaveCount(3);
  await page.keyboard.press("Control+d");
  await expect(members.cell(3, "加入者数")).toHaveValue("8,000");
  await expect(members.cell(4, "加入者数")).toHaveValue("8,000");
  await expect(members.cell(1, "加入者数")).toHaveValue("9,000");
  await shell.undo.click();
  await expect(members.cell(3, "加入者数")).toHaveValue("約7,000");
  await expect(members.cell(4, "加入者数")).toHaveValue("");
});

test("drawing over cells chooses them, typing and Escape choose none", async ({ eligibility, page }) => {
  const { members } = eligibility;
  const chosen = members.region.locator("[data-chosen]");
  await members.cell(1, "組合名").dragTo(members.cell(3, "組合名"));
  await expect(chosen).toHaveCount(3);
  await page.keyboard.press("Escape");
  await expect(chosen).toHaveCount(0);
  await page.keyboard.press("Shift+ArrowDown");
  await expect(chosen).toHaveCount(2);
  await page.keyboard.type("新");
  await expect(chosen).toHaveCount(0);
});

test("what was copied out of a table is pasted as it was", async ({ eligibility, page }) => {
  const { members } = eligibility;
  await members.cell(1, "組合名").focus();
  for (const key of ["Control+a", "Control+a", "Control+c"]) {
    await page.keyboard.press(key);
  }
  expect((await copied(page)).text).toContain("甲健保");
  await page.keyboard.press("Escape");
  await members.cell(4, "組合名").focus();
  await page.keyboard.press("Control+v");
  await expect(members.rows).toHaveCount(7);
  await expect(members.cell(4, "加入者数")).toHaveValue("9,000");
  await expect(members.cell(6, "加入者数")).toHaveValue("約7,000");
});

test("the whole table is copied with its headings", async ({ eligibility, shell, page }) => {
  await eligibility.members.region.getByRole("button", { name: "表をコピー" }).click();
  await expect(shell.notice("表をコピーしました。Excelなどに貼り付けられます。")).toBeVisible();
  const [headings, first] = (await copied(page)).text.split("\r\n");
  expect(headings?.split("\t").slice(0, 2)).toEqual(["組合名", "保険者番号"]);
  expect(first).toContain("甲健保");
});

test("200 societies are typed into fifty at a time, and printed all", async ({ eligibility, page }) => {
  const { members, preview } = eligibility;
  const rows = Array.from({ length: 196 }, (_, row) => `第${row + 5}健保\t${9000 + row}`);
  await preview.openWith(`組合名\t加入者数\n${rows.join("\n")}\n`);
  await preview.append.click();
  await expect(page.getByText("1～50行目を表示（全200行）")).toBeVisible();
  await members.cell(50, "加入者数").press("ArrowDown");
  await expect(members.cell(51, "加入者数")).toBeFocused();
  await page.getByRole("button", { name: "次の50行" }).click();
  await expect(members.cell(101, "組合名")).toHaveValue("第101健保");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("region", { name: "参加組合の一覧" }).getByRole("row")).toHaveCount(201);
  const last = page.getByRole("cell", { name: "9,195", exact: true });
  await expect(last, "grouped as on screen").toBeVisible();
  expect(await last.evaluate((cell) => getComputedStyle(cell).whiteSpace), "never over two lines").toBe("nowrap");
});
