//! The table of the costs of all coalitions.

use std::{fmt, num::NonZeroU32};

use consortium_values::{BrokenInvariant, Fraction, Yen, invariant};
use thiserror::Error;

use super::Coalition;

/// The most players a table can have: 2²⁴ coalitions are 128 MiB.
pub const MAXIMUM_PLAYERS: usize = 24;

/// The largest cost a table can hold, of either sign, in its own unit.
///
/// With it, and with at most [`MAXIMUM_PLAYERS`] players, every result fits into a [`Fraction`] of 128-bit integers:
/// a Shapley value has a denominator that divides lcm(1..24) < 2³³; the nucleolus solves a system of at most 24
/// equations with entries −1, 0, 1, so by Hadamard's bound its denominator is at most 24¹² < 2⁵⁶ and its numerators
/// are below 2¹²⁰.
pub const MAXIMUM_COST: i64 = 1_000_000_000_000_000_000;

/// The finest unit a table can have: a billionth of a yen.
pub const MAXIMUM_DENOMINATOR: u32 = 1_000_000_000;

/// A cost game: 1 to 24 players and what every coalition of them costs.
///
/// The cost of a coalition stands at the position that [`Coalition::position`] gives; nobody costs nothing. Costs are
/// whole numbers of a unit, which is one yen or a whole part of it.
///
/// ```
/// use consortium_game::{Game, Coalition};
/// use consortium_values::Fraction;
/// // Two societies: 8 or 11 alone, 14 together.
/// let game = Game::in_yen(2, vec![0, 8, 11, 14]).unwrap();
/// assert_eq!(game.cost(Coalition::of([1])), Some(Fraction::integer(11)));
/// assert_eq!(game.total(), Fraction::integer(14));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Game {
    players: usize,
    denominator: NonZeroU32,
    total: i64,
    costs: Vec<i64>,
}

/// Why a table is no game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum GameError {
    /// There is no player, or more than a table can have.
    #[error("expected 1 to {MAXIMUM_PLAYERS} players, found {found}")]
    NumberOfPlayers {
        /// The number given.
        found: usize,
    },
    /// The table does not have one cost for each coalition.
    #[error("expected {expected} costs, one for each coalition, found {found}")]
    NumberOfCosts {
        /// 2 to the number of players.
        expected: usize,
        /// The number given.
        found: usize,
    },
    /// The empty coalition, at position 0, must cost nothing.
    #[error("the empty coalition must cost nothing")]
    EmptyCoalitionCosts,
    /// A cost is above [`MAXIMUM_COST`], or could not be calculated.
    #[error("the cost at position {} is above {MAXIMUM_COST}", coalition.position())]
    CostOutOfRange {
        /// The coalition whose cost it is.
        coalition: Coalition,
    },
    /// The unit is not a yen or a whole part of it down to [`MAXIMUM_DENOMINATOR`].
    #[error("expected a yen or a whole part of it, found {found} units to the yen")]
    Unit {
        /// How many units were to make a yen.
        found: u32,
    },
}

impl Game {
    /// A game with costs in whole yen.
    ///
    /// # Errors
    /// Whatever is wrong with the table, see [`GameError`].
    pub fn in_yen(players: usize, costs: Vec<i64>) -> Result<Self, GameError> {
        Self::in_parts_of_a_yen(players, 1, costs)
    }

    /// A game with costs in whole parts of a yen: with denominator 10, a cost of 5 is half a yen.
    ///
    /// # Errors
    /// Whatever is wrong with the table, see [`GameError`].
    pub fn in_parts_of_a_yen(players: usize, denominator: u32, costs: Vec<i64>) -> Result<Self, GameError> {
        if !(1..=MAXIMUM_PLAYERS).contains(&players) {
            return Err(GameError::NumberOfPlayers { found: players });
        }
        let unit = NonZeroU32::new(denominator).filter(|unit| unit.get() <= MAXIMUM_DENOMINATOR);
        let Some(unit) = unit else { return Err(GameError::Unit { found: denominator }) };
        let expected = 1_usize << players;
        let found = costs.len();
        let (Some(nobody), Some(total), true) = (costs.first(), costs.last(), found == expected) else {
            return Err(GameError::NumberOfCosts { expected, found });
        };
        let (nobody, total) = (*nobody, *total);
        if nobody != 0 {
            return Err(GameError::EmptyCoalitionCosts);
        }
        let too_large = |cost: &i64| cost.unsigned_abs() > MAXIMUM_COST.unsigned_abs();
        if let Some((coalition, _)) = Coalition::all(players).zip(&costs).find(|(_, cost)| too_large(cost)) {
            return Err(GameError::CostOutOfRange { coalition });
        }
        Ok(Self { players, denominator: unit, total, costs })
    }

