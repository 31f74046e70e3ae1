//! Looking through the table of all groups for those that a split serves worst.
//!
//! Slacks are counted in whole parts of the split, by floating-point numbers. Those are exact for whole numbers below
//! 2⁵³, which is the usual case. Where numbers are larger, an error bound tells which groups may matter, and exact
//! arithmetic decides on these. So the answer is always exact, at nearly the speed of floating-point numbers.

use std::cmp::Ordering;

use super::{
    Game, Group,
    split::Split,
    sums::{block_length, lower_players, sums_over_members},
    whole::{Overflow, Whole},
};
use crate::in_order;

/// A split, made ready for looking at all groups.
pub(super) struct Scan<'a, T> {
    game: &'a Game,
    split: &'a Split<T>,
    /// How many parts make a unit.
    parts: f64,
    /// What groups of the lower half of the players pay, and groups of the upper half, in parts.
    lower: Vec<f64>,
    upper: Vec<f64>,
    /// More than twice what any of the slacks can be wrong by; zero if they are exact.
    tolerance: f64,
}

/// The groups with the least slack.
pub(super) struct Lowest<T> {
    /// Their slack, in parts of the split.
    pub(super) slack: T,
    /// The groups, in the order of the table.
    pub(super) groups: Vec<Group>,
}

impl<'a, T: Whole> Scan<'a, T> {
    pub(super) fn new(game: &'a Game, split: &'a Split<T>) -> Self {
        let parts = split.denominator().approximate();
        let shares = split.approximate();
        let (lower, upper) = shares.split_at_checked(lower_players(game.players())).unwrap_or((&shares, &[]));
        let payments: f64 = shares.iter().map(|share| share.abs()).sum();
        let (lower, upper) = (sums_over_members(lower), sums_over_members(upper));
        Self {
            game,
            split,
            parts,
            lower,
            upper,
            tolerance: tolerance(parts * game.largest_cost() + payments),
        }
    }

    /// The groups with the least slack, apart from those to skip; of them no more than `keep`.
    pub(super) fn lowest(
        &self,
        skip: impl Fn(Group) -> bool,
        keep: usize,
    ) -> Result<Option<Lowest<T>>, Overflow> {
        let mut lowest: Option<(f64, Lowest<T>)> = None;
        let mut bound = f64::INFINITY;
        for block in self.blocks() {
            for (index, nearly) in block.slacks().enumerate() {
                if nearly > bound {
                    continue;
                }
                let group = block.group(index);
                if skip(group) {
                    continue;
                }
                match (self.compare(group, nearly, lowest.as_ref())?, &mut lowest) {
                    (Ordering::Equal, Some((_, lowest))) if lowest.groups.len() < keep => {
                        lowest.groups.push(group)
                    }
                    (Ordering::Less, lowest) => {
                        bound = nearly + self.tolerance;
                        let slack = self.split.slack(self.game, group)?;
                        *lowest = Some((nearly, Lowest { slack, groups: vec![group] }));
                    }
                    _ => {}
                }
            }
        }
        Ok(lowest.map(|(_, lowest)| lowest))
    }

    fn compare(
        &self,
        group: Group,
        nearly: f64,
        lowest: Option<&(f64, Lowest<T>)>,
    ) -> Result<Ordering, Overflow> {
        Ok(match lowest {
            None => Ordering::Less,
            Some((least, _)) if self.tolerance == 0.0 => nearly.partial_cmp(least).unwrap_or(Ordering::Equal),
            Some((_, lowest)) => self.split.slack(self.game, group)?.cmp(&lowest.slack),
        })
    }

    /// Groups whose slack is below `floor` (in parts of the split), apart from those to skip: the worst of each block
    /// of the table, and of those the worst `most`. None comes out only if there is none.
    pub(super) fn below(
        &self,
        floor: &T,
        skip: impl Fn(Group) -> bool,
        most: usize,
    ) -> Result<Vec<Group>, Overflow> {
        let nearly_floor = floor.approximate();
        let tolerance = self.tolerance + tolerance(nearly_floor.abs());
        let mut found: Vec<(f64, Group)> = Vec::new();
        for block in self.blocks() {
            let mut bound = nearly_floor + tolerance;
            let mut worst = None;
            for (index, nearly) in block.slacks().enumerate() {
                if nearly >= bound {
                    continue;
                }
                let group = block.group(index);
                if skip(group) {
                    continue;
                }
                if nearly < nearly_floor - tolerance || self.split.slack(self.game, group)? < *floor {
                    bound = nearly;
                    worst = Some((nearly, group));
                }
            }
            found.extend(worst);
        }
        let worst_first = in_order(&found, |(one, _), (other, _)| one.total_cmp(other));
        Ok(worst_first.into_iter().take(most).map(|(_, group)| *group).collect())
    }

    fn blocks(&self) -> impl Iterator<Item = Block<'_>> {
        let length = block_length(self.game.players());
        let costs = self.game.table().chunks(length);
        costs.zip(&self.upper).enumerate().map(move |(number, (costs, upper))| Block {
            start: number.saturating_mul(length),
            costs,
            parts: self.parts,
            lower: &self.lower,
            upper: *upper,
        })
    }
}

/// The groups that agree on the upper half of the players.
struct Block<'a> {
    start: usize,
    costs: &'a [i64],
    parts: f64,
    lower: &'a [f64],
    upper: f64,
}

impl Block<'_> {
    /// The slack of each group, exact or nearly so.
    fn slacks(&self) -> impl Iterator<Item = f64> {
        self.costs.iter().zip(self.lower).map(|(cost, lower)| {
            #[expect(clippy::cast_precision_loss, reason = "the tolerance allows for it")]
            let cost = *cost as f64;
            cost * self.parts - (lower + self.upper)
        })
    }

    /// The group at this place of the block.
    fn group(&self, index: usize) -> Group {
        Group::at(u32::try_from(self.start.saturating_add(index)).unwrap_or(u32::MAX))
    }
}

/// More than twice what fewer than 32 operations on numbers of at most this size can be wrong by: nothing as long as
/// all of them are whole and below 2⁵³.
fn tolerance(reach: f64) -> f64 {
    const EXACT: f64 = 4_503_599_627_370_496.0;
    if reach < EXACT { 0.0 } else { 64.0 * f64::EPSILON * reach }
}
