//! Times of day, in Japanese time.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

/// A time of day to the minute, from 00:00 to 23:59, in Japanese time. Compares by time; written `10:00`.
///
/// ```
/// use consortium_core::training::ClockTime;
/// let noon = ClockTime::new(12, 0).unwrap();
/// assert!("9:30".parse::<ClockTime>().unwrap() < noon);
/// assert_eq!(ClockTime::new(24, 0), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime {
    hour: u8,
    minute: u8,
}

impl ClockTime {
    /// The time, or `None` if there is no such time of day.
    pub const fn new(hour: u8, minute: u8) -> Option<Self> {
        if hour > 23 || minute > 59 { None } else { Some(Self { hour, minute }) }
    }

    /// The hour, 0 to 23.
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    pub const fn minute(self) -> u8 {
        self.minute
    }
}

/// Why a text is no [`ClockTime`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected a time of day such as 10:00")]
pub struct NotAClockTime;

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl FromStr for ClockTime {
    type Err = NotAClockTime;

    fn from_str(text: &str) -> Result<Self, NotAClockTime> {
        let (hour, minute) = text.split_once(':').ok_or(NotAClockTime)?;
        let part = |part: &str, digits: std::ops::RangeInclusive<usize>| {
            let is_number = digits.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| part.parse::<u8>().ok()).flatten().ok_or(NotAClockTime)
        };
        Self::new(part(hour, 1..=2)?, part(minute, 2..=2)?).ok_or(NotAClockTime)
    }
}

impl Serialize for ClockTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClockTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(|error: NotAClockTime| de::Error::custom(error))
    }
}

/// From one time of a day to a later one of the same day.
///
/// Invariant: it begins before it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(ClockTime, ClockTime)", into = "(ClockTime, ClockTime)")]
pub struct Period {
    from: ClockTime,
    to: ClockTime,
}

impl Period {
    /// The period, or `None` if it does not end after it begins.
    pub fn new(from: ClockTime, to: ClockTime) -> Option<Self> {
        (from < to).then_some(Self { from, to })
    }

    /// When it begins.
    pub const fn from(self) -> ClockTime {
        self.from
    }

    /// When it ends.
    pub const fn to(self) -> ClockTime {
        self.to
    }

    /// Whether some minute lies in both. Two of which one begins when the other ends do not overlap.
    pub fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }
}

impl TryFrom<(ClockTime, ClockTime)> for Period {
    type Error = &'static str;

    fn try_from((from, to): (ClockTime, ClockTime)) -> Result<Self, Self::Error> {
        Self::new(from, to).ok_or("expected a period that ends after it begins")
    }
}

impl From<Period> for (ClockTime, ClockTime) {
    fn from(period: Period) -> Self {
        (period.from, period.to)
    }
}

#[cfg(test)]
mod tests {
    use super::{ClockTime, Period};

    fn period(from: &str, to: &str) -> Option<Period> {
        Period::new(from.parse().unwrap(), to.parse().unwrap())
    }

    #[test]
    fn only_times_of_a_day_are_read() {
        for text in ["", "10", "24:00", "10:60", "+1:00", "10:0", "010:00", "10:00:00", "10：00"] {
            assert!(text.parse::<ClockTime>().is_err(), "{text}");
        }
        assert_eq!("9:05".parse::<ClockTime>().unwrap().to_string(), "09:05");
    }

    #[test]
    fn a_period_ends_after_it_begins_and_touching_is_no_overlap() {
        assert_eq!(period("12:00", "10:00"), None);
        assert_eq!(period("10:00", "10:00"), None);
        let (morning, noon) = (period("10:00", "12:00").unwrap(), period("12:00", "13:00").unwrap());
        assert!(!morning.overlaps(noon) && !noon.overlaps(morning));
        assert!(morning.overlaps(period("11:59", "13:00").unwrap()));
        let json = serde_json::to_string(&morning).unwrap();
        assert_eq!(serde_json::from_str::<Period>(&json).unwrap(), morning);
        assert!(serde_json::from_str::<Period>(r#"["12:00","10:00"]"#).is_err());
    }
}
