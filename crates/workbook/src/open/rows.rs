//! The rows of one sheet, one after another, without a table of them in memory: for lists of people, which may have as many
//! rows as a sheet can have.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx, XlsxCellReader};

use super::{
    Format, MOST_BYTES, OpenError, OpenedSheet, TooLarge, Visibility, format, legacy, listing::worksheets,
    number_format::Shown, open_document, package, value::shown, xlsx,
};

/// The largest `.xlsx` file whose rows are read one by one, in bytes: as many rows as a sheet can have, with a dozen columns,
/// take 40 to 60 million. For the other formats [`MOST_BYTES`] and the limits of a table hold.
pub const MOST_BYTES_BY_ROW: usize = 100_000_000;

/// The rows and columns that a sheet of Excel can have.
const LIMITS: TooLarge = TooLarge { rows: 1_048_576, columns: 16_384 };

/// A workbook of which one sheet is read row by row.
pub struct RowBook<'a> {
    sheets: Vec<(String, Visibility)>,
    source: Source<'a>,
}

enum Source<'a> {
    /// Unpacked while it is read.
    Xlsx(Box<Xlsx<Cursor<&'a [u8]>>>),
    /// In memory, within the limits of a table.
    Whole(Vec<OpenedSheet>),
}

/// Why a sheet is not read, or not to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowError {
    /// The workbook cannot be opened.
    Open(OpenError),
    /// The sheet is larger than is read of this format.
    TooLarge(TooLarge),
    /// There is no such sheet.
    NoSuchSheet,
}

impl From<OpenError> for RowError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

impl<'a> RowBook<'a> {
    /// Opens a workbook from the bytes of its file.
    ///
    /// # Errors
    ///
    /// [`OpenError`]; nothing of the file is used then.
    pub fn open(bytes: &'a [u8]) -> Result<Self, OpenError> {
        if bytes.len() > MOST_BYTES_BY_ROW {
            return Err(OpenError::TooLarge { limit: MOST_BYTES_BY_ROW });
        }
        // An archive tells its format after it was unpacked once, which a list of a million rows need not be.
        if package::is_xlsx(bytes)? {
            package::measure_all_but_sheets(bytes)?;
            let workbook = Box::new(xlsx::workbook(bytes)?);
            let sheets = worksheets(workbook.sheets_metadata())?;
            return if sheets.is_empty() {
                Err(OpenError::NoSheets)
            } else {
                Ok(Self { sheets, source: Source::Xlsx(workbook) })
            };
        }
        if bytes.len() > MOST_BYTES {
            return Err(OpenError::TooLarge { limit: MOST_BYTES });
        }
        let opened = match format(bytes)? {
            Format::OpenDocument => open_document::open(bytes),
            Format::Xls => legacy::open(bytes),
            Format::Xlsx => xlsx::open(bytes),
        }?;
        let sheets: Vec<_> = opened.iter().map(|sheet| (sheet.name.clone(), sheet.visibility)).collect();
        if sheets.is_empty() {
            Err(OpenError::NoSheets)
        } else {
            Ok(Self { sheets, source: Source::Whole(opened) })
        }
    }

    /// The names of its sheets of cells, in the order of their tabs, and whether they are shown.
    pub fn sheets(&self) -> &[(String, Visibility)] {
        &self.sheets
    }

    /// The rows of a sheet, from the first.
    ///
    /// # Errors
    ///
    /// [`RowError`].
    pub fn rows(&mut self, sheet: usize) -> Result<Rows<'_, 'a>, RowError> {
        let (name, _) = self.sheets.get(sheet).ok_or(RowError::NoSuchSheet)?;
        match &mut self.source {
            Source::Xlsx(workbook) => {
                let mut cells =
                    workbook.worksheet_cells_reader(name).map_err(|error| xlsx::unreadable(&error))?;
                let formats = xlsx::formats(cells.styles());
                let (last, _) = cells.dimensions().end;
                let rows = usize::try_from(last).map_or(0, |last| last.saturating_add(1));
                let next = next_cell(&mut cells, &formats)?;
                Ok(Rows { rows, done: 0, cells: Cells::Xlsx { cells, formats, next } })
            }
            Source::Whole(sheets) => {
                let sheet = sheets.get(sheet).ok_or(RowError::NoSuchSheet)?;
                let content = sheet.content.as_ref().map_err(|limits| RowError::TooLarge(*limits))?;
                Ok(Rows { rows: content.rows.len(), done: 0, cells: Cells::Whole(content.rows.iter()) })
            }
        }
    }
}

