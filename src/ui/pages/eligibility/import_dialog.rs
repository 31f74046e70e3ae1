//! The preview of a table before anything is replaced: which column is what, what was repaired, what cannot be read.

use std::collections::HashMap;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::{
    exchange::{
        HeaderMatch, Import, MemberTable, Problem, Role, Table, TableError, TableKind, import, import_as,
        parse_table,
    },
    plan::{MemberColumn, MemberEdit, MemberRow},
    text::{self, Language, members as words},
    ui::components::{Dialog, Select},
};

/// How many sentences of one kind are listed; the rest is counted.
const MOST_LISTED: usize = 100;

/// How many rows of the sheet are shown; all are taken over.
const MOST_SHOWN: usize = 250;

type MemberImport = Import<MemberColumn, MemberRow>;

#[derive(PartialEq, Properties)]
pub(super) struct ImportDialogProps {
    pub(super) language: Language,
    /// What was pasted or opened; empty to wait for a paste.
    pub(super) text: AttrValue,
    /// How many members there are already.
    pub(super) existing: usize,
    pub(super) onclose: Callback<()>,
    /// Called with the edit to make and the number of rows in it.
    pub(super) onapply: Callback<(MemberEdit, usize)>,
}

/// The preview.
#[component]
pub(super) fn ImportDialog(props: &ImportDialogProps) -> Html {
    let language = props.language;
    let text = use_state_eq(|| props.text.clone());
    let header = use_state_eq(|| None::<HeaderMatch<MemberColumn>>);
    let table = use_memo(text.clone(), |text| parse_table(text));
    let read = use_memo((table.clone(), (*header).clone()), |(table, header)| {
        let table = table.as_ref().as_ref().ok()?;
        Some(match header {
            Some(header) => import_as::<MemberTable>(table, header.clone()),
            None => import::<MemberTable>(table),
        })
    });
    let ontext = Callback::from({
        let (text, header) = (text.clone(), header.clone());
        move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                header.set(None);
                text.set(area.value().into());
            }
        }
    });
    let apply = |make: fn(Vec<MemberRow>) -> MemberEdit| {
        let read = read.clone();
        let onapply = props.onapply.clone();
        Callback::from(move |_: MouseEvent| {
            let Some(read) = &*read else { return };
            let rows: Vec<MemberRow> = read.rows.iter().map(|row| row.row.clone()).collect();
            let count = rows.len();
            onapply.emit((make(rows), count));
        })
    };
    let nothing = read.as_ref().as_ref().is_none_or(|read| read.rows.is_empty());
    let actions = html! {
        <>
            <button class="button" onclick={props.onclose.reform(|_: MouseEvent| ())}>{ words::cancel(language) }</button>
            if props.existing > 0 {
                <button class="button" disabled={nothing} onclick={apply(MemberEdit::Append)}>{ words::append(language) }</button>
                <button class="button primary" disabled={nothing} onclick={apply(MemberEdit::Replace)}>{ words::replace(language, props.existing) }</button>
            } else {
                <button class="button primary" disabled={nothing} onclick={apply(MemberEdit::Append)}>{ words::take_over(language) }</button>
            }
        </>
    };
    let assign = Callback::from({
        let (header, read) = (header.clone(), read.clone());
        move |(position, column): (usize, Option<MemberColumn>)| {
            let current = (*header).clone().or_else(|| (*read).as_ref().map(|read| read.header.clone()));
            if let Some(mut current) = current {
                current.assign(position, column);
                header.set(Some(current));
            }
        }
    });
    html! {
        <Dialog title={words::import_title(language)} onclose={props.onclose.clone()} {actions}>
            if props.text.is_empty() {
                <div class="field">
                    <label for="import-text">{ words::import_paste_here(language) }</label>
                    <textarea id="import-text" rows="4" autofocus=true oninput={ontext} />
                </div>
            }
            { match (&*table, &*read) {
                (Ok(table), Some(read)) => preview(language, table, read, &assign),
                (Err(TableError::Empty), _) => html! { <p class="quiet">{ words::import_waiting(language) }</p> },
                (Err(error), _) => html! { <p class="notice error" role="alert">{ text::exchange::table_error(language, *error) }</p> },
                (Ok(_), None) => Html::default(),
            } }
        </Dialog>
    }
}

