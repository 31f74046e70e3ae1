//! Percentages with up to two decimals.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

use crate::{Enrollees, Fraction, Participants};

/// A percentage with up to two decimals, as agreements on shares state it: `9.5`, `11.18`. Kept in hundredths of a
/// percent, so sums are exact; never negative. In JSON it is a string with at least one decimal.
///
/// ```
/// use consortium_core::cost::Percent;
/// let small: Percent = "9.5".parse().unwrap();
/// assert_eq!(small, Percent::from_hundredths(950));
/// assert_eq!(small.to_string(), "9.5");
/// assert_eq!("11.18".parse(), Ok(Percent::from_hundredths(1_118)));
/// assert!("9.555".parse::<Percent>().is_err());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u32);

impl Percent {
    /// 100 %.
    pub const WHOLE: Self = Self(10_000);

    /// So many hundredths of a percent.
    pub const fn from_hundredths(hundredths: u32) -> Self {
        Self(hundredths)
    }

    /// The number of hundredths of a percent.
    pub const fn hundredths(self) -> u32 {
        self.0
    }

    /// The sum, or the largest percentage there is if it does not fit (which then is not 100 % either).
    #[must_use]
    pub fn saturating_sum(parts: impl IntoIterator<Item = Self>) -> Self {
        Self(parts.into_iter().fold(0, |sum, part| sum.saturating_add(part.0)))
    }

    /// So much of the enrollees of a society, rounded to whole people, half away from zero. `None` where that is more
    /// people than can be counted.
    ///
    /// ```
    /// use consortium_core::{Enrollees, Participants, cost::Percent};
    /// let five = Percent::from_hundredths(500);
    /// assert_eq!(five.of_enrollees(Enrollees::new(9_850)), Some(Participants::new(493)), "492.5 people");
    /// assert_eq!(five.of_enrollees(Enrollees::new(9)), Some(Participants::new(0)), "0.45 people");
    /// ```
    pub fn of_enrollees(self, enrollees: Enrollees) -> Option<Participants> {
        let share = Fraction::new(self.0.into(), Self::WHOLE.0.into())?;
        let people = share.checked_mul(&Fraction::integer(enrollees.get()))?.rounded(0)?;
        u32::try_from(people.whole()?).ok().map(Participants::new)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, hundredths) = (self.0 / 100, self.0 % 100);
        if hundredths.is_multiple_of(10) {
            return write!(f, "{whole}.{}", hundredths / 10);
        }
        write!(f, "{whole}.{hundredths:02}")
    }
}

/// Why a text is no [`Percent`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected a percentage with at most two decimals, such as 9.5")]
pub struct NotAPercentage;

impl FromStr for Percent {
    type Err = NotAPercentage;

    fn from_str(text: &str) -> Result<Self, NotAPercentage> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(decimals) || decimals.len() > 2 {
            return Err(NotAPercentage);
        }
        let hundredths: u32 = format!("{whole}{decimals:0<2}").parse().map_err(|_| NotAPercentage)?;
        Ok(Self(hundredths))
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|error: NotAPercentage| de::Error::custom(error))
    }
}

#[cfg(test)]
mod tests {
    use super::Percent;

    #[test]
    fn a_percentage_has_digits_on_both_sides_of_its_point_and_at_most_two_behind_it() {
        let read = |text: &str| text.parse().map(Percent::hundredths).ok();
        assert_eq!(["9", "9.5", "9.05", "100.00"].map(read), [900, 950, 905, 10_000].map(Some));
        assert_eq!(["", ".", "5.", ".5", "1.234", "1.2.3", "-1", "1,5"].map(read), [None; 8]);
    }
}
