//! Finding the nucleolus: one linear program after another, each over all coalitions that are not settled yet.
//!
//! Each program makes the least excess as large as possible. The coalitions that hold it there, by the weights of the
//! dual program, are settled, and the next program is about the others. Only the coalitions that matter enter the
//! program; all coalitions are looked at before it counts as solved. What comes out is proved elsewhere, not here.

use consortium_values::{Fraction, invariant};

use super::{
    Coalition, Game, NotCalculated, Phase,
    allocation::Allocation,
    basis::{Basis, Column, Role},
    progress::{Report, Stop},
    scan::Scan,
    settled::Settled,
    whole::{Overflow, Whole},
};

/// The solution of one of the programs.
pub(super) struct Level<T> {
    /// An allocation with the largest least excess.
    pub(super) allocation: Allocation<T>,
    /// The dual weights of the coalitions that hold it there; multiplied by their denominator.
    pub(super) weights: Vec<(Role, i128)>,
}

/// The allocation that the programs lead to.
pub(super) fn search<T: Whole>(game: &Game, report: &mut Report<'_>) -> Result<Allocation<T>, Stop> {
    let mut settled = Settled::everyone_only(game.players())?;
    let mut search = Search::new(game);
    while !settled.is_complete() {
        let level = search.solve(&settled, report)?;
        let holding = level.weights.iter().filter(|(_, weight)| *weight > 0);
        let new = settled.settle(holding.filter_map(|(role, _)| match role {
            Role::Excess(coalition) => Some(*coalition),
            Role::Standalone(player) => Some(Coalition::of([*player])),
            Role::Settled(_) | Role::Filler => None,
        }))?;
        if new.is_empty() {
            return Err(NotCalculated::NotProved.into());
        }
        search.allocation = level.allocation;
    }
    Ok(search.allocation)
}

/// The first of the programs: the allocation that makes the least excess of all coalitions as large as it can be while
/// nobody pays more than alone.
pub(super) fn least_core<T: Whole>(game: &Game, report: &mut Report<'_>) -> Result<Level<T>, Stop> {
    Search::new(game).solve(&Settled::everyone_only(game.players())?, report)
}

/// The balanced collection of coalitions that costs least: weights, not negative, such that every player is in
/// coalitions with weights of one in all; what everyone costs together does not count. The dual program finds the most
/// that the players can pay without a coalition paying more than its cost.
pub(super) fn cheapest_balanced_collection<T: Whole>(
    game: &Game,
    report: &mut Report<'_>,
) -> Result<Vec<(Coalition, Fraction)>, Stop> {
    let players = game.players();
    let everyone = game.everyone();
    // Each player by itself, with weight one.
    let mut basis = Basis::of_units((0..players).map(|player| Role::Excess(Coalition::of([player]))));
    basis.set_right_side(&vec![1; players]);
    basis.start_here();
    let mut known: Vec<Coalition> = Vec::new();
    loop {
        let shares = basis.prices(|role| match role {
            Role::Excess(coalition) => Ok(T::of(i128::from(game.units(coalition)?))),
            Role::Settled(_) | Role::Standalone(_) | Role::Filler => Ok(T::of(0)),
        })?;
        let allocation = Allocation::new(shares, T::of(basis.determinant()));
        let mut best: Option<(T, Coalition)> = None;
        for coalition in &known {
            let excess = allocation.excess(game, *coalition)?;
            if excess < T::of(0) && best.as_ref().is_none_or(|(least, _)| excess < *least) {
                best = Some((excess, *coalition));
            }
        }
        if let Some((_, coalition)) = best {
            let column = Column { ones: coalition.position(), role: Role::Excess(coalition) };
            if !basis.improve(column) {
                return Err(NotCalculated::NotProved.into());
            }
            continue;
        }
        report.step(Phase::Searching, 0)?;
        let skip = |coalition: Coalition| coalition.is_empty() || coalition == everyone;
        let found = Scan::new(game, &allocation)?.below(&T::of(0), skip, players.saturating_mul(2))?;
        if found.is_empty() {
            break;
        }
        known.extend(found);
    }
    let mut collection = Vec::new();
    for (column, weight) in basis.weights().filter(|(_, weight)| *weight != 0) {
        if let Role::Excess(coalition) = column.role {
            collection.push((coalition, Fraction::new(weight, basis.determinant()).ok_or(Overflow)?));
        }
    }
    Ok(collection)
}

struct Search<'a, T> {
    game: &'a Game,
    /// What the last program led to: settled coalitions pay what they pay in it.
    allocation: Allocation<T>,
    /// The coalitions that have entered one of the programs.
    known: Vec<Coalition>,
}

