// What a screen reader says on the way through the app, word for word: where one is, which cell has the focus, what is wrong
// with it, and what has changed somewhere else meanwhile.
import type { Locator, Page } from "@playwright/test";

import { site } from "./fixtures/places.ts";
import { ScreenReader } from "./fixtures/screen_reader.ts";
import { expect, test } from "./fixtures/test.ts";
import { pasteInto } from "./pages/member_table.ts";
import { given } from "./pages/shell.ts";

const fourOfTen = "10組合のうち4組合が小規模";
const officeCosts = "事務局の費用で、共同のほうが高い";

/** The verdict on ten societies of which so many are small. */
const qualifies = (small: number) =>
  `polite: 平成30年度の要件をすべて満たしています。小規模組合（加入者10,000人未満）は10組合中${small}組合（${small}0.00%）で、必要な割合は40%以上です。`;

const steps = (page: Page) => page.getByRole("navigation", { name: "ページ" });

test("a page of the way that is opened by its link is heard by its heading", async ({ app, page, start }) => {
  await app.open(site);
  // Fairness is heard apart where what solves it comes after the page.
  await page.evaluate(() => (globalThis as unknown as { consortiumPlanner: { complete: Promise<void> } }).consortiumPlanner.complete);
  await start.sample(fourOfTen).click();
  // Fairness is known from then on: it would be heard whenever it comes.
  await steps(page).getByRole("link", { name: "④ 分け方" }).click();
  await expect(page.getByText("抜けて自分たちだけで実施したほうが").first()).toBeVisible();
  const reader = await ScreenReader.on(page);
  for (const [step, link, heading] of [
    ["② 要件", "link, ② 要件 満たす", "heading, コンソーシアムの要件を確かめる, level 1"],
    ["③ 費用と補助金", "link, ③ 費用と補助金 費目5件", "heading, 費用と補助金を入れる, level 1"],
    ["⑤ 確認と印刷", "link, ⑤ 確認と印刷", "heading, 10組合のうち4組合が小規模, 保健事業の共同実施　検討結果報告書, level 1"],
    ["⑥ 精算", "link, ⑥ 精算", "heading, 精算する, level 1"],
    ["④ 分け方", "link, ④ 分け方 この計画の割り方", "heading, 分け方を選ぶ, level 1"],
    ["① 参加組合", "link, ① 参加組合 10組合", "heading, 参加組合を入力する, level 1"],
  ] as const) {
    await steps(page).getByRole("link", { name: step }).press("Enter");
    await reader.hears(link, heading);
  }
});

test("the steps are heard with their state, and the one where one is", async ({ app, page, start }) => {
  await app.open(site);
  await start.sample(officeCosts).click();
  const reader = await ScreenReader.on(page);
  const heard = await reader.reads(steps(page));
  expect(heard.filter((phrase) => /^(navigation|link), /.test(phrase))).toEqual([
    "navigation, ページ",
    "link, はじめに",
    "link, ① 参加組合 5組合",
    "link, ② 要件 満たす",
    "link, ③ 費用と補助金 費目3件, current page",
    "link, ④ 分け方 この計画の割り方",
    "link, ⑤ 確認と印刷",
    "link, ⑥ 精算",
    "link, ⑦ 事業効果",
    "link, 国保連合会の支援状況へ",
  ]);
});

