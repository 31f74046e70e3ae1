//! The calculation as other programs call it: JSON text in, JSON text out, and no panic whatever comes in.

use std::ops::ControlFlow;

use serde::Serialize;

use super::{PlanFileError, Report, read_plan};
use crate::domain::cost::SolutionProgress;

/// Evaluates a plan (`consortium-plan/1`) and returns the report (`consortium-report/1`), or `{"error": …}`.
///
/// ```
/// use consortium_planner::exchange::api::evaluate;
/// assert_eq!(evaluate("{}"), r#"{"error":{"kind":"not-a-plan"}}"#);
/// ```
#[must_use]
pub fn evaluate(plan_json: &str) -> String {
    let answer = read_plan(plan_json).map(|plan| Report::of(&plan));
    // Reports and errors have text keys and finite numbers only, so writing them cannot fail.
    match answer {
        Ok(report) => serde_json::to_string(&report),
        Err(error) => serde_json::to_string(&Failure { error }),
    }
    .unwrap_or_default()
}

/// Makes the long calculations about the cost of a plan, whatever its size: Shapley value, nucleolus, core and the
/// closest groups. Returns `{"planned": …, "actual": …}` or `{"error": …}`; `watch` is told how far they have come.
///
/// ```
/// use std::ops::ControlFlow;
/// use consortium_planner::exchange::api::solve_costs;
/// let answer = solve_costs("{}", &mut |_| ControlFlow::Continue(()));
/// assert_eq!(answer, r#"{"error":{"kind":"not-a-plan"}}"#);
/// ```
#[must_use]
pub fn solve_costs(plan_json: &str, watch: &mut dyn FnMut(SolutionProgress) -> ControlFlow<()>) -> String {
    let answer = read_plan(plan_json).map(|plan| plan.cost_task().solve(watch));
    match answer {
        Ok(solutions) => serde_json::to_string(&solutions),
        Err(error) => serde_json::to_string(&Failure { error }),
    }
    .unwrap_or_default()
}

#[derive(Serialize)]
struct Failure {
    error: PlanFileError,
}

/// Solves a cost game and returns the solution, or `{"error": …}`: see [`super::solve_game`].
#[must_use]
pub fn solve_game(game_json: &str) -> String {
    super::solve_game(game_json)
}
