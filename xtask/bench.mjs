// Times of the calculation API in Node, which runs the same module as the browser: `cargo xtask bench`.
//
// The module takes and returns JSON text only. The long calculations tell how far they are, so each can be timed by
// itself; the other times are those of a whole call with reading and writing the text, which the page need not do.
import { readFile } from "node:fs/promises";

import init, { evaluate, evaluate_fully, solve_game } from "../dist/api/consortium_planner.js";
import { costsOfGroups, loadCoopgame, nucleolusByPrograms } from "./bench/games.mjs";
import { example, numbers, planWithMembers } from "./bench/plans.mjs";

await init({ module_or_path: await readFile(new URL("../dist/api/consortium_planner_bg.wasm", import.meta.url)) });

const RUNS = 5;

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

// How long the parts of the long calculations take, and all of them: the shortest of several runs each. The bar is as far
// off as it is at its worst, in points of a hundred, in the run that took least; it stands still for the longest time
// between two different percentages.
function measureParts(plan, runs = RUNS) {
  const text = JSON.stringify(plan);
  const all = Array.from({ length: runs }, () => {
    const begin = performance.now();
    const told = [];
    const answer = JSON.parse(
      evaluate_fully(text, (percent, stage) => told.push({ percent, stage, at: performance.now() - begin })),
    );
    const time = performance.now() - begin;
    const from = told[0].at;
    const of = (stage) => {
      const first = told.findIndex((step) => step.stage === stage);
      const after = told.findIndex((step, place) => place > first && step.stage !== stage);
      return first < 0 ? 0 : (after < 0 ? time : told[after].at) - told[first].at;
    };
    const off = told.map((step) => Math.abs(step.percent - (100 * (step.at - from)) / (time - from)));
    const moves = told.filter((step, place) => place === 0 || step.percent !== told[place - 1].percent);
    const still = moves.map((step, place) => (moves[place + 1]?.at ?? time) - step.at);
    return { time, of, off: Math.max(...off), still: Math.max(...still), answer };
  });
  const best = all.reduce((one, other) => (other.time < one.time ? other : one));
  const part = (stage) => shortest(all.map(({ of }) => of(stage)));
  return { ...best, costs: part("costs"), shapley: part("shapley"), nucleolus: part("nucleolus") };
}

function must(holds, what) {
  if (!holds) {
    throw new Error(`the benchmark does not measure what it says: ${what}`);
  }
}

const rows = [];
const row = (calculation, n, time, method, budget) =>
  rows.push({ calculation, n, "time, ms": Number(time.toFixed(1)), "budget, ms": budget ?? "", method });

const Coopgame = await loadCoopgame();
const besidePeers = [];

// The time after which a peer is not asked once more.
const LONG = 5_000;

// How long others take for the same: the shortest of several runs. They must come to the same shares, to a yen.
function measurePeer(calculate, shares) {
  const times = [];
  while (times.length < RUNS && times.reduce((sum, time) => sum + time, 0) < LONG) {
    const begin = performance.now();
    const found = calculate();
    times.push(performance.now() - begin);
    const same = found.length === shares.length && found.every((share, place) => Math.abs(share - shares[place]) < 1);
    must(same, "a peer comes to the same shares");
  }
  return Number(shortest(times).toFixed(2));
}

// What each member pays, of fractions such as "7/2".
function sharesBy(method, answer) {
  const { shares } = answer.cost.methods.find((column) => column.method === method);
  return shares.done.exact.map((share) => share.split("/").map(Number)).map(([part, whole = 1]) => part / whole);
}

// The game of a plan that was measured, by others: from the same costs of all groups.
function measurePeers({ plan }, { shapley, nucleolus, answer }) {
  const costs = costsOfGroups(plan);
  const game = new Coopgame(costs);
  const beside = (calculation, ours, peers) =>
    besidePeers.push({ calculation, n: plan.members.length, "ours, ms": Number(ours.toFixed(2)), ...peers });
  beside("exact Shapley value", shapley, {
    "coopgame, ms": measurePeer(() => game.shapley(), sharesBy("shapley", answer)),
  });
  beside("nucleolus", nucleolus, {
    "coopgame, ms": measurePeer(() => game.nucleolus(), sharesBy("nucleolus", answer)),
    "programs with HiGHS, ms": measurePeer(() => nucleolusByPrograms(costs), sharesBy("nucleolus", answer)),
  });
  game.free();
}

const BUDGETS = { 15: { nucleolus: 15 }, 20: { shapley: 5, nucleolus: 200 }, 24: { costs: 1_500, nucleolus: 1_500 } };
for (const count of [10, 15, 18, 20, 24]) {
  const file = await planWithMembers(count);
  const times = measureParts(file, count > 20 ? 2 : RUNS);
  must(times.answer.cost.nucleolus_proof.done, "the nucleolus is proved");
  row("cost of every group", count, times.costs, "one by one, steps and conditional grant", BUDGETS[count]?.costs);
  row("exact Shapley value", count, times.shapley, "from the costs of all groups", BUDGETS[count]?.shapley);
  row("nucleolus with proof", count, times.nucleolus, "from the costs of all groups", BUDGETS[count]?.nucleolus);
  if (count <= 20) {
    measurePeers(file, times);
  }
}
// By structure: with a grant for every group, and with one that only some groups get, which multiplies the combinations.
const ALL_BY_STRUCTURE = { 50: 300, 100: 700, 200: 2_000 };
for (const count of [50, 100, 200]) {
  for (const [condition, words] of [
    ["unconditional", "grant for every group"],
    ["only_if_eligible", "conditional grant"],
  ]) {
    const file = await planWithMembers(count);
    file.plan.cost.grant.condition = condition;
    const { time, off, still, answer } = measureParts(file, 2);
    const solved = answer.cost.methods.find((column) => column.method === "shapley").shares.done;
    must(solved || condition === "only_if_eligible", "the Shapley value by structure");
    const kind = solved ? words : `${words}: not calculated`;
    row("all long calculations", count, time, `by structure, ${kind}`, ALL_BY_STRUCTURE[count]);
    row("progress bar stands still", count, still, `by structure, ${kind}`, 300);
    row("progress bar off, points", count, off, `by structure, ${kind}`, 15);
  }
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
console.log("From the same costs of all groups: ours in fractions and proved, coopgame and linear programs in floating point");
console.table(besidePeers);
