// What people wait for in Chromium: a page that a link opens, on a slow phone; a key, a paste and a report in plans that are as
// large as they get. `cargo xtask bench` runs it, with the path of the browser in CHROME; a number asks for so many runs.
//
// Beside the pages stands an empty app of the same framework, built and served in the same way; beside the key in the table of
// societies a form of React with the same table.
//
// The site is served as hosts do: compressed with brotli. The phone is that of Lighthouse: 1.6 Mbit/s, 150 ms, a processor
// four times as slow.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

import { build } from "esbuild";

import { planWithMembers } from "./plans.mjs";
import { ADDRESSES, DIST, serve, site } from "./site.mjs";

const { chromium } = createRequire(new URL("../../tests/browser/package.json", import.meta.url))("@playwright/test");

const RUNS = Number(process.argv[2] ?? 3);
const EMPTY_APP = new URL("../../target/peers/empty-app/", import.meta.url);

// The form of React, with the style sheet of the app.
async function reactSite(app) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("react-table.jsx", import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const style = [...app.keys()].find((name) => extname(name) === ".css");
  const page = `<!doctype html><html lang="ja"><link rel="stylesheet" href="style.css"><div id="app"></div><script src="app.js"></script>`;
  return new Map([
    ["index.html", brotliCompressSync(page)],
    ["style.css", app.get(style)],
    ["app.js", brotliCompressSync(outputFiles[0].contents)],
  ]);
}

// Told by the page: what moved without anybody having asked for it, when the heading of the page was painted, and when the rest
// of the page was there too.
const watching = () => {
  globalThis.moved = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) {
      globalThis.moved += hadRecentInput ? 0 : value;
    }
  }).observe({ type: "layout-shift", buffered: true });
  const look = () => {
    const isThere = document.querySelector("main h1")?.checkVisibility();
    if (isThere) {
      globalThis.headingAt ??= performance.now();
    }
    if (isThere && !document.querySelector("main .start")) {
      globalThis.wholeAt ??= performance.now();
    } else {
      requestAnimationFrame(look);
    }
  };
  document.addEventListener("DOMContentLoaded", look);
};

// Opens a page by its address in a browser that has nothing of the site yet.
async function opened(browser, url, address) {
  const context = await browser.newContext({ locale: "ja-JP", serviceWorkers: "block", viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript(watching);
  await page.goto(url + address);
  await page.waitForFunction(() => globalThis.headingAt !== undefined, undefined, { timeout: 60_000 });
  const untilHeading = bytes;
  await page.waitForFunction(() => globalThis.wholeAt !== undefined, undefined, { timeout: 60_000 });
  const untilWhole = bytes;
  await page.evaluate(() => globalThis.consortiumPlanner?.complete);
  await page.waitForLoadState("networkidle");
  const { at, whole, moved } = await page.evaluate(() => ({
    at: globalThis.headingAt,
    whole: globalThis.wholeAt,
    moved: globalThis.moved,
  }));
  await context.close();
  return { at, whole, moved, bytes, untilHeading, untilWhole };
}

// A page at rest in which nothing is throttled.
async function atRest(browser, url, address) {
  const context = await browser.newContext({ locale: "ja-JP", serviceWorkers: "block", viewport: { width: 1366, height: 768 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  await page.goto(url + address);
  await page.locator("main h1").waitFor();
  await page.evaluate(() => globalThis.consortiumPlanner.complete);
  return page;
}

async function openPlan(page, path) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "プランのファイルを開く" }).click();
  await (await chooser).setFiles(path);
  await page.waitForTimeout(3_000);
}

// From an event that a person causes to the end of the frame that shows what came of it.
const untilFrame = (page, act) =>
  page.evaluate(
    (act) =>
      new Promise((resolve) => {
        const begin = performance.now();
        new Function(act)();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - begin);
          channel.port2.postMessage(undefined);
        });
      }),
    act,
  );

// Puts a letter behind what stands in the focused field, as a key does.
const KEY = `
  const field = document.activeElement;
  const text = field.value.slice(0, -1) + (field.value.endsWith("1") ? "2" : "1");
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, data: "1", inputType: "insertText" }));
`;

async function keys(page, name) {
  const field = page.getByRole("textbox", { name, exact: true });
  await field.focus();
  const times = [];
  for (let key = 0; key < 25; key += 1) {
    times.push(await untilFrame(page, KEY));
    await page.waitForTimeout(60);
  }
  return times;
}

// From a click to the moment at which something is there, and the frame after it.
async function untilShown(page, button, shown) {
  const [handle] = [await button.elementHandle()];
  return page.evaluate(
    ([button, shown]) =>
      new Promise((resolve, reject) => {
        const begin = performance.now();
        const test = new Function(`return ${shown}`);
        setTimeout(() => reject(new Error(`not seen: ${shown}`)), 30_000);
        const look = () => (test() ? setTimeout(() => resolve(performance.now() - begin)) : requestAnimationFrame(look));
        button.click();
        requestAnimationFrame(look);
      }),
    [handle, shown],
  );
}

async function paste(page, text) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press("Control+V");
}

const rows = [];
const middle = (times) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)];
const row = (what, times, goal) =>
  rows.push({
    what,
    "shortest, ms": Math.round(Math.min(...times)),
    "middle, ms": Math.round(middle(times)),
    "longest, ms": Math.round(Math.max(...times)),
    "goal, ms": goal ?? "",
  });

