//! Tables as text: a block copied from a spreadsheet (tab-separated) or a CSV file (RFC 4180).
//!
//! Every cell is kept and every row keeps its number in the sheet, empty rows between others included; only empty rows
//! at the end are dropped. That is why this is not left to the crate `csv-core`: it skips empty lines, so that row
//! numbers in messages would be wrong, and it cannot tell that a quotation mark was never closed.

use thiserror::Error;

use consortium_core::reading::fold::is_blank;

use crate::tables::{
    delimiter::Delimiter,
    is_numeric,
    sheet::{MOST_COLUMNS, MOST_ROWS, Sheet},
};

/// The most bytes of text that are taken as a table.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;

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
    match Delimiter::detect(text) {
        Some(delimiter) => parse_table_with(text, delimiter),
        None => {
            let with_tabs = with_tabs_for_gaps(text);
            parse_table_with(with_tabs.as_deref().unwrap_or(text), Delimiter::Tab)
        }
    }
}

/// A text copied from paper, with tabs in place of the gaps between its columns; `None` where no gaps stand before
/// numbers.
fn with_tabs_for_gaps(text: &str) -> Option<String> {
    let parts = |line: &str| -> Vec<String> {
        let wide = line.replace('\u{3000}', "  ");
        wide.split("  ").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let lines: Vec<&str> = text.lines().collect();
    let filled = lines.iter().filter(|line| !is_blank(line)).count();
    let ends_with_number = |line: &&&str| {
        let parts = parts(line);
        parts.len() >= 2 && parts.last().is_some_and(|last| is_numeric(last))
    };
    let with_number = lines.iter().filter(ends_with_number).count();
    let is_table = !text.contains('"') && with_number > 0 && with_number.saturating_mul(2) >= filled;
    is_table.then(|| lines.iter().map(|line| parts(line).join("\t")).collect::<Vec<_>>().join("\n"))
}

/// Whether two cells are one number that was cut at its separator: up to three digits, and three.
pub(super) fn is_group_of_digits(before: &str, behind: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let begins = digits(before) && before.len() <= 3 && !before.starts_with('0');
    let goes_on = digits(before) && before.len() == 3;
    digits(behind) && behind.len() == 3 && (begins || goes_on)
}

/// The cells of a row that is longer than its heading, with numbers put together again that were cut at their
/// separators; `None` where there is not exactly one way to get the length of the heading.
fn rejoined(cells: &[RawCell], width: usize) -> Option<Vec<RawCell>> {
    /// More ways than these are no answer.
    const MOST_WAYS: usize = 2;
    let mut ways: Vec<Vec<RawCell>> = vec![Vec::new()];
    for cell in cells {
        let mut next: Vec<Vec<RawCell>> = Vec::new();
        for way in ways {
            if let Some(last) = way.last().filter(|last| last.takes(cell)) {
                let mut joined = way.clone();
                let text = format!("{},{}", last.text, cell.text);
                joined.pop();
                joined.push(RawCell { text, is_quoted: false });
                next.push(joined);
            }
            // No number is written 000.
            let is_rest = way.last().is_some_and(|last| last.takes(cell)) && cell.text.starts_with('0');
            if !is_rest {
                let mut apart = way;
                apart.push(cell.clone());
                next.push(apart);
            }
        }
        next.retain(|way| way.len() <= width);
        if next.len() > MOST_WAYS.saturating_mul(64) {
            return None;
        }
        ways = next;
    }
    ways.retain(|way| way.len() == width);
    if ways.len() == 1 { ways.pop() } else { None }
}

/// A cell as it stands in a text.
#[derive(Clone)]
struct RawCell {
    text: String,
    is_quoted: bool,
}

impl RawCell {
    /// Whether a number goes on in the next cell.
    fn takes(&self, next: &Self) -> bool {
        let last = self.text.rsplit(',').next().unwrap_or("").trim_start();
        !self.is_quoted && !next.is_quoted && is_group_of_digits(last, next.text.trim_end())
    }
}

/// [`parse_table`], with a delimiter that is known.
///
/// # Errors
///
/// As [`parse_table`].
pub fn parse_table_with(text: &str, delimiter: Delimiter) -> Result<Sheet, TableError> {
    check_size(text)?;
    let mut parser = Parser { rest: text, delimiter: delimiter.character(), row: 1, unclosed_quote: None };
    let mut rows: Vec<Vec<String>> = Vec::new();
    // How many cells the first row of several texts has.
    let mut width = None;
    let mut blank_rows = Vec::new();
    while !parser.rest.is_empty() {
        let mut row = parser.take_row()?;
        let is_text =
            |cell: &RawCell| !cell.text.contains(|c: char| c.is_ascii_digit()) && !is_blank(&cell.text);
        if width.is_none() && row.len() > 1 && row.iter().all(is_text) {
            width = Some(row.len());
        }
        if let Some(width) = width.filter(|width| delimiter == Delimiter::Comma && *width < row.len()) {
            row = rejoined(&row, width).unwrap_or(row);
        }
        let row: Vec<String> = row.into_iter().map(|cell| cell.text).collect();
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

pub(super) fn check_size(text: &str) -> Result<(), TableError> {
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
    fn take_row(&mut self) -> Result<Vec<RawCell>, TableError> {
        let mut cells = Vec::new();
        self.rest = self.rest.trim_start_matches('\u{feff}');
        loop {
            // A cell without a quoted part begins empty.
            let quoted = self.take_quoted();
            let is_quoted = quoted.is_some();
            let mut text = quoted.unwrap_or_default();
            text.push_str(self.take_plain());
            cells.push(RawCell { text, is_quoted });
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
    use crate::tables::{
        delimited::{TableError, parse_table},
        sheet::{MOST_COLUMNS, MOST_ROWS},
    };

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
    fn a_number_is_not_cut_at_its_separators() {
        assert_eq!(
            rows("組合名,加入者数,被保険者数\n甲健保,11,000,6,500\n乙健保,9,800,90\n丙健保,\"1,000\",900\n"),
            [
                ["組合名", "加入者数", "被保険者数"],
                ["甲健保", "11,000", "6,500"],
                ["乙健保", "9,800", "90"],
                ["丙健保", "1,000", "900"],
            ]
        );
        let unclear = rows("組合名,加入者数,被保険者数\n甲健保,11,100,200,300\n");
        assert_eq!(
            unclear[1],
            ["甲健保", "11", "100", "200", "300"],
            "1 way of 2: left as it is, to be told"
        );
        assert_eq!(
            rows("青葉健保　11,000人\n若葉健保　12,000人"),
            [["青葉健保", "11,000人"], ["若葉健保", "12,000人"]]
        );
        assert_eq!(
            rows("甲健保（9,000人）\n乙健保（12,000人）"),
            [["甲健保（9,000人）"], ["乙健保（12,000人）"]]
        );
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
