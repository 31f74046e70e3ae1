// What goes wrong around the app: a crash, a store that refuses, other tabs, a host that alters or loses files, a worker
// that dies. docs/reliability.md lists each fault with what the user sees.
import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { Host, builtSite } from "./fixtures/host.ts";
import { file, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import type { Watch } from "./fixtures/watch.ts";
import { arrived, given } from "./pages/shell.ts";

const PLAN = "consortium-planner/plan";
const UNREAD = "consortium-planner/unread";
const NEWER = '{"schema":"consortium-plan/2","plan":{"title":"新しい版のプラン"}}';
const MORNING = new Date("2026-04-01T10:32:05+09:00");

/** A module of WebAssembly traps, and nobody catches it. */
async function trap(page: Page): Promise<void> {
  await page.evaluate(() => {
    // (module (func (export "f") unreachable))
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes)));
    queueMicrotask(() => (exports.f as () => void)());
  });
}

/** The store refuses to keep anything under names that begin so. */
async function fill(page: Page, beginning: string): Promise<void> {
  await page.evaluate((beginning) => {
    const original = Storage.prototype.setItem;
    Object.assign(globalThis, { makeRoom: () => (Storage.prototype.setItem = original) });
    Storage.prototype.setItem = function (name, text) {
      if (name.startsWith(beginning)) {
        throw new DOMException("full", "QuotaExceededError");
      }
      original.call(this, name, text);
    };
  }, beginning);
}

const makeRoom = (page: Page) => page.evaluate(() => (globalThis as unknown as { makeRoom(): void }).makeRoom());

/** Whether the browser would be told to ask before the page goes. */
const asksBeforeLeaving = (page: Page) =>
  page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));

/** Another tab keeps something. Its own page runs nothing. */
async function keepElsewhere(page: Page, watch: Watch, name: string, text: string): Promise<void> {
  watch.loadingStarts();
  const other = await page.context().newPage();
  await other.route("**/*", (route) => route.fulfill({ body: "<title>another tab</title>", contentType: "text/html" }));
  await other.goto(`${site.url}icon.svg`);
  await other.evaluate(([name, text]) => localStorage.setItem(name, text), [name, text] as const);
  await other.close();
  watch.loadingIsOver();
}

test.describe("after the program has stopped", () => {
  const stopped = "アプリが止まりました。";

  test.beforeEach(({ watch }) => watch.foresee(/unreachable/));

  for (const place of [site, file]) {
    test(`the page says since when nothing is kept and gives the plan as a file, ${place.name}`, async ({ app, page, shell }) => {
      await page.clock.setFixedTime(MORNING);
      await app.open(place, "#/members");
      await shell.title.fill("健康づくり");
      await expect(shell.saved).toBeVisible();
      await trap(page);
      const cover = page.getByRole("alertdialog", { name: stopped });
      await expect(cover).toContainText("10:32:05より後に入力した内容は残っていません。");
      await expect(cover).toContainText("What you entered after 10:32:05 is not kept.");
      const saved = await arrived(page, () => cover.getByRole("button", { name: "ファイルに保存する" }).click());
      expect(JSON.parse(await readFile(saved.path, "utf8")).plan.title).toBe("健康づくり");
      // Nothing closes it but loading the page again.
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await expect(cover).toBeVisible();
    });
  }

  test("the plan with which it stopped is opened again only if the user says so", async ({ app, page, shell, watch }) => {
    await app.open(site, "#/members");
    await shell.title.fill("健康づくり");
    await expect(shell.saved).toBeVisible();
    await trap(page);
    watch.loadingStarts();
    await page.getByRole("alertdialog", { name: stopped }).getByRole("button", { name: "読み込み直す" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "前回のプランを開く" }).click();
    await app.ready();
    await expect(shell.title).toHaveValue("健康づくり");
    // The question is asked once.
    await app.reload();
    await expect(page.getByRole("alertdialog")).toHaveCount(0);
    await expect(shell.title).toHaveValue("健康づくり");
  });

  test("a new plan can be started, and the other one is on the list of plans", async ({ app, page, plans, shell, watch }) => {
    await app.open(site, "#/members");
    await shell.title.fill("健康づくり");
    await expect(shell.saved).toBeVisible();
    await trap(page);
    watch.loadingStarts();
    await page.getByRole("alertdialog", { name: stopped }).getByRole("button", { name: "読み込み直す" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "新しいプランで始める" }).click();
    await app.ready();
    await expect(shell.title).toHaveValue("");
    await expect(shell.notice("前回のプランは「プランの管理」の一覧にあります。")).toBeVisible();
    await shell.goTo("プランの管理");
    await expect.poll(() => plans.names()).toEqual(["健康づくり"]);
    expect(Object.keys(await shell.kept()).filter((name) => name.startsWith(UNREAD))).toEqual([]);
  });

  test("it promises no file where nothing is kept", async ({ app, page, shell }) => {
    await app.open(site, "#/members");
    await shell.keepNothing.check();
    await shell.title.fill("健康づくり");
    await trap(page);
    const cover = page.getByRole("alertdialog", { name: stopped });
    await expect(cover).toContainText("この画面を開いてから入力した内容は残っていません。");
    await expect(cover.getByRole("button")).toHaveCount(1);
  });

  test("a mistake of something else, such as an extension, covers nothing", async ({ app, page, watch }) => {
    await app.open(site, "#/members");
    await page.evaluate(() => queueMicrotask(() => { throw new Error("unreachable by an extension"); }));
    await expect.poll(() => watch.complaints.length).toBeGreaterThan(0);
    await expect(page.getByRole("alertdialog")).toHaveCount(0);
  });
});

