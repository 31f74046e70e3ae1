//! The preview of a table before anything is replaced: which column is what, what was repaired, what cannot be read.
//!
//! One dialog for every kind of table. It knows columns by their position in [`TableKind::COLUMNS`]; [`SheetKind`]
//! and [`read_rows`] are the only parts that know the kind.

use std::collections::HashMap;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::{Dialog, button, hint, paragraph, select};
use crate::text::{self, Language, import as words};
use consortium_core::reading::Repair;
use consortium_document::tables::{
    CellRepair, HeaderMatch, Import, Problem, Role, SkipReason, SkippedRow, Table, TableError, TableKind,
    import_as, parse_table,
};

/// How many sentences of one kind are listed; the rest is counted.
const MOST_LISTED: usize = 100;

/// How many rows of the sheet are shown; all are taken over.
const MOST_SHOWN: usize = 250;

/// What each column of a sheet is read as: a position in [`TableKind::COLUMNS`].
type Assignment = Vec<Option<usize>>;

/// A sheet as it would be taken over.
#[derive(Clone, Debug, PartialEq)]
struct Sheet {
    /// The headings, empty where there are none.
    titles: Vec<String>,
    /// What the columns are read as.
    columns: Assignment,
    /// The numbers of the rows that are taken over, from 1.
    rows: Vec<usize>,
    problems: Vec<Problem>,
    repairs: Vec<CellRepair>,
    skipped: Vec<SkippedRow>,
}

/// A table with what its columns are read as, as a user has agreed to it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AgreedTable {
    table: Table,
    columns: Assignment,
}

fn import_agreed<Kind: TableKind>(
    table: &Table,
    columns: Option<&Assignment>,
) -> Import<Kind::Column, Kind::Row> {
    let mut header = HeaderMatch::find(Kind::COLUMNS, &table.rows);
    for (position, column) in columns.into_iter().flatten().enumerate() {
        header.assign(position, column.and_then(|column| Kind::COLUMNS.get(column)).map(|column| column.id));
    }
    import_as::<Kind>(table, header)
}

/// Reads a sheet for its preview; without an assignment the columns are recognised.
fn read_sheet<Kind: TableKind>(table: &Table, columns: Option<&Assignment>) -> Sheet {
    let Import { header, rows, problems, repairs, skipped } = import_agreed::<Kind>(table, columns);
    let known = |role| match role {
        Role::Read(id) => Kind::COLUMNS.iter().position(|column| column.id == id),
        Role::Repeated(_) | Role::Unmatched => None,
    };
    Sheet {
        columns: header.columns.iter().map(|column| known(column.role)).collect(),
        titles: header.columns.into_iter().map(|column| column.title).collect(),
        rows: rows.iter().map(|row| row.number).collect(),
        problems,
        repairs,
        skipped,
    }
}

/// The rows of a table that a user has agreed to.
pub(crate) fn read_rows<Kind: TableKind>(agreed: &AgreedTable) -> Vec<Kind::Row> {
    import_agreed::<Kind>(&agreed.table, Some(&agreed.columns)).rows.into_iter().map(|row| row.row).collect()
}

/// A kind of table as the dialog needs to know it.
#[derive(Clone, Debug)]
pub(crate) struct SheetKind {
    /// The names of the columns, in the order of [`TableKind::COLUMNS`].
    columns: Vec<&'static str>,
    /// A number of rows in words: 12組合.
    counted: fn(Language, usize) -> String,
    read: fn(&Table, Option<&Assignment>) -> Sheet,
}

impl SheetKind {
    /// A kind of table, with the names of its columns and the words for a number of its rows.
    pub(crate) fn of<Kind: TableKind>(
        column: impl Fn(Kind::Column) -> &'static str,
        counted: fn(Language, usize) -> String,
    ) -> Self {
        let columns = Kind::COLUMNS.iter().map(|known| column(known.id)).collect();
        Self { columns, counted, read: read_sheet::<Kind> }
    }
}

/// Tables of different kinds differ in their columns.
impl PartialEq for SheetKind {
    fn eq(&self, other: &Self) -> bool {
        self.columns == other.columns
    }
}

/// What becomes of the rows at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TakeOver {
    /// They stay, and the new ones come after them.
    Append,
    /// The new ones take their place.
    Replace,
}

#[derive(PartialEq, Properties)]
pub(crate) struct ImportDialogProps {
    pub(crate) language: Language,
    /// What was pasted or opened; empty to wait for a paste.
    pub(crate) text: AttrValue,
    /// How many rows there are already.
    pub(crate) existing: usize,
    /// What kind of table it is.
    pub(crate) kind: SheetKind,
    pub(crate) onclose: Callback<()>,
    pub(crate) onapply: Callback<(TakeOver, AgreedTable)>,
}

