// Who takes part, who is still being asked, and which one we are: the first step of the way.
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { given } from "./pages/shell.ts";

test("candidates say what they mean, and the way says how far one has come", async ({ app, start, eligibility, page }) => {
  const { members } = eligibility;
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  const steps = page.getByRole("navigation", { name: "ページ" });
  await expect(steps.getByRole("link", { name: "① 参加組合" })).toContainText("10組合");
  await expect(steps.getByRole("link", { name: "② 要件" })).toContainText("満たす");
  const candidates = page.getByRole("region", { name: /^検討中の組合/ });
  await expect(candidates).toBeHidden();

  await members.standing(2).selectOption("検討中");
  await members.standing(10).selectOption("検討中");
  await expect(steps.getByRole("link", { name: "① 参加組合" })).toContainText("検討中2");
  await expect(candidates).toContainText("確定の8組合だけ");
  await expect(candidates).toContainText("検討中も加えた10組合");
  await steps.getByRole("link", { name: "② 要件" }).click();
  await expect(eligibility.verdict).toContainText("検討中の2組合も参加するものとした判定です。");
  await steps.getByRole("link", { name: "① 参加組合" }).click();
  const asking = page.getByRole("region", { name: "先に声をかけるなら" });
  await expect(asking.getByRole("row")).toHaveCount(3);

  const ours = page.getByRole("region", { name: "当組合と全体の答え" });
  await expect(ours).toContainText("当組合を選ぶと");
  const [first] = await members.names();
  await members.us(first as string).check();
  await expect(ours).toContainText(/当組合の負担 年[\d,]+円（単独より[\d,]+円/);
  await expect(asking.getByRole("columnheader", { name: "当組合の増減" })).toBeVisible();
  await members.us(first as string).press("Delete");
  await expect(ours).toContainText("当組合を選ぶと");
});

test("our society is chosen on any page of the way", async ({ app, start, shell, page }) => {
  await app.open(site);
  await start.sample("11組合が小規模").click();
  await shell.goTo("費用と補助金");
  const answers = page.getByRole("region", { name: "当組合と全体の答え" });
  await answers.getByRole("combobox", { name: "当組合を選ぶ" }).selectOption("C健康保険組合（見本）");
  await expect(answers).toContainText(/当組合の負担 年[\d,]+円/);
  await shell.goTo("分け方");
  await expect(answers).toContainText(/当組合の負担 年[\d,]+円/);
});

test("a row that was left empty is no society on the other pages", async ({ app, eligibility, shell, page }) => {
  const { members } = eligibility;
  await app.open(site, "#/members");
  await members.add.click();
  await members.fill(1, "組合名", "甲健保");
  await members.add.click();
  await members.add.click();
  await expect(members.rows).toHaveCount(3);
  await shell.goTo("要件");
  await expect(page.getByRole("region", { name: "当組合と全体の答え" })).toContainText("全1組合");
  await shell.goTo("参加組合");
  await expect(members.rows).toHaveCount(1);
});

test("more participants than enrollees are said wherever they count", async ({ app, start, eligibility, shell, page }) => {
  await app.open(site);
  await start.sample("11組合が小規模").click();
  await eligibility.members.fill(1, "利用見込人数", "900000");
  await shell.goTo("分け方");
  const answers = page.getByRole("region", { name: "当組合と全体の答え" });
  await expect(answers).toContainText("確認してください：A健康保険組合（見本） － 利用見込人数が加入者数を超えています");
  await answers.getByRole("link", { name: /確認してください/ }).click();
  await expect(eligibility.members.heading).toBeVisible();
});

test("a society that was removed is brought back where that is said", async ({ app, start, eligibility, shell, page }) => {
  const { members } = eligibility;
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  await page.getByRole("button", { name: "B健康保険組合（見本）を削除" }).click();
  const said = page.getByRole("status").filter({ hasText: "B健康保険組合（見本）を削除しました。" });
  await expect(members.region).toContainText("参加組合（9）");
  await said.getByRole("button", { name: "元に戻す" }).click();
  await expect(members.region).toContainText("参加組合（10）");

  // Once something else was done, the button would take back that.
  await page.getByRole("button", { name: "B健康保険組合（見本）を削除" }).click();
  await expect(said).toBeVisible();
  await members.fill(1, "加入者数", "1234");
  await expect(said).toBeHidden();
});

test("a table opened with the button of the header comes to the list", async ({ app, eligibility, shell }) => {
  await app.open(site);
  await shell.openPlan(given("members.csv", "組合名,加入者数\n甲健保,5000\n乙健保,12000\n"));
  await expect(eligibility.preview.summary).toContainText("2組合を読み取りました。");
  await eligibility.preview.takeOver.click();
  await expect(eligibility.members.rows).toHaveCount(2);
});

test("columns that few need are hidden while nothing stands in them", async ({ app, eligibility, shell }) => {
  const { members } = eligibility;
  await app.open(site, "#/members");
  await members.add.click();
  await expect(members.cell(1, "保険者番号")).toBeHidden();
  await members.showColumns("保険者番号");
  await members.fill(1, "保険者番号", "06130017");
  await shell.goTo("要件");
  await shell.goTo("参加組合");
  await expect(members.cell(1, "保険者番号")).toHaveValue("06130017");
  await expect(members.cell(1, "被保険者数")).toBeHidden();
});

test("a long name is wrapped, not cut off", async ({ app, eligibility }) => {
  const { members } = eligibility;
  await app.open(site, "#/members");
  await members.add.click();
  const height = async () => (await members.cell(1, "組合名").boundingBox())?.height ?? 0;
  const before = await height();
  await members.fill(1, "組合名", "とても長い名前の全国情報サービス産業関連事業健康保険組合連絡協議会");
  expect(await height()).toBeGreaterThan(before);
  await members.cell(1, "組合名").press("Enter");
  await expect(members.rows).toHaveCount(2);
  expect((await members.names())[0]).not.toContain("\n");
});
