//! Days of the calendar, and the Japanese eras.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

/// A day of the Gregorian calendar that exists, from year 1 to year 9999, without a time or a time zone.
///
/// Compares by time. Shown, and written in JSON, as `2025-04-01` (ISO 8601).
///
/// ```
/// use consortium_values::CalendarDate;
/// let day = CalendarDate::new(2024, 2, 29).unwrap();
/// assert_eq!(day.to_string(), "2024-02-29");
/// assert_eq!(CalendarDate::new(2025, 2, 29), None);
/// assert!(day < "2025-04-01".parse().unwrap());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarDate {
    year: u16,
    month: u8,
    day: u8,
}

impl CalendarDate {
    /// The day, or `None` if there is no such day.
    #[inline]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if year == 0
            || year > 9_999
            || month == 0
            || month > 12
            || day == 0
            || day > days_in_month(year, month)
        {
            return None;
        }
        Some(Self { year, month, day })
    }

    /// The day in a year of an era, counted on even if the era had ended or not begun on that day: documents written
    /// before 2019 name 平成35年. `None` if there is no such day, or the year is 0.
    ///
    /// ```
    /// use consortium_values::{CalendarDate, Era};
    /// assert_eq!(CalendarDate::in_era(Era::Reiwa, 7, 4, 1), CalendarDate::new(2025, 4, 1));
    /// ```
    pub fn in_era(era: Era, era_year: u16, month: u8, day: u8) -> Option<Self> {
        let years_on = era_year.checked_sub(1)?;
        Self::new(era.first_year().checked_add(years_on)?, month, day)
    }

    /// The year of the Gregorian calendar.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The era of this day and the year in it; `None` before 1873, when Japan used another calendar.
    ///
    /// ```
    /// use consortium_values::{CalendarDate, Era};
    /// let last_of_heisei = CalendarDate::new(2019, 4, 30).unwrap();
    /// assert_eq!(last_of_heisei.era(), Some((Era::Heisei, 31)));
    /// ```
    pub fn era(self) -> Option<(Era, u16)> {
        let era = Era::ALL.into_iter().rev().find(|era| era.start() <= self)?;
        let year = self.year.checked_sub(era.first_year())?.checked_add(1)?;
        Some((era, year))
    }

    /// The days from 1970-01-01, less than 0 before it.
    ///
    /// ```
    /// use consortium_values::CalendarDate;
    /// assert_eq!(CalendarDate::new(1970, 1, 2).unwrap().days_since_1970(), 1);
    /// assert_eq!(CalendarDate::new(1969, 12, 31).unwrap().days_since_1970(), -1);
    /// ```
    // Counted from 1 March, so that the day that leap years add is the last of the year.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "years have four digits: nothing comes near the limits of 64 bits"
    )]
    pub fn days_since_1970(self) -> i64 {
        let (year, month) = (i64::from(self.year), i64::from(self.month));
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let leap_days = year / 4 - year / 100 + year / 400;
        let months = (153 * month + 2) / 5;
        365 * year + leap_days + months + i64::from(self.day) - 1 - 719_468
    }

    /// The day of the week.
    ///
    /// ```
    /// use consortium_values::{CalendarDate, Weekday};
    /// assert_eq!(CalendarDate::new(2025, 7, 22).unwrap().weekday(), Weekday::Tuesday);
    /// ```
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        match self.days_since_1970().saturating_add(4).rem_euclid(7) {
            0 => Weekday::Sunday,
            1 => Weekday::Monday,
            2 => Weekday::Tuesday,
            3 => Weekday::Wednesday,
            4 => Weekday::Thursday,
            5 => Weekday::Friday,
            _ => Weekday::Saturday,
        }
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weekday {
    /// 日曜日
    Sunday,
    /// 月曜日
    Monday,
    /// 火曜日
    Tuesday,
    /// 水曜日
    Wednesday,
    /// 木曜日
    Thursday,
    /// 金曜日
    Friday,
    /// 土曜日
    Saturday,
}

