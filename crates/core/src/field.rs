//! Fields: what a user can type into, by name, and how a typed text becomes a value.
//!
//! A [`Field`] names one input of a plan. Edits, undo, problems, missing inputs, labels and focus all use this one name.
//! A [`FieldValue`] is a type of value that is typed; a [`Slot`] is the place in a plan where what was typed is kept.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

use crate::{
    CalendarDate, Enrollees, Entry, Fraction, Insured, InsurerNumber, MemberId, Participants, ProviderId,
    Yen,
    cost::{CostField, Percent},
    eligibility::StatementField,
    reading::{
        ReadError, ReadResult, Reading, Repair, read_agreed_percent, read_count, read_date,
        read_insurer_number, read_share, read_yen,
    },
    stages::{FiscalYear, StagesField},
};

/// Defines an enum of fields without content, each with the word that stands for it in the text form of a [`Field`].
macro_rules! plain_fields {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// All of them, in their order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word that stands for the field in the text form of a [`Field`](crate::Field).
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            /// The field a word stands for.
            pub(crate) fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|field| field.word() == word)
            }
        }
    };
}
pub(crate) use plain_fields;

/// Writes the one map from the fields of an input type to its inputs: `slot` to look, `slot_mut` to enter. What is
/// chosen from a list instead of typed has no slot.
macro_rules! slots {
    ($owner:ty, $field:ident: { $($variant:ident => $($path:ident).+,)+ } $(chosen: { $($chosen:ident),+ })?) => {
        impl $owner {
            /// The input of a field, unless it is chosen instead of typed.
            pub fn slot(&self, field: $field) -> Option<&dyn $crate::Slot> {
                match field {
                    $($field::$variant => Some(&self.$($path).+),)+
                    $($($field::$chosen)|+ => None,)?
                }
            }

            /// The input of a field, to enter something.
            pub fn slot_mut(&mut self, field: $field) -> Option<&mut dyn $crate::Slot> {
                match field {
                    $($field::$variant => Some(&mut self.$($path).+),)+
                    $($($field::$chosen)|+ => None,)?
                }
            }
        }
    };
}
pub(crate) use slots;

/// Names one input of a plan, or a list of inputs as a whole.
///
/// A field may name something that a plan does not have (a member that left): then there is no [`Slot`] for it. Its text
/// form, which is also its form in JSON, identifies it on a page: `member-3-enrollees`.
///
/// ```
/// use consortium_core::{Field, MemberField, MemberId};
/// let field = Field::Member(MemberId(3), MemberField::Enrollees);
/// assert_eq!(field.to_string(), "member-3-enrollees");
/// assert_eq!("member-3-enrollees".parse(), Ok(field));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The title of the plan.
    Title,
    /// The requirements the plan is held against.
    RuleSet,
    /// The list of members.
    Members,
    /// What is known about a member.
    Member(MemberId, MemberField),
    /// 主幹健保組合: which member leads.
    Lead,
    /// 当組合: which member the user belongs to.
    Us,
    /// The list of providers.
    Providers,
    /// What is known about a provider.
    Provider(ProviderId, ProviderField),
    /// What the consortium states about itself.
    Statement(StatementField),
    /// What the joint project costs.
    Cost(CostField),
    /// Stages and rates of a fiscal year.
    Stages(FiscalYear, StagesField),
}

plain_fields! {
    /// Names one input about a member.
    MemberField {
        /// 組合名.
        Name = "name",
        /// 確定 or 検討中.
        Standing = "standing",
        /// 種別: 単一 or 総合.
        Kind = "kind",
        /// 保険者番号.
        InsurerNumber = "insurer-number",
        /// 加入者数.
        Enrollees = "enrollees",
        /// 被保険者数.
        Insured = "insured",
        /// 利用見込: people who are expected to use the joint project.
        ExpectedUsers = "expected-users",
        /// What it pays today for the same work alone, in yen a year.
        StandaloneToday = "standalone-today",
        /// 利用実績: people who used the joint project, known at the settlement.
        ActualUsers = "actual-users",
        /// Its weight in a weighted equal share.
        Weight = "weight",
        /// Its agreed percentage.
        Percent = "percent",
    }
}