fn preview(
    language: Language,
    table: &Table,
    read: &MemberImport,
    assign: &Callback<(usize, Option<MemberColumn>)>,
) -> Html {
    let problems: Vec<_> =
        read.problems.iter().map(|problem| text::exchange::problem(language, problem)).collect();
    let repairs: Vec<_> =
        read.repairs.iter().map(|repair| text::exchange::cell_repair(language, repair)).collect();
    let skipped: Vec<_> = read
        .skipped
        .iter()
        .filter(|row| row.reason != crate::exchange::SkipReason::Blank)
        .map(|row| text::exchange::skipped(language, row))
        .collect();
    html! {
        <>
            <p role="status" class="notice">{ words::import_summary(language, read.rows.len(), problems.len(), repairs.len()) }</p>
            { sentences(language, words::import_problems(language), "error", &problems) }
            { sentences(language, words::import_repairs(language), "good", &repairs) }
            { sentences(language, words::import_skipped(language), "", &skipped) }
            <p>{ words::import_columns(language) }</p>
            { sheet(language, table, read, assign) }
        </>
    }
}

/// A list of sentences, the first hundred of them.
fn sentences(language: Language, title: &'static str, kind: &'static str, sentences: &[String]) -> Html {
    if sentences.is_empty() {
        return Html::default();
    }
    html! {
        <div class={classes!("notice", kind)}>
            <h3>{ title }</h3>
            <ul>
                for (position, sentence) in sentences.iter().take(MOST_LISTED).enumerate() {
                    <li key={position}>{ sentence }</li>
                }
            </ul>
            if sentences.len() > MOST_LISTED {
                <p>{ words::and_more(language, sentences.len() - MOST_LISTED) }</p>
            }
        </div>
    }
}

/// The sheet as it came, with what each column is read as.
fn sheet(
    language: Language,
    table: &Table,
    read: &MemberImport,
    assign: &Callback<(usize, Option<MemberColumn>)>,
) -> Html {
    let mut marks: HashMap<(usize, usize), &'static str> = HashMap::new();
    for repair in &read.repairs {
        marks.insert((repair.place.row, repair.place.column), "repaired");
    }
    for problem in &read.problems {
        if let Problem::Cell { place, .. } | Problem::Garbled { place, .. } = problem {
            marks.insert((place.row, place.column), "wrong");
        }
    }
    let choices: Vec<AttrValue> = std::iter::once(words::not_read(language))
        .chain(MemberTable::COLUMNS.iter().map(|column| words::column(language, column.id)))
        .map(AttrValue::from)
        .collect();
    html! {
        <div class="table-scroll tall" role="region" aria-label={words::import_sheet(language)} tabindex="0">
            <table class="data">
                <thead>
                    <tr>
                        <th scope="col">{ words::position(language) }</th>
                        for (position, column) in read.header.columns.iter().enumerate() {
                            <th key={position} scope="col">
                                <span class="small quiet">{ if column.title.is_empty() { words::column_number(language, position + 1) } else { column.title.clone() } }</span>
                                <Select label={words::read_as(language, position + 1)} options={choices.clone()} chosen={chosen(column.role)}
                                    onchange={assign.reform(move |at: usize| (position, at.checked_sub(1).and_then(|at| MemberTable::COLUMNS.get(at)).map(|column| column.id)))} />
                            </th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for row in read.rows.iter().take(MOST_SHOWN) {
                        <tr key={row.number}>
                            <th scope="row">{ row.number }</th>
                            for (position, text) in table.rows.get(row.number - 1).into_iter().flatten().enumerate() {
                                <td key={position} class={classes!(marks.get(&(row.number, position + 1)).copied())}>{ text }</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}

/// The position of a role in the menu of a column.
fn chosen(role: Role<MemberColumn>) -> usize {
    match role {
        Role::Read(id) => {
            MemberTable::COLUMNS.iter().position(|column| column.id == id).map_or(0, |position| position + 1)
        }
        Role::Repeated(_) | Role::Unmatched => 0,
    }
}
