//! A second way to the nucleolus, to check the first against: every coalition in every program, floating-point numbers,
//! a solver of somebody else, and no use of dual weights. Slow, and only for small games.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Solution, SolveOutcome, Variable};

/// The nucleolus, to about nine digits. Costs should be of the size of one. `None` where the solver gives up: what was fixed
/// step by step is off by a rounding error, and a program that has a solution then has none within its tolerance.
pub(super) fn nucleolus(players: usize, costs: &[f64]) -> Option<Vec<f64>> {
    let everyone = costs.len() - 1;
    let mut fixed = vec![(everyone, costs[everyone])];
    loop {
        let open: Vec<usize> =
            (1..everyone).filter(|coalition| !follows(players, &fixed, *coalition)).collect();
        if open.is_empty() {
            return shares(players, costs, &fixed);
        }
        let excess = largest_least_excess(players, costs, &fixed, &open)?;
        let tight = always_tight(players, costs, &fixed, &open, excess)?;
        assert!(!tight.is_empty(), "some coalition must hold the least excess in {costs:?}");
        for coalition in tight {
            if !follows(players, &fixed, coalition) {
                fixed.push((coalition, costs[coalition] - excess));
            }
        }
    }
}

fn program(players: usize, costs: &[f64], fixed: &[(usize, f64)]) -> (Problem, Vec<Variable>) {
    let mut program = Problem::new(OptimizationDirection::Maximize);
    let alone = |player: usize| costs[1 << player];
    let shares: Vec<Variable> =
        (0..players).map(|player| program.add_var(0.0, (f64::NEG_INFINITY, alone(player) + 1e-9))).collect();
    for (coalition, payment) in fixed {
        program.add_constraint(row(&shares, *coalition), ComparisonOp::Eq, *payment);
    }
    (program, shares)
}

/// The best allocation. Every program here has one.
fn solved(program: &Problem) -> Option<Solution> {
    match program.solve() {
        Ok(SolveOutcome::Solution(solution)) => Some(solution),
        _ => None,
    }
}

fn row(shares: &[Variable], coalition: usize) -> Vec<(Variable, f64)> {
    shares
        .iter()
        .enumerate()
        .filter(|(player, _)| coalition >> player & 1 == 1)
        .map(|(_, share)| (*share, 1.0))
        .collect()
}

fn largest_least_excess(
    players: usize,
    costs: &[f64],
    fixed: &[(usize, f64)],
    open: &[usize],
) -> Option<f64> {
    let (mut program, shares) = program(players, costs, fixed);
    let excess = program.add_var(1.0, (f64::NEG_INFINITY, f64::INFINITY));
    for coalition in open {
        let mut row = row(&shares, *coalition);
        row.push((excess, 1.0));
        program.add_constraint(row, ComparisonOp::Le, costs[*coalition]);
    }
    Some(solved(&program)?.objective())
}

/// The most that the players can pay together without a coalition paying more than its cost, whatever the total is.
pub(super) fn most_without_objection(players: usize, costs: &[f64]) -> Option<f64> {
    let mut program = Problem::new(OptimizationDirection::Maximize);
    let shares: Vec<Variable> =
        (0..players).map(|_| program.add_var(1.0, (f64::NEG_INFINITY, f64::INFINITY))).collect();
    let everyone = costs.len() - 1;
    for (coalition, cost) in costs.iter().enumerate().take(everyone).skip(1) {
        program.add_constraint(row(&shares, coalition), ComparisonOp::Le, *cost);
    }
    Some(solved(&program)?.objective())
}

/// The coalitions that have the least excess in every best allocation: those for which no program finds room.
fn always_tight(
    players: usize,
    costs: &[f64],
    fixed: &[(usize, f64)],
    open: &[usize],
    excess: f64,
) -> Option<Vec<usize>> {
    let mut suspects = open.to_vec();
    loop {
        let (mut program, shares) = program(players, costs, fixed);
        let mut rooms = Vec::new();
        for coalition in open {
            let mut row = row(&shares, *coalition);
            if suspects.contains(coalition) {
                let room = program.add_var(1.0, (0.0, 1.0));
                row.push((room, 1.0));
                rooms.push((*coalition, room));
            }
            program.add_constraint(row, ComparisonOp::Le, costs[*coalition] - excess + 1e-9);
        }
        let solution = solved(&program)?;
        let free: Vec<usize> = rooms
            .iter()
            .filter(|(_, room)| solution.var_value(*room) > 1e-6)
            .map(|(coalition, _)| *coalition)
            .collect();
        if free.is_empty() {
            return Some(suspects);
        }
        suspects.retain(|coalition| !free.contains(coalition));
    }
}

fn shares(players: usize, costs: &[f64], fixed: &[(usize, f64)]) -> Option<Vec<f64>> {
    let (program, shares) = program(players, costs, fixed);
    let solution = solved(&program)?;
    Some(shares.iter().map(|share| solution.var_value(*share)).collect())
}

/// Whether what the coalition pays follows from what is fixed.
fn follows(players: usize, fixed: &[(usize, f64)], coalition: usize) -> bool {
    let vector = |coalition: usize| -> Vec<f64> {
        (0..players).map(|player| (coalition >> player & 1) as f64).collect()
    };
    let mut reduced: Vec<Vec<f64>> = Vec::new();
    for (known, _) in fixed {
        let rest = reduce(&reduced, vector(*known));
        if leading(&rest).is_some() {
            reduced.push(rest);
        }
    }
    leading(&reduce(&reduced, vector(coalition))).is_none()
}

fn reduce(reduced: &[Vec<f64>], mut vector: Vec<f64>) -> Vec<f64> {
    for other in reduced {
        let place = leading(other).expect("not zero");
        let factor = vector[place] / other[place];
        vector.iter_mut().zip(other).for_each(|(entry, other)| *entry -= factor * other);
    }
    vector
}

fn leading(vector: &[f64]) -> Option<usize> {
    vector.iter().position(|entry| entry.abs() > 1e-9)
}
