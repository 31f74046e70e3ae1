//! The cost of any group of members.

use serde::{Deserialize, Serialize};

use super::{
    CostKind, CostLine, CostModel, FeeSchedule, Field, Grant, GrantCondition, GroupCounts, GroupEligibility,
    LineId, MemberCostFacts, MissingInput, ModelError, NotCalculated, Problem, Purpose, Reason,
    check::check_costs, grant::GrantTerms, price_list::PriceList,
};
use crate::domain::{Answer, MemberId, Yen};

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

/// One cost line with all its amounts.
#[derive(Clone, Debug)]
pub(super) struct ProjectLine {
    pub(super) id: LineId,
    /// Whether a grant counts it.
    pub(super) eligible: bool,
    /// What the money is for.
    pub(super) purpose: Purpose,
    /// The place of the member that bears it alone.
    pub(super) owner: Option<usize>,
    pub(super) amounts: LineAmounts,
}

/// What decides the amount of a line.
#[derive(Clone, Debug)]
pub(super) enum LineAmounts {
    /// The number of societies: the amount for 0, 1, 2 … of them.
    Societies(Vec<Yen>),
    /// The participants of the whole group.
    Use(PriceList),
    /// Who takes part: an amount for each member.
    Members(Vec<Yen>),
}

/// Who gets the grant, and how much it is.
#[derive(Clone, Debug)]
pub(super) struct GrantRule {
    pub(super) terms: Option<GrantTerms>,
    /// For each number of societies the least number of small ones that certainly get it; `None`: none does.
    pub(super) least_small: Vec<Option<u32>>,
    eligibility: Option<GroupEligibility>,
    condition: GrantCondition,
}

/// Amounts of all lines together, split by whether the grant counts them.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    /// By number of societies, office included from two societies on.
    pub(super) by_societies: Vec<Amounts>,
    /// Price lists, with whether they are eligible and what they are for.
    pub(super) by_use: Vec<(PriceList, bool, Purpose)>,
}

/// An amount, and the part of it that the grant counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Amounts {
    pub(super) all: Yen,
    pub(super) eligible: Yen,
}

impl Amounts {
    fn of(amount: Yen, eligible: bool) -> Self {
        Self { all: amount, eligible: if eligible { amount } else { Yen::ZERO } }
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            all: self.all.checked_add(other.all)?,
            eligible: self.eligible.checked_add(other.eligible)?,
        })
    }
}

/// What a group, or one member, brings: everything its cost depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Load {
    pub(super) counts: GroupCounts,
    pub(super) users: u64,
    /// Amounts that belong to single members.
    pub(super) service: Amounts,
    /// The same, where they exist only because the project is joint.
    pub(super) office: Amounts,
}

impl Load {
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            counts: self.counts.plus(other.counts)?,
            users: self.users.checked_add(other.users)?,
            service: self.service.plus(other.service)?,
            office: self.office.plus(other.office)?,
        })
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        let less = |all: Amounts, part: Amounts| {
            Some(Amounts {
                all: all.all.checked_sub(part.all)?,
                eligible: all.eligible.checked_sub(part.eligible)?,
            })
        };
        Some(Self {
            counts: self.counts.minus(other.counts)?,
            users: self.users.checked_sub(other.users)?,
            service: less(self.service, other.service)?,
            office: less(self.office, other.office)?,
        })
    }
}

