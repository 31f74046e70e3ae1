//! The cost of every coalition at once.

use std::ops::ControlFlow;

use super::{
    NotCalculated, Project, Reason,
    load::Load,
    progress::{Done, Tell},
    quick_prices::{QuickLoad, QuickPrices},
};
use crate::Yen;

/// The largest number of members for which every coalition is gone through one by one: 2²⁴ coalitions.
pub const MOST_MEMBERS_IN_A_TABLE: usize = 24;

impl Project {
    /// What every coalition of members costs: 2ⁿ amounts, in which the position of a coalition is the sum of 2ⁱ over
    /// the places i of its members. A member alone costs what it pays alone, so not more than it pays today.
    ///
    /// # Errors
    ///
    /// [`Reason::TooManyMembers`] beyond [`MOST_MEMBERS_IN_A_TABLE`], [`Reason::TooLarge`].
    pub fn table(&self) -> Result<Vec<Yen>, NotCalculated> {
        self.table_telling(&mut |_| ControlFlow::Continue(()))
    }

    /// [`table`](Self::table), telling how much is done.
    pub(super) fn table_telling(&self, tell: Tell<'_>) -> Result<Vec<Yen>, NotCalculated> {
        let members = self.members.len();
        if members > MOST_MEMBERS_IN_A_TABLE {
            return Err(Reason::TooManyMembers { members, most: MOST_MEMBERS_IN_A_TABLE }.into());
        }
        let coalitions = u32::try_from(members).ok().and_then(|members| 1_usize.checked_shl(members));
        let mut costs = vec![Yen::ZERO; coalitions.ok_or(Reason::TooLarge)?];
        let (lower, upper) = self.loads.split_at(members.min(MEMBERS_IN_A_BLOCK));
        let prices = if members > 1 { QuickPrices::of(self) } else { None };
        let lower_sums = prices.as_ref().and_then(|_| QuickLoad::sums(lower));
        let blocks = costs.chunks_mut(1 << lower.len());
        let all = blocks.len();
        for (number, block) in blocks.enumerate() {
            if number % BLOCKS_BETWEEN_REPORTS == 0 {
                let done = |number| u64::try_from(number).unwrap_or(u64::MAX);
                if tell(Done { steps: done(number), all: done(all) }).is_break() {
                    return Err(Reason::Cancelled.into());
                }
            }
            let load = load_at(upper, number).ok_or(Reason::TooLarge)?;
            let quick = prices.as_ref().zip(lower_sums.as_ref()).zip(QuickLoad::of(&load));
            let filled = match quick {
                Some(((prices, lower), load)) => prices.fill(block, lower, &load),
                None => self.fill(block, lower, load),
            };
            filled.ok_or(Reason::TooLarge)?;
        }
        self.put_alone(&mut costs)?;
        Ok(costs)
    }

    /// Fills in the costs of all coalitions of `undecided` members together with those already in `load`.
    ///
    /// The last member divides the table into the half without it and the half with it, so each coalition's load is
    /// made with one addition and nothing is kept but the way down.
    fn fill(&self, costs: &mut [Yen], undecided: &[Load], load: Load) -> Option<()> {
        match (undecided.split_last(), costs) {
            (None, costs) => {
                let net = self.checked_cost(&load)?.net;
                costs.iter_mut().for_each(|cost| *cost = net);
            }
            (Some((last, others)), costs) => {
                let (without, with) = costs.split_at_mut(costs.len() / 2);
                self.fill(without, others, load)?;
                self.fill(with, others, load.plus(*last)?)?;
            }
        }
        Some(())
    }

    /// A society alone never pays more than it does today. One member is the whole project, and stays as calculated.
    fn put_alone(&self, costs: &mut [Yen]) -> Result<(), NotCalculated> {
        if self.members.len() < 2 {
            return Ok(());
        }
        let mut position = 1_usize;
        for member in self.standalone()? {
            if let Some(cost) = costs.get_mut(position) {
                *cost = member.alone;
            }
            position = position.saturating_mul(2);
        }
        Ok(())
    }
}

/// How many of the first members are gone through for each coalition of the others.
const MEMBERS_IN_A_BLOCK: usize = 12;

/// After how many blocks it is told how much is done.
const BLOCKS_BETWEEN_REPORTS: usize = 32;

