//! The fields of an insurer, as they stand in the table and in the view of one insurer.

use yew::prelude::*;

use crate::{
    text::{self, Language, stages, stages_page as words},
    ui::components::{FieldInput, maybe, paragraph, select_in_cell},
};
use consortium_core::{
    Entry, Field, FieldValue,
    stages::{FiscalYear, Insurer, InsurerField, InsurerStep, Rung, StagesField, StatedOutcome},
};
use consortium_document::plan::{Action, Edit};

/// One field of an insurer with what it needs.
pub(super) struct FieldOf<'a> {
    pub(super) language: Language,
    pub(super) year: FiscalYear,
    pub(super) insurer: &'a Insurer,
    pub(super) field: InsurerField,
    pub(super) act: &'a Callback<Action>,
}

impl FieldOf<'_> {
    fn name(&self) -> Field {
        Field::Stages(self.year, StagesField::Insurer(self.insurer.id, self.field))
    }

    fn input(&self, label: AttrValue) -> FieldInput {
        FieldInput::of(self.language, self.name(), self.insurer.record.slot(self.field), label, self.act)
    }
}

/// A field with its label above it.
pub(super) fn labelled(of: &FieldOf) -> Html {
    let language = of.language;
    let label = text::field::insurer(language, of.field);
    if let Some(menu) = menu(of, label.into(), None) {
        return html! { <div class="field"><span class="label">{ label }</span>{ menu }</div> };
    }
    let input = of.input(label.into());
    match of.field {
        InsurerField::Code => input.hint(words::code_hint(language)).field(),
        InsurerField::Rate => input.hint(words::rate_hint(language)).field(),
        _ => input.field(),
    }
}

/// A field in a cell of the table: of the insurer with this position, from 0, at this place of the table on screen.
pub(super) fn in_cell(of: &FieldOf, row: usize, place: (usize, usize)) -> Html {
    let label = AttrValue::from(words::cell(of.language, of.field, row + 1));
    menu(of, label.clone(), Some(place)).unwrap_or_else(|| of.input(label).in_cell(place.0, place.1).field())
}

/// The menu of a field that is chosen from a list, if it is one.
fn menu(of: &FieldOf, label: AttrValue, cell: Option<(usize, usize)>) -> Option<Html> {
    let (language, record) = (of.language, &of.insurer.record);
    let nothing = words::none(language);
    match of.field {
        InsurerField::Before => Some(choice(of, label, cell, nothing, steps(language), &record.before)),
        InsurerField::Target => Some(choice(of, label, cell, nothing, steps(language), &record.target)),
        InsurerField::Outcome => {
            let nothing = words::outcome_from_items(language);
            Some(choice(of, label, cell, nothing, outcomes(language), &record.outcome))
        }
        _ => None,
    }
}

fn steps(language: Language) -> Vec<(InsurerStep, String)> {
    InsurerStep::ALL.iter().map(|step| (*step, stages::step_short(language, *step))).collect()
}

fn outcomes(language: Language) -> Vec<(StatedOutcome, String)> {
    let reached = [true, false]
        .map(|reached| (StatedOutcome::Reached(reached), words::reached(language, reached).to_owned()));
    let steps = steps(language).into_iter().map(|(step, name)| (StatedOutcome::Step(step), name));
    reached.into_iter().chain(steps).collect()
}

/// A menu. A text that names none of its values stays, as a choice of its own with what is wrong below it.
fn choice<T: FieldValue>(
    of: &FieldOf,
    label: AttrValue,
    cell: Option<(usize, usize)>,
    nothing: &'static str,
    values: Vec<(T, String)>,
    entry: &Entry<T>,
) -> Html {
    let (language, field) = (of.language, of.name());
    let mut texts = vec![String::new()];
    let mut names = vec![AttrValue::from(nothing)];
    let mut chosen = 0;
    for (value, name) in values {
        if entry.known() == Some(&value) {
            chosen = texts.len();
        }
        texts.push(value.write());
        names.push(name.into());
    }
    let slot = of.insurer.record.slot(of.field);
    let unreadable = slot.unreadable();
    if let Some(unreadable) = &unreadable {
        chosen = texts.len();
        names.push(words::unreadable_choice(language, &unreadable.text).into());
        texts.push(unreadable.text.clone());
    }
    let act = of.act.clone();
    let onchange = Callback::from(move |at: usize| {
        if let Some(text) = texts.get(at) {
            act.emit(Action::Edit(Edit::Enter { field, text: text.clone() }));
            // Two choices are two changes, also for undo.
            act.emit(Action::Settle);
        }
    });
    let wrong = unreadable.map(|found| text::exchange::read_error(language, &found.text, &found.error));
    html! {
        <>
            { select_in_cell(label, &names, chosen, cell, onchange) }
            { maybe(wrong.map(|wrong| paragraph("wrong", wrong))) }
        </>
    }
}
