//! The preview of a table before anything is replaced: the sheet as it came, what becomes of each row and each column,
//! what was repaired, what cannot be read.
//!
//! One dialog for every kind of table. It knows columns by their position in
//! [`TableKind::COLUMNS`](consortium_document::tables::TableKind::COLUMNS); `preview` is the only part that knows the
//! kind. What the user decides is kept as [`Choices`](consortium_document::tables::Choices), with which the sheet is read
//! again.

mod account;
mod decision;
mod dialog;
mod importing;
mod preview;
mod sheet_table;

pub(crate) use account::Compared;
pub(crate) use dialog::{ImportDialog, TakeOver, YearsAtHand};
pub(crate) use importing::{Importing, use_import_part, use_importing};
pub(crate) use preview::{AgreedTable, SheetKind, read_rows, read_rows_with_years};
