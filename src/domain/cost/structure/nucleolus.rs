//! The nucleolus where it can be proved without a table of all groups.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "integers of arbitrary precision; the divisor is a number of members"
)]

use num_bigint::BigInt;
use num_rational::BigRational;

use crate::domain::{
    Yen,
    cost::{Cheaper, ExactShares, ExactYen, NotCalculated, Project, Reason},
};

impl Project {
    /// The nucleolus, if it is what each adds to all others plus an equal share of the rest.
    ///
    /// Under that split every group "all but one" has the same slack. If no group has less, any other split lets one
    /// member pay less, and so leaves all the others less slack: the split is the nucleolus. Otherwise nothing is said.
    ///
    /// # Errors
    ///
    /// [`Reason::NucleolusNotProved`] if some group has less slack, [`Reason::EverySplitHasALoser`] if joint work costs
    /// more, and whatever keeps the closest group from being found.
    pub fn nucleolus_by_structure(&self) -> Result<ExactShares, NotCalculated> {
        let verdict = self.verdict()?;
        if verdict.cheaper == Cheaper::Alone {
            return Err(Reason::EverySplitHasALoser { excess: verdict.difference }.into());
        }
        let shares = self.marginal_cost_and_equal_rest()?;
        let alone: Vec<Yen> = self.standalone()?.into_iter().map(|member| member.alone).collect();
        let (_, smallest_gain) = shares.smallest_slack(&alone).ok_or(Reason::NoMembers)?;
        let Some(closest) = self.closest_group_by_structure(&shares)? else { return Ok(shares) };
        let all_but_one = self.slack_of_all_but_one()?;
        if closest.slack < all_but_one || smallest_gain.is_negative() {
            return Err(Reason::NucleolusNotProved.into());
        }
        Ok(shares)
    }

    fn marginal_cost_and_equal_rest(&self) -> Result<ExactShares, NotCalculated> {
        let rest = self.slack_of_all_but_one()?;
        let adds = self.contributions()?.into_iter().map(|contribution| contribution.adds);
        Ok(adds.map(|adds| ExactYen::from(adds).plus(&rest)).collect())
    }

    /// The joint cost less what each adds, an equal part of it.
    fn slack_of_all_but_one(&self) -> Result<ExactYen, NotCalculated> {
        let adds: BigInt =
            self.contributions()?.iter().map(|contribution| BigInt::from(contribution.adds.get())).sum();
        let rest = BigInt::from(self.whole()?.net.get()) - adds;
        Ok(ExactYen::new(BigRational::new(rest, BigInt::from(self.members().len()))))
    }
}
