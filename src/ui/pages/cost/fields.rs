//! Fields and menus of the cost page, tied to the edits they make.

use yew::prelude::*;

use super::named;
use crate::{
    domain::cost::{CostReport, Field},
    plan::{Action, CostEdit, Edit, Entry, Plan},
    text::{Language, cost},
    ui::{
        components::{EntryFieldProps, Select, Typed},
        planner::Planner,
    },
};

/// Makes a callback that changes the costs by the edit that `edit` makes of an event.
pub(super) fn editing<E>(planner: &Planner, edit: impl Fn(E) -> CostEdit + 'static) -> Callback<E> {
    planner.editing(move |event| Edit::Cost(edit(event)))
}

/// A field for an entry of the costs.
pub(super) fn entry<T: Typed>(
    planner: &Planner,
    id: impl Into<AttrValue>,
    label: impl Into<AttrValue>,
    entry: &Entry<T>,
    edit: impl Fn(Entry<T>) -> CostEdit + 'static,
) -> EntryFieldProps {
    let act = planner.act.clone();
    let onchange = move |entry| act.emit(Action::Edit(Edit::Cost(edit(entry))));
    let onsettle = planner.doing(Action::Settle);
    EntryFieldProps { onsettle, ..EntryFieldProps::of(planner.language(), id, label, entry, onchange) }
}

/// A menu with a visible label over a list of choices.
pub(super) fn menu<T: Copy + PartialEq + 'static>(
    planner: &Planner,
    label: impl Into<AttrValue>,
    choices: &'static [T],
    chosen: T,
    name: impl Fn(T) -> &'static str,
    edit: impl Fn(T) -> CostEdit + 'static,
) -> Html {
    let label = label.into();
    html! {
        <div class="field">
            <span class="label" aria-hidden="true">{ &label }</span>
            { bare_menu(planner, label, choices, chosen, name, edit) }
        </div>
    }
}

/// A menu whose label is for screen readers only.
pub(super) fn bare_menu<T: Copy + PartialEq + 'static>(
    planner: &Planner,
    label: impl Into<AttrValue>,
    choices: &'static [T],
    chosen: T,
    name: impl Fn(T) -> &'static str,
    edit: impl Fn(T) -> CostEdit + 'static,
) -> Html {
    let options: Vec<AttrValue> = choices.iter().map(|choice| name(*choice).into()).collect();
    let act = planner.act.clone();
    let onchange = Callback::from(move |at: usize| {
        if let Some(choice) = choices.get(at) {
            act.emit(Action::Edit(Edit::Cost(edit(*choice))));
        }
    });
    let chosen = choices.iter().position(|choice| *choice == chosen).unwrap_or_default();
    html! { <Select label={label.into()} {options} {chosen} {onchange} /> }
}

/// A checkbox with its label.
pub(super) fn checkbox(
    planner: &Planner,
    label: &'static str,
    checked: bool,
    edit: impl Fn(bool) -> CostEdit + 'static,
) -> Html {
    let onchange = editing(planner, move |_: Event| edit(!checked));
    html! { <label class="check"><input type="checkbox" {checked} {onchange} />{ label }</label> }
}

/// What is wrong with the fields that `is_here` picks, as sentences.
pub(super) fn wrong_at(
    language: Language,
    plan: &Plan,
    report: &CostReport,
    is_here: impl Fn(Field) -> bool,
) -> Vec<AttrValue> {
    let errors: Vec<_> = report.errors.iter().filter(|error| is_here(error.field)).collect();
    if errors.is_empty() {
        return Vec::new();
    }
    named(language, plan, |names| {
        errors.into_iter().map(|error| cost::model_error(language, error, names).into()).collect()
    })
}
