//! The preview of a table before anything is replaced: the sheet as it came, what becomes of each row and each column,
//! what was repaired, what cannot be read.
//!
//! One dialog for every kind of table. It knows columns by their position in [`TableKind::COLUMNS`]; [`SheetKind`]
//! and [`read_rows`] are the only parts that know the kind. What the user decides is kept as [`Choices`], with which the
//! sheet is read again.

use std::{
    collections::{BTreeMap, HashMap},
    rc::Rc,
};

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::{Dialog, button, hint, paragraph, select};
use crate::text::{self, Language, import as words};
use consortium_core::{
    reading::{Repair, Scale},
    stages::FiscalYear,
};
use consortium_document::tables::{
    CellRepair, Choices, Content, DashMeaning, HeadingChoice, Import, Problem, Role, RowChoice, Sheet,
    SkipReason, SkippedRow, TableError, TableKind, TotalCheck, TotalOutcome, import_with, parse_table,
};

/// How many sentences of one kind are listed; the rest is counted.
const MOST_LISTED: usize = 100;

/// How many rows of the sheet are shown; all are taken over.
const MOST_SHOWN: usize = 250;

/// How many rows from the top can be chosen as the headings.
const MOST_HEADING_CHOICES: usize = 30;

/// The steps in which a user can say that the numbers of a column are given.
const SCALES: [Scale; 5] = [Scale::One, Scale::Hundred, Scale::Thousand, Scale::TenThousand, Scale::Million];

/// What becomes of a column of the sheet.
#[derive(Clone, Debug, PartialEq)]
struct PreviewColumn {
    /// Its heading, empty where there is none.
    title: String,
    /// What it is read as: a position in [`TableKind::COLUMNS`].
    read_as: Option<usize>,
    /// In what steps its numbers are given, where they can be.
    scale: Option<Scale>,
}

/// What becomes of a row of the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
enum PreviewRow {
    Heading,
    Data,
    LeftOut(SkipReason),
}

/// A sheet as it would be taken over.
#[derive(Clone, Debug, PartialEq)]
struct Preview {
    columns: Vec<PreviewColumn>,
    rows: Vec<PreviewRow>,
    heading: Option<usize>,
    /// How many rows are taken over.
    count: usize,
    /// Whether the table has the column without which it makes no sense.
    is_complete: bool,
    problems: Vec<Problem>,
    repairs: Vec<CellRepair>,
    skipped: Vec<SkippedRow>,
    columns_left_out: Vec<String>,
    checks: Vec<TotalCheck>,
    dashes: usize,
    marks: BTreeMap<char, usize>,
    /// How many rows name each fiscal year; those without one first.
    years: BTreeMap<Option<FiscalYear>, usize>,
}

/// A sheet with what a user has decided about it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AgreedTable {
    sheet: Rc<Sheet>,
    choices: Choices,
}

/// Reads a sheet for its preview.
fn preview_of<Kind: TableKind>(language: Language, sheet: &Sheet, choices: &Choices) -> Preview {
    let read = import_with::<Kind>(sheet, choices);
    let left_out =
        read.columns_left_out.iter().map(|column| text::exchange::column_left_out(language, column));
    let columns_left_out = left_out.collect();
    let missing = read.problems.iter().any(|problem| matches!(problem, Problem::MissingColumn { .. }));
    let Import { header, rows, problems, repairs, skipped, checks, dashes, marks, .. } = read;
    let mut roles = vec![PreviewRow::Heading; sheet.rows.len()];
    let mut set = |number: usize, role| {
        if let Some(row) = number.checked_sub(1).and_then(|index| roles.get_mut(index)) {
            *row = role;
        }
    };
    let mut years = BTreeMap::new();
    for row in &rows {
        set(row.number, PreviewRow::Data);
        let rows: &mut usize = years.entry(row.year.map(FiscalYear)).or_default();
        *rows = rows.saturating_add(1);
    }
    for row in &skipped {
        set(row.number, PreviewRow::LeftOut(row.reason));
    }
    let column = |column: consortium_document::tables::SheetColumn<Kind::Column>| {
        let known = |id| Kind::COLUMNS.iter().position(|column| column.id == id);
        let read_as = match column.role {
            Role::Read(id) => known(id),
            Role::Repeated(_) | Role::PartOf(_) | Role::OtherYear(_) | Role::Unmatched => None,
        };
        let content = read_as.and_then(|at| Kind::COLUMNS.get(at)).map(|known| known.content);
        let scale = matches!(content, Some(Content::People | Content::Money)).then_some(column.scale);
        PreviewColumn { title: column.title, read_as, scale }
    };
    Preview {
        heading: header.rows.first().copied(),
        columns: header.columns.into_iter().map(column).collect(),
        rows: roles,
        count: rows.len(),
        is_complete: !missing,
        problems,
        repairs,
        skipped,
        columns_left_out,
        checks,
        dashes,
        marks,
        years,
    }
}

