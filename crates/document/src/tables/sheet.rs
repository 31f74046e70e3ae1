//! A sheet as it came: cells as text, with what a workbook knows about them besides.
//!
//! Every way in (pasted text, CSV, a workbook) ends here, and the table reader begins here. Nothing is interpreted yet:
//! no cell is trimmed, no row is left out.

use std::collections::{BTreeMap, BTreeSet};

use crate::tables::delimiter::Delimiter;

/// The most rows of a sheet.
pub const MOST_ROWS: usize = 10_000;
/// The most columns of a sheet.
pub const MOST_COLUMNS: usize = 200;

/// A sheet of cells. Rows may differ in length. Rows and columns are counted from 1, as spreadsheets show them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name in the workbook; empty for text.
    pub name: String,
    /// The cells, row by row, from A1 on, as their text: a number with all its digits (`12345.5`), a date as
    /// `2025-04-01`, a percentage as it is shown (`85.7%`), a formula by its last value, an error value as `#N/A`.
    pub rows: Vec<Vec<String>>,
    /// Rows that are hidden or filtered out. Their cells are in `rows` all the same.
    pub hidden_rows: BTreeSet<usize>,
    /// Columns that are hidden. Their cells are in `rows` all the same.
    pub hidden_columns: BTreeSet<usize>,
    /// Merged cells. Only the first cell of a range has a text.
    pub merged: Vec<CellRange>,
    /// What the workbook says about cells, by row and column. A text file says nothing.
    pub kinds: BTreeMap<(usize, usize), CellKind>,
    /// What stood between the cells of a text.
    pub delimiter: Option<Delimiter>,
    /// The row of a quotation mark that was never closed. It and all later ones were read as ordinary text.
    pub unclosed_quote: Option<usize>,
}

/// What a workbook keeps in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CellKind {
    /// Text, even if it looks like a number.
    Text,
    /// A number.
    Number,
    /// A number in a currency or accounting format, where `-` is how a zero is shown.
    Amount,
    /// A number shown as a percentage.
    Percent,
    /// A date.
    Date,
    /// True or false.
    Boolean,
    /// An error value such as #N/A.
    Error,
}

/// Where a cell stands, with what a user knows its column by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The row in the sheet, from 1.
    pub row: usize,
    /// The column in the sheet, from 1 (1 is A).
    pub column: usize,
    /// The heading of the column; empty if there is none.
    pub title: String,
}

/// A rectangle of cells, its corners included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CellRange {
    /// Its first row.
    pub first_row: usize,
    /// Its first column.
    pub first_column: usize,
    /// Its last row.
    pub last_row: usize,
    /// Its last column.
    pub last_column: usize,
}

impl CellRange {
    /// Whether a cell lies inside.
    pub const fn contains(&self, row: usize, column: usize) -> bool {
        self.first_row <= row
            && row <= self.last_row
            && self.first_column <= column
            && column <= self.last_column
    }
}

impl Sheet {
    /// The number of cells of the longest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).fold(0, usize::max)
    }

    /// The text of a cell, as it is; empty where the row is shorter or there is no such row.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let cells = row.checked_sub(1).and_then(|row| self.rows.get(row));
        cells.and_then(|cells| cells.get(column.checked_sub(1)?)).map_or("", String::as_str)
    }

    /// The sheet with its rows as columns; `None` if it has more rows than a sheet may have columns.
    ///
    /// ```
    /// use consortium_document::tables::parse_table;
    /// let sheet = parse_table("組合名\t甲健保\n加入者数\t9000\n").unwrap();
    /// assert_eq!(sheet.turned().unwrap().rows, [["組合名", "加入者数"], ["甲健保", "9000"]]);
    /// ```
    pub fn turned(&self) -> Option<Self> {
        if self.rows.len() > MOST_COLUMNS {
            return None;
        }
        let row =
            |column: usize| (1..=self.rows.len()).map(|row| self.cell(row, column).to_owned()).collect();
        let range = |range: &CellRange| CellRange {
            first_row: range.first_column,
            first_column: range.first_row,
            last_row: range.last_column,
            last_column: range.last_row,
        };
        Some(Self {
            name: self.name.clone(),
            rows: (1..=self.width()).map(row).collect(),
            hidden_rows: self.hidden_columns.clone(),
            hidden_columns: self.hidden_rows.clone(),
            merged: self.merged.iter().map(range).collect(),
            kinds: self.kinds.iter().map(|((row, column), kind)| ((*column, *row), *kind)).collect(),
            delimiter: None,
            unclosed_quote: None,
        })
    }

    /// What the workbook says about a cell.
    pub fn kind(&self, row: usize, column: usize) -> Option<CellKind> {
        self.kinds.get(&(row, column)).copied()
    }
}

#[cfg(test)]
mod tests {
    use crate::tables::{CellRange, parse_table};

    #[test]
    fn cells_are_counted_as_spreadsheets_show_them_and_missing_ones_are_empty() {
        let sheet = parse_table("a\tb\nc\n").unwrap();
        assert_eq!((sheet.cell(1, 2), sheet.cell(2, 1), sheet.cell(2, 2)), ("b", "c", ""));
        assert_eq!((sheet.cell(0, 1), sheet.cell(3, 1), sheet.width()), ("", "", 2));
    }

    #[test]
    fn a_sheet_turned_twice_is_as_it_was() {
        let mut sheet = parse_table("a\tb\tc\nd\te\tf\n").unwrap();
        sheet.delimiter = None;
        sheet.hidden_columns.insert(3);
        sheet.merged.push(CellRange { first_row: 1, first_column: 2, last_row: 1, last_column: 3 });
        let turned = sheet.turned().unwrap();
        assert_eq!(turned.rows, [["a", "d"], ["b", "e"], ["c", "f"]]);
        assert!(turned.hidden_rows.contains(&3) && turned.merged[0].contains(3, 1));
        assert_eq!(turned.turned(), Some(sheet));
        let high = parse_table(&"1\n".repeat(2_000)).unwrap();
        assert_eq!(high.turned(), None);
    }

    #[test]
    fn a_range_includes_its_corners() {
        let range = CellRange { first_row: 1, first_column: 2, last_row: 1, last_column: 4 };
        assert!(range.contains(1, 2) && range.contains(1, 4));
        assert!(!range.contains(1, 5) && !range.contains(2, 2));
    }
}
