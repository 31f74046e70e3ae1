//! The difference of two rates, with its interval.
//!
//! The two groups must not overlap: a society is compared with the others, not with all, of which it is a part.
//!
//! Source: R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine
//! 17 (1998), 873–890, method 10.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::{Rate, wilson::End};
use crate::{Decimal, Fraction};

/// The decimals with which the ends are calculated. They are rounded outwards there, so that the interval is never too
/// narrow, and by less than anybody prints.
const SCALE: u32 = 24;

/// One rate less another, with an interval of 95 % confidence.
///
/// ```
/// use consortium_core::outcomes::{Difference, Rate};
/// let difference = Difference::between(Rate::new(56, 70).unwrap(), Rate::new(48, 80).unwrap()).unwrap();
/// assert_eq!(difference.value().percent(1).unwrap().to_string(), "20.0");
/// assert_eq!(difference.low(4).unwrap().to_string(), "0.0524");
/// assert_eq!(difference.high(4).unwrap().to_string(), "0.3339");
/// assert!(difference.is_clear());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    value: Fraction,
    low: BigInt,
    high: BigInt,
}

impl Difference {
    /// The first rate less the second, of groups that have nobody in common. `None` if the fraction does not fit.
    #[expect(clippy::arithmetic_side_effects, reason = "whole numbers without limit do not overflow")]
    pub fn between(first: Rate, second: Rate) -> Option<Self> {
        let value = first.share().checked_sub(&second.share())?;
        let (first_share, second_share) = (scaled(first.share()), scaled(second.share()));
        let (first, second) = (first.interval(), second.interval());
        let difference = &first_share - &second_share;
        let down = (&first_share - first.scaled(End::Low, SCALE)).pow(2)
            + (second.scaled(End::High, SCALE) - &second_share).pow(2);
        let up = (first.scaled(End::High, SCALE) - first_share).pow(2)
            + (second_share - second.scaled(End::Low, SCALE)).pow(2);
        let whole = BigInt::from(10_u32).pow(SCALE);
        // The four figures that go into a root are rounded, each by no more than half: two more make up for it. Where
        // nothing had to be rounded, as at the ends of the scale, the interval ends with what is possible.
        let low = (&difference - down.sqrt() - 2_u32).max(-&whole);
        let high = (difference + up.sqrt() + 2_u32).min(whole);
        Some(Self { value, low, high })
    }

    /// The difference itself.
    pub const fn value(&self) -> Fraction {
        self.value
    }

    /// The lower end, rounded to so many decimals; `None` for more than 12.
    pub fn low(&self, places: u8) -> Option<Decimal> {
        rounded(&self.low, places, places)
    }

    /// The upper end, rounded to so many decimals; `None` for more than 12.
    pub fn high(&self, places: u8) -> Option<Decimal> {
        rounded(&self.high, places, places)
    }

    /// The lower end in percentage points.
    pub fn low_percent(&self, places: u8) -> Option<Decimal> {
        rounded(&self.low, places.checked_add(2)?, places)
    }

    /// The upper end in percentage points.
    pub fn high_percent(&self, places: u8) -> Option<Decimal> {
        rounded(&self.high, places.checked_add(2)?, places)
    }

    /// Whether the interval leaves out 0: chance alone is no likely cause of the difference.
    pub fn is_clear(&self) -> bool {
        self.low.is_positive() || self.high.is_negative()
    }
}

/// A share on the scale of the ends, rounded down.
#[expect(clippy::arithmetic_side_effects, reason = "whole numbers without limit; no denominator is 0")]
fn scaled(share: Fraction) -> BigInt {
    BigInt::from(10_u32).pow(SCALE) * share.numerator() / share.denominator()
}

/// Half away from zero, with `kept` decimals of which `places` stand behind the point.
#[expect(clippy::arithmetic_side_effects, reason = "whole numbers without limit; a power of ten is not 0")]
fn rounded(end: &BigInt, kept: u8, places: u8) -> Option<Decimal> {
    let unit = BigInt::from(10_u32).pow(SCALE.checked_sub(u32::from(kept)).filter(|cut| *cut >= SCALE / 2)?);
    let magnitude: BigInt = (end.abs() * 2_u32 + &unit) / (unit * 2_u32);
    let signed = if end.is_negative() { -magnitude } else { magnitude };
    Some(Decimal::new(signed.to_i128()?, places))
}

#[cfg(test)]
mod tests {
    use super::Difference;
    use crate::outcomes::Rate;

    #[test]
    fn ends_in_percentage_points_are_a_hundred_times_those_of_the_shares() {
        let [first, second] = [60, 40].map(|count| Rate::new(count, 100).unwrap());
        let difference = Difference::between(first, second).unwrap();
        let number = |decimal: Option<crate::Decimal>| decimal.unwrap().to_string().parse::<f64>().unwrap();
        for (share, percent) in
            [(difference.low(5), difference.low_percent(3)), (difference.high(5), difference.high_percent(3))]
        {
            assert!((number(share) * 100.0 - number(percent)).abs() < 1e-9);
        }
        assert_eq!((difference.low_percent(99), difference.high_percent(99)), (None, None));
    }
}
