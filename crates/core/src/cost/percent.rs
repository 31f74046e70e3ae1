//! Percentages with one decimal.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A percentage with one decimal, as agreements on shares state it: `9.5`. Kept in tenths of a percent, so sums are
/// exact; never negative. In JSON it is a string.
///
/// ```
/// use consortium_core::cost::Percent;
/// let small: Percent = "9.5".parse().unwrap();
/// assert_eq!(small, Percent::from_tenths(95));
/// assert_eq!(small.to_string(), "9.5");
/// assert!("9.55".parse::<Percent>().is_err());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u32);

impl Percent {
    /// 100.0 %.
    pub const WHOLE: Self = Self(1_000);

    /// So many tenths of a percent.
    pub const fn from_tenths(tenths: u32) -> Self {
        Self(tenths)
    }

    /// The number of tenths of a percent.
    pub const fn tenths(self) -> u32 {
        self.0
    }

    /// The sum, or the largest percentage there is if it does not fit (which then is not 100.0 either).
    #[must_use]
    pub fn saturating_sum(parts: impl IntoIterator<Item = Self>) -> Self {
        Self(parts.into_iter().fold(0, |sum, part| sum.saturating_add(part.0)))
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0 / 10, self.0 % 10)
    }
}

/// Why a text is no [`Percent`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPercentage;

impl fmt::Display for NotAPercentage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a percentage with at most one decimal, such as 9.5")
    }
}

impl FromStr for Percent {
    type Err = NotAPercentage;

    fn from_str(text: &str) -> Result<Self, NotAPercentage> {
        let (whole, decimal) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if decimal.len() != 1 || !digits(whole) || !digits(decimal) {
            return Err(NotAPercentage);
        }
        let whole: u32 = whole.parse().map_err(|_| NotAPercentage)?;
        let decimal: u32 = decimal.parse().map_err(|_| NotAPercentage)?;
        whole.checked_mul(10).and_then(|tenths| tenths.checked_add(decimal)).map(Self).ok_or(NotAPercentage)
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
