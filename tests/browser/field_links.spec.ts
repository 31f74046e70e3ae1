// What is missing is named with the way to where it is entered, on the same page or on another one, in a closed row too.
import { goTo, openPlan, planOf } from "./fixtures/pages.ts";
import { expectAccessible } from "./fixtures/accessibility.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

test("every missing input of the requirements leads to its field", async ({ app, page, start, shell, eligibility }) => {
  await app.open(site);
  await start.empty.click();
  await eligibility.members.add.click();
  await eligibility.members.fill(1, "組合名", "東健保");
  await eligibility.members.add.click();
  await eligibility.members.fill(2, "組合名", "西健保");
  await shell.goTo("要件");
  const missing = eligibility.changes.getByRole("listitem");
  await expect(missing.filter({ hasText: "西健保の加入者数" })).toBeVisible();
  const links = missing.getByRole("link");
  expect(await links.count()).toBeGreaterThanOrEqual(11);

  await missing.getByRole("link", { name: "西健保の加入者数" }).click();
  await expect(eligibility.members.cell(2, "加入者数")).toBeFocused();
  await page.goBack();
  await expect(eligibility.heading).toBeFocused();

  const committee = eligibility.statements.getByRole("group", { name: /委員会/ }).getByRole("radio", { checked: true });
  await missing.getByRole("link", { name: /委員会/ }).first().click();
  await expect(committee).toBeFocused();
  await missing.getByRole("link", { name: /アウトカム指標/ }).click();
  await expect(eligibility.statements.getByRole("group", { name: /アウトカム指標/ }).getByRole("radio", { name: /未定|まだ/ })).toBeFocused();
  await missing.getByRole("link", { name: /事業者/ }).click();
  await expect(page.getByRole("checkbox", { name: "参加する事業者等はない" })).toBeFocused();
});

test("on a phone the line of the society opens", async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const plan = JSON.parse(await planOf(3));
  plan.plan.members[1].enrollees = null;
  await app.open(site);
  await openPlan(page, JSON.stringify(plan));
  await goTo(page, "#/eligibility");
  await page.getByRole("link", { name: "第2健康保険組合の加入者数" }).first().click();
  await expect(page.getByRole("textbox", { name: "2行目の加入者数" })).toBeFocused();
  await expectAccessible(page);
});

test("what the cost waits for leads to its field", async ({ app, page, cost }) => {
  const plan = JSON.parse(await planOf(3));
  plan.plan.members[1].expected_users = null;
  plan.plan.members[2].expected_users = null;
  await app.open(site);
  await openPlan(page, JSON.stringify(plan));
  await goTo(page, "#/shares");
  await page.getByRole("region", { name: "結果" }).getByRole("link", { name: "第3健康保険組合の利用見込人数" }).click();
  await expect(cost.figure(3, "利用見込人数")).toBeFocused();
});

test("a link to a society that is not among the rows on screen turns the table to it", async ({ app, page, cost, eligibility }) => {
  const plan = JSON.parse(await planOf(120));
  plan.plan.members[109].enrollees = null;
  plan.plan.members[2].expected_users = null;
  plan.plan.members[109].expected_users = null;
  await app.open(site);
  await openPlan(page, JSON.stringify(plan));
  await goTo(page, "#/eligibility");
  await page.getByRole("link", { name: "第110健康保険組合の加入者数" }).first().click();
  await expect(eligibility.members.cell(110, "加入者数")).toBeFocused();
  await expect(page.getByText("101～120行目を表示（全120行）")).toBeVisible();

  await goTo(page, "#/shares");
  const missing = page.getByRole("region", { name: "結果" });
  await missing.getByRole("link", { name: "第110健康保険組合の利用見込人数" }).click();
  await expect(cost.figure(110, "利用見込人数")).toBeFocused();
  // Back on rows before, from the page itself.
  await missing.getByRole("link", { name: "第3健康保険組合の利用見込人数" }).click();
  await expect(cost.figure(3, "利用見込人数")).toBeFocused();
});
