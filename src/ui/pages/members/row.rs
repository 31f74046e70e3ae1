//! One row of the member table. Drawn anew only when something in it changes: the table may have 200 rows.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    browser::{focus, speech},
    text::{Language, heard, members as words, row_line},
    ui::components::{FieldInput, IconShape, RowFact, RowLine, icon_button, maybe, select_in_cell},
};
use consortium_core::{Field, MemberField, MemberId, SocietyKind, Standing, eligibility::SocietySize};
use consortium_document::plan::{Action, Edit, Member, MemberColumn, MemberEdit};

#[derive(PartialEq, Properties)]
pub(super) struct MemberRowViewProps {
    pub(super) member: Rc<Member>,
    /// Its position, from 0.
    pub(super) row: usize,
    /// Whether it is the last one.
    pub(super) last: bool,
    pub(super) is_lead: bool,
    /// Whether it is the user's own society.
    pub(super) is_us: bool,
    /// The columns on screen.
    pub(super) columns: Rc<Vec<MemberColumn>>,
    pub(super) size: SocietySize,
    /// What is wrong although it can be read.
    pub(super) problems: Vec<(MemberField, AttrValue)>,
    pub(super) language: Language,
    pub(super) act: Callback<Action>,
    /// Says that a society was removed, beside a button that brings it back.
    pub(super) removed: Callback<String>,
}

/// One row of the member table.
#[component]
pub(super) fn MemberRowView(props: &MemberRowViewProps) -> Html {
    let MemberRowViewProps { member, row, language, .. } = props;
    let (id, language) = (member.id, *language);
    // Whoever works with the keyboard goes on from the row that was moved, or from the one after the removed one: of the
    // row itself only what is said tells.
    let edit = |edit: MemberEdit, focus: fn(&web_sys::Event), said: String| {
        props.act.reform(move |event: MouseEvent| {
            focus(&event);
            speech::say(&said);
            Action::Edit(Edit::Members(edit.clone()))
        })
    };
    let name = words::name_or_position(language, &member.name, row + 1);
    let removal = {
        let (act, removed) = (props.act.clone(), props.removed.clone());
        let said = words::removed(language, &name, props.is_lead);
        Callback::from(move |event: MouseEvent| {
            focus::pass_to_next_row(&event);
            act.emit(Action::Edit(Edit::Members(MemberEdit::Remove(id))));
            removed.emit(said.clone());
        })
    };
    // What stands under the pointer is the name: anything shorter would be read out after it.
    let [up, down, remove] =
        [words::move_up, words::move_down, words::remove].map(|of| AttrValue::from(of(language, &name)));
    html! {
        <tr role="row" class={classes!((props.size == SocietySize::Small).then_some("small-society"), props.is_us.then_some("ours"))}>
            <RowLine name={name.clone()} facts={facts(props)} />
            <td role="cell" class="position" data-label={words::position(language)}>{ row + 1 }</td>
            <td role="cell" class="lead us" data-label={words::column_us(language)}>
                { one_of_all(props, "us", words::choose_us(language, &name).into(), props.is_us, MemberEdit::Us) }
            </td>
            for (place, column) in props.columns.iter().copied().enumerate() {
                <td key={words::column(language, column)} role="cell" class={column_class(column)} data-label={words::column(language, column)}>
                    { cell(props, place, column) }
                </td>
            }
            <td role="cell" class="row-actions" data-label={words::actions(language)}>
                <div>
                    { icon_button(IconShape::Up, up.clone(), up, *row == 0, edit(MemberEdit::MoveUp(id), focus::keep_on_button, heard::moved(language, &name, *row))) }
                    { icon_button(IconShape::Down, down.clone(), down, props.last, edit(MemberEdit::MoveDown(id), focus::keep_on_button, heard::moved(language, &name, row + 2))) }
                    { icon_button(IconShape::Remove, remove.clone(), remove, false, removal) }
                </div>
            </td>
        </tr>
    }
}

