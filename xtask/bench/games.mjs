// What others make of the game of a plan: coopgame, a library of cooperative games in Rust, and the method of textbooks with
// HiGHS, a solver of linear programs.
import { readFile } from "node:fs/promises";

import loadHighs from "highs";

const COOPGAME = new URL("../../target/peers/coopgame/", import.meta.url);

// The library, compiled as the calculation API is. Its game is made from the costs of all groups.
export async function loadCoopgame() {
  const { default: init, Costs } = await import(new URL("coopgame_peer.js", COOPGAME));
  await init({ module_or_path: await readFile(new URL("coopgame_peer_bg.wasm", COOPGAME)) });
  return Costs;
}

// What every group of members costs, by the lines and the grant of a plan like the sample with price steps. The place of a
// group is the sum of 2 to the power of i over its members i.
export function costsOfGroups({ members, rule_set: rules, cost: { lines, grant } }) {
  const [leastSmall, leastOf] = rules.minimum_small_share.split("/").map(Number);
  const [part, whole] = grant.rate.split("/").map(Number);
  const groups = 2 ** members.length;
  const [costs, users, societies, small] = Array.from({ length: 4 }, () => new Float64Array(groups));
  for (let group = 1; group < groups; group += 1) {
    const others = group & (group - 1);
    const member = members[placeOf(group ^ others)];
    users[group] = users[others] + member.expected_users;
    societies[group] = societies[others] + 1;
    small[group] = small[others] + Number(member.enrollees < rules.small_society_below);
    const gross = lines.reduce((sum, line) => sum + costOfLine(line, societies[group], users[group]), 0);
    const eligible = societies[group] >= rules.minimum_societies && leastOf * small[group] >= leastSmall * societies[group];
    const granted = Math.floor(Math.min((gross * part) / whole, grant.ceiling) / grant.unit) * grant.unit;
    costs[group] = gross - (eligible ? granted : 0);
  }
  return costs;
}

function costOfLine({ form, purpose, amount, steps = [] }, societies, users) {
  if (purpose === "office" && societies < 2) {
    return 0;
  }
  switch (form) {
    case "fixed":
      return amount;
    case "per_society":
      return societies * (steps.find(({ up_to }) => societies <= up_to)?.amount ?? amount);
    case "per_participant": {
      const starts = [0, ...steps.map(({ up_to }) => up_to)];
      const within = ({ up_to, amount }, step) => amount * Math.max(0, Math.min(users, up_to) - starts[step]);
      return [...steps, { up_to: Infinity, amount }].reduce((sum, step, place) => sum + within(step, place), 0);
    }
    default:
      throw new Error(`the benchmark knows no cost line of the form ${form}`);
  }
}

// The place of the only member of a group.
const placeOf = (group) => 31 - Math.clz32(group);

const membersOf = (group, count) => Array.from({ length: count }, (_, place) => place).filter((place) => (group >> place) & 1);

// Yen in one unit of the linear programs, whose solver takes for equal what differs by less than 0.0000001.
const UNIT = 10_000;

// Below these, in units, no group is dissatisfied, and no price of a constraint is more than nothing.
const NO_VIOLATION = 1e-6;
const NO_PRICE = 1e-6;

/**
 * The nucleolus by a sequence of linear programs. Each makes the least excess of all open groups as large as possible; the
 * groups whose constraints have a price keep that excess from then on, until every payment is settled. Of the million
 * constraints only those are put to the solver that its solution would break, and it goes on from where it was.
 */
export function nucleolusByPrograms(costsInYen) {
  return highs.withModel((model) => new Sequence(model, costsInYen.map((cost) => cost / UNIT)).solve());
}

const highs = await loadHighs();

class Sequence {
  constructor(model, costs) {
    this.model = model;
    this.costs = costs;
    this.count = placeOf(costs.length);
    this.everyone = costs.length - 1;
    this.paid = new Float64Array(costs.length);
    this.settled = new Uint8Array(costs.length);
    // What is settled, as rows of a matrix in echelon form, by the place of the first entry of each.
    this.basis = new Map();
    // The constraints of the program so far, and which of them are of open groups.
    this.rows = 0;
    this.open = new Map();
  }

