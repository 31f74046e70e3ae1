//! The coalition with the least reason to stay, found in one pass over the numbers that cost depends on.
#![expect(clippy::arithmetic_side_effects, reason = "integers of arbitrary precision")]

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Signed;
use serde::{Deserialize, Serialize};

use super::{
    digits::{Amount, Digits},
    grid::Row,
    joins::{Joining, Joins},
    joint::{Part, Structure},
};
use crate::{
    MemberId, Yen,
    cost::{
        ExactShares, ExactYen, MOST_MEMBERS, NotCalculated, Project, Reason,
        progress::{Done, Tell},
    },
    invariant,
};

/// The most steps of the calculation: members × combinations of numbers. Less than a second.
const MOST_STEPS: usize = 200_000_000;

/// The coalition that an allocation leaves the least reason to stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosestCoalition {
    /// Its members, in the order of the table: at least one, and not all.
    pub members: Vec<MemberId>,
    /// What it would cost by itself less what it pays: below zero if it does better by leaving.
    pub excess: ExactYen,
}

/// A coalition by the places of its members in the table, and what it costs by itself less what it pays, in parts of a
/// yen.
struct Found {
    excess: BigInt,
    coalition: Vec<usize>,
}

/// The cost of all coalitions, prepared for finding the closest one under any number of allocations.
pub(in crate::cost) struct Coalitions<'a> {
    project: &'a Project,
    structure: Structure,
    standalone: Vec<Yen>,
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
        Coalitions::of(self)?.closest(shares, &mut |_| Ok(())).map(Some)
    }
}

impl<'a> Coalitions<'a> {
    /// # Errors
    ///
    /// [`Reason::NoStructure`] where the cost depends on too much, [`Reason::TooManyMembers`], [`Reason::NoMembers`] for
    /// one member, who has no coalitions; [`Reason::TooLarge`].
    pub(in crate::cost) fn of(project: &'a Project) -> Result<Self, NotCalculated> {
        let members = project.members().len();
        if members > MOST_MEMBERS {
            return Err(Reason::TooManyMembers { members, most: MOST_MEMBERS }.into());
        }
        let most_cells = MOST_STEPS.checked_div(members).ok_or(Reason::NoMembers)?;
        let structure = Structure::in_one_part(project, most_cells)?;
        let standalone = project.standalone()?.into_iter().map(|standalone| standalone.alone).collect();
        Ok(Self { project, structure, standalone })
    }

    /// How much there is to do for one allocation: a step for each cell and member, of which half is reached.
    pub(in crate::cost) fn steps(&self) -> u64 {
        let cells = self.structure.parts.iter().map(|part| part.grid.cells()).sum::<usize>();
        u64::try_from(cells.saturating_mul(self.standalone.len()) / 2).unwrap_or(u64::MAX)
    }

    /// The closest coalition under these shares.
    pub(in crate::cost) fn closest(
        &self,
        shares: &ExactShares,
        tell: Tell<'_>,
    ) -> Result<ClosestCoalition, NotCalculated> {
        let (denominator, shares) = shares.lowest();
        let part = invariant(self.structure.parts.first(), "a structure in one part has a part")?;
        let own = self.structure.own.iter().zip(&shares).map(|(own, share)| &denominator * own.get() - share);
        let search = Search { part, own: own.collect(), denominator: &denominator };
        let excess_alone = |(alone, share): (&Yen, &BigInt)| &denominator * alone.get() - share;
        let alone = self.standalone.iter().zip(&shares).map(excess_alone).enumerate();
        let (place, excess) = alone.min_by(|(_, one), (_, other)| one.cmp(other)).ok_or(Reason::NoMembers)?;
        let single = Found { excess, coalition: vec![place] };
        let larger = search.larger_coalitions(tell)?;
        let closest = larger.filter(|larger| larger.excess < single.excess).unwrap_or(single);
        let named = closest.coalition.iter().map(|place| self.project.members().get(*place).copied());
        let members = invariant(named.collect(), "a coalition has members of the table")?;
        Ok(ClosestCoalition { members, excess: ExactYen::new(BigRational::new(closest.excess, denominator)) })
    }
}

/// The search for the closest coalition of more than one under one allocation.
///
/// Member after member, each cell keeps the least that its coalitions of the members so far cost less what they pay; which
/// coalition that is, is found afterwards from who joined where.
struct Search<'a> {
    part: &'a Part,
    /// What belongs to each member in any coalition, less its share, in parts of a yen.
    own: Vec<BigInt>,
    denominator: &'a BigInt,
}

impl Search<'_> {
    /// The closest coalition of at least two that is not everybody; `None` if there is none.
    fn larger_coalitions(&self, tell: Tell<'_>) -> Result<Option<Found>, NotCalculated> {
        // No sum on the way is larger than this, whoever is in it.
        let largest = self.part.values.iter().map(|value| value.unsigned_abs()).fold(0, u64::max);
        let reach = self.own.iter().map(Signed::abs).sum::<BigInt>() + self.denominator * largest;
        let fits = |most_bits: u64| reach.bits() <= most_bits;
        match () {
            () if fits(i64::MOST_BITS) => self.with::<i64>(tell),
            () if fits(i128::MOST_BITS) => self.with::<i128>(tell),
            () if fits(Digits::<4>::MOST_BITS) => self.with::<Digits<4>>(tell),
            () if fits(Digits::<8>::MOST_BITS) => self.with::<Digits<8>>(tell),
            () if fits(Digits::<32>::MOST_BITS) => self.with::<Digits<32>>(tell),
            () => Err(Reason::TooLarge.into()),
        }
    }

    fn with<T: Amount>(&self, tell: Tell<'_>) -> Result<Option<Found>, NotCalculated> {
        const FITS: &str = "every sum fits into the width chosen for the largest";
        let mut joins = Joins::new(&self.part.grid, self.own.len());
        let mut least = vec![T::no_sum(); self.part.grid.cells()];
        *invariant(least.first_mut(), "nobody has a cell")? = T::ZERO;
        for (place, own) in self.own.iter().enumerate() {
            let steps =
                |place| u64::try_from(place).map_or(u64::MAX, |place: u64| place.saturating_mul(place));
            tell(Done { steps: steps(place), all: steps(self.own.len()) })?;
            let own = invariant(T::of(own), FITS)?;
            let step = *invariant(self.part.steps.get(place), "each member has a step")?;
            for size in (0..=place).rev() {
                joins.join(&self.part.grid, &mut least, size, &Joining { place, step, own })?;
            }
        }
        let mut closest: Option<(T, &Row, usize)> = None;
        for size in (2..self.own.len()).rev() {
            for row in self.part.grid.rows_of(size).1 {
                let cells = least.get(row.cells()).zip(self.part.values.get(row.cells()));
                let (least, values) = invariant(cells, "every row has its cells")?;
                for (cell, (least, value)) in least.iter().zip(values).enumerate() {
                    if !least.is_sum() {
                        continue;
                    }
                    let excess = least.plus(&invariant(T::product(self.denominator, *value), FITS)?);
                    if closest.as_ref().is_none_or(|(closest, ..)| excess < *closest) {
                        closest = Some((excess, row, cell));
                    }
                }
            }
        }
        let Some((excess, row, cell)) = closest else { return Ok(None) };
        let coalition = joins.coalition(&self.part.grid, &self.part.steps, row, cell)?;
        Ok(Some(Found { excess: excess.to_big(), coalition }))
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
