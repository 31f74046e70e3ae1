//! What a user decides about a sheet, as plain data: the reader takes it and reads again.

use std::collections::BTreeMap;

use consortium_core::reading::Scale;

/// What a user decides about a sheet. Rows and columns are counted from 1. What is not mentioned is recognised.
///
/// ```
/// use consortium_document::tables::{Choices, MemberTable, import_with, parse_table};
/// let sheet = parse_table("組合名\t加入者数\n甲健保\t12\n").unwrap();
/// let mut choices = Choices::default();
/// choices.scales.insert(2, consortium_core::reading::Scale::Thousand);
/// let read = import_with::<MemberTable>(&sheet, &choices);
/// assert_eq!(read.rows[0].row.enrollees.value().map(|people| people.get()), Some(12_000));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The row of the headings.
    pub heading: Option<HeadingChoice>,
    /// What columns are read as: a position in [`TableKind::COLUMNS`](super::TableKind::COLUMNS), or not at all.
    pub columns: BTreeMap<usize, Option<usize>>,
    /// In what steps the numbers of columns are given.
    pub scales: BTreeMap<usize, Scale>,
    /// Rows that are read although they look like none, and rows that are left out.
    pub rows: BTreeMap<usize, RowChoice>,
    /// What a dash among numbers stands for.
    pub dashes: Option<DashMeaning>,
    /// What marks stand for which are neither yes nor no by themselves, such as ◎ and △.
    pub marks: BTreeMap<char, bool>,
}

/// Where the headings are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HeadingChoice {
    /// In this row, and in rows below that continue it.
    Row(usize),
    /// Nowhere.
    None,
}

/// What is done with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowChoice {
    /// It is read.
    Read,
    /// It is left out.
    LeaveOut,
}

/// What a dash among numbers stands for: zero in Excel's accounting format, no figure in tables of ministries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DashMeaning {
    /// Zero.
    Zero,
    /// Not known.
    Unknown,
}
