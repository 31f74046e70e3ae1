//! Writes a table of insurers, so that reading it gives the same records.

use super::columns::InsurerColumn;
use crate::tables::{
    csv_out::guarded_name,
    result_table::{Heading, ResultTable, RowKind, Value},
};
use consortium_core::{
    Entry, FieldValue, about,
    stages::{InsurerField, InsurerRecord, InsurerStep, ItemResults, ItemSet, RestOfPlan, StatedOutcome},
};

/// The words of a table of insurers that is written. `text::stages` has them in each language; all are read back.
#[derive(Clone, Copy, Debug)]
pub struct InsurerWords {
    /// The heading of each column.
    pub title: fn(InsurerColumn) -> &'static str,
    /// A step.
    pub step: fn(InsurerStep) -> String,
    /// Whether a target was reached.
    pub reached: fn(bool) -> &'static str,
    /// A list of items, the empty one included.
    pub items: fn(ItemSet) -> String,
}

/// The columns of a table that is written, in its order.
const WRITTEN: [InsurerColumn; 11] = [
    InsurerColumn::Input(InsurerField::Code),
    InsurerColumn::Input(InsurerField::Name),
    InsurerColumn::Input(InsurerField::Before),
    InsurerColumn::Input(InsurerField::Target),
    InsurerColumn::Input(InsurerField::Outcome),
    InsurerColumn::Input(InsurerField::Planned),
    InsurerColumn::Input(InsurerField::Achieved),
    InsurerColumn::Open,
    InsurerColumn::Lost,
    InsurerColumn::Input(InsurerField::Rate),
    InsurerColumn::Survey,
];

/// The records as a CSV file that [`import`](crate::tables::import()) reads back, unreadable entries included.
pub fn insurers_to_csv<'a>(
    records: impl IntoIterator<Item = &'a InsurerRecord>,
    words: &InsurerWords,
) -> String {
    let named = |record: &InsurerRecord| InsurerRecord { name: guarded_name(&record.name), ..record.clone() };
    let records: Vec<InsurerRecord> = records.into_iter().map(named).collect();
    insurers_as_table("", &WRITTEN, &records, words).to_csv()
}

/// The records as a table of words: what was entered in these columns.
pub fn insurers_as_table<'a>(
    title: &str,
    columns: &[InsurerColumn],
    records: impl IntoIterator<Item = &'a InsurerRecord>,
    words: &InsurerWords,
) -> ResultTable {
    let mut table =
        ResultTable::new(title, columns.iter().map(|column| Heading::text((words.title)(*column))));
    for record in records {
        table.row(RowKind::Plain, columns.iter().map(|column| Value::Text(cell(record, *column, words))));
    }
    table
}

/// A CSV file with the headings alone, to be filled in.
pub fn insurer_template(words: &InsurerWords) -> String {
    insurers_to_csv([], words)
}

fn cell(record: &InsurerRecord, column: InsurerColumn, words: &InsurerWords) -> String {
    fn written<T: Clone>(entry: &Entry<T>, shown: impl Fn(T) -> String) -> String {
        match entry {
            Entry::Unknown => String::new(),
            Entry::Unreadable(text) => text.clone(),
            Entry::Known(value) => shown(value.clone()),
            Entry::Approximate(value) => about(&shown(value.clone())),
        }
    }
    let some_items = |items: ItemSet| if items.is_empty() { String::new() } else { (words.items)(items) };
    let answers = record.item_answers();
    // Without a plan every item may have been planned: none is lost or open for certain.
    let planned = record.planned.value();
    match column {
        InsurerColumn::Input(InsurerField::Name) => record.name.clone(),
        InsurerColumn::Input(InsurerField::Code) => record.code.clone(),
        InsurerColumn::Input(InsurerField::Rate) => written(&record.rate, |rate| format!("{rate}%")),
        InsurerColumn::Input(InsurerField::Before) => written(&record.before, words.step),
        InsurerColumn::Input(InsurerField::Target) => written(&record.target, words.step),
        InsurerColumn::Input(InsurerField::Outcome) => written(&record.outcome, |outcome| match outcome {
            StatedOutcome::Reached(reached) => (words.reached)(reached).to_owned(),
            StatedOutcome::Step(step) => (words.step)(step),
        }),
        InsurerColumn::Input(InsurerField::Planned) => written(&record.planned, words.items),
        InsurerColumn::Input(InsurerField::Achieved) => {
            written(&record.results, |results| (words.items)(results.answers.met()))
        }
        InsurerColumn::Open => match record.results.value() {
            Some(ItemResults { rest: RestOfPlan::Open, .. }) => {
                (words.items)(planned.map_or(ItemSet::EMPTY, |planned| planned.without(answers.known())))
            }
            Some(ItemResults { rest: RestOfPlan::Missed, .. }) | None => String::new(),
        },
        InsurerColumn::Lost => some_items(match planned {
            Some(planned) => answers.not_met().without(planned),
            None => answers.not_met(),
        }),
        InsurerColumn::Survey | InsurerColumn::Input(InsurerField::Survey { .. }) => record.survey.write(),
    }
}
