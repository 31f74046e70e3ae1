//! Every sentence on screen, in every language.
//!
//! A sentence is a function of the language and of the values in it, written with [`texts!`]. A sentence that lacks
//! one of the languages, or names a value that is not there, does not compile.

mod language;
mod macros;

pub mod about;
pub mod amounts;
pub mod candidates;
pub mod collaboration;
pub mod comparison;
pub mod cost;
pub mod cost_page;
pub mod date;
pub mod eligibility;
pub mod embedding;
pub mod exchange;
pub mod field;
pub mod file;
pub mod game;
pub mod heard;
pub mod import;
pub mod list;
pub mod members;
pub mod number;
pub mod outcomes;
pub mod page;
pub mod plan;
pub mod plans;
pub mod proposed_title;
pub mod quick_check;
pub mod report;
pub mod row_line;
pub mod rules;
pub mod share;
pub mod shell;
pub mod stages;
pub mod stages_page;
pub mod statements;
pub mod way;
pub mod workbook;
pub mod workshop;

pub use language::Language;