plain_fields! {
    /// Names one input about a provider.
    ProviderField {
        /// 事業者名.
        Name = "name",
        /// What it is.
        Kind = "kind",
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("title"),
            Self::RuleSet => f.write_str("rule-set"),
            Self::Members => f.write_str("members"),
            Self::Member(MemberId(id), field) => write!(f, "member-{id}-{}", field.word()),
            Self::Lead => f.write_str("lead"),
            Self::Us => f.write_str("us"),
            Self::Providers => f.write_str("providers"),
            Self::Provider(ProviderId(id), field) => write!(f, "provider-{id}-{}", field.word()),
            Self::Statement(field) => write!(f, "statement-{}", field.word()),
            Self::Cost(field) => write!(f, "cost-{field}"),
            Self::Stages(year, field) => write!(f, "stages-{}-{field}", year.0),
        }
    }
}

/// A text that names no [`Field`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected the name of a field, such as member-3-enrollees")]
pub struct NotAField;

impl FromStr for Field {
    type Err = NotAField;

    fn from_str(text: &str) -> Result<Self, NotAField> {
        Self::named(text).ok_or(NotAField)
    }
}

impl Field {
    fn named(text: &str) -> Option<Self> {
        let (subject, rest) = text.split_once('-').unwrap_or((text, ""));
        match subject {
            "member" => {
                let (id, word) = rest.split_once('-')?;
                Some(Self::Member(MemberId(id.parse().ok()?), MemberField::from_word(word)?))
            }
            "provider" => {
                let (id, word) = rest.split_once('-')?;
                Some(Self::Provider(ProviderId(id.parse().ok()?), ProviderField::from_word(word)?))
            }
            "statement" => StatementField::from_word(rest).map(Self::Statement),
            "cost" => rest.parse().ok().map(Self::Cost),
            "stages" => {
                let (year, field) = rest.split_once('-')?;
                Some(Self::Stages(FiscalYear(year.parse().ok()?), field.parse().ok()?))
            }
            _ => match text {
                "title" => Some(Self::Title),
                "rule-set" => Some(Self::RuleSet),
                "members" => Some(Self::Members),
                "lead" => Some(Self::Lead),
                "us" => Some(Self::Us),
                "providers" => Some(Self::Providers),
                _ => None,
            },
        }
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(|error: NotAField| de::Error::custom(error))
    }
}

/// A type of value that is typed as text.
///
/// Law: reading what [`write`](Self::write) or [`typed`](Self::typed) gives returns the value, without a repair that
/// leaves anything to doubt.
///
/// ```
/// use consortium_core::{FieldValue, Yen};
/// assert_eq!(Yen::read("１２，０００円").unwrap().value, Some(Yen::new(12_000)));
/// assert_eq!(Yen::new(12_000).write(), "12,000");
/// assert_eq!(Yen::new(12_000).typed(), "12000");
/// ```
pub trait FieldValue: Clone + PartialEq + Sized + 'static {
    /// The characters that a value is usually typed with.
    const CHARACTERS: Characters;

    /// Reads what was typed. An empty text, or a mark that says the value is not known, is a reading without a value.
    ///
    /// # Errors
    ///
    /// What stands in the way of a value.
    fn read(text: &str) -> ReadResult<Self>;

    /// The value as its field shows it while nobody types.
    fn write(&self) -> String;

    /// The value as it is typed: a number without the separators of its groups.
    fn typed(&self) -> String {
        self.write()
    }
}

/// The characters that a value is usually typed with: where there are few, a phone can show keys for these alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Characters {
    /// Digits: 12000.
    Digits,
    /// Digits and a decimal point: 9.5.
    Decimal,
    /// Any: 1/2, 2025-04-01, a name.
    Any,
}

/// A place in a plan where what was typed is kept: as a value, or as the text that could not be read.
pub trait Slot {
    /// Takes what was typed in place of what is there.
    fn enter(&mut self, text: &str);

