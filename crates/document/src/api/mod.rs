//! The calculation as other programs call it: JSON text in, JSON text out, and no panic whatever comes in.

mod solve_game;

pub use solve_game::{Field, GameInputError, MAXIMUM_GAME_BYTES, NamedGame, solve_game_with_progress};

use serde::Serialize;

use crate::{
    files::{PlanFileError, read_plan},
    json,
    report::Report,
};
use consortium_core::cost::Watch;

/// Evaluates a plan (`consortium-plan/1`) and returns the report (`consortium-report/1`), or `{"error": …}`.
///
/// ```
/// use consortium_document::api::evaluate;
/// assert_eq!(evaluate("{}"), r#"{"error":{"code":"not_a_plan","field":"","message":"expected an object with the schema consortium-plan/1 and a plan"}}"#);
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
/// assert!(answer.starts_with(r#"{"error":{"code":"not_a_plan""#));
/// ```
#[must_use]
pub fn evaluate_fully(plan_json: &str, watch: Watch<'_>) -> String {
    answer(read_plan(plan_json).map(|plan| Report::in_full(&plan, watch)))
}

/// The answer to what is no text at all: another program handed over the object instead of its JSON.
///
/// ```
/// use consortium_document::api::not_text;
/// assert!(not_text().starts_with(r#"{"error":{"code":"not_text","field":"","#));
/// ```
#[must_use]
pub fn not_text() -> String {
    let message = "expected JSON as a text, not the object itself".to_owned();
    failure(ApiError { code: "not_text", field: String::new(), message })
}

fn answer(answer: Result<Report, PlanFileError>) -> String {
    match answer {
        Ok(report) => json::compact(&report).unwrap_or_else(|error| not_written(&error)),
        Err(error) => {
            failure(ApiError { code: error.code(), field: error.field(), message: error.to_string() })
        }
    }
}

fn failure(error: ApiError) -> String {
    json::compact(&Failure { error }).unwrap_or_else(|error| not_written(&error))
}

/// Answers have text keys and finite numbers only, so writing them cannot fail; if it does, that is an answer too.
fn not_written(error: &serde_json::Error) -> String {
    format!(r#"{{"error":{{"code":"not_written","field":"","message":"{error}"}}}}"#)
}

#[derive(Serialize)]
struct Failure {
    error: ApiError,
}

/// Why there is no answer: the same shape for every function.
#[derive(Serialize)]
struct ApiError {
    /// Names the error for programs; it never changes.
    code: &'static str,
    /// The path of the field in the input; empty if it is about the whole text.
    field: String,
    /// What was expected, in English, for whoever writes the program.
    message: String,
}

/// Solves a cost game and returns the solution, or `{"error": …}`: see [`super::solve_game`].
#[must_use]
pub fn solve_game(game_json: &str) -> String {
    solve_game::solve_game(game_json)
}
