//! Looking through the table of all coalitions for those that an allocation serves worst.
//!
//! Excesses are counted in whole parts of the allocation, by floating-point numbers. Those are exact for whole numbers
//! below 2⁵³, which is the usual case. Where numbers are larger, an error bound tells which coalitions may matter, and
//! exact arithmetic decides on these. So the answer is always exact, at nearly the speed of floating-point numbers.

use std::cmp::Ordering;

use consortium_values::{BrokenInvariant, invariant};

use super::{
    Coalition, Game,
    allocation::Allocation,
    progress::Stop,
    sums::{block_length, lower_players, sums_over_members},
    whole::Whole,
};

/// An allocation, made ready for looking at all coalitions.
pub(super) struct Scan<'a, T> {
    game: &'a Game,
    allocation: &'a Allocation<T>,
    /// How many parts make a unit.
    parts: f64,
    /// What coalitions of the lower half of the players pay, and coalitions of the upper half, in parts.
    lower: Vec<f64>,
    upper: Vec<f64>,
    /// More than twice what any of the excesses can be wrong by; zero if they are exact.
    tolerance: f64,
}

/// The coalitions with the least excess.
pub(super) struct Lowest<T> {
    /// Their excess, in parts of the allocation.
    pub(super) excess: T,
    /// The coalitions, in the order of the table.
    pub(super) coalitions: Vec<Coalition>,
}

impl<'a, T: Whole> Scan<'a, T> {
    pub(super) fn new(game: &'a Game, allocation: &'a Allocation<T>) -> Result<Self, BrokenInvariant> {
        let parts = allocation.denominator().approximate();
        let shares = allocation.approximate();
        let halves = shares.split_at_checked(lower_players(game.players()));
        let (lower, upper) = invariant(halves, "there is a share for each player")?;
        let payments: f64 = shares.iter().map(|share| share.abs()).sum();
        let (lower, upper) = (sums_over_members(lower), sums_over_members(upper));
        Ok(Self {
            game,
            allocation,
            parts,
            lower,
            upper,
            tolerance: tolerance(parts * game.largest_cost() + payments),
        })
    }

    /// The coalitions with the least excess, apart from those to skip; of them no more than `keep`.
    pub(super) fn lowest(
        &self,
        skip: impl Fn(Coalition) -> bool,
        keep: usize,
    ) -> Result<Option<Lowest<T>>, Stop> {
        let mut lowest: Option<(f64, Lowest<T>)> = None;
        let mut bound = f64::INFINITY;
        for block in self.blocks() {
            for (coalition, nearly) in block.excesses() {
                if nearly > bound {
                    continue;
                }
                if skip(coalition) {
                    continue;
                }
                match (self.compare(coalition, nearly, lowest.as_ref())?, &mut lowest) {
                    (Ordering::Equal, Some((_, lowest))) if lowest.coalitions.len() < keep => {
                        lowest.coalitions.push(coalition)
                    }
                    (Ordering::Less, lowest) => {
                        bound = nearly + self.tolerance;
                        let excess = self.allocation.excess(self.game, coalition)?;
                        *lowest = Some((nearly, Lowest { excess, coalitions: vec![coalition] }));
                    }
                    _ => {}
                }
            }
        }
        Ok(lowest.map(|(_, lowest)| lowest))
    }

    fn compare(
        &self,
        coalition: Coalition,
        nearly: f64,
        lowest: Option<&(f64, Lowest<T>)>,
    ) -> Result<Ordering, Stop> {
        Ok(match lowest {
            None => Ordering::Less,
            Some((least, _)) if self.tolerance == 0.0 => nearly.partial_cmp(least).unwrap_or(Ordering::Equal),
            Some((_, lowest)) => self.allocation.excess(self.game, coalition)?.cmp(&lowest.excess),
        })
    }

    /// Coalitions whose excess is below `floor` (in parts of the allocation), apart from those to skip: the worst of
    /// each block of the table, and of those the worst `most`. None comes out only if there is none.
    pub(super) fn below(
        &self,
        floor: &T,
        skip: impl Fn(Coalition) -> bool,
        most: usize,
    ) -> Result<Vec<Coalition>, Stop> {
        let nearly_floor = floor.approximate();
        let tolerance = self.tolerance + tolerance(nearly_floor.abs());
        let mut found: Vec<(f64, Coalition)> = Vec::new();
        for block in self.blocks() {
            let mut bound = nearly_floor + tolerance;
            let mut worst = None;
            for (coalition, nearly) in block.excesses() {
                if nearly >= bound {
                    continue;
                }
                if skip(coalition) {
                    continue;
                }
                if nearly < nearly_floor - tolerance || self.allocation.excess(self.game, coalition)? < *floor
                {
                    bound = nearly;
                    worst = Some((nearly, coalition));
                }
            }
            found.extend(worst);
        }
        found.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        Ok(found.into_iter().take(most).map(|(_, coalition)| coalition).collect())
    }

    fn blocks(&self) -> impl Iterator<Item = Block<'_>> {
        let length = block_length(self.game.players());
        let costs = self.game.table().chunks(length);
        let starts = (0..=u32::MAX).step_by(length);
        starts.zip(costs).zip(&self.upper).map(move |((start, costs), upper)| Block {
            start,
            costs,
            parts: self.parts,
            lower: &self.lower,
            upper: *upper,
        })
    }
}

/// The coalitions that agree on the upper half of the players.
struct Block<'a> {
    start: u32,
    costs: &'a [i64],
    parts: f64,
    lower: &'a [f64],
    upper: f64,
}

impl Block<'_> {
    /// Each coalition with its excess, exact or nearly so.
    fn excesses(&self) -> impl Iterator<Item = (Coalition, f64)> {
        let coalitions = (self.start..=u32::MAX).map(Coalition::at);
        coalitions.zip(self.costs.iter().zip(self.lower)).map(|(coalition, (cost, lower))| {
            #[expect(clippy::cast_precision_loss, reason = "the tolerance allows for it")]
            let cost = *cost as f64;
            (coalition, cost * self.parts - (lower + self.upper))
        })
    }
}

/// More than twice what fewer than 32 operations on numbers of at most this size can be wrong by: nothing as long as
/// all of them are whole and below 2⁵³.
fn tolerance(reach: f64) -> f64 {
    const EXACT: f64 = 4_503_599_627_370_496.0;
    if reach < EXACT { 0.0 } else { 64.0 * f64::EPSILON * reach }
}

#[cfg(test)]
mod tests {
    use consortium_values::Fraction;

    use super::Scan;
    use crate::{Coalition, Game, allocation::Allocation, table::MAXIMUM_COST};

    #[test]
    fn a_coalition_below_the_floor_by_less_than_floating_point_numbers_tell_is_found() {
        let [most, less] = [MAXIMUM_COST, MAXIMUM_COST - 1];
        let game = Game::in_yen(3, vec![0, most, less, most, most, most, most, most]).unwrap();
        let nobody_pays = Allocation::<i128>::of(&game, &[Fraction::ZERO; 3]).unwrap();
        let scan = Scan::new(&game, &nobody_pays).unwrap();
        let below = scan.below(&i128::from(most), Coalition::is_empty, 9).unwrap();
        assert_eq!(below, [Coalition::of([1])]);
    }
}
