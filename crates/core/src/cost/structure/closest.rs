//! The coalition with the least reason to stay, for more members than a table can hold.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use super::joint::Structure;
use crate::{
    MemberId,
    cost::{ExactShares, ExactYen, MOST_MEMBERS, NotCalculated, Project, Reason, progress::Tell},
    game::by_numbers::ClosestByNumbers,
    invariant,
};

/// The coalition that an allocation leaves the least reason to stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosestCoalition {
    /// Its members, in the order of the table: at least one, and not all.
    pub members: Vec<MemberId>,
    /// What it would cost by itself less what it pays: below zero if it does better by leaving.
    pub excess: ExactYen,
}

/// The cost of all coalitions, prepared for finding the closest one under any number of allocations.
pub(in crate::cost) struct Coalitions<'a> {
    project: &'a Project,
    game: ClosestByNumbers,
}

impl Project {
    /// The closest coalition under an allocation, without a table of all coalitions; `None` for one member, who has no
    /// coalitions. Exact, however long the denominators of the shares.
    ///
    /// # Errors
    ///
    /// [`Reason::NoStructure`] where the cost depends on too much, [`Reason::TooManyMembers`], [`Reason::TooLarge`]
    /// where amounts have more than six hundred digits.
    pub fn closest_coalition_by_structure(
        &self,
        shares: &ExactShares,
    ) -> Result<Option<ClosestCoalition>, NotCalculated> {
        if self.members().len() == 1 {
            return Ok(None);
        }
        Coalitions::of(self)?.closest(shares, &mut |_| ControlFlow::Continue(())).map(Some)
    }
}

impl<'a> Coalitions<'a> {
    /// # Errors
    ///
    /// [`Reason::NoStructure`] where the cost depends on too much, [`Reason::TooManyMembers`], [`Reason::TooLarge`].
    pub(in crate::cost) fn of(project: &'a Project) -> Result<Self, NotCalculated> {
        let members = project.members().len();
        if members > MOST_MEMBERS {
            return Err(Reason::TooManyMembers { members, most: MOST_MEMBERS }.into());
        }
        Ok(Self { project, game: Structure::of(project)?.for_closest()? })
    }

    /// How much there is to do for one allocation.
    pub(in crate::cost) fn steps(&self) -> u64 {
        self.game.steps()
    }

    /// The closest coalition under these shares.
    pub(in crate::cost) fn closest(
        &self,
        shares: &ExactShares,
        tell: Tell<'_>,
    ) -> Result<ClosestCoalition, NotCalculated> {
        let (denominator, shares) = shares.lowest();
        let closest = self.game.under(&shares, &denominator, tell).map_err(Reason::from)?;
        let named = closest.players.iter().map(|place| self.project.members().get(*place).copied());
        let members = invariant(named.collect(), "a coalition has members of the table")?;
        Ok(ClosestCoalition { members, excess: ExactYen::new(closest.excess) })
    }
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use crate::{
        Entry, Member, MemberId, Yen,
        cost::{Cost, CostTask, ExactShares, Figures, Line, LineId, LineKind, Project},
    };

    fn project(members: u32, fixed: i64) -> Project {
        let line = Line::new(LineId(1), LineKind::Fixed { amount: Entry::Known(Yen::new(fixed)) });
        let task = CostTask {
            cost: Cost { lines: vec![line], ..Cost::default() },
            members: (1..=members).map(|id| Member::new(MemberId(id))).collect(),
            lead: None,
            eligibility: None,
        };
        Project::new(&task, Figures::Planned).unwrap()
    }

    /// Every coalition costs the fixed fee, so the one that saves least is all but the member with the least share, and
    /// what it would lose by leaving is that share.
    #[test]
    fn shares_of_any_length_find_their_closest_coalition() {
        for (members, fixed, bits) in [(200, 6_233, 100), (60, 19_900_000, 300), (200, 6_233, 1_500)] {
            let weights: Vec<BigInt> = (0..members)
                .map(|place| {
                    (BigInt::from(1) << bits) + BigInt::from((place * 37 + 11) % 199 + place) * 7_919
                })
                .collect();
            let sum: BigInt = weights.iter().sum();
            let shares =
                ExactShares::over(sum, weights.iter().map(|weight| weight * fixed).collect()).unwrap();
            let least = (0..weights.len()).min_by_key(|place| &weights[*place]).unwrap();
            let closest = project(members, fixed).closest_coalition_by_structure(&shares).unwrap().unwrap();
            let without = MemberId(u32::try_from(least).unwrap() + 1);
            assert_eq!(closest.members.len() + 1, weights.len(), "{bits} bits");
            assert!(!closest.members.contains(&without), "{bits} bits");
            assert_eq!(closest.excess, shares.get(least).unwrap(), "{bits} bits");
        }
    }
}
