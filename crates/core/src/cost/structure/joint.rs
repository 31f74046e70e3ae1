//! The joint part of the cost as a function of a few numbers.

use serde::{Deserialize, Serialize};

use crate::{
    Yen,
    cost::{CoalitionCounts, NotCalculated, Project, Reason, Standalone, amounts::Amounts, load::Load},
    game::by_numbers::{ClosestByNumbers, NotSolved, Numbers, Part, Player, ShapleyByNumbers, Step},
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

/// What the last bands of all price lists say: from `start` on each further participant costs `price`.
#[derive(Clone, Copy)]
struct LastBands {
    start: u64,
    price: Yen,
}

/// A project whose cost depends on few numbers, as a game of its members: how many societies take part, how many of them
/// are small, and how many participants they have. The own cost of a member, and its participants at the price of the last
/// bands, belong to it in every coalition.
pub(super) struct Structure<'a> {
    project: &'a Project,
    whole: Load,
    last: LastBands,
}

impl<'a> Structure<'a> {
    /// # Errors
    ///
    /// [`Reason::NoStructure`] where the cost depends on too much; [`Reason::TooLarge`].
    pub(super) fn of(project: &'a Project) -> Result<Self, NotCalculated> {
        let whole = project.load_of_all()?;
        let last = last_bands(project).ok_or(Reason::TooLarge)?;
        let structure = Self { project, whole, last };
        if project.may_fall_below_zero() {
            return Err(Reason::NoStructure { obstacle: Obstacle::DiscountCoversCoalitions }.into());
        }
        let owns = whole.service.plus(whole.office).ok_or(Reason::TooLarge)?;
        if project.rule.terms.is_some() && owns.eligible != Yen::ZERO {
            return Err(Reason::NoStructure { obstacle: Obstacle::OwnCostInGrant }.into());
        }
        if owns.all != Yen::ZERO && structure.income_may_cover_a_coalition() {
            return Err(Reason::NoStructure { obstacle: Obstacle::IncomeCoversCoalitions }.into());
        }
        Ok(structure)
    }

    /// The game with as few numbers as possible in each part: where the grant does not depend on use, tiers and grant are
    /// parts of their own.
    ///
    /// # Errors
    ///
    /// [`Reason::NoStructure`] where there are too many different coalitions; [`Reason::TooLarge`].
    pub(super) fn for_shapley(&self) -> Result<ShapleyByNumbers, NotCalculated> {
        let most_cells = ShapleyByNumbers::most_cells(self.project.loads.len());
        let parts = if self.grant_depends_on_use() {
            vec![self.part(true, true, most_cells, Self::joint_cost)?]
        } else {
            vec![
                self.part(false, true, most_cells, Self::use_cost)?,
                self.part(true, false, most_cells, Self::count_cost)?,
            ]
        };
        Ok(ShapleyByNumbers::new(self.players()?, parts).map_err(Reason::from)?)
    }

