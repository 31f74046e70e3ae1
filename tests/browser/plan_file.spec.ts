// Plan files: saved, opened again, and refused with a sentence when they are none.
import { readFile } from "node:fs/promises";

import { file, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";
import { given } from "./pages/shell.ts";

for (const place of [site, file]) {
  test(`a saved plan opens again as it was, ${place.name}`, async ({ app, start, shell, eligibility }) => {
    await app.open(place);
    await start.sample("10組合のうち4組合が小規模").click();
    await shell.title.fill("令和8年度/案");
    await eligibility.members.fill(2, "加入者数", "1万くらいか");
    const verdict = await eligibility.verdict.innerText();
    const saved = await shell.savePlan();
    expect(saved.name).toBe("令和8年度_案.json");
    await expect(shell.notice("「令和8年度_案.json」を保存しました。")).toBeVisible();
    expect(JSON.parse(await readFile(saved.path, "utf8"))).toMatchObject({ schema: "consortium-plan/1" });

    await shell.deleteEverything();
    await shell.goTo("はじめに");
    await shell.openPlan({ name: saved.name, mimeType: "application/json", buffer: await readFile(saved.path) });
    await expect(eligibility.members.heading).toBeVisible();
    await expect(shell.notice("「令和8年度_案.json」を開きました。")).toBeVisible();
    await expect(shell.title).toHaveValue("令和8年度/案");
    await expect(eligibility.members.cell(2, "加入者数")).toHaveValue("1万くらいか");
    await expect(eligibility.verdict).toHaveText(verdict.replaceAll("\n", ""));
  });
}

const refused = [
  {
    name: "that breaks off",
    file: given("途中.json", '{\n  "schema": "consortium-plan/1",\n  "plan": {'),
    sentence: "「途中.json」は途中で壊れているか、プランのファイルではありません（3行11文字目）。",
  },
  {
    name: "of another program",
    file: given("other.json", '{"name": "something", "version": 3}'),
    sentence: "「other.json」はこのアプリのプランではありません。",
  },
  {
    name: "of a newer version",
    file: given("new.json", '{"schema": "consortium-plan/2", "plan": {}}'),
    sentence: "「new.json」は新しい版のアプリで保存されています（consortium-plan/2）。新しい版で開いてください。",
  },
  {
    name: "with a value that cannot be",
    file: given("bad.json", '{"schema": "consortium-plan/1",\n"plan": 7}'),
    sentence: "「bad.json」の plan に",
  },
  {
    name: "that is a document",
    file: given("members.docx", Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000")),
    sentence: "このアプリで書き出したファイル（.json）ではありません。",
  },
];

test("files that are no plan are refused, and the plan on screen stays", async ({ app, start, shell, eligibility }) => {
  await app.open(site);
  await start.sample("10組合のうち4組合が小規模").click();
  for (const { name, file, sentence } of refused) {
    await test.step(`a file ${name}`, async () => {
      await shell.openPlan(file);
      await expect(shell.fileProblem).toContainText(sentence);
      await expect(shell.fileProblem).toContainText("画面のプランは変わっていません。");
      await expect(eligibility.members.rows).toHaveCount(10);
      await expect(shell.title).toHaveValue("10組合のうち4組合が小規模");
      await shell.fileProblem.getByRole("button", { name: "閉じる" }).click();
      await expect(shell.fileProblem).toBeHidden();
    });
  }
  await shell.undo.click();
  await expect(eligibility.members.rows).toHaveCount(0);
});
