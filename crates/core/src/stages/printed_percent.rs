//! Percentages as they stand in documents: rounded, with a known number of decimals.

use std::{fmt, num::NonZeroU32, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

use crate::Fraction;

/// A percentage as printed, such as 85.7 %: it stands for every share that is rounded to it.
///
/// Never negative; at most four decimals and below 100,000 %, so that sums stay exact (see
/// [`SupportRate`](super::SupportRate)). In JSON it is the text without the sign, `"85.7"`.
///
/// ```
/// use consortium_core::{Fraction, stages::PrintedPercent};
/// let printed: PrintedPercent = "85.7".parse().unwrap();
/// assert_eq!(printed.share(), Fraction::new(857, 1000).unwrap());
/// assert!(printed.stands_for(Fraction::new(6, 7).unwrap()));
/// assert!("-5".parse::<PrintedPercent>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PrintedPercent {
    /// The digits without the point.
    digits: u32,
    decimals: u8,
}

/// More decimals are not accepted: nobody prints them, and the sum of 1,741 rates must stay exact.
const MOST_DECIMALS: u8 = 4;
/// A bound that no slip of the hand misses by accident and that keeps all sums small.
const TOO_HIGH_PERCENT: u32 = 100_000;

/// A percentage is a share of a hundred.
const HUNDRED: NonZeroU32 = NonZeroU32::MIN.saturating_add(99);

impl PrintedPercent {
    /// A percentage with one decimal: 857 is 85.7 %.
    pub const fn from_tenths(tenths: u16) -> Self {
        // No `From` in a constant; widening loses nothing.
        Self { digits: tenths as u32, decimals: 1 }
    }

    /// A percentage without decimals.
    pub const fn from_whole(percent: u16) -> Self {
        // No `From` in a constant; widening loses nothing.
        Self { digits: percent as u32, decimals: 0 }
    }

    /// The share it stands for if it is taken as exact: 0.857 for 85.7 %.
    pub fn share(self) -> Fraction {
        Fraction::in_parts(self.digits.into(), self.scale().saturating_mul(HUNDRED))
    }

    /// Whether this is what the share looks like when it is rounded, half up, to the printed decimals.
    pub fn stands_for(self, share: Fraction) -> bool {
        share.percent(self.decimals).is_some_and(|shown| shown.to_string() == self.to_string())
    }

    /// Whether this is what the share looks like when everything behind the printed decimals is cut off.
    ///
    /// ```
    /// use consortium_core::{Fraction, stages::PrintedPercent};
    /// let printed: PrintedPercent = "135".parse().unwrap();
    /// assert!(printed.is_cut_off_from(Fraction::new(122, 90).unwrap())); // 135.56 %
    /// ```
    pub fn is_cut_off_from(self, share: Fraction) -> bool {
        let digits = i128::from(self.scale().get()).checked_mul(100).map(Fraction::integer);
        let digits = digits.and_then(|digits| share.checked_mul(&digits));
        digits.is_some_and(|digits| digits.floor() == i128::from(self.digits))
    }

    /// Whether it is more than the whole.
    pub fn is_above_whole(self) -> bool {
        self.share() > Fraction::ONE
    }

    /// The numbers of planned items, up to `most`, from which this rate can come, each with the number achieved.
    ///
    /// ```
    /// use consortium_core::stages::PrintedPercent;
    /// let printed: PrintedPercent = "60.0".parse().unwrap();
    /// assert_eq!(printed.item_counts(9), [(3, 5)]);
    /// ```
    pub fn item_counts(self, most: u32) -> Vec<(u32, u32)> {
        (1..=most)
            .flat_map(|planned| (0..=planned).map(move |achieved| (achieved, planned)))
            .filter(|&(achieved, planned)| {
                Fraction::new(i128::from(achieved), i128::from(planned))
                    .is_some_and(|share| self.stands_for(share))
            })
            .collect()
    }

    /// How many of the smallest printed digit make one percent.
    fn scale(self) -> NonZeroU32 {
        const TEN: NonZeroU32 = NonZeroU32::MIN.saturating_add(9);
        TEN.saturating_pow(u32::from(self.decimals))
    }
}

impl fmt::Display for PrintedPercent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = self.digits / self.scale();
        write!(f, "{whole}")?;
        if self.decimals == 0 {
            return Ok(());
        }
        let rest = self.digits % self.scale();
        write!(f, ".{rest:0width$}", width = usize::from(self.decimals))
    }
}

/// Why a text is no [`PrintedPercent`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected a percentage such as 85.7, with at most {MOST_DECIMALS} decimals")]
pub struct NotAPercentage;

impl FromStr for PrintedPercent {
    type Err = NotAPercentage;

    fn from_str(text: &str) -> Result<Self, NotAPercentage> {
        let (whole, decimals) =
            text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
        let rest = decimals.unwrap_or_default();
        let only_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || decimals == Some("") || !only_digits(whole) || !only_digits(rest) {
            return Err(NotAPercentage);
        }
        let decimals = u8::try_from(rest.len()).map_err(|_| NotAPercentage)?;
        let whole: u32 = whole.parse().map_err(|_| NotAPercentage)?;
        if decimals > MOST_DECIMALS || whole >= TOO_HIGH_PERCENT {
            return Err(NotAPercentage);
        }
        let rest: u32 = if rest.is_empty() { 0 } else { rest.parse().map_err(|_| NotAPercentage)? };
        let percent = Self { digits: whole, decimals };
        let digits = whole.checked_mul(percent.scale().get()).and_then(|digits| digits.checked_add(rest));
        digits.map(|digits| Self { digits, decimals }).ok_or(NotAPercentage)
    }
}

impl Serialize for PrintedPercent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PrintedPercent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(|error: NotAPercentage| de::Error::custom(error))
    }
}

#[cfg(test)]
mod tests {
    use super::PrintedPercent;

    #[test]
    fn a_percentage_is_shown_as_it_was_printed() {
        for text in ["0", "100.0", "85.7", "5.05", "0.0001", "120"] {
            assert_eq!(text.parse::<PrintedPercent>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_plain_percentage_is_refused() {
        for text in ["", ".", "5.", ".5", "-1", "+1", "1e2", "85.7%", "0.00001", "100000", "99999999999"] {
            assert!(text.parse::<PrintedPercent>().is_err(), "{text}");
        }
    }

    #[test]
    fn seventy_percent_cannot_come_from_nine_items_or_fewer() {
        assert_eq!("70.0".parse::<PrintedPercent>().unwrap().item_counts(9), []);
        assert_eq!("70.0".parse::<PrintedPercent>().unwrap().item_counts(10), [(7, 10)]);
    }
}
