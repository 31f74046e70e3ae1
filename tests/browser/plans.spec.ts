// Plans kept side by side, compared, and handed on as links.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { App } from "./fixtures/app.ts";
import { file, folder, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import type { Watch } from "./fixtures/watch.ts";
import { EligibilityPage } from "./pages/eligibility.ts";
import { PlansPage, SharedPlan } from "./pages/plans.ts";
import { arrived, given, Shell } from "./pages/shell.ts";

const STORED = join(import.meta.dirname, "../cases/links");
const SAMPLE = "10組合のうち4組合が小規模";
/** What the societies of the samples are called. */
const society = (letter: string) => `${letter}健康保険組合（見本）`;
const OTHER = "19組合のうち11組合が小規模";

/** A link that was made when the form of links was new. */
const stored = (name: string) => readFileSync(join(STORED, `${name}.txt`), "utf8").trim();

/** The app in another window. */
function another(page: Page, watch: Watch) {
  return {
    page,
    app: new App(page, watch),
    shell: new Shell(page),
    eligibility: new EligibilityPage(page),
    plans: new PlansPage(page),
    shared: new SharedPlan(page),
  };
}

test.describe("a link", () => {
  for (const place of [site, folder]) {
    test(`opens elsewhere as a preview, and as a plan only if one says so, ${place.name}`, async ({
      app,
      watch,
      browser,
      start,
      shell,
      plans,
      page,
    }) => {
      await app.open(place);
      await start.sample(SAMPLE).click();
      await shell.title.fill("渡す案");
      await shell.goTo("プランの管理");
      await expect(plans.link).toHaveValue(new RegExp(`^${place.url}#p1=`));
      const link = await plans.link.inputValue();
      expect(link.length).toBeLessThan(2_000);

      // Somebody else's computer.
      const context = await browser.newContext({ locale: "ja-JP" });
      const theirs = another(await context.newPage(), watch);
      await theirs.app.open(place, link.slice(place.url.length));
      await expect(theirs.shared.dialog).toContainText("渡す案");
      await expect(theirs.shared.dialog).toContainText("要件をすべて満たしています。");
      await expect(theirs.shared.dialog).toContainText("参加組合（10）：");
      await theirs.shared.open.click();
      await expect(theirs.eligibility.members.heading).toBeVisible();
      await expect(theirs.shell.title).toHaveValue("渡す案");
      await expect(theirs.eligibility.members.rows).toHaveCount(10);
      expect(theirs.page.url()).toBe(`${place.url}#/members`);
      // The way back does not lead to the question again.
      await theirs.page.goBack();
      await expect(theirs.shared.dialog).toBeHidden();
      await context.close();
      await expect(page).toHaveURL(`${place.url}#/plans`);
    });
  }

  test("never replaces the own plan unasked; opening it keeps the own plan and can be undone", async ({
    app,
    start,
    shell,
    plans,
    shared,
    eligibility,
    page,
  }) => {
    await app.open(site);
    await start.sample(SAMPLE).click();
    await shell.title.fill("自分の案");
    await page.evaluate((fragment) => location.assign(`#${fragment}`), stored("form-1-sample"));
    await expect(shared.dialog).toContainText(OTHER);
    await expect(shared.dialog).toContainText("いまのプランは「プランの管理」の一覧に残ります。");
    await shared.leave.click();
    await expect(shared.dialog).toBeHidden();
    await expect(page).toHaveURL(`${site.url}#/members`);
    await expect(shell.title).toHaveValue("自分の案");

    await page.evaluate((fragment) => location.assign(`#${fragment}`), stored("form-1-sample"));
    await shared.open.click();
    await expect(shell.title).toHaveValue(OTHER);
    await expect(eligibility.members.rows).toHaveCount(19);
    await shell.undo.click();
    await expect(shell.title).toHaveValue("自分の案");
    await shell.goTo("プランの管理");
    await expect.poll(() => plans.names()).toEqual(["自分の案"]);
  });

  test("that the Escape key leaves alone stays unopened", async ({ app, page, shared, shell }) => {
    await app.open(site, `#${stored("form-1-sample")}`);
    await expect(shared.dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(shared.dialog).toBeHidden();
    await expect(page).toHaveURL(`${site.url}#/`);
    await expect(shell.undo).toBeDisabled();
  });

  test("of every form opens, in the browser as well", async ({ app, shared, page }) => {
    const links = readdirSync(STORED).filter((name) => name.endsWith(".txt"));
    expect(links.length).toBeGreaterThanOrEqual(3);
    await app.open(site);
    for (const name of links) {
      await test.step(name, async () => {
        await page.evaluate((fragment) => location.assign(`#${fragment}`), stored(name.replace(/\.txt$/, "")));
        await expect(shared.dialog).toBeVisible();
        await shared.leave.click();
        await expect(shared.dialog).toBeHidden();
      });
    }
  });

  test("that is damaged, newer or a trap says so, and the own plan stays", async ({
    app,
    page,
    start,
    shell,
    shared,
  }) => {
    await app.open(site);
    await start.sample(SAMPLE).click();
    const good = stored("form-1-sample");
    const letter = good.at(100) === "A" ? "B" : "A";
    const bomb = await page.evaluate(async () => {
      const stream = new Blob([" ".repeat(9_000_000)]).stream().pipeThrough(new CompressionStream("deflate"));
      const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
      const letters = btoa(String.fromCharCode(...bytes));
      return `p1=${letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
    });
    const broken = "リンクが途中で切れているか、文字が変わっています。";
    for (const [name, fragment, sentence] of [
      ["cut off", good.slice(0, -40), broken],
      ["with another letter", good.slice(0, 100) + letter + good.slice(101), broken],
      ["empty", "p1=", broken],
      ["of a newer form", good.replace("p1=", "p2="), "新しい版のアプリで作られたリンクです。"],
      ["with far too much in it", bomb, "リンクの中身が大きすぎるため、開きませんでした。"],
    ] as const) {
      await test.step(name, async () => {
        await page.evaluate((fragment) => location.assign(`#${fragment}`), fragment);
        await expect(shared.refusal).toContainText(sentence);
        await expect(shared.refusal).toContainText("画面のプランは変わっていません。");
        await shared.refusal.getByRole("button", { name: "閉じる" }).click();
        await expect(shared.refusal).toBeHidden();
        await expect(shell.title).toHaveValue(SAMPLE);
        await expect(page).toHaveURL(`${site.url}#/members`);
      });
    }
  });

  test("is copied, follows the plan, and is a QR code as well", async ({ app, page, start, shell, plans }) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await app.open(site);
    await start.sample(SAMPLE).click();
    await shell.goTo("プランの管理");
    await expect(plans.sharing).toContainText("リンクを受け取った人は、だれでも内容を読めます。");
    await expect(plans.qrCode).toBeVisible();
    await expect(plans.link).toHaveValue(/#p1=/);
    const before = await plans.link.inputValue();
    await shell.title.fill("別の名前");
    await expect(plans.link).not.toHaveValue(before);
    await expect(plans.link).toHaveValue(/#p1=/);
    await plans.copyLink.click();
    await expect(shell.notice("リンクをコピーしました。")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await plans.link.inputValue());
  });

  test("is selected where the browser does not copy", async ({ app, page, start, shell, plans }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined }));
    await app.open(site);
    await start.sample(SAMPLE).click();
    await shell.goTo("プランの管理");
    await expect(plans.link).toHaveValue(/#p1=/);
    await plans.copyLink.click();
    await expect(shell.notice("自動でコピーできませんでした。")).toBeVisible();
    await expect(plans.link).toBeFocused();
    const selected = await plans.link.evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart);
    expect(selected).toBe((await plans.link.inputValue()).length);
  });

  test("too long for a QR code is offered as a link and a file; too long for a link, as a file", async ({
    app,
    start,
    shell,
    plans,
    eligibility,
  }) => {
    test.slow();
    await app.open(site);
    await start.sample(SAMPLE).click();
    // What cannot be compressed.
    await shell.title.fill(noise(2_000));
    await shell.goTo("プランの管理");
    await expect(plans.sharing).toContainText("QRコードにはできません。");
    await expect(plans.sharing).toContainText("メールソフトによっては途中で切れる");
    await expect(plans.qrCode).toBeHidden();
    await expect(plans.link).toHaveValue(/#p1=/);
    await shell.title.fill(noise(26_000));
    await expect(plans.sharing).toContainText("プランが大きいため、リンクにできません。");
    await expect(plans.link).toBeHidden();
    await shell.title.fill("大きな案");
    await expect(plans.qrCode).toBeVisible();
    await expect(eligibility.members.heading).toBeHidden();
    const saved = await arrived(plans.page, () => plans.saveFile.click());
    expect(saved.name).toBe("大きな案.json");
  });

  test("from a file on a disk needs the address of a site", async ({ app, start, shell, plans }) => {
    await app.open(file);
    await start.sample(SAMPLE).click();
    await shell.goTo("プランの管理");
    await expect(plans.sharing).toContainText("この画面はパソコンの中のファイルから開いています。");
    await expect(plans.link).toBeHidden();
    await plans.site.fill("example");
    await plans.site.blur();
    await expect(plans.sharing).toContainText("https:// で始まるアドレスを入力してください。");
    await plans.site.fill("https://example.org/planner/#/plans");
    await expect(plans.link).toHaveValue(/^https:\/\/example\.org\/planner\/#p1=/);
    await expect(plans.qrCode).toBeVisible();
  });

  test("opens in the single file", async ({ app, shared, eligibility }) => {
    await app.open(file, `#${stored("form-1-sample")}`);
    await shared.open.click();
    await expect(eligibility.members.rows).toHaveCount(19);
  });
});

test.describe("kept plans", () => {
  test("are kept, copied, renamed, opened, replaced and deleted", async ({ app, start, shell, plans, eligibility }) => {
    await app.open(site);
    await shell.goTo("プランの管理");
    await expect(plans.keep).toBeDisabled();
    await shell.goTo("はじめに");
    await start.sample(SAMPLE).click();
    await shell.goTo("プランの管理");
    await plans.keep.click();
    await expect(shell.notice(`「${SAMPLE}」を一覧に残しました。`)).toBeVisible();
    await expect(plans.keep).toBeDisabled();
    await expect(plans.kept).toContainText([/いま開いている内容.*10組合・平成30年度の要件：満たしています/]);
    await expect(plans.kept.first()).toContainText(/令和\d+年\d+月\d+日 \d+:\d\d/);

    await plans.copy(SAMPLE);
    await expect(plans.name(2)).toHaveValue(`${SAMPLE}の写し`);
    await plans.name(2).fill("一組合少ない案");
    await app.reload();
    await expect.poll(() => plans.names()).toEqual([SAMPLE, "一組合少ない案"]);

    await plans.open("一組合少ない案");
    await expect(shell.title).toHaveValue("一組合少ない案");
    await shell.goTo("参加組合");
    await eligibility.members.remove(society("A"));
    await shell.goTo("プランの管理");
    await plans.page.getByRole("button", { name: "一覧の「一組合少ない案」と置き換える" }).click();
    await plans.page.getByRole("button", { name: "置き換える", exact: true }).click();
    await expect(plans.kept.nth(1)).toContainText("9組合");
    await expect(plans.kept).toHaveCount(2);

    await plans.delete(1);
    await expect(shell.notice(`「${SAMPLE}」を消しました。`)).toBeVisible();
    await expect.poll(() => plans.names()).toEqual(["一組合少ない案"]);
    await shell.deleteEverything();
    await expect(plans.kept).toHaveCount(0);
    expect(Object.keys(await shell.kept()).filter((key) => key.includes("plans"))).toEqual([]);
  });

  test("do not lose the plan on screen when another is opened", async ({ app, start, shell, plans, eligibility }) => {
    await app.open(site);
    await start.sample(SAMPLE).click();
    await shell.goTo("プランの管理");
    await plans.keep.click();
    await shell.goTo("参加組合");
    await eligibility.members.remove(society("A"));
    await shell.goTo("プランの管理");
    await plans.open(SAMPLE);
    await expect(shell.notice("前のプランは一覧に残しました。")).toBeVisible();
    await expect(plans.kept).toHaveCount(2);
    await expect(plans.kept.nth(1)).toContainText("9組合");
    await shell.undo.click();
    await expect(plans.kept.nth(1)).toContainText("いま開いている内容");
  });

  test("stand side by side, differences first", async ({ app, start, shell, plans, eligibility }) => {
    await app.open(site);
    await start.sample(SAMPLE).click();
    await shell.goTo("プランの管理");
    await expect(plans.comparison).toContainText("比べるには、まず");
    await plans.keep.click();
    await plans.choose(SAMPLE);
    await expect(plans.comparison).toContainText("比べた項目に違いはありません。");
    await shell.goTo("参加組合");
    await eligibility.members.remove(society("A"));
    await shell.goTo("プランの管理");
    await expect(plans.comparison).toContainText("2件以上選んでください。");
    await plans.choose(SAMPLE);
    await expect(plans.differences.getByRole("columnheader")).toHaveText(["項目", `いまのプラン：${SAMPLE}`, SAMPLE]);
    expect(await plans.row("参加組合の数")).toEqual(["9", "10"]);
    expect(await plans.row("要件の判定")).toHaveLength(2);
    await expect(plans.differences).toContainText(`加入者数（人）：${society("A")}`);
    await expect(plans.agreement).toContainText(`加入者数（人）：${society("B")}`);
    await plans.onlyDifferences.check();
    await expect(plans.agreement).toBeHidden();
    await expect(plans.differences).toBeVisible();
  });

  test("can be compared four at a time", async ({ app, start, shell, plans }) => {
    await app.open(site);
    await start.sample(SAMPLE).click();
    await shell.goTo("プランの管理");
    await plans.keep.click();
    for (let copies = 0; copies < 4; copies += 1) {
      await plans.copy(SAMPLE);
      await plans.name(copies + 2).fill(`案${copies}`);
    }
    for (const title of [SAMPLE, "案0", "案1"]) {
      await plans.choose(title);
    }
    await expect(plans.agreement.getByRole("columnheader")).toHaveCount(5);
    await expect(plans.comparison.getByRole("checkbox", { name: "案2" })).toBeDisabled();
  });

  test("stay in memory only where nothing is to be kept", async ({ app, start, shell, plans }) => {
    await app.open(site);
    await shell.keepNothing.check();
    await start.sample(SAMPLE).click();
    await shell.goTo("プランの管理");
    await expect(shell.notice("一覧はこの画面を閉じると消えます。")).toBeVisible();
    await plans.keep.click();
    await shell.goTo("はじめに");
    await shell.goTo("プランの管理");
    await expect(plans.kept).toHaveCount(1);
    expect(Object.values(await shell.kept()).join()).not.toContain("小規模");
    // What was collected goes to the device as soon as it may.
    await shell.keepNothing.uncheck();
    await app.reload();
    await expect(plans.kept).toHaveCount(1);
    await shell.keepNothing.check();
    await app.reload();
    await expect(plans.kept).toHaveCount(0);
  });

  test("are lost neither by a full store nor by a damaged entry", async ({ app, start, shell, plans, page }) => {
    await page.addInitScript(() => localStorage.setItem("consortium-planner/plans/2020-01-01T00:00:00.000Z", "no plan"));
    await app.open(site);
    await start.sample(SAMPLE).click();
    await shell.goTo("プランの管理");
    await expect(shell.notice("読み取れないプランが1件あります。")).toBeVisible();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await plans.keep.click();
    await expect(shell.notice("保存領域がいっぱいのため、保存できていないプランがあります。")).toBeVisible();
    await expect(plans.kept).toHaveCount(1);
    expect(await shell.kept()).toHaveProperty(["consortium-planner/plans/2020-01-01T00:00:00.000Z"], "no plan");
  });

  test("are the same in two tabs", async ({ app, watch, start, shell, plans, page }) => {
    await app.open(site);
    await start.sample(SAMPLE).click();
    await shell.goTo("プランの管理");
    const other = another(await page.context().newPage(), watch);
    await other.app.open(site, "#/plans");
    await plans.keep.click();
    await expect(other.plans.kept).toHaveCount(1);
    await other.plans.copy(SAMPLE);
    await expect(plans.kept).toHaveCount(2);
    await plans.delete(1);
    await expect(other.plans.kept).toHaveCount(1);
    await expect(other.plans.name(1)).toHaveValue(`${SAMPLE}の写し`);
  });
});

/** Letters that cannot be compressed, the same at every run. */
function noise(length: number): string {
  let state = 1;
  const letters = Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (state % 20_000));
  });
  return letters.join("");
}

test("opening a sample, an empty plan or a file keeps the plan before on the list and offers to go back", async ({
  app,
  start,
  shell,
  plans,
}) => {
  await app.open(site);
  await start.sample(SAMPLE).click();
  await shell.title.fill("大事な案");
  const saved = readFileSync((await shell.savePlan()).path, "utf8");
  await shell.goTo("はじめに");
  await start.sample(OTHER).click();
  await expect(shell.notice("前のプランは一覧に残しました。")).toBeVisible();
  await expect(shell.title).not.toHaveValue("大事な案");
  await shell.undoOpening.click();
  await expect(shell.title).toHaveValue("大事な案");
  await shell.goTo("プランの管理");
  await expect.poll(() => plans.names()).toContain("大事な案");
  // A sample in which nothing was changed is on the start page still: it does not fill the list.
  await shell.goTo("はじめに");
  await start.sample(OTHER).click();
  await shell.openPlan(given("受け取った案.json", saved));
  await expect(shell.notice("「受け取った案.json」を開きました。")).toBeVisible();
  await shell.goTo("プランの管理");
  await expect.poll(() => plans.names()).toEqual(["大事な案"]);
});
