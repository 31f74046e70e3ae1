//! The game solvers as one function from text to text, so that they can be used and checked alone.
//!
//! In goes a JSON object with the names of the players and the costs of all coalitions, out comes one with the Shapley
//! value, the nucleolus and the core, each with what proves it. Whatever goes in, something structured comes out.

mod error;
mod input;
mod output;

use std::ops::ControlFlow;

use self::output::Answer;
use crate::json;
use consortium_core::game::Progress;

pub use self::{
    error::{Field, GameInputError, MAXIMUM_GAME_BYTES},
    input::NamedGame,
};

/// Solves the game in `json`.
///
/// Input: `{"players": ["a", "b"], "costs": ["0", "8", "11", "14.5"]}`. The cost of a coalition stands at the position
/// Σ 2^i over its members i; each cost is a decimal number in a string with at most nine decimals.
///
/// Output: `shapley.shares`; `nucleolus.shares` with `proven: true` and its `certificate`, or `nucleolus.reason`;
/// `core.empty` with a `allocation` or the coalitions in `balanced_collection`; for both allocations `checks`. All
/// amounts are fractions in lowest terms, `"n/d"` or `"n"`. Or `error` with `code`, `field` and `message`.
///
/// ```
/// use consortium_document::api::solve_game;
/// let solution = solve_game(r#"{"players": ["a", "b"], "costs": ["0", "8", "11", "14"]}"#);
/// assert!(solution.contains(r#""shapley":{"shares":["11/2","17/2"]}"#));
/// let error = solve_game(r#"{"players": ["a", "b"], "costs": ["0", "8", "11"]}"#);
/// assert!(error.contains(r#""field":"costs""#));
/// ```
pub(super) fn solve_game(json: &str) -> String {
    solve_game_with_progress(json, &mut |_| ControlFlow::Continue(()))
}

/// [`solve_game`], telling how far it has come; what is not calculated when it is stopped has the reason `cancelled`.
pub fn solve_game_with_progress(json: &str, progress: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> String {
    let game = NamedGame::read(json);
    let answer = match &game {
        Ok(game) => Answer::to(game, progress),
        Err(error) => Answer::from(error),
    };
    json::compact(&answer)
        .unwrap_or_else(|_| String::from(r#"{"error":{"code":"not_written","field":"","message":""}}"#))
}
