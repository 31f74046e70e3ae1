// A plan without a name is offered one that says whom it is about. It is taken with one press, and never in place of another.
import { readFile } from "node:fs/promises";

import { goTo, openPlan } from "./fixtures/pages.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

/** In the fiscal year 2026, which is 令和8年度. */
const NOVEMBER = new Date("2026-11-20T09:00:00+09:00");

test("a plan without a name is offered one, which is taken with one press", async ({ app, eligibility, page, shell }) => {
  await page.clock.setFixedTime(NOVEMBER);
  const { members } = eligibility;
  await app.open(site, "#/members");
  const offer = page.getByRole("button", { name: /にする$/ });
  await expect(offer).toBeHidden();
  for (const [row, name] of [[1, "甲健保"], [2, "乙健保"], [3, "丙健保"]] as const) {
    await members.add.click();
    await members.fill(row, "組合名", name);
  }
  await expect(offer).toHaveText("「甲健保ほか2組合・令和8年度」にする");
  await members.us("乙健保").check();
  await expect(offer).toHaveText("「乙健保ほか2組合・令和8年度」にする");
  await offer.click();
  await expect(shell.title).toHaveValue("乙健保ほか2組合・令和8年度");
  await expect(shell.title).toBeFocused();
  await expect(offer).toBeHidden();

  await shell.undo.click();
  await expect(shell.title).toHaveValue("");
  await shell.title.fill("来年の案");
  await expect(offer).toBeHidden();
});

test("a plan of a federation is called by its insurers and their year", async ({ app, page }) => {
  await page.clock.setFixedTime(NOVEMBER);
  await app.open(site, "?lang=en");
  const example = new URL("../../docs/plan-examples/stages-prefecture-x.json", import.meta.url);
  const stored = JSON.parse(await readFile(example, "utf8"));
  await openPlan(page, JSON.stringify({ ...stored, plan: { ...stored.plan, title: "" } }));
  await goTo(page, "#/stages");
  await expect(page.getByRole("button", { name: "Call it “A市 and 8 others, FY2024”" })).toBeVisible();
});
