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

#[cfg(test)]
mod tests {
    use super::share_curve;
    use crate::{
        Entry, Field, Insured, Member, MemberField, MemberId, Participants, Yen,
        cost::{Cost, CostTask, Key, Line, LineId, LineKind, Method, PriceSchedule, Reason, TierKind},
    };

    /// A fee of 100 yen and ten for each participant, and so many planned by each member.
    fn task(planned: &[u32]) -> CostTask {
        let prices = PriceSchedule::single(Entry::Known(Yen::new(10)));
        let fees = [
            LineKind::Fixed { amount: Entry::Known(Yen::new(100)) },
            LineKind::PerParticipant { tiers: TierKind::Incremental, prices },
        ];
        let lines = (1..).zip(fees).map(|(id, fee)| Line::new(LineId(id), fee)).collect();
        let cost = Cost { lines, ..Cost::default() };
        let member = |(id, planned): (u32, &u32)| Member {
            expected_users: Entry::Known(Participants::new(*planned)),
            ..Member::new(MemberId(id))
        };
        CostTask::of(&cost, &(1..).zip(planned).map(member).collect::<Vec<_>>(), None, None)
    }

    fn participants(planned: &[u32]) -> Vec<u32> {
        let curve = share_curve(&task(planned), Method::ByUsage, MemberId(1)).unwrap();
        curve.into_iter().map(|point| point.participants.get()).collect()
    }

    #[test]
    fn a_curve_reaches_twice_what_is_planned_in_twenty_steps_or_one_for_each_participant() {
        assert_eq!(participants(&[100, 5]), (0..=20).map(|step| step * 10).collect::<Vec<_>>());
        assert_eq!(participants(&[3, 5]), [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(participants(&[0, 5]), [0, 1, 2]);
    }

    #[test]
    fn where_nobody_else_takes_part_the_curve_begins_with_the_first_participant() {
        assert_eq!(participants(&[3, 0]), [1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn a_key_that_divides_nothing_whatever_the_participants_has_no_curve() {
        let mut nobody_insured = task(&[3, 5]);
        for member in &mut nobody_insured.members {
            member.insured = Entry::Known(Insured::new(0));
        }
        let found = share_curve(&nobody_insured, Method::ByInsured, MemberId(1));
        assert_eq!(found, Err(Reason::NothingToDivideBy { key: Key::ByInsured }.into()));
        let found = share_curve(&task(&[3, 5]), Method::ByInsured, MemberId(1)).unwrap_err();
        let field = |id| Field::Member(MemberId(id), MemberField::Insured);
        assert_eq!(found.reasons, [1, 2].map(|id| Reason::Missing { field: field(id) }));
    }
}
