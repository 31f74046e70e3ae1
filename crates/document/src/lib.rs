//! The document a user works on, and how it travels: plans and their edits, plan files and links, tables, exercises,
//! reports, and the calculation API.
//!
//! Nothing here writes a sentence: facts go out, and the app turns them into language.

pub mod api;
mod comparison;
pub mod exercises;
pub mod files;
mod json;
pub mod plan;
pub mod report;
pub mod results;
pub mod rulesets;
mod sections;
pub mod tables;

pub use consortium_participants as participants;
