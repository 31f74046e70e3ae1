//! The cost of any group of members.

use serde::{Deserialize, Serialize};

use super::{
    CoalitionCounts, CoalitionEligibility, CostKind, CostModel, Field, MemberCostFacts, ModelError,
    NotCalculated, Problem, Purpose, Reason,
    check::check_costs,
    grant_rule::GrantRule,
    line::{LineAmounts, ProjectLine, Reader},
    load::{Amounts, Load, loads},
    price_list::PriceList,
};
use crate::{Answer, MemberId, Yen};

/// The numbers of societies for which fees are looked up beforehand. A plan has at most this many members, and the
/// break-even calculation lets the group grow up to it.
pub const MOST_MEMBERS: usize = 200;

/// Which use the calculation is made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figures {
    /// 見込: planned participants.
    Planned,
    /// 確定: actual participants.
    Actual,
}

/// A cost model without gaps or contradictions, with its members: it can say what any group of them would pay.
///
/// Made by [`Project::new`] only, so every amount is there and fits.
#[derive(Clone, Debug)]
pub struct Project {
    pub(super) members: Vec<MemberId>,
    pub(super) loads: Vec<Load>,
    pub(super) today: Vec<Option<Yen>>,
    pub(super) lines: Vec<ProjectLine>,
    pub(super) rule: GrantRule,
    pub(super) income: Yen,
    pub(super) sums: Sums,
}

/// Amounts of all lines together, split by whether the grant counts them.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    /// By number of societies, office included from two societies on.
    pub(super) by_societies: Vec<Amounts>,
    /// Price lists, with whether they are eligible and what they are for.
    pub(super) by_use: Vec<(PriceList, bool, Purpose)>,
}

/// What a group costs, step by step, in yen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CoalitionCost {
    /// All cost lines together.
    pub gross: Yen,
    /// The part of them that the grant counts.
    pub eligible: Yen,
    /// The grant this group certainly gets.
    pub grant: Yen,
    /// Other income, as far as there is cost left for it to cover.
    pub income: Yen,
    /// What the members of the group pay together: gross − grant − income, never below zero.
    pub net: Yen,
}

/// What a member pays if it goes alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Standalone {
    /// What the cost lines say for it alone.
    pub calculated: Yen,
    /// What it pays today, if that is known.
    pub today: Option<Yen>,
    /// The smaller of the two: what the joint project is measured against.
    pub alone: Yen,
}

impl Project {
    /// Fills in the model with the figures of the members.
    ///
    /// # Errors
    ///
    /// Every contradiction in the costs; without one, every input that is missing.
    pub fn new(
        model: &CostModel,
        members: &[MemberCostFacts],
        eligibility: Option<&CoalitionEligibility>,
        figures: Figures,
    ) -> Result<Self, NotCalculated> {
        let invalid = check_costs(model, members).into_iter().map(|error| Reason::Invalid { error });
        NotCalculated::unless_empty(invalid.collect())?;
        if members.is_empty() {
            return Err(Reason::NoMembers.into());
        }
        if model.lines.is_empty() {
            return Err(Reason::NoCostLines.into());
        }
        let mut reader = Reader { members, figures, missing: model.gaps.clone() };
        let mut lines = Vec::with_capacity(model.lines.len());
        for line in &model.lines {
            let eligible = model.grant.as_ref().is_some_and(|grant| grant.eligible.contains(line.id));
            lines.push(reader.line(line, eligible));
        }
        let terms = model.grant.as_ref().map(|grant| reader.terms(grant));
        let any_use = model.lines.iter().any(|line| matches!(line.kind, CostKind::PerParticipant { .. }));
        let users: Vec<_> = members.iter().map(|member| reader.users(member, any_use)).collect();
        let mut missing = std::mem::take(&mut reader.missing);
        missing.sort_unstable();
        missing.dedup();
        let missing = missing.into_iter().map(|input| Reason::Missing { input });
        NotCalculated::unless_empty(missing.collect())?;

        let lines: Vec<_> = lines.into_iter().collect::<Option<_>>().ok_or(Reason::TooLarge)?;
        let rule = GrantRule::new(terms.flatten(), model.grant.as_ref(), eligibility.copied(), members.len());
        let project = Self {
            members: members.iter().map(|member| member.id).collect(),
            loads: loads(members, &users, &lines, eligibility).ok_or(Reason::TooLarge)?,
            today: members.iter().map(|member| member.standalone_today).collect(),
            sums: Sums::of(&lines, sizes(members.len())).ok_or(Reason::TooLarge)?,
            lines,
            rule,
            income: model.other_income,
        };
        project.whole()?;
        Ok(project)
    }

    /// The members, in the order of the table. Every list of shares follows it.
    pub fn members(&self) -> &[MemberId] {
        &self.members
    }

    /// What all members cost together.
    ///
    /// # Errors
    ///
    /// [`Reason::TooLarge`].
    pub fn whole(&self) -> Result<CoalitionCost, NotCalculated> {
        self.cost_of_load(&self.load_of_all()?)
    }

