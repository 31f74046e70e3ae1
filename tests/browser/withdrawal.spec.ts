// 途中脱退: what a society that leaves during the year owes under two rules, and what the others pay.
import { expectAccessible } from "./fixtures/accessibility.ts";
import { goTo } from "./fixtures/pages.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

/** The figures of a column of a table, from the top. */
const yen = (text: string) => Number(text.replaceAll(",", "").replace("−", "-"));

test("whoever leaves during the year owes all of it or its months, and the totals agree", async ({ app, page, start }) => {
  await app.open(site);
  await start.sample("事務局の費用で、共同のほうが高い").click();
  await goTo(page, "#/shares/what-if");
  const leaves = page.getByRole("combobox", { name: "脱退する時期" });
  await expect(leaves).toHaveValue("9月末");
  const said = page.getByRole("listitem");
  await expect(said.filter({ hasText: "年額の全額を納める場合" })).toContainText("残る組合の負担は変わりません。");
  const byMonths = said.filter({ hasText: "月割にする場合" });
  await expect(byMonths).toContainText("6か月分");

  await leaves.selectOption("12月末");
  await expect(byMonths).toContainText("9か月分");
  const paid = page.getByRole("textbox", { name: "納入済みの額（任意）" });
  await paid.fill("1億円");
  await paid.blur();
  await expect(byMonths).toContainText("返還になります。");

  await page.getByText("全額の場合と月割の場合の各組合の負担額を見る").click();
  const table = page.getByRole("region", { name: "年度の途中で脱退すると" }).getByRole("table");
  // Five societies, one of which leaves, and the total.
  await expect(table.locator("tbody").getByRole("row")).toHaveCount(6);
  const rows = await table.locator("tbody").getByRole("row").all();
  const figures = await Promise.all(rows.map(async (row) => (await row.getByRole("cell").allTextContents()).map(yen)));
  const total = figures.pop() as number[];
  for (const column of [0, 1]) {
    expect(figures.map((row) => row[column] as number).reduce((sum, figure) => sum + figure, 0)).toBe(total[column]);
  }
  expect(total[0]).toBe(total[1]);
  expect(figures[0]?.[1]).toBeLessThan(figures[0]?.[0] as number);
  await expectAccessible(page);
});