const fn is_leap_year(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if is_leap_year(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A Japanese era (元号) since the Gregorian calendar is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Era {
    /// 明治
    Meiji,
    /// 大正
    Taisho,
    /// 昭和
    Showa,
    /// 平成
    Heisei,
    /// 令和
    Reiwa,
}

impl Era {
    /// All eras, oldest first.
    pub const ALL: [Self; 5] = [Self::Meiji, Self::Taisho, Self::Showa, Self::Heisei, Self::Reiwa];

    /// The first day of the era.
    ///
    /// Source: for 令和 元号を改める政令 (平成31年政令第143号), for 平成 元号を改める政令 (昭和64年政令第1号), for 昭和 and
    /// 大正 the imperial rescripts of those days. 明治 is given from 明治6年1月1日, the first day of the Gregorian
    /// calendar in Japan (明治5年太政官布告第337号); the days before it cannot be converted by counting.
    pub const fn start(self) -> CalendarDate {
        let (year, month, day) = match self {
            Self::Meiji => (1873, 1, 1),
            Self::Taisho => (1912, 7, 30),
            Self::Showa => (1926, 12, 25),
            Self::Heisei => (1989, 1, 8),
            Self::Reiwa => (2019, 5, 1),
        };
        CalendarDate { year, month, day }
    }

    /// The name of the era: 令和.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Meiji => "明治",
            Self::Taisho => "大正",
            Self::Showa => "昭和",
            Self::Heisei => "平成",
            Self::Reiwa => "令和",
        }
    }

    /// The year of the Gregorian calendar that is year 1 (元年) of the era.
    pub const fn first_year(self) -> u16 {
        match self {
            Self::Meiji => 1868,
            Self::Taisho | Self::Showa | Self::Heisei | Self::Reiwa => self.start().year,
        }
    }
}

/// Why a text is no [`CalendarDate`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected a day of the calendar such as 2025-04-01")]
pub struct NotADate;

impl fmt::Display for CalendarDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for CalendarDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.split('-');
        let mut part = |digits: usize| {
            parts
                .next()
                .filter(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
                .and_then(|part| part.parse::<u16>().ok())
                .ok_or(NotADate)
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return Err(NotADate);
        }
        let small = |number: u16| u8::try_from(number).map_err(|_| NotADate);
        Self::new(year, small(month)?, small(day)?).ok_or(NotADate)
    }
}

impl Serialize for CalendarDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CalendarDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|error: NotADate| de::Error::custom(error))
    }
}

#[cfg(test)]
mod tests {
    use super::{CalendarDate, Era};

    fn date(text: &str) -> CalendarDate {
        text.parse().unwrap()
    }

    #[test]
    fn century_years_are_leap_years_only_every_fourth_century() {
        assert!(CalendarDate::new(2000, 2, 29).is_some());
        assert!(CalendarDate::new(1900, 2, 29).is_none());
    }

    #[test]
    fn each_era_begins_the_day_after_the_one_before_it_ended() {
        for (day, era, year) in [
            ("1873-01-01", Era::Meiji, 6),
            ("1912-07-29", Era::Meiji, 45),
            ("1912-07-30", Era::Taisho, 1),
            ("1926-12-24", Era::Taisho, 15),
            ("1926-12-25", Era::Showa, 1),
            ("1989-01-07", Era::Showa, 64),
            ("1989-01-08", Era::Heisei, 1),
            ("2019-04-30", Era::Heisei, 31),
            ("2019-05-01", Era::Reiwa, 1),
        ] {
            assert_eq!(date(day).era(), Some((era, year)), "{day}");
            assert_eq!(
                CalendarDate::in_era(era, year, date(day).month(), date(day).day()),
                Some(date(day)),
                "{day}"
            );
        }
        assert_eq!(date("1872-12-31").era(), None);
    }

    #[test]
    fn only_days_written_in_full_are_dates() {
        for text in ["2025-4-1", "2025-04-31", "2025-04-01-", "+025-04-01", "0000-01-01", ""] {
            assert!(text.parse::<CalendarDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn days_and_weekdays_follow_each_other_through_february_of_any_year() {
        use super::Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
        const WEEK: [super::Weekday; 7] = [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday];
        // 2024-01-01 was a Monday, and so were 2018-01-01 and 1900-01-01.
        for (year, leap_day) in [(2024, true), (2018, false), (1900, false)] {
            let first = date(&format!("{year}-01-01"));
            let february = (1..=if leap_day { 29 } else { 28 }).map(|day| (2, day));
            let days = (1..=31).map(|day| (1, day)).chain(february).chain((1..=31).map(|day| (3, day)));
            for ((passed, (month, day)), weekday) in (0..).zip(days).zip(WEEK.into_iter().cycle()) {
                let day = CalendarDate::new(year, month, day).unwrap();
                assert_eq!(day.days_since_1970() - first.days_since_1970(), passed, "{day:?}");
                assert_eq!(day.weekday(), weekday, "{day:?}");
            }
        }
    }
}
