//! What was entered about the members, and the unit of rounding: the cells that every formula rests on.

use consortium_core::{
    Member,
    cost::{Figures, Key},
};

use super::{CostFacts, CostWords, Word};
use crate::save::{
    Preface,
    book::{BookCell, BookSheet, Look, Origin, Rows, number, yen},
};

/// A column of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Society,
    Enrollees,
    Insured,
    PlannedUsers,
    ActualUsers,
    Today,
}

impl Column {
    const ALL: [Self; 6] =
        [Self::Society, Self::Enrollees, Self::Insured, Self::PlannedUsers, Self::ActualUsers, Self::Today];

    /// After the column of numbers.
    const fn place(self) -> usize {
        match self {
            Self::Society => 1,
            Self::Enrollees => 2,
            Self::Insured => 3,
            Self::PlannedUsers => 4,
            Self::ActualUsers => 5,
            Self::Today => 6,
        }
    }

    const fn word(self) -> Word {
        match self {
            Self::Society => Word::Society,
            Self::Enrollees => Word::Enrollees,
            Self::Insured => Word::Insured,
            Self::PlannedUsers => Word::PlannedUsers,
            Self::ActualUsers => Word::ActualUsers,
            Self::Today => Word::Today,
        }
    }

    fn value(self, member: &Member) -> Option<f64> {
        let count = |count: u32| number(u64::from(count));
        match self {
            Self::Society => None,
            Self::Enrollees => member.enrollees.value().map(|enrollees| count(enrollees.get())),
            Self::Insured => member.insured.value().map(|insured| count(insured.get())),
            Self::PlannedUsers => member.expected_users.value().map(|users| count(users.get())),
            Self::ActualUsers => member.cost.actual_users.value().map(|users| count(users.get())),
            Self::Today => member.cost.standalone_today.value().map(yen),
        }
    }

    fn is_approximate(self, member: &Member) -> bool {
        match self {
            Self::Society => false,
            Self::Enrollees => member.enrollees.is_approximate(),
            Self::Insured => member.insured.is_approximate(),
            Self::PlannedUsers => member.expected_users.is_approximate(),
            Self::ActualUsers => member.cost.actual_users.is_approximate(),
            Self::Today => member.cost.standalone_today.is_approximate(),
        }
    }

    pub(super) const fn of_use(figures: Figures) -> Self {
        match figures {
            Figures::Planned => Self::PlannedUsers,
            Figures::Actual => Self::ActualUsers,
        }
    }

    /// The column whose figures are the weights of a key, if they stand on this sheet.
    pub(super) const fn of_key(key: Key, figures: Figures) -> Option<Self> {
        match key {
            Key::ByEnrollees => Some(Self::Enrollees),
            Key::ByInsured => Some(Self::Insured),
            Key::ByUsage => Some(Self::of_use(figures)),
            Key::EqualShare | Key::WeightedEqualShare | Key::ByStandalone | Key::FixedPercentages => None,
        }
    }
}

/// The sheet, and where its cells are.
pub(super) struct InputSheet {
    pub(super) sheet: BookSheet,
    members: Rows,
    unit: String,
}

impl InputSheet {
    pub(super) fn new(facts: CostFacts<'_>, preface: &Preface, words: CostWords) -> Self {
        let mut sheet = BookSheet::new(words.get(Word::SheetInputs), &preface.title, &preface.notes);
        sheet.widths = vec![14, 30, 14, 14, 14, 14, 16];
        let note = |name: Word, text: Word| {
            [
                BookCell { look: Look::NoteName, ..BookCell::text(words.get(name)) },
                BookCell { look: Look::Note, ..BookCell::text(words.get(text)) },
            ]
        };
        sheet.push(note(Word::NoteInputsName, Word::NoteInputs));
        if facts.report.methods.iter().any(|method| method.method.is_found_in_game()) {
            sheet.push(note(Word::NoteGivenName, Word::NoteGiven));
        }
        let unit = number(u64::from(facts.task.cost.rounding_unit.yen()));
        let row = sheet.push([
            BookCell { look: Look::NoteName, ..BookCell::text(words.get(Word::RoundingUnit)) },
            BookCell::input(unit, Look::Yen),
        ]);
        let unit = sheet.at(row, 1);
        sheet.push([]);
        let headings =
            Column::ALL.map(|column| BookCell::heading(words.get(column.word()), column != Column::Society));
        sheet
            .push_headings(std::iter::once(BookCell::heading(words.get(Word::Number), true)).chain(headings));
        let first = sheet.next();
        for (place, (member, name)) in facts.task.members.iter().zip(facts.names).enumerate() {
            let cells = Column::ALL.map(|column| match column {
                Column::Society => BookCell::text(name.as_str()),
                column if column.is_approximate(member) => {
                    BookCell::input_or_empty(column.value(member), Look::About)
                }
                Column::Today => BookCell::input_or_empty(column.value(member), Look::Yen),
                _ => BookCell::input_or_empty(column.value(member), Look::Count),
            });
            sheet.push(std::iter::once(numbered(place)).chain(cells));
        }
        let members = Rows { first, last: sheet.next().saturating_sub(1) };
        let sums = Column::ALL.map(|column| {
            let values: Vec<_> =
                facts.task.members.iter().filter_map(|member| column.value(member)).collect();
            match column {
                Column::Society => BookCell::text(words.get(Word::Sum)).from(Origin::Total),
                // Numbers that are missing make no sum.
                _ if values.len() < facts.task.members.len() => BookCell::empty().from(Origin::Total),
                _ => {
                    let look = if column == Column::Today { Look::Yen } else { Look::Count };
                    let formula = format!("SUM({})", sheet.column(column.place(), members));
                    BookCell::formula(formula, values.iter().sum(), look).from(Origin::Total)
                }
            }
        });
        sheet.push(std::iter::once(BookCell::empty().from(Origin::Total)).chain(sums));
        Self { sheet, members, unit }
    }

    /// The unit of rounding.
    pub(super) fn unit(&self) -> &str {
        &self.unit
    }

    /// A figure of a member.
    pub(super) fn cell(&self, column: Column, member: usize) -> String {
        self.sheet.at(self.members.first.saturating_add(member), column.place())
    }

    /// The figures of all members.
    pub(super) fn column(&self, column: Column) -> String {
        self.sheet.column(column.place(), self.members)
    }
}

/// The number of a member, from 1, by which formulas know it.
pub(super) fn numbered(place: usize) -> BookCell {
    let content = crate::save::book::Content::Number(place_number(place));
    BookCell { content, look: Look::Count, origin: Origin::Label }
}

#[expect(clippy::cast_precision_loss, reason = "a plan has 200 members at most")]
pub(super) fn place_number(place: usize) -> f64 {
    place.saturating_add(1) as f64
}
