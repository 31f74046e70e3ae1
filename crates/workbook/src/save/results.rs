//! Any table of results as a workbook: numbers as numbers, sums as formulas where they are the sums of what stands above
//! them, differences as formulas of the columns they are taken of.

use consortium_core::{Fraction, Yen};
use consortium_document::tables::{Difference, ResultRow, ResultTable, RowKind, Value};

use super::{
    Preface,
    book::{Book, BookCell, BookSheet, Look, Origin, Rows, cell, number, sheet_name, yen},
};

/// The tables as a workbook, one sheet each.
pub fn results_book(tables: &[ResultTable], preface: &Preface) -> Book {
    let mut names: Vec<String> = Vec::with_capacity(tables.len());
    for table in tables {
        names.push(free_name(&names, &table.title));
    }
    let sheets = tables.iter().zip(&names).map(|(table, name)| sheet(table, name, preface));
    Book { title: preface.title.clone(), made_on: preface.made_on, sheets: sheets.collect(), shown: 0 }
}

/// A name that no sheet has yet. Excel takes two names for the same that differ only in the size of letters.
fn free_name(taken: &[String], title: &str) -> String {
    let is_free = |name: &String| !taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let first = sheet_name(title);
    if is_free(&first) {
        return first;
    }
    let cut: String = first.chars().take(27).collect();
    let numbered = (2_usize..).map(|number| sheet_name(&format!("{cut} {number}")));
    numbered.into_iter().find(is_free).unwrap_or(first)
}

fn sheet(table: &ResultTable, name: &str, preface: &Preface) -> BookSheet {
    let title = format!("{} {}", preface.title, table.title);
    let mut sheet = BookSheet::new(name, title.trim(), &preface.notes);
    sheet.widths =
        table.columns.iter().enumerate().map(|(place, _)| if place == 0 { 32 } else { 18 }).collect();
    sheet.push_headings(
        table.columns.iter().map(|heading| BookCell::heading(heading.text.as_str(), heading.figures)),
    );
    let first = sheet.next();
    for (place, row) in table.rows.iter().enumerate() {
        let above = table.rows.get(..place).unwrap_or(&[]);
        let rows = place.checked_sub(1).map(|last| Rows { first, last: first.saturating_add(last) });
        let cells: Vec<_> = row
            .values
            .iter()
            .enumerate()
            .map(|(column, value)| match (row.kind, rows) {
                (RowKind::Total, Some(rows)) => total(&sheet, above, column, rows, value),
                _ => difference(table, row, sheet.next(), column).unwrap_or_else(|| given(value)),
            })
            .collect();
        sheet.push(cells);
    }
    sheet
}

/// A value of a row of sums: a formula if it is the sum of all rows above, or else the value.
fn total(sheet: &BookSheet, above: &[ResultRow], column: usize, rows: Rows, value: &Value) -> BookCell {
    let plain = above.iter().all(|row| row.kind != RowKind::Total);
    let numbers: Option<Vec<i64>> = above.iter().map(|row| whole(row.values.get(column)?)).collect();
    let sum = numbers.and_then(|numbers| numbers.into_iter().try_fold(0_i64, i64::checked_add));
    match (sum, whole(value)) {
        (Some(sum), Some(whole)) if plain && sum == whole => {
            let formula = format!("SUM({})", sheet.column(column, rows));
            BookCell::formula(formula, yen(Yen::new(whole)), given(value).look).from(Origin::Total)
        }
        _ => given(value).from(Origin::PartlyGivenTotal),
    }
}

/// A whole number of yen or things.
fn whole(value: &Value) -> Option<i64> {
    match value {
        Value::Yen(amount) | Value::Change(amount) => Some(amount.get()),
        Value::Count(count) => Some(i64::from(*count)),
        _ => None,
    }
}

/// The formula of a difference of two other cells of its row, where there is one and it comes to the value.
fn difference(table: &ResultTable, row: &ResultRow, place: usize, column: usize) -> Option<BookCell> {
    let Difference { minuend, subtrahend, .. } =
        *table.differences.iter().find(|difference| difference.column == column)?;
    let value = row.values.get(column)?;
    let [minuend_is, subtrahend_is, is] =
        [row.values.get(minuend)?, row.values.get(subtrahend)?, value].map(whole);
    let is = is.filter(|is| {
        minuend_is.zip(subtrahend_is).and_then(|(of, less)| of.checked_sub(less)) == Some(*is)
    })?;
    let formula = format!("{}-{}", cell(place, minuend), cell(place, subtrahend));
    Some(BookCell::formula(formula, yen(Yen::new(is)), given(value).look).from(Origin::PartlyGiven))
}

fn given(value: &Value) -> BookCell {
    match value {
        Value::Empty => BookCell::empty(),
        Value::Text(text) | Value::Answer(_, text) | Value::Sign { sign: text, .. } => {
            BookCell::text(text.as_str())
        }
        Value::Count(count) => BookCell::given(number(u64::from(*count)), Look::Count),
        Value::Yen(amount) => BookCell::given(yen(*amount), Look::Yen),
        Value::Change(amount) => BookCell::given(yen(*amount), Look::Change),
        Value::Percent(share, places) => BookCell::given(part(share), Look::Percent(u32::from(*places))),
    }
}

fn part(share: &Fraction) -> f64 {
    share.to_f64()
}
