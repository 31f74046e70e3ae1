// Times of the calculation API in Node, which runs the same module as the browser: `cargo xtask bench`.
// Reading and writing the JSON text is part of each time.
import { readFile } from "node:fs/promises";

import init, { solve_game } from "../dist/api/consortium_planner.js";

await init({ module_or_path: await readFile(new URL("../dist/api/consortium_planner_bg.wasm", import.meta.url)) });

const SOCIETIES = [5, 10, 12, 15, 18, 20];
const RUNS = 3;

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

function milliseconds(work) {
  const times = Array.from({ length: RUNS }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
  return Math.min(...times).toFixed(1);
}

const rows = SOCIETIES.map((count) => {
  const input = JSON.stringify(game(count));
  let answer;
  const time = milliseconds(() => {
    answer = JSON.parse(solve_game(input));
  });
  if (answer.error) {
    throw new Error(`solve_game refused ${count} societies: ${JSON.stringify(answer.error)}`);
  }
  return {
    societies: count,
    "solve_game, ms": time,
    nucleolus: answer.nucleolus.proven ? "proven" : answer.nucleolus.reason,
    core: answer.core.empty ? "empty" : "not empty",
  };
});
console.table(rows);
