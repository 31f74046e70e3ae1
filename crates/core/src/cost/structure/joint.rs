//! The joint part of the cost as a function of a few numbers.

use serde::{Deserialize, Serialize};

use super::{
    grid::{Grid, Step, Window},
    wide::{LARGEST_VALUE, MOST_CELLS},
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
    /// What can be reached at each number of societies from 0 to all.
    pub(super) windows: Vec<Window>,
    /// The value in yen of each cell that can be reached, one row for each window.
    pub(super) rows: Vec<Vec<i64>>,
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
    pub(super) fn of(project: &Project) -> Result<Self, NotCalculated> {
        let plan = Plan::of(project)?;
        let parts = if plan.grant_depends_on_use() {
            vec![plan.part(plan.grid(true, true)?, Plan::joint_cost)?]
        } else {
            vec![
                plan.part(plan.grid(false, true)?, Plan::use_cost)?,
                plan.part(plan.grid(true, false)?, Plan::count_cost)?,
            ]
        };
        plan.structure(parts)
    }

    /// Takes the cost apart into one part that holds all numbers.
    pub(super) fn in_one_part(project: &Project) -> Result<Self, NotCalculated> {
        let plan = Plan::of(project)?;
        let part = plan.part(plan.grid(true, true)?, Plan::joint_cost)?;
        plan.structure(vec![part])
    }
}

/// What is known about a project before it is taken apart.
struct Plan<'a> {
    project: &'a Project,
    whole: Load,
    last: LastBands,
}

impl<'a> Plan<'a> {
    fn of(project: &'a Project) -> Result<Self, NotCalculated> {
        let whole = project.load_of_all()?;
        let last = last_bands(project).ok_or(Reason::TooLarge)?;
        let plan = Self { project, whole, last };
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

    /// The cells needed: small societies if a conditional grant counts them, participants as far as their price
    /// changes.
    fn grid(&self, with_small: bool, with_use: bool) -> Result<Grid, NotCalculated> {
        let many =
            || NotCalculated::from(Reason::NoStructure { obstacle: Obstacle::TooManyDifferentCoalitions });
        let smalls = if with_small && self.small_matters() { self.whole.counts.small } else { 0 };
        let uses = if with_use { self.use_that_matters(with_small) } else { 0 };
        let count = |number: Option<usize>| number.and_then(|number| number.checked_add(1)).ok_or_else(many);
        let grid =
            Grid { smalls: count(usize::try_from(smalls).ok())?, uses: count(usize::try_from(uses).ok())? };
        let societies = count(Some(self.project.loads.len()))?;
        let cells = grid.cells().filter(|cells| *cells <= MOST_CELLS);
        let states = cells.and_then(|cells| cells.checked_mul(societies));
        states.filter(|states| *states <= MOST_STATES).map(|_| grid).ok_or_else(many)
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
        grid: Grid,
        value: fn(&Self, u32, u32, u64) -> Option<i64>,
    ) -> Result<Part, NotCalculated> {
        let mut steps = Vec::with_capacity(self.project.loads.len());
        for load in &self.project.loads {
            let number = |matters: bool, number: u64| {
                if matters { usize::try_from(number).map_err(|_| Reason::TooLarge) } else { Ok(0) }
            };
            steps.push(Step {
                small: number(grid.smalls > 1, load.counts.small.into())?,
                users: number(grid.uses > 1, load.users)?,
            });
        }
        let windows = grid.windows(&steps);
        let rows = (0..=self.whole.counts.societies)
            .zip(&windows)
            .map(|(societies, window)| {
                window
                    .numbers()
                    .map(|(small, users)| {
                        let value =
                            value(self, societies, u32::try_from(small).ok()?, u64::try_from(users).ok()?)?;
                        (value.checked_abs()? <= LARGEST_VALUE).then_some(value)
                    })
                    .collect::<Option<Vec<_>>>()
            })
            .collect::<Option<Vec<_>>>()
            .ok_or(Reason::TooLarge)?;
        Ok(Part { grid, windows, rows, steps })
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

/// The most combinations of numbers that are kept.
const MOST_STATES: usize = 2_500_000;

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
