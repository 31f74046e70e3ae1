//! What one line says about a participant.

use consortium_core::outcomes::{Measured, Participant};

use super::{
    Column, Doubt,
    cell::{self, Cell},
    meaning::{Line, Meaning},
};

/// Reads a line. What is odd about it is told by `doubt`; which columns say nothing, by `missing`.
#[inline]
pub(super) fn participant(
    meaning: &Meaning,
    line: &Line<'_>,
    doubt: impl FnMut(Doubt),
    missing: impl FnMut(Column),
) -> Participant {
    let mut reading = Reading { meaning, line, doubt, missing };
    reading.participant()
}

struct Reading<'a, Doubts, Missing> {
    meaning: &'a Meaning,
    line: &'a Line<'a>,
    doubt: Doubts,
    missing: Missing,
}

impl<Doubts: FnMut(Doubt), Missing: FnMut(Column)> Reading<'_, Doubts, Missing> {
    /// The value of a column, if the table has it and the line says something there.
    #[inline]
    fn value<T>(&mut self, column: Column, read: impl Fn(&[u8]) -> Cell<T>) -> Option<T> {
        self.meaning.place(column)?;
        // A short line has no cell there.
        let cell = self.meaning.cell(column, self.line).map_or(Cell::Unknown, read);
        match cell {
            Cell::Known(value) => return Some(value),
            Cell::Unknown => (self.missing)(column),
            Cell::Unreadable => (self.doubt)(Doubt::Unreadable(column)),
            Cell::Impossible => (self.doubt)(Doubt::Impossible(column)),
        }
        None
    }

    #[inline]
    fn participant(&mut self) -> Participant {
        let height = self.value(Column::Height, cell::height);
        let mut before = Measured {
            bmi: self.value(Column::BmiBefore, cell::bmi),
            height,
            weight: self.value(Column::WeightBefore, cell::measure),
            waist: self.value(Column::WaistBefore, cell::measure),
        };
        let mut after = Measured {
            bmi: self.value(Column::BmiAfter, cell::bmi),
            height,
            weight: self.value(Column::WeightAfter, cell::measure),
            waist: self.value(Column::WaistAfter, cell::measure),
        };
        if before.contradicts_itself() || after.contradicts_itself() {
            (self.doubt)(Doubt::BmiContradicts);
        }
        let day_before = self.value(Column::DateBefore, cell::date);
        let day_after = self.value(Column::DateAfter, cell::date);
        if day_before.zip(day_after).is_some_and(|(before, after)| after < before) {
            (self.doubt)(Doubt::AfterBeforeBefore);
            (before, after) = (Measured::default(), Measured::default());
        }
        let birth = self.value(Column::BirthDate, cell::date);
        let age = self.value(Column::Age, cell::age);
        let age_from_birth = || {
            let (day, birth) = (day_before.or(day_after)?, birth?);
            cell::age_on(day, birth).map(consortium_core::outcomes::AgeBand::of)
        };
        Participant {
            age: age.or_else(age_from_birth),
            sex: self.value(Column::Sex, cell::sex),
            before,
            after,
            left_society: self.left_society(),
            went_on: self.value(Column::WentOn, cell::went_on),
        }
    }

    /// An empty cell says that the person is still there: it is not missing.
    fn left_society(&mut self) -> Option<bool> {
        match cell::left_society(self.meaning.cell(Column::LeftSociety, self.line)?) {
            Cell::Known(left) => Some(left),
            Cell::Unknown => Some(false),
            Cell::Unreadable | Cell::Impossible => {
                (self.doubt)(Doubt::Unreadable(Column::LeftSociety));
                None
            }
        }
    }
}
