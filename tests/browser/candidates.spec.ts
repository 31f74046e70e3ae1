// A candidate that has not answered yet keeps nobody from seeing what the confirmed societies pay.
import { goTo, openPlan, planOf } from "./fixtures/pages.ts";
import { expectAccessible } from "./fixtures/accessibility.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

/** Four societies with costs; the last one is a candidate without a number of participants. */
async function withOpenCandidate(): Promise<string> {
  const plan = JSON.parse(await planOf(4));
  Object.assign(plan.plan.members[3], { standing: "candidate", expected_users: null });
  plan.plan.us = 1;
  return JSON.stringify(plan);
}

test("cost and shares are those of the confirmed, and what all wait for is a link", async ({ app, page, cost, shares }) => {
  await app.open(site);
  await openPlan(page, await withOpenCandidate());
  await goTo(page, "#/cost");
  const results = page.getByRole("region", { name: "結果" });
  await expect(results).toContainText("確定の3組合だけで計算した結果です。");
  await expect(results).toContainText("検討中も加えた4組合の結果は、次の入力がそろうと計算できます。");
  await expect(cost.verdict).toContainText(/円/);
  await expect(cost.totals.last()).toContainText(/\d/);
  const lines = page.getByRole("region", { name: "当組合と全体の答え" });
  await expect(lines).toContainText("確定の3組合だけなら、当組合の負担 年");
  await expect(lines).toContainText("費用は、確定の3組合だけで年");
  await expectAccessible(page);

  await goTo(page, "#/shares");
  await expect(shares.chosen.getByRole("row")).toHaveCount(5);
  await expect(shares.chosen).not.toContainText("第4健康保険組合");
  await page.getByRole("link", { name: "第4健康保険組合の利用見込人数" }).click();
  await expect(cost.figure(4, "利用見込人数")).toBeFocused();
  await cost.fill(cost.figure(4, "利用見込人数"), "25");
  await expect(results).not.toContainText("確定の3組合だけで計算した結果です。");
  await goTo(page, "#/shares");
  await expect(shares.chosen.getByRole("row")).toHaveCount(6);

  await goTo(page, "#/members");
  await expect(page.getByRole("region", { name: /^検討中の組合/ })).toContainText("検討中も加えた4組合");
});

test("the members say why the cost of all is not there", async ({ app, page }) => {
  await app.open(site);
  await openPlan(page, await withOpenCandidate());
  await goTo(page, "#/members");
  const candidates = page.getByRole("region", { name: /^検討中の組合/ });
  await expect(candidates).toContainText(/確定の3組合だけ：.*費用 年[\d,]+円/);
  await expect(candidates).toContainText("第4健康保険組合の利用見込人数が未入力です。");
});