test("a cell is heard by its row, its column and its value, and with what is wrong with it", async ({
  app,
  page,
  start,
  eligibility,
}) => {
  const { members } = eligibility;
  const wrong = "「たくさん」は数として読めません。1234 や 1,234 のように入力してください。";
  await app.open(site);
  await start.sample(fourOfTen).click();
  const reader = await ScreenReader.on(page);
  await members.cell(3, "加入者数").focus();
  await reader.hears("textbox, 3行目の加入者数, 15400");
  await page.keyboard.press("ArrowDown");
  await reader.hears("textbox, 4行目の加入者数, 10000");
  // Half a number is no mistake yet.
  await page.keyboard.type("たくさん");
  await reader.hearsNothing();
  await page.keyboard.press("ArrowDown");
  await reader.hears(
    "textbox, 5行目の加入者数, 6120",
    "polite: 平成30年度の要件をすべて満たしています。小規模組合（加入者10,000人未満）は10組合中4～5組合（40.00%～50.00%）で、必要な割合は40%以上です。",
    `polite: 4行目の加入者数：${wrong}`,
  );
  await page.keyboard.press("ArrowUp");
  await reader.hears(`textbox, 4行目の加入者数, たくさん, ${wrong}, invalid`);
  await page.keyboard.type("９，０００人");
  await reader.hears(qualifies(5));
  await page.keyboard.press("ArrowDown");
  await reader.hears("textbox, 5行目の加入者数, 6120", "polite: 4行目の加入者数：全角を半角に直しました。桁区切りのある数を読み取りました。人数の単位を取り除きました（9,000）。");
});

test("the verdict is heard when a key changes it, and nothing else with it", async ({ app, page, start, eligibility, shell }) => {
  await app.open(site);
  await start.sample(fourOfTen).click();
  await shell.goTo("要件");
  await expect(eligibility.heading).toBeFocused();
  const reader = await ScreenReader.on(page);
  const question = eligibility.statements.getByRole("group", { name: /報告書/ });
  expect((await reader.reads(question))[0]).toBe("group, 手順やノウハウを報告書にまとめるか");
  await question.getByRole("radio", { name: "はい" }).focus();
  await reader.hears("radio, はい, position 1, set size 3");
  await page.keyboard.press("ArrowDown");
  await reader.hears(
    "radio, いいえ, position 2, set size 3",
    "polite: 平成30年度の要件を満たしていません。満たしていない要件は「報告書」です。「いいえ」と答えています。",
  );
  await page.keyboard.press("ArrowUp");
  await reader.hears("radio, はい, position 1, set size 3", qualifies(4));
});

test("a row that is added, moved or removed is heard", async ({ app, page, start, eligibility }) => {
  const { members } = eligibility;
  const button = (name: string) => members.rows.getByRole("button", { name, exact: true });
  await app.open(site);
  await start.sample(fourOfTen).click();
  const reader = await ScreenReader.on(page);
  await members.add.press("Enter");
  await reader.hears(
    "button, 行を追加",
    "polite: 平成30年度の要件では、まだ判断できません。加入者数が不明の1組合が10,000人未満なら、割合の要件を満たします。10,000人以上なら満たしません。",
    "textbox, 11行目の組合名",
  );
  await page.keyboard.type("東健康保険組合");
  await button("東健康保険組合を1行上へ").press("Enter");
  await reader.hears("button, 東健康保険組合を1行上へ", "polite: 東健康保険組合は10行目になりました。");
  await button("東健康保険組合を削除").press("Enter");
  await reader.hears(
    "button, 東健康保険組合を削除",
    "polite: 東健康保険組合を削除しました。元に戻す",
    qualifies(4),
    "button, J健康保険組合（見本）を削除",
  );
});

test("after a cost line is removed one beside it is heard", async ({ app, page, start, cost }) => {
  await app.open(site);
  await start.sample(officeCosts).click();
  await expect(cost.heading).toBeFocused();
  await cost.open("共同事務局（人件費を含む）");
  const reader = await ScreenReader.on(page);
  await cost.lines.getByRole("button", { name: "「共同事務局（人件費を含む）」を削除" }).press("Enter");
  await reader.hears(
    "button, 「共同事務局（人件費を含む）」を削除",
    "polite: 「共同事務局（人件費を含む）」を削除しました。",
    "polite: 共同で実施すると、単独の合計より年2,000,000円安くなります（単独の合計9,790,000円、共同7,790,000円）。この計画の割り方では、5組合すべての負担が減ります。",
    "利用料 利用者1人あたりの費用 年7,290,000円",
  );
});

