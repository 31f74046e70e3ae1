//! 途中脱退: what everybody pays for a fiscal year during which one member has left.
//!
//! The cost of the year does not change: it was agreed with the providers before the year began. So the member that leaves
//! and those that stay pay together exactly what all were to pay, under either rule. Nothing here knows what was paid so far.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "rationals of arbitrary precision; the one division is by a weight that was found to be above zero"
)]

use num_bigint::BigInt;
use num_rational::BigRational;
use serde::Serialize;

use super::{
    CostTask, ExactShares, ExactYen, Figures, KeyAllocation, Method, NotCalculated, Pool, Project, Reason,
    Rounding, ShareAfterDeparture, apportion, priced_line::position,
};
use crate::{MemberId, Yen};

/// How many months a fiscal year has.
const MONTHS_OF_YEAR: u8 = 12;

/// The month before the first one of a fiscal year, which begins in April.
const MARCH: u8 = 3;

/// How many months of a fiscal year, which begins in April, a member took part before it left: from 1 to 11. It leaves at
/// the end of a month.
///
/// ```
/// use consortium_core::cost::MonthsTakenPart;
/// let half = MonthsTakenPart::new(6).unwrap();
/// assert_eq!((half.get(), half.remaining(), half.last_month()), (6, 6, 9));
/// assert_eq!(MonthsTakenPart::new(10).unwrap().last_month(), 1);
/// assert_eq!(MonthsTakenPart::new(0), None);
/// assert_eq!(MonthsTakenPart::new(12), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct MonthsTakenPart(u8);

impl MonthsTakenPart {
    /// All of them, from leaving at the end of April to leaving at the end of February.
    pub const ALL: [Self; 11] =
        [Self(1), Self(2), Self(3), Self(4), Self(5), Self(6), Self(7), Self(8), Self(9), Self(10), Self(11)];

    /// A number of months; `None` unless it is from 1 to 11.
    pub fn new(months: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|all| all.0 == months)
    }

    /// The number of months.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// How many months of the year are left.
    pub const fn remaining(self) -> u8 {
        MONTHS_OF_YEAR.saturating_sub(self.0)
    }

    /// The last month in which it took part, from 1 for January.
    pub const fn last_month(self) -> u8 {
        let month = self.0.saturating_add(MARCH);
        if month > MONTHS_OF_YEAR { month.saturating_sub(MONTHS_OF_YEAR) } else { month }
    }
}

/// What a member that leaves during a fiscal year still has to pay for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WithdrawalRule {
    /// Its share of the whole year. Those who stay pay what they were to pay. So it is agreed in joint bodies of
    /// municipalities, such as 利根沼田広域.
    WholeYear,
    /// A twelfth of its share of the joint cost for each month in which it took part, and all of its own cost. Those who
    /// stay make up the rest, by the keys that had divided it.
    ByMonths,
}

/// Who pays what for the year in which a member has left, in whole yen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Withdrawal {
    /// What the member that leaves was to pay for the year.
    pub planned: Yen,
    /// What it pays for the year under the rule.
    pub due: Yen,
    /// The shares of everybody who stays, with the member and without it.
    pub shares: Vec<ShareAfterDeparture>,
    /// What all pay for the year, the member that leaves included: the sum of what is due and of the shares after it, which
    /// is also the sum before.
    pub total: Yen,
    /// Whether the member was to take the remainder as the lead: the largest remainders bear it.
    pub remainder_without_lead: bool,
}

impl Withdrawal {
    /// What those who stay pay more than planned, all together; `None` if it does not fit.
    ///
    /// Law: it is what the member that leaves pays less.
    pub fn more_for_those_who_stay(&self) -> Option<Yen> {
        self.planned.checked_sub(self.due)
    }

    /// What the member that leaves still has to pay once it has paid this much; below zero it gets money back. `None` if it
    /// does not fit.
    pub fn still_owed(&self, paid: Yen) -> Option<Yen> {
        self.due.checked_sub(paid)
    }
}

