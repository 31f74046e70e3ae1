//! Fields: what a user can type into, by name, and how a typed text becomes a value.
//!
//! A [`Field`] names one input of a plan. Edits, undo, problems, missing inputs, labels and focus all use this one name.
//! A [`FieldValue`] is a type of value that is typed; a [`Slot`] is the place in a plan where what was typed is kept.

use serde::{Deserialize, Serialize};

use crate::{
    CalendarDate, Enrollees, Entry, Fraction, Insured, InsurerNumber, MemberId, Participants, Yen,
    cost::{CostField, Percent},
    eligibility::StatementField,
    reading::{
        ReadError, ReadResult, Reading, Repair, read_agreed_percent, read_count, read_date,
        read_insurer_number, read_share, read_yen,
    },
    stages::{FiscalYear, StagesField},
};

/// Names one input of a plan.
///
/// A field may name something that a plan does not have (a member that left): then there is no [`Slot`] for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The title of the plan.
    Title,
    /// What is known about a member.
    Member(MemberId, MemberField),
    /// 主幹健保組合: which member leads.
    Lead,
    /// What the consortium states about itself.
    Statement(StatementField),
    /// What the joint project costs.
    Cost(CostField),
    /// Stages and rates of a fiscal year.
    Stages(FiscalYear, StagesField),
}

/// Names one input about a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberField {
    /// 組合名.
    Name,
    /// 種別: 単一 or 総合.
    Kind,
    /// 保険者番号.
    InsurerNumber,
    /// 加入者数.
    Enrollees,
    /// 被保険者数.
    Insured,
    /// 利用見込: people who are expected to use the joint project.
    ExpectedUsers,
    /// What it pays today for the same work alone, in yen a year.
    StandaloneToday,
    /// 利用実績: people who used the joint project, known at the settlement.
    ActualUsers,
    /// Its weight in a weighted equal share.
    Weight,
    /// Its agreed percentage.
    Percent,
}

/// A type of value that is typed as text.
///
/// Law: reading what [`write`](Self::write) gives returns the value, without a repair that leaves anything to doubt.
///
/// ```
/// use consortium_core::{FieldValue, Yen};
/// assert_eq!(Yen::read("１２，０００円").unwrap().value, Some(Yen::new(12_000)));
/// assert_eq!(Yen::new(12_000).write(), "12,000");
/// ```
pub trait FieldValue: Sized + 'static {
    /// Reads what was typed. An empty text, or a mark that says the value is not known, is a reading without a value.
    ///
    /// # Errors
    ///
    /// What stands in the way of a value.
    fn read(text: &str) -> ReadResult<Self>;

    /// The value as its field shows it while nobody types.
    fn write(&self) -> String;
}

/// A place in a plan where what was typed is kept: as a value, or as the text that could not be read.
pub trait Slot {
    /// Takes what was typed in place of what is there; answers what was repaired to read it.
    fn enter(&mut self, text: &str) -> Vec<Repair>;

    /// What the field shows while nobody types.
    fn shown(&self) -> String;

    /// Why what was typed could not be read, if it could not.
    fn unreadable(&self) -> Option<Unreadable>;

    /// Whether nothing was entered.
    fn is_blank(&self) -> bool;
}

/// A text that could not be read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The text as it was typed.
    pub text: String,
    /// Why it is no value.
    pub error: ReadError,
}

impl<T: FieldValue> Slot for Entry<T> {
    fn enter(&mut self, text: &str) -> Vec<Repair> {
        match T::read(text) {
            Ok(Reading { value, repairs }) => {
                *self = value.into();
                repairs
            }
            Err(_) => {
                *self = Self::Unreadable(text.to_owned());
                Vec::new()
            }
        }
    }

    fn shown(&self) -> String {
        match self {
            Self::Unknown => String::new(),
            Self::Unreadable(text) => text.clone(),
            Self::Known(value) => value.write(),
        }
    }

    fn unreadable(&self) -> Option<Unreadable> {
        let text = self.unreadable()?;
        // What a later version of the program can read is no problem any more.
        let error = T::read(text).err()?;
        Some(Unreadable { text: text.to_owned(), error })
    }

    fn is_blank(&self) -> bool {
        self.is_unknown()
    }
}