/// The rows of a table that a user has agreed to.
pub(crate) fn read_rows<Kind: TableKind>(agreed: &AgreedTable) -> Vec<Kind::Row> {
    read_rows_with_years::<Kind>(agreed).into_iter().map(|(_, row)| row).collect()
}

/// The rows of a table that a user has agreed to, each with the fiscal year that it names.
pub(crate) fn read_rows_with_years<Kind: TableKind>(
    agreed: &AgreedTable,
) -> Vec<(Option<FiscalYear>, Kind::Row)> {
    let rows = import_with::<Kind>(&agreed.sheet, &agreed.choices).rows;
    rows.into_iter().map(|row| (row.year.map(FiscalYear), row.row)).collect()
}

/// A kind of table as the dialog needs to know it.
#[derive(Clone, Debug)]
pub(crate) struct SheetKind {
    /// The names of the columns, in the order of [`TableKind::COLUMNS`].
    columns: Vec<&'static str>,
    /// A number of rows in words: 12組合.
    counted: fn(Language, usize) -> String,
    read: fn(Language, &Sheet, &Choices) -> Preview,
}

impl SheetKind {
    /// A kind of table, with the names of its columns and the words for a number of its rows.
    pub(crate) fn of<Kind: TableKind>(
        column: impl Fn(Kind::Column) -> &'static str,
        counted: fn(Language, usize) -> String,
    ) -> Self {
        let columns = Kind::COLUMNS.iter().map(|known| column(known.id)).collect();
        Self { columns, counted, read: preview_of::<Kind> }
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
    /// A sheet that was opened, in place of a text.
    #[prop_or_default]
    pub(crate) opened: Option<Rc<Sheet>>,
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
    let choices = use_state_eq(Choices::default);
    let sheet = use_memo((text.clone(), props.opened.clone()), |(text, opened)| match opened {
        Some(sheet) => Ok(sheet.clone()),
        None => parse_table(text).map(Rc::new),
    });
    let preview = use_memo((sheet.clone(), (*choices).clone()), |(sheet, choices)| {
        (**sheet).as_ref().ok().map(|sheet| (props.kind.read)(language, sheet, choices))
    });
    let ontext = Callback::from({
        let (text, choices) = (text.clone(), choices.clone());
        move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                choices.set(Choices::default());
                text.set(area.value().into());
            }
        }
    });
    let apply = |how: TakeOver| {
        let (sheet, choices, onapply) = (sheet.clone(), choices.clone(), props.onapply.clone());
        Callback::from(move |_: MouseEvent| {
            if let Ok(sheet) = &*sheet {
                onapply.emit((how, AgreedTable { sheet: sheet.clone(), choices: (*choices).clone() }));
            }
        })
    };
    let nothing = preview.as_ref().as_ref().is_none_or(|preview| preview.count == 0);
    // Rows without a name never take the place of those that have one at the first press.
    let complete = preview.as_ref().as_ref().is_some_and(|preview| preview.is_complete);
    let (first, second) = if complete { ("button", "button primary") } else { ("button primary", "button") };
    let existing = (props.kind.counted)(language, props.existing);
    let actions = html! {
        <>
            { button("button", None, words::cancel(language), props.onclose.reform(|_: MouseEvent| ())) }
            if props.existing > 0 {
                <button class={first} disabled={nothing} onclick={apply(TakeOver::Append)}>{ words::append(language) }</button>
                <button class={second} disabled={nothing} onclick={apply(TakeOver::Replace)}>{ words::replace(language, &existing, props.existing) }</button>
            } else {
                <button class="button primary" disabled={nothing} onclick={apply(TakeOver::Append)}>{ words::take_over(language) }</button>
            }
        </>
    };
    let decide = Callback::from({
        let choices = choices.clone();
        move |decision: Decision| choices.set(decided(&choices, decision))
    });
    html! {
        <Dialog title={words::title(language)} onclose={props.onclose.clone()} {actions}>
            if props.text.is_empty() && props.opened.is_none() {
                <div class="field">
                    <label for="import-text">{ words::paste_here(language) }</label>
                    <textarea id="import-text" rows="4" autofocus=true oninput={ontext} />
                </div>
            }
            { match (&*sheet, &*preview) {
                (Ok(sheet), Some(preview)) => account(props, sheet, preview, &choices, &decide),
                (Err(TableError::Empty), _) => paragraph("quiet", words::waiting(language)),
                (Err(error), _) => html! { <p class="notice error" role="alert">{ text::exchange::table_error(language, *error) }</p> },
                (Ok(_), None) => Html::default(),
            } }
        </Dialog>
    }
}

