//! Exact amounts and shares, of any size. Nothing here overflows, and nothing is rounded unless it says so.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "integers of arbitrary precision; no division by zero is written"
)]

use std::{fmt, str::FromStr};

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

use crate::{Fraction, Yen};

/// An exact amount in yen, which need not be whole. In JSON the string `"n/d"`, or `"n"` when it is whole.
///
/// ```
/// use consortium_core::{Fraction, cost::ExactYen};
/// let third = ExactYen::from(Fraction::new(100, 3).unwrap());
/// assert_eq!(third.to_string(), "100/3");
/// assert_eq!(third.nearest(2).unwrap().to_string(), "3333/100");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExactYen(BigRational);

impl ExactYen {
    /// Wraps a fraction of any size.
    pub fn new(amount: BigRational) -> Self {
        Self(amount)
    }

    /// The fraction.
    pub fn as_rational(&self) -> &BigRational {
        &self.0
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// The same amount as a 128-bit fraction, if it fits.
    pub fn to_fraction(&self) -> Option<Fraction> {
        Fraction::new(self.0.numer().to_i128()?, self.0.denom().to_i128()?)
    }

    /// The amount rounded half away from zero to `places` decimals, if that fits: for showing, never for deciding.
    pub fn nearest(&self, places: u8) -> Option<Fraction> {
        let scale = 10_i128.checked_pow(u32::from(places))?;
        let scaled = (&self.0 * BigInt::from(scale)).round().to_integer();
        Fraction::new(scaled.to_i128()?, scale)
    }

    /// The sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self(&self.0 + &other.0)
    }

    /// The difference.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0)
    }

    /// The same amount with the other sign.
    #[must_use]
    pub fn negated(&self) -> Self {
        Self(-&self.0)
    }

    /// The nearest floating-point number: for drawing only.
    pub fn to_f64(&self) -> f64 {
        self.0.to_f64().unwrap_or(f64::NAN)
    }
}

impl From<Yen> for ExactYen {
    fn from(amount: Yen) -> Self {
        Self(BigRational::from_integer(amount.get().into()))
    }
}

impl From<Fraction> for ExactYen {
    fn from(amount: Fraction) -> Self {
        Self(BigRational::new_raw(amount.numerator().into(), amount.denominator().into()))
    }
}

impl fmt::Display for ExactYen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for ExactYen {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ExactYen {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// Why a text is no [`ExactYen`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected an amount of yen such as \"100\" or \"100/3\"")]
pub struct NotAnAmount;

/// Reads what [`Display`](fmt::Display) writes.
impl FromStr for ExactYen {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Self, NotAnAmount> {
        let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
        let whole = |part: &str| part.parse::<BigInt>().map_err(|_| NotAnAmount);
        let (numerator, denominator) = (whole(numerator)?, whole(denominator)?);
        if denominator.is_zero() {
            return Err(NotAnAmount);
        }
        Ok(Self(BigRational::new(numerator, denominator)))
    }
}

/// The exact share of every member, in the order of the table, over one common denominator.
///
/// The common denominator makes adding, comparing and rounding two hundred shares cheap; a share is brought to lowest
/// terms when it is read. In JSON a list of [`ExactYen`].
#[derive(Clone, Debug)]
pub struct ExactShares {
    denominator: BigInt,
    numerators: Vec<BigInt>,
}

impl ExactShares {
    /// Shares over a common denominator, which must be positive: `None` otherwise.
    pub fn over(denominator: BigInt, numerators: Vec<BigInt>) -> Option<Self> {
        denominator.is_positive().then_some(Self { denominator, numerators })
    }

    /// The number of members.
    pub fn len(&self) -> usize {
        self.numerators.len()
    }

    /// Whether there are no members.
    pub fn is_empty(&self) -> bool {
        self.numerators.is_empty()
    }

    /// The share at a place of the table, in lowest terms.
    pub fn get(&self, position: usize) -> Option<ExactYen> {
        self.numerators.get(position).map(|numerator| self.reduced(numerator))
    }

    /// All shares in the order of the table, in lowest terms.
    pub fn iter(&self) -> impl Iterator<Item = ExactYen> + '_ {
        self.numerators.iter().map(|numerator| self.reduced(numerator))
    }

