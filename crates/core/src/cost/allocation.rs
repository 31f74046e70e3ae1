//! Splitting the cost by keys: exact, with every operand kept for the explanation.
//!
//! The grant and other income are deducted first, by one visible rule: the grant from the eligible lines in proportion
//! to their amounts, then other income from all lines in proportion to what is left of them. What remains of a line is
//! split by its keys; what remains of a member's own cost goes to that member.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "integers of arbitrary precision; the one division is by a weight above zero"
)]

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};
use serde::Serialize;

use super::{
    CostModel, ExactShares, ExactYen, Figures, Key, Keys, LineId, MemberCostFacts, Method, MissingInput,
    NotCalculated, Percent, Project, Reason, check::check_keys, line::ProjectLine, load::Load,
};
use crate::{MemberId, Yen};

/// What is left of a cost line after grant and other income.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineAmount {
    /// The line.
    pub line: LineId,
    /// The member that bears it alone, if it is an own cost.
    pub owner: Option<MemberId>,
    /// Whether the grant counts it.
    pub eligible: bool,
    /// The amount of the line, in yen.
    pub amount: Yen,
    /// What the members pay for it.
    pub net: ExactYen,
}

/// One amount that is split by one key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pool {
    /// The key.
    pub key: Key,
    /// The lines that the amount comes from, each with the percentage of it that this key splits.
    pub lines: Vec<(LineId, Percent)>,
    /// What is split.
    pub amount: ExactYen,
    /// The weight of each member, in the order of the table. A share of the pool is amount × weight ÷ sum of weights.
    pub weights: Vec<u64>,
    /// The sum of the weights; zero only if nothing is to be split.
    pub total_weight: u64,
}

impl Pool {
    /// The part of the member at a place of the table; `None` if there is no such place or nothing is split.
    pub fn share(&self, position: usize) -> Option<ExactYen> {
        let weight = BigInt::from(*self.weights.get(position)?);
        (self.total_weight > 0).then(|| {
            let total = BigInt::from(self.total_weight);
            ExactYen::new(self.amount.as_rational() * BigRational::new(weight, total))
        })
    }
}

/// The shares under keys, with what they are made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyAllocation {
    /// What each member pays, in the order of the table.
    pub shares: ExactShares,
    /// What was split by which key.
    pub pools: Vec<Pool>,
    /// What is left of the own cost of each member, in the order of the table.
    pub own: ExactShares,
}

impl Project {
    /// Every cost line with what is left of it after grant and other income.
    ///
    /// # Errors
    ///
    /// [`Reason::TooLarge`].
    pub fn line_amounts(&self) -> Result<Vec<LineAmount>, NotCalculated> {
        let net = NetLines::of(self)?;
        let amount = |(line, (gross, numerator)): (&ProjectLine, &(Yen, BigInt))| LineAmount {
            line: line.id,
            owner: line.owner.and_then(|owner| self.members.get(owner)).copied(),
            eligible: line.eligible,
            amount: *gross,
            net: ExactYen::new(BigRational::new(numerator.clone(), net.denominator.clone())),
        };
        Ok(self.lines.iter().zip(&net.lines).map(amount).collect())
    }

    /// Splits the cost by keys: those of the plan ([`Method::PlannedKeys`]), or the one key of another method for
    /// every line. `facts` are the members the project was made from, `figures` the use it was made with.
    ///
    /// # Errors
    ///
    /// Contradictions in the keys, inputs missing for a key, a key that has nothing to divide by, or amounts that do
    /// not fit. [`Reason::NotSolvedYet`] for the Shapley value and the nucleolus, which are no keys.
    pub fn allocate_by_keys(
        &self,
        model: &CostModel,
        facts: &[MemberCostFacts],
        figures: Figures,
        method: Method,
    ) -> Result<KeyAllocation, NotCalculated> {
        let planned = method == Method::PlannedKeys;
        let single = method.single_key().map(Keys::one);
        let keys = if planned { &model.keys } else { single.as_ref().ok_or(Reason::NotSolvedYet)? };
        let net = NetLines::of(self)?;
        let mut pools = Pools::default();
        let mut own = vec![BigInt::zero(); self.members.len()];
        let mut invalid = Vec::new();
        for (line, (_, amount)) in self.lines.iter().zip(&net.lines) {
            if let Some(share) = line.owner.and_then(|owner| own.get_mut(owner)) {
                *share += amount * i64::from(Percent::WHOLE.tenths());
                continue;
            }
            let of_line = model.lines.iter().find(|candidate| candidate.id == line.id);
            let line_keys = of_line.and_then(|line| line.keys.as_ref()).filter(|_| planned);
            invalid.extend(check_keys(line_keys.unwrap_or(keys), line_keys.map(|_| line.id), facts));
            pools.add(line.id, amount, line_keys.unwrap_or(keys));
        }
        invalid.dedup();
        NotCalculated::unless_empty(invalid.into_iter().map(|error| Reason::Invalid { error }).collect())?;
        let denominator = net.denominator * i64::from(Percent::WHOLE.tenths());
        pools.split(&Weighing { project: self, facts, figures }, own, denominator)
    }
}

