// The calculation API in Node, without a page: `cargo xtask test --only api`.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { promisify } from "node:util";

import init, { evaluate, evaluate_fully, solve_game } from "../../dist/api/consortium_planner.js";

const repository = new URL("../../", import.meta.url);

before(async () => {
  const module = await readFile(new URL("dist/api/consortium_planner_bg.wasm", repository));
  await init({ module_or_path: module });
});

for (const [name, calculate] of Object.entries({ evaluate, evaluate_fully, solve_game })) {
  for (const input of ["", "null", "[]", "{}", "not JSON", "\u0000", "9".repeat(10_000), "[".repeat(100_000)]) {
    test(`${name} answers ${JSON.stringify(input.slice(0, 12))} with a structured error`, () => {
      const { error } = JSON.parse(calculate(input));
      assert.deepEqual(Object.keys(error), ["code", "field", "message"]);
      assert.match(error.code, /^[a-z_]+$/);
    });
  }
  // To hand over the object instead of its text is the most likely slip.
  for (const input of [{}, [], 5, 5n, Symbol("text"), undefined, null, true, Buffer.from("{}")]) {
    test(`${name} answers ${typeof input} with a structured error`, () => {
      assert.equal(JSON.parse(calculate(input)).error.code, "not_text");
    });
  }
}

test("what is wrong with a plan is named by its field", async () => {
  const plan = JSON.parse(await readFile(new URL("docs/plan-examples/every-field.json", repository), "utf8"));
  const field = (change) => {
    const changed = structuredClone(plan);
    change(changed.plan);
    return JSON.parse(evaluate(JSON.stringify(changed))).error;
  };
  assert.equal(field(({ members }) => (members[1].enrollees = "many")).field, "plan.members[1].enrollees");
  const twice = field(({ members }) => (members[1].id = members[0].id));
  assert.deepEqual([twice.code, twice.field], ["same_id_twice", "plan.members"]);
  const lead = field((plan) => (plan.lead = 9999));
  assert.deepEqual([lead.code, lead.field], ["lead_not_a_member", "plan.lead"]);
});

// What the documentation shows is what a reader will try first.
const examples = (await readFile(new URL("docs/api.md", repository), "utf8")).matchAll(/```js\n(.*?)```/gs);
for (const [index, [, source]] of [...examples].entries()) {
  test(`example ${index + 1} of docs/api.md runs`, async (context) => {
    const folder = await mkdtemp(join(tmpdir(), "planner-api-"));
    context.after(() => rm(folder, { recursive: true }));
    await symlink(new URL("dist", repository), join(folder, "dist"));
    await writeFile(join(folder, "plan.json"), "{}");
    await writeFile(join(folder, "example.mjs"), source);
    const { stdout } = await promisify(execFile)(process.execPath, ["example.mjs"], { cwd: folder });
    assert.notEqual(stdout.trim(), "");
  });
}
