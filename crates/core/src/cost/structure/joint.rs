//! The joint part of the cost as a function of a few numbers.

use serde::{Deserialize, Serialize};

use super::{
    grid::{Grid, Step},
    wide::LARGEST_VALUE,
};
use crate::{
    Yen,
    cost::{CoalitionCounts, NotCalculated, Project, Reason, amounts::Amounts, load::Load},
};

/// Why the structure of the cost does not help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// The grant counts cost that belongs to single members, so that it depends on who exactly takes part.
    OwnCostInGrant,
    /// Other income covers the whole cost of some coalitions, so that it depends on own cost how much of it counts.
    IncomeCoversCoalitions,
    /// Discounts exceed the fees of some coalitions, so that it depends on own cost how much of them counts.
    DiscountCoversCoalitions,
    /// The numbers of participants, tiers and small societies make too many different coalitions.
    TooManyDifferentCoalitions,
}

/// A part of the joint cost for every coalition with the same numbers.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) grid: Grid,
    /// The value in yen of each cell.
    pub(super) values: Vec<i64>,
    /// The step of each member.
    pub(super) steps: Vec<Step>,
}

/// The cost of all coalitions, taken apart. For every coalition of two or more
///
/// cost = Σ own cost of its members + the values of the parts at its numbers,
///
/// and for one member alone the same plus its correction.
#[derive(Debug)]
pub(super) struct Structure {
    /// What belongs to each member in every coalition: own cost, and its participants at the price of the last bands.
    pub(super) own: Vec<Yen>,
    /// The rest, by numbers.
    pub(super) parts: Vec<Part>,
    /// What each pays alone less what the structure says.
    pub(super) corrections: Vec<Yen>,
}

/// What the last bands of all price lists say: from `start` on each further participant costs `price`.
#[derive(Clone, Copy)]
struct LastBands {
    start: u64,
    price: Yen,
}

impl Structure {
    /// Takes the cost apart with as few numbers as possible: where the grant does not depend on use, tiers and grant
    /// are parts of their own.
    ///
    /// # Errors
    ///
    /// [`Reason::NoStructure`] where the cost depends on too much, or where there are more cells than `most_cells`;
    /// [`Reason::TooLarge`].
    pub(super) fn of(project: &Project, most_cells: usize) -> Result<Self, NotCalculated> {
        let plan = Plan::of(project, most_cells)?;
        let parts = if plan.grant_depends_on_use() {
            vec![plan.part(true, true, Plan::joint_cost)?]
        } else {
            vec![plan.part(false, true, Plan::use_cost)?, plan.part(true, false, Plan::count_cost)?]
        };
        plan.structure(parts)
    }

    /// Takes the cost apart into one part that holds all numbers.
    ///
    /// # Errors
    ///
    /// The same as of [`Structure::of`].
    pub(super) fn in_one_part(project: &Project, most_cells: usize) -> Result<Self, NotCalculated> {
        let plan = Plan::of(project, most_cells)?;
        plan.structure(vec![plan.part(true, true, Plan::joint_cost)?])
    }
}

/// What is known about a project before it is taken apart.
struct Plan<'a> {
    project: &'a Project,
    whole: Load,
    last: LastBands,
    most_cells: usize,
}

impl<'a> Plan<'a> {
    fn of(project: &'a Project, most_cells: usize) -> Result<Self, NotCalculated> {
        let whole = project.load_of_all()?;
        let last = last_bands(project).ok_or(Reason::TooLarge)?;
        let plan = Self { project, whole, last, most_cells };
        if project.may_fall_below_zero() {
            return Err(Reason::NoStructure { obstacle: Obstacle::DiscountCoversCoalitions }.into());
        }
        let owns = whole.service.plus(whole.office).ok_or(Reason::TooLarge)?;
        if project.rule.terms.is_some() && owns.eligible != Yen::ZERO {
            return Err(Reason::NoStructure { obstacle: Obstacle::OwnCostInGrant }.into());
        }
        if owns.all != Yen::ZERO && plan.income_may_cover_a_coalition() {
            return Err(Reason::NoStructure { obstacle: Obstacle::IncomeCoversCoalitions }.into());
        }
        Ok(plan)
    }

