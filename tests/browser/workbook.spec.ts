// Workbooks: opened by button and by dropping them on the page, saved with formulas, and tables copied.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { drop } from "./fixtures/dropping.ts";
import { file, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { arrived, given } from "./pages/shell.ts";

/** The same list as `.xls`, in which every sheet promises all the rows there can be: its reader stops the program at that. */
async function boundless(): Promise<Buffer> {
  const book = await readFile(new URL("../../crates/workbook/tests/files/societies.xls", import.meta.url));
  const DIMENSIONS = Buffer.from([0x00, 0x02, 0x0e, 0x00]);
  for (let at = book.indexOf(DIMENSIONS); at >= 0; at = book.indexOf(DIMENSIONS, at + 1)) {
    book.writeUInt32LE(0xffffffff, at + DIMENSIONS.length + 4);
  }
  return book;
}

/** A list with a merged title, a hidden row, a hidden column, a hidden sheet and an empty one. */
const list = fileURLToPath(new URL("../../crates/workbook/tests/files/societies.ods", import.meta.url));

for (const place of [site, file]) {
  test(`a workbook that stops what reads it is damaged, and nothing else stops, ${place.name}`, async ({ app, eligibility, watch }) => {
    const { members, preview, page } = eligibility;
    watch.foresee(/RuntimeError|unreachable|panicked|capacity overflow/);
    await app.open(place, "#/members");
    await members.openFile(given("boundless.xls", await boundless()));
    await expect(page.getByText("「boundless.xls」：ファイルが壊れています。")).toBeVisible();
    await members.openFile(fileURLToPath(new URL("../../crates/workbook/tests/files/societies.xls", import.meta.url)));
    await page.getByRole("dialog").getByRole("button", { name: "「組合一覧」を確認する" }).click();
    await preview.takeOver.click();
    await expect.poll(() => members.names()).toEqual(["甲健保", "乙健保", "丙健保"]);
  });
}

for (const place of [site, file]) {
  test(`a sheet of a workbook is chosen, and what is hidden in it is named, ${place.name}`, async ({
    app,
    eligibility,
  }) => {
    const { members, preview, page } = eligibility;
    await app.open(place, "#/members");
    await members.openFile(list);
    const sheets = page.getByRole("dialog", { name: "シートを選ぶ" });
    await expect(sheets.getByRole("listitem")).toContainText([
      "6行・隠れた行 1・隠れた列 1（いずれも読み取ります）",
      "非表示のシート・1行",
      "空のシート",
    ]);
    await expect(sheets.getByRole("button", { name: "「空」を確認する" })).toBeDisabled();
    await sheets.getByRole("button", { name: "「組合一覧」を確認する" }).click();
    await expect(preview.dialog).toBeVisible();
    await preview.takeOver.click();
    await expect.poll(() => members.names()).toEqual(["甲健保", "乙健保", "丙健保"]);
    await expect(members.cell(1, "保険者番号")).toHaveValue("06139463");
    await expect(members.cell(1, "加入者数")).toHaveValue("12,345");
  });

  test(`members that are saved as a workbook come back as they were, ${place.name}`, async ({ app, eligibility }) => {
    const { members, preview, page } = eligibility;
    await app.open(place, "#/members");
    await members.openFile(given("a.csv", "組合名,保険者番号,加入者数\r\n=甲健保,06139463,12345\r\n乙健保,,9999\r\n"));
    await preview.takeOver.click();
    const saved = await arrived(page, () => members.region.getByRole("button", { name: "Excelで保存" }).click());
    expect(saved.name).toBe("参加組合.xlsx");
    await members.openFile(given(saved.name, await readFile(saved.path)));
    await preview.replace.click();
    await expect(preview.dialog).toBeHidden();
    await expect.poll(() => members.names()).toEqual(["=甲健保", "乙健保"]);
    await expect(members.cell(1, "保険者番号")).toHaveValue("06139463");
    await expect(members.cell(2, "加入者数")).toHaveValue("9,999");
  });
}

test("a table dropped anywhere opens its preview, and a plan file opens", async ({
  app,
  start,
  shell,
  eligibility,
}) => {
  const { members, preview, page } = eligibility;
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  const plan = await shell.savePlan();
  await drop(page, "一覧.tsv", Buffer.from("組合名\t加入者数\r\n東健保\t800\r\n"));
  await expect(preview.summary).toContainText("1組合を読み取りました。");
  await preview.replace.click();
  await expect.poll(() => members.names()).toEqual(["東健保"]);

  await shell.goTo("はじめに");
  await expect(page).toHaveTitle(/^はじめに/);
  await drop(page, "一覧.csv", Buffer.from("組合名,加入者数\r\n西健保,800\r\n"));
  await expect(preview.summary).toContainText("1組合を読み取りました。");
  await preview.dialog.getByRole("button", { name: "やめる" }).click();

  await drop(page, plan.name, await readFile(plan.path));
  await expect(members.heading).toBeVisible();
  await expect(members.rows).toHaveCount(10);
});

for (const place of [site, file]) {
  test(`the comparison is saved with formulas and copied as text and HTML, ${place.name}`, async ({
    app,
    start,
    shell,
    shares,
  }) => {
    const { page } = shares;
    await app.open(place);
    await start.sample("10組合のうち4組合が小規模").click();
    await shell.goTo("分け方");
    await shares.view("すべての分け方");
    const button = shares.comparison.getByRole("button", { name: "Excelで保存（計算式つき）" });
    const saved = await arrived(page, () => button.click());
    expect(saved.name).toMatch(/費用と負担額\.xlsx$/);
    const bytes = await readFile(saved.path);
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    expect(bytes.length).toBeGreaterThan(10_000);

    await shares.comparison.getByRole("button", { name: "表をコピー" }).click();
    await expect(shell.notice("表をコピーしました。")).toBeVisible();
    // A page from disk may copy, but not read what was copied.
    if (place === site) {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      const [text, html] = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return Promise.all(["text/plain", "text/html"].map(async (type) => (await item!.getType(type)).text()));
      });
      expect(text).toMatch(/^組合\t単独\t/);
      expect(text).not.toContain(",");
      expect(html).toContain("<table>");
    }
  });
}
