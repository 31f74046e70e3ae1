//! Finding the nucleolus: one linear program after another, each over all groups that are not settled yet.
//!
//! Each program makes the least slack as large as possible. The groups that hold it there, by the weights of the dual
//! program, are settled, and the next program is about the others. Only the groups that matter enter the program; all
//! groups are looked at before it counts as solved. What comes out is proved elsewhere, not here.

use super::{
    Game, Group, NotCalculated, Phase,
    basis::{Basis, Column, Role},
    progress::{Report, Stop},
    scan::Scan,
    settled::Settled,
    split::Split,
    whole::{Overflow, Whole},
};

/// The solution of one of the programs.
pub(super) struct Level<T> {
    /// A split with the largest least slack.
    pub(super) split: Split<T>,
    /// The dual weights of the groups that hold it there; multiplied by their denominator.
    pub(super) weights: Vec<(Role, i128)>,
}

/// The split that the programs lead to.
pub(super) fn search<T: Whole>(game: &Game, report: &mut Report<'_>) -> Result<Split<T>, Stop> {
    let mut settled = Settled::everyone_only(game.players());
    let mut search = Search::new(game);
    while !settled.is_complete() {
        let level = search.solve(&settled, report)?;
        let holding = level.weights.iter().filter(|(_, weight)| *weight > 0);
        let new = settled.settle(holding.filter_map(|(role, _)| match role {
            Role::Slack(group) => Some(*group),
            Role::Alone(player) => Some(Group::of([*player])),
            Role::Settled(_) | Role::Filler => None,
        }));
        if new.is_empty() {
            return Err(NotCalculated::NotProved.into());
        }
        search.split = level.split;
    }
    Ok(search.split)
}

/// The first of the programs: the split that makes the least slack of all groups as large as it can be while nobody
/// pays more than alone.
pub(super) fn least_core<T: Whole>(game: &Game, report: &mut Report<'_>) -> Result<Level<T>, Stop> {
    Search::new(game).solve(&Settled::everyone_only(game.players()), report)
}

struct Search<'a, T> {
    game: &'a Game,
    /// What the last program led to: settled groups pay what they pay in it.
    split: Split<T>,
    /// The groups that have entered one of the programs.
    known: Vec<Group>,
}

impl<'a, T: Whole> Search<'a, T> {
    fn new(game: &'a Game) -> Self {
        let everyone = game.everyone();
        let single = |player| Group::of([player]);
        let known = (0..game.players()).flat_map(|player| [single(player), everyone.without(single(player))]);
        Self { game, split: Split::first_pays_all(game), known: known.collect() }
    }

    fn solve(&mut self, settled: &Settled, report: &mut Report<'_>) -> Result<Level<T>, Stop> {
        self.known.retain(|group| !settled.contains(*group));
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
            let Prices { split, slack } = prices;
            let found = Scan::new(self.game, &split).below(&slack, |group| settled.contains(group), most)?;
            if found.is_empty() {
                let weights = basis.weights().map(|(column, weight)| (column.role, weight)).collect();
                return Ok(Level { split: split.in_lowest_terms(), weights });
            }
            self.known.extend(found);
        }
    }

    /// The settled groups, one group that is not settled with its complement, each with weight one half, and the rule
    /// that nobody pays more than alone for the rest, with no weight.
    fn first_basis(&self, settled: &Settled) -> Basis {
        let players = self.game.players();
        let mut basis = Basis::of_units((0..players).map(Role::Alone).chain([Role::Filler]));
        let right: Vec<i128> = (0..=players).map(|row| i128::from(row == players)).collect();
        basis.set_right_side(&right);
        let is_alone = |role| matches!(role, Role::Alone(_));
        for group in settled.independent() {
            basis.admit(Column { ones: group.position(), role: Role::Settled(group) }, is_alone);
        }
        let mut singles = (0..players).map(|player| Group::of([player]));
        if let Some(single) = singles.find(|single| !settled.contains(*single)) {
            basis.admit(self.slack_column(single), is_alone);
            let others = self.game.everyone().without(single);
            basis.admit(self.slack_column(others), |role| role == Role::Filler);
        }
        basis.start_here();
        basis
    }

    fn slack_column(&self, group: Group) -> Column {
        Column { ones: group.with(self.game.players()).position(), role: Role::Slack(group) }
    }

    fn prices(&self, basis: &Basis) -> Result<Prices<T>, Overflow> {
        let parts = self.split.denominator();
        let cost = |role| match role {
            Role::Settled(group) => self.split.pays(group),
            Role::Slack(group) => parts.times(&T::of(i128::from(self.game.units(group)))),
            Role::Alone(player) => parts.times(&T::of(i128::from(self.game.units(Group::of([player]))))),
            Role::Filler => Ok(T::of(0)),
        };
        let mut shares = basis.prices(cost)?;
        let slack = shares.pop().unwrap_or(T::of(0));
        let denominator = parts.times(&T::of(basis.determinant()))?;
        Ok(Prices { split: Split::new(shares, denominator), slack })
    }

    /// Among the groups that have entered and the rules about paying alone, the one that is broken most.
    fn best_known(&self, prices: &Prices<T>) -> Result<Option<Column>, Overflow> {
        let mut best: Option<(T, Column)> = None;
        let mut consider = |excess: T, column: Column| {
            if excess < T::of(0) && best.as_ref().is_none_or(|(least, _)| excess < *least) {
                best = Some((excess, column));
            }
        };
        for player in 0..self.game.players() {
            let single = Group::of([player]);
            let column = Column { ones: single.position(), role: Role::Alone(player) };
            consider(prices.split.slack(self.game, single)?, column);
        }
        for group in &self.known {
            let excess = prices.split.slack(self.game, *group)?.minus(&prices.slack)?;
            consider(excess, self.slack_column(*group));
        }
        Ok(best.map(|(_, column)| column))
    }
}

/// What a basis says the players pay, and what slack every group keeps, in parts of the split.
struct Prices<T> {
    split: Split<T>,
    slack: T,
}