/// What everybody pays, by the keys of a method, for a fiscal year during which one member leaves.
///
/// # Errors
///
/// Whatever stands in the way of the shares of the year; [`Reason::NotSolvedYet`] for the Shapley value and the nucleolus;
/// [`Reason::NothingToDivideBy`] if the months without the member are to be made up by a key that has no weight left.
pub fn shares_after_withdrawal(
    task: &CostTask,
    method: Method,
    leaving: MemberId,
    months: MonthsTakenPart,
    rule: WithdrawalRule,
) -> Result<Withdrawal, NotCalculated> {
    let project = Project::new(task, Figures::Planned)?;
    let split = project.allocate_by_keys(method)?;
    let place = position(&task.members, leaving).ok_or(Reason::NoMembers)?;
    let round = |shares: &ExactShares, rounding: Rounding| {
        apportion(shares, rounding, project.members()).map_err(Reason::from)
    };
    let before = round(&split.shares, project.rounding()?)?;
    let (after, remainder_without_lead) = match rule {
        WithdrawalRule::WholeYear => (before.clone(), false),
        WithdrawalRule::ByMonths => {
            let without_lead = task.remainder_leaves_with(leaving);
            let mut rounding = project.rounding()?;
            if without_lead {
                rounding.lead = None;
            }
            (round(&by_months(&split, place, months)?, rounding)?, without_lead)
        }
    };
    let total = Yen::checked_sum(after.iter().copied()).ok_or(Reason::TooLarge)?;
    let (planned, due) = before.get(place).zip(after.get(place)).ok_or(Reason::NoMembers)?;
    let everybody = project.members().iter().zip(&before).zip(&after);
    let shares = everybody
        .filter(|((member, _), _)| **member != leaving)
        .map(|((&member, &before), &after)| ShareAfterDeparture { member, before, after })
        .collect();
    Ok(Withdrawal { planned: *planned, due: *due, shares, total, remainder_without_lead })
}

/// The exact shares of the year if a member pays its part of what the keys divide for some months only. Each pool is made up
/// by its own key among the others.
fn by_months(
    split: &KeyAllocation,
    leaving: usize,
    months: MonthsTakenPart,
) -> Result<ExactShares, NotCalculated> {
    let mut shares: Vec<BigRational> = split.shares.iter().map(|share| share.as_rational().clone()).collect();
    let unpaid_part = twelfths(months.remaining());
    for pool in &split.pools {
        let Some(share) = pool.share(leaving).filter(|share| *share != ExactYen::default()) else { continue };
        let unpaid = share.as_rational() * &unpaid_part;
        let weight_left = weight_of_others(pool, leaving);
        if weight_left == BigInt::ZERO {
            return Err(Reason::NothingToDivideBy { key: pool.key }.into());
        }
        for (place, (share, weight)) in shares.iter_mut().zip(&pool.weights).enumerate() {
            if place == leaving {
                *share -= &unpaid;
            } else {
                *share += &unpaid * BigRational::new(BigInt::from(*weight), weight_left.clone());
            }
        }
    }
    Ok(shares.into_iter().map(ExactYen::new).collect())
}

fn weight_of_others(pool: &Pool, leaving: usize) -> BigInt {
    let others = pool.weights.iter().enumerate().filter(|(place, _)| *place != leaving);
    others.map(|(_, weight)| BigInt::from(*weight)).sum()
}

fn twelfths(months: u8) -> BigRational {
    BigRational::new(BigInt::from(months), BigInt::from(MONTHS_OF_YEAR))
}

#[cfg(test)]
mod tests {
    use super::MonthsTakenPart;

    #[test]
    fn who_takes_part_for_nine_months_leaves_after_december() {
        let last = |months| MonthsTakenPart::new(months).map(MonthsTakenPart::last_month);
        assert_eq!([1, 9, 10, 11, 12].map(last), [Some(4), Some(12), Some(1), Some(2), None]);
    }
}
