// The planner within a page of somebody else: docs/embedding/demo.html on a host of its own, under its own strict policy.
import { readFile } from "node:fs/promises";
import type { FrameLocator, Page } from "@playwright/test";

import { expectAccessible } from "./fixtures/accessibility.ts";
import { Host, builtSite } from "./fixtures/host.ts";
import { site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { Shell } from "./pages/shell.ts";

const demo = (name: string) => readFile(new URL(`../../docs/embedding/${name}`, import.meta.url), "utf8");

let planner: Host;
let around: Host | undefined;

test.beforeAll(async () => {
  planner = await Host.of(await builtSite(), { "content-security-policy": "frame-ancestors http://127.0.0.1:*" });
});
test.afterAll(() => planner.close());
test.afterEach(async () => {
  await around?.close();
  around = undefined;
});

/** Opens the demo with this address and these rights in its frame, and waits until the planner is there. */
async function openDemo(page: Page, address: string, sandbox?: string): Promise<FrameLocator> {
  let html = (await demo("demo.html")).replace(/src="https:[^"]*"/, `src="${address.replaceAll("&", "&amp;")}"`);
  if (sandbox !== undefined) {
    html = html.replace(/sandbox="[^"]*"/, `sandbox="${sandbox}"`);
  }
  const files = new Map([
    ["", Buffer.from(html)],
    ["demo.css", Buffer.from(await demo("demo.css"))],
    ["demo.js", Buffer.from(await demo("demo.js"))],
  ]);
  around = await Host.of(files, {
    "content-security-policy":
      `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src ${new URL(address).origin}; base-uri 'none'; form-action 'none'`,
  });
  await page.goto(around.url);
  const frame = page.frameLocator("#planner");
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
  return frame;
}

test("the page about the app makes the frame to paste, which shows tool, sample and language as chosen", async ({ app, context, page, watch }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.open({ name: "at its own address", url: planner.url, form: "site" }, "#/about");
  const maker = page.getByRole("region", { name: "ほかのサイトに埋め込む" });
  await maker.getByRole("combobox", { name: "ツール" }).selectOption("分け方");
  await maker.getByRole("combobox", { name: "はじめに見せる内容" }).selectOption({ label: "見本：事務局の費用で、共同のほうが高い" });
  await maker.getByRole("combobox", { name: "言語" }).selectOption("英語");
  await maker.getByRole("textbox", { name: "枠の高さ" }).fill("20");
  await maker.getByRole("textbox", { name: "枠の高さ" }).blur();
  await expect(maker).toContainText("300から9000までの数で入力してください。");
  await expect(maker.getByRole("textbox", { name: "貼り付けるHTML" })).toBeHidden();
  await maker.getByRole("textbox", { name: "枠の高さ" }).fill("1200");
  await expectAccessible(page);
  await maker.getByRole("button", { name: "HTMLをコピー" }).click();
  await expect(page.getByRole("status").filter({ hasText: "HTMLをコピーしました。" })).toBeVisible();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());

  watch.loadingStarts();
  around = await Host.of(new Map([["", Buffer.from(`<!doctype html><html lang="ja"><title>案内</title><main><h1>案内</h1>${snippet}</main></html>`)]]), {
    "content-security-policy": `default-src 'none'; frame-src ${new URL(planner.url).origin}`,
  });
  await page.goto(around.url);
  const element = page.getByTitle("Consortium planner");
  expect(await element.evaluate((frame) => frame.getBoundingClientRect().height)).toBeGreaterThanOrEqual(1_200);
  const frame = element.contentFrame();
  await expect(frame.getByRole("heading", { level: 1, name: "What does each society pay?" })).toBeVisible();
  await expect(frame.getByRole("textbox", { name: "Name of the plan" })).toHaveValue(/^Joint work costs more/);
  await expect(frame.getByRole("region", { name: "Result" })).toContainText("Joint work costs");

  // There is no navigation in the frame: another tool has a way back to the one that the page shows.
  const back = frame.getByRole("link", { name: /^← Back to/ });
  await expect(back).toBeHidden();
  await frame.getByRole("link", { name: "Report" }).first().click();
  await expect(frame.getByRole("heading", { level: 1, name: "What does each society pay?" })).toBeHidden();
  await back.click();
  await expect(frame.getByRole("heading", { level: 1, name: "What does each society pay?" })).toBeVisible();
  await expect(back).toBeHidden();
});

test("an address without a fragment names the tool by its view, or by its sample", async ({ page }) => {
  const byView = await openDemo(page, `${planner.url}?embed&lang=ja&view=shares/what-if&sample=office-costs-too-much`);
  await expect(byView.getByRole("link", { name: "もし…" })).toHaveAttribute("aria-current", "page");
  await expect(byView.getByRole("combobox", { name: "脱退する時期" })).toBeVisible();
  await around?.close();
  const bySample = await openDemo(page, `${planner.url}?embed&lang=ja&sample=office-costs-too-much`);
  await expect(bySample.getByRole("heading", { level: 1, name: "費用と補助金を入れる" })).toBeVisible();
  await around?.close();
  const unknown = await openDemo(page, `${planner.url}?embed&lang=ja&sample=nothing#/members`);
  await expect(unknown.getByRole("status").filter({ hasText: "見本はありません" })).toBeVisible();
});

