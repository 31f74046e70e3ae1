// Plans for the benchmarks, made up from the samples: the same in every run.
import { readFile } from "node:fs/promises";

// Numbers that look random and are the same in every run (the generator of Park and Miller, 1988).
export function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

export async function example(name) {
  return JSON.parse(await readFile(new URL(`../../docs/plan-examples/${name}.json`, import.meta.url), "utf8"));
}

// The sample with price steps and a grant, with so many members.
export async function planWithMembers(count) {
  const file = await example("twenty-with-tiers");
  const next = numbers(count);
  file.plan.members = Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    name: `第${index + 1}健康保険組合`,
    enrollees: 1_000 + next(20_000),
    insured: 500 + next(900),
    expected_users: 20 + next(400),
  }));
  return file;
}
