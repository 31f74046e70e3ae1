//! The fields of an insurer, as they stand in the table and in the view of one insurer.

use yew::prelude::*;

use crate::{
    text::{Language, stages, stages_page as words},
    ui::components::{CellReading, EntryCell, TextInput, paragraph, select_in_cell, shown},
};
use consortium_core::{
    Entry,
    reading::{self, ReadResult, Repair},
    stages::{InsurerStep, Rung},
};
use consortium_document::{
    plan::{InsurerColumn, InsurerField, InsurerRecord, ItemResults, StatedOutcome},
    tables::{read_items, read_outcome, read_printed_percent, read_step},
};

/// One field of an insurer with what it needs.
pub(super) struct Field<'a> {
    pub(super) language: Language,
    pub(super) record: &'a InsurerRecord,
    pub(super) column: InsurerColumn,
    /// What could not be read, by column.
    pub(super) problems: &'a [(InsurerColumn, AttrValue)],
    pub(super) set: &'a Callback<InsurerField>,
    pub(super) settle: &'a Callback<()>,
}

/// A field with its label above it.
pub(super) fn labelled(field: &Field) -> Html {
    let label = match field.column {
        InsurerColumn::Rate => words::field_rate(field.language),
        InsurerColumn::Outcome => words::field_outcome(field.language),
        InsurerColumn::Code => words::field_code(field.language),
        column => words::column(field.language, column),
    };
    let hint = (field.column == InsurerColumn::Code).then(|| words::code_hint(field.language));
    html! {
        <div class="field">
            <span class="label">{ label }</span>
            { input(field, AttrValue::from(label), None, "insurer") }
            if let Some(hint) = hint { { paragraph("hint", hint) } }
        </div>
    }
}

/// The field itself. `prefix` makes its id unique on the page.
pub(super) fn input(field: &Field, label: AttrValue, cell: Option<(usize, usize)>, prefix: &str) -> Html {
    let Field { language, record, column, set, settle, .. } = *field;
    match column {
        InsurerColumn::Name => html! {
            <TextInput {label} value={record.name.clone()} {cell} oninput={set.reform(InsurerField::Name)} onsettle={settle.clone()} />
        },
        InsurerColumn::Code => html! {
            <TextInput {label} value={record.code.clone()} {cell} oninput={set.reform(InsurerField::Code)} onsettle={settle.clone()} />
        },
        InsurerColumn::Before => step_menu(field, label, cell, &record.before, InsurerField::Before),
        InsurerColumn::Target => step_menu(field, label, cell, &record.target, InsurerField::Target),
        InsurerColumn::Outcome => outcome_menu(field, label, cell),
        InsurerColumn::Rate => {
            entry(field, label, cell, prefix, shown(&record.rate, |rate| format!("{rate}%")))
        }
        InsurerColumn::Planned => {
            let value = shown(&record.planned, |items| words::item_ranges(language, *items));
            entry(field, label, cell, prefix, value)
        }
        InsurerColumn::Achieved | InsurerColumn::Open | InsurerColumn::Lost | InsurerColumn::Survey => {
            let met = record.item_answers().met();
            let value = shown(&record.results, |_| words::item_ranges(language, met));
            entry(field, label, cell, prefix, value)
        }
    }
}

/// A field that is read as a value.
fn entry(
    field: &Field,
    label: AttrValue,
    cell: Option<(usize, usize)>,
    prefix: &str,
    value: AttrValue,
) -> Html {
    let column = field.column;
    let wrong: Vec<AttrValue> =
        field.problems.iter().filter(|(at, _)| *at == column).map(|(_, wrong)| wrong.clone()).collect();
    let oninput = Callback::from({
        let (set, language) = (field.set.clone(), field.language);
        move |text: String| {
            let (field, repairs) = read(column, &text);
            let shown = shown_in(language, &field);
            set.emit(field);
            CellReading { shown, repairs }
        }
    });
    html! {
        <EntryCell id={format!("{prefix}-{}", column as usize)} {label} {cell} {value} {wrong} number={column == InsurerColumn::Rate}
            inputmode={if column == InsurerColumn::Rate { "decimal" } else { "text" }} language={field.language} {oninput} onsettle={field.settle.clone()} />
    }
}

/// What a field shows of the content it is set to.
fn shown_in(language: Language, field: &InsurerField) -> AttrValue {
    match field {
        InsurerField::Rate(rate) => shown(rate, |rate| format!("{rate}%")),
        InsurerField::Planned(items) => shown(items, |items| words::item_ranges(language, *items)),
        InsurerField::Results(results) => {
            shown(results, |results| words::item_ranges(language, results.answers.met()))
        }
        _ => AttrValue::default(),
    }
}