    /// The function that tells what entering a text would make of it.
    fn reader(&self) -> fn(&str) -> EntryReading;

    /// What the field shows while nobody types.
    fn shown(&self) -> String;

    /// What somebody who comes to type finds in the field.
    fn typed(&self) -> String;

    /// Why what was typed could not be read, if it could not.
    fn unreadable(&self) -> Option<Unreadable>;

    /// Whether nothing was entered.
    fn is_blank(&self) -> bool;

    /// The characters that the value is usually typed with.
    fn characters(&self) -> Characters;
}

/// What a typed text becomes when it is entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntryReading {
    /// What the field shows of it.
    pub shown: String,
    /// What was repaired to read it.
    pub repairs: Vec<Repair>,
    /// Why it is no value, if it is none.
    pub error: Option<ReadError>,
}

impl EntryReading {
    /// A text that is a value as it stands.
    pub fn of_text(text: &str) -> Self {
        Self { shown: text.to_owned(), ..Self::default() }
    }
}

/// A text that could not be read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The text as it was typed.
    pub text: String,
    /// Why it is no value.
    pub error: ReadError,
}

impl<T: FieldValue> Entry<T> {
    /// What a typed text becomes, and what was repaired to read it.
    pub fn read(text: &str) -> (Self, Vec<Repair>) {
        match T::read(text) {
            Ok(Reading { value, repairs }) => (value.into(), repairs),
            Err(_) => (Self::Unreadable(text.to_owned()), Vec::new()),
        }
    }
}

impl<T: FieldValue> Slot for Entry<T> {
    fn enter(&mut self, text: &str) {
        (*self, _) = Self::read(text);
    }

