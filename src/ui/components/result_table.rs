//! A table of results on screen: the one place that writes such a table.

use yew::prelude::*;

use super::{OnlyPrinted, TableTools, button};
use crate::text::{
    Language,
    amounts::Amounts,
    number::{grouped, percent},
    page,
};
use consortium_document::tables::{ResultRow, ResultTable, RowKind, Value};

/// The table, with its title for screen readers; it scrolls sideways where it is too wide.
pub(crate) fn result_table(table: &ResultTable) -> Html {
    drawn(table, usize::MAX)
}

/// How many rows of a long table are there at first, sums not counted.
const ROWS_AT_FIRST: usize = 10;

/// A table with more rows is drawn for paper only when it is printed: a thousand rows that nobody sees take half a second.
const ROWS_KEPT_READY: usize = 200;

#[derive(PartialEq, Properties)]
pub(crate) struct LongTableProps {
    pub(crate) language: Language,
    pub(crate) table: ResultTable,
}

/// A table of which the first rows, our own and the sums are on screen until all are asked for. On paper all are there.
#[component]
pub(crate) fn LongTable(props: &LongTableProps) -> Html {
    let LongTableProps { language, table } = props;
    let all = use_state_eq(|| false);
    let rows = table.rows.iter().filter(|row| row.kind != RowKind::Total).count();
    // A button in place of one or two rows would save nothing.
    if *all || rows <= ROWS_AT_FIRST + 2 {
        return drawn(table, usize::MAX);
    }
    let open = Callback::from(move |_: MouseEvent| all.set(true));
    let shown = if rows <= ROWS_KEPT_READY {
        drawn(table, ROWS_AT_FIRST)
    } else {
        let whole = table.clone();
        html! {
            <>
                <div class="no-print">{ result_table(&beginning(table)) }</div>
                <OnlyPrinted draw={Callback::from(move |()| result_table(&whole))} />
            </>
        }
    };
    html! {
        <>
            { shown }
            <div class="no-print">{ button("button", None, page::show_all_rows(*language, rows), open) }</div>
        </>
    }
}

/// The first rows of a table, our own and the sums.
fn beginning(table: &ResultTable) -> ResultTable {
    let rows = table.rows.iter().enumerate();
    let rows = rows.filter(|(position, row)| *position < ROWS_AT_FIRST || row.kind != RowKind::Plain);
    ResultTable { rows: rows.map(|(_, row)| row.clone()).collect(), ..table.clone() }
}

/// The table, with this many rows on screen beside the sums.
fn drawn(table: &ResultTable, most: usize) -> Html {
    let values = table.rows.iter().flat_map(|row| &row.values);
    let amounts = Amounts::fitting(
        table.unit,
        values.filter_map(|value| match value {
            Value::Yen(amount) | Value::Change(amount) => Some(*amount),
            _ => None,
        }),
    );
    html! {
        <div class="table-scroll" role="region" aria-label={table.title.clone()} tabindex="0">
            <table class="data">
                <thead>
                    <tr>
                        for (position, heading) in table.columns.iter().enumerate() {
                            <th key={position} scope="col" class={classes!(figure_class(heading.figures), length_class(&heading.text))}>{ &heading.text }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for (position, row) in table.rows.iter().enumerate() {
                        <tr key={position} class={classes!(row_class(row), (position >= most && row.kind == RowKind::Plain).then_some("beyond"))}>{ for row.values.iter().enumerate().map(|(position, value)| cell(table, position, value, amounts)) }</tr>
                    }
                </tbody>
            </table>
        </div>
    }
}

/// A table behind a disclosure: the figures of a picture.
pub(crate) fn table_behind(language: Language, table: &ResultTable) -> Html {
    html! {
        <details>
            <summary>{ page::table(language) }</summary>
            { result_table(table) }
            <TableTools {language} table={table.clone()} />
        </details>
    }
}

fn cell(table: &ResultTable, position: usize, value: &Value, amounts: Amounts) -> Html {
    let shown = match value {
        Value::Empty => String::new(),
        Value::Text(text) | Value::Answer(_, text) | Value::Sign { sign: text, .. } => text.clone(),
        Value::Count(count) => grouped(*count),
        Value::Yen(amount) => amounts.shown(*amount),
        Value::Change(amount) => amounts.change(*amount),
        Value::Percent(share, places) => percent(*share, *places),
    };
    if let Value::Answer(answer, _) = value {
        return html! { <td><span class="marked">{ super::answer_mark(*answer) }<span>{ shown }</span></span></td> };
    }
    if let Value::Sign { words, .. } = value {
        return html! { <td class="sign"><span aria-hidden="true">{ shown }</span><span class="visually-hidden">{ words }</span></td> };
    }
    let in_figures = table.columns.get(position).is_some_and(|heading| heading.figures);
    let class = classes!(
        figure_class(in_figures || !matches!(value, Value::Empty | Value::Text(_))),
        length_class(&shown)
    );
    if position == 0 {
        html! { <th scope="row" class={classes!(length_class(&shown))}>{ shown }</th> }
    } else {
        html! { <td {class}>{ shown }</td> }
    }
}

const fn figure_class(figures: bool) -> Option<&'static str> {
    if figures { Some("number") } else { None }
}

/// The most letters of a word that stays on one line, also where its column is narrow: 単一, 確定. Codes of digits are never
/// broken.
const SHORT: usize = 4;

/// The fewest letters of a sentence, which needs room: in a column of a few letters it would be higher than a screen.
const LONG: usize = 20;

fn length_class(text: &str) -> Option<&'static str> {
    let is_code = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.chars().count() {
        _ if is_code => Some("short"),
        ..=SHORT => Some("short"),
        LONG.. => Some("long"),
        _ => None,
    }
}

const fn row_class(row: &ResultRow) -> Option<&'static str> {
    match row.kind {
        RowKind::Plain => None,
        RowKind::Here => Some("here"),
        RowKind::Ours => Some("ours"),
        RowKind::Total => Some("total"),
    }
}
