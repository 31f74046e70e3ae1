//! Opens `.xlsx`, `.xls` and `.ods` files as sheets of text, with what the workbook knows about rows, columns and cells.
//!
//! Nothing is interpreted here: the table reader of [`consortium_document::tables`] does that, as it does for pasted
//! text. What a format does not tell is said ([`OpenedSheet::tells_what_is_hidden`]), never guessed. Every size is
//! bounded before anything of that size is built.

mod error;
mod legacy;
mod listing;
mod number_format;
mod open_document;
mod package;
mod parts;
mod rows;
mod value;
mod xlsx;

pub use error::OpenError;
pub use rows::{MOST_BYTES_BY_ROW, RowBook, RowError, Rows};

use consortium_document::tables::{MOST_COLUMNS, MOST_ROWS, Sheet};

/// The largest file that is opened, in bytes: ten times a list of all municipalities with their figures.
pub const MOST_BYTES: usize = 10_000_000;

/// The most bytes that a file may unpack to. Workbooks shrink to a tenth; a file that shrinks to a hundredth is a trap.
pub const MOST_UNPACKED_BYTES: u64 = 100_000_000;

/// The most sheets of a workbook.
pub const MOST_SHEETS: usize = 100;

/// One sheet of a workbook that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedSheet {
    /// Its name on the tab.
    pub name: String,
    /// Whether a user of the workbook sees it.
    pub visibility: Visibility,
    /// The cells, or why they are not taken.
    pub content: Result<Sheet, TooLarge>,
    /// Whether a filter is set on the sheet. What it leaves out is among [`Sheet::hidden_rows`].
    pub filtered: bool,
    /// Whether the format tells which rows and columns are hidden. `.xls` does not, as far as it is read here.
    pub tells_what_is_hidden: bool,
}

/// Whether a sheet is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// It has a tab.
    Visible,
    /// It is hidden, whether a user can show it or only a program.
    Hidden,
}

/// A sheet with more rows or columns than are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TooLarge {
    /// The most rows.
    pub rows: usize,
    /// The most columns.
    pub columns: usize,
}

impl TooLarge {
    const LIMITS: Self = Self { rows: MOST_ROWS, columns: MOST_COLUMNS };
}

impl OpenedSheet {
    /// Whether any cell holds something.
    pub fn has_data(&self) -> bool {
        self.content
            .as_ref()
            .map_or(true, |sheet| sheet.rows.iter().flatten().any(|cell| !cell.trim().is_empty()))
    }
}

/// The format of a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Format {
    Xlsx,
    OpenDocument,
    Xls,
}

/// Whether a file begins like a workbook, so that it is worth fetching what opens one. Says nothing about its soundness.
///
/// ```
/// use consortium_workbook::looks_like_a_workbook;
/// assert!(looks_like_a_workbook(b"PK\x03\x04..."));
/// assert!(!looks_like_a_workbook("組合名,加入者数".as_bytes()));
/// ```
pub fn looks_like_a_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(package::MAGIC) || bytes.starts_with(legacy::MAGIC)
}

/// Whether a damaged file of this format may stop the program: the reader of `.xls` takes lengths and counts in a file at their
/// word. Where that must not happen, such a file is first opened where nothing else is lost, in a process or a web worker.
///
/// ```
/// use consortium_workbook::may_stop_the_program;
/// assert!(may_stop_the_program(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"));
/// assert!(!may_stop_the_program(b"PK\x03\x04..."));
/// ```
pub fn may_stop_the_program(bytes: &[u8]) -> bool {
    bytes.starts_with(legacy::MAGIC)
}

/// Opens a workbook from the bytes of its file. All sheets are listed, in the order of their tabs.
///
/// # Errors
///
/// [`OpenError`]; nothing of the file is used then.
///
/// # Panics
///
/// May panic on some damaged files for which [`may_stop_the_program`] is true.
pub fn open_workbook(bytes: &[u8]) -> Result<Vec<OpenedSheet>, OpenError> {
    if bytes.len() > MOST_BYTES {
        return Err(OpenError::TooLarge { limit: MOST_BYTES });
    }
    let sheets = match format(bytes)? {
        Format::Xlsx => xlsx::open(bytes),
        Format::OpenDocument => open_document::open(bytes),
        Format::Xls => legacy::open(bytes),
    }?;
    if sheets.is_empty() { Err(OpenError::NoSheets) } else { Ok(sheets) }
}

fn format(bytes: &[u8]) -> Result<Format, OpenError> {
    if bytes.starts_with(package::MAGIC) {
        package::format(bytes)
    } else if bytes.starts_with(legacy::MAGIC) {
        legacy::format(bytes)
    } else {
        Err(OpenError::NotAWorkbook)
    }
}
