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
    /// Which items were planned, where a sheet has a column for each item and none for the plan.
    pub plan: Option<PlanOfMarks>,
    /// The fiscal year of the rows that name none.
    pub year: Option<u16>,
}

/// Which items were planned, in a sheet that marks achieved and missed items and does not say what was planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlanOfMarks {
    /// Those with a mark in the row of the insurer; an item without one was not planned.
    Marked,
    /// All that have a column, for every insurer; an item without a mark has no result yet.
    All,
    /// It stays unknown.
    Unknown,
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

#[cfg(test)]
mod tests {
    use consortium_core::reading::Scale;

    use super::{Choices, DashMeaning, HeadingChoice, RowChoice};
    use crate::tables::{MemberTable, Problem, TotalOutcome, import_with, parse_table};

    /// Name and enrollees of the rows that are read.
    fn read(sheet: &str, choices: &Choices) -> Vec<(String, Option<u32>)> {
        let read = import_with::<MemberTable>(&parse_table(sheet).unwrap(), choices);
        let rows = read.rows.into_iter().map(|row| row.row);
        rows.map(|row| (row.name, row.enrollees.value().map(|people| people.get()))).collect()
    }

    #[test]
    fn a_row_is_brought_back_and_another_left_out() {
        let sheet = "組合名\t加入者数\n甲健保\t9000\n本部計\t9000\n小計\t18000\n";
        let choices =
            Choices { rows: [(2, RowChoice::LeaveOut), (4, RowChoice::Read)].into(), ..Choices::default() };
        let expected = [("本部計".to_owned(), Some(9_000)), ("小計".to_owned(), Some(18_000))];
        assert_eq!(read(sheet, &choices), expected);
    }

    #[test]
    fn the_row_of_headings_is_chosen_or_there_is_none() {
        let sheet = "組合名\t加入者数\n名称\t総加入者数\n甲健保\t9000\n";
        let second = Choices { heading: Some(HeadingChoice::Row(2)), ..Choices::default() };
        assert_eq!(read(sheet, &second), [("甲健保".to_owned(), Some(9_000))]);
        let none = Choices { heading: Some(HeadingChoice::None), ..Choices::default() };
        assert_eq!(read("甲健保\t9000\n乙健保\t8000\n", &none).len(), 2);
    }

    #[test]
    fn a_column_is_given_another_meaning_and_another_unit() {
        let sheet = "組合名\t加入者数（前年度）\t加入者数（今年度）\n甲健保\t9\t10\n";
        let mut choices = Choices::default();
        choices.columns.insert(2, Some(3));
        choices.scales.insert(2, Scale::Thousand);
        assert_eq!(read(sheet, &choices), [("甲健保".to_owned(), Some(9_000))]);
    }

    #[test]
    fn dashes_are_asked_about_until_it_is_said_what_they_mean() {
        let sheet = parse_table("組合名\t加入者数\n甲健保\t-\n乙健保\t9000\n合計\t9000\n").unwrap();
        let asked = import_with::<MemberTable>(&sheet, &Choices::default());
        assert_eq!(asked.problems, [Problem::Dashes { count: 1 }]);
        assert_eq!(asked.checks[0].outcome, TotalOutcome::NotCompared);
        let zero = Choices { dashes: Some(DashMeaning::Zero), ..Choices::default() };
        let answered = import_with::<MemberTable>(&sheet, &zero);
        let [Problem::UnusualSize { rows, .. }] = &*answered.problems else {
            panic!("no society has nobody")
        };
        assert_eq!(*rows, [2]);
        assert_eq!(answered.rows[0].row.enrollees.value().map(|people| people.get()), Some(0));
    }
}
