//! How a share moves with the participants of its member.

use serde::Serialize;

use super::{CostInputs, ExactYen, Figures, Method, NotCalculated, Project, Reason};
use crate::{MemberId, Participants};

/// How many points a curve has beside the start.
const STEPS: u32 = 20;

/// How many times the planned participants a curve reaches.
const REACH: u32 = 2;

/// One point of a curve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SharePoint {
    /// The participants of the member.
    pub participants: Participants,
    /// What the member pays then.
    pub share: ExactYen,
}

/// What a member pays by the keys of a method with none of its planned participants, with all, and up to twice as many.
/// Everything else stays as planned.
///
/// # Errors
///
/// Whatever stands in the way of the shares at one of the points; [`Reason::NotSolvedYet`] for the Shapley value and
/// the nucleolus, which would need a game for each point.
pub fn share_curve(
    inputs: CostInputs<'_>,
    method: Method,
    member: MemberId,
) -> Result<Vec<SharePoint>, NotCalculated> {
    let mut facts = inputs.members.to_vec();
    let position = facts.iter().position(|candidate| candidate.id == member).ok_or(Reason::NoMembers)?;
    let planned = facts.get(position).and_then(|facts| facts.planned_users).map_or(0, Participants::get);
    let mut points = Vec::new();
    for participants in totals(planned) {
        if let Some(facts) = facts.get_mut(position) {
            facts.planned_users = Some(participants);
        }
        let project = Project::new(inputs.model, &facts, inputs.eligibility, Figures::Planned)?;
        let split = match project.allocate_by_keys(inputs.model, &facts, Figures::Planned, method) {
            Ok(split) => split,
            // With nobody at all the key divides nothing: the curve begins with the first participant.
            Err(reasons) if participants.get() == 0 && reasons.is_nothing_to_divide_by() => continue,
            Err(reasons) => return Err(reasons),
        };
        points.extend(split.shares.get(position).map(|share| SharePoint { participants, share }));
    }
    Ok(points)
}

/// The participants of the points, those planned among them; a short curve has one for each number.
fn totals(planned: u32) -> impl Iterator<Item = Participants> {
    let most = u64::from(planned.max(1).saturating_mul(REACH));
    let mut before = None;
    (0..=STEPS)
        .filter_map(move |number| {
            let participants = most.checked_mul(number.into())?.checked_div(STEPS.into())?;
            u32::try_from(participants).ok()
        })
        .filter(move |participants| before.replace(*participants) != Some(*participants))
        .map(Participants::new)
}
