//! The workbook of member societies: the table that the app reads back, with its sums.

use std::rc::Rc;

use consortium_core::{Entry, Member, MemberField, MemberId, Slot};
use consortium_document::{
    plan::MemberColumn,
    tables::{MemberWords, workbook_name, workbook_text},
};

use super::{
    Preface,
    book::{Book, BookCell, BookSheet, Look, Origin, Rows, number},
};

/// The workbook of member societies. Numbers that could not be read stand there as they were entered; `sum` names the
/// row of sums, which the table reader knows and leaves out.
pub fn members_book(
    members: &[Rc<Member>],
    lead: Option<MemberId>,
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
    for member in members {
        sheet.push(MemberColumn::ALL.map(|column| match column {
            MemberColumn::Field(field) => field_cell(member, field, words),
            MemberColumn::Lead if lead == Some(member.id) => BookCell::text(words.yes),
            MemberColumn::Lead => BookCell::empty(),
        }));
    }
    if let Some(last) = sheet.next().checked_sub(1).filter(|_| !members.is_empty()) {
        let rows = Rows { first, last };
        let sums = MemberColumn::ALL.iter().enumerate().map(|(place, column)| {
            let values: Vec<_> = members.iter().filter_map(|member| count(member, *column)).collect();
            match column {
                MemberColumn::Field(MemberField::Name) => BookCell::text(sum).from(Origin::Total),
                column if is_count(*column) && values.len() == members.len() => {
                    let formula = format!("SUM({})", sheet.column(place, rows));
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

fn count(member: &Member, column: MemberColumn) -> Option<u32> {
    let MemberColumn::Field(field) = column else { return None };
    match field {
        MemberField::Enrollees => member.enrollees.value().map(|count| count.get()),
        MemberField::Insured => member.insured.value().map(|count| count.get()),
        MemberField::ExpectedUsers => member.expected_users.value().map(|count| count.get()),
        MemberField::Name
        | MemberField::Standing
        | MemberField::Kind
        | MemberField::InsurerNumber
        | MemberField::StandaloneToday
        | MemberField::ActualUsers
        | MemberField::Weight
        | MemberField::Percent => None,
    }
}

fn field_cell(member: &Member, field: MemberField, words: &MemberWords) -> BookCell {
    fn unreadable<T>(entry: &Entry<T>) -> Option<&str> {
        match entry {
            Entry::Unreadable(text) => Some(text),
            Entry::Unknown | Entry::Known(_) | Entry::Approximate(_) => None,
        }
    }
    let counted = |text: Option<&str>| match (count(member, MemberColumn::Field(field)), text) {
        (Some(count), _) => {
            let about = member.slot(field).is_some_and(Slot::is_approximate);
            BookCell::input(number(u64::from(count)), if about { Look::About } else { Look::Count })
        }
        (None, Some(text)) => BookCell::text(workbook_text(text)),
        (None, None) => BookCell::input_or_empty(None, Look::Count),
    };
    match field {
        MemberField::Name => BookCell::text(workbook_name(&member.name)),
        MemberField::Standing => BookCell::text((words.standing)(member.standing)),
        MemberField::Kind => {
            member.kind.map_or_else(BookCell::empty, |kind| BookCell::text((words.kind)(kind)))
        }
        // As text: a number would lose its leading zero.
        MemberField::InsurerNumber => match &member.insurer_number {
            Entry::Unknown => BookCell::empty(),
            Entry::Unreadable(text) => BookCell::text(workbook_text(text)),
            Entry::Known(number) | Entry::Approximate(number) => BookCell::text(number.to_string()),
        },
        MemberField::Enrollees => counted(unreadable(&member.enrollees)),
        MemberField::Insured => counted(unreadable(&member.insured)),
        MemberField::ExpectedUsers => counted(unreadable(&member.expected_users)),
        // What a member brings to the cost is no column of this table.
        MemberField::StandaloneToday
        | MemberField::ActualUsers
        | MemberField::Weight
        | MemberField::Percent => BookCell::empty(),
    }
}
