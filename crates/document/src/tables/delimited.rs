//! Tables as text: a block copied from a spreadsheet (tab-separated) or a CSV file (RFC 4180).
//!
//! Every cell is kept and every row keeps its number in the sheet, empty rows between others included; only empty rows
//! at the end are dropped. That is why this is not left to the crate `csv-core`: it skips empty lines, so that row
//! numbers in messages would be wrong, and it cannot tell that a quotation mark was never closed.

use thiserror::Error;

use consortium_core::reading::fold::is_blank;

use crate::tables::{delimiter::Delimiter, sheet::Sheet};

/// The most bytes of text that are taken as a table.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;
/// The most rows of a table.
pub const MOST_ROWS: usize = 10_000;
/// The most columns of a table.
pub const MOST_COLUMNS: usize = 200;

/// Why a text is not taken as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TableError {
    /// There is nothing in it.
    #[error("there is nothing in the text")]
    Empty,
    /// The text is too long.
    #[error("the text has {bytes} bytes, of at most {limit}")]
    TooLarge {
        /// How many bytes it has.
        bytes: usize,
        /// How many it may have.
        limit: usize,
    },
    /// There are too many rows.
    #[error("there are more than {limit} rows")]
    TooManyRows {
        /// How many there may be.
        limit: usize,
    },
    /// A row has too many cells.
    #[error("row {row} has more than {limit} cells")]
    TooManyColumns {
        /// The row, from 1.
        row: usize,
        /// How many cells it may have.
        limit: usize,
    },
}

/// Takes a text apart into rows and cells.
///
/// Cells may be quoted, with line breaks, delimiters and doubled quotation marks inside. Rows end with CR LF, LF or CR.
/// A byte order mark at the beginning of a row is left out: the second one stands where two files were joined. Rows
/// at the end in which nothing can be seen, such as the end-of-file mark of old systems, are no rows.
///
/// # Errors
///
/// If there is nothing in the text, or more than [`MOST_BYTES`], [`MOST_ROWS`] or [`MOST_COLUMNS`].
///
/// ```
/// use consortium_document::tables::parse_table;
/// let table = parse_table("組合名\t加入者数\r\n\"甲\n健保\"\t１，２３４\r\n").unwrap();
/// assert_eq!(table.rows, [["組合名", "加入者数"], ["甲\n健保", "１，２３４"]]);
/// ```
pub fn parse_table(text: &str) -> Result<Sheet, TableError> {
    check_size(text)?;
    parse_table_with(text, Delimiter::detect(text))
}

/// [`parse_table`], with a delimiter that is known.
///
/// # Errors
///
/// As [`parse_table`].
pub fn parse_table_with(text: &str, delimiter: Delimiter) -> Result<Sheet, TableError> {
    check_size(text)?;
    let mut parser = Parser { rest: text, delimiter: delimiter.character(), row: 1, unclosed_quote: None };
    let mut rows = Vec::new();
    let mut blank_rows = Vec::new();
    while !parser.rest.is_empty() {
        let row = parser.take_row()?;
        let number = parser.row;
        parser.row = parser.row.saturating_add(1);
        if row.iter().all(|cell| is_blank(cell)) {
            if number <= MOST_ROWS {
                blank_rows.push(row);
            }
            continue;
        }
        if number > MOST_ROWS {
            return Err(TableError::TooManyRows { limit: MOST_ROWS });
        }
        rows.append(&mut blank_rows);
        rows.push(row);
    }
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    Ok(Sheet { rows, delimiter: Some(delimiter), unclosed_quote: parser.unclosed_quote, ..Sheet::default() })
}

fn check_size(text: &str) -> Result<(), TableError> {
    if text.len() > MOST_BYTES {
        return Err(TableError::TooLarge { bytes: text.len(), limit: MOST_BYTES });
    }
    Ok(())
}

struct Parser<'a> {
    rest: &'a str,
    delimiter: char,
    row: usize,
    unclosed_quote: Option<usize>,
}

/// What stands behind a cell.
#[derive(PartialEq, Eq)]
enum CellEnd {
    Delimiter,
    Row,
}

impl<'a> Parser<'a> {
    /// Takes all cells up to the end of the row, and that.
    fn take_row(&mut self) -> Result<Vec<String>, TableError> {
        let mut cells = Vec::new();
        self.rest = self.rest.trim_start_matches('\u{feff}');
        loop {
            // A cell without a quoted part begins empty.
            let mut cell = self.take_quoted().unwrap_or_default();
            cell.push_str(self.take_plain());
            cells.push(cell);
            if cells.len() > MOST_COLUMNS {
                return Err(TableError::TooManyColumns { row: self.row, limit: MOST_COLUMNS });
            }
            if self.take_end() == CellEnd::Row {
                return Ok(cells);
            }
        }
    }