impl<'a, T: Whole> Search<'a, T> {
    fn new(game: &'a Game) -> Self {
        let everyone = game.everyone();
        let single = |player| Coalition::of([player]);
        let known = (0..game.players()).flat_map(|player| [single(player), everyone.without(single(player))]);
        Self { game, allocation: Allocation::first_pays_all(game), known: known.collect() }
    }

    fn solve(&mut self, settled: &Settled, report: &mut Report<'_>) -> Result<Level<T>, Stop> {
        self.known.retain(|coalition| !settled.contains(*coalition));
        let most = self.game.players().saturating_mul(2);
        let mut basis = self.first_basis(settled);
        loop {
            let prices = self.prices(&basis)?;
            if let Some(column) = self.best_known(&prices)? {
                if !basis.improve(column) {
                    return Err(NotCalculated::NotProved.into());
                }
                continue;
            }
            report.step(Phase::Searching, settled.rank())?;
            let Prices { allocation, excess } = prices;
            let found = Scan::new(self.game, &allocation)?.below(
                &excess,
                |coalition| settled.contains(coalition),
                most,
            )?;
            if found.is_empty() {
                let weights = basis.weights().map(|(column, weight)| (column.role, weight)).collect();
                return Ok(Level { allocation: allocation.in_lowest_terms()?, weights });
            }
            self.known.extend(found);
        }
    }

    /// The settled coalitions, one coalition that is not settled with its complement, each with weight one half, and
    /// the rule that nobody pays more than alone for the rest, with no weight.
    fn first_basis(&self, settled: &Settled) -> Basis {
        let players = self.game.players();
        let mut basis = Basis::of_units((0..players).map(Role::Standalone).chain([Role::Filler]));
        let right: Vec<i128> = (0..=players).map(|row| i128::from(row == players)).collect();
        basis.set_right_side(&right);
        let is_standalone = |role| matches!(role, Role::Standalone(_));
        for coalition in settled.independent() {
            basis.admit(Column { ones: coalition.position(), role: Role::Settled(coalition) }, is_standalone);
        }
        let mut singles = (0..players).map(|player| Coalition::of([player]));
        if let Some(single) = singles.find(|single| !settled.contains(*single)) {
            basis.admit(self.excess_column(single), is_standalone);
            let others = self.game.everyone().without(single);
            basis.admit(self.excess_column(others), |role| role == Role::Filler);
        }
        basis.start_here();
        basis
    }

    fn excess_column(&self, coalition: Coalition) -> Column {
        Column { ones: coalition.with(self.game.players()).position(), role: Role::Excess(coalition) }
    }

    fn prices(&self, basis: &Basis) -> Result<Prices<T>, Stop> {
        let parts = self.allocation.denominator();
        let cost = |role| match role {
            Role::Settled(coalition) => self.allocation.pays(coalition),
            Role::Excess(coalition) => Ok(parts.times(&T::of(i128::from(self.game.units(coalition)?)))?),
            Role::Standalone(player) => {
                Ok(parts.times(&T::of(i128::from(self.game.units(Coalition::of([player]))?)))?)
            }
            Role::Filler => Ok(T::of(0)),
        };
        let mut shares = basis.prices(cost)?;
        let excess = invariant(shares.pop(), "a basis has a row for the least excess")?;
        let denominator = parts.times(&T::of(basis.determinant()))?;
        Ok(Prices { allocation: Allocation::new(shares, denominator), excess })
    }

    /// Among the coalitions that have entered and the rules about paying alone, the one that is broken most.
    fn best_known(&self, prices: &Prices<T>) -> Result<Option<Column>, Stop> {
        let mut best: Option<(T, Column)> = None;
        let mut consider = |above: T, column: Column| {
            if above < T::of(0) && best.as_ref().is_none_or(|(least, _)| above < *least) {
                best = Some((above, column));
            }
        };
        for player in 0..self.game.players() {
            let single = Coalition::of([player]);
            let column = Column { ones: single.position(), role: Role::Standalone(player) };
            consider(prices.allocation.excess(self.game, single)?, column);
        }
        for coalition in &self.known {
            let above = prices.allocation.excess(self.game, *coalition)?.minus(&prices.excess)?;
            consider(above, self.excess_column(*coalition));
        }
        Ok(best.map(|(_, column)| column))
    }
}

/// What a basis says the players pay, and what excess every coalition keeps, in parts of the allocation.
struct Prices<T> {
    allocation: Allocation<T>,
    excess: T,
}
