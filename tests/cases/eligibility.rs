//! Runs the worked examples of `tests/cases/eligibility/`.