    /// What a group of members would cost together, whatever some of them pay alone today. Nobody costs nothing.
    ///
    /// # Errors
    ///
    /// [`Reason::TooLarge`], or [`Reason::Invalid`] if someone is not a member.
    pub fn cost_of_coalition(&self, group: &[MemberId]) -> Result<CoalitionCost, NotCalculated> {
        let mut sum = Load::default();
        for &member in group {
            let unknown =
                ModelError { field: Field::Member { member }, problem: Problem::UnknownMember { member } };
            let position = self.members.iter().position(|&candidate| candidate == member);
            let load = position.and_then(|position| self.loads.get(position));
            sum = sum.plus(*load.ok_or(Reason::Invalid { error: unknown })?).ok_or(Reason::TooLarge)?;
        }
        self.cost_of_load(&sum)
    }

    /// What each member pays if it goes alone, in the order of the table.
    ///
    /// # Errors
    ///
    /// [`Reason::TooLarge`].
    pub fn standalone(&self) -> Result<Vec<Standalone>, NotCalculated> {
        let each = |(load, &today): (&Load, &Option<Yen>)| {
            let calculated = self.cost_of_load(load)?.net;
            let alone = today.map_or(calculated, |today| today.min(calculated));
            Ok(Standalone { calculated, today, alone })
        };
        self.loads.iter().zip(&self.today).map(each).collect()
    }

    /// Whether the group of all members meets the rule set for the grant.
    pub(super) fn grant_answer(&self, counts: CoalitionCounts) -> Answer {
        self.rule.answer(counts)
    }

    pub(super) fn load_of_all(&self) -> Result<Load, NotCalculated> {
        let sum = self.loads.iter().try_fold(Load::default(), |sum, &load| sum.plus(load));
        sum.ok_or_else(|| Reason::TooLarge.into())
    }

    pub(super) fn cost_of_load(&self, load: &Load) -> Result<CoalitionCost, NotCalculated> {
        self.checked_cost(load).ok_or_else(|| Reason::TooLarge.into())
    }

    /// The cost of a group: the one formula behind every figure. `None` if an amount does not fit.
    pub(super) fn checked_cost(&self, load: &Load) -> Option<CoalitionCost> {
        if load.counts.societies == 0 {
            return Some(CoalitionCost::default());
        }
        let amounts = self.gross(load)?;
        let grant = match &self.rule.terms {
            Some(terms) if self.rule.is_certain(load.counts) => terms.amount(amounts, self.income)?,
            _ => Yen::ZERO,
        };
        let left = amounts.all.checked_sub(grant)?;
        let income = self.income.min(left);
        let net = left.checked_sub(income)?;
        Some(CoalitionCost { gross: amounts.all, eligible: amounts.eligible, grant, income, net })
    }

    /// All cost lines of a group together.
    pub(super) fn gross(&self, load: &Load) -> Option<Amounts> {
        let joint = load.counts.societies >= 2;
        let size = usize::try_from(load.counts.societies).ok()?;
        let mut sum = self.sums.by_societies.get(size)?.plus(load.service)?;
        if joint {
            sum = sum.plus(load.office)?;
        }
        for (prices, eligible, purpose) in &self.sums.by_use {
            if joint || *purpose == Purpose::Service {
                sum = sum.plus(Amounts::of(prices.cost(load.users)?, *eligible))?;
            }
        }
        Some(sum)
    }

    /// What the grant would be for a group if it met the requirements.
    pub(super) fn grant_if_met(&self, load: &Load) -> Option<Yen> {
        self.rule.terms.as_ref()?.amount(self.gross(load)?, self.income)
    }

    /// The amount of one line when all members take part.
    pub(super) fn line_amount(&self, line: &ProjectLine, whole: &Load) -> Option<Yen> {
        if line.purpose == Purpose::Office && whole.counts.societies < 2 {
            return Some(Yen::ZERO);
        }
        match &line.amounts {
            LineAmounts::Societies(amounts) => {
                amounts.get(usize::try_from(whole.counts.societies).ok()?).copied()
            }
            LineAmounts::Use(prices) => prices.cost(whole.users),
            LineAmounts::Members(amounts) => Yen::checked_sum(amounts.iter().copied()),
        }
    }
}

impl Sums {
    fn of(lines: &[ProjectLine], largest: usize) -> Option<Self> {
        let mut sums =
            Self { by_societies: vec![Amounts::default(); largest.checked_add(1)?], by_use: Vec::new() };
        for line in lines {
            match &line.amounts {
                LineAmounts::Societies(amounts) => {
                    let first = if line.purpose == Purpose::Office { 2 } else { 0 };
                    for (sum, &amount) in sums.by_societies.iter_mut().zip(amounts).skip(first) {
                        *sum = sum.plus(Amounts::of(amount, line.eligible))?;
                    }
                }
                LineAmounts::Use(prices) => sums.by_use.push((prices.clone(), line.eligible, line.purpose)),
                LineAmounts::Members(_) => {}
            }
        }
        Some(sums)
    }
}

/// The largest number of societies that is prepared for.
pub(super) fn sizes(members: usize) -> usize {
    members.max(MOST_MEMBERS)
}
