//! The core: the allocations that give no coalition a reason to leave. Whether an allocation is one of them, and
//! whether there are any.

use std::ops::ControlFlow;

use consortium_values::{BrokenInvariant, Fraction, invariant};
use num_bigint::BigInt;
use num_rational::BigRational;
use serde::Serialize;

use super::{
    Coalition, Game, NotCalculated, Progress,
    allocation::Allocation,
    levels::{cheapest_balanced_collection, least_core},
    progress::{Report, Stop},
    scan::Scan,
    whole::Whole,
};

/// How an allocation stands with every player and every coalition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct CoreCheck {
    /// The total cost less the sum of the shares, in yen: zero if the allocation is one of the total.
    pub unpaid: Fraction,
    /// The player that gains least by taking part. Of several, the first.
    pub smallest_gain: Gain,
    /// The coalition that is closest to leaving, or gains most by it; none if there is only one player.
    pub closest: Option<Closest>,
}

/// What a player gains by taking part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Gain {
    /// The player.
    pub player: usize,
    /// Its cost alone less what it pays, in yen; negative if it pays more than alone.
    pub gain: Fraction,
}

/// A coalition and its distance from leaving.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Closest {
    /// The coalition: neither empty nor everyone. Of several, the first in the table.
    pub coalition: Coalition,
    /// Its cost less what it pays, in yen; negative if it does better by leaving.
    pub excess: Fraction,
}

impl CoreCheck {
    /// Whether nobody pays more than alone.
    pub fn is_individually_rational(&self) -> bool {
        !self.smallest_gain.gain.is_negative()
    }

    /// Whether the shares add up to the total and no coalition does better by leaving.
    pub fn is_in_core(&self) -> bool {
        self.unpaid == Fraction::ZERO && self.closest.is_none_or(|closest| !closest.excess.is_negative())
    }
}

/// Whether there is an allocation that gives no coalition a reason to leave, with what proves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Core {
    /// There is.
    NotEmpty {
        /// Such an allocation, in yen.
        allocation: Vec<Fraction>,
    },
    /// There is none: this collection of coalitions is balanced.
    Empty {
        /// Coalitions with weights. Every player is in coalitions with weights of one in all, so whatever the
        /// allocation, the weighted coalitions pay the total.
        balanced_collection: Vec<(Coalition, Fraction)>,
        /// By how much the total is above the weighted costs of these coalitions, in yen; positive. No balanced
        /// collection costs less, so it is also the least by which the total would have to fall for a core.
        shortfall: Fraction,
    },
}

/// How the shares (in yen) stand with every player and every coalition.
///
/// # Errors
/// If there is not one share for each player, or a figure is too large.
///
/// ```
/// use consortium_game::{Game, Coalition, core_check};
/// use consortium_values::Fraction;
/// let game = Game::in_yen(2, vec![0, 8, 11, 14]).unwrap();
/// let equal = [Fraction::integer(7), Fraction::integer(7)];
/// let check = core_check(&game, &equal).unwrap();
/// assert!(check.is_in_core());
/// assert_eq!(check.closest.unwrap().coalition, Coalition::of([0]));
/// assert_eq!(check.closest.unwrap().excess, Fraction::ONE);
/// ```
pub fn core_check(game: &Game, shares: &[Fraction]) -> Result<CoreCheck, NotCalculated> {
    if shares.len() != game.players() {
        return Err(NotCalculated::NumberOfShares { expected: game.players(), found: shares.len() });
    }
    let result = match check::<i128>(game, shares) {
        Err(Stop::Overflow) => check::<BigInt>(game, shares),
        result => result,
    };
    result.map_err(NotCalculated::from)
}

fn check<T: Whole>(game: &Game, shares: &[Fraction]) -> Result<CoreCheck, Stop> {
    let allocation = Allocation::<T>::of(game, shares)?;
    let everyone = game.everyone();
    let unpaid = allocation.yen(game, &allocation.excess(game, everyone)?)?;
    let mut smallest: Option<(T, usize)> = None;
    for player in 0..game.players() {
        let gain = allocation.excess(game, Coalition::of([player]))?;
        if smallest.as_ref().is_none_or(|(least, _)| gain < *least) {
            smallest = Some((gain, player));
        }
    }
    let (gain, player) = invariant(smallest, "a game has a player")?;
    let lowest =
        Scan::new(game, &allocation)?.lowest(|coalition| coalition.is_empty() || coalition == everyone, 1)?;
    let mut closest = None;
    if let Some(lowest) = lowest {
        let excess = allocation.yen(game, &lowest.excess)?;
        closest = lowest.coalitions.first().map(|coalition| Closest { coalition: *coalition, excess });
    }
    Ok(CoreCheck { unpaid, smallest_gain: Gain { player, gain: allocation.yen(game, &gain)? }, closest })
}

/// The coalition with the least excess under shares of any length, given as parts of a yen; nothing for one player.
///
/// # Errors
/// If there is not one share for each player.
pub fn closest_coalition(
    game: &Game,
    parts: Vec<BigInt>,
    parts_of_a_yen: BigInt,
) -> Result<Option<(Coalition, BigRational)>, NotCalculated> {
    if parts.len() != game.players() {
        return Err(NotCalculated::NumberOfShares { expected: game.players(), found: parts.len() });
    }
    // The game counts in units of its own, so many to a yen.
    let units = BigInt::from(game.denominator());
    let shares = parts.iter().map(|part| part.times(&units)).collect::<Result<_, _>>().map_err(Stop::from)?;
    let allocation = Allocation::new(shares, parts_of_a_yen.clone());
    let everyone = game.everyone();
    let lowest = Scan::new(game, &allocation)?
        .lowest(|coalition| coalition.is_empty() || coalition == everyone, 1)
        .map_err(NotCalculated::from)?;
    let denominator = parts_of_a_yen.times(&units).map_err(Stop::from)?;
    Ok(lowest.and_then(|lowest| {
        let coalition = *lowest.coalitions.first()?;
        Some((coalition, BigRational::new(lowest.excess, denominator)))
    }))
}

