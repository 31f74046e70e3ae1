//! The proof that a split is the nucleolus: Kohlberg's criterion.
//!
//! Take the groups in the order of their slack. At each level there must be no way to change the split, at the
//! expense of nobody who already pays its cost alone, so that no group of this or a lower level loses slack and one of
//! them gains. By Farkas' lemma that is so exactly if the groups of the level are *balanced*: with a positive weight on
//! each of them and a weight that is not negative on each player who pays its cost alone, the weights add up, player
//! by player, to nothing beyond what the earlier levels have settled. If so at every level, the split is the
//! nucleolus, and nothing else is (Kohlberg, SIAM J. Appl. Math. 20, 1971, 62–66).
//!
//! The weights are found as one for each group of the level plus something for a few of them, in whole numbers. What
//! was used to find the split plays no part here.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "counts of groups are below 2²⁴ and numbers of a basis below 2³⁷, so 25 products of two stay below 2⁶⁶"
)]

use super::{
    Game, Group, Level, NotCalculated, Phase,
    basis::{Basis, Column, Role},
    progress::{Report, Stop},
    scan::{Lowest, Scan},
    settled::Settled,
    split::Split,
    whole::{Overflow, Whole},
};
use crate::Fraction;

/// The levels that prove the split to be the nucleolus; an error if they do not.
pub(super) fn prove<T: Whole>(
    game: &Game,
    split: &Split<T>,
    report: &mut Report<'_>,
) -> Result<Vec<Level>, Stop> {
    let nothing = T::of(0);
    if split.slack(game, game.everyone())? != nothing {
        return Err(NotCalculated::NotProved.into());
    }
    let mut paying_alone = Vec::new();
    for player in 0..game.players() {
        let gain = split.slack(game, Group::of([player]))?;
        if gain < nothing {
            return Err(NotCalculated::NotProved.into());
        }
        if gain == nothing {
            paying_alone.push(player);
        }
    }
    let scan = Scan::new(game, split);
    let mut settled = Settled::everyone_only(game.players());
    let mut levels = Vec::new();
    while !settled.is_complete() {
        report.step(Phase::Proving, settled.rank())?;
        let skip = |group: Group| group.is_empty() || settled.contains(group);
        let Some(Lowest { slack, groups }) = scan.lowest(skip, usize::MAX)? else { break };
        let Some(added) = balance(game, &settled, &groups, &paying_alone)? else {
            return Err(NotCalculated::NotProved.into());
        };
        let Added { weights, alone } = added;
        let bound = alone.iter().map(|(player, _)| Group::of([*player]));
        let number = groups.len();
        let holding = settled.settle(groups.into_iter().chain(bound));
        levels.push(Level {
            slack: split.yen(game, &slack)?,
            groups: number,
            holding,
            added: weights,
            alone,
        });
    }
    if settled.is_complete() { Ok(levels) } else { Err(NotCalculated::NotProved.into()) }
}

/// What has to be added to a weight of one for each group of a level.
struct Added {
    weights: Vec<(Group, Fraction)>,
    alone: Vec<(usize, Fraction)>,
}

/// Weights that balance the groups, beyond what is settled; nothing if there are none.
fn balance(
    game: &Game,
    settled: &Settled,
    groups: &[Group],
    paying_alone: &[usize],
) -> Result<Option<Added>, Overflow> {
    let counts =
        (0..game.players()).map(|player| groups.iter().filter(|group| group.contains(player)).count());
    let missing: Vec<i128> = counts.map(|count| i128::try_from(count).map_or(0, |count| -count)).collect();
    let mut basis = settled.basis().clone();
    basis.set_right_side(&missing);
    basis.turn_negative_fillers(game.everyone());
    basis.start_here();
    while let Some(column) = most_useful(&basis, groups, paying_alone) {
        if !basis.improve(column) {
            return Ok(None);
        }
    }
    if fillers_weigh(&basis) {
        return Ok(None);
    }
    let mut added = Added { weights: Vec::new(), alone: Vec::new() };
    for (column, weight) in basis.weights().filter(|(_, weight)| *weight != 0) {
        let weight = Fraction::new(weight, basis.determinant()).ok_or(Overflow)?;
        match column.role {
            Role::Slack(group) => added.weights.push((group, weight)),
            Role::Alone(player) => added.alone.push((player, weight)),
            Role::Settled(_) | Role::Filler => {}
        }
    }
    Ok(Some(added))
}

/// The column that takes the most weight from the fillers; nothing if none can, or there is nothing left to take.
fn most_useful(basis: &Basis, groups: &[Group], paying_alone: &[usize]) -> Option<Column> {
    if !fillers_weigh(basis) {
        return None;
    }
    let prices = basis.combine_fillers(|_, sum: &mut i128, inverse| *sum += inverse, 0);
    let worth = |group: Group| -> i128 { group.members().filter_map(|player| prices.get(player)).sum() };
    let of_groups = groups.iter().map(|group| (*group, Role::Slack(*group)));
    let of_alone = paying_alone.iter().map(|player| (Group::of([*player]), Role::Alone(*player)));
    let candidates = of_groups.chain(of_alone).map(|(group, role)| (worth(group), group, role));
    let (worth, group, role) = candidates.max_by_key(|(worth, ..)| *worth)?;
    (worth > 0).then_some(Column { ones: group.position(), role })
}

fn fillers_weigh(basis: &Basis) -> bool {
    basis.weights().any(|(column, weight)| column.role == Role::Filler && weight > 0)
}
