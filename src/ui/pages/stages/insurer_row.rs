//! One row of the table of insurers. Drawn anew only when something in it changes.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    insurer_fields::{FieldOf, in_cell},
    row_facts::RowFacts,
    year_edits::in_year,
};
use crate::{
    browser::{focus, speech},
    text::{Language, field, heard, row_line, stages_page as words},
    ui::{
        components::{IconShape, RowFact, RowLine, icon_button},
        route::Route,
    },
};
use consortium_core::stages::{FiscalYear, Insurer, InsurerField, InsurerId, Movement};
use consortium_document::plan::{Action, InsurerEdit, YearEdit};

#[derive(PartialEq, Properties)]
pub(super) struct InsurerRowProps {
    pub(super) year: FiscalYear,
    pub(super) insurer: Rc<Insurer>,
    /// Its position, from 0.
    pub(super) row: usize,
    /// Its position among the rows that the filter leaves.
    pub(super) place: usize,
    /// Whether it is the last one.
    pub(super) last: bool,
    pub(super) facts: RowFacts,
    pub(super) language: Language,
    pub(super) act: Callback<Action>,
    /// Opens the view of one insurer.
    pub(super) oninsurer: Callback<InsurerId>,
}

/// One row of the table.
#[component]
pub(super) fn InsurerRow(props: &InsurerRowProps) -> Html {
    let InsurerRowProps { year, insurer, row, place, language, act, facts, .. } = props;
    let (id, language, row, year) = (insurer.id, *language, *row, *year);
    // Whoever works with the keyboard goes on from the row that was moved, or from the one after the removed one: of the
    // row itself only what is said tells.
    let edit = |edit: InsurerEdit, focus: fn(&web_sys::Event), said: String| {
        act.reform(move |event: MouseEvent| {
            focus(&event);
            speech::say(&said);
            Action::Edit(in_year(year, YearEdit::Insurers(edit.clone())))
        })
    };
    let name = words::name_or_row(language, &insurer.record.name, row + 1);
    let [up, down, remove] =
        [words::move_up, words::move_down, words::remove].map(|of| AttrValue::from(of(language, &name)));
    let field = |field| FieldOf { language, year, insurer, field, act };
    let details = props.oninsurer.reform(move |_: MouseEvent| id);
    html! {
        <tr role="row">
            <RowLine name={name.clone()} facts={line_facts(facts, language)} />
            <td role="cell" class="position" data-label={words::column_number(language)}>{ row + 1 }</td>
            for (at, column) in InsurerField::OF_TABLE.into_iter().enumerate() {
                <td key={at} role="cell" class={column_class(column)} data-label={field::insurer(language, column)}>
                    { in_cell(&field(column), row, (*place, at)) }
                </td>
            }
            <td role="cell" class="calculated" data-label={words::column_calculated(language)}>
                <div>
                    <p><strong>{ &facts.rate }</strong></p>
                    <p class="small">{ &facts.after }{ movement(language, facts.movement) }</p>
                    for (position, note) in facts.notes.iter().enumerate() { <p key={position} class="note">{ note }</p> }
                    <a class="small no-print" href={Route::INSURER.href()} onclick={details} aria-label={words::details_of(language, &name)}>{ words::details(language) }</a>
                </div>
            </td>
            <td role="cell" class="row-actions" data-label={words::column_actions(language)}>
                <div>
                    { icon_button(IconShape::Up, up.clone(), up, row == 0, edit(InsurerEdit::MoveUp(id), focus::keep_on_button, heard::moved(language, &name, row))) }
                    { icon_button(IconShape::Down, down.clone(), down, props.last, edit(InsurerEdit::MoveDown(id), focus::keep_on_button, heard::moved(language, &name, row + 2))) }
                    { icon_button(IconShape::Remove, remove.clone(), remove, false, edit(InsurerEdit::Remove(id), focus::pass_to_next_row, heard::removed(language, &name))) }
                </div>
            </td>
        </tr>
    }
}

/// What its line says: its achievement rate, a rise or a fall, and whether something does not fit together.
fn line_facts(facts: &RowFacts, language: Language) -> Vec<RowFact> {
    let movement = match facts.movement {
        Movement::Fell => Some(RowFact::Wrong(words::fell(language).to_owned())),
        Movement::Rose => Some(RowFact::Tag(words::rose(language))),
        Movement::Stayed | Movement::DidNotFall | Movement::PossiblyFell => None,
    };
    let wrong = !facts.notes.is_empty();
    let wrong = wrong.then(|| RowFact::Wrong(row_line::to_check(language).to_owned()));
    movement.into_iter().chain(wrong).chain([RowFact::Figure(facts.rate.to_string())]).collect()
}

/// Whether an insurer rose or fell, as a tag. A fall is never left out.
fn movement(language: Language, movement: Movement) -> Html {
    match movement {
        Movement::Fell => html! { <span class="tag fell">{ words::fell(language) }</span> },
        Movement::Rose => html! { <span class="tag rose">{ words::rose(language) }</span> },
        Movement::Stayed | Movement::DidNotFall | Movement::PossiblyFell => Html::default(),
    }
}

/// The style class of a column.
pub(super) const fn column_class(field: InsurerField) -> &'static str {
    match field {
        InsurerField::Name => "name",
        InsurerField::Before | InsurerField::Target | InsurerField::Outcome => "step",
        InsurerField::Planned | InsurerField::Achieved => "items",
        InsurerField::Rate => "figure number",
        InsurerField::Code | InsurerField::Survey { .. } => "figure",
    }
}
