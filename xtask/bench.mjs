// Times of the calculation API in Node, which runs the same module as the browser: `cargo xtask bench`.
//
// The module takes and returns JSON text only. The long calculations tell how far they are, so each can be timed by
// itself; the other times are those of a whole call with reading and writing the text, which the page need not do.
import { readFile } from "node:fs/promises";

import init, { evaluate, evaluate_fully, solve_game } from "../dist/api/consortium_planner.js";

const repository = new URL("../", import.meta.url);

await init({ module_or_path: await readFile(new URL("dist/api/consortium_planner_bg.wasm", repository)) });

const RUNS = 5;

// Numbers that look random and are the same in every run (the generator of Park and Miller, 1988).
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

// A project as societies share it: office cost once, a fee for each, a price per participant that falls in steps, each
// society's own cost, and half of it granted, up to a ceiling, where at least 40 % of the group are small societies.
function game(count) {
  const next = numbers(count);
  const members = Array.from({ length: count }, (_, index) => ({
    use: 20 + next(400),
    own: 10_000 * next(20),
    small: index % 2 === 0,
  }));
  const price = (use) =>
    3_000 * Math.min(use, 200) + 2_500 * Math.min(Math.max(use - 200, 0), 800) + 2_000 * Math.max(use - 1_000, 0);
  const costs = Array.from({ length: 2 ** count }, (_, group) => {
    const inside = members.filter((_, index) => (group >> index) & 1);
    if (inside.length === 0) {
      return "0";
    }
    const sum = (part) => inside.reduce((total, member) => total + part(member), 0);
    const cost = 1_200_000 + 150_000 * inside.length + price(sum((member) => member.use)) + sum((member) => member.own);
    const eligible = inside.length >= 2 && 10 * sum((member) => Number(member.small)) >= 4 * inside.length;
    const grant = eligible ? Math.min(Math.floor(cost / 2_000) * 1_000, 5_000_000) : 0;
    return String(cost - grant);
  });
  return { players: members.map((_, index) => `member ${index + 1}`), costs };
}

// The sample with price steps and a grant, with so many members.
async function planWithMembers(count) {
  const file = await example("twenty-with-tiers");
  const next = numbers(count);
  file.plan.members = Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    name: `member ${index + 1}`,
    enrollees: 1_000 + next(20_000),
    insured: 500 + next(900),
    expected_users: 20 + next(400),
  }));
  return file;
}

// One year of the draft of 2024 with so many insurers, each with its plan and its results.
async function planWithInsurers(count) {
  const file = await example("stages-prefecture-x");
  const next = numbers(count);
  const items = (length) => Array.from({ length }, (_, index) => index + 1);
  file.plan.stages.years["2024"].insurers = Array.from({ length: count }, (_, index) => {
    const planned = 1 + next(9);
    const answers = { met: items(next(planned + 1)) };
    const before = 1 + next(4);
    const record = { name: `insurer ${index + 1}`, before, target: before + 1, planned: items(planned) };
    return { id: index + 1, record: { ...record, results: { answers, rest: "missed" } } };
  });
  return file;
}

async function example(name) {
  return JSON.parse(await readFile(new URL(`docs/plan-examples/${name}.json`, repository), "utf8"));
}

const shortest = (times) => Math.min(...times);

// The shortest of several runs, with the last answer. What else the machine does only makes a run longer.
function measure(calculate, input) {
  const text = JSON.stringify(input);
  let answer;
  const times = Array.from({ length: RUNS }, () => {
    const begin = performance.now();
    answer = calculate(text);
    return performance.now() - begin;
  });
  return { time: shortest(times), answer: JSON.parse(answer) };
}

// At which percentage of the long calculations a part begins: see SolutionProgress::percent.
const BEGIN = { costs: 0, shapley: 5, nucleolus: 10, core: 80 };

// How long the parts of the long calculations take.
function measureParts(plan) {
  const text = JSON.stringify(plan);
  const runs = Array.from({ length: RUNS }, () => {
    const reached = new Map();
    evaluate_fully(text, (percent) => reached.set(percent, performance.now()));
    return (from, to) => reached.get(to) - reached.get(from);
  });
  const part = (from, to) => shortest(runs.map((between) => between(from, to)));
  return {
    costs: part(BEGIN.costs, BEGIN.shapley),
    shapley: part(BEGIN.shapley, BEGIN.nucleolus),
    nucleolus: part(BEGIN.nucleolus, BEGIN.core),
  };
}

function must(holds, what) {
  if (!holds) {
    throw new Error(`the benchmark does not measure what it says: ${what}`);
  }
}

const rows = [];
const row = (calculation, n, time, method, budget) =>
  rows.push({ calculation, n, "time, ms": Number(time.toFixed(1)), "budget, ms": budget ?? "", method });

const BUDGETS = { 15: { nucleolus: 200 }, 20: { shapley: 30, nucleolus: 2_000 } };
for (const count of [10, 15, 18, 20]) {
  const plan = await planWithMembers(count);
  const proof = JSON.parse(evaluate_fully(JSON.stringify(plan))).cost.nucleolus_proof;
  must(proof.done, "the nucleolus is proved");
  const times = measureParts(plan);
  row("cost of every group", count, times.costs, "one by one, steps and conditional grant");
  row("exact Shapley value", count, times.shapley, "from the costs of all groups", BUDGETS[count]?.shapley);
  row("nucleolus with proof", count, times.nucleolus, "from the costs of all groups", BUDGETS[count]?.nucleolus);
}
for (const count of [15, 20]) {
  const { time, answer } = measure(solve_game, game(count));
  must(answer.nucleolus.proven, "the nucleolus of a game is proved");
  row("solve_game", count, time, "the whole call: Shapley value, nucleolus, core");
}
for (const count of [20, 200]) {
  const { time, answer } = measure(evaluate, await planWithMembers(count));
  must(answer.cost.methods.filter((column) => column.shares.done).length >= 6, "the shares by the keys");
  row("ordinary keys", count, time, "evaluate, the whole call", count === 200 ? 50 : undefined);
}
for (const count of [9, 200, 1_741]) {
  const { time, answer } = measure(evaluate, await planWithInsurers(count));
  must(answer.stages.years[0].prefecture.insurers.length === count, "all insurers");
  row("stages and rates", count, time, "evaluate, the whole call");
}
console.table(rows);