/// Whether there is an allocation that gives no coalition a reason to leave: with such an allocation, or with a
/// balanced collection of coalitions.
///
/// # Errors
/// If it was cancelled or could not be proved.
///
/// ```
/// use std::ops::ControlFlow;
/// use consortium_game::{Core, Game, core};
/// use consortium_values::Fraction;
/// // Two of three share a price of 10, all three pay 18: any two would rather go without the third.
/// let game = Game::in_yen(3, vec![0, 10, 10, 10, 10, 10, 10, 18]).unwrap();
/// let Core::Empty { balanced_collection, shortfall } = core(&game, &mut |_| ControlFlow::Continue(())).unwrap() else {
///     panic!("nobody would leave");
/// };
/// assert_eq!(balanced_collection.len(), 3); // each pair, with weight one half
/// assert_eq!(shortfall, Fraction::integer(3)); // 18 less half of 30
/// ```
pub fn core(
    game: &Game,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Core, NotCalculated> {
    // Nobody can be better off than alone where there is nobody else.
    if game.players() == 1 {
        return Ok(Core::NotEmpty { allocation: vec![game.total()] });
    }
    let mut report = Report::new(game, progress);
    let result = match attempt::<i128>(game, &mut report) {
        Err(Stop::Overflow) => attempt::<BigInt>(game, &mut report),
        result => result,
    };
    result.map_err(NotCalculated::from)
}

/// By how much all together cost more than the sum of going alone, in yen, if they do.
pub(super) fn standalone_shortfall(game: &Game) -> Result<Option<Fraction>, BrokenInvariant> {
    let mut shortfall = i128::from(game.total_units());
    for player in 0..game.players() {
        shortfall = shortfall.saturating_sub(i128::from(game.units(Coalition::of([player]))?));
    }
    (shortfall > 0).then(|| game.yen(shortfall)).transpose()
}

fn attempt<T: Whole>(game: &Game, report: &mut Report<'_>) -> Result<Core, Stop> {
    if standalone_shortfall(game)?.is_none() {
        let shares = least_core::<T>(game, report)?.allocation.in_yen(game)?;
        if core_check(game, &shares)?.is_in_core() {
            return Ok(Core::NotEmpty { allocation: shares });
        }
    }
    let collection = cheapest_balanced_collection::<T>(game, report)?;
    prove_balanced(game, collection).ok_or(NotCalculated::NotProved.into())
}

/// That the core is empty, if the collection is balanced and costs less than everyone (Bondareva 1963, Shapley 1967).
fn prove_balanced(game: &Game, mut balanced_collection: Vec<(Coalition, Fraction)>) -> Option<Core> {
    balanced_collection.sort_unstable_by_key(|(coalition, _)| *coalition);
    if balanced_collection.iter().any(|(_, weight)| weight.is_negative()) {
        return None;
    }
    for player in 0..game.players() {
        let of_player = balanced_collection.iter().filter(|(coalition, _)| coalition.contains(player));
        let sum = of_player
            .map(|(_, weight)| *weight)
            .try_fold(Fraction::ZERO, |sum, weight| sum.checked_add(&weight))?;
        if sum != Fraction::ONE {
            return None;
        }
    }
    let shortfall = balanced_collection.iter().try_fold(game.total(), |rest, (coalition, weight)| {
        rest.checked_sub(&weight.checked_mul(&game.cost(*coalition)?)?)
    })?;
    (shortfall > Fraction::ZERO).then_some(Core::Empty { balanced_collection, shortfall })
}

#[cfg(test)]
mod tests {
    use consortium_values::Fraction;

    use super::{core_check, prove_balanced};
    use crate::{Coalition, Game, table::MAXIMUM_COST};

    #[test]
    fn of_several_players_that_gain_least_the_first_is_named() {
        let game = Game::in_yen(3, vec![0, 6, 5, 8, 5, 8, 8, 9]).unwrap();
        let check = core_check(&game, &[3, 3, 3].map(Fraction::integer)).unwrap();
        assert_eq!((check.smallest_gain.player, check.smallest_gain.gain), (1, Fraction::integer(2)));
    }

    #[test]
    fn one_yen_decides_which_of_the_dearest_coalitions_is_closest_to_leaving() {
        let [most, less] = [MAXIMUM_COST, MAXIMUM_COST - 1];
        let game = Game::in_yen(3, vec![0, most, less, most, most, most, most, most]).unwrap();
        let closest = core_check(&game, &[Fraction::ZERO; 3]).unwrap().closest.unwrap();
        assert_eq!((closest.coalition, closest.excess), (Coalition::of([1]), Fraction::integer(less)));
    }

    #[test]
    fn a_balanced_collection_that_costs_as_much_as_everyone_proves_nothing() {
        let alone = || [0, 1].map(|player| (Coalition::of([player]), Fraction::ONE)).to_vec();
        let cheaper = Game::in_yen(2, vec![0, 5, 5, 11]).unwrap();
        assert!(prove_balanced(&cheaper, alone()).is_some());
        let as_much = Game::in_yen(2, vec![0, 5, 5, 10]).unwrap();
        assert_eq!(prove_balanced(&as_much, alone()), None);
    }
}