/// What its line says: its size, which decides the requirement, and what else one looks for in the list.
fn facts(props: &MemberRowViewProps) -> Vec<RowFact> {
    let MemberRowViewProps { member, language, .. } = props;
    let language = *language;
    let column = words::column(language, MemberColumn::Field(MemberField::Enrollees));
    let size = RowFact::of(language, &member.enrollees, column, |count| words::people_unit(language, count));
    let unreadable =
        |field: &MemberField| member.slot(*field).is_some_and(|slot| slot.unreadable().is_some());
    let mut others = MemberField::ALL.iter().filter(|field| **field != MemberField::Enrollees);
    let wrong = !props.problems.is_empty() || others.any(unreadable);
    let candidate = member.standing == Standing::Candidate;
    [
        props.is_us.then(|| RowFact::Tag(words::column_us(language))),
        props.is_lead.then(|| RowFact::Tag(words::column_lead(language))),
        candidate.then(|| RowFact::Tag(words::candidate(language))),
        wrong.then(|| RowFact::Wrong(row_line::to_check(language).to_owned())),
        Some(size),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A cell; `place` is its column for the focus, from 0.
fn cell(props: &MemberRowViewProps, place: usize, column: MemberColumn) -> Html {
    let MemberRowViewProps { member, row, language, act, .. } = props;
    let (id, language, row) = (member.id, *language, *row);
    let label: AttrValue = words::cell(language, column, row + 1).into();
    let typed = |field: MemberField| {
        let wrong = props.problems.iter().filter(|(at, _)| *at == field).map(|(_, wrong)| wrong.clone());
        let slot = member.slot(field)?;
        let input = FieldInput::of(language, Field::Member(id, field), slot, label.clone(), act);
        let number = input.number && field != MemberField::InsurerNumber;
        let input = FieldInput { number, ..input }.in_cell(row, place).wrong(wrong);
        Some(if field == MemberField::Name { input.wrapped() } else { input })
    };
    let typed = |field| html! { { maybe(typed(field).map(FieldInput::field)) } };
    match column {
        MemberColumn::Field(MemberField::Standing) => {
            let names = Standing::ALL.map(|standing| words::standing(language, standing).into());
            let chosen = Standing::ALL.iter().position(|standing| *standing == member.standing);
            let act = act.clone();
            let onchange = Callback::from(move |at: usize| {
                if let Some(standing) = Standing::ALL.get(at) {
                    act.emit(Action::Edit(Edit::Members(MemberEdit::Standing(id, *standing))));
                }
            });
            select_in_cell(label, &names, chosen, Some((row, place)), onchange)
        }
        MemberColumn::Field(MemberField::Kind) => {
            let options = [None, Some(SocietyKind::Single), Some(SocietyKind::General)];
            let chosen = options.iter().position(|kind| *kind == member.kind);
            let names =
                options.iter().map(|kind| words::kind(language, *kind).into()).collect::<Vec<AttrValue>>();
            let onchange = act.reform(move |at: usize| {
                Action::Edit(Edit::Members(MemberEdit::Kind(id, options.get(at).copied().flatten())))
            });
            select_in_cell(label, &names, chosen, Some((row, place)), onchange)
        }
        MemberColumn::Field(field) => typed(field),
        MemberColumn::Lead => one_of_all(props, "lead", label, props.is_lead, MemberEdit::Lead),
    }
}

/// A choice of one row of all. Choosing the chosen one again, or the Delete key, takes the choice back.
fn one_of_all(
    props: &MemberRowViewProps,
    name: &'static str,
    label: AttrValue,
    checked: bool,
    choose: fn(Option<MemberId>) -> MemberEdit,
) -> Html {
    let (id, act) = (props.member.id, &props.act);
    let choice = move |member| Action::Edit(Edit::Members(choose(member)));
    let onchange = act.reform(move |_: Event| choice(Some(id)));
    // Choosing a radio button that is chosen changes nothing by itself: here it takes the choice back.
    let onclick = checked.then(|| act.reform(move |_: MouseEvent| choice(None)));
    let onkeydown = Callback::from({
        let act = act.clone();
        move |event: KeyboardEvent| {
            if checked && matches!(event.key().as_str(), "Delete" | "Backspace") {
                act.emit(choice(None));
            }
        }
    });
    html! { <label><input type="radio" {name} aria-label={label} {checked} {onchange} {onclick} {onkeydown} /></label> }
}

/// The style class of a column.
pub(super) const fn column_class(column: MemberColumn) -> &'static str {
    match column {
        MemberColumn::Field(MemberField::Name) => "name",
        MemberColumn::Field(MemberField::Kind) => "choice",
        MemberColumn::Field(MemberField::Standing) => "choice standing",
        MemberColumn::Field(MemberField::InsurerNumber) => "figure",
        MemberColumn::Field(_) => "figure number",
        MemberColumn::Lead => "lead",
    }
}
