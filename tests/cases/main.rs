//! Worked examples as data: one folder of TOML files for each topic, one runner for each folder.
//!
//! `README.md` in this folder tells how to add a case without knowing Rust.

mod approximate;
mod collaboration;
mod cost;
mod eligibility;
mod examples;
mod exchange;
mod exercise_conditions;
mod exercise_files;
mod exercises;
mod game;
mod links;
mod outcomes;
mod plan_schema;
mod report_schema;
mod stages;
