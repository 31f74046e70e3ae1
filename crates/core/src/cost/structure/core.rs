//! The coalition with the least reason to stay, found in one pass over the numbers that cost depends on.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use serde::{Deserialize, Serialize};

use super::{
    Obstacle,
    grid::{Grid, Step},
    joint::{Part, Structure},
};
use crate::{
    MemberId,
    cost::{ExactShares, ExactYen, MOST_MEMBERS, NotCalculated, Project, Reason},
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

/// A coalition on the way: what it costs by itself less what it pays, as far as that is settled.
#[derive(Clone, Copy)]
struct Best {
    excess: i128,
    coalition: Places,
}

/// Places of members in the table, one bit each.
#[derive(Clone, Copy, Default)]
struct Places([u128; 2]);

impl Places {
    fn with(mut self, place: usize) -> Self {
        let (bits, place) = match (&mut self.0, place.checked_sub(128)) {
            ([_, high], Some(place)) => (high, place),
            ([low, _], None) => (low, place),
        };
        *bits |= bit(place);
        self
    }

    fn contains(&self, place: usize) -> bool {
        let [low, high] = self.0;
        place.checked_sub(128).map_or(low & bit(place), |place| high & bit(place)) != 0
    }
}

fn bit(place: usize) -> u128 {
    u32::try_from(place).ok().and_then(|place| 1_u128.checked_shl(place)).unwrap_or_default()
}

impl Project {
    /// The closest coalition under an allocation, without a table of all coalitions; `None` for one member, who has no
    /// coalitions.
    ///
    /// # Errors
    ///
    /// [`Reason::NoStructure`] where the cost depends on too much, [`Reason::TooManyMembers`], [`Reason::TooLarge`]
    /// also where the shares have too long denominators. Shares in whole yen never have.
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
        let search = Search::new(&structure, shares).ok_or(Reason::TooLarge)?;
        let part = structure.parts.first().ok_or(Reason::TooLarge)?;
        let alone = self.closest_member(&search)?;
        let larger = search.larger_coalitions(part)?.unwrap_or(alone);
        let closest = if larger.excess < alone.excess { larger } else { alone };
        let named = self.members().iter().enumerate().filter(|(place, _)| closest.coalition.contains(*place));
        let excess = ExactYen::new(BigRational::new(closest.excess.into(), search.denominator.into()));
        Ok(Some(ClosestCoalition { members: named.map(|(_, member)| *member).collect(), excess }))
    }

    fn closest_member(&self, search: &Search) -> Result<Best, NotCalculated> {
        let mut best: Option<Best> = None;
        for (place, (standalone, share)) in self.standalone()?.iter().zip(&search.shares).enumerate() {
            let alone = i128::from(standalone.alone.get()).checked_mul(search.denominator);
            let excess = alone.and_then(|alone| alone.checked_sub(*share)).ok_or(Reason::TooLarge)?;
            if best.is_none_or(|best| excess < best.excess) {
                best = Some(Best { excess, coalition: Places::default().with(place) });
            }
        }
        best.ok_or_else(|| Reason::NoMembers.into())
    }
}

/// Shares as whole numbers over one denominator.
struct Search {
    denominator: i128,
    shares: Vec<i128>,
    /// What belongs to each member in any coalition, less its share.
    own: Vec<i128>,
}

impl Search {
    fn new(structure: &Structure, shares: &ExactShares) -> Option<Self> {
        let (denominator, numerators) = shares.lowest();
        let denominator: i128 = denominator.to_i128()?;
        let shares: Vec<_> = numerators.iter().map(BigInt::to_i128).collect::<Option<_>>()?;
        let own = structure.own.iter().zip(&shares);
        let own = own
            .map(|(own, share)| i128::from(own.get()).checked_mul(denominator)?.checked_sub(*share))
            .collect::<Option<_>>()?;
        Some(Self { denominator, shares, own })
    }

    /// The closest coalition of at least two that is not everybody; `None` if there is none.
    fn larger_coalitions(&self, part: &Part) -> Result<Option<Best>, NotCalculated> {
        let cells = part.grid.cells().unwrap_or(usize::MAX);
        let steps = cells.checked_mul(part.rows.len()).and_then(|states| states.checked_mul(self.own.len()));
        if steps.is_none_or(|steps| steps > MOST_STEPS) {
            return Err(Reason::NoStructure { obstacle: Obstacle::TooManyDifferentCoalitions }.into());
        }
        let mut rows = vec![vec![None; cells]; part.rows.len()];
        if let Some(nobody) = rows.first_mut().and_then(|row| row.first_mut()) {
            *nobody = Some(Best { excess: 0, coalition: Places::default() });
        }
        for (place, (&own, &step)) in self.own.iter().zip(&part.steps).enumerate() {
            join(&mut rows, part.grid, step, place, own).ok_or(Reason::TooLarge)?;
        }
        let sizes = rows.iter().zip(&part.rows).skip(2).rev().skip(1);
        let coalitions = sizes.flat_map(|(row, values)| row.iter().zip(values));
        let mut closest: Option<Best> = None;
        for (best, value) in coalitions {
            let Some(best) = best else { continue };
            let value = i128::from(*value).checked_mul(self.denominator);
            let excess = value.and_then(|value| best.excess.checked_add(value)).ok_or(Reason::TooLarge)?;
            if closest.is_none_or(|closest| excess < closest.excess) {
                closest = Some(Best { excess, coalition: best.coalition });
            }
        }
        Ok(closest)
    }
}

/// Lets one more member join every coalition so far where that makes the better coalition of the same numbers.
fn join(rows: &mut [Vec<Option<Best>>], grid: Grid, step: Step, place: usize, own: i128) -> Option<()> {
    let mut fits = Some(());
    for size in (0..=place).rev() {
        let (smaller, larger) = rows.split_at_mut_checked(size.checked_add(1)?)?;
        grid.shift(larger.first_mut()?, smaller.last()?, step, |to: &mut Option<Best>, from| {
            let Some(from) = from else { return };
            match from.excess.checked_add(own) {
                Some(excess) if to.is_none_or(|to| excess < to.excess) => {
                    *to = Some(Best { excess, coalition: from.coalition.with(place) });
                }
                Some(_) => {}
                None => fits = None,
            }
        });
    }
    fits
}
