//! An allocation of the cost among the players, with one denominator for all shares.

use consortium_values::{BrokenInvariant, Fraction, invariant};

use super::{
    Coalition, Game,
    progress::Stop,
    whole::{Overflow, Whole},
};

/// What each player pays, in parts of the unit of the game.
#[derive(Clone, Debug)]
pub(super) struct Allocation<T> {
    shares: Vec<T>,
    denominator: T,
}

impl<T: Whole> Allocation<T> {
    /// The first player pays for all: some allocation of the total to start from.
    pub(super) fn first_pays_all(game: &Game) -> Self {
        let mut shares = vec![T::of(0); game.players()];
        if let Some(first) = shares.first_mut() {
            *first = T::of(i128::from(game.total_units()));
        }
        Self { shares, denominator: T::of(1) }
    }

    /// These parts; the denominator must be positive.
    pub(super) fn new(shares: Vec<T>, denominator: T) -> Self {
        Self { shares, denominator }
    }

    /// The same allocation with parts as large as they can be.
    pub(super) fn in_lowest_terms(self) -> Result<Self, BrokenInvariant> {
        let common =
            self.shares.iter().fold(self.denominator.clone(), |divisor, share| divisor.common_divisor(share));
        let shares = self.shares.iter().map(|share| share.divided_by(&common)).collect::<Result<_, _>>()?;
        Ok(Self { shares, denominator: self.denominator.divided_by(&common)? })
    }

    /// These amounts in yen.
    pub(super) fn of(game: &Game, shares: &[Fraction]) -> Result<Self, Stop> {
        let mut denominators = shares.iter().map(|share| T::of(share.denominator()));
        let common = denominators.try_fold(T::of(1), |common, denominator| -> Result<T, Stop> {
            Ok(denominator.divided_by(&denominator.common_divisor(&common))?.times(&common)?)
        })?;
        let units = T::of(i128::from(game.denominator()));
        let part = |share: &Fraction| -> Result<T, Stop> {
            let factor = common.divided_by(&T::of(share.denominator()))?;
            Ok(T::of(share.numerator()).times(&factor)?.times(&units)?)
        };
        let shares = shares.iter().map(part).collect::<Result<_, _>>()?;
        Ok(Self::new(shares, common).in_lowest_terms()?)
    }

    /// What the coalition pays, in parts.
    pub(super) fn pays(&self, coalition: Coalition) -> Result<T, Stop> {
        coalition.members().try_fold(T::of(0), |sum, player| {
            let share = invariant(self.shares.get(player), "every member of a coalition is a player")?;
            Ok(sum.plus(share)?)
        })
    }

    /// What the coalition would save by leaving less what it would lose, in parts: its cost less what it pays.
    pub(super) fn excess(&self, game: &Game, coalition: Coalition) -> Result<T, Stop> {
        let cost = self.denominator.times(&T::of(i128::from(game.units(coalition)?)))?;
        Ok(cost.minus(&self.pays(coalition)?)?)
    }

    /// How many parts make a unit.
    pub(super) fn denominator(&self) -> &T {
        &self.denominator
    }

    /// A number of parts in yen.
    pub(super) fn yen(&self, game: &Game, parts: &T) -> Result<Fraction, Stop> {
        let common = parts.common_divisor(&self.denominator);
        let numerator = parts.divided_by(&common)?.narrow()?;
        let denominator = self.denominator.divided_by(&common)?.narrow()?;
        let denominator = denominator.times(&i128::from(game.denominator()))?;
        Ok(Fraction::new(numerator, denominator).ok_or(Overflow)?)
    }

    /// What each player pays, in yen.
    pub(super) fn in_yen(&self, game: &Game) -> Result<Vec<Fraction>, Stop> {
        self.shares.iter().map(|share| self.yen(game, share)).collect()
    }

    /// What each player pays, in parts, as floating-point numbers.
    pub(super) fn approximate(&self) -> Vec<f64> {
        self.shares.iter().map(Whole::approximate).collect()
    }
}
