// A block copied from a spreadsheet is shown before it is taken over, and nothing in it is lost.
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { pasteInto } from "./pages/member_table.ts";

const withHeadings = [
  "組合名\t種別\t保険者番号\t加入者数\t被保険者数\t利用見込人数\t主幹",
  "東健康保険組合\t単一\t06130017\t9999\t5000\t100\t○",
  "西健康保険組合\t総合\t\t10000\t4000\t200\t",
].join("\r\n");

test.beforeEach(async ({ app }) => {
  await app.open(site, "#/members");
});

test("a block pasted into the empty table is shown, then taken over", async ({ eligibility, shell }) => {
  const { members, preview } = eligibility;
  await preview.openWith(withHeadings);
  await expect(preview.summary).toHaveText("2組合を読み取りました。");
  expect(await preview.columns()).toEqual([
    "組合名",
    "種別",
    "保険者番号",
    "加入者数",
    "被保険者数",
    "利用見込人数",
    "主幹",
  ]);
  await expect(members.rows).toHaveCount(0);
  await preview.takeOver.click();
  await expect(preview.dialog).toBeHidden();
  await expect(shell.notice("2組合を取り込みました。")).toBeVisible();
  await expect.poll(() => members.names()).toEqual(["東健康保険組合", "西健康保険組合"]);
  await expect(members.cell(1, "加入者数")).toHaveValue("9,999");
  await expect(members.lead(1)).toBeChecked();
  await expect(members.kind(2)).toHaveValue("総合");
  await expect(members.region).toContainText("小規模 1・大規模 1");
});

test("a table pasted on a page without one opens in the preview of the page that takes it", async ({ page, shell, eligibility }) => {
  await shell.goTo("はじめに");
  await pasteInto(page, withHeadings);
  await expect(page.getByRole("heading", { level: 1, name: "参加組合を入力する" })).toBeVisible();
  await expect(eligibility.preview.summary).toHaveText("2組合を読み取りました。");
  await eligibility.preview.takeOver.click();
  await expect(eligibility.members.rows).toHaveCount(2);
});

test("a block pasted onto the table opens the preview, a single value goes into its cell", async ({ eligibility }) => {
  const { members, preview } = eligibility;
  await members.sheet.focus();
  await members.paste(withHeadings);
  await expect(preview.summary).toHaveText("2組合を読み取りました。");
  await preview.takeOver.click();

  await members.cell(2, "加入者数").fill("");
  await members.paste("7,654\r\n");
  await expect(preview.dialog).toBeHidden();
  await expect(members.cell(2, "加入者数")).toHaveValue("7,654");
  await members.paste(withHeadings);
  await expect(preview.dialog).toBeVisible();
});

test("a preview that is closed by mistake is opened again with all that was decided in it", async ({
  eligibility,
  page,
}) => {
  const { members, preview } = eligibility;
  const reopen = page.getByRole("button", { name: "取り込まなかった表をもう一度開く" });
  await preview.openWith(withHeadings);
  await preview.column(4).selectOption("取り込まない");
  await page.keyboard.press("Escape");
  await expect(preview.dialog).toBeHidden();
  await expect(members.rows).toHaveCount(0);
  await reopen.click();
  await expect(preview.summary).toContainText("2組合を読み取りました。");
  expect((await preview.columns())[3]).toBe("取り込まない");
  await preview.takeOver.click();
  await expect(members.rows).toHaveCount(2);
  await expect(reopen).toBeHidden();
});

test("without headings the columns are those of the table", async ({ eligibility }) => {
  const { members, preview } = eligibility;
  const confirm = "分かる見出しのない列は、中身から割り当てました。割り当てが正しいか確かめてください。";
  await preview.openWith("南健康保険組合\t総合\t06130124\t1234\r\n");
  await expect(preview.problems).toHaveText([confirm]);
  expect(await preview.columns()).toEqual(["組合名", "種別", "保険者番号", "加入者数"]);
  await preview.takeOver.click();
  await expect(members.cell(1, "組合名")).toHaveValue("南健康保険組合");
  await expect(members.cell(1, "保険者番号")).toHaveValue("06130124");
});

test("columns in another order are found by their names, whatever stands around them", async ({ eligibility }) => {
  const { members, preview } = eligibility;
  await preview.openWith(
    [
      "令和7年度 参加予定\t\t\t",
      "加入者数（千人）\t備考\t被保険者\t健保組合名",
      "12\t要確認\t5000\t北健康保険組合",
      "合計\t\t5000\t",
    ].join("\n"),
  );
  expect(await preview.columns()).toEqual(["加入者数", "取り込まない", "被保険者数", "組合名"]);
  await expect(preview.repairs).toHaveText([/3行目「加入者数（千人）」：見出しにある千の単位を換算しました（12 → 12,000）。/]);
  await expect(preview.dialog).toContainText("4行目（合計の行）");
  await preview.takeOver.click();
  await expect(members.rows).toHaveCount(1);
  await expect(members.cell(1, "加入者数")).toHaveValue("12,000");
});