    /// Whether fees alone leave room for the whole income beside the grant in every coalition of two or more; price
    /// lists only add to them.
    fn income_may_cover_a_coalition(&self) -> bool {
        if self.project.income == Yen::ZERO {
            return false;
        }
        let covers = |societies, small| {
            let load = self.load(societies, small, 0)?;
            let cost = self.project.checked_cost(&load)?;
            let most_grant = match &self.project.rule.terms {
                Some(terms) if self.project.rule.is_certain(load.counts) => {
                    terms.before_limit(self.project.gross(&load)?)?
                }
                _ => Yen::ZERO,
            };
            Some(cost.gross.checked_sub(most_grant)? < self.project.income)
        };
        self.coalitions_of_two_or_more().any(|(societies, small)| covers(societies, small) != Some(false))
    }

    fn grant_depends_on_use(&self) -> bool {
        let any_grant = self.project.rule.terms.is_some() && !self.project.sums.by_use.is_empty();
        let eligible_use = self.project.sums.by_use.iter().any(|(_, eligible, _)| *eligible);
        (any_grant && eligible_use)
            || (!self.project.sums.by_use.is_empty() && self.income_may_cover_a_coalition())
    }

    fn coalitions_of_two_or_more(&self) -> impl Iterator<Item = (u32, u32)> + use<> {
        let most_small = if self.small_matters() { self.whole.counts.small } else { 0 };
        (2..=self.whole.counts.societies)
            .flat_map(move |societies| (0..=most_small.min(societies)).map(move |small| (societies, small)))
    }

    fn small_matters(&self) -> bool {
        self.project.rule.terms.is_some() && !self.project.rule.is_unconditional()
    }

    /// The cells that the members can reach, with the step of each: small societies are told apart if a conditional
    /// grant counts them, participants as far as their price changes.
    fn grid(&self, with_small: bool, with_use: bool) -> Result<(Grid, Vec<Step>), NotCalculated> {
        let many =
            || NotCalculated::from(Reason::NoStructure { obstacle: Obstacle::TooManyDifferentCoalitions });
        let small_matters = with_small && self.small_matters();
        let last_use = if with_use { self.use_that_matters(with_small) } else { 0 };
        let last_use = usize::try_from(last_use).map_err(|_| many())?;
        let mut steps = Vec::with_capacity(self.project.loads.len());
        for load in &self.project.loads {
            let number = |matters: bool, number: u64| {
                if matters { usize::try_from(number).map_err(|_| Reason::TooLarge) } else { Ok(0) }
            };
            steps.push(Step {
                small: number(small_matters, load.counts.small.into())?,
                users: number(last_use > 0, load.users)?,
            });
        }
        let grid =
            Grid::of(&steps, last_use).filter(|grid| grid.cells() <= self.most_cells).ok_or_else(many)?;
        Ok((grid, steps))
    }

    /// The number of participants beyond which each further one costs the price of the last bands: the start of the
    /// last band, or where grant and income no longer change for any coalition, if they depend on use.
    fn use_that_matters(&self, with_grant: bool) -> u64 {
        let tiers = self.last.start.min(self.whole.users);
        if !with_grant || !self.grant_depends_on_use() {
            return tiers;
        }
        let settled_from = |users: u64| {
            let settled = |amounts: Amounts| match &self.project.rule.terms {
                Some(terms) => terms.is_at_ceiling(amounts, self.project.income),
                None => amounts.all >= self.project.income,
            };
            (2..=self.whole.counts.societies).all(|societies| {
                let load = self.load(societies, 0, users);
                load.and_then(|load| self.project.gross(&load)).is_some_and(settled)
            })
        };
        if !settled_from(self.whole.users) {
            return self.whole.users;
        }
        // Beyond the start of the last bands cost only rises with use, so once reached is reached for good.
        let (mut below, mut reached) = (tiers, self.whole.users);
        while below < reached {
            let middle = below.midpoint(reached);
            if settled_from(middle) {
                reached = middle;
            } else {
                below = middle.saturating_add(1);
            }
        }
        reached
    }

