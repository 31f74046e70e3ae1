//! Workbooks to be saved: tables with formulas, so that a spreadsheet confirms our figures and follows an input that is
//! changed there.

pub mod book;
mod cost;
mod members;
mod results;
mod stages;
mod write;

pub use cost::{CostFacts, CostPage, CostWords, Word, cost_book};
pub use members::members_book;
pub use results::results_book;
pub use stages::{StagesWords, StagesYear, stages_book};
pub use write::SaveError;

use consortium_core::CalendarDate;

/// What stands above every sheet of a workbook, in the language of the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preface {
    /// What the workbook is about: the title of the plan.
    pub title: String,
    /// The day it is made.
    pub made_on: CalendarDate,
    /// What a reader has to know, each with its name: the day, the unit, the year of the rules, every assumption.
    pub notes: Vec<(String, String)>,
}
