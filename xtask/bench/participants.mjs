// How long a file of participants takes in Chromium, beside two well-known readers doing the same count on the same file:
// PapaParse and uDSV. `cargo xtask bench` runs it, with the path of the browser in CHROME.
//
// Ours is measured as people meet it: from the choice of the file until the account of it is on screen, with its pauses for
// the page. The others count in a page of their own that has nothing else to do; from them too the time runs from the choice.
// Beside the time stands what the processor did for the page's thread, which other work on the machine makes hardly longer:
// for ours with the drawing of the results, which come after the account.
import { mkdtemp, open, readFile, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const { chromium } = createRequire(new URL("../../tests/browser/package.json", import.meta.url))("@playwright/test");

const LINES = Number(process.argv[2] ?? 1_000_000);
const RUNS = 5;
const APP = process.argv[3] ?? new URL("../../dist/consortium-planner.html#/outcomes/participants", import.meta.url).href;

/** What is counted; all three have to agree on it. */
function countedOf(lines) {
  const up = (divisor) => Math.floor(lines / divisor);
  const stayed = lines - up(7);
  const stopped = up(3) - up(21);
  return { joined: lines, stayed, wentOn: stayed - stopped };
}

async function write(path) {
  const file = await open(path, "w");
  await file.write("参加者番号,組合名,年齢,性別,BMI（前）,BMI（後）,体重（前）,体重（後）,継続,資格喪失日,備考\r\n");
  for (let first = 1; first <= LINES; first += 10_000) {
    const count = Math.min(10_000, LINES + 1 - first);
    await file.write(Array.from({ length: count }, (_, place) => line(first + place)).join(""));
  }
  await file.close();
}

function line(number) {
  const before = 18 + (number % 160) / 10;
  const after = before + ((number * 7) % 11) / 10 - 0.7;
  const weight = (bmi) => (bmi * 2.7).toFixed(1);
  const left = number % 7 === 0 ? "2025/9/30" : "";
  return (
    `${number},健保${number % 20},${40 + (number % 35)},${number % 2 ? "男" : "女"},${before.toFixed(1)},${after.toFixed(1)},` +
    `${weight(before)},${weight(after)},${number % 3 ? "○" : "×"},${left},済\r\n`
  );
}

/** Runs in the page of the others: a count as ours is, by society, age and sex, with each participant once. */
function prepare() {
  const band = (bmi) => (bmi < 18.5 ? 0 : bmi < 25 ? 1 : bmi < 30 ? 2 : 3);
  const number = (text, least, most) => {
    const value = text === "" ? NaN : Number(text);
    return value >= least && value <= most ? value : NaN;
  };
  function counter() {
    const groups = new Map();
    const known = new Set();
    const tally = () => ({ joined: 0, left: 0, wentOn: 0, stopped: 0, bands: new Uint32Array(16), weighed: 0, lost: 0, change: 0 });
    const row = ([id, society, age, sex, bmiBefore, bmiAfter, before, after, wentOn, left]) => {
      if (id === "" || known.has(id)) {
        return;
      }
      known.add(id);
      const years = number(age, 0, 120);
      const key = `${society}|${years < 40 ? 0 : years < 75 ? Math.floor(years / 5) : 20}|${sex === "男" ? 0 : sex === "女" ? 1 : 2}`;
      let found = groups.get(key);
      if (!found) {
        groups.set(key, (found = tally()));
      }
      found.joined += 1;
      if (left !== "") {
        found.left += 1;
        return;
      }
      if (wentOn === "○") {
        found.wentOn += 1;
      } else if (wentOn === "×") {
        found.stopped += 1;
      }
      const [from, to] = [number(bmiBefore, 10, 80), number(bmiAfter, 10, 80)];
      if (from === from && to === to) {
        found.bands[band(from) * 4 + band(to)] += 1;
      }
      const [heavy, light] = [number(before, 20, 300), number(after, 20, 300)];
      if (heavy === heavy && light === light) {
        found.weighed += 1;
        found.lost += light < heavy ? 1 : 0;
        found.change += light - heavy;
      }
    };
    const result = () => {
      const sum = (of) => [...groups.values()].reduce((all, group) => all + of(group), 0);
      return { joined: sum((g) => g.joined), stayed: sum((g) => g.joined - g.left), wentOn: sum((g) => g.wentOn) };
    };
    return { row, result };
  }
  // Reads and forgets: how long the reader alone takes.
  const forgetting = () => {
    let rows = 0;
    return { row: () => (rows += 1), result: () => ({ joined: rows }) };
  };
  const readers = {
    PapaParse: (file, sink) =>
      new Promise((resolve, reject) => {
        let headings = 1;
        Papa.parse(file, {
          skipEmptyLines: true,
          chunk: ({ data }) => {
            // The first row is the line of headings, which uDSV leaves out by itself.
            for (let place = headings; place < data.length; place += 1) {
              sink.row(data[place]);
            }
            headings = 0;
          },
          complete: resolve,
          error: reject,
        });
      }),
    uDSV: async (file, sink) => {
      const decoder = new TextDecoder();
      let parser;
      for (let from = 0; from < file.size; from += 1_048_576) {
        const piece = await file.slice(from, from + 1_048_576).arrayBuffer();
        const text = decoder.decode(piece, { stream: true });
        parser ??= uDSV.initParser(uDSV.inferSchema(text));
        parser.chunk(text, parser.stringArrs, sink.row);
      }
      parser.end();
    },
  };
  globalThis.measure = (reader, counts) =>
    new Promise((resolve, reject) => {
      const input = document.querySelector("input");
      input.onchange = async () => {
        const [file] = input.files;
        if (!file) {
          return;
        }
        const begin = performance.now();
        try {
          const sink = counts ? counter() : forgetting();
          await readers[reader](file, sink);
          resolve({ time: performance.now() - begin, counted: sink.result() });
        } catch (error) {
          reject(error);
        }
      };
    });
}

/** The milliseconds that the processor has worked for the page's thread. */
async function processorTime(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ThreadTime").value * 1000;
}

async function peer(page, session, path, reader, counts) {
  const before = await processorTime(session);
  const measured = page.evaluate(([reader, counts]) => globalThis.measure(reader, counts), [reader, counts]);
  await page.locator("input").setInputFiles([]);
  const [{ time, counted }] = await Promise.all([measured, page.locator("input").setInputFiles(path)]);
  const expected = counts ? countedOf(LINES) : { joined: LINES };
  // PapaParse cuts the file between bytes and loses a letter where a piece ends within it, and with it at most what one line
  // says: that it reads every line is held, the rest is told.
  const isRight = JSON.stringify(counted) === JSON.stringify(expected);
  if (counted.joined !== expected.joined || (reader !== "PapaParse" && !isRight)) {
    throw new Error(`${reader} counted ${JSON.stringify(counted)} in place of ${JSON.stringify(expected)}`);
  }
  return { time, processor: (await processorTime(session)) - before, wrong: !isRight };
}

async function ours(page, session, path) {
  await page.goto("about:blank");
  await page.goto(APP);
  const input = page.locator("input[type=file][data-takes=tables]");
  await input.waitFor({ state: "attached" });
  const before = await processorTime(session);
  const measured = page.evaluate(
    () =>
      new Promise((resolve) => {
        const tasks = [];
        new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
          entryTypes: ["longtask"],
        });
        let begin;
        document.addEventListener("change", () => (begin = performance.now()), { capture: true, once: true });
        new MutationObserver(() => {
          if (begin !== undefined && document.querySelector("#account-heading")) {
            const time = performance.now() - begin;
            // After the paint, so that the task that showed the results is among those observed.
            requestAnimationFrame(() => setTimeout(() => resolve({ time, longest: Math.max(0, ...tasks) }), 100));
          }
        }).observe(document.body, { childList: true, subtree: true });
      }),
  );
  const [result] = await Promise.all([measured, input.setInputFiles(path)]);
  const processor = (await processorTime(session)) - before;
  const { joined, stayed, wentOn } = countedOf(LINES);
  const text = (await page.locator("main").innerText()).replaceAll(/[,\s]/g, "");
  for (const sentence of [`${joined}行を参加者として数えました`, `（${stayed}人のうち${wentOn}人）`]) {
    if (!text.includes(sentence)) {
      throw new Error(`the app does not say: ${sentence}`);
    }
  }
  return { ...result, processor };
}

