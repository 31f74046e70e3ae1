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
    ExactShares, ExactYen, Key, LineId, Method, NotCalculated, Percent, Project, Reason, load::Load,
    priced_line::PricedLine, project_keys::Mix,
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
        let amount = |(line, (gross, numerator)): (&PricedLine, &(Yen, BigInt))| LineAmount {
            line: line.id,
            owner: line.owner.and_then(|owner| self.members.get(owner)).copied(),
            eligible: line.eligible,
            amount: *gross,
            net: ExactYen::new(BigRational::new(numerator.clone(), net.denominator.clone())),
        };
        Ok(self.lines.iter().zip(&net.lines).map(amount).collect())
    }

    /// Splits the cost by keys: those of the plan ([`Method::PlannedKeys`]), or the one key of another method for
    /// every line.
    ///
    /// # Errors
    ///
    /// What stands in the way of the keys: contradictions, missing inputs, a key that has nothing to divide by, or
    /// amounts that do not fit. [`Reason::NotSolvedYet`] for the Shapley value and the nucleolus, which are no keys.
    pub fn allocate_by_keys(&self, method: Method) -> Result<KeyAllocation, NotCalculated> {
        let single: Option<Mix> = match method.single_key() {
            Some(key) => Some(vec![(key, Percent::WHOLE)]),
            None if method == Method::PlannedKeys => None,
            None => return Err(Reason::NotSolvedYet.into()),
        };
        let net = NetLines::of(self)?;
        let mut pools = Pools::default();
        let mut own = vec![BigInt::zero(); self.members.len()];
        let mut reasons = Vec::new();
        for (line, (_, amount)) in self.lines.iter().zip(&net.lines) {
            if let Some(share) = line.owner.and_then(|owner| own.get_mut(owner)) {
                *share += amount * i64::from(Percent::WHOLE.hundredths());
                continue;
            }
            match single.as_ref().map_or_else(|| self.keys.mix(line.id), Ok) {
                Ok(mix) => pools.add(line.id, amount, mix),
                Err(not_calculated) => reasons.extend(not_calculated.reasons),
            }
        }
        NotCalculated::unless_empty(distinct(reasons))?;
        let denominator = net.denominator * i64::from(Percent::WHOLE.hundredths());
        pools.split(self, own, denominator)
    }

    /// The weight of every member under a key.
    fn weights(&self, key: Key) -> Result<Vec<u64>, NotCalculated> {
        if key != Key::ByStandalone {
            return self.keys.weights(key);
        }
        let weight = |alone: i64| u64::try_from(alone).map_err(|_| Reason::TooLarge.into());
        self.standalone()?.into_iter().map(|member| weight(member.alone.get())).collect()
    }
}

/// The same reasons, each once.
fn distinct(reasons: Vec<Reason>) -> Vec<Reason> {
    let mut kept: Vec<Reason> = Vec::with_capacity(reasons.len());
    for reason in reasons {
        if !kept.contains(&reason) {
            kept.push(reason);
        }
    }
    kept
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

/// The amounts to be split, gathered by key.
#[derive(Default)]
struct Pools(Vec<OpenPool>);

/// A pool before it is split; the amount is a count of the denominator of the [`NetLines`] and hundredths of a
/// percent.
struct OpenPool {
    key: Key,
    lines: Vec<(LineId, Percent)>,
    amount: BigInt,
}

impl Pools {
    fn add(&mut self, line: LineId, amount: &BigInt, mix: &Mix) {
        for &(key, percent) in mix {
            let amount = amount * percent.hundredths();
            match self.0.iter_mut().find(|pool| pool.key == key) {
                Some(pool) => {
                    pool.amount += amount;
                    pool.lines.push((line, percent));
                }
                None => self.0.push(OpenPool { key, lines: vec![(line, percent)], amount }),
            }
        }
    }

    /// Splits every pool and adds it to what is left of the members' own cost, all over `denominator`.
    fn split(
        self,
        project: &Project,
        own: Vec<BigInt>,
        denominator: BigInt,
    ) -> Result<KeyAllocation, NotCalculated> {
        let mut reasons = Vec::new();
        let mut weighed = Vec::with_capacity(self.0.len());
        for pool in self.0 {
            match pool.weigh(project) {
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
struct WeighedPool {
    pool: OpenPool,
    weights: Vec<u64>,
    total_weight: u64,
}

impl OpenPool {
    fn weigh(self, project: &Project) -> Result<WeighedPool, NotCalculated> {
        let weights = project.weights(self.key)?;
        let total_weight =
            weights.iter().try_fold(0_u64, |sum, &weight| sum.checked_add(weight)).ok_or(Reason::TooLarge)?;
        if total_weight == 0 && !self.amount.is_zero() {
            return Err(Reason::NothingToDivideBy { key: self.key }.into());
        }
        Ok(WeighedPool { pool: self, weights, total_weight })
    }
}

impl WeighedPool {
    fn closed(self, denominator: &BigInt) -> Pool {
        let amount = ExactYen::new(BigRational::new(self.pool.amount, denominator.clone()));
        let Self { weights, total_weight, .. } = self;
        Pool { key: self.pool.key, lines: self.pool.lines, amount, weights, total_weight }
    }
}

/// Own cost plus the shares of all pools, over one denominator.
fn sum_up(own: &[BigInt], pools: &[WeighedPool], denominator: &BigInt) -> Option<ExactShares> {
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

#[cfg(test)]
mod tests {
    use crate::{
        Entry, Member, MemberId, Yen,
        cost::{Cost, CostTask, Figures, Key, Keys, Line, LineId, LineKind, Method, Project, Reason},
    };

    #[test]
    fn what_is_found_in_the_game_is_not_what_the_keys_of_the_plan_give() {
        let fee = LineKind::Fixed { amount: Entry::Known(Yen::new(100)) };
        let lines = vec![Line::new(LineId(1), fee)];
        let cost = Cost { lines, keys: Keys::one(Key::EqualShare), ..Cost::default() };
        let members = [1, 2].map(|id| Member::new(MemberId(id)));
        let project = Project::new(&CostTask::of(&cost, &members, None, None), Figures::Planned).unwrap();
        let split = |method| project.allocate_by_keys(method).map(|split| split.shares.get(0).unwrap());
        assert_eq!(split(Method::PlannedKeys), Ok(Yen::new(50).into()));
        for method in [Method::Shapley, Method::Nucleolus] {
            assert_eq!(split(method), Err(Reason::NotSolvedYet.into()));
        }
    }
}