/// What is left of each line, over one common denominator.
struct NetLines {
    denominator: BigInt,
    /// The amount of each line, and what is left of it.
    lines: Vec<(Yen, BigInt)>,
}

impl NetLines {
    fn of(project: &Project) -> Result<Self, NotCalculated> {
        let load: Load = project.load_of_all()?;
        let cost = project.cost_of_load(&load)?;
        let eligible = BigInt::from(cost.eligible.get());
        let after_grant = BigInt::from(cost.gross.get()) - cost.grant.get();
        // Factors that leave an amount as it is where nothing is deducted, and where there is nothing to deduct from.
        let grant = Deduction::new(eligible, cost.grant);
        let income = Deduction::new(after_grant, cost.income);
        let mut lines = Vec::with_capacity(project.lines.len());
        for line in &project.lines {
            let amount = project.line_amount(line, &load).ok_or(Reason::TooLarge)?;
            let after_grant = if line.eligible { &grant.remains } else { &grant.whole };
            lines.push((amount, after_grant * &income.remains * amount.get()));
        }
        Ok(Self { denominator: grant.whole * income.whole, lines })
    }
}

/// Taking an amount off a whole in proportion: each part is multiplied by `remains ÷ whole`.
struct Deduction {
    whole: BigInt,
    remains: BigInt,
}

impl Deduction {
    fn new(whole: BigInt, deducted: Yen) -> Self {
        if deducted == Yen::ZERO {
            return Self { whole: BigInt::one(), remains: BigInt::one() };
        }
        let remains = &whole - deducted.get();
        Self { whole, remains }
    }
}

/// Where the weights of a key come from.
struct Weighing<'a> {
    project: &'a Project,
    facts: &'a [MemberCostFacts],
    figures: Figures,
}

impl Weighing<'_> {
    /// The weight of every member under a key.
    fn weights(&self, key: &Key) -> Result<Vec<u64>, NotCalculated> {
        match key {
            Key::EqualShare => Ok(vec![1; self.facts.len()]),
            Key::WeightedEqualShare { weights } => self.each(|member| {
                let entry = weights.iter().find(|entry| entry.member == member.id);
                (entry.map(|entry| entry.weight), MissingInput::Weight { member: member.id })
            }),
            Key::FixedPercentages { percentages } => self.each(|member| {
                let entry = percentages.iter().find(|entry| entry.member == member.id);
                (entry.map(|entry| entry.percent.tenths()), MissingInput::Percentage { member: member.id })
            }),
            Key::ByEnrollees => self.each(|member| {
                (member.enrollees.map(u32::from), MissingInput::Enrollees { member: member.id })
            }),
            Key::ByInsured => self
                .each(|member| (member.insured.map(u32::from), MissingInput::Insured { member: member.id })),
            Key::ByUsage => self.each(|member| match self.figures {
                Figures::Planned => {
                    (member.planned_users.map(u32::from), MissingInput::PlannedUsers { member: member.id })
                }
                Figures::Actual => {
                    (member.actual_users.map(u32::from), MissingInput::ActualUsers { member: member.id })
                }
            }),
            Key::ByStandalone => {
                let alone = self.project.standalone()?;
                let weight = |alone: i64| u64::try_from(alone).map_err(|_| Reason::TooLarge.into());
                alone.into_iter().map(|member| weight(member.alone.get())).collect()
            }
        }
    }

    fn each(
        &self,
        weight: impl Fn(&MemberCostFacts) -> (Option<u32>, MissingInput),
    ) -> Result<Vec<u64>, NotCalculated> {
        let mut missing = Vec::new();
        let mut weights = Vec::with_capacity(self.facts.len());
        for member in self.facts {
            match weight(member) {
                (Some(weight), _) => weights.push(u64::from(weight)),
                (None, input) => missing.push(Reason::Missing { input }),
            }
        }
        NotCalculated::unless_empty(missing).map(|()| weights)
    }
}