    /// Takes the quoted part with which the cell begins, if it does. What follows the closing mark belongs to the cell
    /// as well, as spreadsheets do it.
    fn take_quoted(&mut self) -> Option<String> {
        let start = self.rest.trim_start_matches(' ');
        // ="11,300" is how exports keep a number as text: the marks stay, to be told.
        let kept = start.strip_prefix("=\"");
        let mut rest = kept.or_else(|| start.strip_prefix('"')).filter(|_| self.unclosed_quote.is_none())?;
        let mut cell = String::from(if kept.is_some() { "=\"" } else { "" });
        loop {
            let Some((part, behind)) = rest.split_once('"') else {
                if kept.is_none() {
                    self.unclosed_quote = Some(self.row);
                }
                return None;
            };
            cell.push_str(part);
            match behind.strip_prefix('"') {
                Some(behind) => {
                    cell.push('"');
                    rest = behind;
                }
                None => {
                    cell.push_str(if kept.is_some() { "\"" } else { "" });
                    self.rest = behind;
                    return Some(cell);
                }
            }
        }
    }

    /// Takes everything up to the end of the cell.
    fn take_plain(&mut self) -> &'a str {
        let end = self.rest.find([self.delimiter, '\n', '\r']).unwrap_or(self.rest.len());
        let (cell, rest) = self.rest.split_at(end);
        self.rest = rest;
        cell
    }

    /// Takes the end of the cell.
    fn take_end(&mut self) -> CellEnd {
        if let Some(rest) = self.rest.strip_prefix(self.delimiter) {
            self.rest = rest;
            return CellEnd::Delimiter;
        }
        let rest = self.rest;
        self.rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r'])).unwrap_or(rest);
        CellEnd::Row
    }
}

#[cfg(test)]
mod tests {
    use crate::tables::delimited::{MOST_COLUMNS, MOST_ROWS, TableError, parse_table};

    fn rows(text: &str) -> Vec<Vec<String>> {
        parse_table(text).unwrap().rows
    }

    #[test]
    fn rows_end_with_any_line_break() {
        for text in ["a\tb\r\nc\td\r\n", "a\tb\nc\td", "a\tb\rc\td\r", "\u{feff}a\tb\nc\td\n\n\n\t\n"] {
            assert_eq!(rows(text), [["a", "b"], ["c", "d"]], "{text:?}");
        }
    }

    #[test]
    fn empty_rows_between_others_keep_their_place() {
        assert_eq!(rows("a,b\n\nc,d").len(), 3);
    }

    #[test]
    fn quoted_cells_hold_anything() {
        assert_eq!(rows("\"a\tb\"\t\"c\r\nd\"\t\"e\"\"f\"\"\"\t"), [["a\tb", "c\r\nd", "e\"f\"", ""]]);
        assert_eq!(rows("5\" pipe,\"a\"b"), [["5\" pipe", "ab"]]);
    }

    #[test]
    fn a_mark_that_is_never_closed_is_ordinary_text_and_is_told() {
        let table = parse_table("a\tb\n\"c\td\n\"e\tf").unwrap();
        assert_eq!(table.unclosed_quote, None, "the second mark closes the first");
        let table = parse_table("a\tb\n\"c\td\ne\tf").unwrap();
        assert_eq!(table.rows, [["a", "b"], ["\"c", "d"], ["e", "f"]]);
        assert_eq!(table.unclosed_quote, Some(2));
    }

    #[test]
    fn marks_of_files_are_no_cells() {
        assert_eq!(rows("\u{feff}a\tb\n\u{feff}\"c\"\td\n\u{1a}"), [["a", "b"], ["c", "d"]]);
        assert_eq!(rows("a, \"1,2\" ,c\n"), [["a", "1,2 ", "c"]]);
        assert_eq!(rows("a,=\"1,2\",c\n"), [["a", "=\"1,2\"", "c"]]);
    }

    #[test]
    fn too_much_is_refused() {
        assert_eq!(parse_table("\n \t\n"), Err(TableError::Empty));
        assert_eq!(
            parse_table(&"a\n".repeat(MOST_ROWS + 1)),
            Err(TableError::TooManyRows { limit: MOST_ROWS })
        );
        assert_eq!(rows(&"a\n".repeat(MOST_ROWS)).len(), MOST_ROWS);
        assert_eq!(rows(&("a\n".to_owned() + &"\n".repeat(100_000))).len(), 1);
        assert_eq!(
            parse_table(&"a\t".repeat(MOST_COLUMNS)),
            Err(TableError::TooManyColumns { row: 1, limit: MOST_COLUMNS })
        );
    }
}
