//! The coalition with the least reason to stay, found in one pass over the numbers that cost depends on.
#![expect(clippy::arithmetic_side_effects, reason = "integers of arbitrary precision")]

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Signed;
use serde::{Deserialize, Serialize};

use super::{
    Obstacle,
    digits::Digits,
    joint::{Part, Structure},
};
use crate::{
    BrokenInvariant, MemberId,
    cost::{ExactShares, ExactYen, MOST_MEMBERS, NotCalculated, Project, Reason},
    invariant,
};

/// The most steps of the calculation: members × combinations of numbers. A few seconds.
const MOST_STEPS: usize = 200_000_000;

/// The coalition that an allocation leaves the least reason to stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosestCoalition {
    /// Its members, in the order of the table: at least one, and not all.
    pub members: Vec<MemberId>,
    /// What it would cost by itself less what it pays: below zero if it does better by leaving.
    pub excess: ExactYen,
}

/// Places of members in the table, one bit each.
#[derive(Clone, Copy, Default)]
struct Places([u128; 2]);

impl Places {
    /// The place alone: one of the first 256, more than a plan can have members.
    fn only(place: usize) -> Result<Self, BrokenInvariant> {
        let mut places = Self::default();
        let half = invariant(places.0.get_mut(place / 128), "a plan has at most 256 members")?;
        *half = 1 << (place % 128);
        Ok(places)
    }

    fn and(self, other: Self) -> Self {
        let ([low, high], [other_low, other_high]) = (self.0, other.0);
        Self([low | other_low, high | other_high])
    }

    fn contains(self, other: Self) -> bool {
        let ([low, high], [other_low, other_high]) = (self.0, other.0);
        low & other_low == other_low && high & other_high == other_high
    }
}

/// A coalition and what it costs by itself less what it pays, in parts of a yen.
struct Found {
    excess: BigInt,
    coalition: Places,
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
        let members = self.members().len();
        if members > MOST_MEMBERS {
            return Err(Reason::TooManyMembers { members, most: MOST_MEMBERS }.into());
        }
        if members == 1 {
            return Ok(None);
        }
        let structure = Structure::in_one_part(self)?;
        let search = Search::new(&structure, shares);
        let part = invariant(structure.parts.first(), "a structure in one part has a part")?;
        let single = self.closest_member(&search)?;
        let larger = search.larger_coalitions(part)?;
        let closest = larger.filter(|larger| larger.excess < single.excess).unwrap_or(single);
        let mut named = Vec::new();
        for (place, member) in self.members().iter().enumerate() {
            if closest.coalition.contains(Places::only(place)?) {
                named.push(*member);
            }
        }
        let excess = ExactYen::new(BigRational::new(closest.excess, search.denominator));
        Ok(Some(ClosestCoalition { members: named, excess }))
    }

    fn closest_member(&self, search: &Search) -> Result<Found, NotCalculated> {
        let mut closest: Option<Found> = None;
        for (place, (standalone, share)) in self.standalone()?.iter().zip(&search.shares).enumerate() {
            let excess = &search.denominator * standalone.alone.get() - share;
            if closest.as_ref().is_none_or(|closest| excess < closest.excess) {
                closest = Some(Found { excess, coalition: Places::only(place)? });
            }
        }
        closest.ok_or_else(|| Reason::NoMembers.into())
    }
}

/// Shares as whole numbers over one denominator.
struct Search {
    denominator: BigInt,
    shares: Vec<BigInt>,
    /// What belongs to each member in any coalition, less its share.
    own: Vec<BigInt>,
}

impl Search {
    fn new(structure: &Structure, shares: &ExactShares) -> Self {
        let (denominator, shares) = shares.lowest();
        let own = structure.own.iter().zip(&shares).map(|(own, share)| &denominator * own.get() - share);
        Self { own: own.collect(), denominator, shares }
    }

    /// The closest coalition of at least two that is not everybody; `None` if there is none.
    fn larger_coalitions(&self, part: &Part) -> Result<Option<Found>, NotCalculated> {
        let cells = part.grid.cells().and_then(|cells| cells.checked_mul(part.rows.len()));
        let steps = cells.and_then(|states| states.checked_mul(self.own.len()));
        if steps.is_none_or(|steps| steps > MOST_STEPS) {
            return Err(Reason::NoStructure { obstacle: Obstacle::TooManyDifferentCoalitions }.into());
        }
        // No sum on the way is larger than this, whoever is in it.
        let largest = part.rows.iter().flatten().map(|value| value.unsigned_abs()).fold(0, u64::max);
        let reach = self.own.iter().map(Signed::abs).sum::<BigInt>() + &self.denominator * largest;
        match reach.bits() {
            0..128 => self.in_width::<2>(part),
            128..256 => self.in_width::<4>(part),
            256..512 => self.in_width::<8>(part),
            512..2_048 => self.in_width::<32>(part),
            _ => Err(Reason::TooLarge.into()),
        }
    }

    fn in_width<const N: usize>(&self, part: &Part) -> Result<Option<Found>, NotCalculated> {
        const FITS: &str = "every sum fits into the width chosen for the largest";
        let mut rows: Vec<Vec<Option<Best<N>>>> =
            part.rows.iter().map(|values| vec![None; values.len()]).collect();
        if let Some(nobody) = rows.first_mut().and_then(|row| row.first_mut()) {
            *nobody = Some(Best { excess: Digits::ZERO, coalition: Places::default() });
        }
        for (place, own) in self.own.iter().enumerate() {
            let member = Best { excess: invariant(Digits::of(own), FITS)?, coalition: Places::only(place)? };
            join(&mut rows, part, place, &member)?;
        }
        let sizes = rows.iter().zip(&part.rows).skip(2).rev().skip(1);
        let mut closest: Option<Best<N>> = None;
        for (best, value) in sizes.flat_map(|(row, values)| row.iter().zip(values)) {
            let Some(best) = best else { continue };
            let value = invariant(Digits::of(&(&self.denominator * *value)), FITS)?;
            let excess = best.excess.plus(&value);
            if closest.as_ref().is_none_or(|closest| excess < closest.excess) {
                closest = Some(Best { excess, coalition: best.coalition });
            }
        }
        Ok(closest.map(|best| Found { excess: best.excess.to_big(), coalition: best.coalition }))
    }
}

/// A coalition on the way: what it costs by itself less what it pays, as far as that is settled.
#[derive(Clone, Copy)]
struct Best<const N: usize> {
    excess: Digits<N>,
    coalition: Places,
}

/// Lets one more member join every coalition so far where that makes the better coalition of the same numbers.
fn join<const N: usize>(
    rows: &mut [Vec<Option<Best<N>>>],
    part: &Part,
    place: usize,
    member: &Best<N>,
) -> Result<(), BrokenInvariant> {
    const SIZES: &str = "there is a row for each size";
    let step = *invariant(part.steps.get(place), "each member has a step")?;
    for size in (0..=place).rev() {
        let (smaller, larger) = invariant(rows.split_at_mut_checked(size.saturating_add(1)), SIZES)?;
        let windows = invariant(part.windows.get(size).zip(part.windows.get(size.saturating_add(1))), SIZES)?;
        let (source, target) = invariant(smaller.last().zip(larger.first_mut()), SIZES)?;
        part.grid.shift((windows.1, target), (windows.0, source), step, |to: &mut Option<Best<N>>, from| {
            let Some(from) = from else { return };
            let excess = from.excess.plus(&member.excess);
            if to.is_none_or(|to| excess < to.excess) {
                *to = Some(Best { excess, coalition: from.coalition.and(member.coalition) });
            }
        });
    }
    Ok(())
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
