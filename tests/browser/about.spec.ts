// The page on which the app shows what it is, what it may connect to and what it keeps.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

import { expectAccessible } from "./fixtures/accessibility.ts";
import { builtSite } from "./fixtures/host.ts";
import { file, folder, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ serviceWorkers: "allow" });

const check = { name: "何も送信しないことの確認" };

test("the footer leads to it, and it states version and hash of the program", async ({ app, page }) => {
  await app.open(site);
  const { version, build } = await app.facts();
  await page.getByRole("contentinfo").getByRole("link", { name: /このアプリについて/ }).click();
  const running = page.getByRole("region", { name: "動いている版" });
  await expect(running).toContainText(version);
  await expect(running).toContainText(build);
  const [, module] = [...(await builtSite())].find(([name]) => /^consortium-planner-.*\.wasm$/.test(name)) as [string, Buffer];
  expect(createHash("sha256").update(module).digest("hex")).toBe(build);
});

test("on a site it names the site as the only place to connect to, and what came from there", async ({ app, page }) => {
  await app.open(folder);
  await page.evaluate(() => (location.hash = "#/about"));
  const region = page.getByRole("region", check);
  await expect(region).toContainText("connect-src 'self'");
  await expect(region).toContainText("一度もありません");
  const files = [...(await builtSite())].filter(([name]) => /-[0-9a-f]{16}\.(css|js|wasm)$/.test(name));
  await expect(region).toContainText(`読み込んだファイルは${files.length}個で、すべてこの画面と同じ場所からです`);
  await region.getByText("読み込んだファイル", { exact: true }).click();
  for (const ending of [".css", ".js", ".wasm"]) {
    await expect(region.getByText(new RegExp(`^${folder.url}[^/]*\\${ending}$`)).first()).toBeVisible();
  }
});

test("as one file it can connect to nothing and has loaded nothing", async ({ app, page }) => {
  await app.open(file, "#/about");
  const region = page.getByRole("region", check);
  await expect(region).toContainText("connect-src 'none'");
  await expect(region).toContainText("この画面のほかに、読み込んだファイルはありません");
  expect((await app.facts()).build).toMatch(/^[0-9a-f]{64}$/);
});

test("the notices of the libraries are a file of the site, and handed out by the single file", async ({ app, page }) => {
  await app.open(site, "#/about");
  await expect(page.getByRole("link", { name: /ライブラリー/ })).toHaveAttribute("href", "NOTICES.txt");
  await app.open(file, "#/about");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /ライブラリー/ }).click();
  const notices = await readFile(await (await download).path(), "utf8");
  expect(notices).toBe((await builtSite()).get("NOTICES.txt")?.toString());
  expect(notices).toContain("Permission is hereby granted");
});

test("it tells what the browser had to refuse", async ({ app, page, watch }) => {
  await app.open(site);
  await page.evaluate(() => fetch("https://example.org/").catch(() => undefined));
  await watch.provoked(/policy violated/);
  await page.evaluate(() => (location.hash = "#/about"));
  await expect(page.getByRole("region", check)).toContainText("止めました（connect-src https://example.org/）");
});

test("it tells what is kept on this computer", async ({ app, page, shell }) => {
  await app.open(site, "#/about");
  const kept = page.getByRole("region", { name: "このパソコンに残っているもの" });
  await expect(kept).toContainText("入力内容も設定も残っていません");
  await app.open(site, "#/eligibility");
  await shell.title.fill("健康づくり");
  await page.getByRole("contentinfo").getByRole("link", { name: /このアプリについて/ }).click();
  await expect(kept).toContainText(/consortium-planner\/plan：\d+文字/);
});

test("it is accessible in both languages", async ({ app, page }) => {
  await app.open(site, "#/about");
  await page.getByText("コンテンツセキュリティポリシー", { exact: true }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "About this app" })).toBeVisible();
  await expectAccessible(page);
});