/// Free text: every text is a value.
impl Slot for String {
    fn enter(&mut self, text: &str) -> Vec<Repair> {
        text.clone_into(self);
        Vec::new()
    }

    fn shown(&self) -> String {
        self.clone()
    }

    fn unreadable(&self) -> Option<Unreadable> {
        None
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

/// A field value that is a number of people.
macro_rules! people {
    ($($name:ty),*) => {
        $(impl FieldValue for $name {
            fn read(text: &str) -> ReadResult<Self> {
                Ok(read_count(text)?.map(Self::new))
            }

            fn write(&self) -> String {
                grouped(self.get().into())
            }
        })*
    };
}

people!(Enrollees, Insured, Participants);

impl FieldValue for u32 {
    fn read(text: &str) -> ReadResult<Self> {
        read_count(text)
    }

    fn write(&self) -> String {
        grouped((*self).into())
    }
}

impl FieldValue for Yen {
    fn read(text: &str) -> ReadResult<Self> {
        read_yen(text)
    }

    fn write(&self) -> String {
        grouped(self.get().into())
    }
}

/// A share of one: as a percentage where that is exact with one decimal, else as a fraction.
impl FieldValue for Fraction {
    fn read(text: &str) -> ReadResult<Self> {
        read_share(text)
    }

    fn write(&self) -> String {
        let tenths = self.checked_mul(&Self::integer(1_000)).filter(|tenths| tenths.denominator() == 1);
        let Some(tenths) = tenths.map(|tenths| tenths.numerator()) else { return self.to_string() };
        let (whole, tenth) = (tenths.div_euclid(10), tenths.rem_euclid(10));
        if tenth == 0 { format!("{}%", grouped(whole)) } else { format!("{}.{tenth}%", grouped(whole)) }
    }
}

impl FieldValue for Percent {
    fn read(text: &str) -> ReadResult<Self> {
        read_agreed_percent(text)
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl FieldValue for CalendarDate {
    fn read(text: &str) -> ReadResult<Self> {
        read_date(text)
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl FieldValue for InsurerNumber {
    fn read(text: &str) -> ReadResult<Self> {
        read_insurer_number(text)
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

/// A whole number with its digits in groups of three: `1,234,567`. Minus is U+002D, so that a field can read it.
///
/// ```
/// use consortium_core::grouped;
/// assert_eq!(grouped(-1_234_567), "-1,234,567");
/// assert_eq!(grouped(999), "999");
/// ```
pub fn grouped(value: i128) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut shown = String::with_capacity(digits.len().saturating_mul(2));
    if value < 0 {
        shown.push('-');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && digits.len().abs_diff(place).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::{FieldValue, Slot};
    use crate::{
        CalendarDate, Enrollees, Entry, Fraction, InsurerNumber, Yen, cost::Percent, reading::Repair,
    };

    fn reads_back<T: FieldValue + PartialEq + std::fmt::Debug>(value: T) {
        let shown = value.write();
        let reading = T::read(&shown).unwrap();
        assert!(reading.repairs.is_empty() || Repair::are_ordinary(&reading.repairs), "{shown}");
        assert_eq!(reading.value, Some(value), "{shown}");
    }

    #[test]
    fn what_a_field_shows_can_be_read_by_that_field() {
        for yen in [0, 7, -1_234, 1_000_000_000_000_000] {
            reads_back(Yen::new(yen));
        }
        for people in [0, 999, 10_000, u32::MAX] {
            reads_back(Enrollees::new(people));
        }
        for (numerator, denominator) in [(0, 1), (1, 1), (2, 5), (1, 3), (1, 1_000), (1, 10_000), (11, 19)] {
            reads_back(Fraction::new(numerator, denominator).unwrap());
        }
        reads_back(Percent::from_tenths(95));
        reads_back("2025-04-01".parse::<CalendarDate>().unwrap());
        reads_back("06139463".parse::<InsurerNumber>().unwrap());
    }

    #[test]
    fn what_cannot_be_read_stays_as_it_was_typed() {
        let mut entry = Entry::Known(Enrollees::new(5));
        assert_eq!(Slot::enter(&mut entry, "5千くらい"), []);
        assert_eq!(entry.shown(), "5千くらい");
        assert_eq!(Slot::unreadable(&entry).unwrap().text, "5千くらい");
        Slot::enter(&mut entry, "");
        assert!(entry.is_blank());
    }
}
