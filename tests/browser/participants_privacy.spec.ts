// What a file of participants says about people is found nowhere outside memory, whatever is done with the app.
import { readFile } from "node:fs/promises";

import { goTo } from "./fixtures/pages.ts";
import { sheets } from "./fixtures/paper.ts";
import { file, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { Traces } from "./fixtures/traces.ts";
import { OutcomesPage, totalsRow } from "./pages/outcomes.ts";
import { given } from "./pages/shell.ts";

// With the app stored for use without a network, so that there is a cache to search.
test.use({ serviceWorkers: "allow" });

/** Values that stand in the file and in no other place of this world. */
const PERSON = { number: "QX7731904", name: "薔薇園 譲羽", birth: "1957/02/29" };
const OTHER = { number: "QX7731905", name: "蘭奢待 梔子", birth: "S32.11.17" };
const SOCIETY = "翡翠翳健康保険組合";
const FILE = "秘匿標本ファイル.csv";
const PEOPLE = [PERSON, OTHER].flatMap((person) => Object.values(person));

/** A line that is counted twice, a day that does not exist, a BMI that cannot be: what is named by its line, too. */
const LINES = [
  "参加者番号,氏名,組合名,生年月日,BMI（前）,BMI（後）,継続",
  `${PERSON.number},${PERSON.name},${SOCIETY},${PERSON.birth},250,24.1,○`,
  `${OTHER.number},${OTHER.name},${SOCIETY},${OTHER.birth},26.3,24.6,○`,
  `${OTHER.number},${OTHER.name},${SOCIETY},${OTHER.birth},26.3,24.6,○`,
  `${OTHER.name},${OTHER.name},${SOCIETY},${OTHER.birth},${PERSON.name},24.6,${PERSON.number}`,
];
const CONTENT = `${LINES.join("\r\n")}\r\n`;

for (const place of [site, file]) {
  test(`no value of a person is left anywhere, ${place.name}`, async ({ app, page, context, shell, plans }, info) => {
    test.slow();
    const traces = Traces.of(page, context, [...PEOPLE, SOCIETY, FILE]);
    const outcomes = new OutcomesPage(page);
    const count = async () => {
      await outcomes.file.setInputFiles(given(FILE, CONTENT));
      await expect(outcomes.account).toContainText("データ4行のうち、3行を参加者として数えました。");
    };
    const nothingIsLeft = async (after: string) => expect(await traces.found(), after).toEqual([]);
    const nobodyIsOnScreen = async (values: string[]) => {
      const shown = `${await page.content()}\n${await page.evaluate(() => document.body.innerText)}`;
      expect(values.filter((value) => shown.includes(value))).toEqual([]);
    };

    await app.open(place, "#/outcomes/participants");
    await count();
    await expect(outcomes.bySociety).toContainText(SOCIETY);
    await nobodyIsOnScreen(PEOPLE);
    await nothingIsLeft("loading");
    const paper = (await sheets(page, info))?.join("") ?? "";
    expect(PEOPLE.filter((value) => paper.includes(value.replaceAll(" ", "")))).toEqual([]);

    await page.getByRole("button", { name: "集計を消す" }).click();
    await expect(outcomes.account).toBeHidden();
    await nobodyIsOnScreen([...PEOPLE, SOCIETY, FILE]);
    await nothingIsLeft("closing");

    // The plan is changed while the counts are there, so that plan and history are kept with them in memory.
    await count();
    await outcomes.look("合計から");
    await page.getByRole("button", { name: "行を追加" }).click();
    await totalsRow(page, 1, { 組合名: "甲健保", 案内: "300", 参加: "60" });
    await shell.undo.click();
    await shell.redo.click();
    await expect(shell.saved).toBeVisible();
    const kept = JSON.stringify(await shell.kept());
    expect(kept, "the plan is kept").toContain("甲健保");
    expect(kept, "its history is kept").toContain("consortium-planner/history");
    await nothingIsLeft("undo");

    await outcomes.look("参加者のファイルから");
    const saved = await shell.savePlan();
    const plan = await readFile(saved.path, "utf8");
    expect(plan).toContain("甲健保");
    traces.pass("the name of the plan file", saved.name);
    traces.pass("the plan file", plan);
    await nothingIsLeft("saving the plan");

    await count();
    await goTo(page, "#/plans");
    if (place.form === "file") {
      // A link out of one file leads to a public site.
      await plans.site.fill("https://planner.example/");
    }
    await expect(plans.link).toHaveValue(/#p1=/);
    traces.passLink(await plans.link.inputValue());
    await nothingIsLeft("making a link");

    await goTo(page, "#/report");
    await page.getByRole("button", { name: "内訳をすべて開く" }).click();
    await expect(page.getByText("甲健保").first()).toBeVisible();
    traces.pass("the report", await page.content());
    traces.pass("the printed report", (await sheets(page, info))?.join("\n") ?? "");
    await nothingIsLeft("the report");

    await goTo(page, "#/outcomes/participants");
    await count();
    await app.reload();
    await expect(outcomes.account).toBeHidden();
    await nobodyIsOnScreen([...PEOPLE, SOCIETY, FILE]);
    await nothingIsLeft("reloading");
  });
}

test("a value that is left in any of these places is found", async ({ app, page, context, watch }) => {
  const value = PERSON.name;
  watch.foresee(/^request after loading: /);
  const traces = Traces.of(page, context, [value]);
  await app.open(site, "#/outcomes/participants");
  expect(await traces.found()).toEqual([]);
  await page.evaluate(async (value) => {
    localStorage.setItem("a", `{"name":"${value}"}`);
    sessionStorage.setItem(value, "a");
    document.cookie = `a=${encodeURIComponent(value)}`;
    document.title = value;
    window.name = value;
    history.pushState({ value }, "", `#/outcomes/participants?${encodeURIComponent(value)}`);
    await (await caches.open("a")).put("/a", new Response(btoa(encodeURIComponent(value)) + value));
    await new Promise<void>((resolve, reject) => {
      const open = indexedDB.open("a");
      open.onupgradeneeded = () => open.result.createObjectStore("a", { autoIncrement: true }).add({ value });
      open.onsuccess = () => resolve(open.result.close());
      open.onerror = () => reject(open.error);
    });
    await (await navigator.storage.getDirectory()).getFileHandle(value, { create: true });
    console.log("counted", value);
  }, value);
  traces.pass("the plan file", `"remark":"${Buffer.from(`one ${value} two`).toString("base64")}"`);
  const places = [
    "Cache Storage",
    "IndexedDB",
    "a cookie",
    "an address",
    "localStorage",
    "sessionStorage",
    "the address",
    "the console",
    "the file system of the site",
    "the name of the window",
    "the plan file",
    "the state of the browser",
    "the state of the address",
    "the title",
  ];
  await expect.poll(async () => (await traces.found()).sort()).toEqual(places.map((place) => `${place}: ${value}`).sort());
});
