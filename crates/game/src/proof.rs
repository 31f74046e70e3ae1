//! The proof that an allocation is the nucleolus: Kohlberg's criterion.
//!
//! Take the coalitions in the order of their excess. At each level there must be no way to change the allocation, at
//! the expense of nobody who already pays its cost alone, so that no coalition of this or a lower level loses excess
//! and one of them gains. By Farkas' lemma that is so exactly if the coalitions of the level are *balanced*: with a
//! positive weight on each of them and a weight that is not negative on each player who pays its cost alone, the
//! weights add up, player by player, to nothing beyond what the earlier levels have settled. If so at every level, the
//! allocation is the nucleolus, and nothing else is (Kohlberg, SIAM J. Appl. Math. 20, 1971, 62–66).
//!
//! The weights are found as one for each coalition of the level plus something for a few of them, in whole numbers.
//! What was used to find the allocation plays no part here.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "counts of coalitions are below 2²⁴ and numbers of a basis below 2³⁷, so 25 products of two stay below 2⁶⁶"
)]

use consortium_values::{Fraction, invariant};

use super::{
    Coalition, Game, Level, NotCalculated, Phase,
    allocation::Allocation,
    basis::{Basis, Column, Role},
    progress::{Report, Stop},
    scan::{Lowest, Scan},
    settled::Settled,
    whole::{Overflow, Whole},
};

/// The levels that prove the allocation to be the nucleolus; an error if they do not.
pub(super) fn prove<T: Whole>(
    game: &Game,
    allocation: &Allocation<T>,
    report: &mut Report<'_>,
) -> Result<Vec<Level>, Stop> {
    let nothing = T::of(0);
    if allocation.excess(game, game.everyone())? != nothing {
        return Err(NotCalculated::NotProved.into());
    }
    let mut at_standalone = Vec::new();
    for player in 0..game.players() {
        let gain = allocation.excess(game, Coalition::of([player]))?;
        if gain < nothing {
            return Err(NotCalculated::NotProved.into());
        }
        if gain == nothing {
            at_standalone.push(player);
        }
    }
    let scan = Scan::new(game, allocation)?;
    let mut settled = Settled::everyone_only(game.players())?;
    let mut levels = Vec::new();
    while !settled.is_complete() {
        report.step(Phase::Proving, settled.rank())?;
        let skip = |coalition: Coalition| coalition.is_empty() || settled.contains(coalition);
        let Some(Lowest { excess, coalitions }) = scan.lowest(skip, usize::MAX)? else { break };
        let Some(added) = balance(game, &settled, &coalitions, &at_standalone)? else {
            return Err(NotCalculated::NotProved.into());
        };
        let Added { weights, standalone } = added;
        let number = coalitions.len();
        let holding = settled.settle(coalitions)?;
        let mut bound = Vec::new();
        for (player, _) in &standalone {
            if !settled.settle([Coalition::of([*player])])?.is_empty() {
                bound.push(*player);
            }
        }
        levels.push(Level {
            excess: allocation.yen(game, &excess)?,
            coalitions: number,
            holding,
            bound,
            added: weights,
            standalone,
        });
    }
    if settled.is_complete() { Ok(levels) } else { Err(NotCalculated::NotProved.into()) }
}

/// What has to be added to a weight of one for each coalition of a level.
struct Added {
    weights: Vec<(Coalition, Fraction)>,
    standalone: Vec<(usize, Fraction)>,
}

/// Weights that balance the coalitions, beyond what is settled; nothing if there are none.
fn balance(
    game: &Game,
    settled: &Settled,
    coalitions: &[Coalition],
    at_standalone: &[usize],
) -> Result<Option<Added>, Stop> {
    let counts = (0..game.players())
        .map(|player| coalitions.iter().filter(|coalition| coalition.contains(player)).count());
    let missing =
        counts.map(|count| i128::try_from(count).ok().map(|count| -count)).collect::<Option<Vec<_>>>();
    let missing = invariant(missing, "a number of coalitions is small")?;
    let mut basis = settled.basis().clone();
    basis.set_right_side(&missing);
    basis.turn_negative_fillers(game.everyone());
    basis.start_here();
    while let Some(column) = most_useful(&basis, coalitions, at_standalone) {
        if !basis.improve(column) {
            return Ok(None);
        }
    }
    if fillers_weigh(&basis) {
        return Ok(None);
    }
    let mut added = Added { weights: Vec::new(), standalone: Vec::new() };
    for (column, weight) in basis.weights().filter(|(_, weight)| *weight != 0) {
        let weight = Fraction::new(weight, basis.determinant()).ok_or(Overflow)?;
        match column.role {
            Role::Excess(coalition) => added.weights.push((coalition, weight)),
            Role::Standalone(player) => added.standalone.push((player, weight)),
            Role::Settled(_) | Role::Filler => {}
        }
    }
    Ok(Some(added))
}

/// The column that takes the most weight from the fillers; nothing if none can, or there is nothing left to take.
fn most_useful(basis: &Basis, coalitions: &[Coalition], at_standalone: &[usize]) -> Option<Column> {
    if !fillers_weigh(basis) {
        return None;
    }
    let prices = basis.combine_fillers(|_, sum: &mut i128, inverse| *sum += inverse, 0);
    let worth =
        |coalition: Coalition| -> i128 { coalition.members().filter_map(|player| prices.get(player)).sum() };
    let of_coalitions = coalitions.iter().map(|coalition| (*coalition, Role::Excess(*coalition)));
    let of_standalone =
        at_standalone.iter().map(|player| (Coalition::of([*player]), Role::Standalone(*player)));
    let candidates =
        of_coalitions.chain(of_standalone).map(|(coalition, role)| (worth(coalition), coalition, role));
    let (worth, coalition, role) = candidates.max_by_key(|(worth, ..)| *worth)?;
    (worth > 0).then_some(Column { ones: coalition.position(), role })
}

fn fillers_weigh(basis: &Basis) -> bool {
    basis.weights().any(|(column, weight)| column.role == Role::Filler && weight > 0)
}
