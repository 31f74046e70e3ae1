//! Where a rule set comes from: document, date and place.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

use crate::Bilingual;

/// The document a rule set was taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Title of the document.
    pub document: Bilingual,
    /// Its date, as far as it is known. `None` if the document prints none.
    pub published: Option<SourceDate>,
    /// Who published it or where it can be found.
    pub place: Bilingual,
}

/// The date of a document as far as it is known: a year, a month or a day, in the calendar of ISO 8601.
///
/// Invariant: month and day exist in that year. In JSON it is `"2018"`, `"2018-04"` or `"2018-04-02"`.
///
/// ```
/// use consortium_core::eligibility::SourceDate;
/// assert_eq!("2018-04".parse::<SourceDate>().unwrap().to_string(), "2018-04");
/// assert!("2018-02-29".parse::<SourceDate>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceDate {
    year: u16,
    month_and_day: Option<(u8, Option<u8>)>,
}

impl SourceDate {
    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month from 1, if it is known.
    pub fn month(self) -> Option<u8> {
        self.month_and_day.map(|(month, _)| month)
    }

    /// The day of the month from 1, if it is known.
    pub fn day(self) -> Option<u8> {
        self.month_and_day.and_then(|(_, day)| day)
    }
}

/// Why a text is no [`SourceDate`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected a date such as 2018-04-02, 2018-04 or 2018")]
pub struct NotASourceDate;

impl FromStr for SourceDate {
    type Err = NotASourceDate;

    fn from_str(text: &str) -> Result<Self, NotASourceDate> {
        let mut parts = text.split('-');
        let year = number(parts.next(), 4)?.ok_or(NotASourceDate)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(NotASourceDate);
        }
        let month_and_day = month.map(|month| month_of(year, month, day)).transpose()?;
        Ok(Self { year, month_and_day })
    }
}

/// A part of exactly `digits` digits, if there is one.
fn number(part: Option<&str>, digits: usize) -> Result<Option<u16>, NotASourceDate> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != digits || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotASourceDate);
    }
    part.parse().map(Some).map_err(|_| NotASourceDate)
}

/// Month and day, if that day exists.
fn month_of(year: u16, month: u16, day: Option<u16>) -> Result<(u8, Option<u8>), NotASourceDate> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return Err(NotASourceDate),
    };
    if day.is_some_and(|day| day == 0 || day > days) {
        return Err(NotASourceDate);
    }
    let narrow = |value: u16| u8::try_from(value).map_err(|_| NotASourceDate);
    Ok((narrow(month)?, day.map(narrow).transpose()?))
}

impl fmt::Display for SourceDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        let Some((month, day)) = self.month_and_day else { return Ok(()) };
        write!(f, "-{month:02}")?;
        day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

impl Serialize for SourceDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SourceDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(|error: NotASourceDate| de::Error::custom(error))
    }
}

#[cfg(test)]
mod tests {
    use super::SourceDate;

    #[test]
    fn a_date_is_known_to_the_year_the_month_or_the_day() {
        for text in ["2018", "2018-04", "2018-01-31", "2018-04-30", "2018-02-28", "2020-02-29", "2000-02-29"]
        {
            assert_eq!(text.parse::<SourceDate>().unwrap().to_string(), text);
        }
        let parts = ["2018", "2018-04", "2018-04-30"].map(|text| {
            let date: SourceDate = text.parse().unwrap();
            (date.year(), date.month(), date.day())
        });
        assert_eq!(parts, [(2018, None, None), (2018, Some(4), None), (2018, Some(4), Some(30))]);
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in
            ["", "18", "2018-4", "2018-13", "2018-00", "2018-04-31", "2019-02-29", "1900-02-29", "2018-04-00"]
        {
            assert!(text.parse::<SourceDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn other_ways_to_write_a_date_are_refused() {
        for text in ["2018/04/02", "2018-04-02-01", "+018", "平成30年", "2018-", "2018-04-02T00"] {
            assert!(text.parse::<SourceDate>().is_err(), "{text}");
        }
    }
}
