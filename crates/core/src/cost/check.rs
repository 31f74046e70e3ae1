//! What can be wrong with a cost model, each problem named with the field it sits in.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{
    CostKind, CostLine, CostModel, EligibleLines, FeeSchedule, Grant, Key, Keys, LineId, MemberCostFacts,
    Percent, Remainder, Tiers,
};
use crate::{Fraction, MemberId, Yen};

/// One thing that is wrong, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ModelError {
    /// Where.
    pub field: Field,
    /// What.
    pub problem: Problem,
}

/// A field of a cost model or of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "field", rename_all = "snake_case")]
pub enum Field {
    /// A cost line as a whole.
    Line {
        /// The line.
        line: LineId,
    },
    /// The amount or price of a line.
    Amount {
        /// The line.
        line: LineId,
    },
    /// The owner of an own cost.
    Owner {
        /// The line.
        line: LineId,
    },
    /// One step of a fee schedule.
    Step {
        /// The line.
        line: LineId,
        /// The place of the step, from 0.
        step: usize,
    },
    /// One band of a price list.
    Band {
        /// The line.
        line: LineId,
        /// The place of the band, from 0.
        band: usize,
    },
    /// Other income of the project.
    OtherIncome,
    /// The rate of the grant.
    GrantRate,
    /// The ceiling of the grant.
    GrantCeiling,
    /// The unit the grant is cut to.
    GrantUnit,
    /// The lines that a grant counts.
    GrantLines,
    /// The percentages of a mix of keys; without a line, the mix for the whole project.
    Keys {
        /// The line, if the keys are its own.
        line: Option<LineId>,
    },
    /// The agreed percentages of the members.
    Percentages {
        /// The line, if the keys are its own.
        line: Option<LineId>,
    },
    /// The weights of the members.
    Weights {
        /// The line, if the keys are its own.
        line: Option<LineId>,
    },
    /// Who takes the remainder.
    Lead,
    /// A member as a whole.
    Member {
        /// The member.
        member: MemberId,
    },
    /// What a member pays today.
    StandaloneToday {
        /// The member.
        member: MemberId,
    },
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum Problem {
    /// An amount is below zero.
    Negative,
    /// An amount or number that must be at least 1 is not.
    NotPositive,
    /// A rate is above 1.
    AboveWhole,
    /// There is no entry where at least one is needed.
    Empty,
    /// An upper end is not above the one before it.
    OutOfOrder,
    /// Only the last step or band may be without an upper end.
    EndMissing,
    /// The last step or band must be without an upper end, or larger numbers have no price.
    LastHasEnd,
    /// Percentages do not sum to 100.0.
    SumIsNotWhole {
        /// What they sum to.
        sum: Percent,
    },
    /// The same member or line appears twice.
    Twice,
    /// There is no such member.
    UnknownMember {
        /// The member named.
        member: MemberId,
    },
    /// There is no such line.
    UnknownLine {
        /// The line named.
        line: LineId,
    },
}

/// Everything that is wrong with the costs: lines, grant, income, members. Nothing missing is reported here.
pub fn check_costs(model: &CostModel, members: &[MemberCostFacts]) -> Vec<ModelError> {
    let mut found = Findings::default();
    let mut seen = HashSet::new();
    for member in members {
        found.when(!seen.insert(member.id.0), Field::Member { member: member.id }, Problem::Twice);
        found.amount(Field::StandaloneToday { member: member.id }, member.standalone_today);
    }
    let mut seen = HashSet::new();
    for line in &model.lines {
        found.when(!seen.insert(line.id.0), Field::Line { line: line.id }, Problem::Twice);
        found.line(line, members);
    }
    found.amount(Field::OtherIncome, Some(model.other_income));
    if let Some(grant) = &model.grant {
        found.grant(grant, model);
    }
    found.0
}

/// Everything that is wrong with one mix of keys; `line` is `None` for the keys of the whole project.
pub fn check_keys(keys: &Keys, line: Option<LineId>, members: &[MemberCostFacts]) -> Vec<ModelError> {
    let mut found = Findings::default();
    found.whole(Field::Keys { line }, keys.0.iter().map(|part| part.percent));
    for part in &keys.0 {
        match &part.key {
            Key::FixedPercentages { percentages } => {
                let field = Field::Percentages { line };
                found.members(field, percentages.iter().map(|entry| entry.member), members);
                found.whole(field, percentages.iter().map(|entry| entry.percent));
            }
            Key::WeightedEqualShare { weights } => {
                found.members(Field::Weights { line }, weights.iter().map(|entry| entry.member), members);
            }
            Key::EqualShare | Key::ByEnrollees | Key::ByInsured | Key::ByUsage | Key::ByStandalone => {}
        }
    }
    found.0
}

/// Everything that is wrong anywhere in the model: costs, keys, rounding.
pub fn check_model(model: &CostModel, members: &[MemberCostFacts]) -> Vec<ModelError> {
    let mut found = check_costs(model, members);
    found.extend(check_keys(&model.keys, None, members));
    for line in &model.lines {
        let own = line.keys.as_ref().map(|keys| check_keys(keys, Some(line.id), members));
        found.extend(own.into_iter().flatten());
    }
    found.extend(check_rounding(model, members));
    found
}

/// The lead that takes the remainder must be a member.
pub(super) fn check_rounding(model: &CostModel, members: &[MemberCostFacts]) -> Option<ModelError> {
    match model.rounding.remainder {
        Remainder::LeadTakes { lead } if !is_member(lead, members) => {
            Some(ModelError { field: Field::Lead, problem: Problem::UnknownMember { member: lead } })
        }
        Remainder::LeadTakes { .. } | Remainder::LargestRemainder => None,
    }
}

fn is_member(id: MemberId, members: &[MemberCostFacts]) -> bool {
    members.iter().any(|member| member.id == id)
}

/// Collects what is wrong.
#[derive(Default)]
struct Findings(Vec<ModelError>);

impl Findings {
    fn when(&mut self, wrong: bool, field: Field, problem: Problem) {
        if wrong {
            self.0.push(ModelError { field, problem });
        }
    }