test("while somebody types without a rest, what was typed two seconds ago is kept", async ({ app, page, shell }) => {
  await page.clock.install({ time: MORNING });
  await app.open(site, "#/members");
  await page.clock.pauseAt(new Date(MORNING.getTime() + 3_600_000));
  await shell.title.focus();
  // A letter every 120 ms, which is no rest.
  for (let letter = 0; letter < 18; letter += 1) {
    await page.keyboard.type("x");
    await page.clock.runFor(120);
  }
  await expect.poll(async () => (await shell.kept())[PLAN]).toContain("xxxxxxxx");
});

test.describe("a plan that this version cannot read", () => {
  test("is not overwritten when another tab has kept it", async ({ app, page, shell, watch }) => {
    await app.open(site, "#/members");
    await shell.title.fill("このタブのプラン");
    await expect(shell.saved).toBeVisible();
    await keepElsewhere(page, watch, PLAN, NEWER);
    const notice = shell.notice("上書きしないよう、このタブの内容は自動保存していません。");
    await expect(notice).toBeVisible();
    await shell.title.fill("このタブのプラン 2");
    await shell.goTo("費用と補助金");
    expect((await shell.kept())[PLAN]).toBe(NEWER);
    expect(await asksBeforeLeaving(page)).toBe(true);
    const own = await arrived(page, () => notice.getByRole("button", { name: "このタブのプランをファイルに保存する" }).click());
    expect(JSON.parse(await readFile(own.path, "utf8")).plan.title).toBe("このタブのプラン 2");
    const other = await arrived(page, () => notice.getByRole("button", { name: "開けなかったプランをファイルに保存する" }).click());
    expect(await readFile(other.path, "utf8")).toBe(NEWER);
    // What is in a file is not lost.
    expect(await asksBeforeLeaving(page)).toBe(false);
    await app.reload();
    await expect(shell.notice("前回の自動保存を読み取れなかった")).toBeVisible();
    expect((await shell.kept())[UNREAD]).toBe(NEWER);
  });

  test("is put aside at the start, beside others that were, and comes as a file", async ({ app, page, plans, shell }) => {
    const another = '{"schema":"consortium-plan/3"}';
    await page.addInitScript(([plan, unread, newer, another]) => {
      if (!sessionStorage.getItem("begun")) {
        sessionStorage.setItem("begun", "once");
        localStorage.setItem(plan, newer);
        localStorage.setItem(unread, another);
      }
    }, [PLAN, UNREAD, NEWER, another] as const);
    await app.open(site, "#/members");
    const notice = shell.notice("前回の自動保存を読み取れなかったため、新しいプランで始めました。");
    const saved = await arrived(page, () => notice.getByRole("button", { name: "開けなかったプランをファイルに保存する" }).click());
    expect(await readFile(saved.path, "utf8")).toBe(NEWER);
    await shell.title.fill("健康づくり");
    await expect(shell.saved).toBeVisible();
    await app.reload();
    const kept = await shell.kept();
    expect([kept[UNREAD], kept[`${UNREAD}/2`]]).toEqual([another, NEWER]);
    expect(kept[PLAN]).toContain("健康づくり");
    await shell.goTo("プランの管理");
    const list = shell.notice("読み取れないプランが2件あります。");
    const second = await arrived(page, () => list.getByRole("button", { name: "2件目をファイルに保存する" }).click());
    expect([another, NEWER]).toContain(await readFile(second.path, "utf8"));
    await expect(plans.kept).toHaveCount(0);
  });

  test("is left where it is if there is no room to put it aside", async ({ app, page, shell }) => {
    await page.addInitScript(([plan, newer]) => {
      localStorage.setItem(plan, newer);
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    }, [PLAN, NEWER] as const);
    await app.open(site, "#/members");
    await expect(shell.notice("上書きしないよう、このタブの内容は自動保存していません。")).toBeVisible();
    await shell.title.fill("健康づくり");
    await shell.goTo("費用と補助金");
    expect((await shell.kept())[PLAN]).toBe(NEWER);
  });

  test("is taken by a version that can read it", async ({ app, page, plans, shell }) => {
    await app.open(site, "#/members");
    await shell.title.fill("健康づくり");
    await expect(shell.saved).toBeVisible();
    await page.evaluate(([plan, unread]) => {
      localStorage.setItem(unread, localStorage.getItem(plan) as string);
    }, [PLAN, UNREAD] as const);
    await app.reload();
    await shell.goTo("プランの管理");
    await expect.poll(() => plans.names()).toEqual(["健康づくり"]);
    expect(await shell.kept()).not.toHaveProperty([UNREAD]);
  });

  test("on the list of plans is let go when another tab has kept it", async ({ app, page, plans, shell, watch }) => {
    await app.open(site, "#/members");
    await shell.title.fill("第一案");
    await shell.goTo("プランの管理");
    await plans.keep.click();
    await expect(plans.kept).toHaveCount(1);
    const [name] = Object.keys(await shell.kept()).filter((name) => name.includes("/plans/"));
    await keepElsewhere(page, watch, name, `2026-04-01T00:00:00.000Z\n${NEWER}`);
    await expect(plans.kept).toHaveCount(0);
    await expect(shell.notice("読み取れないプランが1件あります。")).toBeVisible();
    expect((await shell.kept())[name]).toContain("consortium-plan/2");
  });
});

