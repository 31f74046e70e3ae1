// Costs: from a member list to the table of shares, joint work that does not pay, and fairness that takes a while.
import { readFile } from "node:fs/promises";

import { file, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { pasteInto } from "./pages/member_table.ts";
import { given } from "./pages/shell.ts";

const members = "組合名\t加入者数\t利用見込人数\n甲\t5000\t100\n乙\t12000\t300\n丙\t8000\t200\n";

test("from the member list to the table of shares", async ({ app, page, start, shell, eligibility, cost, shares }) => {
  await app.open(site);
  await start.empty.click();
  await page.getByRole("button", { name: "Excelから貼り付け" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill(members);
  await page.getByRole("dialog").getByRole("button", { name: "取り込む" }).click();
  await expect(eligibility.members.rows).toHaveCount(3);

  await shell.goTo("費用と補助金");
  await expect(cost.verdict).toContainText("費用を入力してください。");
  await cost.add("固定費");
  await expect(cost.verdict).toContainText("「基本料」の金額が未入力です。");
  await cost.fill(cost.field("基本料", "金額（年額）"), "60万円");
  await expect(cost.field("基本料", "金額（年額）")).toHaveValue("600,000");
  await expect(cost.lines.getByText("万円").last()).toBeVisible();
  await cost.add("利用者1人あたり");
  await cost.fill(cost.field("利用料", "何組合でも・何人でも"), "3.5千円");
  await cost.add("共同事務局");
  await cost.fill(cost.field("共同事務局", "金額（年額）"), "120千円");
  // The row of a line says what the line comes to.
  await expect(cost.lines.locator("summary", { hasText: "利用料" })).toContainText("年2,100,000円");

  // Nobody has said yet what going alone costs, so nothing is saved and nobody gains.
  await expect(cost.verdict).toHaveText("合計は年2,820,000円です。単独の場合の費用がまだ分からないため、得か損かは判断できません。");
  await cost.enterToday.click();
  await expect(cost.figure(1, "いまの単独での費用（円）")).toBeFocused();
  await cost.toShares.click();
  await shares.view("すべての分け方");
  expect((await shares.sums())["単独"]).toBe("");
  await expect(shares.comparison.getByText("3組合中")).toHaveCount(0);
  await shares.view("分け方を選ぶ");
  await cost.assume.click();
  await expect(cost.assume).toHaveCount(0);

  // 600,000 + 600 × 3,500 + 120,000 together; alone each pays the basic fee and its own participants.
  await expect(shares.verdict).toContainText("年1,080,000円安くなります（単独の合計3,900,000円、共同2,820,000円）");
  await expect(shares.verdict).toContainText("3組合すべての負担が減ります。");
  await shares.solved();
  await shares.adopt("利用者割");
  await expect(shares.verdict).toContainText("利用者割では、3組合すべての負担が減ります。");
  await expect(shares.chosen.getByRole("row").filter({ hasText: /^合計/ })).toContainText("3,900,0002,820,000−1,080,000");
  await page.getByRole("combobox", { name: "端数処理の単位" }).selectOption("1,000円");
  await page.getByRole("combobox", { name: "消費税" }).selectOption("税込");
  await page.getByRole("textbox", { name: "分担を決めた日" }).fill("令和7年4月1日");
  await shares.heading.click();
  await expect(page.getByRole("textbox", { name: "分担を決めた日" }), "kept as it was written").toHaveValue("令和7年4月1日");

  await shares.view("すべての分け方");
  const sums = await shares.sums();
  expect(sums["単独"]).toBe("3,900,000");
  expect(Object.entries(sums).filter(([column]) => column !== "単独").map(([, sum]) => sum)).toEqual(
    ["この計画の割り方", "均等割", "加入者割", "利用者割", "単独費用割", "シャープレイ値", "仁"].map(() => "2,820,000"),
  );
  await expect(shares.comparison.getByText("分担を決めた日：令和7年（2025年）4月1日")).toBeVisible();
  const exported = await shares.exported();
  expect(exported[0]).toEqual(["組合", ...Object.keys(sums)]);
  expect(exported.slice(1, 4).map(([name]) => name)).toEqual(["甲", "乙", "丙"]);
  for (const [place, column] of Object.keys(sums).entries()) {
    const amounts = exported.slice(1, 4).map((row) => Number(row[place + 1]));
    const total = amounts.reduce((sum, share) => sum + share, 0);
    expect(String(total), `the sum of ${column}`).toBe(exported[4]?.[place + 1]);
    expect(total.toLocaleString("en"), `${column} on screen`).toBe(sums[column]);
  }
  expect(exported.flat()).toContain("円（税込）");
  expect(exported.flat()).toContain("利用者割");
  expect(exported.flat().join()).toContain("同じ料金表で単独実施すると仮定した額です。");

  await shell.undo.click();
  await expect(shares.comparison.getByText("分担を決めた日：未入力")).toBeVisible();
});

test("amounts pasted onto today's cost go there and below, and a table says where it has no cell for them", async ({ app, eligibility, shell, cost, page }) => {
  const today = "いまの単独での費用（円）";
  const amounts = "1,000,000\n2,000,000\n3,000,000\n";
  await app.open(site, "#/members");
  await eligibility.preview.openWith(members);
  await eligibility.preview.takeOver.click();
  await expect(eligibility.members.rows).toHaveCount(3);
  await shell.goTo("費用と補助金");
  await page.getByRole("region", { name: "組合ごとの数の表" }).focus();
  await pasteInto(page, amounts);
  await expect(shell.notice("貼り付けていません。貼り付けを始めるセルをクリックしてから、もう一度貼り付けてください。")).toBeVisible();
  await cost.figure(1, today).focus();
  await pasteInto(page, amounts);
  await expect(shell.notice("3か所に貼り付けました。")).toBeVisible();
  await expect(cost.figure(3, today)).toHaveValue("3,000,000");
  await cost.heading.click();
  await expect(cost.figure(1, today)).toHaveValue("1,000,000");
  await expect(cost.figure(2, today)).toHaveValue("2,000,000");
});

test("joint work that does not pay is the headline, with the amount", async ({ app, start, shell, cost, shares }) => {
  await app.open(site);
  await start.sample("事務局の費用で、共同のほうが高い").click();
  await expect(cost.heading).toBeVisible();
  await expect(cost.verdict).toContainText("単独の合計より年1,200,000円高くなります");
  await expect(cost.verdict).toContainText("どのように分けても、単独より負担の増える組合が出ます。");
  await expect(cost.verdict).toContainText("共同事務局は3,200,000円です。");
  await shell.goTo("分け方");
  await shares.view("公平さ");
  await expect(shares.fairness.getByText("すべてのグループを納得させる分け方はありません。")).toBeVisible();
});

for (const place of [site, file]) {
  test(`twenty societies with tiers and a conditional grant are solved while somebody types, ${place.name}`, async ({ app, start, shell, cost, shares }) => {
    test.slow();
    await app.open(place);
    await start.sample("20組合・段階料金と条件付きの補助金").click();
    await cost.figure(2, "いまの単独での費用（円）").pressSequentially("123");
    await expect(cost.figure(2, "いまの単独での費用（円）")).toHaveValue("123");
    await shell.undo.click();
    const total = await cost.totals.filter({ hasText: "組合が負担する額" }).getByRole("cell").innerText();
    await shell.goTo("分け方");
    await shares.solved();
    // The page says what gives a group a reason to leave, and offers the way that gives least of it.
    await shares.page.getByRole("button", { name: "仁を選ぶ" }).click();
    await expect(shares.page.getByRole("radio", { name: "「仁」を採用する" })).toBeChecked();
    await expect(shares.chosen.getByRole("row")).toHaveCount(12);
    await shares.page.emulateMedia({ media: "print" });
    await expect(shares.chosen.getByRole("row"), "on paper there is everybody").toHaveCount(22);
    await shares.page.emulateMedia({ media: "screen" });
    await shares.chosen.getByRole("button", { name: "20組合をすべて表示" }).click();
    await expect(shares.chosen.getByRole("row")).toHaveCount(22);
    await shares.view("すべての分け方");
    const sums = await shares.sums();
    expect([sums["シャープレイ値"], sums["仁"]]).toEqual([total, total]);
    await shares.view("公平さ");
    await shares.fairness.getByText("仁を支えるグループを見る").click();
    await expect(shares.fairness.getByText("これ以上そろって大きくできません。").first()).toBeVisible();
    await shares.view("すべての分け方");
    await shares.comparison.getByRole("link", { name: "B健康保険組合（見本）" }).click();
    await expect(shares.formulas.getByText(/最初に加わると.*円、最後に加わると.*円増えます。/)).toBeVisible();
  });
}

test("results of a long calculation go when the inputs change, and come again", async ({ app, start, shell, cost, shares }) => {
  await app.open(site);
  await start.sample("20組合・段階料金と条件付きの補助金").click();
  await shell.goTo("分け方");
  await shares.solved();
  await shell.goTo("費用と補助金");
  await cost.fill(cost.figure(1, "利用見込人数"), "1000");
  await shell.goTo("分け方");
  await shares.view("すべての分け方");
  await expect(shares.comparison.getByText("計算中").first()).toBeVisible();
  await expect(shares.comparison.getByText("計算中")).toHaveCount(0, { timeout: 60_000 });
  expect((await shares.columns()).slice(-1)).toEqual(["仁"]);
});

test("a long calculation can be stopped and started again", async ({ app, start, shell, shares }) => {
  await app.open(site);
  await start.sample("20組合・段階料金と条件付きの補助金").click();
  const plan = JSON.parse(await readFile((await shell.savePlan()).path, "utf8"));
  const more = [21, 22, 23, 24].map((id) => ({ id, name: `${id}`, enrollees: 5000 + id, expected_users: 40 + 7 * id }));
  plan.plan.members.push(...more);
  await shell.openPlan(given("24.json", JSON.stringify(plan)));
  await shell.goTo("分け方");
  await expect(shares.progress).toBeVisible();
  await shares.stop.click();
  await expect(shares.progress).toBeHidden();
  await expect(shares.again).toBeVisible();
  await shares.view("すべての分け方");
  await expect.poll(() => shares.columns()).not.toEqual([]);
  expect(await shares.columns()).not.toContain("シャープレイ値");
  await shares.view("分け方を選ぶ");
  await shares.again.click();
  await expect(shares.progress).toBeVisible();
  await shares.stop.click();
});

test("actual use is settled against the plan to the yen", async ({ app, page, start, shell, cost }) => {
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  await shell.goTo("精算");
  const settlement = page.locator("section", { has: page.getByRole("heading", { name: "精算（見込みと実績）" }) });
  await expect(settlement).toContainText("利用実績人数を入れると");
  for (let row = 1; row <= 10; row += 1) {
    await cost.figure(row, "利用実績人数").fill(String(100 + 30 * row));
  }
  await page.getByRole("heading", { level: 1 }).click();
  const amounts = await settlement.getByRole("row").filter({ hasText: /^[A-J]健康保険組合/ }).evaluateAll((rows) =>
    rows.map((row) => Number((row as HTMLTableRowElement).cells[3]?.innerText.replace(/[,+]/g, "").replace("−", "-"))),
  );
  const sum = amounts.reduce((sum, amount) => sum + amount, 0);
  const total = await settlement.getByRole("row").filter({ hasText: /^合計/ }).getByRole("cell").nth(2).innerText();
  expect(sum).toBe(Number(total.replace(/[,+]/g, "").replace("−", "-")));
});

test("what cannot be right is said at its field, and nothing is calculated from it", async ({ app, start, cost }) => {
  await app.open(site);
  await start.sample("事務局の費用で、共同のほうが高い").click();
  await cost.open("利用料");
  await cost.fill(cost.field("利用料", "何組合でも・何人でも"), "9千円くらいか");
  await expect(cost.lines.getByText("「9千円くらいか」は")).toBeVisible();
  await expect(cost.verdict).toContainText("計算していません。");
  await cost.fill(cost.field("利用料", "何組合でも・何人でも"), "9000");
  await expect(cost.verdict).toContainText("高くなります");
  await cost.lines.getByRole("button", { name: "段階を追加" }).click();
  await cost.fill(cost.field("利用料", "1段目の金額"), "9500");
  await expect(cost.verdict).toContainText("「利用料」の1段目の上限");
});

test.describe("a field that says what it made of a text when it is left", () => {
  test.beforeEach(async ({ app, start, shell, eligibility, cost }) => {
    await app.open(site);
    await start.empty.click();
    await eligibility.members.add.click();
    await eligibility.members.fill(1, "組合名", "東健保");
    await shell.goTo("費用と補助金");
    await cost.add("共同事務局");
    await cost.field("共同事務局", "金額（年額）").fill("120万円");
  });

  test("what is pressed to leave a field is pressed, although the field then says what it made of the text", async ({ page, cost }) => {
    // As long as a finger stays on a button.
    await page.getByRole("button", { name: "利用者1人あたり" }).click({ delay: 120 });
    await expect(cost.field("利用料", "何組合でも・何人でも")).toBeVisible();
    await expect(cost.lines.getByText("万の単位を換算しました。").first()).toBeVisible();
  });

  test("however long a press lasts, what a field says waits until it is over", async ({ page, cost }) => {
    const button = page.getByRole("button", { name: "利用者1人あたり" });
    const said = cost.lines.getByText("万の単位を換算しました。").first();
    await button.hover();
    const before = await button.boundingBox();
    await page.mouse.down();
    await expect(said).toBeAttached();
    // Nothing but the end of the press lets it go on.
    await expect.poll(() => said.evaluate((note) => note.getAnimations().map(({ playState }) => playState))).toEqual(["paused"]);
    await expect(said).toBeHidden();
    expect(await button.boundingBox()).toEqual(before);
    await page.mouse.up();
    await expect(cost.field("利用料", "何組合でも・何人でも")).toBeVisible();
    await expect(said).toBeVisible();
  });
});

test("each step of the way leads on to the next", async ({ app, page, start, shell }) => {
  await app.open(site);
  await start.sample("20組合・段階料金と条件付きの補助金").click();
  await shell.goTo("参加組合");
  const { heading, results } = { heading: page.getByRole("heading", { level: 1 }), results: page.getByRole("region", { name: "結果" }) };
  for (const [link, next] of [
    ["要件ごとの判定を見る", "コンソーシアムの要件を確かめる"],
    ["費用を入れる", "費用と補助金を入れる"],
    ["分け方を選ぶ", "分け方を選ぶ"],
    ["確認と印刷へ進む", "20組合・段階料金と条件付きの補助金"],
  ] as const) {
    await results.getByRole("link", { name: link, exact: true }).click();
    await expect(heading).toHaveText(next);
    await expect(heading).toBeFocused();
  }
});
