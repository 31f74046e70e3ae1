//! What is said about one insurer beside its fields: what is wrong, and what came out.

use yew::prelude::*;

use super::reports::Assessed;
use crate::text::{self, Language, stages, stages_page as words};
use consortium_core::{
    Field,
    stages::{InsurerField, InsurerReport, Movement, StagesField},
};
use consortium_document::plan::{Insurer, InsurerColumn, InsurerRecord, Plan, Problem};

/// The facts about one insurer, as sentences.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RowFacts {
    /// What could not be read, by column.
    pub(super) problems: Vec<(InsurerColumn, AttrValue)>,
    /// Its achievement rate.
    pub(super) rate: AttrValue,
    /// Where it stands after the year.
    pub(super) after: AttrValue,
    /// Whether it rose or fell.
    pub(super) movement: Movement,
    /// What does not fit together.
    pub(super) notes: Vec<AttrValue>,
}

impl RowFacts {
    /// The facts about the insurer in a row, from 0.
    pub(super) fn of(
        language: Language,
        plan: &Plan,
        assessed: &Assessed,
        row: usize,
        insurer: &Insurer,
        report: &InsurerReport,
    ) -> Self {
        Self {
            problems: unreadable(language, plan, assessed, insurer),
            rate: stages::achievement_rate(language, report.rate).into(),
            after: words::stands_after(language, stages::step_span_short(language, report.after)).into(),
            movement: report.movement,
            notes: notes(language, assessed, row, &insurer.record, report),
        }
    }
}

fn unreadable(
    language: Language,
    plan: &Plan,
    assessed: &Assessed,
    insurer: &Insurer,
) -> Vec<(InsurerColumn, AttrValue)> {
    let found = insurer.problems(assessed.year);
    let sentence = |problem: Problem| {
        let column = match problem.field {
            Field::Stages(_, StagesField::Insurer(_, field)) => column(field)?,
            _ => return None,
        };
        Some((column, text::plan::problem(language, plan, &problem).into()))
    };
    found.into_iter().filter_map(sentence).collect()
}

/// The column of a field that is typed.
const fn column(field: InsurerField) -> Option<InsurerColumn> {
    match field {
        InsurerField::Rate => Some(InsurerColumn::Rate),
        InsurerField::Before => Some(InsurerColumn::Before),
        InsurerField::Target => Some(InsurerColumn::Target),
        InsurerField::Outcome => Some(InsurerColumn::Outcome),
        InsurerField::Planned => Some(InsurerColumn::Planned),
        InsurerField::Achieved => Some(InsurerColumn::Achieved),
        InsurerField::Name | InsurerField::Code | InsurerField::Survey { .. } => None,
    }
}

/// What does not fit together. A row that has just been added is not blamed for being empty.
fn notes(
    language: Language,
    assessed: &Assessed,
    row: usize,
    record: &InsurerRecord,
    report: &InsurerReport,
) -> Vec<AttrValue> {
    if *record == InsurerRecord::default() {
        return Vec::new();
    }
    let problems = report.problems.iter().map(|problem| stages::insurer_problem(language, problem));
    let rates = record
        .rate_against_items()
        .map(|(stated, counted)| stages::rate_against_items(language, stated, counted));
    let same = assessed.report.prefecture.same_insurer.iter().filter(|same| same.rows.contains(&row));
    let same = same.map(|same| stages::same_insurer(language, same));
    problems.chain(rates).chain(same).map(AttrValue::from).collect()
}
