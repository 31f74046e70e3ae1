//! Plans and exercises to start from. The dated rules themselves are known to the core: see
//! [`rule_sets`](consortium_core::eligibility::rule_sets).
//!
//! The samples are JSON files beside this file, in the form of plan files.

mod samples;

pub use consortium_core::eligibility::rule_sets::all as built_in;
pub use samples::{SAMPLE_COSTS, SampleConsortium, SampleStatements, SampleTopic, samples};

/// The exercises that come with the program, as a file: `exchange::exercise` reads it.
pub const EXERCISES: &str = include_str!("exercises.json");
