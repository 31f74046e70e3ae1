//! One row of the member table. Drawn anew only when something in it changes: the table may have 200 rows.

use std::rc::Rc;

use yew::prelude::*;

use super::members::column_class;
use crate::{
    browser::focus,
    text::{Language, members as words, number::grouped},
    ui::components::{CellReading, EntryCell, IconShape, TextInput, icon_button, select_in_cell, shown},
};
use consortium_core::{
    Enrollees, Entry, Insured, Participants, SocietyKind,
    eligibility::SocietySize,
    reading::{self, ReadResult, Repair, read_count, read_insurer_number},
};
use consortium_document::plan::{Action, Edit, Member, MemberColumn, MemberEdit, MemberField};

#[derive(PartialEq, Properties)]
pub(super) struct MemberRowViewProps {
    pub(super) member: Rc<Member>,
    /// Its position, from 0.
    pub(super) row: usize,
    /// Whether it is the last one.
    pub(super) last: bool,
    pub(super) is_lead: bool,
    pub(super) size: SocietySize,
    /// What is wrong, by column.
    pub(super) problems: Vec<(MemberColumn, AttrValue)>,
    pub(super) language: Language,
    pub(super) act: Callback<Action>,
}

/// One row of the member table.
#[component]
pub(super) fn MemberRowView(props: &MemberRowViewProps) -> Html {
    let MemberRowViewProps { member, row, language, .. } = props;
    let (id, language) = (member.id, *language);
    // Whoever works with the keyboard goes on from the row that was moved, or from the one after the removed one.
    let edit = |edit: MemberEdit, focus: fn(&web_sys::Event)| {
        props.act.reform(move |event: MouseEvent| {
            focus(&event);
            Action::Edit(Edit::Members(edit.clone()))
        })
    };
    let name = words::name_or_position(language, &member.name, row + 1);
    html! {
        <tr role="row" class={classes!((props.size == SocietySize::Small).then_some("small-society"))}>
            <td role="cell" class="position" data-label={words::position(language)}>{ row + 1 }</td>
            for column in MemberColumn::ALL {
                <td key={words::column(language, column)} role="cell" class={column_class(column)} data-label={words::column(language, column)}>
                    { cell(props, column) }
                </td>
            }
            <td role="cell" class="row-actions" data-label={words::actions(language)}>
                <div>
                    { icon_button(IconShape::Up, words::move_up(language, &name), words::up(language), *row == 0, edit(MemberEdit::MoveUp(id), focus::keep_on_button)) }
                    { icon_button(IconShape::Down, words::move_down(language, &name), words::down(language), props.last, edit(MemberEdit::MoveDown(id), focus::keep_on_button)) }
                    { icon_button(IconShape::Remove, words::remove(language, &name), words::remove_short(language), false, edit(MemberEdit::Remove(id), focus::pass_to_next_row)) }
                </div>
            </td>
        </tr>
    }
}

