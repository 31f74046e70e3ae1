//! What a user decides about a sheet in the preview.

use yew::Callback;

use consortium_core::{reading::Scale, stages::FiscalYear};
use consortium_document::tables::{Choices, DashMeaning, HeadingChoice, PlanOfMarks, RowChoice};

/// What a user decides with one press. Rows and columns are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Decision {
    Heading(Option<HeadingChoice>),
    Column(usize, Option<usize>),
    Scale(usize, Scale),
    Row(usize, RowChoice),
    Dashes(Option<DashMeaning>),
    Mark(char, Option<bool>),
    Plan(Option<PlanOfMarks>),
    /// The fiscal year of rows that name none; without one, the year in view.
    Year(Option<u16>),
}

/// The choices after one more decision.
pub(super) fn decided(before: &Choices, decision: Decision) -> Choices {
    let mut choices = before.clone();
    match decision {
        Decision::Heading(heading) => {
            // What was said about columns was said about other headings.
            choices.columns.clear();
            choices.scales.clear();
            choices.heading = heading;
        }
        Decision::Column(column, read_as) => {
            // A column of the table is read from one column of the sheet only.
            for other in choices.columns.values_mut().filter(|other| **other == read_as) {
                *other = None;
            }
            choices.columns.insert(column, read_as);
        }
        Decision::Scale(column, scale) => {
            choices.scales.insert(column, scale);
        }
        Decision::Row(row, choice) => {
            choices.rows.insert(row, choice);
        }
        Decision::Dashes(meaning) => choices.dashes = meaning,
        Decision::Plan(plan) => choices.plan = plan,
        Decision::Year(year) => choices.year = year,
        Decision::Mark(mark, None) => {
            choices.marks.remove(&mark);
        }
        Decision::Mark(mark, Some(yes)) => {
            choices.marks.insert(mark, yes);
        }
    }
    choices
}

/// Takes a decision.
pub(super) type Decide = Callback<Decision>;

/// What was decided so far, what it is decided against, and the way to decide more.
#[derive(Clone, Copy)]
pub(super) struct Deciding<'a> {
    pub(super) choices: &'a Choices,
    /// The fiscal year into which rows go that name none, where rows are of a year.
    pub(super) in_view: Option<FiscalYear>,
    pub(super) decide: &'a Decide,
}