    /// What all pay together.
    pub fn sum(&self) -> ExactYen {
        self.reduced(&self.numerators.iter().sum())
    }

    /// Each share as a count of [`denominator`](Self::denominator)ths of a yen.
    pub(super) fn numerators(&self) -> &[BigInt] {
        &self.numerators
    }

    /// The smallest common denominator, and the shares over it.
    pub(super) fn lowest(&self) -> (BigInt, Vec<BigInt>) {
        let numerators = self.numerators.iter();
        let common = numerators.fold(self.denominator.clone(), |common, numerator| common.gcd(numerator));
        (&self.denominator / &common, self.numerators.iter().map(|numerator| numerator / &common).collect())
    }

    /// How many parts a yen is cut into; positive.
    pub(super) fn denominator(&self) -> &BigInt {
        &self.denominator
    }

    /// The place where `amounts` exceed the shares least, the first of them if there are several, and by how much.
    pub(super) fn smallest_excess(&self, amounts: &[Yen]) -> Option<(usize, ExactYen)> {
        let excess = |(numerator, amount): (&BigInt, &Yen)| &self.denominator * amount.get() - numerator;
        let excesses = self.numerators.iter().zip(amounts).map(excess).enumerate();
        let (position, smallest) = excesses.min_by(|left, right| left.1.cmp(&right.1))?;
        Some((position, self.reduced(&smallest)))
    }

    fn reduced(&self, numerator: &BigInt) -> ExactYen {
        let small = numerator.to_i128().zip(self.denominator.to_i128());
        small.and_then(|(numerator, denominator)| Fraction::new(numerator, denominator)).map_or_else(
            || ExactYen(BigRational::new(numerator.clone(), self.denominator.clone())),
            ExactYen::from,
        )
    }
}

impl FromIterator<ExactYen> for ExactShares {
    fn from_iter<I: IntoIterator<Item = ExactYen>>(shares: I) -> Self {
        let shares: Vec<_> = shares.into_iter().map(|share| share.0).collect();
        let denominator = shares.iter().fold(BigInt::one(), |common, share| common.lcm(share.denom()));
        let numerators = shares.iter().map(|share| share.numer() * (&denominator / share.denom())).collect();
        Self { denominator, numerators }
    }
}

impl PartialEq for ExactShares {
    fn eq(&self, other: &Self) -> bool {
        let crossed = |(left, right)| left * &other.denominator == right * &self.denominator;
        self.len() == other.len() && self.numerators.iter().zip(&other.numerators).all(crossed)
    }
}

impl Eq for ExactShares {}

impl Serialize for ExactShares {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for ExactShares {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<ExactYen>::deserialize(deserializer)?.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{ExactShares, ExactYen};
    use crate::Fraction;

    #[test]
    fn shares_read_back_in_lowest_terms() {
        let shares: ExactShares = [(1, 6), (3, 4), (-2, 1)]
            .map(|(n, d)| ExactYen::from(Fraction::new(n, d).unwrap()))
            .into_iter()
            .collect();
        let read: Vec<_> = shares.iter().map(|share| share.to_string()).collect();
        assert_eq!(read, ["1/6", "3/4", "-2"]);
        assert_eq!(shares.sum().to_string(), "-13/12");
    }

    #[test]
    fn shares_are_the_same_whatever_they_are_written_over() {
        let over = |denominator: i32, numerators: &[i32]| {
            ExactShares::over(denominator.into(), numerators.iter().copied().map(Into::into).collect())
                .unwrap()
        };
        assert_eq!(over(2, &[1, 3]), over(4, &[2, 6]));
        assert_ne!(over(2, &[1, 3]), over(4, &[2, 5]));
        assert_ne!(over(2, &[1, 3]), over(2, &[1]));
        assert_eq!((over(2, &[1, 3]).len(), over(2, &[]).len()), (2, 0));
        assert!(over(2, &[]).is_empty() && !over(2, &[1]).is_empty());
    }

    #[test]
    fn an_amount_is_drawn_where_its_fraction_lies() {
        assert_eq!("-9/4".parse::<ExactYen>().unwrap().to_f64(), -2.25);
    }
}
