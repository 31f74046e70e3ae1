// What stays on the device: everything, nothing, or what a damaged, full or blocked store allows.
import { App } from "./fixtures/app.ts";
import { file, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { EligibilityPage } from "./pages/eligibility.ts";
import { Shell } from "./pages/shell.ts";

const PLAN = "consortium-planner/plan";

for (const place of [site, file]) {
  test(`a reload finds the plan again, ${place.name}`, async ({ app, start, shell, eligibility }) => {
    await app.open(place);
    await start.sample("10組合のうち4組合が小規模").click();
    await eligibility.members.fill(2, "加入者数", "1万くらいか");
    await expect.poll(async () => (await shell.kept())[PLAN]).toContain("1万くらいか");
    await app.reload();
    await expect(eligibility.members.rows).toHaveCount(10);
    await expect(eligibility.members.cell(2, "加入者数")).toHaveValue("1万くらいか");
    await expect(eligibility.verdict).toContainText("まだ判断できません。");
    await shell.goTo("はじめに");
    await start.goOn.click();
    await expect(eligibility.members.rows).toHaveCount(10);
  });

  test(`what can be undone survives a reload, ${place.name}`, async ({ app, start, shell, eligibility }) => {
    await app.open(place);
    await start.sample("10組合のうち4組合が小規模").click();
    await eligibility.members.fill(2, "組合名", "甲健保");
    await eligibility.members.fill(2, "組合名", "乙健保");
    await shell.undo.click();
    await app.reload();
    await expect(eligibility.members.cell(2, "組合名")).toHaveValue("甲健保");
    await shell.redo.click();
    await expect(eligibility.members.cell(2, "組合名")).toHaveValue("乙健保");
    await shell.undo.click();
    await shell.undo.click();
    await expect(eligibility.members.cell(2, "組合名")).not.toHaveValue(/甲健保|乙健保/);
    await shell.deleteEverything();
    expect(await shell.kept()).toEqual({});
  });

  test(`what was typed just before the page goes is kept, ${place.name}`, async ({ app, start, shell, eligibility }) => {
    await app.open(place);
    await start.sample("10組合のうち4組合が小規模").click();
    await expect(shell.saved).toBeVisible();
    await eligibility.members.cell(2, "組合名").fill("最後の健保");
    await app.reload();
    await expect(eligibility.members.cell(2, "組合名")).toHaveValue("最後の健保");
    await expect(shell.saved).toBeVisible();
  });

  test(`what is typed in the moment the page goes is kept, drawn or not, ${place.name}`, async ({ app, start, shell, eligibility }) => {
    await app.open(place);
    await start.sample("10組合のうち4組合が小規模").click();
    await expect(shell.saved).toBeVisible();
    for (const [name, text] of [["組合名", "間際の健保"], ["加入者数", "1万くらいか"]]) {
      const kept = await eligibility.members.cell(2, name!).evaluate((field: HTMLInputElement, typed) => {
        field.focus();
        field.value = typed;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        dispatchEvent(new Event("pagehide"));
        return Object.values(localStorage).join();
      }, text!);
      expect(kept).toContain(text);
    }
    await app.reload();
    await expect(eligibility.members.cell(2, "組合名")).toHaveValue("間際の健保");
    await expect(eligibility.members.cell(2, "加入者数")).toHaveValue("1万くらいか");
  });

  test(`what is half typed when the page goes is kept as it stands, ${place.name}`, async ({ app, start, shell, eligibility }) => {
    await app.open(place);
    await start.sample("10組合のうち4組合が小規模").click();
    await expect(shell.saved).toBeVisible();
    await eligibility.members.cell(2, "加入者数").fill("1万くらい");
    await eligibility.members.cell(2, "加入者数").pressSequentially("か");
    await app.reload();
    await expect(eligibility.members.cell(2, "加入者数")).toHaveValue("1万くらいか");
  });

  test(`with the switch on nothing stays but the switch, ${place.name}`, async ({ app, start, shell, eligibility }) => {
    await app.open(place);
    await start.sample("10組合のうち4組合が小規模").click();
    await shell.keepNothing.check();
    await eligibility.members.fill(2, "組合名", "秘密健保");
    await expect(eligibility.members.rows).toHaveCount(10);
    expect(Object.values(await shell.kept()).join()).not.toMatch(/秘密健保|見本/);
    await app.reload();
    await expect(shell.keepNothing).toBeChecked();
    await expect(eligibility.members.rows).toHaveCount(0);
    await eligibility.members.add.click();
    await shell.keepNothing.uncheck();
    await app.reload();
    await expect(eligibility.members.rows).toHaveCount(1);
  });

  test(`the menu of the header has the switch too, ${place.name}`, async ({ app, start, shell, page }) => {
    await app.open(place);
    await start.sample("10組合のうち4組合が小規模").click();
    await expect(shell.saved).toBeVisible();
    await page.getByRole("banner").getByRole("button", { name: "メニュー" }).click();
    await page.getByRole("banner").getByRole("checkbox", { name: "このパソコンに入力内容を残さない" }).check();
    expect(Object.values(await shell.kept()).join()).not.toContain("見本");
    await page.keyboard.press("Escape");
    await expect(shell.keepNothing).toBeChecked();
  });

  test(`deleting asks once more and leaves nothing, ${place.name}`, async ({ app, start, shell, eligibility, page }) => {
    await app.open(place);
    await start.sample("10組合のうち4組合が小規模").click();
    await expect(eligibility.members.rows).toHaveCount(10);
    await page.getByRole("button", { name: "このパソコンから入力内容をすべて消す" }).click();
    await page.getByRole("button", { name: "やめる" }).click();
    await expect(eligibility.members.rows).toHaveCount(10);
    await shell.deleteEverything();
    await expect(eligibility.members.rows).toHaveCount(0);
    await expect(shell.undo).toBeDisabled();
    expect(await shell.kept()).toEqual({});
    await app.reload();
    await expect(eligibility.members.rows).toHaveCount(0);
    expect(await shell.kept()).toEqual({});
  });

  test(`deleting also puts back the switch that keeps nothing, ${place.name}`, async ({ app, shell, eligibility }) => {
    await app.open(place, "#/members");
    await shell.keepNothing.check();
    await eligibility.members.add.click();
    await shell.deleteEverything();
    await expect(shell.keepNothing).not.toBeChecked();
    expect(await shell.kept()).toEqual({});
    await eligibility.members.add.click();
    await app.reload();
    await expect(shell.keepNothing).not.toBeChecked();
    await expect(eligibility.members.rows).toHaveCount(1);
  });
}

test("the language chosen is kept", async ({ app, page }) => {
  await app.open(site);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Plan a joint health project together");
  await app.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Plan a joint health project together");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

for (const [name, text] of [
  ["breaks off", '{"schema":"consortium-plan/1","plan":{"title":"'],
  ["is something else", "[1, 2, 3]"],
] as const) {
  test(`a kept plan that ${name} is named, and the app works`, async ({ app, shell, eligibility, page }) => {
    await page.addInitScript(([key, text]) => {
      if (!sessionStorage.getItem("damaged")) {
        sessionStorage.setItem("damaged", "once");
        localStorage.setItem(key, text);
      }
    }, [PLAN, text] as const);
    await app.open(site, "#/members");
    const notice = shell.notice("前回の自動保存を読み取れなかったため、新しいプランで始めました。");
    await expect(notice).toBeVisible();
    await eligibility.members.add.click();
    await expect(notice).toBeHidden();
    await app.reload();
    await expect(eligibility.members.rows).toHaveCount(1);
    await expect(notice).toBeHidden();
  });
}

test("where the browser blocks the store, the app says so and works", async ({ app, shell, eligibility, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await app.open(site, "#/members");
  const notice = shell.notice("このブラウザーの設定では、入力内容を自動保存できません。");
  await expect(notice).toBeVisible();
  await eligibility.members.add.click();
  await eligibility.members.fill(1, "加入者数", "9,999");
  await expect(eligibility.members.cell(1, "加入者数")).toHaveValue("9,999");
  await expect(notice).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who takes part?");
});

test("where the store is full, the app says so and loses nothing on screen", async ({
  app,
  shell,
  eligibility,
  page,
}) => {
  await app.open(site, "#/members");
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await eligibility.members.add.click();
  await eligibility.members.fill(1, "組合名", "東健保");
  await expect(shell.notice("保存領域がいっぱいのため、自動保存できませんでした。")).toBeVisible();
  await expect(eligibility.members.cell(1, "組合名")).toHaveValue("東健保");
  await shell.goTo("出典と前提");
  await shell.goTo("参加組合");
  await expect(eligibility.members.cell(1, "組合名")).toHaveValue("東健保");
});

test.describe("two tabs", () => {
  /** A second tab of the same browser, on the same page. */
  async function second(app: App, watch: ConstructorParameters<typeof App>[1]) {
    const page = await app.page.context().newPage();
    await new App(page, watch).open(site, "#/members");
    return { page, shell: new Shell(page), eligibility: new EligibilityPage(page) };
  }
  const question = "別のタブでプランが変更されました。どちらで続けますか。";

  test("ask which plan to go on with; the other one is taken", async ({ app, watch, shell, eligibility, page }) => {
    await app.open(site, "#/members");
    const other = await second(app, watch);
    await other.eligibility.members.add.click();
    await other.eligibility.members.fill(1, "組合名", "東健保");
    await expect(other.shell.saved).toBeVisible();
    await expect(shell.notice(question)).toBeVisible();
    await page.getByRole("button", { name: "別のタブの内容で続ける" }).click();
    await expect(eligibility.members.cell(1, "組合名")).toHaveValue("東健保");
    await expect(shell.notice(question)).toBeHidden();
    await expect(other.shell.notice(question)).toBeHidden();
    // What was on screen before can be brought back.
    await expect(shell.undo).toBeEnabled();
  });

  test("ask which plan to go on with; this one is kept", async ({ app, watch, shell, eligibility, page }) => {
    await app.open(site, "#/members");
    await eligibility.members.add.click();
    await eligibility.members.fill(1, "組合名", "西健保");
    await expect(shell.saved).toBeVisible();
    const other = await second(app, watch);
    await other.eligibility.members.fill(1, "組合名", "東健保");
    await expect(shell.notice(question)).toBeVisible();
    // Until the choice is made, this tab overwrites nothing.
    await eligibility.members.fill(1, "加入者数", "5000");
    expect((await shell.kept())[PLAN]).toContain("東健保");
    await page.getByRole("button", { name: "このタブの内容で続ける" }).click();
    await expect(shell.notice(question)).toBeHidden();
    await expect.poll(async () => (await shell.kept())[PLAN]).toContain("西健保");
    await expect(other.shell.notice(question)).toBeVisible();
  });

  test("a tab that shall keep nothing silences the others", async ({ app, watch, shell, eligibility }) => {
    await app.open(site, "#/members");
    await eligibility.members.add.click();
    await eligibility.members.fill(1, "組合名", "西健保");
    await expect(shell.saved).toBeVisible();
    const other = await second(app, watch);
    await other.shell.keepNothing.check();
    await expect(shell.keepNothing).toBeChecked();
    await expect(shell.notice(question)).toBeHidden();
    await eligibility.members.fill(1, "組合名", "秘密健保");
    await expect(shell.saved).toBeHidden();
    expect(Object.values(await shell.kept()).join()).not.toMatch(/西健保|秘密健保/);
  });
});

test("what is typed beside the plan is there when its page is opened again, until everything is deleted", async ({
  app,
  page,
  shell,
}) => {
  const societies = page.getByRole("textbox", { name: "組合数", exact: true });
  await app.open(site, "#/quick-check");
  await societies.fill("12");
  await shell.goTo("参加組合");
  await page.goBack();
  await expect(societies).toHaveValue("12");
  await shell.deleteEverything();
  await expect(societies).toHaveValue("");
});