/// What a group costs, step by step, in yen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GroupCost {
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
        eligibility: Option<&GroupEligibility>,
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
        let mut reader = Reader { members, figures, missing: Vec::new() };
        let mut lines = Vec::with_capacity(model.lines.len());
        for line in &model.lines {
            let eligible = model.grant.as_ref().is_some_and(|grant| grant.eligible.contains(line.id));
            lines.push(reader.line(line, eligible));
        }
        let terms = model.grant.as_ref().map(|grant| reader.terms(grant));
        let any_use = model.lines.iter().any(|line| matches!(line.kind, CostKind::PerParticipant { .. }));
        let users: Vec<_> = members.iter().map(|member| reader.users(member, any_use)).collect();
        reader.missing.sort_unstable();
        reader.missing.dedup();
        let missing = reader.missing.into_iter().map(|input| Reason::Missing { input });
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
    pub fn whole(&self) -> Result<GroupCost, NotCalculated> {
        self.cost_of_load(&self.load_of_all()?)
    }

    /// What a group of members would cost together, whatever some of them pay alone today. Nobody costs nothing.
    ///
    /// # Errors
    ///
    /// [`Reason::TooLarge`], or [`Reason::Invalid`] if someone is not a member.
    pub fn cost_of_group(&self, group: &[MemberId]) -> Result<GroupCost, NotCalculated> {
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
    pub(super) fn grant_answer(&self, counts: GroupCounts) -> Answer {
        self.rule.answer(counts)
    }

    pub(super) fn load_of_all(&self) -> Result<Load, NotCalculated> {
        let sum = self.loads.iter().try_fold(Load::default(), |sum, &load| sum.plus(load));
        sum.ok_or_else(|| Reason::TooLarge.into())
    }

    pub(super) fn cost_of_load(&self, load: &Load) -> Result<GroupCost, NotCalculated> {
        self.checked_cost(load).ok_or_else(|| Reason::TooLarge.into())
    }

    /// The cost of a group: the one formula behind every figure. `None` if an amount does not fit.
    pub(super) fn checked_cost(&self, load: &Load) -> Option<GroupCost> {
        if load.counts.societies == 0 {
            return Some(GroupCost::default());
        }
        let amounts = self.gross(load)?;
        let grant = match &self.rule.terms {
            Some(terms) if self.rule.is_certain(load.counts) => terms.amount(amounts, self.income)?,
            _ => Yen::ZERO,
        };
        let left = amounts.all.checked_sub(grant)?;
        let income = self.income.min(left);
        let net = left.checked_sub(income)?;
        Some(GroupCost { gross: amounts.all, eligible: amounts.eligible, grant, income, net })
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

impl GrantRule {
    fn new(
        terms: Option<GrantTerms>,
        grant: Option<&Grant>,
        eligibility: Option<GroupEligibility>,
        members: usize,
    ) -> Self {
        let condition = grant.map_or(GrantCondition::Unconditional, |grant| grant.condition);
        let mut rule = Self { terms, least_small: Vec::new(), eligibility, condition };
        let largest = u32::try_from(sizes(members)).unwrap_or(u32::MAX);
        let certain =
            |societies, small| rule.answer(GroupCounts { societies, small, size_unknown: 0 }) == Answer::Met;
        rule.least_small =
            (0..=largest).map(|societies| (0..=societies).find(|&small| certain(societies, small))).collect();
        rule
    }

    /// Whether a group gets the grant.
    fn answer(&self, counts: GroupCounts) -> Answer {
        match (self.condition, &self.eligibility) {
            (GrantCondition::Unconditional, _) => Answer::Met,
            (GrantCondition::OnlyIfEligible, Some(eligibility)) => eligibility.answer(counts),
            (GrantCondition::OnlyIfEligible, None) => Answer::Unknown,
        }
    }

    /// Whether every group gets the grant.
    pub(super) fn is_unconditional(&self) -> bool {
        self.condition == GrantCondition::Unconditional
    }

    /// Whether a group certainly gets the grant; the same as [`answer`](Self::answer) being [`Answer::Met`], from a
    /// table, because it is asked for every group.
    pub(super) fn is_certain(&self, counts: GroupCounts) -> bool {
        let size = usize::try_from(counts.societies).ok();
        let least = size.and_then(|size| self.least_small.get(size)).copied().flatten();
        least.is_some_and(|least| counts.small >= least)
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
fn sizes(members: usize) -> usize {
    members.max(MOST_MEMBERS)
}

/// What each member brings.
fn loads(
    members: &[MemberCostFacts],
    users: &[u64],
    lines: &[ProjectLine],
    eligibility: Option<&GroupEligibility>,
) -> Option<Vec<Load>> {
    let mut loads = Vec::with_capacity(members.len());
    for (position, (member, &users)) in members.iter().zip(users).enumerate() {
        let small = eligibility.and_then(|eligibility| eligibility.is_small(member.enrollees));
        let counts = GroupCounts {
            societies: 1,
            small: u32::from(small == Some(true)),
            size_unknown: u32::from(small.is_none()),
        };
        let mut load = Load { counts, users, ..Load::default() };
        for line in lines {
            let LineAmounts::Members(amounts) = &line.amounts else { continue };
            let amounts = Amounts::of(*amounts.get(position)?, line.eligible);
            match line.purpose {
                Purpose::Service => load.service = load.service.plus(amounts)?,
                Purpose::Office => load.office = load.office.plus(amounts)?,
            }
        }
        loads.push(load);
    }
    Some(loads)
}

/// Reads the model, and writes down what is missing.
struct Reader<'a> {
    members: &'a [MemberCostFacts],
    figures: Figures,
    missing: Vec<MissingInput>,
}

impl Reader<'_> {
    fn need<T>(&mut self, value: Option<T>, input: MissingInput) -> Option<T> {
        if value.is_none() {
            self.missing.push(input);
        }
        value
    }

    /// `None` if something is missing, which is then written down, or if an amount does not fit.
    fn line(&mut self, line: &CostLine, eligible: bool) -> Option<ProjectLine> {
        let amount_of = MissingInput::LineAmount { line: line.id };
        let mut owner = None;
        let amounts = match &line.kind {
            CostKind::Fixed { amount } => {
                let amount = self.need(*amount, amount_of)?;
                let largest = sizes(self.members.len());
                let for_size = |size| if size == 0 { Yen::ZERO } else { amount };
                LineAmounts::Societies((0..=largest).map(for_size).collect())
            }
            CostKind::PerSociety { fees } => LineAmounts::Societies(self.fees(line.id, fees)?),
            CostKind::PerParticipant { tiers } => {
                for (band, entry) in tiers.bands.iter().enumerate() {
                    self.need(entry.price, MissingInput::BandPrice { line: line.id, band });
                }
                LineAmounts::Use(PriceList::new(tiers)?)
            }
            CostKind::PerEnrollee { price } => {
                let price = self.need(*price, amount_of);
                self.by_member(price, |member| {
                    (member.enrollees.map(u32::from), MissingInput::Enrollees { member: member.id })
                })?
            }
            CostKind::PerInsured { price } => {
                let price = self.need(*price, amount_of);
                self.by_member(price, |member| {
                    (member.insured.map(u32::from), MissingInput::Insured { member: member.id })
                })?
            }
            CostKind::OwnCost { member, amount } => {
                let amount = self.need(*amount, amount_of)?;
                owner = self.members.iter().position(|candidate| candidate.id == *member);
                let places = 0..self.members.len();
                LineAmounts::Members(
                    places.map(|place| if owner == Some(place) { amount } else { Yen::ZERO }).collect(),
                )
            }
        };
        Some(ProjectLine { id: line.id, eligible, purpose: line.purpose, owner, amounts })
    }

    fn fees(&mut self, line: LineId, fees: &FeeSchedule) -> Option<Vec<Yen>> {
        for (step, entry) in fees.steps.iter().enumerate() {
            self.need(entry.fee, MissingInput::StepFee { line, step });
        }
        let largest = u32::try_from(sizes(self.members.len())).ok()?;
        (0..=largest).map(|societies| fees.total(societies)).collect()
    }

    fn by_member(
        &mut self,
        price: Option<Yen>,
        count: impl Fn(&MemberCostFacts) -> (Option<u32>, MissingInput),
    ) -> Option<LineAmounts> {
        let mut amounts = Vec::with_capacity(self.members.len());
        for member in self.members {
            let (count, input) = count(member);
            let count = self.need(count, input);
            amounts.push(price.zip(count).and_then(|(price, count)| price.checked_times(count)));
        }
        amounts.into_iter().collect::<Option<_>>().map(LineAmounts::Members)
    }

    fn terms(&mut self, grant: &Grant) -> Option<GrantTerms> {
        let rate = self.need(grant.rate, MissingInput::GrantRate)?;
        Some(GrantTerms { rate, ceiling: grant.ceiling, unit: grant.unit })
    }

    fn users(&mut self, member: &MemberCostFacts, needed: bool) -> u64 {
        let (users, input) = match self.figures {
            Figures::Planned => (member.planned_users, MissingInput::PlannedUsers { member: member.id }),
            Figures::Actual => (member.actual_users, MissingInput::ActualUsers { member: member.id }),
        };
        let users = if needed { self.need(users, input) } else { users };
        users.map_or(0, |users| u64::from(users.get()))
    }
}
