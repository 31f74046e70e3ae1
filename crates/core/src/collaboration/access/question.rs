//! What is asked.

use super::dates::{CHANGED_ON, LAW_BEGINS, TEXT_AS_OF, day};
use crate::{
    CalendarDate, Characters, FieldValue,
    reading::{Expected, ReadError, ReadResult, Reason, read_count},
};

/// Who asks, or is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// 健康保険組合.
    Society,
    /// 全国健康保険協会（協会けんぽ）.
    KyokaiKenpo,
    /// 市町村国保・国民健康保険組合.
    NationalHealthInsurer,
    /// 健康保険組合連合会（健保連）.
    Kenporen,
    /// 国民健康保険団体連合会（国保連合会）.
    Kokuhoren,
    /// 後期高齢者医療広域連合, and a municipality that it entrusted.
    WideAreaUnion,
    /// 事業主, present or former employer of the person.
    Employer,
}

impl Party {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Society,
        Self::KyokaiKenpo,
        Self::NationalHealthInsurer,
        Self::Kenporen,
        Self::Kokuhoren,
        Self::WideAreaUnion,
        Self::Employer,
    ];

    /// Whether there is only one in Japan, so that it cannot ask another of its kind.
    pub const fn is_one_body(self) -> bool {
        matches!(self, Self::KyokaiKenpo | Self::Kenporen)
    }

    /// 保険者: society, 協会けんぽ, national-health insurer.
    pub const fn is_insurer(self) -> bool {
        matches!(self, Self::Society | Self::KyokaiKenpo | Self::NationalHealthInsurer)
    }
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Information {
    /// 事業主健診（安衛法など）の記録.
    EmployerCheckup,
    /// 特定健診・特定保健指導の記録.
    SpecificCheckup,
    /// 医療保険等関連情報（レセプトなど医療費の情報、特定健診の実施状況）.
    ClaimsRelated,
    /// 高齢者保健事業の記録（高確法125条）.
    OlderPeople,
    /// Anything else: attendance, stress checks, sick pay.
    Other,
}

impl Information {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::EmployerCheckup, Self::SpecificCheckup, Self::ClaimsRelated, Self::OlderPeople, Self::Other];
}

/// The oldest age that is taken, in years.
pub const MOST_YEARS: u8 = 120;

/// The age of a person in completed years, 0 to [`MOST_YEARS`].
///
/// ```
/// use consortium_core::{FieldValue, collaboration::access::{Age, AgeBand}};
/// assert_eq!(Age::read("39歳").unwrap().value.unwrap().band(), AgeBand::Under40);
/// assert!(Age::read("150").is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Age(u8);

impl Age {
    /// The age, or `None` beyond [`MOST_YEARS`].
    pub const fn new(years: u8) -> Option<Self> {
        if years > MOST_YEARS { None } else { Some(Self(years)) }
    }

    /// Completed years.
    pub const fn years(self) -> u8 {
        self.0
    }

    /// What the laws tell apart.
    pub const fn band(self) -> AgeBand {
        match self.0 {
            0..=39 => AgeBand::Under40,
            40..=74 => AgeBand::From40To74,
            _ => AgeBand::From75,
        }
    }
}

impl FieldValue for Age {
    const CHARACTERS: Characters = Characters::Digits;

    fn read(text: &str) -> ReadResult<Self> {
        let bare = text.trim().trim_end_matches(['歳', '才']);
        let no_age = |error: ReadError| ReadError { expected: Expected::Age, ..error };
        let reading = read_count(bare).map_err(no_age)?;
        let out_of_range = || ReadError {
            expected: Expected::Age,
            reason: Reason::OutOfRange { minimum: 0, maximum: MOST_YEARS.into() },
        };
        let years =
            reading.value.map(|years| u8::try_from(years).ok().and_then(Self::new).ok_or_else(out_of_range));
        Ok(crate::reading::Reading { value: years.transpose()?, repairs: reading.repairs })
    }

    fn write(&self) -> String {
        self.0.to_string()
    }
}

/// What the laws tell apart by age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgeBand {
    /// To 39: no duty of specific checkups.
    Under40,
    /// 40 to 74: specific checkups.
    From40To74,
    /// From 75: in the scheme of the wide-area unions.
    From75,
}

impl AgeBand {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Under40, Self::From40To74, Self::From75];
}

/// Which text of the law is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// 2008-04-01 to 2021-12-31.
    To2021,
    /// From 2022-01-01.
    From2022,
}

impl Period {
    /// Both.
    pub const ALL: [Self; 2] = [Self::To2021, Self::From2022];

    /// The period of a day.
    ///
    /// # Errors
    /// [`QuestionFault::BeforeTheLaw`] before [`LAW_BEGINS`].
    pub fn of(on: CalendarDate) -> Result<Self, QuestionFault> {
        if day(LAW_BEGINS).is_some_and(|first| on < first) {
            Err(QuestionFault::BeforeTheLaw)
        } else if day(CHANGED_ON).is_some_and(|first| on < first) {
            Ok(Self::To2021)
        } else {
            Ok(Self::From2022)
        }
    }
}

/// A question. What is `None` is not known: the answer then says whether it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Who asks.
    pub asks: Party,
    /// Who is asked.
    pub holds: Party,
    /// For what.
    pub information: Information,
    /// The age of the person.
    pub age: Option<Age>,
    /// Whether the person came from the one that is asked to the one that asks: from one insurer to another.
    pub moved: Option<bool>,
    /// Whether the one that is asked keeps the record because a law says so (安衛法66条の3 and others).
    pub kept_by_law: Option<bool>,
    /// The day on which it is asked.
    pub on: CalendarDate,
}

/// Why a question has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuestionFault {
    /// The day lies before [`LAW_BEGINS`].
    BeforeTheLaw,
    /// A body of which there is one asks itself.
    AsksItself,
}

impl Question {
    /// Whether the day lies after the month in which the text was read, so that it may have changed.
    pub fn is_after_the_text(&self) -> bool {
        (self.on.year(), self.on.month()) > TEXT_AS_OF
    }
}

#[cfg(test)]
mod tests {
    use super::{Age, MOST_YEARS};

    #[test]
    fn an_age_has_as_many_years_as_were_given_up_to_the_most() {
        assert_eq!(
            [0, 74, MOST_YEARS].map(|years| Age::new(years).map(Age::years)),
            [0, 74, MOST_YEARS].map(Some)
        );
        assert_eq!(Age::new(MOST_YEARS.saturating_add(1)), None);
    }
}