/// What a user decides with one press. Rows and columns are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Decision {
    Heading(Option<HeadingChoice>),
    Column(usize, Option<usize>),
    Scale(usize, Scale),
    Row(usize, RowChoice),
    Dashes(Option<DashMeaning>),
    Mark(char, Option<bool>),
}

/// The choices after one more decision.
fn decided(before: &Choices, decision: Decision) -> Choices {
    let mut choices = before.clone();
    match decision {
        Decision::Heading(heading) => {
            // What was said about columns was said about other headings.
            choices.columns.clear();
            choices.scales.clear();
            choices.heading = heading;
        }
        Decision::Column(column, read_as) => {
            // A column of the table is read from one column of the sheet only.
            for other in choices.columns.values_mut().filter(|other| **other == read_as) {
                *other = None;
            }
            choices.columns.insert(column, read_as);
        }
        Decision::Scale(column, scale) => {
            choices.scales.insert(column, scale);
        }
        Decision::Row(row, choice) => {
            choices.rows.insert(row, choice);
        }
        Decision::Dashes(meaning) => choices.dashes = meaning,
        Decision::Mark(mark, None) => {
            choices.marks.remove(&mark);
        }
        Decision::Mark(mark, Some(yes)) => {
            choices.marks.insert(mark, yes);
        }
    }
    choices
}

type Decide = Callback<Decision>;

/// What became of everything in the sheet, and the sheet itself.
fn account(
    props: &ImportDialogProps,
    sheet: &Sheet,
    preview: &Preview,
    choices: &Choices,
    decide: &Decide,
) -> Html {
    let language = props.language;
    let problems: Vec<_> =
        preview.problems.iter().map(|problem| text::exchange::problem(language, problem)).collect();
    let (repairs, with_separators) = text::exchange::cell_repairs(language, &preview.repairs);
    let skipped: Vec<_> = preview
        .skipped
        .iter()
        .filter(|row| row.reason != SkipReason::Blank && row.cells.iter().any(|cell| !cell.trim().is_empty()))
        .map(|row| text::exchange::skipped(language, row))
        .collect();
    let agreeing =
        preview.checks.iter().filter(|check| !matches!(check.outcome, TotalOutcome::Differs { .. }));
    let checks: Vec<_> = agreeing.map(|check| text::exchange::total_check(language, check)).collect();
    let rows = (props.kind.counted)(language, preview.count);
    html! {
        <>
            <p role="status" class="notice">{ words::summary(language, &rows, problems.len(), repairs.len()) }</p>
            { for words::by_years(language, &preview.years).map(|years| paragraph("", years)) }
            { sentences(language, words::problems(language), "error", &problems) }
            { sentences(language, words::skipped_columns(language), "", &preview.columns_left_out) }
            { sentences(language, words::skipped(language), "", &skipped) }
            { sentences(language, words::checks(language), "good", &checks) }
            { sentences(language, words::repairs(language), "good", &repairs) }
            if let Some(line) = with_separators { { hint(line) } }
            { switches(language, preview, choices, decide) }
            { paragraph("", words::columns(language)) }
            { sheet_table(props, sheet, preview, decide) }
        </>
    }
}

