//! What can be seen of a sheet's cells, and what they look like: a number, a unit.

use consortium_core::reading::{fold, is_numeric};

use crate::tables::{
    sheet::Sheet,
    units::{Counts, is_word_for_units, unit_alone},
};

/// How many rows from the top may stand before the headings: titles, dates, notes.
pub(super) const MOST_ROWS_BEFORE_HEADER: usize = 30;

/// A sheet with what can be seen of its cells, for finding out how it is laid out.
pub(super) struct Seen {
    rows: Vec<Vec<String>>,
    pub(super) width: usize,
}

impl Seen {
    pub(super) fn of(sheet: &Sheet) -> Self {
        let rows =
            sheet.rows.iter().map(|row| row.iter().map(|cell| fold::visible(cell)).collect()).collect();
        Self { rows, width: sheet.width() }
    }

    /// The number of rows.
    pub(super) fn height(&self) -> usize {
        self.rows.len()
    }

    /// A row, from 1.
    pub(super) fn row(&self, number: usize) -> &[String] {
        number.checked_sub(1).and_then(|index| self.rows.get(index)).map_or(&[], Vec::as_slice)
    }

    /// A cell: its row from 1, its column from 0.
    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        self.row(row).get(column).map_or("", String::as_str)
    }

    pub(super) fn filled(&self, row: usize) -> impl Iterator<Item = (usize, &str)> {
        self.row(row)
            .iter()
            .enumerate()
            .map(|(at, cell)| (at, cell.as_str()))
            .filter(|(_, cell)| !cell.is_empty())
    }
}

/// Whether all filled cells of a row are units, and there is one.
pub(crate) fn is_unit_row(cells: &[String]) -> bool {
    let mut filled = cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).peekable();
    let is_dash = |cell: &str| matches!(cell, "-" | "－" | "―" | "—");
    let has_one = cells.iter().any(|cell| unit_alone(cell).is_some());
    has_one
        && filled.peek().is_some()
        && filled.all(|cell| {
            is_dash(cell)
                || is_word_for_units(cell)
                || unit_alone(cell).is_some_and(|unit| !is_numeric(cell) || unit.counts != Counts::Unsaid)
                    && !is_numeric(cell)
        })
}