test("a plan that did not fit is marked, and kept as soon as there is room", async ({ app, page, plans, shell }) => {
  await app.open(site, "#/members");
  await shell.title.fill("第一案");
  await shell.goTo("プランの管理");
  await plans.keep.click();
  await fill(page, "consortium-planner/plans/");
  await shell.title.fill("第二案");
  await plans.keep.click();
  await expect(shell.notice("保存できていないプランがあります。")).toBeVisible();
  await expect(plans.kept.nth(1)).toContainText("保存できていません");
  await expect(plans.kept.nth(0)).not.toContainText("保存できていません");
  expect(await asksBeforeLeaving(page)).toBe(true);
  await makeRoom(page);
  await plans.delete(1);
  await expect(plans.kept).toHaveCount(1);
  await expect(plans.kept).not.toContainText("保存できていません");
  await expect(shell.notice("保存できていないプランがあります。")).toBeHidden();
  await app.reload();
  await expect.poll(() => plans.names()).toEqual(["第二案"]);
});

test("two plans of one moment do not take each other's place", async ({ app, page, plans, shell }) => {
  await page.clock.setFixedTime(MORNING);
  await app.open(site, "#/members");
  for (const title of ["第一案", "第二案"]) {
    await shell.title.fill(title);
    await shell.goTo("プランの管理");
    await plans.keep.click();
  }
  await expect.poll(() => plans.names()).toEqual(["第一案", "第二案"]);
  await app.reload();
  await expect.poll(() => plans.names()).toEqual(["第一案", "第二案"]);
});