    /// The game that a cost function makes; the function is asked for every coalition but the empty one, in the order
    /// of the table, and answers `None` where a cost cannot be calculated.
    ///
    /// # Errors
    /// Whatever is wrong with the table, see [`GameError`].
    ///
    /// ```
    /// use consortium_game::Game;
    /// use consortium_values::Yen;
    /// let fee = |coalition: consortium_game::Coalition| Yen::new(1_000).checked_times(coalition.size());
    /// assert!(Game::from_costs(3, fee).is_ok());
    /// ```
    pub fn from_costs(
        players: usize,
        mut cost: impl FnMut(Coalition) -> Option<Yen>,
    ) -> Result<Self, GameError> {
        if !(1..=MAXIMUM_PLAYERS).contains(&players) {
            return Err(GameError::NumberOfPlayers { found: players });
        }
        let cost_of = |coalition: Coalition| {
            if coalition.is_empty() {
                return Ok(0);
            }
            cost(coalition).map(Yen::get).ok_or(GameError::CostOutOfRange { coalition })
        };
        Self::in_yen(players, Coalition::all(players).map(cost_of).collect::<Result<_, _>>()?)
    }

    /// How many players there are: 1 to 24.
    pub fn players(&self) -> usize {
        self.players
    }

    /// The coalition of all players.
    pub fn everyone(&self) -> Coalition {
        Coalition::everyone(self.players)
    }

    /// What the coalition costs, in yen; nothing if a player in it is not in the game.
    pub fn cost(&self, coalition: Coalition) -> Option<Fraction> {
        self.costs.get(coalition.index()).map(|units| Fraction::in_parts(*units, self.denominator))
    }

    /// What all together cost, in yen.
    pub fn total(&self) -> Fraction {
        Fraction::in_parts(self.total, self.denominator)
    }

    /// The player's stand-alone cost, in yen; nothing if the player is not in the game.
    pub fn standalone(&self, player: usize) -> Option<Fraction> {
        if player < self.players { self.cost(Coalition::of([player])) } else { None }
    }

    /// The table, in units, in the order of [`Coalition::position`].
    pub(super) fn table(&self) -> &[i64] {
        &self.costs
    }

    /// What all together cost, in units.
    pub(super) fn total_units(&self) -> i64 {
        self.total
    }

    /// What the coalition costs, in units.
    pub(super) fn units(&self, coalition: Coalition) -> Result<i64, BrokenInvariant> {
        invariant(self.costs.get(coalition.index()).copied(), "every coalition of players has a cost")
    }

    /// The largest cost of either sign, nearly, in units.
    pub(super) fn largest_cost(&self) -> f64 {
        let largest = self.costs.iter().map(|cost| cost.unsigned_abs()).fold(0, u64::max);
        #[expect(clippy::cast_precision_loss, reason = "it only scales an error bound")]
        let nearly = largest as f64;
        nearly
    }

    /// How many units make a yen.
    pub(super) fn denominator(&self) -> u32 {
        self.denominator.get()
    }

    /// An amount in units as an amount in yen.
    pub(super) fn yen(&self, units: i128) -> Result<Fraction, BrokenInvariant> {
        let amount = Fraction::new(units, i128::from(self.denominator.get()));
        invariant(amount, "amounts made of few costs of a table are far below 2¹²⁷")
    }
}

impl fmt::Debug for Game {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.costs.get(..16).unwrap_or(&self.costs);
        f.debug_struct("Game")
            .field("players", &self.players)
            .field("denominator", &self.denominator)
            .field("first_costs", &shown)
            .finish_non_exhaustive()
    }
}

impl Coalition {
    /// Every coalition of the players, the empty one first, in the order of the table.
    pub(super) fn all(players: usize) -> impl Iterator<Item = Self> {
        (0..=Self::everyone(players).position()).map(Self::at)
    }
}

#[cfg(test)]
mod tests {
    use super::{Coalition, Game, GameError, MAXIMUM_COST};

    #[test]
    fn the_largest_cost_is_allowed_and_one_yen_more_is_not() {
        for sign in [1, -1] {
            assert!(Game::in_yen(1, vec![0, sign * MAXIMUM_COST]).is_ok());
            let refused = Game::in_yen(1, vec![0, sign * (MAXIMUM_COST + 1)]).map(|_| ());
            assert_eq!(refused, Err(GameError::CostOutOfRange { coalition: Coalition::of([0]) }));
        }
    }
}