/// The preview.
#[component]
pub(crate) fn ImportDialog(props: &ImportDialogProps) -> Html {
    let language = props.language;
    let text = use_state_eq(|| props.text.clone());
    let columns = use_state_eq(|| None::<Assignment>);
    let table = use_memo(text.clone(), |text| parse_table(text));
    let sheet = use_memo((table.clone(), (*columns).clone()), |(table, columns)| {
        (**table).as_ref().ok().map(|table| (props.kind.read)(table, columns.as_ref()))
    });
    let ontext = Callback::from({
        let (text, columns) = (text.clone(), columns.clone());
        move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                columns.set(None);
                text.set(area.value().into());
            }
        }
    });
    let apply = |how: TakeOver| {
        let (table, sheet, onapply) = (table.clone(), sheet.clone(), props.onapply.clone());
        Callback::from(move |_: MouseEvent| {
            if let (Ok(table), Some(sheet)) = (&*table, &*sheet) {
                onapply.emit((how, AgreedTable { table: table.clone(), columns: sheet.columns.clone() }));
            }
        })
    };
    let nothing = sheet.as_ref().as_ref().is_none_or(|sheet| sheet.rows.is_empty());
    let existing = (props.kind.counted)(language, props.existing);
    let actions = html! {
        <>
            { button("button", None, words::cancel(language), props.onclose.reform(|_: MouseEvent| ())) }
            if props.existing > 0 {
                <button class="button" disabled={nothing} onclick={apply(TakeOver::Append)}>{ words::append(language) }</button>
                <button class="button primary" disabled={nothing} onclick={apply(TakeOver::Replace)}>{ words::replace(language, &existing, props.existing) }</button>
            } else {
                <button class="button primary" disabled={nothing} onclick={apply(TakeOver::Append)}>{ words::take_over(language) }</button>
            }
        </>
    };
    let assign = Callback::from({
        let (columns, sheet) = (columns.clone(), sheet.clone());
        move |(position, column): (usize, Option<usize>)| {
            let Some(sheet) = &*sheet else { return };
            let taken = |(at, known): (usize, &Option<usize>)| match at == position {
                true => column,
                // A column of the table is read from one column of the sheet only.
                false => known.filter(|known| Some(*known) != column),
            };
            columns.set(Some(sheet.columns.iter().enumerate().map(taken).collect()));
        }
    });
    html! {
        <Dialog title={words::title(language)} onclose={props.onclose.clone()} {actions}>
            if props.text.is_empty() {
                <div class="field">
                    <label for="import-text">{ words::paste_here(language) }</label>
                    <textarea id="import-text" rows="4" autofocus=true oninput={ontext} />
                </div>
            }
            { match (&*table, &*sheet) {
                (Ok(table), Some(sheet)) => preview(props, table, sheet, &assign),
                (Err(TableError::Empty), _) => paragraph("quiet", words::waiting(language)),
                (Err(error), _) => html! { <p class="notice error" role="alert">{ text::exchange::table_error(language, *error) }</p> },
                (Ok(_), None) => Html::default(),
            } }
        </Dialog>
    }
}

type Assign = Callback<(usize, Option<usize>)>;

fn preview(props: &ImportDialogProps, table: &Table, sheet: &Sheet, assign: &Assign) -> Html {
    let language = props.language;
    let problems: Vec<_> =
        sheet.problems.iter().map(|problem| text::exchange::problem(language, problem)).collect();
    let (repairs, with_separators) = text::exchange::cell_repairs(language, &sheet.repairs);
    let skipped: Vec<_> = sheet
        .skipped
        .iter()
        .filter(|row| row.reason != SkipReason::Blank)
        .map(|row| text::exchange::skipped(language, row))
        .collect();
    let rows = (props.kind.counted)(language, sheet.rows.len());
    html! {
        <>
            <p role="status" class="notice">{ words::summary(language, &rows, problems.len(), repairs.len()) }</p>
            { sentences(language, words::problems(language), "error", &problems) }
            { sentences(language, words::repairs(language), "good", &repairs) }
            { sentences(language, words::skipped(language), "", &skipped) }
            if let Some(line) = with_separators { { hint(line) } }
            { paragraph("", words::columns(language)) }
            { sheet_table(props, table, sheet, assign) }
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
                { paragraph("", words::and_more(language, sentences.len() - MOST_LISTED)) }
            }
        </div>
    }
}

/// The sheet as it came, with what each column is read as.
fn sheet_table(props: &ImportDialogProps, table: &Table, sheet: &Sheet, assign: &Assign) -> Html {
    let language = props.language;
    let mut marks: HashMap<(usize, usize), &'static str> = HashMap::new();
    for repair in sheet.repairs.iter().filter(|cell| !Repair::are_ordinary(&cell.repairs)) {
        marks.insert((repair.place.row, repair.place.column), "repaired");
    }
    for problem in &sheet.problems {
        if let Problem::Cell { place, .. } | Problem::Garbled { place, .. } = problem {
            marks.insert((place.row, place.column), "wrong");
        }
    }
    let choices: Vec<AttrValue> = std::iter::once(words::not_read(language))
        .chain(props.kind.columns.iter().copied())
        .map(AttrValue::from)
        .collect();
    html! {
        <div class="table-scroll tall" role="region" aria-label={words::sheet(language)} tabindex="0">
            <table class="data">
                <thead>
                    <tr>
                        <th scope="col">{ words::row_number(language) }</th>
                        for (position, (title, column)) in sheet.titles.iter().zip(&sheet.columns).enumerate() {
                            <th key={position} scope="col">
                                <span class="small quiet">{ if title.is_empty() { words::column_number(language, position + 1) } else { title.clone() } }</span>
                                { select(words::read_as(language, position + 1), &choices, column.map_or(0, |column| column + 1),
                                    assign.reform(move |at: usize| (position, at.checked_sub(1)))) }
                            </th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for number in sheet.rows.iter().take(MOST_SHOWN) {
                        <tr key={*number}>
                            <th scope="row">{ number }</th>
                            for (position, text) in table.rows.get(number - 1).into_iter().flatten().enumerate() {
                                <td key={position} class={classes!(marks.get(&(*number, position + 1)).copied())}>{ text }</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