test.describe("leaving the page", () => {
  test("asks where nothing is kept, and only when something was entered", async ({ app, page, shell, start }) => {
    await app.open(site, "#/members");
    await shell.keepNothing.check();
    expect(await asksBeforeLeaving(page)).toBe(false);
    await shell.title.fill("健康づくり");
    expect(await asksBeforeLeaving(page)).toBe(true);
    // In a file it is safe, until it is changed.
    await shell.savePlan();
    expect(await asksBeforeLeaving(page)).toBe(false);
    await shell.title.fill("健康づくり 2");
    expect(await asksBeforeLeaving(page)).toBe(true);
    await shell.keepNothing.uncheck();
    await expect(shell.saved).toBeVisible();
    expect(await asksBeforeLeaving(page)).toBe(false);
    await shell.keepNothing.check();
    await shell.deleteEverything();
    expect(await asksBeforeLeaving(page)).toBe(false);
    await shell.keepNothing.check();
    await shell.goTo("はじめに");
    await start.sample("10組合のうち4組合が小規模").click();
    expect(await asksBeforeLeaving(page)).toBe(false);
  });

  test("asks where the store is full, and not where it is not", async ({ app, page, shell }) => {
    await app.open(site, "#/members");
    await shell.title.fill("健康づくり");
    expect(await asksBeforeLeaving(page)).toBe(false);
    await expect(shell.saved).toBeVisible();
    await fill(page, PLAN);
    await shell.title.fill("健康づくり 2");
    await expect(shell.notice("保存領域がいっぱい")).toBeVisible();
    expect(await asksBeforeLeaving(page)).toBe(true);
    await makeRoom(page);
    await shell.title.fill("健康づくり 3");
    await expect(shell.saved).toBeVisible();
    expect(await asksBeforeLeaving(page)).toBe(false);
  });

  test("asks where the store is blocked", async ({ app, page, shell }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    });
    await app.open(site, "#/members");
    expect(await asksBeforeLeaving(page)).toBe(false);
    await shell.title.fill("健康づくり");
    expect(await asksBeforeLeaving(page)).toBe(true);
  });

  test("asks while the plan of another tab waits for an answer", async ({ app, page, shell, watch }) => {
    await app.open(site, "#/members");
    await shell.title.fill("健康づくり");
    await expect(shell.saved).toBeVisible();
    const kept = (await shell.kept())[PLAN];
    await keepElsewhere(page, watch, PLAN, kept.replace("健康づくり", "別のプラン"));
    await expect(shell.notice("別のタブでプランが変更されました。")).toBeVisible();
    expect(await asksBeforeLeaving(page)).toBe(true);
    await page.getByRole("button", { name: "別のタブの内容で続ける" }).click();
    await expect(shell.title).toHaveValue("別のプラン");
    expect(await asksBeforeLeaving(page)).toBe(false);
  });

  test("the browser does ask", async ({ app, page, shell }) => {
    await app.open(site, "#/members");
    await shell.keepNothing.check();
    await shell.title.fill("健康づくり");
    const dialog = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    expect((await dialog).type()).toBe("beforeunload");
    await (await dialog).dismiss();
    await expect(shell.title).toHaveValue("健康づくり");
  });

  test("in a page around it nobody is held up", async ({ app, page, eligibility }) => {
    await app.open(site, "?embed#/members");
    await eligibility.members.add.click();
    await expect(eligibility.members.rows).toHaveCount(1);
    expect(await asksBeforeLeaving(page)).toBe(false);
  });
});

test("that everything was deleted is said only where nothing is left", async ({ app, page, shell }) => {
  await app.open(site, "#/members");
  await shell.title.fill("健康づくり");
  await expect(shell.saved).toBeVisible();
  await page.evaluate(() => {
    Storage.prototype.removeItem = () => {
      throw new DOMException("blocked", "SecurityError");
    };
  });
  await page.getByRole("button", { name: "このパソコンから入力内容をすべて消す" }).click();
  await page.getByRole("alert").getByRole("button", { name: "消す", exact: true }).click();
  await expect(shell.notice("このパソコンに残っているものを消せませんでした。")).toBeVisible();
  await expect(shell.notice("入力内容をすべて消しました。")).toBeHidden();
});

test("a file that is no text is refused in words about plans", async ({ app, shell }) => {
  await app.open(site, "#/members");
  await shell.openPlan(given("plan.json", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 0])));
  await expect(shell.fileProblem).toContainText("このアプリで書き出したファイル（.json）ではありません。");
});

