// What a working page shows is on its printed sheet in full: names, numbers and codes, however long they are.
import type { Locator } from "@playwright/test";

import { goTo, openPlan, planOf, planWithEverything } from "./fixtures/pages.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

/** What is left of a sheet of A4 between its margins, in pixels of CSS. */
const UPRIGHT = { width: 688, height: 1001 };
const ON_ITS_SIDE = { width: 1016, height: 673 };

/** The texts of those fields that are narrower than what is in them, or not on the sheet at all. */
async function cutOff(fields: Locator): Promise<string[]> {
  return fields.evaluateAll((fields) =>
    (fields as HTMLInputElement[])
      .filter((field) => field.value !== "")
      .filter((field) => field.clientWidth === 0 || field.scrollWidth > field.clientWidth + 1 || field.scrollHeight > field.clientHeight + 1)
      .map((field) => field.value),
  );
}

test("the table of members is printed with all letters and digits", async ({ app, eligibility, page }) => {
  const name = "例示デジタルサービスファイナンシャルグループ共同健康保険組合";
  await app.open(site, "#/members");
  await eligibility.preview.openWith(
    `組合名\t保険者番号\t加入者数\t被保険者数\t利用見込人数\n${name}\t06130017\t123,456\t65,432\t1,200\n例二健康保険組合\t\t98,765\t50,000\t8,000\n`,
  );
  await eligibility.preview.takeOver.click();
  await expect(eligibility.members.rows).toHaveCount(2);
  await page.setViewportSize(UPRIGHT);
  await page.emulateMedia({ media: "print" });
  const fields = page.locator("table.edit :is(input:not([type=radio], [type=checkbox]), textarea)");
  const written = await fields.evaluateAll((fields) => (fields as HTMLInputElement[]).map((field) => field.value));
  expect(written).toEqual(expect.arrayContaining([name, "06130017", "123,456", "65,432", "98,765"]));
  expect(await cutOff(fields)).toEqual([]);
});

test("all ways of splitting are printed with names that can be read beside large amounts", async ({ app, page }) => {
  const { plan, ...file } = JSON.parse(await planOf(3));
  const cost = { lines: [{ id: 1, name: "委託費", form: "fixed", amount: 1_234_567_890 }] };
  const members = plan.members.map((member: { id: number }) => ({ ...member, name: `例${member.id}健康保険組合`, cost: { standalone_today: 123_456_789 } }));
  await app.open(site);
  await openPlan(page, JSON.stringify({ ...file, plan: { ...plan, members, cost } }));
  await goTo(page, "#/shares/all");
  await page.setViewportSize(ON_ITS_SIDE);
  await page.emulateMedia({ media: "print" });
  const table = page.locator("table.shares");
  await expect(table.locator("tbody th[scope=row]", { hasText: "例1健康保険組合" })).toBeVisible();
  const lines = await table.locator("tbody tr:not(.adopt) th[scope=row]").evaluateAll((names) =>
    names.map((name) => name.getClientRects()[0]?.width ?? 0),
  );
  expect(Math.min(...lines), "room for several letters").toBeGreaterThan(70);
  const box = await table.boundingBox();
  expect(box && box.x + box.width, "the table ends on the sheet").toBeLessThan(ON_ITS_SIDE.width + 1);
});

test("every column of figures is printed with its heading", async ({ app, page }) => {
  await app.open(site);
  await openPlan(page, await planOf(3));
  for (const [route, heading] of [
    ["#/cost", "いまの単独での費用（円）"],
    ["#/settlement", "利用実績人数"],
    ["#/targets", "保健指導の終了者"],
  ] as const) {
    await page.emulateMedia({ media: "screen" });
    await goTo(page, route);
    await page.setViewportSize(UPRIGHT);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("table.edit thead th").filter({ hasText: heading }), route).toBeVisible();
  }
});

test("timetable and white paper are as wide as their sheet", async ({ app, page }) => {
  await app.open(site);
  await openPlan(page, await planWithEverything());
  for (const [route, sheet] of [
    ["#/training", UPRIGHT],
    ["#/data-access", UPRIGHT],
    ["#/white-paper", ON_ITS_SIDE],
  ] as const) {
    await page.emulateMedia({ media: "screen" });
    await goTo(page, route);
    await page.setViewportSize(sheet);
    await page.emulateMedia({ media: "print" });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width, route).toBeLessThanOrEqual(sheet.width);
  }
});
