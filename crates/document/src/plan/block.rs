//! A block of cells that is pasted into a table goes to the focused cell, to its right and below, as in a spreadsheet. What
//! is no row of the table, a heading, a total, a note, goes nowhere and is named.

use crate::{
    plan::Edit,
    tables::{Sheet, has_tax_note, names_figures, unit_of_heading},
};

/// A block put into a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedBlock {
    /// What it changes, as one step.
    pub edit: Edit,
    /// How many cells are changed.
    pub cells: usize,
    /// How many cells with something in them have no place: to the right of the last column, or below the last row where no row can be added.
    pub left_out: usize,
    /// The names of rows that are none of the table: totals, notes, and a heading above the rows. They change nothing, but
    /// for the unit in a heading: it goes to the numbers below it.
    pub rows_left_out: Vec<String>,
    /// The names of rows that are none of the members, where rows go to the member that they name. They change nothing.
    pub strangers: Vec<String>,
    /// How many amounts said that they are with or without tax; the amount alone is entered.
    pub tax_notes: usize,
}

/// Puts each cell of a block to where it falls, from a cell on. `name` is the column of names: a total, a note or a heading
/// in it is no row. `row_of` names a row by its position, made with additional edits if need be; `entered` is what a text
/// changes in a column of it.
pub(super) fn spread<Id: Copy>(
    block: &Sheet,
    (first_row, first_column): (usize, usize),
    name: Option<Names>,
    row_of: impl FnMut(usize, &mut Vec<Edit>) -> Option<Id>,
    entered: impl Fn(Id, usize, &str) -> Option<Edit>,
) -> PastedBlock {
    let name = name.and_then(|name| name.in_block(first_column));
    spread_rows(rows_of_table(block, name), (first_row, first_column), row_of, entered)
}

/// [`spread`] for rows that were told from what is none.
pub(super) fn spread_rows<Id: Copy>(
    block: RowsOfBlock<'_>,
    (first_row, first_column): (usize, usize),
    mut row_of: impl FnMut(usize, &mut Vec<Edit>) -> Option<Id>,
    entered: impl Fn(Id, usize, &str) -> Option<Edit>,
) -> PastedBlock {
    let RowsOfBlock { rows, left_out: rows_left_out, units, .. } = block;
    let (mut edits, mut cells, mut left_out) = (Vec::new(), 0_usize, 0_usize);
    let mut tax_notes = 0_usize;
    for (row, texts) in rows.into_iter().enumerate() {
        let id = row_of(first_row.saturating_add(row), &mut edits);
        for (position, text) in texts.iter().enumerate() {
            let unit = units.get(position).map_or("", String::as_str);
            let text = with_unit(text.trim(), unit);
            if has_tax_note(&text) {
                tax_notes = tax_notes.saturating_add(1);
            }
            match id.and_then(|id| entered(id, first_column.saturating_add(position), &text)) {
                Some(edit) => {
                    edits.push(edit);
                    cells = cells.saturating_add(1);
                }
                None if text.is_empty() => {}
                None => left_out = left_out.saturating_add(1),
            }
        }
    }
    PastedBlock {
        edit: Edit::Several(edits),
        cells,
        left_out,
        rows_left_out,
        strangers: Vec::new(),
        tax_notes,
    }
}

/// A number with the unit that its heading gives, unless it has one of its own: 1,500 below （千円） is 1,500千円.
fn with_unit(text: &str, unit: &str) -> String {
    let is_plain = text.ends_with(|last: char| last.is_numeric());
    if is_plain { format!("{text}{unit}") } else { text.to_owned() }
}

/// What is in a block.
pub(super) struct RowsOfBlock<'a> {
    /// The rows that are some.
    pub(super) rows: Vec<&'a [String]>,
    /// The names of rows that are none.
    pub(super) left_out: Vec<String>,
    /// The unit in steps that a heading gives to each column; empty for none.
    pub(super) units: Vec<String>,
    /// The headings, if there are some.
    pub(super) heading: Option<&'a [String]>,
}

/// The names in a table.
#[derive(Clone, Copy)]
pub(super) struct Names {
    /// Their column, from 0.
    pub(super) column: usize,
    /// Whether what stands there names no row of the table: a total, a note.
    pub(super) is_none: fn(&str) -> bool,
    /// Whether a cell beside the names is a heading of the table, and no value: 不明 and 準備期 are values without a digit.
    pub(super) is_heading: fn(&str) -> bool,
}

impl Names {
    /// The names in a block that begins at a column, if it reaches them.
    pub(super) fn in_block(self, first_column: usize) -> Option<Self> {
        Some(Self { column: self.column.checked_sub(first_column)?, ..self })
    }
}

/// Tells the rows of a block from what is none. `names` is where names stand in it, if they do.
pub(super) fn rows_of_table(block: &Sheet, names: Option<Names>) -> RowsOfBlock<'_> {
    let name = names.map(|names| names.column);
    let named = |row: &[String]| {
        let first = row.iter().find(|cell| !cell.trim().is_empty());
        name.map_or(first, |name| row.get(name)).map(|cell| cell.trim().to_owned())
    };
    let figures = |row: &[String]| -> Vec<String> {
        let cells = row.iter().enumerate().filter(|(at, cell)| Some(*at) != name && !cell.trim().is_empty());
        cells.map(|(_, cell)| cell.clone()).collect()
    };
    let has_number = |cell: &String| cell.contains(char::is_numeric);
    let is_heading_word = names.map_or(names_figures as fn(&str) -> bool, |names| names.is_heading);
    let has_figures = block.rows.iter().skip(1).flat_map(|row| figures(row)).any(|cell| has_number(&cell));
    // A heading that nobody knows, 備考, makes no row of those beside it; a number in it would.
    let is_heading = |at: usize, row: &[String]| {
        let figures = figures(row);
        let (headings, others): (Vec<_>, Vec<_>) = figures.iter().partition(|cell| is_heading_word(cell));
        at == 0 && has_figures && headings.len() > others.len() && !others.into_iter().any(has_number)
    };
    let (mut rows, mut left_out, mut units, mut heading_row) = (Vec::new(), Vec::new(), Vec::new(), None);
    for (at, row) in block.rows.iter().enumerate() {
        match named(row) {
            Some(heading) if is_heading(at, row) => {
                units = row.iter().map(|cell| unit_of_heading(cell).unwrap_or_default()).collect();
                left_out.push(heading);
                heading_row = Some(row.as_slice());
            }
            Some(called) if names.is_some_and(|names| (names.is_none)(&called)) => left_out.push(called),
            _ => rows.push(row.as_slice()),
        }
    }
    RowsOfBlock { rows, left_out, units, heading: heading_row }
}
