//! The cost of any group of members.

use serde::{Deserialize, Serialize};

use super::{
    CoalitionCounts, CostField, CostTask, Fault, InvalidInput, LineKind, NotCalculated, Purpose, Reason,
    Remainder, Rounding, StandaloneBasis,
    amounts::Amounts,
    grant_rule::{GrantRule, GrantTerms},
    limits::sizes,
    load::{Load, loads},
    price_list::PriceList,
    priced_line::{LineAmounts, PricedLine, position},
    project_keys::ProjectKeys,
    reader::Reader,
};
use crate::{Answer, Entry, Field, Member, MemberField, MemberId, Participants, Yen};

/// Which use the calculation is made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figures {
    /// 見込: planned participants.
    Planned,
    /// 確定: actual participants.
    Actual,
}

/// A cost without gaps or contradictions, with its members: it can say what any group of them would pay.
///
/// Made by [`Project::new`] only, so every amount is there and fits. Keys and rounding may still lack something: that
/// stands in the way of the shares that need it, and of nothing else.
#[derive(Clone, Debug)]
pub struct Project {
    pub(super) members: Vec<MemberId>,
    pub(super) loads: Vec<Load>,
    pub(super) today: Vec<Option<Yen>>,
    pub(super) lines: Vec<PricedLine>,
    pub(super) rule: GrantRule,
    pub(super) income: Yen,
    pub(super) sums: Sums,
    pub(super) keys: ProjectKeys,
    rounding: Result<Rounding, NotCalculated>,
    standalone: StandaloneBasis,
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
    /// Other income beyond that: it is left over.
    pub surplus: Yen,
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
    /// Reads everything that was entered.
    ///
    /// # Errors
    ///
    /// Every contradiction in the costs; without one, every input that is missing or cannot be read.
    pub fn new(task: &CostTask, figures: Figures) -> Result<Self, NotCalculated> {
        Inputs::read(task, figures).project(task)
    }