test("numbers with separators are ordinary: they are told in one line and are no repair", async ({ eligibility }) => {
  const { members, preview } = eligibility;
  await preview.openWith("組合名\t加入者数\t被保険者数\n東健保\t12,345\t6,000\n西健保\t9,999\t５，０００\n");
  await expect(preview.summary).toHaveText("2組合を読み取りました。直して読んだ箇所 1件。");
  await expect(preview.repairs).toHaveText([/^3行目「被保険者数」：全角を半角に直しました。/]);
  await expect(preview.dialog).toContainText("桁区切りのある数は、そのまま数として読み取りました（3か所、例：12,345）。");
  await preview.takeOver.click();
  await members.fill(1, "加入者数", "23,456");
  await members.leave();
  await expect(members.note(1, "加入者数")).toHaveCount(0);
  await members.fill(1, "加入者数", "２３，４５７");
  await members.leave();
  await expect(members.note(1, "加入者数")).toContainText("全角を半角に直しました。");
});

test("a column taken for the wrong one is chosen anew in the preview", async ({ eligibility }) => {
  const { members, preview } = eligibility;
  await preview.openWith("北健保\t4000\t8000\n南健保\t500\t12000\n");
  await expect(preview.problems).not.toHaveCount(0);
  await preview.column(2).selectOption("被保険者数");
  await preview.column(3).selectOption("加入者数");
  await expect(preview.summary).toHaveText("2組合を読み取りました。");
  await expect.poll(() => preview.columns()).toEqual(["組合名", "被保険者数", "加入者数"]);
  // A role that is given away leaves the column that had it.
  await preview.column(2).selectOption("加入者数");
  await expect.poll(() => preview.columns()).toEqual(["組合名", "加入者数", "取り込まない"]);
  await preview.column(2).selectOption("被保険者数");
  await preview.column(3).selectOption("加入者数");
  await preview.takeOver.click();
  await expect(members.cell(1, "加入者数")).toHaveValue("8,000");
  await expect(members.cell(2, "被保険者数")).toHaveValue("500");
});

test("repairs and problems are told with their place, and what cannot be read comes along", async ({ eligibility }) => {
  const { members, preview } = eligibility;
  await preview.openWith("組合名\t保険者番号\t加入者数\n東健保\t6130017\t１２，３４５名\n西健保\t01130013\t5千くらいか\n");
  await expect(preview.repairs).toHaveText([
    "2行目「保険者番号」：先頭の0を補いました（6130017 → 06130017）。",
    /^2行目「加入者数」：.*（１２，３４５名 → 12,345）。$/,
  ]);
  await expect(preview.problems).toHaveText([
    "3行目「保険者番号」の「01130013」は検証番号（末尾の数字）が合いません。ほかの桁が正しければ、末尾は2です。番号を確かめてください。",
    "3行目「加入者数」の「5千くらいか」は数として読めません。1234 や 1,234 のように入力してください。",
  ]);
  await preview.takeOver.click();
  await expect(members.cell(2, "加入者数")).toHaveValue("5千くらいか");
  await expect(members.cell(2, "加入者数")).toHaveAttribute("aria-invalid", "true");
});

test("rows are added to those at hand, put in their place, or left where they are", async ({ eligibility, shell }) => {
  const { members, preview } = eligibility;
  await preview.openWith(withHeadings);
  await preview.takeOver.click();

  await preview.openWith("南健保\t\t\t300");
  await preview.cancel.click();
  await expect(preview.dialog).toBeHidden();
  await expect.poll(() => members.names()).toEqual(["東健康保険組合", "西健康保険組合"]);

  await preview.openWith("南健保\t\t\t300");
  await expect(preview.append).toBeVisible();
  await eligibility.page.keyboard.press("Escape");
  await expect(preview.dialog).toBeHidden();
  await expect.poll(() => members.names()).toEqual(["東健康保険組合", "西健康保険組合"]);

  await preview.openWith("南健保\t\t\t300");
  await preview.append.click();
  await expect.poll(() => members.names()).toEqual(["東健康保険組合", "西健康保険組合", "南健保"]);
  await expect(members.lead(1)).toBeChecked();

  await preview.openWith("北健保\t\t\t400");
  await expect(preview.replace).toHaveText("いまの3組合と置き換える");
  await preview.replace.click();
  await expect.poll(() => members.names()).toEqual(["北健保"]);

  await shell.undo.click();
  await expect.poll(() => members.names()).toEqual(["東健康保険組合", "西健康保険組合", "南健保"]);
});

