//! A table that is edited in place has so many rows on screen as typing stays quick with; the others are a press away, and
//! on paper all are there.

use std::ops::Range;

use yew::prelude::*;

use super::{GridCells, OnlyPrinted, result_table};
use crate::text::{Language, number::grouped, page as words};
use consortium_document::tables::{CopiedCell, Heading, ResultTable, RowKind, Value};

/// The most rows that are all on screen.
const MOST_AT_ONCE: usize = 80;

/// How many are on screen at a time where there are more.
const AT_A_TIME: usize = 50;

/// Whether only a part of the rows is on screen at a time.
pub(crate) const fn is_partial(rows: usize) -> bool {
    rows > MOST_AT_ONCE
}

/// The rows on screen, of so many, with this one among them.
pub(super) fn rows_around(row: usize, rows: usize) -> Range<usize> {
    if !is_partial(rows) {
        return 0..rows;
    }
    let begin = row.min(rows - 1) / AT_A_TIME * AT_A_TIME;
    begin..(begin + AT_A_TIME).min(rows)
}

/// Which rows are on screen, and the ways to the others. A link to a field that is not on screen presses them, too.
pub(super) fn pager(language: Language, shown: &Range<usize>, rows: usize, go: &Callback<usize>) -> Html {
    if !is_partial(rows) {
        return Html::default();
    }
    let (before, after) = (shown.start.checked_sub(AT_A_TIME), Some(shown.end).filter(|row| *row < rows));
    let to = |row: Option<usize>| {
        let go = go.clone();
        move |_: MouseEvent| {
            if let Some(row) = row {
                go.emit(row);
            }
        }
    };
    html! {
        <div class="row no-print">
            <span role="status">{ words::rows_shown(language, grouped(shown.start + 1), grouped(shown.end), grouped(rows)) }</span>
            <button class="button" data-rows="before" disabled={before.is_none()} onclick={to(before)}>{ words::rows_before(language, AT_A_TIME) }</button>
            <button class="button" data-rows="after" disabled={after.is_none()} onclick={to(after)}>{ words::rows_after(language, AT_A_TIME) }</button>
        </div>
    }
}

/// All rows as plain text on paper.
pub(super) fn cells_on_paper(caption: &'static str, cells: &GridCells) -> Html {
    let cells = cells.clone();
    let draw = Callback::from(move |()| {
        let whole = cells.whole();
        let Some((headings, rows)) = whole.split_first() else { return Html::default() };
        let headings = headings.iter().enumerate().map(|(column, heading)| Heading {
            text: heading.text.clone(),
            figures: rows.iter().filter_map(|row| row.get(column)).any(CopiedCell::is_figure),
        });
        let mut table = ResultTable::new(caption, headings);
        for row in rows {
            table.row(RowKind::Plain, row.iter().map(|cell| Value::Text(cell.printed())));
        }
        result_table(&table)
    });
    html! { <OnlyPrinted {draw} /> }
}