/// What a user can decide about the sheet as a whole.
fn switches(language: Language, preview: &Preview, choices: &Choices, decide: &Decide) -> Html {
    let rows = preview.rows.len().min(MOST_HEADING_CHOICES);
    let headings: Vec<AttrValue> =
        [words::heading_recognised(language, preview.heading), words::no_heading(language).to_owned()]
            .into_iter()
            .chain((1..=rows).map(|row| words::row(language, row)))
            .map(AttrValue::from)
            .collect();
    let heading = match choices.heading {
        None => 0,
        Some(HeadingChoice::None) => 1,
        Some(HeadingChoice::Row(row)) => row.saturating_add(1),
    };
    let onheading = decide.reform(|at: usize| {
        Decision::Heading(match at {
            0 => None,
            1 => Some(HeadingChoice::None),
            row => Some(HeadingChoice::Row(row.saturating_sub(1))),
        })
    });
    let answers = |options: [&'static str; 3]| options.map(AttrValue::from);
    let dashes = match choices.dashes {
        None => 0,
        Some(DashMeaning::Zero) => 1,
        Some(DashMeaning::Unknown) => 2,
    };
    let ondashes = decide.reform(|at: usize| {
        Decision::Dashes(
            [None, Some(DashMeaning::Zero), Some(DashMeaning::Unknown)].get(at).copied().flatten(),
        )
    });
    let undecided = words::undecided(language);
    html! {
        <div class="row">
            <span class="small">{ words::heading_row(language) }</span>
            { select(words::heading_row(language), &headings, heading, onheading) }
            if preview.dashes > 0 {
                <span class="small">{ words::dashes(language) }</span>
                { select(words::dashes(language), &answers([undecided, words::dash_zero(language), words::dash_unknown(language)]), dashes, ondashes) }
            }
            for mark in preview.marks.keys().copied() {
                <span class="small">{ words::mark(language, mark) }</span>
                { select(words::mark(language, mark), &answers([undecided, words::mark_yes(language), words::mark_no(language)]),
                    match choices.marks.get(&mark) { None => 0, Some(true) => 1, Some(false) => 2 },
                    decide.reform(move |at: usize| Decision::Mark(mark, [None, Some(true), Some(false)].get(at).copied().flatten()))) }
            }
        </div>
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

/// The sheet as it came, with what becomes of each row and each column.
fn sheet_table(props: &ImportDialogProps, sheet: &Sheet, preview: &Preview, decide: &Decide) -> Html {
    let language = props.language;
    let mut marks: HashMap<(usize, usize), &'static str> = HashMap::new();
    for repair in preview.repairs.iter().filter(|cell| !Repair::are_ordinary(&cell.repairs)) {
        marks.insert((repair.place.row, repair.place.column), "repaired");
    }
    for problem in &preview.problems {
        if let Problem::Cell { place, .. }
        | Problem::Garbled { place, .. }
        | Problem::OtherScheme { place, .. } = problem
        {
            marks.insert((place.row, place.column), "wrong");
        }
    }
    html! {
        <div class="table-scroll tall" role="region" aria-label={words::sheet(language)} tabindex="0">
            <table class="data sheet">
                <thead>
                    <tr>
                        <th scope="col">{ words::row_number(language) }</th>
                        <th scope="col">{ words::row_role(language) }</th>
                        for (position, column) in preview.columns.iter().enumerate() {
                            { column_head(props, position.saturating_add(1), column, decide) }
                        }
                    </tr>
                </thead>
                <tbody>
                    for (number, (texts, role)) in (1_usize..).zip(sheet.rows.iter().zip(&preview.rows)).take(MOST_SHOWN) {
                        <tr key={number} class={row_class(*role)}>
                            <th scope="row">{ number }</th>
                            <td>{ row_role(language, number, *role, decide) }</td>
                            for (position, text) in texts.iter().enumerate() {
                                <td key={position} class={classes!(marks.get(&(number, position.saturating_add(1))).copied())}>{ text }</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
            if sheet.rows.len() > MOST_SHOWN {
                { paragraph("quiet", words::and_more_rows(language, sheet.rows.len().saturating_sub(MOST_SHOWN))) }
            }
        </div>
    }
}

/// The head of a column: its heading, what it is read as, and in what steps.
fn column_head(props: &ImportDialogProps, number: usize, column: &PreviewColumn, decide: &Decide) -> Html {
    let language = props.language;
    let choices: Vec<AttrValue> = std::iter::once(words::not_read(language))
        .chain(props.kind.columns.iter().copied())
        .map(AttrValue::from)
        .collect();
    let title =
        if column.title.is_empty() { words::column_number(language, number) } else { column.title.clone() };
    let scale = column.scale.map(|scale| {
        let options = SCALES.map(|scale| AttrValue::from(words::scale(language, scale)));
        let chosen = SCALES.iter().position(|known| *known == scale).unwrap_or(SCALES.len());
        let onscale = decide
            .reform(move |at: usize| Decision::Scale(number, SCALES.get(at).copied().unwrap_or(Scale::One)));
        select(words::scale_of(language, number), &options, chosen, onscale)
    });
    // The first choice is to leave the column out.
    let chosen = column.read_as.map_or(0, |at| at.saturating_add(1));
    html! {
        <th key={number} scope="col">
            <span class="small quiet">{ title }</span>
            { select(words::read_as(language, number), &choices, chosen,
                decide.reform(move |at: usize| Decision::Column(number, at.checked_sub(1)))) }
            { for scale }
        </th>
    }
}

/// What becomes of a row, with the way to change it.
fn row_role(language: Language, number: usize, role: PreviewRow, decide: &Decide) -> Html {
    let switch = |label: String, name: &'static str, choice| {
        let onclick = decide.reform(move |_: MouseEvent| Decision::Row(number, choice));
        html! { <button class="button plain small" aria-label={label} {onclick}>{ name }</button> }
    };
    let leave_out =
        || switch(words::leave_out_row(language, number), words::leave_out(language), RowChoice::LeaveOut);
    let read = || switch(words::read_row(language, number), words::read(language), RowChoice::Read);
    match role {
        PreviewRow::Heading => html! { words::heading(language) },
        PreviewRow::Data => html! { <>{ words::data(language) }{ leave_out() }</> },
        PreviewRow::LeftOut(SkipReason::Blank) => {
            html! { text::exchange::skip_reason(language, SkipReason::Blank) }
        }
        PreviewRow::LeftOut(reason @ SkipReason::AboveHeader) => {
            html! { text::exchange::skip_reason(language, reason) }
        }
        PreviewRow::LeftOut(reason) => {
            html! { <>{ words::left_out(language, text::exchange::skip_reason(language, reason)) }{ read() }</> }
        }
    }
}

/// The style class of a row.
const fn row_class(role: PreviewRow) -> Option<&'static str> {
    match role {
        PreviewRow::Heading => Some("strong"),
        PreviewRow::Data => None,
        PreviewRow::LeftOut(_) => Some("quiet"),
    }
}