/// Reads what was typed into a column of values.
fn read(column: InsurerColumn, text: &str) -> (InsurerField, Vec<Repair>) {
    fn field<T>(
        text: &str,
        result: ReadResult<T>,
        make: impl FnOnce(Entry<T>) -> InsurerField,
    ) -> (InsurerField, Vec<Repair>) {
        let repairs = result.as_ref().map(|reading| reading.repairs.clone()).unwrap_or_default();
        (make(reading::entry(text, result)), repairs)
    }
    match column {
        InsurerColumn::Rate => field(text, read_printed_percent(text), InsurerField::Rate),
        InsurerColumn::Planned => field(text, read_items(text), InsurerField::Planned),
        InsurerColumn::Before => field(text, read_step(text), InsurerField::Before),
        InsurerColumn::Target => field(text, read_step(text), InsurerField::Target),
        InsurerColumn::Outcome => field(text, read_outcome(text), InsurerField::Outcome),
        _ => field(text, read_items(text), |items| InsurerField::Results(items.map(ItemResults::achieved))),
    }
}

/// A menu of steps. A text that names none stays, as a choice of its own.
fn step_menu(
    field: &Field,
    label: AttrValue,
    cell: Option<(usize, usize)>,
    value: &Entry<InsurerStep>,
    make: fn(Entry<InsurerStep>) -> InsurerField,
) -> Html {
    let language = field.language;
    let mut options = vec![AttrValue::from(words::none(language))];
    options.extend(InsurerStep::ALL.iter().map(|step| AttrValue::from(stages::step_short(language, *step))));
    let chosen = match value {
        Entry::Unknown => 0,
        Entry::Known(step) => usize::from(step.number()),
        Entry::Unreadable(text) => {
            options.push(words::unreadable_choice(language, text).into());
            options.len() - 1
        }
    };
    let unchanged = value.clone();
    let onchange = field.set.reform(move |at: usize| match at.checked_sub(1) {
        None => make(Entry::Unknown),
        Some(at) => {
            make(InsurerStep::ALL.get(at).map_or_else(|| unchanged.clone(), |step| Entry::Known(*step)))
        }
    });
    menu(field, label, cell, options, chosen, onchange)
}

/// A menu of outcomes.
fn outcome_menu(field: &Field, label: AttrValue, cell: Option<(usize, usize)>) -> Html {
    let language = field.language;
    let outcomes: Vec<StatedOutcome> = [true, false]
        .map(StatedOutcome::Reached)
        .into_iter()
        .chain(InsurerStep::ALL.iter().copied().map(StatedOutcome::Step))
        .collect();
    let name = |outcome: &StatedOutcome| match outcome {
        StatedOutcome::Reached(reached) => words::reached(language, *reached).to_owned(),
        StatedOutcome::Step(step) => stages::step_short(language, *step),
    };
    let mut options = vec![AttrValue::from(words::outcome_from_items(language))];
    options.extend(outcomes.iter().map(|outcome| AttrValue::from(name(outcome))));
    let chosen = match &field.record.outcome {
        Entry::Unknown => 0,
        Entry::Known(outcome) => {
            outcomes.iter().position(|known| known == outcome).map_or(0, |position| position + 1)
        }
        Entry::Unreadable(text) => {
            options.push(words::unreadable_choice(language, text).into());
            options.len() - 1
        }
    };
    let unchanged = field.record.outcome.clone();
    let onchange = field.set.reform(move |at: usize| {
        InsurerField::Outcome(match at.checked_sub(1) {
            None => Entry::Unknown,
            Some(at) => outcomes.get(at).map_or_else(|| unchanged.clone(), |outcome| Entry::Known(*outcome)),
        })
    });
    menu(field, label, cell, options, chosen, onchange)
}

/// A menu with what is wrong below it.
fn menu(
    field: &Field,
    label: AttrValue,
    cell: Option<(usize, usize)>,
    options: Vec<AttrValue>,
    chosen: usize,
    onchange: Callback<usize>,
) -> Html {
    let wrong = field.problems.iter().filter(|(at, _)| *at == field.column);
    html! {
        <>
            { select_in_cell(label, &options, chosen, cell, onchange) }
            for (position, (_, wrong)) in wrong.enumerate() { <span key={position} class="wrong">{ wrong }</span> }
        </>
    }
}
