//! The calculation as other programs call it: JSON text in, JSON text out, and no panic whatever comes in.

mod solve_game;

pub use solve_game::{Field, GameInputError, MAXIMUM_GAME_BYTES, NamedGame, solve_game_with_progress};

use serde::Serialize;

use crate::{
    files::{PlanFileError, read_plan},
    report::Report,
};
use consortium_core::cost::Watch;

/// Evaluates a plan (`consortium-plan/1`) and returns the report (`consortium-report/1`), or `{"error": …}`.
///
/// ```
/// use consortium_document::api::evaluate;
/// assert_eq!(evaluate("{}"), r#"{"error":{"kind":"not-a-plan"}}"#);
/// ```
#[must_use]
pub fn evaluate(plan_json: &str) -> String {
    answer(read_plan(plan_json).map(|plan| Report::of(&plan)))
}

/// Evaluates a plan with all long calculations, whatever its size: with 20 members that takes a second or two, with 24
/// half a minute. `watch` is told how far they have come, and can stop them.
///
/// ```
/// use std::ops::ControlFlow;
/// use consortium_document::api::evaluate_fully;
/// let answer = evaluate_fully("{}", &mut |_| ControlFlow::Continue(()));
/// assert_eq!(answer, r#"{"error":{"kind":"not-a-plan"}}"#);
/// ```
#[must_use]
pub fn evaluate_fully(plan_json: &str, watch: Watch<'_>) -> String {
    answer(read_plan(plan_json).map(|plan| Report::in_full(&plan, watch)))
}

fn answer(answer: Result<Report, PlanFileError>) -> String {
    // Reports and errors have text keys and finite numbers only, so writing them cannot fail.
    match answer {
        Ok(report) => serde_json::to_string(&report),
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
    solve_game::solve_game(game_json)
}