    fn amount(&mut self, field: Field, amount: Option<Yen>) {
        self.when(amount.is_some_and(|amount| amount < Yen::ZERO), field, Problem::Negative);
    }

    fn line(&mut self, line: &CostLine, members: &[MemberCostFacts]) {
        let amount_field = Field::Amount { line: line.id };
        match &line.kind {
            CostKind::Fixed { amount } => self.amount(amount_field, *amount),
            CostKind::PerEnrollee { price } | CostKind::PerInsured { price } => {
                self.amount(amount_field, *price)
            }
            CostKind::PerSociety { fees } => self.fees(line.id, fees),
            CostKind::PerParticipant { tiers } => self.tiers(line.id, tiers),
            CostKind::OwnCost { member, amount } => {
                self.amount(amount_field, *amount);
                let unknown = Problem::UnknownMember { member: *member };
                self.when(!is_member(*member, members), Field::Owner { line: line.id }, unknown);
            }
        }
    }

    fn fees(&mut self, line: LineId, fees: &FeeSchedule) {
        for (step, entry) in fees.steps.iter().enumerate() {
            self.amount(Field::Step { line, step }, entry.fee);
        }
        let ends: Vec<_> = fees.steps.iter().map(|step| step.up_to).collect();
        self.rising(line, &ends, |step| Field::Step { line, step });
    }

    fn tiers(&mut self, line: LineId, tiers: &Tiers) {
        for (band, entry) in tiers.bands.iter().enumerate() {
            self.amount(Field::Band { line, band }, entry.price);
        }
        let ends: Vec<_> = tiers.bands.iter().map(|band| band.up_to).collect();
        self.rising(line, &ends, |band| Field::Band { line, band });
    }

    /// Upper ends rise from at least 1, and the last entry alone has none.
    fn rising(&mut self, line: LineId, ends: &[Option<u32>], field: impl Fn(usize) -> Field) {
        self.when(ends.is_empty(), Field::Line { line }, Problem::Empty);
        let mut before = 0;
        for (place, &end) in ends.iter().enumerate() {
            let last = place.checked_add(1) == Some(ends.len());
            match end {
                None => self.when(!last, field(place), Problem::EndMissing),
                Some(0) => self.when(true, field(place), Problem::NotPositive),
                Some(end) => {
                    self.when(end <= before, field(place), Problem::OutOfOrder);
                    self.when(last, field(place), Problem::LastHasEnd);
                    before = before.max(end);
                }
            }
        }
    }

    fn grant(&mut self, grant: &Grant, model: &CostModel) {
        let rate = grant.rate.unwrap_or(Fraction::ZERO);
        self.when(rate < Fraction::ZERO, Field::GrantRate, Problem::Negative);
        self.when(rate > Fraction::ONE, Field::GrantRate, Problem::AboveWhole);
        self.amount(Field::GrantCeiling, grant.ceiling);
        self.when(grant.unit <= Yen::ZERO, Field::GrantUnit, Problem::NotPositive);
        let EligibleLines::Only(lines) = &grant.eligible else { return };
        for &line in lines {
            let known = model.lines.iter().any(|candidate| candidate.id == line);
            self.when(!known, Field::GrantLines, Problem::UnknownLine { line });
        }
    }

    fn whole(&mut self, field: Field, parts: impl Iterator<Item = Percent>) {
        let sum = Percent::saturating_sum(parts);
        self.when(sum != Percent::WHOLE, field, Problem::SumIsNotWhole { sum });
    }

    fn members(&mut self, field: Field, named: impl Iterator<Item = MemberId>, members: &[MemberCostFacts]) {
        let mut seen = HashSet::new();
        for member in named {
            self.when(!is_member(member, members), field, Problem::UnknownMember { member });
            self.when(!seen.insert(member.0), field, Problem::Twice);
        }
    }
}
