//! What it takes to reach a number of people, and what a person costs.

use super::Rate;
use crate::{Fraction, Yen};

/// How many more people are needed for a target rate: the smallest number that reaches it, less those there are.
///
/// 0 if it is reached. `None` if the target is above the whole or below nothing, or if the numbers do not fit.
///
/// ```
/// use consortium_core::{Fraction, outcomes::{Rate, missing_to_target}};
/// let joined = Rate::new(99, 647).unwrap();
/// assert_eq!(missing_to_target(joined, Fraction::new(30, 100).unwrap()), Some(96));
/// assert_eq!(missing_to_target(joined, Fraction::new(15, 100).unwrap()), Some(0));
/// ```
pub fn missing_to_target(rate: Rate, target: Fraction) -> Option<u64> {
    if target.is_negative() || target > Fraction::ONE {
        return None;
    }
    let wanted = target.checked_mul(&Fraction::integer(rate.base()))?.checked_ceil()?;
    u64::try_from(wanted).ok().map(|wanted| wanted.saturating_sub(rate.count()))
}

/// How many people to invite so that at a rate the wanted number joins. `None` if nobody joins at that rate, or if the
/// number does not fit.
///
/// ```
/// use consortium_core::outcomes::{Rate, invitations_for};
/// // At 15.3 % (99 of 647) a hundred participants take 654 invitations.
/// assert_eq!(invitations_for(100, Rate::new(99, 647).unwrap()), Some(654));
/// assert_eq!(invitations_for(100, Rate::new(0, 20).unwrap()), None);
/// ```
pub fn invitations_for(wanted: u64, rate: Rate) -> Option<u64> {
    let wanted = u128::from(wanted).checked_mul(u128::from(rate.base()))?;
    (rate.count() > 0).then(|| wanted.div_ceil(u128::from(rate.count()))).and_then(|n| n.try_into().ok())
}

/// How many people to invite so that the wanted number joins even at the lower end of the interval of the rate: what to
/// plan with where the rate was seen in few people. The end is rounded down to six decimals. `None` as in
/// [`invitations_for`].
///
/// ```
/// use consortium_core::outcomes::{Rate, safe_invitations_for};
/// assert_eq!(safe_invitations_for(100, Rate::new(99, 647).unwrap()), Some(786));
/// ```
pub fn safe_invitations_for(wanted: u64, rate: Rate) -> Option<u64> {
    const PLACES: u32 = 6;
    let scale = 10_u128.checked_pow(PLACES)?;
    // Rounded half up, the end is at most one too high.
    let low: u128 = rate.interval().low_scaled(PLACES)?.checked_sub(1)?;
    let wanted = u128::from(wanted).checked_mul(scale)?;
    (low > 0).then(|| wanted.div_ceil(low)).and_then(|invited| invited.try_into().ok())
}

/// What one of so many people cost, in yen. `None` if there is nobody.
///
/// ```
/// use consortium_core::{Fraction, Yen, outcomes::cost_per_person};
/// assert_eq!(cost_per_person(Yen::new(1_000_000), 3), Fraction::new(1_000_000, 3));
/// assert_eq!(cost_per_person(Yen::new(1_000_000), 0), None);
/// ```
pub fn cost_per_person(cost: Yen, people: u64) -> Option<Fraction> {
    Fraction::new(i128::from(cost.get()), i128::from(people))
}

#[cfg(test)]
mod tests {
    use super::{missing_to_target, safe_invitations_for};
    use crate::{Fraction, outcomes::Rate};

    #[test]
    fn a_target_is_a_share_from_nothing_to_the_whole() {
        let missing = |numerator, denominator| {
            missing_to_target(Rate::new(99, 647).unwrap(), Fraction::new(numerator, denominator).unwrap())
        };
        assert_eq!([missing(0, 1), missing(1, 1)], [Some(0), Some(647 - 99)]);
        assert_eq!([missing(-1, 2), missing(3, 2)], [None, None]);
    }

    /// Of one in 176,500 the lower end is about 0.1764 ÷ 176,500, a millionth: one less than that is nobody.
    #[test]
    fn where_nobody_may_join_no_number_of_invitations_is_safe() {
        assert_eq!(safe_invitations_for(1, Rate::new(1, 176_500).unwrap()), None);
    }
}
