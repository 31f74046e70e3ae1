//! The workbook of member societies: the table that the app reads back, with its sums.

use consortium_core::{Entry, MemberField};
use consortium_document::{
    plan::{MemberColumn, MemberRow},
    tables::MemberWords,
};

use super::{
    Preface,
    book::{Book, BookCell, BookSheet, Look, Origin, Rows, number},
};

/// The workbook of member societies. Numbers that could not be read stand there as they were entered; `sum` names the
/// row of sums, which the table reader knows and leaves out.
pub fn members_book(
    rows: &[MemberRow],
    preface: &Preface,
    words: &MemberWords,
    sheet: &str,
    sum: &str,
) -> Book {
    let mut sheet = BookSheet::new(sheet, &preface.title, &preface.notes);
    sheet.widths = vec![32, 10, 14, 14, 14, 14, 10, 12];
    let headings = MemberColumn::ALL.map(|column| BookCell::heading((words.title)(column), is_count(column)));
    sheet.push_headings(headings);
    let first = sheet.next();
    for row in rows {
        sheet.push(MemberColumn::ALL.map(|column| cell(row, column, words)));
    }
    if let Some(last) = sheet.next().checked_sub(1).filter(|_| !rows.is_empty()) {
        let members = Rows { first, last };
        let sums = MemberColumn::ALL.iter().enumerate().map(|(place, column)| {
            let values: Vec<_> = rows.iter().filter_map(|row| count(row, *column)).collect();
            match column {
                MemberColumn::Field(MemberField::Name) => BookCell::text(sum).from(Origin::Total),
                column if is_count(*column) && values.len() == rows.len() => {
                    let formula = format!("SUM({})", sheet.column(place, members));
                    let total = values.iter().copied().map(|count| number(u64::from(count))).sum();
                    BookCell::formula(formula, total, Look::Count).from(Origin::Total)
                }
                // A number is missing: what the others sum to is not the sum.
                _ => BookCell::empty().from(Origin::Total),
            }
        });
        let sums: Vec<_> = sums.collect();
        sheet.push(sums);
    }
    Book { title: preface.title.clone(), made_on: preface.made_on, sheets: vec![sheet], shown: 0 }
}

const fn is_count(column: MemberColumn) -> bool {
    matches!(
        column,
        MemberColumn::Field(MemberField::Enrollees | MemberField::Insured | MemberField::ExpectedUsers)
    )
}

fn count(row: &MemberRow, column: MemberColumn) -> Option<u32> {
    let MemberColumn::Field(field) = column else { return None };
    match field {
        MemberField::Enrollees => row.enrollees.value().map(|count| count.get()),
        MemberField::Insured => row.insured.value().map(|count| count.get()),
        MemberField::ExpectedUsers => row.expected_users.value().map(|count| count.get()),
        _ => None,
    }
}

fn cell(row: &MemberRow, column: MemberColumn, words: &MemberWords) -> BookCell {
    match column {
        MemberColumn::Field(field) => field_cell(row, field, words),
        MemberColumn::Lead if row.lead => BookCell::text(words.yes),
        MemberColumn::Lead => BookCell::empty(),
    }
}

fn field_cell(row: &MemberRow, field: MemberField, words: &MemberWords) -> BookCell {
    fn unreadable<T>(entry: &Entry<T>) -> Option<&str> {
        match entry {
            Entry::Unreadable(text) => Some(text),
            _ => None,
        }
    }
    let counted = |text: Option<&str>| match (count(row, MemberColumn::Field(field)), text) {
        (Some(count), _) => BookCell::input(number(u64::from(count)), Look::Count),
        (None, Some(text)) => BookCell::text(text),
        (None, None) => BookCell::input_or_empty(None, Look::Count),
    };
    match field {
        MemberField::Name => BookCell::text(row.name.as_str()),
        MemberField::Standing => BookCell::text((words.standing)(row.standing)),
        MemberField::Kind => row.kind.map_or_else(BookCell::empty, |kind| BookCell::text((words.kind)(kind))),
        // As text: a number would lose its leading zero.
        MemberField::InsurerNumber => match &row.insurer_number {
            Entry::Unknown => BookCell::empty(),
            Entry::Unreadable(text) => BookCell::text(text.as_str()),
            Entry::Known(number) => BookCell::text(number.to_string()),
        },
        MemberField::Enrollees => counted(unreadable(&row.enrollees)),
        MemberField::Insured => counted(unreadable(&row.insured)),
        MemberField::ExpectedUsers => counted(unreadable(&row.expected_users)),
        // What a member brings to the cost is no part of a row, and no column of this table.
        MemberField::StandaloneToday
        | MemberField::ActualUsers
        | MemberField::Weight
        | MemberField::Percent => BookCell::empty(),
    }
}
