//! A second way to the nucleolus, to check the first against: every group in every program, floating-point numbers, a
//! solver of somebody else, and no use of dual weights. Slow, and only for small games.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Solution, SolveOutcome, Variable};

/// The nucleolus, to about nine digits. Costs should be of the size of one.
pub(super) fn nucleolus(players: usize, costs: &[f64]) -> Vec<f64> {
    let everyone = costs.len() - 1;
    let mut fixed = vec![(everyone, costs[everyone])];
    loop {
        let open: Vec<usize> = (1..everyone).filter(|group| !follows(players, &fixed, *group)).collect();
        if open.is_empty() {
            return shares(players, costs, &fixed);
        }
        let slack = largest_least_slack(players, costs, &fixed, &open);
        let tight = always_tight(players, costs, &fixed, &open, slack);
        assert!(!tight.is_empty(), "some group must hold the least slack in {costs:?}");
        for group in tight {
            if !follows(players, &fixed, group) {
                fixed.push((group, costs[group] - slack));
            }
        }
    }
}

fn program(players: usize, costs: &[f64], fixed: &[(usize, f64)]) -> (Problem, Vec<Variable>) {
    let mut program = Problem::new(OptimizationDirection::Maximize);
    let alone = |player: usize| costs[1 << player];
    let shares: Vec<Variable> =
        (0..players).map(|player| program.add_var(0.0, (f64::NEG_INFINITY, alone(player) + 1e-9))).collect();
    for (group, payment) in fixed {
        program.add_constraint(row(&shares, *group), ComparisonOp::Eq, *payment);
    }
    (program, shares)
}

fn solved(program: &Problem) -> Solution {
    match program.solve() {
        Ok(SolveOutcome::Solution(solution)) => solution,
        other => panic!("every program has a best split: {other:?}"),
    }
}

fn row(shares: &[Variable], group: usize) -> Vec<(Variable, f64)> {
    shares
        .iter()
        .enumerate()
        .filter(|(player, _)| group >> player & 1 == 1)
        .map(|(_, share)| (*share, 1.0))
        .collect()
}

fn largest_least_slack(players: usize, costs: &[f64], fixed: &[(usize, f64)], open: &[usize]) -> f64 {
    let (mut program, shares) = program(players, costs, fixed);
    let slack = program.add_var(1.0, (f64::NEG_INFINITY, f64::INFINITY));
    for group in open {
        let mut row = row(&shares, *group);
        row.push((slack, 1.0));
        program.add_constraint(row, ComparisonOp::Le, costs[*group]);
    }
    solved(&program).objective()
}

/// The groups that have the least slack in every best split: those for which no program finds room.
fn always_tight(
    players: usize,
    costs: &[f64],
    fixed: &[(usize, f64)],
    open: &[usize],
    slack: f64,
) -> Vec<usize> {
    let mut suspects = open.to_vec();
    loop {
        let (mut program, shares) = program(players, costs, fixed);
        let mut rooms = Vec::new();
        for group in open {
            let mut row = row(&shares, *group);
            if suspects.contains(group) {
                let room = program.add_var(1.0, (0.0, 1.0));
                row.push((room, 1.0));
                rooms.push((*group, room));
            }
            program.add_constraint(row, ComparisonOp::Le, costs[*group] - slack + 1e-9);
        }
        let solution = solved(&program);
        let free: Vec<usize> = rooms
            .iter()
            .filter(|(_, room)| solution.var_value(*room) > 1e-6)
            .map(|(group, _)| *group)
            .collect();
        if free.is_empty() {
            return suspects;
        }
        suspects.retain(|group| !free.contains(group));
    }
}

fn shares(players: usize, costs: &[f64], fixed: &[(usize, f64)]) -> Vec<f64> {
    let (program, shares) = program(players, costs, fixed);
    let solution = solved(&program);
    shares.iter().map(|share| solution.var_value(*share)).collect()
}

/// Whether what the group pays follows from what is fixed.
fn follows(players: usize, fixed: &[(usize, f64)], group: usize) -> bool {
    let vector =
        |group: usize| -> Vec<f64> { (0..players).map(|player| (group >> player & 1) as f64).collect() };
    let mut reduced: Vec<Vec<f64>> = Vec::new();
    for (known, _) in fixed {
        let rest = reduce(&reduced, vector(*known));
        if leading(&rest).is_some() {
            reduced.push(rest);
        }
    }
    leading(&reduce(&reduced, vector(group))).is_none()
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
