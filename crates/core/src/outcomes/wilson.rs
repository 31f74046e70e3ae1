//! The interval of a rate (Wilson's score interval), exactly.
//!
//! The ends of the interval are roots of a quadratic equation with whole coefficients. They are rounded by whole numbers
//! alone, and whether a share lies within is decided without rounding.
//!
//! Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927), 209–212;
//! R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), 857–872.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::Rate;
use crate::{Decimal, Fraction};

/// A quantile of the normal distribution with fifteen decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quantile(u64);

impl Quantile {
    /// 97.5 %: two-sided confidence of 95 %.
    pub(super) const OF_95_PERCENT: Self = Self(1_959_963_984_540_054);
    /// 99.9 %: two-sided confidence of 99.8 %.
    pub(super) const OF_99_8_PERCENT: Self = Self(3_090_232_306_167_813);
    /// What one is.
    const ONE: u64 = 1_000_000_000_000_000;

    /// Its square, and the square of one on the same scale.
    pub(super) fn squares(self) -> (BigInt, BigInt) {
        (BigInt::from(self.0).pow(2), BigInt::from(Self::ONE).pow(2))
    }
}

/// Between what a rate lies with a confidence of 95 %.
///
/// ```
/// use consortium_core::outcomes::Rate;
/// let interval = Rate::new(81, 263).unwrap().interval();
/// assert_eq!(interval.low(4).unwrap().to_string(), "0.2553");
/// assert_eq!(interval.high(4).unwrap().to_string(), "0.3662");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WilsonInterval {
    rate: Rate,
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Low,
    High,
}

/// The ends are (`middle` ∓ √`radicand`) ÷ `divisor`.
struct Roots {
    middle: BigInt,
    radicand: BigInt,
    divisor: BigInt,
}

impl WilsonInterval {
    pub(super) const fn of(rate: Rate) -> Self {
        Self { rate }
    }

    /// The lower end as a share of one, rounded half up to so many decimals. `None` for more decimals than 38.
    pub fn low(&self, places: u8) -> Option<Decimal> {
        self.rounded(End::Low, places, places)
    }

    /// The upper end as a share of one, rounded half up to so many decimals. `None` for more decimals than 38.
    pub fn high(&self, places: u8) -> Option<Decimal> {
        self.rounded(End::High, places, places)
    }

    /// The lower end in percent, rounded half up to so many decimals.
    pub fn low_percent(&self, places: u8) -> Option<Decimal> {
        self.rounded(End::Low, places.checked_add(2)?, places)
    }

    /// The upper end in percent, rounded half up to so many decimals.
    pub fn high_percent(&self, places: u8) -> Option<Decimal> {
        self.rounded(End::High, places.checked_add(2)?, places)
    }

    /// Whether a share lies within, its ends included.
    ///
    /// ```
    /// use consortium_core::{Fraction, outcomes::Rate};
    /// let interval = Rate::new(0, 20).unwrap().interval();
    /// assert!(interval.contains(Fraction::ZERO));
    /// assert!(!interval.contains(Fraction::new(1, 6).unwrap()));
    /// ```
    #[expect(clippy::arithmetic_side_effects, reason = "whole numbers without limit do not overflow")]
    pub fn contains(&self, share: Fraction) -> bool {
        let Roots { middle, radicand, divisor } = self.roots();
        let (numerator, denominator) = (BigInt::from(share.numerator()), BigInt::from(share.denominator()));
        // |share · divisor − middle| ≤ √radicand
        (numerator * divisor - middle * &denominator).pow(2) <= radicand * denominator.pow(2)
    }

    /// An end times 10 to the power of `scale`, rounded half up.
    pub(super) fn scaled(&self, end: End, scale: u32) -> BigInt {
        self.roots().scaled(end, scale)
    }

    /// The lower end times 10 to the power of `scale`, rounded half up, if it fits.
    pub(super) fn low_scaled(&self, scale: u32) -> Option<u128> {
        self.scaled(End::Low, scale).to_u128()
    }

    fn rounded(&self, end: End, scale: u8, places: u8) -> Option<Decimal> {
        Some(Decimal::new(self.scaled(end, u32::from(scale)).to_i128()?, places))
    }

    /// With k of n, z and both scaled by s: middle = n (2 k s² + z²), radicand = n z² (4 k (n − k) s² + n z²),
    /// divisor = 2 n (n s² + z²).
    #[expect(clippy::arithmetic_side_effects, reason = "whole numbers without limit do not overflow")]
    fn roots(&self) -> Roots {
        let (count, base, rest) = (self.rate.count(), self.rate.base(), self.rate.rest());
        let (z, one) = Quantile::OF_95_PERCENT.squares();
        let middle = (&one * count * 2_u32 + &z) * base;
        let radicand = (&one * count * rest * 4_u32 + &z * base) * &z * base;
        let divisor = (one * base + z) * base * 2_u32;
        Roots { middle, radicand, divisor }
    }
}

impl Roots {
    /// Half up of (m ∓ √r) · t ÷ d is the floor of (2 t m + d ∓ √(4 t² r)) ÷ 2 d. Below the floor only the whole part of
    /// the root counts, one more of it where it is subtracted and not whole.
    #[expect(clippy::arithmetic_side_effects, reason = "whole numbers without limit do not overflow")]
    fn scaled(&self, end: End, scale: u32) -> BigInt {
        let ten = BigInt::from(10_u32).pow(scale);
        let radicand = &self.radicand * ten.pow(2) * 4_u32;
        let root = radicand.sqrt();
        let sum = &self.middle * ten * 2_u32 + &self.divisor;
        let sum = match end {
            End::High => sum + root,
            End::Low if root.pow(2) == radicand => sum - root,
            End::Low => sum - root - 1_u32,
        };
        // No end lies below zero, so rounding towards zero is rounding down.
        sum / (&self.divisor * 2_u32)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Fraction, outcomes::Rate};

    /// With z² = 3.841459: z² ÷ (20 + z²) = 0.161130 is the other end of nobody of twenty, and 20 ÷ (20 + z²) that of all.
    #[test]
    fn of_nobody_and_of_everybody_one_end_is_the_rate_itself() {
        let ends = |count| {
            let interval = Rate::new(count, 20).unwrap().interval();
            [interval.low(4), interval.high(4)].map(|end| end.unwrap().to_string())
        };
        assert_eq!(ends(0), ["0.0000", "0.1611"]);
        assert_eq!(ends(20), ["0.8389", "1.0000"]);
    }

    /// Source: R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 0.2553 to 0.3662.
    #[test]
    fn shares_between_the_ends_of_an_interval_are_in_it_and_others_are_not() {
        let interval = Rate::new(81, 263).unwrap().interval();
        let percent = [interval.low_percent(2), interval.high_percent(2)];
        assert_eq!(percent.map(|end| end.unwrap().to_string()), ["25.53", "36.62"]);
        let contains = |of_ten_thousand| interval.contains(Fraction::new(of_ten_thousand, 10_000).unwrap());
        assert!([2_554, 3_000, 3_080, 3_661].into_iter().all(contains));
        assert!(![0, 2_552, 3_663, 10_000].into_iter().any(contains));
    }
}
