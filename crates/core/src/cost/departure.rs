//! What each member means to the others: what it adds, and what happens if it leaves.

use serde::Serialize;

use super::{
    CoalitionEligibility, CostKind, CostModel, EligibleLines, Figures, Key, Keys, MemberCostFacts, Method,
    NotCalculated, Project, Reason, Remainder, Standalone, apportion, load::Load,
};
use crate::{Answer, MemberId, Yen};

/// One member seen from the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Contribution {
    /// Which member.
    pub member: MemberId,
    /// What it adds to the cost of all others: cost with it − cost without it. Below zero if it makes the project
    /// cheaper.
    pub adds: Yen,
    /// What all others would pay together without it; one other alone pays what it pays alone.
    pub cost_without: Yen,
    /// Whether the others alone would get the grant.
    pub grant_without: Answer,
    /// The grant the others would lose; below zero if they would get more.
    pub grant_lost: Yen,
    /// What its being there saves all together: cost of the others + what it pays alone − joint cost.
    pub worth: Yen,
}

/// The shares before and after one member has left, in whole yen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ShareAfterDeparture {
    /// A member that stays.
    pub member: MemberId,
    /// What it pays with everybody.
    pub before: Yen,
    /// What it pays after the departure.
    pub after: Yen,
}

impl Project {
    /// What each member adds and what it is worth to the others, in the order of the table.
    ///
    /// # Errors
    ///
    /// [`Reason::TooLarge`].
    pub fn contributions(&self) -> Result<Vec<Contribution>, NotCalculated> {
        let alone = self.standalone()?;
        let whole = self.load_of_all()?;
        let cost = self.cost_of_load(&whole)?;
        let sum_alone = Yen::checked_sum(alone.iter().map(|member| member.alone)).ok_or(Reason::TooLarge)?;
        let each = |((&member, load), alone): ((&MemberId, &Load), &Standalone)| {
            let others = whole.minus(*load)?;
            let without = self.checked_cost(&others)?;
            // One other alone pays what it pays alone, which may be less than what is calculated for it.
            let cost_without = match others.counts.societies {
                1 => sum_alone.checked_sub(alone.alone)?,
                _ => without.net,
            };
            Some(Contribution {
                member,
                adds: cost.net.checked_sub(cost_without)?,
                cost_without,
                grant_without: self.grant_answer(others.counts),
                grant_lost: cost.grant.checked_sub(without.grant)?,
                worth: cost_without.checked_add(alone.alone)?.checked_sub(cost.net)?,
            })
        };
        let all = self.members.iter().zip(&self.loads).zip(&alone).map(each).collect::<Option<_>>();
        all.ok_or_else(|| Reason::TooLarge.into())
    }
}

/// What everybody else pays, before and after one member has left, by the keys of a method.
///
/// The member's own cost lines leave with it, and so do its entries in weights and percentages; if it was to take the
/// remainder, the largest remainders do.
///
/// # Errors
///
/// Whatever stands in the way of the shares before or after; agreed percentages, for example, no longer sum to 100.0.
pub fn shares_after_departure(
    model: &CostModel,
    facts: &[MemberCostFacts],
    eligibility: Option<&CoalitionEligibility>,
    method: Method,
    leaving: MemberId,
) -> Result<Vec<ShareAfterDeparture>, NotCalculated> {
    let staying: Vec<_> = facts.iter().filter(|member| member.id != leaving).cloned().collect();
    let before = rounded_shares(model, facts, eligibility, method)?;
    let after = rounded_shares(&without_member(model, leaving), &staying, eligibility, method)?;
    let stays = facts.iter().zip(before).filter(|(member, _)| member.id != leaving);
    Ok(stays
        .zip(after)
        .map(|((member, before), after)| ShareAfterDeparture { member: member.id, before, after })
        .collect())
}

fn rounded_shares(
    model: &CostModel,
    facts: &[MemberCostFacts],
    eligibility: Option<&CoalitionEligibility>,
    method: Method,
) -> Result<Vec<Yen>, NotCalculated> {
    let project = Project::new(model, facts, eligibility, Figures::Planned)?;
    let split = project.allocate_by_keys(model, facts, Figures::Planned, method)?;
    apportion(&split.shares, model.rounding, project.members()).map_err(|error| Reason::from(error).into())
}

/// The model after a member has left.
fn without_member(model: &CostModel, leaving: MemberId) -> CostModel {
    let mut model = model.clone();
    model.lines.retain(|line| !matches!(line.kind, CostKind::OwnCost { member, .. } if member == leaving));
    if let Some(EligibleLines::Only(lines)) = model.grant.as_mut().map(|grant| &mut grant.eligible) {
        lines.retain(|line| model.lines.iter().any(|kept| kept.id == *line));
    }
    for keys in model.lines.iter_mut().filter_map(|line| line.keys.as_mut()) {
        remove_from_keys(keys, leaving);
    }
    remove_from_keys(&mut model.keys, leaving);
    if model.rounding.remainder == (Remainder::LeadTakes { lead: leaving }) {
        model.rounding.remainder = Remainder::LargestRemainder;
    }
    model
}

fn remove_from_keys(keys: &mut Keys, leaving: MemberId) {
    for part in &mut keys.0 {
        match &mut part.key {
            Key::WeightedEqualShare { weights } => weights.retain(|entry| entry.member != leaving),
            Key::FixedPercentages { percentages } => percentages.retain(|entry| entry.member != leaving),
            Key::EqualShare | Key::ByEnrollees | Key::ByInsured | Key::ByUsage | Key::ByStandalone => {}
        }
    }
}