test("replacing the list keeps what an empty cell leaves open, says so, and clears it where that is wanted", async ({ eligibility }) => {
  const { members, preview } = eligibility;
  await preview.openWith("組合名\t加入者数\t被保険者数\n甲健保\t9000\t5000\n乙健保\t8000\t4000\n");
  await preview.takeOver.click();
  const newer = "組合名\t加入者数\t被保険者数\n甲健保\t9100\t\n乙健保\t8100\t4100\n";
  await preview.openWith(newer);
  await expect(preview.dialog).toContainText("置き換える場合、新しい表で未入力の被保険者数は、いまの値を残します（1組合：甲健保）。");
  await preview.replace.click();
  await expect(members.cell(1, "加入者数")).toHaveValue("9,100");
  await expect(members.cell(1, "被保険者数")).toHaveValue("5,000");
  await expect(members.cell(2, "被保険者数")).toHaveValue("4,100");

  await preview.openWith(newer);
  await preview.dialog.getByRole("combobox", { name: "新しい表で未入力の欄" }).selectOption("未入力に戻す");
  await expect(preview.dialog).toContainText("新しい表で未入力の被保険者数は、未入力に戻ります（1組合：甲健保）。");
  await preview.replace.click();
  await expect(members.cell(1, "被保険者数")).toHaveValue("");
});

