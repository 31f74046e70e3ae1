//! Exact fractions, and the one place where they are rounded.

use std::{
    fmt,
    num::{NonZeroU32, NonZeroU64},
    str::FromStr,
};

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

/// An exact fraction of two 128-bit integers, always in lowest terms with a positive denominator.
///
/// Comparison is exact. Arithmetic is checked: it answers `None` when the result does not fit (or a division is by
/// zero). In JSON a fraction is the string `"n/d"`, or `"n"` when it is whole.
///
/// ```
/// use consortium_values::Fraction;
/// let share = Fraction::new(17, 43).unwrap();
/// assert!(share < Fraction::new(2, 5).unwrap()); // although it shows as 40 %
/// assert_eq!(share.percent(2).unwrap().to_string(), "39.53");
/// assert_eq!(Fraction::new(4, 10), Fraction::new(2, 5));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fraction(Ratio<i128>);

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));
    /// The whole.
    pub const ONE: Self = Self(Ratio::new_raw(1, 1));

    /// `numerator / denominator` in lowest terms; `None` if the denominator is zero or a sign cannot be turned.
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 || numerator == i128::MIN || denominator == i128::MIN {
            return None;
        }
        Some(Self(Ratio::new(numerator, denominator)))
    }

    /// A number of equal parts of one: `in_parts(5, 10)` is one half.
    ///
    /// ```
    /// use std::num::NonZeroU32;
    /// use consortium_values::Fraction;
    /// let ten = NonZeroU32::new(10).unwrap();
    /// assert_eq!(Some(Fraction::in_parts(-5, ten)), Fraction::new(-1, 2));
    /// ```
    pub fn in_parts(number: i64, parts: NonZeroU32) -> Self {
        Self(Ratio::new(i128::from(number), i128::from(parts.get())))
    }

    /// So many of so many: never a division by zero.
    ///
    /// ```
    /// use std::num::NonZeroU64;
    /// use consortium_values::Fraction;
    /// let all = NonZeroU64::new(8).unwrap();
    /// assert_eq!(Some(Fraction::of(6, all)), Fraction::new(3, 4));
    /// ```
    pub fn of(count: u64, all: NonZeroU64) -> Self {
        Self(Ratio::new(i128::from(count), i128::from(all.get())))
    }

    /// A whole number.
    pub fn integer(value: impl Into<i128>) -> Self {
        Self(Ratio::from_integer(value.into()))
    }

    /// So many tenths.
    pub fn from_tenths(tenths: u16) -> Self {
        Self(Ratio::new(i128::from(tenths), 10))
    }

    /// The part above the line; carries the sign.
    pub fn numerator(&self) -> i128 {
        *self.0.numer()
    }

    /// The part below the line; always positive.
    pub fn denominator(&self) -> i128 {
        *self.0.denom()
    }

    /// Whether the fraction is a whole number.
    pub fn is_integer(&self) -> bool {
        self.0.is_integer()
    }

    /// Whether the fraction is below zero.
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// The sum, if it fits.
    pub fn checked_add(&self, other: &Self) -> Option<Self> {
        self.0.checked_add(&other.0).map(Self)
    }

    /// The difference, if it fits.
    pub fn checked_sub(&self, other: &Self) -> Option<Self> {
        self.0.checked_sub(&other.0).map(Self)
    }

    /// The product, if it fits.
    pub fn checked_mul(&self, other: &Self) -> Option<Self> {
        self.0.checked_mul(&other.0).map(Self)
    }

    /// The quotient; `None` if it does not fit or `other` is zero.
    pub fn checked_div(&self, other: &Self) -> Option<Self> {
        if other.0.numer() == &0 {
            return None;
        }
        self.0.checked_div(&other.0).map(Self)
    }

    /// The greatest whole number that is not above the fraction.
    pub fn floor(&self) -> i128 {
        self.numerator().div_euclid(self.denominator())
    }

    /// The smallest whole number that is not below the fraction, if it fits.
    pub fn checked_ceil(&self) -> Option<i128> {
        if self.is_integer() { Some(self.numerator()) } else { self.floor().checked_add(1) }
    }

    /// The fraction rounded half away from zero to `places` decimals, for showing. Never decide on the result.
    pub fn rounded(&self, places: u8) -> Option<Decimal> {
        let scale = 10_i128.checked_pow(u32::from(places))?;
        let doubled = self.numerator().checked_abs()?.checked_mul(scale)?.checked_mul(2)?;
        let denominator = self.denominator();
        let magnitude = doubled.checked_add(denominator)?.checked_div(denominator.checked_mul(2)?)?;
        let scaled = if self.is_negative() { magnitude.checked_neg()? } else { magnitude };
        Some(Decimal { scaled, places })
    }

    /// [`rounded`](Self::rounded), of hundred times the fraction: `57.89` for 11/19 with two places.
    pub fn percent(&self, places: u8) -> Option<Decimal> {
        self.checked_mul(&Self::integer(100))?.rounded(places)
    }

    /// The nearest floating-point number: for drawing only.
    #[expect(clippy::cast_precision_loss, reason = "a position on a chart, never a figure")]
    pub fn to_f64(&self) -> f64 {
        self.numerator() as f64 / self.denominator() as f64
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// Why a text is no [`Fraction`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected a fraction such as 2/5 or a whole number")]
pub struct NotAFraction;

impl FromStr for Fraction {
    type Err = NotAFraction;

    fn from_str(text: &str) -> Result<Self, NotAFraction> {
        let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
        let read = |part: &str| part.trim().parse::<i128>().map_err(|_| NotAFraction);
        Self::new(read(numerator)?, read(denominator)?).ok_or(NotAFraction)
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|error: NotAFraction| de::Error::custom(error))
    }
}