const app = await site(DIST);
const [{ url, server }, empty, react] = await Promise.all([
  serve(app),
  serve(await site(EMPTY_APP)),
  serve(await reactSite(app)),
]);
const folder = await mkdtemp(join(tmpdir(), "pages-"));
const browser = await chromium.launch({
  executablePath: process.env.CHROME || undefined,
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const pages = [];
  for (const [from, address] of [[empty.url, ""], ...ADDRESSES.map((address) => [url, address])]) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) {
      runs.push(await opened(browser, from, address));
    }
    const range = (times) => `${Math.round(Math.min(...times))}–${Math.round(Math.max(...times))}`;
    pages.push({
      address: address || "an empty app of Yew",
      "heading, ms": range(runs.map(({ at }) => at)),
      "kB until then": Math.round(middle(runs.map(({ untilHeading }) => untilHeading)) / 1_000),
      "whole page, ms": range(runs.map(({ whole }) => whole)),
      "kB until the page": Math.round(middle(runs.map(({ untilWhole }) => untilWhole)) / 1_000),
      "kB in all": Math.round(middle(runs.map(({ bytes }) => bytes)) / 1_000),
      "layout shift": Math.max(...runs.map(({ moved }) => moved)).toFixed(3),
    });
  }
  console.log(`Pages by their address, slow 4G and a processor four times as slow, ${RUNS} runs; goals for the heading 2,500 ms, 350 kB, 0.02`);
  console.table(pages);

  const planPath = join(folder, "plan.json");
  const plan = await planWithMembers(200);
  await writeFile(planPath, JSON.stringify(plan));
  const page = await atRest(browser, url, "#/members");
  await openPlan(page, planPath);
  row("key in the table of 200 members", await keys(page, "3行目の加入者数"), 16);
  for (const [atOnce, words] of [[50, "fifty rows at a time"], [200, "all rows"]]) {
    const page = await browser.newPage({ locale: "ja-JP", viewport: { width: 1366, height: 768 } });
    await page.goto(react.url);
    await page.evaluate(([members, atOnce]) => showTable(members, atOnce), [plan.plan.members, atOnce]);
    row(`the same in React, ${words}`, await keys(page, "3行目の加入者数"));
    await page.close();
  }
  await page.goto(`${url}#/cost`);
  await page.locator("main h1").waitFor();
  await page.waitForTimeout(3_000);
  row("participants of a member, page of the costs, 200 members", await keys(page, "3行目の利用見込人数"), 50);
  await page.context().close();

  const table = Array.from({ length: 200 }, (_, place) => `組合${place + 1}\t${5_000 + place}\t${2_000 + place}\t${20 + place}`);
  const [taken, undone, redone] = [[], [], []];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await atRest(browser, url, "#/members");
    await paste(page, ["組合名\t加入者数\t被保険者数\t利用見込人数", ...table].join("\n"));
    const take = page.getByRole("dialog").getByRole("button", { name: "取り込む", exact: true });
    await take.waitFor();
    const last = `[...document.querySelectorAll("main input, main textarea")].some(({ value }) => value === "組合1")`;
    taken.push(await untilShown(page, take, `!document.querySelector("dialog[open]") && ${last}`));
    await page.waitForTimeout(500);
    undone.push(await untilShown(page, page.getByRole("button", { name: "元に戻す" }).first(), `!(${last})`));
    await page.waitForTimeout(500);
    redone.push(await untilShown(page, page.getByRole("button", { name: "やり直す" }).first(), last));
    await page.context().close();
  }
  row("200 pasted rows: taken over", taken, 100);
  row("200 pasted rows: undone", undone, 100);
  row("200 pasted rows: done again", redone, 100);

  const insurers = Array.from({ length: 1_741 }, (_, place) => `第${place + 1}市\tⅢ→Ⅳ\t1-7\t1-${(place % 7) + 1}`);
  const prefecture = await atRest(browser, url, "#/stages/prefecture");
  await prefecture.getByRole("region", { name: "支援対象保険者の一覧" }).locator("xpath=..").focus();
  await paste(prefecture, ["保険者名\t目標ステップ\t計画項目\t達成項目", ...insurers].join("\n"));
  await prefecture.getByRole("dialog").getByRole("button", { name: "取り込む", exact: true }).click();
  await prefecture.waitForTimeout(4_000);
  row("key in the table of 1,741 insurers", await keys(prefecture, "3行目の達成項目"), 50);
  await prefecture.waitForTimeout(4_000);
  const kept = await prefecture.evaluate(() =>
    Math.max(...Array.from({ length: localStorage.length }, (_, place) => localStorage.getItem(localStorage.key(place)).length)),
  );
  console.log(`1,741 insurers are kept in ${kept.toLocaleString("en")} letters.`);
  const link = prefecture.locator("a[href='#/report']").first();
  const before = await prefecture.locator("main h1").textContent();
  row("report of 1,741 insurers on screen", [await untilShown(prefecture, link, `![null, ${JSON.stringify(before)}].includes(document.querySelector("main h1")?.textContent ?? null)`)], 200);
  console.table(rows);
} finally {
  await browser.close();
  [server, empty.server, react.server].forEach((server) => server.close());
  await rm(folder, { recursive: true });
}
