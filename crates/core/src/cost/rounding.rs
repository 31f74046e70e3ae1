//! From exact shares to whole yen. The one place where shares are rounded.

use std::cmp::Reverse;

use num_bigint::BigInt;
use num_traits::{CheckedEuclid, ToPrimitive};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::ExactShares;
use crate::{MemberId, Yen};

/// How exact shares become whole yen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rounding {
    /// What shares are rounded to.
    pub unit: RoundingUnit,
    /// Who bears what rounding leaves: the lead, or else the largest remainders.
    ///
    /// *Largest remainders*: every share is cut down to the unit; the units that are left go to the largest remainders,
    /// one each. Equal remainders: the larger exact share first, then the order of the table. What is left below one
    /// unit goes to the next in the same order. Nobody moves by a unit or more. *The lead*: every other share is cut
    /// down to the unit; the lead pays the rest.
    pub lead: Option<MemberId>,
}

/// What shares are rounded to. In JSON the number of yen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "u32", try_from = "u32")]
pub enum RoundingUnit {
    /// 1 yen.
    #[default]
    One,
    /// 10 yen.
    Ten,
    /// 100 yen.
    Hundred,
    /// 1,000 yen.
    Thousand,
}

impl RoundingUnit {
    /// All units, from the smallest.
    pub const ALL: [Self; 4] = [Self::One, Self::Ten, Self::Hundred, Self::Thousand];

    /// The number of yen.
    pub const fn yen(self) -> u32 {
        match self {
            Self::One => 1,
            Self::Ten => 10,
            Self::Hundred => 100,
            Self::Thousand => 1_000,
        }
    }
}

impl From<RoundingUnit> for u32 {
    fn from(unit: RoundingUnit) -> u32 {
        unit.yen()
    }
}

impl TryFrom<u32> for RoundingUnit {
    type Error = &'static str;

    fn try_from(yen: u32) -> Result<Self, Self::Error> {
        Self::ALL.into_iter().find(|unit| unit.yen() == yen).ok_or("expected 1, 10, 100 or 1000")
    }
}

/// Why shares cannot be rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum ApportionError {
    /// The exact shares do not sum to a whole number of yen.
    #[error("the shares do not sum to whole yen")]
    SumIsNotWhole,
    /// The lead that is to take the remainder is not among the members.
    #[error("the lead {} is not among the members", lead.0)]
    UnknownLead {
        /// The lead named.
        lead: MemberId,
    },
    /// An amount does not fit in 64 bits.
    #[error("an amount does not fit in 64 bits")]
    TooLarge,
}

/// The shares in whole yen, in the order of the table. They sum to exactly what the exact shares sum to, whatever the
/// unit. Screen, CSV, print and JSON all come from here.
///
/// # Errors
///
/// See [`ApportionError`].
///
/// ```
/// use consortium_core::{Fraction, MemberId, Yen, cost::{ExactYen, Rounding, apportion}};
/// let third = ExactYen::from(Fraction::new(100, 3).unwrap());
/// let shares = [third.clone(), third.clone(), third].into_iter().collect();
/// let members = [MemberId(1), MemberId(2), MemberId(3)];
/// let rounded = apportion(&shares, Rounding::default(), &members).unwrap();
/// assert_eq!(rounded, [34, 33, 33].map(Yen::new));
/// ```
pub fn apportion(
    shares: &ExactShares,
    rounding: Rounding,
    members: &[MemberId],
) -> Result<Vec<Yen>, ApportionError> {
    let cut = CutShares::of(shares, rounding.unit)?;
    match rounding.lead {
        None => cut.by_largest_remainder(shares),
        Some(lead) => {
            let position = members.iter().position(|&member| member == lead);
            position.and_then(|position| cut.rest_to(position)).ok_or(ApportionError::UnknownLead { lead })
        }
    }
}

/// Shares cut down to the unit, and what was cut off.
struct CutShares {
    unit: Yen,
    /// Each a multiple of the unit, not above the exact share.
    cut: Vec<Yen>,
    /// What was cut off each share, at least 0 and less than the unit, over the denominator of the shares.
    remainders: Vec<BigInt>,
    /// What was cut off all together, in yen.
    left: Yen,
}

impl CutShares {
    fn of(shares: &ExactShares, unit: RoundingUnit) -> Result<Self, ApportionError> {
        let unit = Yen::new(i64::from(unit.yen()));
        let divisor =
            shares.denominator().checked_mul(&BigInt::from(unit.get())).ok_or(ApportionError::TooLarge)?;
        let mut cut = Vec::with_capacity(shares.len());
        let mut remainders = Vec::with_capacity(shares.len());
        for numerator in shares.numerators() {
            let (units, remainder) =
                numerator.checked_div_rem_euclid(&divisor).ok_or(ApportionError::TooLarge)?;
            let units = units.to_i64().and_then(|units| units.checked_mul(unit.get()));
            cut.push(Yen::new(units.ok_or(ApportionError::TooLarge)?));
            remainders.push(remainder);
        }
        let cut_off: BigInt = remainders.iter().sum();
        let (left, rest) =
            cut_off.checked_div_rem_euclid(shares.denominator()).ok_or(ApportionError::TooLarge)?;
        if rest != BigInt::ZERO {
            return Err(ApportionError::SumIsNotWhole);
        }
        let left = Yen::new(left.to_i64().ok_or(ApportionError::TooLarge)?);
        Ok(Self { unit, cut, remainders, left })
    }

    fn by_largest_remainder(mut self, shares: &ExactShares) -> Result<Vec<Yen>, ApportionError> {
        let claims: Vec<_> = self.remainders.iter().zip(shares.numerators()).collect();
        // The order of the table decides between equals.
        let mut largest_first: Vec<usize> = (0..claims.len()).collect();
        largest_first.sort_by_key(|place| Reverse(claims.get(*place)));
        let mut left = self.left;
        for place in largest_first {
            let step = left.min(self.unit);
            let share = self.cut.get_mut(place).ok_or(ApportionError::TooLarge)?;
            *share = share.checked_add(step).ok_or(ApportionError::TooLarge)?;
            left = left.checked_sub(step).ok_or(ApportionError::TooLarge)?;
        }
        Ok(self.cut)
    }

    /// `None` if there is no such place. The sum of the shares fits, so one share with what was cut off fits as well.
    fn rest_to(mut self, position: usize) -> Option<Vec<Yen>> {
        let share = self.cut.get_mut(position)?;
        *share = share.checked_add(self.left)?;
        Some(self.cut)
    }
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::{ApportionError, ExactShares, Rounding, RoundingUnit, apportion};
    use crate::{MemberId, Yen};

    const MEMBERS: [MemberId; 2] = [MemberId(1), MemberId(2)];

    fn shares(denominator: i64, numerators: [i64; 2]) -> ExactShares {
        ExactShares::over(BigInt::from(denominator), numerators.map(BigInt::from).to_vec()).unwrap()
    }

    #[test]
    fn shares_that_do_not_sum_to_whole_yen_are_refused_under_every_unit_and_rule() {
        for unit in RoundingUnit::ALL {
            for lead in [None, Some(MemberId(2))] {
                let rounding = Rounding { unit, lead };
                let half_a_yen_too_much = shares(2, [1_000, 1_001]);
                assert_eq!(
                    apportion(&half_a_yen_too_much, rounding, &MEMBERS),
                    Err(ApportionError::SumIsNotWhole)
                );
                let halves = apportion(&shares(2, [1_001, 1_001]), rounding, &MEMBERS).unwrap();
                assert_eq!(Yen::checked_sum(halves), Some(Yen::new(1_001)));
            }
        }
    }
}
