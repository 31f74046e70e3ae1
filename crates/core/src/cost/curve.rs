//! How a share moves with the participants of its member.

use serde::Serialize;

use super::{
    CostTask, ExactYen, Figures, Method, NotCalculated, Project, Reason, priced_line::position,
    reader::Reader,
};
use crate::{Entry, Field, MemberField, MemberId, Participants};

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
    task: &CostTask,
    method: Method,
    member: MemberId,
) -> Result<Vec<SharePoint>, NotCalculated> {
    let mut task = task.clone();
    let place = position(&task.members, member).ok_or(Reason::NoMembers)?;
    let mut points = Vec::new();
    for participants in totals(planned_of(&task, place)?) {
        if let Some(member) = task.members.get_mut(place) {
            member.expected_users = Entry::Known(participants);
        }
        let split = match Project::new(&task, Figures::Planned)?.allocate_by_keys(method) {
            Ok(split) => split,
            // With nobody at all the key divides nothing: the curve begins with the first participant.
            Err(reasons) if participants.get() == 0 && reasons.is_nothing_to_divide_by() => continue,
            Err(reasons) => return Err(reasons),
        };
        points.extend(split.shares.get(place).map(|share| SharePoint { participants, share }));
    }
    Ok(points)
}

fn planned_of(task: &CostTask, place: usize) -> Result<u32, NotCalculated> {
    let member = task.members.get(place).ok_or(Reason::NoMembers)?;
    let mut reader = Reader::default();
    let planned = reader.need(&member.expected_users, Field::Member(member.id, MemberField::ExpectedUsers));
    reader.finish()?;
    planned.map(Participants::get).ok_or_else(|| Reason::NoMembers.into())
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