test("the quick check goes on within the frame, and a link leads back", async ({ page }) => {
  const frame = await openDemo(page, `${planner.url}?embed&lang=ja#/quick-check`);
  await expect(frame.getByText("このページの枠の中で開きます。")).toBeVisible();
  await frame.getByRole("link", { name: "参加組合を入力して続ける" }).click();
  await expect(frame.getByRole("heading", { level: 1, name: "参加組合を入力する" })).toBeVisible();
  await frame.getByRole("link", { name: "←「30秒でためす」に戻る" }).click();
  await expect(frame.getByRole("heading", { level: 1, name: "30秒でためす" })).toBeVisible();
});

test("one tool stands alone, in the wished language and colours", async ({ page }) => {
  const frame = await openDemo(page, `${planner.url}?embed&lang=en&theme=dark#/eligibility`);
  await expect(frame.getByRole("heading", { level: 1, name: "Does the consortium qualify?" })).toBeVisible();
  for (const role of ["banner", "navigation", "contentinfo"] as const) {
    await expect(frame.getByRole(role)).toHaveCount(0);
  }
  const scheme = await frame.locator("html").evaluate((html) => getComputedStyle(html).colorScheme);
  expect(scheme).toBe("dark");
});

test("the frame becomes as high as the planner, and follows it", async ({ page }) => {
  const frame = await openDemo(page, `${planner.url}?embed&lang=ja#/eligibility`);
  const iframe = page.locator("#planner");
  const heights = async () => {
    const inside = await frame.locator("html").evaluate((html) => html.getBoundingClientRect().height);
    return { inside: Math.ceil(inside), frame: await iframe.evaluate((element) => element.clientHeight) };
  };
  const fits = async () => {
    const { inside, frame } = await heights();
    return frame - inside;
  };
  await expect.poll(fits).toBe(0);
  const before = (await heights()).frame;
  await frame.getByText("基準の数値を見る・書き換える").click();
  await expect.poll(async () => (await heights()).frame).toBeGreaterThan(before);
  await expect.poll(fits).toBe(0);
});

test("a dialog opens where the visitor looks, however high the frame is", async ({ page, watch }) => {
  watch.foresee(/Blocked autofocusing/);
  await page.setViewportSize({ width: 1280, height: 800 });
  const frame = await openDemo(page, `${planner.url}?embed&lang=ja#/members`);
  const open = frame.getByRole("button", { name: "Excelから貼り付け" });
  await page.locator("#planner").evaluate((frame: HTMLElement) => {
    frame.style.minBlockSize = "5000px";
  });
  await open.click();
  const dialog = frame.getByRole("dialog", { name: "取り込みの確認" });
  await expect(dialog).toBeInViewport({ ratio: 1 });
  await frame.getByRole("textbox", { name: /ここに貼り付けて/ }).fill("甲健保\t\t\t300");
  await frame.getByRole("button", { name: "取り込む", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(frame.getByRole("textbox", { name: "1行目の組合名" })).toHaveValue("甲健保");
});

test("nothing is kept, and what was kept elsewhere is not read", async ({ app, context, page, shell, watch }) => {
  await app.open({ name: "at its own address", url: planner.url, form: "site" }, "#/eligibility");
  await shell.title.fill("自分のプラン");
  const kept = () => page.evaluate(() => JSON.stringify(localStorage));
  await expect.poll(kept).toContain("自分のプラン");
  const before = await kept();

  watch.loadingStarts();
  const visitor = await context.newPage();
  await visitor.goto(`${planner.url}?embed&lang=ja#/eligibility`);
  const title = new Shell(visitor).title;
  await expect(title).toHaveValue("");
  await visitor.evaluate(() => (globalThis as unknown as { consortiumPlanner: { complete: Promise<unknown> } }).consortiumPlanner.complete);
  watch.loadingIsOver();
  await title.fill("来訪者のプラン");
  await title.blur();
  expect(await kept()).toBe(before);
  await expect(shell.title).toHaveValue("自分のプラン");
});

test("the only message is the height", async ({ page }) => {
  await page.addInitScript(() => {
    const messages: unknown[] = [];
    Object.assign(globalThis, { messages });
    addEventListener("message", ({ data }) => messages.push(data));
  });
  const frame = await openDemo(page, `${planner.url}?embed&lang=ja#/eligibility`);
  await frame.getByRole("textbox", { name: "プランの名前" }).fill("健康づくり");
  const messages = await page.evaluate(() => (globalThis as unknown as { messages: object[] }).messages);
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages) {
    expect(message).toEqual({ type: "consortium-planner:height", height: expect.any(Number) });
  }
});

test("the single file runs with fewer rights still, as an origin of nobody", async ({ page }) => {
  const address = `${planner.url}consortium-planner.html?embed&lang=ja#/eligibility`;
  const frame = await openDemo(page, address, "allow-scripts allow-downloads");
  await frame.getByRole("textbox", { name: "プランの名前" }).fill("健康づくり");
  expect(await frame.locator("html").evaluate(() => origin)).toBe("null");
});

test("a site that is not named cannot show the planner", async ({ page, watch }) => {
  around = await Host.of(new Map([["", Buffer.from(`<iframe title="app" src="${site.url}?embed"></iframe>`)]]));
  await page.goto(around.url);
  await watch.provoked(/frame-ancestors/);
});

test("colours follow the address without a frame too", async ({ app, page }) => {
  await app.open(site, "?theme=dark");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await app.open(site, "?theme=light");
  expect(await background()).not.toBe(dark);
});