test("the focus returns to where it was when the preview closes", async ({ eligibility }) => {
  const { members, preview, page } = eligibility;
  const open = page.getByRole("button", { name: "Excelから貼り付け" });
  await open.click();
  await expect(preview.field).toBeFocused();
  await preview.cancel.click();
  await expect(open).toBeFocused();

  await preview.openWith("南健保\t\t\t300");
  await preview.takeOver.click();
  await expect(open).toBeFocused();

  await members.cell(1, "加入者数").focus();
  await members.paste("組合名\t加入者数\n南健保\t300\n北健保\t300");
  await expect(preview.dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(members.cell(1, "加入者数")).toBeFocused();
});

test("the preview opens at its top and says what becomes of the list at hand", async ({ eligibility, page }) => {
  const { members, preview } = eligibility;
  await preview.openWith("組合名\t加入者数\t利用見込人数\n甲健保\t9000\t120\n乙健保\t8000\t80\n甲健保\t9000\t1");
  await preview.takeOver.click();
  await expect(members.region).toContainText("1行目と同じ名前です");
  await expect(page.getByText("甲健保は参加組合の一覧に重複しています。").first()).toBeVisible();
  await members.cell(1, "加入者数").focus();
  await members.paste(["組合名\t加入者数\t参加", "乙健保\t7,500\t○", "丙健保\t6000\t辞退"].join("\n"));
  await expect(preview.dialog.getByRole("heading", { name: "取り込みの確認" })).toBeFocused();
  await expect(preview.summary).toBeInViewport();
  await expect(preview.dialog).toContainText("乙健保は、いまの一覧にもあります。");
  await expect(preview.dialog).toContainText("新しい表にない利用見込人数は");
  await expect(preview.dialog).toContainText("3行目（参加しないとある行）：丙健保 6000 辞退");
  await preview.replace.click();
  await expect(members.rows).toHaveCount(1);
  await expect(members.cell(1, "加入者数")).toHaveValue("7,500");
  await expect(members.cell(1, "利用見込人数")).toHaveValue("80");
});

test("undo inside the preview does not reach the plan behind it", async ({ eligibility }) => {
  const { members, preview, page } = eligibility;
  await members.add.click();
  await preview.openWith("南健保\t\t\t300");
  await expect(preview.summary).toContainText("1組合を読み取りました。");
  await page.keyboard.press("Control+z");
  await expect(preview.field).toHaveValue("");
  await preview.cancel.click();
  await expect(members.rows).toHaveCount(1);
});

test("two hundred societies come in, and the last row is as quick to edit as the first", async ({ eligibility }) => {
  const { members, preview } = eligibility;
  const rows = Array.from({ length: 200 }, (_, row) => `組合${row + 1}\t\t\t${row < 80 ? 9_999 : 10_000}`);
  await preview.openWith(rows.join("\n"));
  await expect(preview.summary).toContainText("200組合を読み取りました。");
  await preview.takeOver.click();
  await expect(members.rows).toHaveCount(50);
  await expect(members.region).toContainText("小規模 80・大規模 120");

  await members.goToLastRows();
  await members.cell(200, "組合名").press("End");
  await members.cell(200, "組合名").pressSequentially("（末尾）");
  await expect(members.cell(200, "組合名")).toHaveValue("組合200（末尾）");
  await members.cell(151, "組合名").press("ArrowUp");
  await expect(members.cell(150, "組合名")).toBeFocused();
  await members.rowsBefore.click();
  await members.fill(80, "加入者数", "10000");
  await expect(members.region).toContainText("小規模 79・大規模 121");
});

test("more than two hundred rows are named, kept, and can be cut down", async ({ eligibility }) => {
  const { members, preview } = eligibility;
  const rows = Array.from({ length: 201 }, (_, row) => `組合${row + 1}\t\t\t5000`);
  await preview.openWith(rows.join("\n"));
  await expect(preview.problems).toContainText([
    "分かる見出しのない列は、中身から",
    "201行あります。この画面で扱えるのは200行までです。",
  ]);
  await preview.takeOver.click();
  const tooMany = eligibility.page.getByText("参加組合は200までです。");
  await expect(tooMany).toBeVisible();
  await members.goToLastRows();
  await members.remove("組合201");
  await expect(tooMany).toBeHidden();
});

test("a table that lies on its side is read once rows and columns have changed places", async ({ eligibility, page }) => {
  const { members, preview } = eligibility;
  await preview.openWith("組合名\t甲健保\t乙健保\n加入者数\t9000\t12000\n");
  await expect(preview.problems).toContainText(["「行と列を入れ替える」を押してください。"]);
  await page.getByRole("button", { name: "行と列を入れ替える" }).click();
  await expect(page.getByRole("button", { name: "行と列を元に戻す" })).toBeVisible();
  await preview.takeOver.click();
  await expect.poll(() => members.names()).toEqual(["甲健保", "乙健保"]);
  await expect(members.cell(2, "加入者数")).toHaveValue("12,000");
});

test("every row and every column of a sheet is accounted for, and can be switched", async ({ eligibility }) => {
  const { members, preview } = eligibility;
  await preview.openWith(
    [
      "（単位：千人）\t\t\t",
      "組合名\t加入者数\t\t備考",
      "\t被保険者\t計\t",
      "甲健保\t6\t9\t調整中",
      "乙健保\t20\t30\t",
      "合計\t26\t39\t",
      "※ 加入者数は年度末現在\t\t\t",
    ].join("\n"),
  );
  expect(await preview.columns()).toEqual(["組合名", "被保険者数", "加入者数", "取り込まない"]);
  expect(await preview.rows()).toEqual([
    "単位の行",
    "見出し",
    "見出し",
    "データ",
    "データ",
    "読まない（合計の行）",
    "読まない（注記）",
  ]);
  await expect(preview.columnsLeftOut).toHaveText([/^D列「備考」/]);
  await expect(preview.totals).toContainText(["26,000 は、読み取った2行の合計と一致します。", "39,000 は、読み取った2行の合計と一致します。"]);
  await preview.row(5, "読まない").click();
  await expect(preview.summary).toContainText("1組合を読み取りました。");
  await expect(preview.problems).toContainText(["合いません（差 +20,000）", "合いません（差 +30,000）"]);
  await preview.row(5, "読む").click();
  await preview.unit(3).selectOption("単位：1");
  await preview.takeOver.click();
  await expect(members.cell(1, "加入者数")).toHaveValue("9");
  await expect(members.cell(2, "被保険者数")).toHaveValue("20,000");
});

test("numbers pasted into a column go there and below, and never become names", async ({ eligibility, shell }) => {
  const { members, preview } = eligibility;
  await preview.openWith("組合名\n甲健保\n乙健保\n丙健保\n");
  await preview.takeOver.click();
  await members.cell(1, "加入者数").focus();
  await members.paste("9000\n8000\n7000\n");
  await expect(preview.dialog).toBeHidden();
  await expect(shell.notice("3か所に貼り付けました。")).toBeVisible();
  await expect.poll(() => members.names()).toEqual(["甲健保", "乙健保", "丙健保"]);
  await expect(members.cell(1, "加入者数")).toHaveValue("9,000");
  await expect(members.cell(3, "加入者数")).toHaveValue("7,000");
  await shell.undo.click();
  await expect(members.cell(1, "加入者数")).toHaveValue("");
});

test("Ctrl+D takes over the cell above, in one step, and makes no bookmark", async ({ eligibility, shell, page }) => {
  const { members, preview } = eligibility;
  await preview.openWith("組合名\t種別\t加入者数\n甲健保\t総合\t9000\n乙健保\t\t\n");
  await preview.takeOver.click();
  await members.cell(2, "加入者数").focus();
  type Heard = { prevented?: boolean };
  await page.evaluate(() => {
    addEventListener("keydown", (event) => {
      if (event.key === "d") {
        (globalThis as Heard).prevented = event.defaultPrevented;
      }
    });
  });
  await page.keyboard.press("Control+d");
  expect(await page.evaluate(() => (globalThis as Heard).prevented)).toBe(true);
  await expect(members.cell(2, "加入者数")).toHaveValue("9,000");
  await expect(members.cell(2, "加入者数")).toBeFocused();
  await members.kind(2).focus();
  await page.keyboard.press("Meta+d");
  await expect(members.kind(2)).toHaveValue("総合");
  await members.cell(1, "加入者数").focus();
  await page.keyboard.press("Control+d");
  // Above the first row there is nothing to take over; a field with the focus shows the digits alone.
  await expect(members.cell(1, "加入者数")).toHaveValue("9000");
  await shell.undo.click();
  await expect(members.kind(2)).toHaveValue("－");
  await expect(members.cell(2, "加入者数")).toHaveValue("9,000");
  await shell.undo.click();
  await expect(members.cell(2, "加入者数")).toHaveValue("");
});

test("the member table is sorted as one step, blanks last", async ({ eligibility, shell, page }) => {
  const { members, preview } = eligibility;
  await preview.openWith("組合名\t加入者数\n甲健保\t9000\n乙健保\t\n丙健保\t12000\n");
  await preview.takeOver.click();
  await page.getByText("並べ替え", { exact: true }).click();
  await page.getByRole("button", { name: "加入者数の多い順" }).click();
  await expect.poll(() => members.names()).toEqual(["丙健保", "甲健保", "乙健保"]);
  await page.getByRole("button", { name: "加入者数の少ない順" }).click();
  await expect.poll(() => members.names()).toEqual(["甲健保", "丙健保", "乙健保"]);
  await shell.undo.click();
  await shell.undo.click();
  await expect.poll(() => members.names()).toEqual(["甲健保", "乙健保", "丙健保"]);
});

test("an own list in a sample leaves behind what the sample made up, unless it is ticked", async ({
  eligibility,
  shell,
  start,
}) => {
  const { members, preview } = eligibility;
  await shell.goTo("はじめに");
  await start.sample("10組合のうち4組合が小規模").click();
  await preview.openWith("組合名\t加入者数\n甲健保\t9000\n乙健保\t8000\n");
  const question = preview.dialog.getByRole("group", { name: /このプランは見本です/ });
  await expect(question.getByRole("checkbox")).not.toHaveCount(0);
  await preview.replace.click();
  await expect.poll(() => members.names()).toEqual(["甲健保", "乙健保"]);
  await expect(shell.sample).toBeHidden();
  await expect(shell.title).toHaveValue("");
  await shell.undo.click();
  await expect(shell.sample).toBeVisible();
  await preview.openWith("組合名\t加入者数\n丙健保\t7000\n");
  await preview.append.click();
  await expect(members.rows).toHaveCount(11);
  await expect(shell.sample).toBeVisible();
  await preview.openWith("組合名\t加入者数\n甲健保\t9000\n乙健保\t8000\n");
  await question.getByRole("checkbox", { name: "題名と「見本」の表示" }).check();
  await preview.replace.click();
  await expect(shell.sample).toBeVisible();
});

test("numbers that were copied together go down a column, and never become one number in a single field", async ({
  app,
  eligibility,
  page,
  shell,
}) => {
  const societies = page.getByRole("textbox", { name: "組合数", exact: true });
  await app.open(site, "#/quick-check");
  await societies.focus();
  await pasteInto(page, "12\n300\n");
  await expect(societies).toHaveValue("");
  await expect(shell.notice("この欄に入るのは1つの値です。コピーした2個の数は貼り付けていません。")).toBeVisible();

  await app.open(site, "#/members");
  await eligibility.preview.openWith("組合名\t加入者数\n甲健保\t9000\n乙健保\t8000\n");
  await eligibility.preview.takeOver.click();
  await page.goto(`${site.url}#/targets`);
  await page.getByRole("textbox", { name: /甲健保.*健診の対象者/ }).focus();
  await pasteInto(page, "900\n800\n");
  await expect(page.getByRole("textbox", { name: /乙健保.*健診の対象者/ })).toHaveValue("800");
});
