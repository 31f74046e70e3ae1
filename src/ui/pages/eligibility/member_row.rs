//! One row of the member table. Drawn anew only when something in it changes: the table may have 200 rows.

use std::rc::Rc;

use yew::prelude::*;

use super::members::column_class;
use crate::{
    browser::focus,
    domain::{Enrollees, Insured, MemberId, Participants, SocietyKind, eligibility::SocietySize},
    exchange::{self, ReadResult, Repair, read_count, read_insurer_number},
    plan::{Action, Edit, Entry, Member, MemberColumn, MemberEdit, MemberField},
    text::{self, Language, members as words, number::grouped},
    ui::components::{IconShape, Select, TextInput, icon},
};

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
                    <button class="button plain icon-button" disabled={*row == 0} onclick={edit(MemberEdit::MoveUp(id), focus::keep_on_button)}
                        aria-label={words::move_up(language, &name)} title={words::up(language)}>{ icon(IconShape::Up) }</button>
                    <button class="button plain icon-button" disabled={props.last} onclick={edit(MemberEdit::MoveDown(id), focus::keep_on_button)}
                        aria-label={words::move_down(language, &name)} title={words::down(language)}>{ icon(IconShape::Down) }</button>
                    <button class="button plain icon-button" onclick={edit(MemberEdit::Remove(id), focus::pass_to_next_row)}
                        aria-label={words::remove(language, &name)} title={words::remove_short(language)}>{ icon(IconShape::Remove) }</button>
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
    let entry = |value: Option<AttrValue>| EntryCellProps {
        id,
        column,
        label: label.clone(),
        place,
        value: value.unwrap_or_default(),
        wrong: props
            .problems
            .iter()
            .filter(|(at, _)| *at == column)
            .map(|(_, wrong)| wrong.clone())
            .collect(),
        language,
        set: set.clone(),
        settle: settle.clone(),
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
            html! { <Select {label} options={names} {chosen} cell={place} {onchange} /> }
        }
        MemberColumn::InsurerNumber => {
            html! { <EntryCell ..entry(shown(&member.insurer_number, ToString::to_string)) /> }
        }
        MemberColumn::Enrollees => {
            html! { <EntryCell ..entry(shown(&member.enrollees, |people| grouped(people.get()))) /> }
        }
        MemberColumn::Insured => {
            html! { <EntryCell ..entry(shown(&member.insured, |people| grouped(people.get()))) /> }
        }
        MemberColumn::ExpectedUsers => {
            html! { <EntryCell ..entry(shown(&member.expected_users, |people| grouped(people.get()))) /> }
        }
        MemberColumn::Lead => {
            let onchange =
                act.reform(move |_: Event| Action::Edit(Edit::Members(MemberEdit::Lead(Some(id)))));
            html! {
                <label>
                    <input type="radio" name="lead" aria-label={label} checked={props.is_lead} {onchange} />
                </label>
            }
        }
    }
}

/// The position of a column that takes the focus, from 0.
fn position(column: MemberColumn) -> usize {
    MemberColumn::ALL.iter().position(|other| *other == column).unwrap_or_default()
}

/// What a field shows of an entry: the value in its tidy form, or the text that could not be read.
fn shown<T>(entry: &Entry<T>, tidy: impl Fn(&T) -> String) -> Option<AttrValue> {
    match entry {
        Entry::Unknown => None,
        Entry::Unreadable(text) => Some(text.clone().into()),
        Entry::Known(value) => Some(tidy(value).into()),
    }
}

/// What a field shows of the content it is set to.
fn shown_in(field: &MemberField) -> Option<AttrValue> {
    match field {
        MemberField::Name(_) | MemberField::Kind(_) => None,
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
        (make(exchange::entry(text, result).map(wrap)), repairs)
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

#[derive(PartialEq, Properties)]
struct EntryCellProps {
    id: MemberId,
    column: MemberColumn,
    label: AttrValue,
    place: Option<(usize, usize)>,
    value: AttrValue,
    wrong: Vec<AttrValue>,
    language: Language,
    set: Callback<MemberField>,
    settle: Callback<()>,
}

/// A cell that is read as a value: it says what it repaired, and what it could not read.
#[component]
fn EntryCell(props: &EntryCellProps) -> Html {
    // The repairs belong to the value they made: undo or another plan bring values without any.
    let repaired = use_state_eq(|| None::<(Option<AttrValue>, Vec<Repair>)>);
    let typing = use_state_eq(|| false);
    let column = props.column;
    let oninput = Callback::from({
        let (repaired, typing, set) = (repaired.clone(), typing.clone(), props.set.clone());
        move |text: String| {
            let (field, made) = read(column, &text);
            typing.set(true);
            repaired.set(Some((shown_in(&field), made)));
            set.emit(field);
        }
    });
    let onsettle = Callback::from({
        let (typing, settle) = (typing.clone(), props.settle.clone());
        move |()| {
            typing.set(false);
            settle.emit(());
        }
    });
    let repairs = repaired.as_ref().filter(|(value, _)| value.as_ref() == Some(&props.value));
    let repairs = repairs.map(|(_, made)| made.as_slice()).unwrap_or_default();
    // While somebody types, half a number is no mistake yet.
    let wrong = if *typing { &[] } else { props.wrong.as_slice() };
    let note: AttrValue = format!("member-{}-{}", props.id.0, position(column)).into();
    let number = column != MemberColumn::InsurerNumber;
    html! {
        <>
            <TextInput label={props.label.clone()} value={props.value.clone()} cell={props.place} invalid={!wrong.is_empty()}
                class={classes!(number.then_some("number"))} inputmode="numeric"
                describedby={(!wrong.is_empty() || !repairs.is_empty()).then(|| note.clone())} {oninput} {onsettle} />
            if !wrong.is_empty() {
                <span class="wrong" id={note}>{ for wrong.iter() }</span>
            } else if !*typing && !repairs.is_empty() {
                <span class="repaired" id={note} role="status">{ text::exchange::repairs(props.language, repairs) }</span>
            }
        </>
    }
}