    fn reader(&self) -> fn(&str) -> EntryReading {
        |text| {
            let (entry, repairs) = Self::read(text);
            EntryReading {
                shown: entry.shown(),
                repairs,
                error: Slot::unreadable(&entry).map(|unreadable| unreadable.error),
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

    fn typed(&self) -> String {
        match self {
            Self::Known(value) => value.typed(),
            Self::Unknown | Self::Unreadable(_) => self.shown(),
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

    fn characters(&self) -> Characters {
        T::CHARACTERS
    }
}

/// Free text: every text is a value.
impl Slot for String {
    fn enter(&mut self, text: &str) {
        text.clone_into(self);
    }

    fn reader(&self) -> fn(&str) -> EntryReading {
        EntryReading::of_text
    }

    fn shown(&self) -> String {
        self.clone()
    }

    fn typed(&self) -> String {
        self.clone()
    }

    fn unreadable(&self) -> Option<Unreadable> {
        None
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }

    fn characters(&self) -> Characters {
        Characters::Any
    }
}

/// A field value that is a number of people.
macro_rules! people {
    ($($name:ty),*) => {
        $(impl FieldValue for $name {
            const CHARACTERS: Characters = Characters::Digits;

            fn read(text: &str) -> ReadResult<Self> {
                Ok(read_count(text)?.map(Self::new))
            }

            fn write(&self) -> String {
                grouped(self.get().into())
            }

            fn typed(&self) -> String {
                self.get().to_string()
            }
        })*
    };
}

people!(Enrollees, Insured, Participants);

impl FieldValue for u32 {
    const CHARACTERS: Characters = Characters::Digits;

    fn read(text: &str) -> ReadResult<Self> {
        read_count(text)
    }

    fn write(&self) -> String {
        grouped((*self).into())
    }

    fn typed(&self) -> String {
        self.to_string()
    }
}

impl FieldValue for Yen {
    const CHARACTERS: Characters = Characters::Digits;

    fn read(text: &str) -> ReadResult<Self> {
        read_yen(text)
    }

    fn write(&self) -> String {
        grouped(self.get().into())
    }

    fn typed(&self) -> String {
        self.get().to_string()
    }
}

/// A share of one: as a percentage where that is exact with one decimal, else as a fraction.
impl FieldValue for Fraction {
    const CHARACTERS: Characters = Characters::Any;

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
    const CHARACTERS: Characters = Characters::Decimal;

    fn read(text: &str) -> ReadResult<Self> {
        read_agreed_percent(text)
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl FieldValue for CalendarDate {
    const CHARACTERS: Characters = Characters::Any;

    fn read(text: &str) -> ReadResult<Self> {
        read_date(text)
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl FieldValue for InsurerNumber {
    const CHARACTERS: Characters = Characters::Digits;

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
    use std::collections::HashSet;

    use super::{Field, FieldValue, MemberField, NotAField, ProviderField, Slot};
    use crate::{
        CalendarDate, Enrollees, Entry, Fraction, InsurerNumber, MemberId, ProviderId, Yen,
        cost::{CostField, LineId, Percent},
        eligibility::StatementField,
        reading::Repair,
        stages::{FiscalYear, InsurerField, InsurerId, StagesField},
    };

    fn reads_back<T: FieldValue + PartialEq + std::fmt::Debug>(value: T) {
        for text in [value.write(), value.typed()] {
            let reading = T::read(&text).unwrap();
            assert!(reading.repairs.is_empty() || Repair::are_ordinary(&reading.repairs), "{text}");
            assert_eq!(reading.value.as_ref(), Some(&value), "{text}");
        }
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
        reads_back(Percent::from_hundredths(950));
        reads_back("2025-04-01".parse::<CalendarDate>().unwrap());
        reads_back("06139463".parse::<InsurerNumber>().unwrap());
    }

    #[test]
    fn every_field_is_found_by_its_name() {
        let line = LineId(4);
        let cost = [
            CostField::LineName(line),
            CostField::LineAmount(line),
            CostField::StepEnd(line, 0),
            CostField::StepAmount(line, 12),
            CostField::KeyPercent(None, 1),
            CostField::KeyPercent(Some(line), 2),
            CostField::OtherIncome,
            CostField::GrantRate,
            CostField::GrantCeiling,
            CostField::GrantUnit,
            CostField::SharesFixedOn,
            CostField::Standalone,
        ];
        let insurer = [
            InsurerField::Name,
            InsurerField::Code,
            InsurerField::Rate,
            InsurerField::Before,
            InsurerField::Target,
            InsurerField::Outcome,
            InsurerField::Planned,
            InsurerField::Achieved,
            InsurerField::Survey { question: 3, answer: 1 },
        ];
        let stages = [
            StagesField::Indicators,
            StagesField::Insurers,
            StagesField::SupportRateTarget,
            StagesField::StepUpRateTarget,
        ];
        let stages = stages.into_iter().chain(insurer.map(|field| StagesField::Insurer(InsurerId(7), field)));
        let fields = [Field::Title, Field::RuleSet, Field::Members, Field::Lead, Field::Us, Field::Providers]
            .into_iter()
            .chain(MemberField::ALL.iter().map(|field| Field::Member(MemberId(10), *field)))
            .chain(ProviderField::ALL.iter().map(|field| Field::Provider(ProviderId(2), *field)))
            .chain(StatementField::ALL.iter().map(|field| Field::Statement(*field)))
            .chain(cost.into_iter().map(Field::Cost))
            .chain(stages.map(|field| Field::Stages(FiscalYear(2025), field)));
        let mut names = HashSet::new();
        for field in fields {
            assert_eq!(field.to_string().parse(), Ok(field), "{field}");
            assert!(names.insert(field.to_string()), "{field}");
        }
        for nothing in
            ["", "member-3", "member-x-name", "statement-", "cost-line-1", "stages-2025-insurer-1-"]
        {
            assert_eq!(nothing.parse::<Field>(), Err(NotAField), "{nothing}");
        }
    }

    #[test]
    fn what_cannot_be_read_stays_as_it_was_typed() {
        let mut entry = Entry::Known(Enrollees::new(5));
        assert!((entry.reader())("5千くらいか").error.is_some());
        entry.enter("5千くらいか");
        assert_eq!(entry.shown(), "5千くらいか");
        assert_eq!(Slot::unreadable(&entry).unwrap().text, "5千くらいか");
        Slot::enter(&mut entry, "");
        assert!(entry.is_blank());
    }
}
