//! Any table of results as a workbook: numbers as numbers, and sums as formulas where they are the sums of what stands
//! above them.

use consortium_core::{Fraction, Yen};
use consortium_document::tables::{ResultRow, ResultTable, RowKind, Value};

use super::{
    Preface,
    book::{Book, BookCell, BookSheet, Look, Origin, Rows, number, sheet_name, yen},
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
                _ => cell(value),
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
            let cell = cell(value);
            BookCell::formula(formula, yen(Yen::new(whole)), cell.look).from(Origin::Total)
        }
        _ => cell(value).from(Origin::PartlyGivenTotal),
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

fn cell(value: &Value) -> BookCell {
    match value {
        Value::Empty => BookCell::empty(),
        Value::Text(text) | Value::Answer(_, text) | Value::Sign { sign: text, .. } => {
            BookCell::text(text.as_str())
        }
        Value::Count(count) => BookCell::given(number(u64::from(*count)), Look::Count),
        Value::Yen(amount) => BookCell::given(yen(*amount), Look::Yen),
        Value::Change(amount) => BookCell::given(yen(*amount), Look::Change),
        Value::Percent(share, places) => BookCell::given(part(share), Look::Percent(*places)),
    }
}

fn part(share: &Fraction) -> f64 {
    share.to_f64()
}
