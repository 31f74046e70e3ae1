// Each sample on the start page gives the answer that it was made to show.
import { file, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

const samples = [
  {
    name: "19組合のうち11組合が小規模",
    verdict: ["要件をすべて満たしています。", "19組合中11組合（57.89%）"],
    formula: "11 ÷ 19 ≒ 57.89% ≧ 40%",
    share: "満たしています",
  },
  {
    name: "10組合のうち4組合が小規模",
    verdict: ["要件をすべて満たしています。", "10組合中4組合（40.00%）"],
    formula: "4 ÷ 10 = 40.00% ≧ 40%",
    share: "満たしています",
  },
  {
    name: "43組合のうち17組合が小規模",
    verdict: ["要件を満たしていません。", "43組合中17組合（39.53%）"],
    formula: "17 ÷ 43 ≒ 39.53% < 40%",
    share: "満たしていません",
  },
];

for (const place of [site, file]) {
  for (const sample of samples) {
    test(`${sample.name}, ${place.name}`, async ({ app, start, shell, eligibility }) => {
      await app.open(place);
      await start.sample(sample.name).click();
      await expect(eligibility.members.heading).toBeFocused();
      await expect(shell.sample).toBeVisible();
      await expect(shell.title).toHaveValue(sample.name);
      for (const sentence of sample.verdict) {
        await expect(eligibility.verdict).toContainText(sentence);
      }
      await shell.goTo("要件");
      for (const sentence of sample.verdict) {
        await expect(eligibility.verdict).toContainText(sentence);
      }
      const share = eligibility.requirement("小規模組合の割合");
      await expect(share.getByText(sample.share, { exact: true })).toBeVisible();
      await share.getByText("計算式・根拠を見る").click();
      await expect(share).toContainText(sample.formula);
      await expect(share).toContainText("2018年度");
    });
  }
}

test("one society more or less decides where the share is exactly 40 %", async ({ app, start, shell, eligibility }) => {
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  const { changes } = eligibility;
  await shell.goTo("要件");
  await expect(changes).toContainText("大規模組合は、1組合でも加わると、小規模組合は11組合中4組合（36.36%）となり");
  await expect(changes).toContainText("あと1人増えると大規模組合になります");
  await shell.goTo("参加組合");
  await eligibility.members.fill(2, "加入者数", "10000");
  await shell.goTo("要件");
  await expect(eligibility.verdict).toContainText("10組合中3組合（30.00%）");
  await expect(changes).toContainText("小規模組合があと2組合加わると");
});

test("the consortia of FY2017 are undecided, and say what is missing", async ({ app, start, shell, eligibility }) => {
  await app.open(site);
  for (const [position, count] of [7, 20, 6, 3, 6, 6, 5].entries()) {
    await start.unfoldAdopted();
    await start.adopted.nth(position).click();
    await expect(eligibility.verdict).toContainText("まだ判断できません。");
    await expect(eligibility.members.rows).toHaveCount(count);
    await shell.goTo("要件");
    await expect(eligibility.changes).toContainText("全体の判定が変わることがあります");
    await expect(eligibility.changes.getByRole("listitem").filter({ hasText: /の加入者数$/ })).toHaveCount(count);
    await shell.goTo("はじめに");
  }
  await start.unfoldAdopted();
  await expect(start.adopted).toHaveCount(7);
});
