//! A date that was typed, with how its year was written.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{CalendarDate, Era};

/// A day as it was entered: whoever writes 令和7年4月1日 finds it written so again.
///
/// In JSON it stands as it is written: `"2025-04-01"` or `"令和7年4月1日"`.
///
/// ```
/// use consortium_values::{CalendarDate, WrittenDate};
/// let day = CalendarDate::new(2025, 4, 1).unwrap();
/// assert_eq!(WrittenDate::by_era(day).written(), "令和7年4月1日");
/// assert_eq!(WrittenDate::from(day).written(), "2025-04-01");
/// assert_eq!(WrittenDate::by_era(day).day(), day);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    day: CalendarDate,
    by_era: bool,
}

impl WrittenDate {
    /// A day whose year was written in a year of an era (元号).
    pub const fn by_era(day: CalendarDate) -> Self {
        Self { day, by_era: true }
    }

    /// The day.
    pub const fn day(self) -> CalendarDate {
        self.day
    }

    /// The day as it is written: by its era if it was typed so, and there was one on that day.
    pub fn written(self) -> String {
        let Self { day, by_era } = self;
        match day.era().filter(|_| by_era) {
            Some((era, 1)) => format!("{}元年{}月{}日", era.name(), day.month(), day.day()),
            Some((era, year)) => format!("{}{year}年{}月{}日", era.name(), day.month(), day.day()),
            None => day.to_string(),
        }
    }
}

impl From<CalendarDate> for WrittenDate {
    fn from(day: CalendarDate) -> Self {
        Self { day, by_era: false }
    }
}

impl Serialize for WrittenDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.written().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for WrittenDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map(|day: CalendarDate| day.into()).or_else(|error| {
            // What was written by its era, and nothing else that looks like it.
            let by_era = day_of_era(&text).map(Self::by_era).filter(|date| date.written() == text);
            by_era.ok_or_else(|| de::Error::custom(error))
        })
    }
}

/// The day of 令和7年4月1日.
fn day_of_era(text: &str) -> Option<CalendarDate> {
    let (era, rest) = Era::ALL.iter().find_map(|era| Some((era, text.strip_prefix(era.name())?)))?;
    let (year, rest) = rest.split_once('年')?;
    let (month, day) = rest.strip_suffix('日')?.split_once('月')?;
    let year = if year == "元" { 1 } else { year.parse::<u16>().ok()? };
    let year = era.first_year().checked_add(year.checked_sub(1)?)?;
    CalendarDate::new(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::WrittenDate;

    #[test]
    fn date_in_a_file_is_written_as_it_was_typed() {
        for json in ["\"2025-04-01\"", "\"令和7年4月1日\"", "\"令和元年5月1日\""] {
            let date: WrittenDate = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&date).unwrap(), json);
        }
        for json in [
            "\"\"",
            "\"不明\"",
            "\"2025/4/1\"",
            "\"令和7年13月1日\"",
            "\"令和07年4月1日\"",
            "\"平成35年4月1日\"",
            "7",
        ] {
            assert!(serde_json::from_str::<WrittenDate>(json).is_err(), "{json}");
        }
    }
}