test("what is undone and redone is said", async ({ app, page, start, eligibility, shell }) => {
  await app.open(site);
  await start.sample(fourOfTen).click();
  await eligibility.members.cell(3, "加入者数").focus();
  const reader = await ScreenReader.on(page);
  await page.keyboard.type("1");
  await reader.hears(qualifies(5));
  await page.keyboard.press("Control+z");
  await reader.hears("polite: 元に戻しました。", qualifies(4));
  await page.keyboard.press("Control+y");
  await reader.hears("polite: やり直しました。", qualifies(5));
  await page.keyboard.press("Control+y");
  await reader.hears("polite: やり直せる操作はありません。");
  await shell.undo.press("Enter");
  await reader.hears("button, 元に戻す, 元に戻す（Ctrl+Z）", "polite: 元に戻しました。", qualifies(4));
  // Before the sample there was an empty plan, and nothing before that.
  await page.keyboard.press("Enter");
  await reader.hears(
    "polite: 元に戻しました。",
    "polite: 参加組合を入力すると、ここに判定を示します。",
    "button, やり直す, やり直す（Ctrl+Y）",
  );
  await page.keyboard.press("Control+z");
  await reader.hears("polite: 元に戻せる操作はありません。");
});

test("the preview of a table is heard when it opens, when a table is pasted into it, and when it is taken over", async ({
  app,
  page,
  eligibility,
}) => {
  await app.open(site, "#/members");
  const reader = await ScreenReader.on(page);
  await page.getByRole("button", { name: "Excelから貼り付け" }).press("Enter");
  await reader.hears(
    "button, Excelから貼り付け",
    "dialog, 取り込みの確認",
    "textbox, Excelでコピーした範囲を、ここに貼り付けてください（Ctrl+V）",
  );
  await pasteInto(page, "組合名\t加入者数\n東健康保険組合\t9999\n西健康保険組合\tたくさん\n");
  await reader.hears("polite: 2組合を読み取りました。確認が必要な箇所 1件。読めなかった値も、元の文字のまま表に入ります。");
  await eligibility.preview.takeOver.press("Enter");
  await reader.hears(
    "button, 取り込む",
    "button, Excelから貼り付け",
    "polite: 2組合を取り込みました。「元に戻す」で戻せます。",
    "polite: 平成30年度の要件では、まだ判断できません。入力が足りない要件：事業運営委員会、ヘルスケア事業者等の参加、事業の継続、安全と個人情報の保護、指標とモデルの提示、データの分析、報告書。",
  );
  await eligibility.members.openFile(given("members.csv", "組合名,加入者数\n南健康保険組合,8000\n"));
  await reader.hears(
    "button, ファイルを開く（Excel・CSV）",
    "dialog, 取り込みの確認, 1組合を読み取りました。",
    "heading, 取り込みの確認, level 2",
  );
  await page.keyboard.press("Escape");
  await reader.hears("button, ファイルを開く（Excel・CSV）");
});

test("what all pay and what we pay is heard when an amount changes it", async ({
  app,
  page,
  start,
  cost,
  shell,
  eligibility,
}) => {
  await app.open(site);
  await start.sample(officeCosts).click();
  await shell.goTo("参加組合");
  await eligibility.members.us("A健康保険組合（見本）").check();
  await shell.goTo("費用と補助金");
  await expect(cost.heading).toBeFocused();
  await cost.open("共同事務局（人件費を含む）");
  const reader = await ScreenReader.on(page);
  await cost.field("共同事務局（人件費を含む）", "金額（年額）").focus();
  await reader.hears("textbox, 「共同事務局（人件費を含む）」の金額（年額）, 3200000");
  await page.keyboard.type("0");
  await reader.hears(
    "polite: 当組合の負担 年2,308,148円（単独より351,852円少ない）",
    "polite: 共同で実施すると、単独の合計より年2,000,000円安くなります（単独の合計9,790,000円、共同7,790,000円）。この計画の割り方では、5組合すべての負担が減ります。",
  );
});