/// The amounts to be split, gathered by key.
#[derive(Default)]
struct Pools<'a>(Vec<OpenPool<'a>>);

/// A pool before it is split; the amount is a count of the denominator of the [`NetLines`] and tenths of a percent.
struct OpenPool<'a> {
    key: &'a Key,
    lines: Vec<(LineId, Percent)>,
    amount: BigInt,
}

impl<'a> Pools<'a> {
    fn add(&mut self, line: LineId, amount: &BigInt, keys: &'a Keys) {
        for part in &keys.0 {
            let tenths = part.percent.tenths();
            let amount = amount * tenths;
            match self.0.iter_mut().find(|pool| pool.key == &part.key) {
                Some(pool) => {
                    pool.amount += amount;
                    pool.lines.push((line, part.percent));
                }
                None => self.0.push(OpenPool { key: &part.key, lines: vec![(line, part.percent)], amount }),
            }
        }
    }

    /// Splits every pool and adds it to what is left of the members' own cost, all over `denominator`.
    fn split(
        self,
        weighing: &Weighing<'_>,
        own: Vec<BigInt>,
        denominator: BigInt,
    ) -> Result<KeyAllocation, NotCalculated> {
        let mut reasons = Vec::new();
        let mut weighed = Vec::with_capacity(self.0.len());
        for pool in self.0 {
            match pool.weigh(weighing) {
                Ok(pool) => weighed.push(pool),
                Err(not_calculated) => reasons.extend(not_calculated.reasons),
            }
        }
        NotCalculated::unless_empty(reasons)?;
        let shares = sum_up(&own, &weighed, &denominator).ok_or(Reason::TooLarge)?;
        let pools = weighed.into_iter().map(|pool| pool.closed(&denominator)).collect();
        let own = ExactShares::over(denominator, own).ok_or(Reason::TooLarge)?;
        Ok(KeyAllocation { shares, pools, own })
    }
}

/// A pool with the weights of its key.
struct WeighedPool<'a> {
    pool: OpenPool<'a>,
    weights: Vec<u64>,
    total_weight: u64,
}

impl<'a> OpenPool<'a> {
    fn weigh(self, weighing: &Weighing<'_>) -> Result<WeighedPool<'a>, NotCalculated> {
        let weights = weighing.weights(self.key)?;
        let total_weight =
            weights.iter().try_fold(0_u64, |sum, &weight| sum.checked_add(weight)).ok_or(Reason::TooLarge)?;
        if total_weight == 0 && !self.amount.is_zero() {
            return Err(Reason::NothingToDivideBy { key: self.key.clone() }.into());
        }
        Ok(WeighedPool { pool: self, weights, total_weight })
    }
}

impl WeighedPool<'_> {
    fn closed(self, denominator: &BigInt) -> Pool {
        let amount = ExactYen::new(BigRational::new(self.pool.amount, denominator.clone()));
        let Self { weights, total_weight, .. } = self;
        Pool { key: self.pool.key.clone(), lines: self.pool.lines, amount, weights, total_weight }
    }
}

/// Own cost plus the shares of all pools, over one denominator.
fn sum_up(own: &[BigInt], pools: &[WeighedPool<'_>], denominator: &BigInt) -> Option<ExactShares> {
    let filled: Vec<_> = pools.iter().filter(|pool| pool.total_weight > 0).collect();
    let all_weights: BigInt = filled.iter().map(|pool| BigInt::from(pool.total_weight)).product();
    let mut numerators: Vec<_> = own.iter().map(|share| share * &all_weights).collect();
    for pool in filled {
        let for_one = &pool.pool.amount * (&all_weights / pool.total_weight);
        for (numerator, weight) in numerators.iter_mut().zip(&pool.weights) {
            *numerator += &for_one * *weight;
        }
    }
    ExactShares::over(denominator * all_weights, numerators)
}