/// The rows of a sheet that are left.
pub struct Rows<'book, 'bytes> {
    /// How many there are, as the workbook says.
    rows: usize,
    /// How many were handed out.
    done: usize,
    cells: Cells<'book, 'bytes>,
}

#[expect(clippy::large_enum_variant, reason = "there is one of them at a time")]
enum Cells<'book, 'bytes> {
    Xlsx {
        cells: XlsxCellReader<'book, Cursor<&'bytes [u8]>>,
        formats: Vec<Shown>,
        /// The cell that comes next, if any is left: its row and column, from 0, and its text.
        next: Option<(usize, usize, String)>,
    },
    Whole(std::slice::Iter<'book, Vec<String>>),
}

impl Rows<'_, '_> {
    /// The share of the rows that were handed out, in percent; 0 if the workbook does not say how many there are.
    pub fn percent(&self) -> u32 {
        let percent = self.done.saturating_mul(100).checked_div(self.rows).unwrap_or(0);
        u32::try_from(percent.min(100)).unwrap_or(100)
    }

    /// Appends rows as lines of a CSV file, in UTF-8 with commas, until `lines` has this many bytes or nothing is left;
    /// answers whether anything is. A blank row is an empty line, and breaks within a cell are spaces: so the number of a line
    /// is the number of its row.
    ///
    /// # Errors
    ///
    /// [`RowError`]; what was appended by then is right.
    pub fn next_lines(&mut self, lines: &mut Vec<u8>, bytes: usize) -> Result<bool, RowError> {
        while lines.len() < bytes {
            if !self.next_line(lines)? {
                return Ok(false);
            }
            self.done = self.done.saturating_add(1);
        }
        Ok(true)
    }

    fn next_line(&mut self, lines: &mut Vec<u8>) -> Result<bool, RowError> {
        match &mut self.cells {
            Cells::Whole(rows) => {
                let Some(row) = rows.next() else { return Ok(false) };
                for (column, text) in row.iter().enumerate() {
                    if column > 0 {
                        lines.push(b',');
                    }
                    put(lines, text);
                }
            }
            Cells::Xlsx { cells, formats, next } => {
                if next.is_none() {
                    return Ok(false);
                }
                let mut written = 0;
                while let Some((row, column, text)) = next.take_if(|(row, ..)| *row == self.done) {
                    while written < column {
                        lines.push(b',');
                        written += 1;
                    }
                    put(lines, &text);
                    *next = next_cell(cells, formats)?;
                    let backwards = |(to, at, _): &(usize, usize, String)| (*to, *at) <= (row, column);
                    if next.as_ref().is_some_and(backwards) {
                        return Err(OpenError::Damaged.into());
                    }
                }
            }
        }
        lines.push(b'\n');
        Ok(true)
    }
}

/// The next cell with something in it: its row and column, from 0, and its text.
fn next_cell(
    cells: &mut XlsxCellReader<'_, Cursor<&[u8]>>,
    formats: &[Shown],
) -> Result<Option<(usize, usize, String)>, RowError> {
    while let Some((cell, style)) =
        cells.next_cell_with_style_id().map_err(|error| xlsx::unreadable(&error))?
    {
        if *cell.get_value() == DataRef::Empty {
            continue;
        }
        let (row, column) = cell.get_position();
        let place = (usize::try_from(row), usize::try_from(column));
        let (Ok(row), Ok(column)) = place else { return Err(RowError::TooLarge(LIMITS)) };
        if row >= LIMITS.rows || column >= LIMITS.columns {
            return Err(RowError::TooLarge(LIMITS));
        }
        let (text, _) = shown(cell.get_value(), formats.get(style).copied().unwrap_or(Shown::Plain));
        if !text.is_empty() {
            return Ok(Some((row, column, text)));
        }
    }
    Ok(None)
}

/// Writes a cell of a CSV file.
fn put(lines: &mut Vec<u8>, text: &str) {
    let is_plain = !text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'));
    if is_plain {
        lines.extend_from_slice(text.as_bytes());
        return;
    }
    lines.push(b'"');
    for byte in text.bytes() {
        match byte {
            b'"' => lines.extend_from_slice(b"\"\""),
            b'\n' | b'\r' => lines.push(b' '),
            byte => lines.push(byte),
        }
    }
    lines.push(b'"');
}