test("another way of splitting is heard with whom it burdens, and each amount with its society and its column", async ({
  app,
  page,
  start,
  shell,
  shares,
}) => {
  await app.open(site);
  await start.sample(officeCosts).click();
  await shell.goTo("分け方");
  await shares.solved();
  const reader = await ScreenReader.on(page);
  await page.getByRole("radio", { name: "「この計画の割り方」を採用する" }).focus();
  await page.keyboard.press("ArrowDown");
  await reader.hears(
    "radio, 「この計画の割り方」を採用する, position 1, set size 3",
    "radio, 「利用者割」を採用する, position 2, set size 3",
    "polite: 共同で実施すると、単独の合計より年1,200,000円高くなります（単独の合計9,790,000円、共同10,990,000円）。どのように分けても、単独より負担の増える組合が出ます。共同の費用のうち、共同事務局は3,200,000円です。利用者割では、5組合のうち1組合の負担が減り、4組合は増えます。",
  );
  expect((await reader.cells(shares.chosen.getByRole("table"))).slice(0, 3)).toEqual([
    "A健康保険組合（見本）, 単独, 2,660,000",
    "A健康保険組合（見本）, 負担額, 3,256,297",
    "A健康保険組合（見本）, 差, +596,297",
  ]);
});

test("the settlement is heard once the last number of participants is entered", async ({ app, page, start, shell }) => {
  const actual = (row: number): Locator => page.getByRole("textbox", { name: `${row}行目の利用実績人数` });
  await app.open(site);
  await start.sample(officeCosts).click();
  await shell.goTo("精算");
  for (const row of [1, 2, 3, 4]) {
    await actual(row).fill("100");
  }
  await actual(5).focus();
  const reader = await ScreenReader.on(page);
  await page.keyboard.type("9");
  await reader.hears("polite: 費用の合計は、見込みの10,990,000円から確定の7,381,000円に、3,609,000円減りました。");
});

test("the report is heard by the name of the plan and what it is, with the verdicts below their pages", async ({
  app,
  page,
  start,
  cost,
}) => {
  await app.open(site);
  await start.sample(officeCosts).click();
  await expect(cost.heading).toBeFocused();
  const reader = await ScreenReader.on(page);
  await steps(page).getByRole("link", { name: "⑤ 確認と印刷" }).press("Enter");
  await reader.hears(
    "link, ⑤ 確認と印刷",
    "heading, 事務局の費用で、共同のほうが高い, 保健事業の共同実施　検討結果報告書, level 1",
  );
  const heard = await reader.reads(page.getByRole("region", { name: "判定", exact: true }));
  expect(heard.filter((phrase) => phrase.startsWith("heading") || phrase.endsWith("。"))).toEqual([
    "heading, 判定, level 2",
    "heading, コンソーシアム要件, level 3",
    "平成30年度の要件をすべて満たしています。小規模組合（加入者10,000人未満）は5組合中2組合（40.00%）で、必要な割合は40%以上です。",
    "heading, 費用と補助金, level 3",
    "共同で実施すると、単独の合計より年1,200,000円高くなります（単独の合計9,790,000円、共同10,990,000円）。どのように分けても、単独より負担の増える組合が出ます。共同の費用のうち、共同事務局は3,200,000円です。この計画の割り方では、5組合のうち1組合の負担が減り、4組合は増えます。",
    "結果は検討のための参考です。申請の前に、必ずその年度の公募要領をご確認ください。",
  ]);
});

test("an answer of the self-check is heard with its item, and then the stage that follows from it", async ({
  app,
  page,
  stages,
}) => {
  await app.open(site, "#/stages");
  await stages.answer("①②③④⑤⑥", "達成");
  const reader = await ScreenReader.on(page);
  const item = page.getByRole("radiogroup", { name: "⑥の回答" });
  expect((await reader.reads(item))[0]).toBe("radiogroup, ⑥の回答, 保険者による年度ごとの客観的評価");
  await expect(item.getByRole("radio", { name: "達成", exact: true })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await reader.hears(
    "radio, 未達成, position 2, set size 3",
    "polite: 保険者支援はステージ1（立上段階）です。ステージ2（実行段階）まで、あと1項目です（⑥）。",
  );
});
