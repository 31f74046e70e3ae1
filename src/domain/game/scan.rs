//! Looking through the table of all groups for those that a split serves worst.
//!
//! Floating-point numbers find the few groups that matter, and an error bound tells which those are; exact arithmetic
//! decides on them. So the answer is exact, at nearly the speed of floating-point numbers.

use std::cmp::Ordering;

use super::{
    Game, Group,
    split::Split,
    sums::{block_length, lower_players, sums_over_members},
    whole::{Overflow, Whole},
};

/// A split, made ready for looking at all groups.
pub(super) struct Scan<'a, T> {
    game: &'a Game,
    split: &'a Split<T>,
    /// What groups of the lower half of the players pay, nearly, in units; and groups of the upper half.
    lower: Vec<f64>,
    upper: Vec<f64>,
    /// More than any of the nearly right slacks can be wrong by.
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
        let shares = split.approximate();
        let (lower, upper) = shares.split_at_checked(lower_players(game.players())).unwrap_or((&shares, &[]));
        let largest_payment: f64 = shares.iter().map(|share| share.abs()).sum();
        // Fewer than 64 operations on numbers of at most this size, each wrong by at most half of EPSILON.
        let tolerance = 64.0 * f64::EPSILON * (game.largest_cost() + largest_payment);
        Self { game, split, lower: sums_over_members(lower), upper: sums_over_members(upper), tolerance }
    }

    /// The groups with the least slack, apart from those to skip; of them no more than `keep`.
    pub(super) fn lowest(
        &self,
        skip: impl Fn(Group) -> bool,
        keep: usize,
    ) -> Result<Option<Lowest<T>>, Overflow> {
        let mut lowest: Option<Lowest<T>> = None;
        let mut bound = f64::INFINITY;
        for block in self.blocks() {
            for (group, nearly) in block.slacks() {
                if nearly > bound {
                    continue;
                }
                let group = group();
                if skip(group) {
                    continue;
                }
                let slack = self.split.slack(self.game, group)?;
                let order = lowest.as_ref().map_or(Ordering::Less, |lowest| slack.cmp(&lowest.slack));
                match (order, &mut lowest) {
                    (Ordering::Equal, Some(lowest)) if lowest.groups.len() < keep => {
                        lowest.groups.push(group)
                    }
                    (Ordering::Less, lowest) => {
                        bound = nearly + 2.0 * self.tolerance;
                        *lowest = Some(Lowest { slack, groups: vec![group] });
                    }
                    _ => {}
                }
            }
        }
        Ok(lowest)
    }

    /// Groups whose slack is below `floor` (in parts of the split), apart from those to skip: the worst of each block
    /// of the table, and of those the worst `most`. None comes out only if there is none.
    pub(super) fn below(
        &self,
        floor: &T,
        skip: impl Fn(Group) -> bool,
        most: usize,
    ) -> Result<Vec<Group>, Overflow> {
        let floor_nearly = floor.approximate() / self.split.denominator().approximate();
        let tolerance = self.tolerance + 4.0 * f64::EPSILON * floor_nearly.abs();
        let mut found: Vec<(f64, Group)> = Vec::new();
        for block in self.blocks() {
            let mut bound = floor_nearly + tolerance;
            let mut worst = None;
            for (group, nearly) in block.slacks() {
                if nearly > bound {
                    continue;
                }
                let group = group();
                if skip(group) {
                    continue;
                }
                if nearly < floor_nearly - tolerance || self.split.slack(self.game, group)? < *floor {
                    bound = nearly;
                    worst = Some((nearly, group));
                }
            }
            found.extend(worst);
        }
        found.sort_by(|a, b| a.0.total_cmp(&b.0));
        found.truncate(most);
        Ok(found.into_iter().map(|(_, group)| group).collect())
    }

    fn blocks(&self) -> impl Iterator<Item = Block<'_>> {
        let length = block_length(self.game.players());
        let costs = self.game.table().chunks(length);
        costs.zip(&self.upper).enumerate().map(move |(number, (costs, upper))| Block {
            start: number.saturating_mul(length),
            costs,
            lower: &self.lower,
            upper: *upper,
        })
    }
}

/// The groups that agree on the upper half of the players.
struct Block<'a> {
    start: usize,
    costs: &'a [i64],
    lower: &'a [f64],
    upper: f64,
}

impl Block<'_> {
    /// For each group of the block the nearly right slack, and the group itself if it turns out to matter.
    fn slacks(&self) -> impl Iterator<Item = (impl Fn() -> Group, f64)> {
        let start = self.start;
        self.costs.iter().zip(self.lower).enumerate().map(move |(index, (cost, lower))| {
            #[expect(clippy::cast_precision_loss, reason = "the tolerance allows for it")]
            let nearly = *cost as f64 - (lower + self.upper);
            (move || Group::at(u32::try_from(start.saturating_add(index)).unwrap_or(u32::MAX)), nearly)
        })
    }
}