fn cell(props: &MemberRowViewProps, column: MemberColumn) -> Html {
    let MemberRowViewProps { member, row, language, act, .. } = props;
    let (id, language, row) = (member.id, *language, *row);
    let label: AttrValue = words::cell(language, column, row + 1).into();
    let place = Some((row, position(column)));
    let set = act.reform(move |field: MemberField| Action::Edit(Edit::Members(MemberEdit::Set(id, field))));
    let settle = act.reform(|()| Action::Settle);
    let entry = |value: AttrValue| {
        let wrong = props.problems.iter().filter(|(at, _)| *at == column).map(|(_, wrong)| wrong.clone());
        let oninput = Callback::from({
            let set = set.clone();
            move |text: String| {
                let (field, repairs) = read(column, &text);
                let shown = shown_in(&field);
                set.emit(field);
                CellReading { shown, repairs }
            }
        });
        html! {
            <EntryCell id={format!("member-{}-{}", id.0, position(column))} label={label.clone()} cell={place} {value}
                wrong={wrong.collect::<Vec<_>>()} number={column != MemberColumn::InsurerNumber} {language} {oninput} onsettle={settle.clone()} />
        }
    };
    match column {
        MemberColumn::Name => html! {
            <TextInput {label} value={member.name.clone()} cell={place} oninput={set.reform(MemberField::Name)} onsettle={settle} />
        },
        MemberColumn::Kind => {
            let options = [None, Some(SocietyKind::Single), Some(SocietyKind::General)];
            let chosen = options.iter().position(|kind| *kind == member.kind).unwrap_or_default();
            let names =
                options.iter().map(|kind| words::kind(language, *kind).into()).collect::<Vec<AttrValue>>();
            let onchange = set.reform(move |at: usize| MemberField::Kind(options.get(at).copied().flatten()));
            select_in_cell(label, &names, chosen, place, onchange)
        }
        MemberColumn::InsurerNumber => entry(shown(&member.insurer_number, ToString::to_string)),
        MemberColumn::Enrollees => entry(shown(&member.enrollees, |people| grouped(people.get()))),
        MemberColumn::Insured => entry(shown(&member.insured, |people| grouped(people.get()))),
        MemberColumn::ExpectedUsers => entry(shown(&member.expected_users, |people| grouped(people.get()))),
        MemberColumn::Lead => {
            let onchange =
                act.reform(move |_: Event| Action::Edit(Edit::Members(MemberEdit::Lead(Some(id)))));
            // Choosing a radio button that is chosen changes nothing by itself: here it takes the choice back.
            let clear = props.is_lead.then_some(Action::Edit(Edit::Members(MemberEdit::Lead(None))));
            let onclick = clear.clone().map(|clear| act.reform(move |_: MouseEvent| clear.clone()));
            let onkeydown = Callback::from({
                let act = act.clone();
                move |event: KeyboardEvent| {
                    let clears = matches!(event.key().as_str(), "Delete" | "Backspace");
                    if let Some(clear) = clear.as_ref().filter(|_| clears) {
                        act.emit(clear.clone());
                    }
                }
            });
            html! {
                <label>
                    <input type="radio" name="lead" aria-label={label} checked={props.is_lead} {onchange} {onclick} {onkeydown} />
                </label>
            }
        }
    }
}

/// The position of a column that takes the focus, from 0.
fn position(column: MemberColumn) -> usize {
    MemberColumn::ALL.iter().position(|other| *other == column).unwrap_or_default()
}

/// What a field shows of the content it is set to.
fn shown_in(field: &MemberField) -> AttrValue {
    match field {
        MemberField::Name(_) | MemberField::Kind(_) => AttrValue::default(),
        MemberField::InsurerNumber(number) => shown(number, ToString::to_string),
        MemberField::Enrollees(people) => shown(people, |people| grouped(people.get())),
        MemberField::Insured(people) => shown(people, |people| grouped(people.get())),
        MemberField::ExpectedUsers(people) => shown(people, |people| grouped(people.get())),
    }
}

/// Reads what was typed into a column of values.
fn read(column: MemberColumn, text: &str) -> (MemberField, Vec<Repair>) {
    fn field<T, U>(
        text: &str,
        result: ReadResult<T>,
        wrap: fn(T) -> U,
        make: fn(Entry<U>) -> MemberField,
    ) -> (MemberField, Vec<Repair>) {
        let repairs = result.as_ref().map(|reading| reading.repairs.clone()).unwrap_or_default();
        (make(reading::entry(text, result).map(wrap)), repairs)
    }
    match column {
        MemberColumn::InsurerNumber => {
            field(text, read_insurer_number(text), |number| number, MemberField::InsurerNumber)
        }
        MemberColumn::Insured => field(text, read_count(text), Insured::new, MemberField::Insured),
        MemberColumn::ExpectedUsers => {
            field(text, read_count(text), Participants::new, MemberField::ExpectedUsers)
        }
        MemberColumn::Enrollees => field(text, read_count(text), Enrollees::new, MemberField::Enrollees),
        MemberColumn::Name | MemberColumn::Kind | MemberColumn::Lead => {
            (MemberField::Name(text.to_owned()), Vec::new())
        }
    }
}