    /// How shares become whole yen.
    ///
    /// # Errors
    ///
    /// The lead takes the remainder, and is not named or not a member.
    pub fn rounding(&self) -> Result<Rounding, NotCalculated> {
        self.rounding.clone()
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
            let unknown = InvalidInput {
                field: Field::Member(member, MemberField::Name),
                fault: Fault::UnknownMember { member },
            };
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
    /// [`Reason::Missing`] if nobody has said what they rest on, [`Reason::TooLarge`].
    pub fn standalone(&self) -> Result<Vec<Standalone>, NotCalculated> {
        self.with_known_standalone()?;
        let each = |(load, &today): (&Load, &Option<Yen>)| {
            let calculated = self.cost_of_load(load)?.net;
            let alone = today.map_or(calculated, |today| today.min(calculated));
            Ok(Standalone { calculated, today, alone })
        };
        self.loads.iter().zip(&self.today).map(each).collect()
    }

    /// For what is measured against going alone: it is known what that costs, or assumed by choice.
    pub(super) fn with_known_standalone(&self) -> Result<(), NotCalculated> {
        if self.knows_standalone() {
            return Ok(());
        }
        Err(Reason::Missing { field: Field::Cost(CostField::Standalone) }.into())
    }

    /// Whether it is known what going alone costs, or assumed by choice.
    pub fn knows_standalone(&self) -> bool {
        self.standalone != StandaloneBasis::NotChosen || self.today.iter().any(Option::is_some)
    }

    /// For what depends on the cost of every group: whether each gets the grant must be known.
    pub(super) fn with_known_grants(&self) -> Result<(), NotCalculated> {
        let counts = self.load_of_all()?.counts;
        if self.rule.is_open(counts) { Err(Reason::GrantOpen.into()) } else { Ok(()) }
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
        // Discounts above the cost of a group leave nothing to pay.
        let left = amounts.all.checked_sub(grant)?.max(Yen::ZERO);
        let income = self.income.min(left);
        let surplus = self.income.checked_sub(income)?;
        let net = left.checked_sub(income)?;
        Some(CoalitionCost { gross: amounts.all, eligible: amounts.eligible, grant, income, surplus, net })
    }

    /// Whether discounts may exceed the cost of some group, which then pays nothing instead of being paid.
    pub(super) fn may_fall_below_zero(&self) -> bool {
        let below = |amounts: Amounts| amounts.all < Yen::ZERO;
        let of_members = |load: &Load| below(load.service) || below(load.office);
        self.sums.by_societies.iter().any(|amounts| below(*amounts))
            || self.sums.by_use.iter().any(|(prices, ..)| prices.has_discount())
            || self.loads.iter().any(of_members)
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
    pub(super) fn line_amount(&self, line: &PricedLine, whole: &Load) -> Option<Yen> {
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
    fn of(lines: &[PricedLine], largest: usize) -> Option<Self> {
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

/// Everything that was entered, read once.
struct Inputs {
    reader: Reader,
    lines: Vec<Option<PricedLine>>,
    terms: Option<GrantTerms>,
    income: Yen,
    users: Vec<u64>,
    today: Vec<Option<Yen>>,
    keys: ProjectKeys,
    rounding: Result<Rounding, NotCalculated>,
}

impl Inputs {
    fn read(task: &CostTask, figures: Figures) -> Self {
        let CostTask { cost, members, .. } = task;
        let mut reader = Reader::default();
        for (at, member) in members.iter().enumerate() {
            let twice = position(members, member.id) != Some(at);
            reader.wrong_if(twice, Field::Member(member.id, MemberField::Name), Fault::Twice);
        }
        let mut lines = Vec::with_capacity(cost.lines.len());
        for (at, line) in cost.lines.iter().enumerate() {
            let twice = cost.lines.iter().take(at).any(|other| other.id == line.id);
            reader.wrong_if(twice, Field::Cost(CostField::LineName(line.id)), Fault::Twice);
            lines.push(PricedLine::read(&mut reader, line, members, cost.grant.is_some()));
        }
        let terms = cost.grant.as_ref().and_then(|grant| GrantTerms::read(&mut reader, grant));
        // Nothing entered means none.
        let income = reader.may_lack_amount(&cost.other_income, Field::Cost(CostField::OtherIncome));
        let any_use = cost.lines.iter().any(|line| matches!(line.kind, LineKind::PerParticipant { .. }));
        let users = members.iter().map(|member| read_users(&mut reader, member, figures, any_use)).collect();
        let today = members.iter().map(|member| {
            let field = Field::Member(member.id, MemberField::StandaloneToday);
            reader.may_lack_amount(&member.cost.standalone_today, field)
        });
        Self {
            today: today.collect(),
            reader,
            lines,
            terms,
            income: income.unwrap_or(Yen::ZERO),
            users,
            keys: ProjectKeys::read(cost, members, figures),
            rounding: read_rounding(task),
        }
    }

    fn project(self, task: &CostTask) -> Result<Project, NotCalculated> {
        let members = &task.members;
        if self.reader.invalid().is_empty() {
            if members.is_empty() {
                return Err(Reason::NoMembers.into());
            }
            if self.lines.is_empty() {
                return Err(Reason::NoCostLines.into());
            }
        }
        self.reader.finish()?;
        let lines: Vec<_> = self.lines.into_iter().collect::<Option<_>>().ok_or(Reason::TooLarge)?;
        let rule = GrantRule::new(self.terms, task.cost.grant.as_ref(), task.eligibility, members.len());
        let project = Project {
            members: members.iter().map(|member| member.id).collect(),
            loads: loads(members, &self.users, &lines, task.eligibility.as_ref()).ok_or(Reason::TooLarge)?,
            today: self.today,
            sums: Sums::of(&lines, sizes(members.len())).ok_or(Reason::TooLarge)?,
            lines,
            rule,
            income: self.income,
            keys: self.keys,
            rounding: self.rounding,
            standalone: task.cost.standalone,
        };
        let total = project.gross(&project.load_of_all()?).ok_or(Reason::TooLarge)?.all;
        if total < Yen::ZERO {
            return Err(Reason::TotalBelowZero { total }.into());
        }
        project.whole()?;
        Ok(project)
    }
}

/// Everything that contradicts itself anywhere in the costs: lines, grant, keys, rounding. Nothing missing is reported
/// here.
pub fn invalid_inputs(task: &CostTask) -> Vec<InvalidInput> {
    let inputs = Inputs::read(task, Figures::Planned);
    let rounding = inputs.rounding.err().into_iter().flat_map(|reasons| reasons.reasons);
    let rounding = rounding.filter_map(|reason| match reason {
        Reason::Invalid { error } => Some(error),
        _ => None,
    });
    let keys = inputs.keys.invalid();
    inputs.reader.invalid().iter().copied().chain(keys).chain(rounding).collect()
}

/// Participants of a member. Without a price for each of them nobody asks how many there are.
fn read_users(reader: &mut Reader, member: &Member, figures: Figures, asked: bool) -> u64 {
    let (users, field): (&Entry<Participants>, _) = match figures {
        Figures::Planned => (&member.expected_users, MemberField::ExpectedUsers),
        Figures::Actual => (&member.cost.actual_users, MemberField::ActualUsers),
    };
    if !asked {
        return 0;
    }
    match reader.need(users, Field::Member(member.id, field)) {
        Some(users) => users.get().into(),
        // Noted as missing: nothing is calculated with it.
        None => 0,
    }
}

/// Who bears what rounding leaves.
pub(super) fn read_rounding(task: &CostTask) -> Result<Rounding, NotCalculated> {
    let unit = task.cost.rounding_unit;
    let mut reader = Reader::default();
    let lead = match task.cost.remainder {
        Remainder::LargestRemainder => return Ok(Rounding { unit, lead: None }),
        Remainder::LeadTakes => task.lead,
    };
    match lead {
        None => reader.missing(Field::Lead),
        Some(lead) => {
            let stranger = position(&task.members, lead).is_none();
            reader.wrong_if(stranger, Field::Lead, Fault::UnknownMember { member: lead });
        }
    }
    reader.finish().map(|()| Rounding { unit, lead })
}