  solve() {
    const { model, costs, count, everyone } = this;
    model.options.set({ output_flag: false, presolve: "off", solver: "simplex" });
    // Nobody pays more than alone.
    for (let place = 0; place < count; place += 1) {
      model.addVar(-highs.infinity, costs[1 << place]);
    }
    model.addVar(-highs.infinity, highs.infinity);
    model.changeColCost(count, 1);
    model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
    this.settle(everyone);
    this.constrain(everyone, costs[everyone], costs[everyone], false);
    for (let place = 0; place < count; place += 1) {
      this.demand(1 << place);
      this.demand(everyone ^ (1 << place));
    }
    let payments;
    while (this.basis.size < count) {
      payments = this.level();
    }
    return Array.from(payments, (payment) => payment * UNIT);
  }

  // One level: payments, after what has a price in them is settled.
  level() {
    const { model, costs, count } = this;
    for (;;) {
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
        throw new Error(`a linear program was not solved: status ${model.getModelStatus()}`);
      }
      const { colValue, colDual, rowDual } = model.getSolution();
      const excess = colValue[count];
      const broken = this.broken(colValue, excess);
      if (broken.length > 0) {
        broken.forEach((group) => this.demand(group));
        continue;
      }
      const before = this.basis.size;
      for (const [row, group] of [...this.open]) {
        if (Math.abs(rowDual[row]) > NO_PRICE) {
          model.changeCoefficient(row, count, 0);
          model.changeRowBounds(row, costs[group] - excess, costs[group] - excess);
          this.open.delete(row);
          this.settle(group);
        }
      }
      for (let place = 0; place < count; place += 1) {
        if (Math.abs(colDual[place]) > NO_PRICE) {
          model.changeColBounds(place, costs[1 << place], costs[1 << place]);
          this.settle(1 << place);
        }
      }
      if (this.basis.size === before) {
        throw new Error("a linear program settled nothing");
      }
      // Groups whose payment follows from what is settled have an excess that nothing can change.
      for (const [row, group] of [...this.open]) {
        if (this.isSettled(group)) {
          model.changeRowBounds(row, -highs.infinity, highs.infinity);
          this.open.delete(row);
        }
      }
      return colValue.slice(0, count);
    }
  }

  // For each member the group with the least excess, of those in which it is the first, if that is less than it may be.
  broken(payments, excess) {
    const { costs, paid, settled, everyone, count } = this;
    const worst = new Float64Array(count).fill(excess - NO_VIOLATION);
    const groups = new Array(count);
    for (let group = 1; group < everyone; group += 1) {
      const others = group & (group - 1);
      const first = placeOf(group ^ others);
      paid[group] = paid[others] + payments[first];
      const own = costs[group] - paid[group];
      if (own < worst[first] && settled[group] === 0 && !this.isSettled(group)) {
        worst[first] = own;
        groups[first] = group;
      }
    }
    return groups.filter((group) => group !== undefined);
  }

  // Its members pay its cost less the excess, or less still.
  demand(group) {
    this.open.set(this.constrain(group, -highs.infinity, this.costs[group], true), group);
  }

  constrain(group, least, most, withExcess) {
    const indices = [...membersOf(group, this.count), ...(withExcess ? [this.count] : [])];
    this.model.addRow(least, most, { indices, values: indices.map(() => 1) });
    this.rows += 1;
    return this.rows - 1;
  }

  // Whether the payment of a group follows from what is settled.
  isSettled(group) {
    this.settled[group] ||= Number(this.rest(group) === undefined);
    return this.settled[group] === 1;
  }

  settle(group) {
    const rest = this.rest(group);
    if (rest) {
      const first = rest.findIndex((entry) => entry !== 0);
      this.basis.set(first, rest.map((entry) => entry / rest[first]));
    }
  }

  // What of a group is not settled; nothing, if all of it is.
  rest(group) {
    const { basis, count } = this;
    const rest = Float64Array.from({ length: count }, (_, place) => (group >> place) & 1);
    for (let place = 0; place < count; place += 1) {
      const factor = rest[place];
      const row = basis.get(place);
      if (factor !== 0 && row) {
        for (let at = place; at < count; at += 1) {
          const entry = rest[at] - factor * row[at];
          rest[at] = Math.abs(entry) < 1e-9 ? 0 : entry;
        }
      }
    }
    return rest.some((entry) => entry !== 0) ? rest : undefined;
  }
}
