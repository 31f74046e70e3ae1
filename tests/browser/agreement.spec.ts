// One plan, one answer: on the site, through the calculation API in Node, and in the single file.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import { file, site } from "./fixtures/places.ts";
import { expect, test } from "./fixtures/test.ts";

const api = join(dirname(process.env.SINGLE_FILE as string), "api");

type Answer = "met" | "not_met" | "unknown";
type Requirement = { id: string; required: boolean; answer: Answer };
type Report = { eligibility: { assessment: { verdict: Answer; requirements: Requirement[] } } };

/** Has the calculation API in Node evaluate a plan file. */
async function evaluated(plan: string): Promise<Report> {
  const { default: init, evaluate } = await import(pathToFileURL(join(api, "consortium_planner.js")).href);
  await init({ module_or_path: await readFile(join(api, "consortium_planner_bg.wasm")) });
  return JSON.parse(evaluate(plan));
}

const sentences: Record<Answer, string> = {
  met: "要件をすべて満たしています。",
  not_met: "要件を満たしていません。",
  unknown: "まだ判断できません。",
};
const words: Record<Answer, string> = { met: "満たしています", not_met: "満たしていません", unknown: "まだ判断できません" };

for (const [sample, change] of [
  ["19組合のうち11組合が小規模", undefined],
  ["10組合のうち4組合が小規模", "1万くらいか"],
  ["43組合のうち17組合が小規模", undefined],
] as const) {
  test(`${sample}${change ? `, one of them ${change}` : ""}`, async ({ app, start, shell, eligibility }) => {
    await app.open(site);
    await start.sample(sample).click();
    if (change) {
      await eligibility.members.fill(2, "加入者数", change);
    }
    await shell.goTo("要件");
    const saved = await readFile((await shell.savePlan()).path);
    const { verdict, requirements } = (await evaluated(saved.toString())).eligibility.assessment;
    await expect(eligibility.verdict).toContainText(sentences[verdict]);
    const answers = await eligibility.answers();
    expect(answers).toEqual(requirements.filter(({ required }) => required).map(({ answer }) => words[answer]));
    const headline = await eligibility.verdict.innerText();

    await app.open(file);
    await shell.openPlan({ name: "plan.json", mimeType: "application/json", buffer: saved });
    await shell.goTo("要件");
    await expect(eligibility.verdict).toContainText(sentences[verdict]);
    expect(await eligibility.verdict.innerText()).toBe(headline);
    expect(await eligibility.answers()).toEqual(answers);
  });
}
