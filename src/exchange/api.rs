//! The calculation as other programs call it: JSON text in, JSON text out, and no panic whatever comes in.

/// Evaluates a plan (`consortium-plan/1`) and returns the report, or `{"error": …}`.
#[must_use]
pub fn evaluate(_plan_json: &str) -> String {
    r#"{"error":{"kind":"not_available"}}"#.to_owned()
}

/// Solves a cost game and returns the solution, or `{"error": …}`.
#[must_use]
pub fn solve_game(_game_json: &str) -> String {
    r#"{"error":{"kind":"not_available"}}"#.to_owned()
}
