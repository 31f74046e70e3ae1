//! The types of values that are typed: how each is read and written.

use crate::{
    Enrollees, Fraction, Insured, InsurerNumber, Participants, WrittenDate, Yen,
    cost::Percent,
    reading::{
        ReadResult, Repair, read_agreed_percent, read_count, read_date, read_insurer_number, read_share,
        read_yen,
    },
};

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

/// A share of one: as a percentage where that is exact with two decimals, as rates are written (11.18%), else as a
/// fraction.
impl FieldValue for Fraction {
    const CHARACTERS: Characters = Characters::Any;

    fn read(text: &str) -> ReadResult<Self> {
        read_share(text)
    }

    fn write(&self) -> String {
        let hundredths = self.checked_mul(&Self::integer(10_000)).filter(Self::is_integer);
        let Some(hundredths) = hundredths.map(|hundredths| hundredths.numerator()) else {
            return self.to_string();
        };
        let (whole, decimals) = (hundredths.div_euclid(100), hundredths.rem_euclid(100));
        match (decimals, decimals.rem_euclid(10)) {
            (0, _) => format!("{}%", grouped(whole)),
            (_, 0) => format!("{}.{}%", grouped(whole), decimals.div_euclid(10)),
            _ => format!("{}.{decimals:02}%", grouped(whole)),
        }
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

impl FieldValue for WrittenDate {
    const CHARACTERS: Characters = Characters::Any;

    fn read(text: &str) -> ReadResult<Self> {
        let reading = read_date(text)?;
        let by_era = reading.repairs.contains(&Repair::EraYear);
        Ok(reading.map(|day| if by_era { Self::by_era(day) } else { day.into() }))
    }

    fn write(&self) -> String {
        self.written()
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
    use super::FieldValue;
    use crate::{
        CalendarDate, Enrollees, Fraction, InsurerNumber, WrittenDate, Yen, cost::Percent, reading::Repair,
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
        let shares =
            [(0, 1), (1, 1), (2, 5), (1, 3), (1, 1_000), (1, 10_000), (11, 19), (559, 5_000), (1, 100_000)];
        for (numerator, denominator) in shares {
            reads_back(Fraction::new(numerator, denominator).unwrap());
        }
        reads_back(Percent::from_hundredths(950));
        reads_back(WrittenDate::from("2025-04-01".parse::<CalendarDate>().unwrap()));
        reads_back("06139463".parse::<InsurerNumber>().unwrap());
    }

    #[test]
    fn a_date_that_was_typed_with_an_era_keeps_it() {
        for (typed, shown) in [
            ("令和7年4月1日", "令和7年4月1日"),
            ("R7.4.1", "令和7年4月1日"),
            ("R1.5.1", "令和元年5月1日"),
            ("平成30年4月1日", "平成30年4月1日"),
            // The era it names had ended.
            ("平成35年4月1日", "令和5年4月1日"),
            ("2025/4/1", "2025-04-01"),
        ] {
            let date = WrittenDate::read(typed).unwrap().value.unwrap();
            assert_eq!((date.write(), date.typed()), (shown.to_owned(), shown.to_owned()), "{typed}");
            let again = WrittenDate::read(shown).unwrap();
            assert_eq!(again.value, Some(date), "{typed}");
            assert!(!again.repairs.contains(&Repair::OutsideEra), "{typed}");
        }
    }

    #[test]
    fn a_rate_with_up_to_two_decimals_is_shown_as_a_percentage() {
        for text in ["11.18%", "66.67%", "0.01%", "0.05%", "33.3%", "50%", "100%", "0%", "2/3", "1/100000"] {
            assert_eq!(Fraction::read(text).unwrap().value.unwrap().write(), text);
        }
    }
}