/// A decimal number made by rounding an exact one: for showing, never for deciding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    scaled: i128,
    places: u8,
}

impl Decimal {
    /// A whole number of the smallest digits: 12 with one place is 1.2.
    pub const fn new(scaled: i128, places: u8) -> Self {
        Self { scaled, places }
    }

    /// The number, if it was rounded to a whole one.
    pub const fn whole(&self) -> Option<i128> {
        if self.places == 0 { Some(self.scaled) } else { None }
    }

    /// Whether it is rounded to nothing.
    pub const fn is_zero(&self) -> bool {
        self.scaled == 0
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.scaled.unsigned_abs().to_string();
        let places = usize::from(self.places);
        let padded = format!("{digits:0>width$}", width = places.saturating_add(1));
        let (whole, decimals) = padded.split_at(padded.len().saturating_sub(places));
        if self.scaled < 0 {
            f.write_str("-")?;
        }
        f.write_str(whole)?;
        if decimals.is_empty() { Ok(()) } else { write!(f, ".{decimals}") }
    }
}

#[cfg(test)]
mod tests {
    use super::Fraction;

    fn shown(numerator: i128, denominator: i128, places: u8) -> String {
        Fraction::new(numerator, denominator).unwrap().rounded(places).unwrap().to_string()
    }

    #[test]
    fn rounding_is_half_away_from_zero() {
        assert_eq!(shown(1, 8, 2), "0.13");
        assert_eq!(shown(-1, 8, 2), "-0.13");
        assert_eq!(shown(1, 2, 0), "1");
        assert_eq!(shown(5, 1000, 2), "0.01");
    }

    #[test]
    fn the_denominator_is_never_zero_or_negative() {
        assert_eq!(Fraction::new(1, 0), None);
        assert_eq!(Fraction::new(1, -2).unwrap().denominator(), 2);
    }

    #[test]
    fn text_and_value_agree() {
        for text in ["2/5", "7", "-3/4"] {
            assert_eq!(text.parse::<Fraction>().unwrap().to_string(), text);
        }
        assert!("1/0".parse::<Fraction>().is_err());
        assert!("0.4".parse::<Fraction>().is_err());
    }

    #[test]
    fn a_share_that_is_rounded_to_nothing_is_told_from_one_that_is_not() {
        let rounded = |denominator| Fraction::new(1, denominator).unwrap().rounded(2).unwrap();
        assert!(rounded(1_000).is_zero());
        assert!(!rounded(100).is_zero());
    }
}
