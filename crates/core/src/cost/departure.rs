//! What each member means to the others: what it adds, and what happens if it leaves.

use serde::Serialize;

use super::{CostTask, Figures, Method, NotCalculated, Project, Reason, Standalone, apportion, load::Load};
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
        self.with_known_grants()?;
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

/// What happens to the others if one member leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Departure {
    /// The shares of everybody who stays.
    pub shares: Vec<ShareAfterDeparture>,
    /// Whether the member was to take the remainder as the lead: afterwards the largest remainders bear it.
    pub remainder_without_lead: bool,
}

/// What everybody else pays, before and after one member has left, by the keys of a method.
///
/// The member's own cost lines leave with it, and so do its weight and percentage; if it was to take the remainder, the
/// largest remainders do. One member that is left over goes alone, and pays what it pays alone.
///
/// # Errors
///
/// Whatever stands in the way of the shares before or after; agreed percentages, for example, no longer sum to 100 %.
pub fn shares_after_departure(
    task: &CostTask,
    method: Method,
    leaving: MemberId,
) -> Result<Departure, NotCalculated> {
    let project = Project::new(task, Figures::Planned)?;
    let before = rounded_shares(&project, method)?;
    let rest = task.without(leaving);
    let after = match rest.members.as_slice() {
        [_] => {
            let alone = project.members().iter().zip(project.standalone()?);
            alone.filter(|(member, _)| **member != leaving).map(|(_, alone)| alone.alone).collect()
        }
        _ => rounded_shares(&Project::new(&rest, Figures::Planned)?, method)?,
    };
    let stays = project.members().iter().zip(before).filter(|(member, _)| **member != leaving);
    let shares = stays
        .zip(after)
        .map(|((&member, before), after)| ShareAfterDeparture { member, before, after })
        .collect();
    Ok(Departure { shares, remainder_without_lead: task.remainder_leaves_with(leaving) })
}

fn rounded_shares(project: &Project, method: Method) -> Result<Vec<Yen>, NotCalculated> {
    let split = project.allocate_by_keys(method)?;
    Ok(apportion(&split.shares, project.rounding()?, project.members()).map_err(Reason::from)?)
}
