// What Lighthouse says of the pages that a link opens: its phone, simulated, as people run it. `cargo xtask bench` runs it, with the
// path of the browser in CHROME; a number asks for so many runs, of which the middle one counts.
//
// Its judgement of performance depends on how busy the machine is: it prints its own index of that beside it.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

import { ADDRESSES, DIST, serve, site } from "./site.mjs";

const RUNS = Number(process.argv[2] ?? 3);
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

// One run, in a browser that has nothing of the site yet.
async function judged(url) {
  const browser = await launch({ chromePath: process.env.CHROME || undefined, chromeFlags: ["--headless", "--no-sandbox"] });
  try {
    const result = await lighthouse(url, { port: browser.port, onlyCategories: CATEGORIES, logLevel: "error" });
    return result.lhr;
  } finally {
    browser.kill();
  }
}

const { url, server } = await serve(await site(DIST));
const rows = [];
try {
  for (const address of ADDRESSES) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) {
      runs.push(await judged(url + address));
    }
    runs.sort((one, other) => one.categories.performance.score - other.categories.performance.score);
    const { audits, categories, environment } = runs[Math.floor(RUNS / 2)];
    const milliseconds = (audit) => Math.round(audits[audit].numericValue);
    rows.push({
      address,
      ...Object.fromEntries(CATEGORIES.map((category) => [category, Math.round(categories[category].score * 100)])),
      "largest paint, ms": milliseconds("largest-contentful-paint"),
      "blocked, ms": milliseconds("total-blocking-time"),
      "layout shift": audits["cumulative-layout-shift"].numericValue.toFixed(3),
      "index of the machine": Math.round(environment.benchmarkIndex),
    });
  }
} finally {
  server.close();
}
console.log(`Lighthouse, phone, the middle of ${RUNS} runs; goals 95 for performance and 100 for the others`);
console.table(rows);
process.exit();
