// Files of participants as they come: a million lines, stopped in the middle, damaged, in CP932, a workbook, no text at all.
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { LongTasks } from "./fixtures/long_tasks.ts";
import { places, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { OutcomesPage, participants, participantsInPieces } from "./pages/outcomes.ts";
import { given } from "./pages/shell.ts";

/** `組合名`, `継続`, `甲` and `乙` in CP932. */
const OLD = {
  society: [0x91, 0x67, 0x8d, 0x87, 0x96, 0xbc],
  wentOn: [0x8c, 0x70, 0x91, 0xb1],
  first: [0x8d, 0x62],
  second: [0x89, 0xb3],
};
const [COMMA, NEWLINE, ZERO, ONE] = [0x2c, 0x0a, 0x30, 0x31];

test.describe("a million lines", () => {
  let path = "";

  test.beforeEach(async ({}, info) => {
    path = info.outputPath("million.csv");
    await pipeline(Readable.from(participantsInPieces(1_000_000)), createWriteStream(path));
  });

  test.afterEach(() => rm(path));

  test("are counted while the page answers, and the count can be stopped", async ({ app, page }, info) => {
    test.slow();
    const outcomes = new OutcomesPage(page);
    await app.open(site, "#/outcomes/participants");
    const tasks = await LongTasks.of(page);
    await outcomes.file.setInputFiles(path);
    await expect(outcomes.account).toContainText("データ1,000,000行のうち、1,000,000行を参加者として数えました。", { timeout: 60_000 });
    // Neither divisible by 7, who left, nor by 3, who stopped: 1,000,000 − 142,857 − 333,333 + 47,619.
    await expect(outcomes.verdict).toContainText("全体の継続率は66.67%（857,143人のうち571,429人）です。");
    // How long the page answered nobody is told, and judged by `cargo xtask bench`: it depends on what else the machine does.
    info.annotations.push({ type: "long tasks", description: (await tasks.soFar()).join(", ") || "none" });

    await outcomes.stopAtOnce();
    await outcomes.file.setInputFiles(path);
    await expect(page.getByText("読み込みを中止しました。")).toBeVisible();
    await expect(outcomes.account).toBeHidden();
    await expect(outcomes.verdict).toBeHidden();
    // What was stopped does not come after all, and another file is counted as if nothing had been.
    await outcomes.file.setInputFiles(given("small.csv", participants(700)));
    await expect(outcomes.account).toContainText("データ700行のうち、700行を参加者として数えました。");
    await expect(outcomes.verdict).toContainText("全体の継続率は66.67%（600人のうち400人）です。");
  });
});

test("a file in CP932 gives the same as in UTF-8, whatever its pieces cut", async ({ app, page }) => {
  const outcomes = new OutcomesPage(page);
  await app.open(site, "#/outcomes/participants");
  // 60,001 lines of 5 bytes: more than one piece. Where a piece may end is tested natively, for every place.
  const line = (society: number[], wentOn: number) => [...society, COMMA, wentOn, NEWLINE];
  const lines = Array.from({ length: 60_001 }, (_, place) => (place % 2 ? line(OLD.second, ONE) : line(OLD.first, ZERO)));
  await outcomes.file.setInputFiles(given("old.csv", Buffer.from([...OLD.society, COMMA, ...OLD.wentOn, NEWLINE, ...lines.flat()])));
  await expect(outcomes.account).toContainText("データ60,001行のうち、60,001行を参加者として数えました。");
  await expect(outcomes.verdict).toContainText("全体の継続率は50.00%（60,001人のうち30,000人）です。");
  await expect(outcomes.bySociety.getByRole("row").filter({ hasText: /^(甲|乙)/ })).toHaveCount(2);
});

test("a damaged file is refused or its lines are named, and what was counted before is gone", async ({ app, page }) => {
  const outcomes = new OutcomesPage(page);
  const alert = page.getByRole("alert");
  await app.open(site, "#/outcomes/participants");
  await outcomes.file.setInputFiles(given("good.csv", participants(70)));
  await expect(outcomes.account).toBeVisible();
  await outcomes.file.setInputFiles(given("quote.csv", `組合名,継続\n甲,"○\n${"乙,○\n".repeat(200_000)}`));
  await expect(alert).toContainText("引用符（\"）が閉じられていないか、");
  await expect(outcomes.account).toBeHidden();
  await outcomes.file.setInputFiles(given("empty.csv", ""));
  await expect(alert).toBeVisible();
  await outcomes.file.setInputFiles(given("book.xlsx", Buffer.from("PK\u0003\u0004\u0014\u0000")));
  await expect(alert).toContainText("「book.xlsx」：ファイルが壊れています。");
  await outcomes.file.setInputFiles(given("picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3, 0])));
  await expect(alert).toBeVisible();
  await expect(outcomes.account).toBeHidden();

  // It breaks off in the middle of a line, and has a byte that is no letter: the other lines count.
  const whole = Buffer.from(participants(70));
  const broken = Buffer.concat([whole.subarray(0, whole.length - 40), Buffer.from([0xe5, 0xff])]);
  await outcomes.file.setInputFiles(given("cut.csv", broken));
  await expect(outcomes.account).toContainText("データ70行のうち、70行を参加者として数えました。");
  await expect(alert).toBeHidden();
});

for (const place of places) {
  test(`a workbook is counted by the sheet that is chosen, ${place.name}`, async ({ app, page }) => {
    const outcomes = new OutcomesPage(page);
    await app.open(place, "#/outcomes/participants");
    const sheet = outcomes.account.getByRole("combobox", { name: "数えるシート" });
    // 700 people, of whom 233 stopped, on the second sheet; the first explains how to fill it in.
    await outcomes.file.setInputFiles(new URL("files/participants.xlsx", import.meta.url).pathname);
    await expect(outcomes.account).toContainText("シート「参加者」を数えました。フィルターなどで非表示にした行も含みます。");
    await expect(outcomes.account).toContainText("データ700行のうち、700行を参加者として数えました。");
    await expect(outcomes.verdict).toContainText("全体の継続率は66.71%（700人のうち467人）です。");
    await sheet.selectOption("説明");
    await expect(outcomes.account).toContainText("シート「説明」を数えました。");
    await expect(page.getByText("数えられる行がありませんでした。")).toBeVisible();
    await sheet.selectOption("参加者");
    await expect(outcomes.account).toContainText("データ700行のうち、700行を参加者として数えました。");
  });
}

test("on a phone no two names of BMI bands touch in the picture, in English either", async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open(site, "?lang=en#/outcomes/participants");
  await page.locator("input[type=file][data-takes=tables]").setInputFiles(given("small.csv", participants(700)));
  const names = page.getByRole("img", { name: /BMI bands, before/ }).first().locator("text", { hasText: /^(<18\.5|18\.5–<25|25–<30|≥30)$/ });
  await expect(names).toHaveCount(8);
  const boxes = await names.evaluateAll((all) => all.map((name) => name.getBoundingClientRect().toJSON() as DOMRect));
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      const apart = one.right + 3 < other.left || other.right + 3 < one.left || one.bottom <= other.top || other.bottom <= one.top;
      expect(apart, `${JSON.stringify(one)} ${JSON.stringify(other)}`).toBe(true);
    }
  }
});
