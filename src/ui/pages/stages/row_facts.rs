//! What is said about one insurer beside its fields: what came out, and what does not fit together.

use yew::prelude::*;

use super::reports::Assessed;
use crate::text::{Language, stages, stages_page as words};
use consortium_core::stages::{InsurerRecord, InsurerReport, Movement};

/// The facts about one insurer, as sentences.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RowFacts {
    /// Its achievement rate.
    pub(super) rate: AttrValue,
    /// Where it stands after the year.
    pub(super) after: AttrValue,
    /// Whether it rose or fell.
    pub(super) movement: Movement,
    /// What does not fit together, and a fall since the year before.
    pub(super) notes: Vec<AttrValue>,
}

impl RowFacts {
    /// The facts about the insurer in a row, from 0.
    pub(super) fn of(
        language: Language,
        assessed: &Assessed,
        row: usize,
        record: &InsurerRecord,
        report: &InsurerReport,
    ) -> Self {
        Self {
            rate: stages::achievement_rate(language, report.rate).into(),
            after: words::stands_after(language, stages::step_span_short(language, report.after)).into(),
            movement: report.movement,
            notes: notes(language, assessed, row, record, report).into_iter().map(AttrValue::from).collect(),
        }
    }
}

/// What does not fit together. A row that has just been added is not blamed for being empty.
pub(super) fn notes(
    language: Language,
    assessed: &Assessed,
    row: usize,
    record: &InsurerRecord,
    report: &InsurerReport,
) -> Vec<String> {
    if *record == InsurerRecord::default() {
        return Vec::new();
    }
    let name = words::name_or_row(language, &record.name, row + 1);
    let falls = assessed.since_last_year.iter().flat_map(|since| &since.falls);
    let falls = falls.filter(|fall| fall.row_after == row).map(|fall| stages::fall(language, &name, fall));
    let problems = report.problems.iter().map(|problem| stages::insurer_problem(language, problem));
    let same = assessed.report.prefecture.same_insurer.iter().filter(|same| same.rows.contains(&row));
    let same = same.map(|same| stages::same_insurer(language, same));
    falls.chain(problems).chain(same).collect()
}
