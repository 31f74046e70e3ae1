//! A file of participants that is to be counted, what stops the counting, and why it may end without a result.

use std::{cell::Cell, rc::Rc};

use crate::{
    browser::large_file::{LargeFile, NotReadable},
    ui::apart::NotLoaded,
};
use consortium_document::{
    participants::{Column, NotRead},
    tables::NotText,
};
use consortium_workbook::{OpenError, RowError};

/// A file that is to be counted.
#[derive(Clone, PartialEq)]
pub(super) struct ToCount {
    /// The file.
    pub(super) file: LargeFile,
    /// Which sheet of a workbook, by its place; the one whose headings are understood best without it.
    pub(super) sheet: Option<usize>,
    /// What each column means; what the headings say without it.
    pub(super) columns: Option<Vec<Option<Column>>>,
}

impl From<LargeFile> for ToCount {
    fn from(file: LargeFile) -> Self {
        Self { file, sheet: None, columns: None }
    }
}

/// Why a file was not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// The user stopped it.
    Stopped,
    /// The browser could not read it.
    NotReadable,
    /// It has no text.
    NotText(NotText),
    /// Its table cannot be counted.
    NotRead(NotRead),
    /// It is a workbook that cannot be read.
    NotOpened(RowError),
    /// What opens workbooks is not there.
    NotLoaded,
}

impl From<NotReadable> for Failure {
    fn from(_: NotReadable) -> Self {
        Self::NotReadable
    }
}

impl From<NotText> for Failure {
    fn from(reason: NotText) -> Self {
        Self::NotText(reason)
    }
}

impl From<NotRead> for Failure {
    fn from(reason: NotRead) -> Self {
        Self::NotRead(reason)
    }
}

impl From<RowError> for Failure {
    fn from(reason: RowError) -> Self {
        Self::NotOpened(reason)
    }
}

impl From<OpenError> for Failure {
    fn from(reason: OpenError) -> Self {
        Self::NotOpened(reason.into())
    }
}

impl From<NotLoaded> for Failure {
    fn from(_: NotLoaded) -> Self {
        Self::NotLoaded
    }
}

/// Stops a reading, by the button or because the page is gone.
#[derive(Clone, Default)]
pub(super) struct StopSign(Rc<Cell<bool>>);

impl StopSign {
    /// Stops it before its next piece.
    pub(super) fn stop(&self) {
        self.0.set(true);
    }

    /// Stops the one who asks.
    pub(super) fn heed(&self) -> Result<(), Failure> {
        if self.0.get() { Err(Failure::Stopped) } else { Ok(()) }
    }
}