    fn part(
        &self,
        with_small: bool,
        with_use: bool,
        value: fn(&Self, u32, u32, u64) -> Option<i64>,
    ) -> Result<Part, NotCalculated> {
        let (grid, steps) = self.grid(with_small, with_use)?;
        let mut values = Vec::with_capacity(grid.cells());
        for row in grid.rows() {
            let numbers = u32::try_from(row.size).ok().zip(u32::try_from(row.small).ok());
            let (societies, small) = numbers.ok_or(Reason::TooLarge)?;
            for users in row.uses.clone() {
                let value = u64::try_from(users).ok().and_then(|users| value(self, societies, small, users));
                let fits = |value: &i64| value.checked_abs().is_some_and(|size| size <= LARGEST_VALUE);
                values.push(value.filter(fits).ok_or(Reason::TooLarge)?);
            }
        }
        Ok(Part { grid, values, steps })
    }

    fn load(&self, societies: u32, small: u32, users: u64) -> Option<Load> {
        let counts = CoalitionCounts { societies, small, size_unknown: 0 };
        Some(Load { counts, users, ..Load::default() })
    }

    /// The whole joint cost. One member alone has no grant and no income here; its correction puts that right.
    fn joint_cost(&self, societies: u32, small: u32, users: u64) -> Option<i64> {
        if societies < 2 {
            let fees = self.count_cost(societies, small, users)?;
            return fees.checked_add(self.use_cost(societies, small, users)?);
        }
        let net = self.project.checked_cost(&self.load(societies, small, users)?)?.net;
        net.checked_sub(self.at_last_price(users)?).map(Yen::get)
    }

    /// What tiers take off or add to the price of the last bands.
    fn use_cost(&self, _societies: u32, _small: u32, users: u64) -> Option<i64> {
        let lists = self.project.sums.by_use.iter();
        let costs = lists.map(|(prices, ..)| prices.cost(users)).collect::<Option<Vec<_>>>()?;
        Yen::checked_sum(costs)?.checked_sub(self.at_last_price(users)?).map(Yen::get)
    }

    /// Fees less grant and income.
    fn count_cost(&self, societies: u32, small: u32, _users: u64) -> Option<i64> {
        let load = self.load(societies, small, 0)?;
        if societies < 2 {
            return self
                .project
                .sums
                .by_societies
                .get(usize::try_from(societies).ok()?)
                .map(|sum| sum.all.get());
        }
        let net = self.project.checked_cost(&load)?.net;
        net.checked_sub(Yen::new(self.use_cost(societies, small, 0)?)).map(Yen::get)
    }

    fn at_last_price(&self, users: u64) -> Option<Yen> {
        self.last.price.get().checked_mul(i64::try_from(users).ok()?).map(Yen::new)
    }

    fn structure(&self, parts: Vec<Part>) -> Result<Structure, NotCalculated> {
        let own = self.project.loads.iter().map(|load| self.own(load)).collect::<Option<Vec<_>>>();
        let own = own.ok_or(Reason::TooLarge)?;
        let mut corrections = Vec::with_capacity(own.len());
        for ((load, standalone), own) in self.project.loads.iter().zip(self.project.standalone()?).zip(&own) {
            let joint = self.joint_cost(1, load.counts.small, load.users).map(Yen::new);
            let structural = joint.and_then(|joint| joint.checked_add(*own));
            let correction = structural.and_then(|structural| standalone.alone.checked_sub(structural));
            corrections.push(correction.ok_or(Reason::TooLarge)?);
        }
        Ok(Structure { own, parts, corrections })
    }

    fn own(&self, load: &Load) -> Option<Yen> {
        load.service.all.checked_add(load.office.all)?.checked_add(self.at_last_price(load.users)?)
    }
}

fn last_bands(project: &Project) -> Option<LastBands> {
    let mut last = LastBands { start: 0, price: Yen::ZERO };
    for (prices, ..) in &project.sums.by_use {
        let (start, price) = prices.last_band()?;
        // All-units lists have the price of the last band from one participant later on.
        last =
            LastBands { start: last.start.max(start.checked_add(1)?), price: last.price.checked_add(price)? };
    }
    Some(last)
}