/// What the members at the bits of `position` bring together.
fn load_at(members: &[Load], position: usize) -> Option<Load> {
    let there = members.iter().enumerate().filter(|(place, _)| position >> place & 1 == 1);
    there.map(|(_, load)| load).try_fold(Load::default(), |sum, load| sum.plus(*load))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Answer, Enrollees, Entry, Fraction, Member, MemberId, Participants,
        cost::{
            Charged, CoalitionEligibility, Cost, CostTask, Figures, Grant, GrantCondition, Line, LineId,
            LineKind, PriceSchedule, PriceStep, Purpose, StandaloneBasis, TierKind,
        },
    };

    /// Fourteen societies, more than share a block of the table, with everything that a cost can have; `scale` times as dear.
    fn project(scale: i64, users: u32) -> Project {
        let yen = |amount: i64| Entry::Known(Yen::new(amount.checked_mul(scale).unwrap()));
        let prices = PriceSchedule {
            steps: vec![PriceStep { up_to: Entry::Known(users), amount: yen(90) }],
            beyond: yen(70),
        };
        let kinds = [
            LineKind::Fixed { amount: yen(1_000) },
            LineKind::PerSociety { charged: Charged::Each, fees: PriceSchedule::single(yen(110)) },
            LineKind::PerParticipant { tiers: TierKind::Incremental, prices: prices.clone() },
            LineKind::PerParticipant { tiers: TierKind::AllUnits, prices },
            LineKind::OwnCost { member: MemberId(13), amount: yen(333) },
            LineKind::OwnCost { member: MemberId(2), amount: yen(77) },
        ];
        let line = |(id, kind)| Line {
            purpose: if id == 3 || id == 6 { Purpose::Office } else { Purpose::Service },
            in_grant: id != 3,
            ..Line::new(LineId(id), kind)
        };
        let member = |id: u32| Member {
            enrollees: Entry::Known(Enrollees::new(if id.is_multiple_of(3) { 9_000 } else { 20_000 })),
            expected_users: Entry::Known(Participants::new(users.saturating_mul(id % 5) / 9)),
            ..Member::new(MemberId(id))
        };
        let task = CostTask {
            cost: Cost {
                lines: (1..).zip(kinds).map(line).collect(),
                grant: Some(Grant {
                    rate: Fraction::new(2, 3).into(),
                    ceiling: yen(6_000),
                    unit: Entry::Known(Yen::new(7)),
                    condition: GrantCondition::OnlyIfEligible,
                }),
                other_income: yen(400),
                standalone: StandaloneBasis::SamePrices,
                ..Cost::default()
            },
            members: (1..=14).map(member).collect(),
            lead: None,
            eligibility: Some(CoalitionEligibility {
                small_below: Enrollees::new(10_000),
                least_societies: 2,
                least_small_share: Fraction::new(1, 3).unwrap(),
                other_requirements: Answer::Met,
            }),
        };
        Project::new(&task, Figures::Planned).unwrap()
    }

    fn assert_is_the_cost_of_every_coalition(project: &Project) {
        let table = project.table().unwrap();
        assert_eq!(table.len(), 1 << 14);
        for (position, cost) in table.into_iter().enumerate() {
            let load = load_at(&project.loads, position).unwrap();
            assert_eq!(cost, project.checked_cost(&load).unwrap().net, "coalition {position}");
        }
    }

    #[test]
    fn quick_prices_give_the_cost_of_every_coalition() {
        let project = project(1, 60);
        assert!(QuickPrices::of(&project).is_some());
        assert_is_the_cost_of_every_coalition(&project);
        assert_is_the_cost_of_every_coalition(&super::tests::project(1_000, 200_000));
    }

    #[test]
    fn where_amounts_are_too_large_for_them_the_table_is_the_same() {
        let project = project(100_000_000_000_000, 60);
        assert!(QuickPrices::of(&project).is_none());
        assert_is_the_cost_of_every_coalition(&project);
    }

    #[test]
    fn the_table_can_be_stopped() {
        let stopped = project(1, 60).table_telling(&mut |_| ControlFlow::Break(()));
        assert_eq!(stopped, Err(Reason::Cancelled.into()));
    }
}