const folder = await mkdtemp(join(tmpdir(), "participants-"));
const path = join(folder, "participants.csv");
await write(path);
const { size } = await stat(path);
const browser = await chromium.launch({ executablePath: process.env.CHROME || undefined, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const context = await browser.newContext({ locale: "ja-JP" });
  const [app, others] = [await context.newPage(), await context.newPage()];
  await others.setContent("<!doctype html><input type=file>");
  for (const name of ["papaparse/papaparse.min.js", "udsv/dist/uDSV.iife.min.js"]) {
    await others.addScriptTag({ content: await readFile(fileURLToPath(new URL(`node_modules/${name}`, import.meta.url)), "utf8") });
  }
  await others.evaluate(prepare);

  const [ofApp, ofOthers] = await Promise.all([app, others].map((page) => context.newCDPSession(page)));
  await Promise.all([ofApp, ofOthers].map((session) => session.send("Performance.enable")));
  const measurements = {
    ours: () => ours(app, ofApp, path),
    PapaParse: () => peer(others, ofOthers, path, "PapaParse", true),
    uDSV: () => peer(others, ofOthers, path, "uDSV", true),
    "PapaParse, without counting": () => peer(others, ofOthers, path, "PapaParse", false),
    "uDSV, without counting": () => peer(others, ofOthers, path, "uDSV", false),
  };
  const found = Object.fromEntries(Object.keys(measurements).map((name) => [name, []]));
  // One after the other in each round, so that what else the machine does meets all of them.
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, measure] of Object.entries(measurements)) {
      const page = name === "ours" ? app : others;
      await page.bringToFront();
      found[name].push(await measure());
    }
  }
  const shortest = (name) => Math.min(...found[name].map(({ time }) => time));
  const rows = Object.keys(measurements).map((name) => ({
    reader: name,
    "shortest, ms": Math.round(shortest(name)),
    "processor, ms": Math.round(Math.min(...found[name].map(({ processor }) => processor))),
    "longest, ms": Math.round(Math.max(...found[name].map(({ time }) => time))),
    "counts right": found[name].some(({ wrong }) => wrong) ? "no" : "yes",
    "times ours": (shortest(name) / shortest("ours")).toFixed(2),
    "longest task, ms": name === "ours" ? Math.round(Math.max(...found[name].map(({ longest }) => longest))) || "below 50" : "",
  }));
  console.log(`${LINES.toLocaleString("en")} lines, ${(size / 1e6).toFixed(1)} MB, ${RUNS} runs, Chromium ${browser.version()}`);
  console.table(rows);
  const faster = Math.min(shortest("PapaParse"), shortest("uDSV"));
  console.log(`Ours takes 1/${(faster / shortest("ours")).toFixed(2)} of the time of the faster of the two (goal: 1/2).`);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
