//! The nucleolus without a table, where the coalitions "all but one player" decide it.

use consortium_values::{Fraction, invariant};

use super::{NotCalculated, Nucleolus, Proof};

/// What has to be known of a game of any number of players. All amounts are in yen.
pub trait LargeGame {
    /// How many players there are; at least one.
    fn players(&self) -> usize;

    /// What all together cost.
    fn total(&self) -> Fraction;

    /// The player's stand-alone cost; there is one for every player.
    fn standalone(&self, player: usize) -> Option<Fraction>;

    /// What all but this player cost; there is an amount for every player.
    fn all_but(&self, player: usize) -> Option<Fraction>;

    /// An amount that no coalition's cost less what it pays is below, if these are the shares; the coalition of nobody
    /// and that of everyone do not count. The proof of the nucleolus relies on it, so it must be certain; `None` if
    /// nothing certain is known.
    fn least_excess(&self, shares: &[Fraction]) -> Option<Fraction>;
}

/// The nucleolus, if it is what each player adds when it joins last plus an equal share of the rest.
///
/// Under these shares every coalition "all but one player" has the same excess. If no coalition has less, nothing that
/// helps one of those coalitions can avoid harming another, because together they hold every player equally often: so
/// the lowest level settles every payment, and Kohlberg's criterion is met.
///
/// # Errors
/// If there is no allocation without a loser, if some coalition has or may have less excess
/// ([`NotCalculated::NotProved`]), or if a figure is too large.
pub fn nucleolus_by_marginal_costs(game: &impl LargeGame) -> Result<Nucleolus, NotCalculated> {
    let players = game.players();
    let total = game.total();
    let each = |amount: Option<Fraction>| invariant(amount, "each player has its amounts");
    let standalone: Vec<Fraction> =
        (0..players).map(|player| each(game.standalone(player))).collect::<Result<_, _>>()?;
    let shortfall = difference(&total, &sum(standalone.iter().copied())?)?;
    if shortfall > Fraction::ZERO {
        return Err(NotCalculated::NoIndividuallyRationalAllocation { shortfall });
    }
    let joins_last = |player| difference(&total, &each(game.all_but(player))?);
    let marginal: Vec<Fraction> = (0..players).map(joins_last).collect::<Result<_, _>>()?;
    let count = invariant(i128::try_from(players).ok(), "a number of players is small")?;
    let count = Fraction::integer(count);
    let rest = difference(&total, &sum(marginal.iter().copied())?)?;
    let excess = rest.checked_div(&count).ok_or(NotCalculated::FiguresTooLarge)?;
    let share = |marginal: &Fraction| sum([*marginal, excess].into_iter());
    let shares: Vec<Fraction> = marginal.iter().map(share).collect::<Result<_, _>>()?;
    let nobody_loses = shares.iter().zip(&standalone).all(|(share, standalone)| share <= standalone);
    let is_least = players == 1 || game.least_excess(&shares).is_some_and(|least| least >= excess);
    if nobody_loses && is_least {
        Ok(Nucleolus::new(shares, Proof::MarginalCosts { excess }))
    } else {
        Err(NotCalculated::NotProved)
    }
}

fn sum(mut amounts: impl Iterator<Item = Fraction>) -> Result<Fraction, NotCalculated> {
    amounts
        .try_fold(Fraction::ZERO, |sum, amount| sum.checked_add(&amount))
        .ok_or(NotCalculated::FiguresTooLarge)
}

fn difference(left: &Fraction, right: &Fraction) -> Result<Fraction, NotCalculated> {
    left.checked_sub(right).ok_or(NotCalculated::FiguresTooLarge)
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::{Coalition, Game, core_check, nucleolus};

    /// A table as a game of any size.
    struct Table(Game);

    impl LargeGame for Table {
        fn players(&self) -> usize {
            self.0.players()
        }

        fn total(&self) -> Fraction {
            self.0.total()
        }

        fn standalone(&self, player: usize) -> Option<Fraction> {
            self.0.standalone(player)
        }

        fn all_but(&self, player: usize) -> Option<Fraction> {
            self.0.cost(self.0.everyone().without(Coalition::of([player])))
        }

        fn least_excess(&self, shares: &[Fraction]) -> Option<Fraction> {
            core_check(&self.0, shares).ok()?.closest.map(|closest| closest.excess)
        }
    }

    #[test]
    fn a_large_fixed_cost_is_shared_equally_beside_own_costs() {
        let own = [10, 20, 30, 70];
        let cost = |position: u32| match position {
            0 => 0,
            _ => 1_000 + Coalition::at(position).members().map(|player| own[player]).sum::<i64>(),
        };
        let game = Game::in_yen(4, (0..16).map(cost).collect()).unwrap();
        let by_table = nucleolus(&game, &mut |_| ControlFlow::Continue(())).unwrap();
        let by_marginal_costs = nucleolus_by_marginal_costs(&Table(game)).unwrap();
        assert_eq!(by_marginal_costs.shares(), by_table.shares());
        assert_eq!(by_table.shares(), [260, 270, 280, 320].map(Fraction::integer));
        assert_eq!(by_marginal_costs.proof(), &Proof::MarginalCosts { excess: Fraction::integer(250) });
    }

    #[test]
    fn it_is_not_claimed_where_a_smaller_coalition_is_worse_off() {
        let airport = Game::in_yen(3, vec![0, 1, 2, 2, 9, 9, 9, 9]).unwrap();
        assert_eq!(nucleolus_by_marginal_costs(&Table(airport)), Err(NotCalculated::NotProved));
    }
}
