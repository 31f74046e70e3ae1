//! Fields and menus of the cost page, tied to the edits they make.

use yew::prelude::*;

use super::reading::named;
use crate::{
    text::{self, Language, cost},
    ui::{
        components::{FieldInput, paragraph, select},
        planner::Planner,
    },
};
use consortium_core::{
    Field,
    cost::{CostField, CostReport},
};
use consortium_document::plan::{Action, CostEdit, Edit, Plan};

/// Makes a callback that changes the costs by one edit.
pub(crate) fn doing(planner: &Planner, edit: CostEdit) -> Callback<MouseEvent> {
    planner.doing(Action::Edit(Edit::Cost(edit)))
}

/// Makes a callback that changes the costs by the edit that `edit` makes of an event.
pub(crate) fn editing<E>(planner: &Planner, edit: impl Fn(E) -> CostEdit + 'static) -> Callback<E> {
    planner.editing(move |event| Edit::Cost(edit(event)))
}

/// The input of a field of the costs, called as the field is; nothing if the plan has no such field.
pub(crate) fn labelled(planner: &Planner, field: CostField) -> Option<FieldInput> {
    input(planner, field, text::field::label(planner.language(), Field::Cost(field)))
}

/// The same with the line it belongs to, for screen readers.
pub(crate) fn labelled_of_line(planner: &Planner, field: CostField) -> Option<FieldInput> {
    let (plan, language) = (planner.plan(), planner.language());
    let called = |owner| text::plan::owner(language, plan, owner);
    input(planner, field, text::field::listed(language, Field::Cost(field), &called))
}

/// The input of a field of the costs that the page knows more about; nothing if the plan has no such field.
pub(crate) fn input(planner: &Planner, field: CostField, label: impl Into<AttrValue>) -> Option<FieldInput> {
    let slot = planner.plan().cost.slot(field)?;
    Some(FieldInput::of(planner.language(), Field::Cost(field), slot, label, &planner.act))
}

/// The words of a menu, the chosen one, and the edit that each makes.
pub(crate) struct Menu {
    options: Vec<AttrValue>,
    chosen: usize,
    edits: Vec<CostEdit>,
}

impl Menu {
    /// A menu over a list of choices.
    pub(crate) fn of<T: Copy + PartialEq>(
        choices: &[T],
        chosen: T,
        name: impl Fn(T) -> &'static str,
        edit: impl Fn(T) -> CostEdit,
    ) -> Self {
        let mut menu = Self { options: Vec::new(), chosen: 0, edits: Vec::new() };
        for choice in choices {
            menu.add(name(*choice), edit(*choice), *choice == chosen);
        }
        menu
    }

    fn add(&mut self, name: &'static str, edit: CostEdit, is_chosen: bool) {
        if is_chosen {
            self.chosen = self.options.len();
        }
        self.options.push(name.into());
        self.edits.push(edit);
    }

    /// The menu with a visible label; `label` is its full name, for screen readers.
    pub(crate) fn field(self, planner: &Planner, visible: &'static str, label: impl Into<AttrValue>) -> Html {
        let menu = self.bare(planner, label.into());
        html! { <div class="field"><span class="label" aria-hidden="true">{ visible }</span>{ menu }</div> }
    }

    /// The menu alone.
    pub(crate) fn bare(self, planner: &Planner, label: AttrValue) -> Html {
        let Self { options, chosen, edits } = self;
        let act = planner.act.clone();
        let onchange = Callback::from(move |at: usize| {
            if let Some(edit) = edits.get(at) {
                act.emit(Action::Edit(Edit::Cost(edit.clone())));
            }
        });
        select(label, &options, chosen, onchange)
    }
}

/// A checkbox with its label.
pub(crate) fn checkbox(
    planner: &Planner,
    label: &'static str,
    checked: bool,
    edit: impl Fn(bool) -> CostEdit,
) -> Html {
    checkbox_of(planner, label, checked, Edit::Cost(edit(!checked)))
}

fn checkbox_of(planner: &Planner, label: &'static str, checked: bool, edit: Edit) -> Html {
    let onchange = planner.act.reform(move |_: Event| Action::Edit(edit.clone()));
    html! { <label class="check"><input type="checkbox" {checked} {onchange} />{ label }</label> }
}

/// What is wrong below the fields it is about, as one node: when it comes and goes, the fields before it stay.
pub(crate) fn wrongs(sentences: Vec<AttrValue>) -> Html {
    sentences.into_iter().map(|sentence| paragraph("wrong", sentence)).collect()
}

/// What is wrong with the fields that `is_here` picks, as sentences.
pub(crate) fn wrong_at(
    language: Language,
    plan: &Plan,
    report: &CostReport,
    is_here: &dyn Fn(Field) -> bool,
) -> Vec<AttrValue> {
    let errors: Vec<_> = report.errors.iter().filter(|error| is_here(error.field)).collect();
    if errors.is_empty() {
        return Vec::new();
    }
    named(language, plan, |names| {
        errors.into_iter().map(|error| cost::invalid_input(language, error, names).into()).collect()
    })
}