test("a worker that dies without a word is noticed", async ({ app, page, shares }) => {
  await page.addInitScript(() => {
    globalThis.Worker = class extends EventTarget {
      postMessage() {}
      terminate() {}
    } as unknown as typeof Worker;
  });
  await page.clock.install({ time: MORNING });
  await app.open(site);
  await page.getByRole("button", { name: "20組合・段階料金と条件付きの補助金" }).click();
  await page.evaluate(() => location.assign("#/shares"));
  await expect(shares.heading).toBeVisible();
  await page.clock.runFor(300);
  await expect(shares.progress).toBeVisible();
  await page.clock.runFor(59_000);
  await expect(shares.progress).toBeVisible();
  await page.clock.runFor(2_000);
  await expect(shares.progress).toBeHidden();
  await expect(shares.again).toBeVisible();
});

for (const place of [site, file]) {
  test(`no browser is asked to translate the page, ${place.name}`, async ({ app, page }) => {
    await app.open(place);
    await expect(page.locator("html")).toHaveAttribute("translate", "no");
    await expect(page.locator("meta[name=google]")).toHaveAttribute("content", "notranslate");
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.locator("html")).toHaveAttribute("translate", "no");
  });
}

test.describe("a host", () => {
  let host: Host;

  test.afterEach(() => host.close());

  /** The site with one letter changed in the first file whose name fits. */
  async function altered(name: RegExp, [from, to]: readonly [string, string]): Promise<Map<string, Buffer>> {
    const files = new Map(await builtSite());
    const found = [...files].filter(([file]) => name.test(file)).find(([, content]) => content.includes(from));
    const [file, content] = found as [string, Buffer];
    const changed = Buffer.from(content);
    changed.write(to, changed.indexOf(from));
    expect(changed.equals(content)).toBe(false);
    return files.set(file, changed);
  }

  for (const [how, hides] of [
    ["by its hash", false],
    ["by the browser, where it computes no hash for a page", true],
  ] as const) {
    test(`that alters the module is found out ${how}`, async ({ page, watch }) => {
      watch.foresee(/damaged|integrity|Failed to fetch|preload/);
      if (hides) {
        await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
      }
      host = await Host.of(await altered(/^consortium-planner-.*\.wasm$/, ["プラン", "プリン"]));
      await page.goto(host.url);
      await expect(page.getByRole("alert")).toContainText("アプリを開始できませんでした");
    });
  }

  test("without https the app starts all the same", async ({ app, page, watch }) => {
    watch.foresee(/preload/);
    await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
    host = await Host.of(await builtSite());
    await app.open({ name: "from a host of its own", url: host.url, form: "site" });
    expect((await app.facts()).build).toMatch(/^[0-9a-f]{64}$/);
  });

  test("that alters a part is found out where the part is opened", async ({ page, watch }) => {
    // Which of the two is found first depends on where the part is altered.
    watch.foresee(/damaged|CompileError/);
    const files = new Map(await builtSite());
    for (const [name, content] of files) {
      if (name.startsWith("part-")) {
        const changed = Buffer.from(content);
        changed[changed.length - 1] ^= 1;
        files.set(name, changed);
      }
    }
    host = await Host.of(files);
    await page.goto(`${host.url}#/cost`);
    await expect(page.getByRole("alert")).toContainText("このページを読み込めませんでした");
  });

  for (const [what, name, change] of [
    ["script", /\.js$/, ["plannerGlue", "plannerGlui"]],
    ["style", /\.css$/, ["display", "displai"]],
  ] as const) {
    test(`that alters the ${what} has it refused by the browser`, async ({ page, watch }) => {
      watch.foresee(/integrity|preload/);
      host = await Host.of(await altered(name, change));
      await page.goto(host.url);
      await expect.poll(() => watch.complaints.join()).toContain("integrity");
    });
  }

  test("that has lost the files of an old page leaves words to load it again", async ({ page, watch }) => {
    watch.foresee(/404|MIME|integrity/);
    host = await Host.of(new Map([["", (await builtSite()).get("") as Buffer]]));
    await page.goto(host.url);
    await expect(page.getByText("ページを読み込み直してください。")).toBeVisible();
  });
});
