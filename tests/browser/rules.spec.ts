// A rule set of the user's own: the verdict follows it, and the one that came with the app stays as it is.
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

const FY2018 = /平成30年度/;

test.beforeEach(async ({ app, start, shell, eligibility }) => {
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  await shell.goTo("要件");
  await eligibility.rules.unfold();
});

test("the verdict follows share and size limit", async ({ eligibility, shell }) => {
  const { rules, verdict } = eligibility;
  expect(await rules.nameInUse()).toMatch(FY2018);
  await rules.figure("小規模な組合の割合の下限").fill("41%");
  await expect(verdict).toContainText("必要な割合（41%以上）に届きません。");
  expect(await rules.nameInUse()).toBe("独自の基準");
  await rules.figure("小規模な組合の割合の下限").fill("2/5");
  await expect(verdict).toContainText("要件をすべて満たしています。");
  await rules.figure("小規模とする加入者数").fill("９０００");
  await expect(verdict).toContainText("小規模組合（加入者9,000人未満）は10組合中3組合（30.00%）");
  await rules.figure("組合数の下限").fill("11");
  await expect(eligibility.requirement("参加組合の数")).toContainText("あと1組合必要です。");
  await rules.figure("事業者数の下限").fill("2");
  await expect(eligibility.requirement("ヘルスケア事業者等の参加")).toContainText("あと1者必要です。");
  await rules.figure("委員会の年間開催数の下限").fill("4");
  await expect(eligibility.requirement("事業運営委員会")).toContainText("あと1回必要です。");

  // The rules that came with the app are there as they were.
  await rules.inUse.selectOption({ index: 0 });
  await expect(verdict).toContainText("要件をすべて満たしています。");
  await expect(rules.figure("小規模とする加入者数")).toHaveValue("10,000");
  await shell.undo.click();
  expect(await rules.nameInUse()).toBe("独自の基準");
});

test("a statement that is not asked for is neither asked nor answered", async ({ eligibility }) => {
  const { rules, statements, verdict } = eligibility;
  await eligibility.state("手順やノウハウを報告書にまとめるか", "いいえ");
  await expect(verdict).toContainText("満たしていない要件は「報告書」です。");
  await rules.statement("報告書").uncheck();
  await expect(verdict).toContainText("要件をすべて満たしています。");
  await expect(eligibility.requirement("報告書")).toBeHidden();
  await expect(statements.getByRole("group", { name: "手順やノウハウを報告書にまとめるか" })).toBeHidden();
});

test("name, source, date and year stand beside the verdict", async ({ eligibility }) => {
  const { rules, results } = eligibility;
  await rules.figure("名前").fill("令和8年度の公募");
  await rules.figure("出典（資料名）").fill("令和8年度 公募要領");
  await rules.figure("資料の日付").fill("2026-04-01");
  await rules.figure("年度（西暦）").fill("2026");
  await expect(results).toContainText("出典：令和8年度 公募要領（2026年度、令和8年（2026年）4月1日）");
  await expect(eligibility.page.getByText("基準：令和8年度の公募")).toBeVisible();
});

test("a text that cannot be read stays with a sentence, and the rules as they were", async ({ eligibility }) => {
  const { rules, verdict } = eligibility;
  const share = rules.figure("小規模な組合の割合の下限");
  await share.fill("40");
  await expect(share).not.toHaveAttribute("aria-invalid", "true");
  await eligibility.members.leave();
  await expect(share).toHaveValue("40");
  await expect(share).toHaveAttribute("aria-invalid", "true");
  await expect(share).toHaveAccessibleDescription(
    /「40」は割合なのかパーセントなのか区別できません。2\/5 や 40% のように入力してください。/,
  );
  await expect(verdict).toContainText("40%以上");
  expect(await rules.nameInUse()).toMatch(FY2018);
  await share.fill("1/2");
  await expect(share).not.toHaveAttribute("aria-invalid", "true");
  await expect(verdict).toContainText("50%以上");

  await rules.figure("資料の日付").fill("来年");
  await eligibility.members.leave();
  await expect(rules.figure("資料の日付")).toHaveValue("来年");
  // Who goes back to the rules of the app leaves behind what could not be read.
  await rules.inUse.selectOption({ index: 0 });
  await expect(rules.figure("資料の日付")).not.toHaveAttribute("aria-invalid", "true");
  await expect(rules.figure("資料の日付")).toHaveValue("");
});

test("rules that make no sense are named", async ({ eligibility }) => {
  const { rules } = eligibility;
  await rules.figure("小規模な組合の割合の下限").fill("140%");
  await eligibility.members.leave();
  await expect(rules.region).toContainText("「140%」は入力できる範囲を超えています。0%以上100%以下で入力してください。");
  await rules.figure("小規模とする加入者数").fill("0");
  await expect(rules.region).toContainText("小規模組合の基準は1人以上にしてください。");
});

test("rules of one's own are kept, even before anything else is entered", async ({ app, shell, eligibility, page }) => {
  const { rules } = eligibility;
  await page.getByRole("link", { name: "はじめに" }).click();
  await page.getByRole("button", { name: "空のプランから始める" }).click();
  await shell.goTo("要件");
  await rules.unfold();
  await rules.figure("小規模とする加入者数").fill("8000");
  await expect(eligibility.changes).toContainText("加入者8,000人未満の組合を小規模組合");
  await app.reload();
  await expect(eligibility.changes).toContainText("加入者8,000人未満の組合を小規模組合");
  expect(await rules.nameInUse()).toBe("独自の基準");
});
