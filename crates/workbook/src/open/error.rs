//! Why a workbook cannot be opened.

use std::fmt;

/// Why a workbook cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OpenError {
    /// It is no `.xlsx`, `.xls` or `.ods` file.
    NotAWorkbook,
    /// It can be opened only with a password.
    Protected,
    /// It breaks off, or its parts contradict each other.
    Damaged,
    /// It is larger than any workbook for this app.
    TooLarge {
        /// The most bytes.
        limit: usize,
    },
    /// It is small, but unpacks to more than any workbook for this app.
    UnpacksTooLarge {
        /// The most bytes.
        limit: u64,
    },
    /// It has more sheets than are listed.
    TooManySheets {
        /// The most sheets.
        limit: usize,
    },
    /// It has no sheet of cells.
    NoSheets,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAWorkbook => f.write_str("not an .xlsx, .xls or .ods workbook"),
            Self::Protected => f.write_str("the workbook is protected by a password"),
            Self::Damaged => f.write_str("the workbook is damaged"),
            Self::TooLarge { limit } => write!(f, "the workbook has more than {limit} bytes"),
            Self::UnpacksTooLarge { limit } => write!(f, "the workbook unpacks to more than {limit} bytes"),
            Self::TooManySheets { limit } => write!(f, "the workbook has more than {limit} sheets"),
            Self::NoSheets => f.write_str("the workbook has no sheet of cells"),
        }
    }
}

impl std::error::Error for OpenError {}