    /// The game with all numbers in one part.
    ///
    /// # Errors
    ///
    /// The same as of [`Structure::for_shapley`].
    pub(super) fn for_closest(&self) -> Result<ClosestByNumbers, NotCalculated> {
        let most_cells = ClosestByNumbers::most_cells(self.project.loads.len());
        let part = self.part(true, true, most_cells, Self::joint_cost)?;
        Ok(ClosestByNumbers::new(self.players()?, part).map_err(Reason::from)?)
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

    /// A part of the joint cost, with a value in yen for so many societies, so many of them small, and so many participants.
    /// Small societies are told apart if a conditional grant counts them, participants as far as their price changes.
    fn part(
        &self,
        with_small: bool,
        with_use: bool,
        most_cells: usize,
        value: fn(&Self, u32, u32, u64) -> Option<i64>,
    ) -> Result<Part, NotCalculated> {
        let small_matters = with_small && self.small_matters();
        let last_use = if with_use { self.use_that_matters(with_small) } else { 0 };
        let last_use = usize::try_from(last_use).map_err(|_| Reason::from(NotSolved::TooManyCells))?;
        let step = |load: &Load| {
            let quantity = if last_use > 0 { usize::try_from(load.users).ok()? } else { 0 };
            Some(Step { marked: small_matters && load.counts.small > 0, quantity })
        };
        let steps = self.project.loads.iter().map(step).collect::<Option<Vec<_>>>();
        let value = |Numbers { players, marked, quantity }| {
            let (societies, small) = (u32::try_from(players).ok()?, u32::try_from(marked).ok()?);
            value(self, societies, small, u64::try_from(quantity).ok()?)
        };
        let part = Part::new(steps.ok_or(Reason::TooLarge)?, last_use, most_cells, value);
        Ok(part.map_err(Reason::from)?)
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

    /// What belongs to each member in every coalition, and what it pays alone.
    fn players(&self) -> Result<Vec<Player>, NotCalculated> {
        let own = self.project.loads.iter().map(|load| self.own(load)).collect::<Option<Vec<_>>>();
        let own = own.ok_or(Reason::TooLarge)?;
        let player = |(own, standalone): (Yen, Standalone)| Player {
            own: own.get(),
            standalone: standalone.alone.get(),
        };
        Ok(own.into_iter().zip(self.project.standalone()?).map(player).collect())
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

#[cfg(test)]
mod tests {
    use super::Obstacle;
    use crate::{
        Answer, Enrollees, Entry, Fraction, Member, MemberId, Participants, Yen,
        cost::{
            Charged, CoalitionEligibility, Cost, CostTask, ExactShares, Figures, Grant, GrantCondition, Line,
            LineId, LineKind, NotCalculated, PriceSchedule, PriceStep, Project, Purpose, Reason, TierKind,
        },
    };

    /// Three members of ten participants each share 1,000 yen and this line.
    fn shapley(line: LineKind, purpose: Purpose) -> Result<ExactShares, NotCalculated> {
        let fixed = LineKind::Fixed { amount: Entry::Known(Yen::new(1_000)) };
        let lines = vec![Line::new(LineId(1), fixed), Line { purpose, ..Line::new(LineId(2), line) }];
        let members = [1, 2, 3].map(|id| Member {
            expected_users: Entry::Known(Participants::new(10)),
            ..Member::new(MemberId(id))
        });
        let task = CostTask {
            cost: Cost { lines, ..Cost::default() },
            members: members.into(),
            ..CostTask::default()
        };
        Project::new(&task, Figures::Planned).unwrap().shapley_by_structure()
    }

    /// A schedule of this amount up to two, and of nothing beyond.
    fn up_to_two(amount: i64) -> PriceSchedule {
        let step = PriceStep { up_to: Entry::Known(2), amount: Entry::Known(Yen::new(amount)) };
        PriceSchedule { steps: vec![step], beyond: Entry::Known(Yen::ZERO) }
    }

    #[test]
    fn a_discount_that_some_coalition_may_not_use_up_leaves_no_structure() {
        let lines = |amount: i64| {
            let of_member = LineKind::OwnCost { member: MemberId(2), amount: Entry::Known(Yen::new(amount)) };
            let of_societies =
                LineKind::PerSociety { charged: Charged::Together, fees: up_to_two(amount * 100) };
            let of_use = LineKind::PerParticipant { tiers: TierKind::Incremental, prices: up_to_two(amount) };
            [
                (of_member.clone(), Purpose::Service),
                (of_member, Purpose::Office),
                (of_societies, Purpose::Service),
                (of_use, Purpose::Service),
            ]
        };
        let none = Reason::NoStructure { obstacle: Obstacle::DiscountCoversCoalitions };
        for (line, purpose) in lines(-20) {
            assert_eq!(shapley(line.clone(), purpose), Err(none.clone().into()), "{line:?} {purpose:?}");
        }
        for (line, purpose) in lines(20).into_iter().chain(lines(0)) {
            assert!(shapley(line, purpose).is_ok());
        }
    }

    /// Two members share 1,000 yen, which a grant of a half counts if there is one; the first has an own cost of 10.
    fn obstacle(grant: Option<GrantCondition>, own_cost_in_grant: bool, income: i64) -> Option<Obstacle> {
        let yen = |amount| Entry::Known(Yen::new(amount));
        let line = |id, kind, in_grant| Line { in_grant, ..Line::new(LineId(id), kind) };
        let lines = vec![
            line(1, LineKind::Fixed { amount: yen(1_000) }, true),
            line(2, LineKind::OwnCost { member: MemberId(1), amount: yen(10) }, own_cost_in_grant),
        ];
        let rate = Entry::Known(Fraction::new(1, 2).unwrap());
        let grant = grant.map(|condition| Grant { rate, condition, ..Grant::default() });
        let cost = Cost { lines, grant, other_income: yen(income), ..Cost::default() };
        let eligibility = CoalitionEligibility {
            small_below: Enrollees::new(10_000),
            least_societies: 2,
            least_small_share: Fraction::ZERO,
            other_requirements: Answer::NotMet,
        };
        let members = [1, 2].map(|id| Member::new(MemberId(id)));
        let task =
            CostTask { cost, members: members.into(), eligibility: Some(eligibility), ..CostTask::default() };
        match Project::new(&task, Figures::Planned).unwrap().shapley_by_structure() {
            Ok(_) => None,
            Err(NotCalculated { reasons }) => match reasons.as_slice() {
                [Reason::NoStructure { obstacle }] => Some(*obstacle),
                others => panic!("{others:?}"),
            },
        }
    }

    #[test]
    fn own_cost_stands_in_the_way_only_where_the_grant_counts_it_or_income_covers_all_else() {
        let every = Some(GrantCondition::Unconditional);
        assert_eq!(obstacle(every, true, 0), Some(Obstacle::OwnCostInGrant));
        assert_eq!((obstacle(every, false, 0), obstacle(None, true, 0)), (None, None));
        let covered = Some(Obstacle::IncomeCoversCoalitions);
        // 1,000 yen are to be covered, or 500 beside the grant.
        assert_eq!((obstacle(None, false, 1_000), obstacle(None, false, 1_001)), (None, covered));
        assert_eq!((obstacle(every, false, 500), obstacle(every, false, 501)), (None, covered));
        // A grant that nobody gets covers nothing.
        assert_eq!(obstacle(Some(GrantCondition::OnlyIfEligible), false, 1_000), None);
    }
}
