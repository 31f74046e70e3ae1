//! Runs the worked examples of `tests/cases/game/`.
