//! Which numbers of a table of groups may leave the machine.

use super::{Disclosure, OutcomeGroup, SuppressionRule, Tally};

/// A number of people in a table of groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupFigure {
    /// 案内.
    Invited,
    /// 参加.
    Joined,
    /// 資格喪失.
    LeftSociety,
    /// Joined and still in the society: the base of the continuation rate.
    Stayed,
    /// 継続.
    WentOn,
    /// 中断: stayed and did not go on.
    Stopped,
    /// Stayed, and it is not known whether they went on.
    ContinuationUnknown,
}

/// The parts into which those who were invited are taken apart: each person is in one.
const NOT_JOINED: usize = 0;
const LEFT_SOCIETY: usize = 1;
const STOPPED: usize = 2;
const WENT_ON: usize = 3;
/// Joined, and more is not known.
const JOINED: usize = 4;
/// Invited, and more is not known.
const INVITED: usize = 5;

impl GroupFigure {
    /// The parts that it is the sum of.
    const fn parts(self) -> &'static [usize] {
        match self {
            Self::Invited => &[NOT_JOINED, LEFT_SOCIETY, STOPPED, WENT_ON, JOINED, INVITED],
            Self::Joined => &[LEFT_SOCIETY, STOPPED, WENT_ON, JOINED],
            Self::LeftSociety => &[LEFT_SOCIETY],
            Self::Stayed => &[STOPPED, WENT_ON, JOINED],
            Self::WentOn => &[WENT_ON],
            Self::Stopped => &[STOPPED],
            Self::ContinuationUnknown => &[JOINED],
        }
    }
}

/// Which numbers of a table of groups may leave the machine.
///
/// ```
/// use consortium_core::{Entry, outcomes::{GroupDisclosure, GroupFigure, GroupId, OutcomeGroup, SuppressionRule}};
/// let group = |id, invited, joined| OutcomeGroup {
///     invited: Entry::Known(invited),
///     joined: Entry::Known(joined),
///     ..OutcomeGroup::new(GroupId(id))
/// };
/// let groups = [group(1, 208, 40), group(2, 245, 3), group(3, 194, 21)];
/// let disclosure = GroupDisclosure::of_groups(&groups, SuppressionRule::FEWER_THAN_TEN);
/// assert!(!disclosure.shows(Some(1), GroupFigure::Joined));
/// assert!(disclosure.shows(Some(1), GroupFigure::Invited));
/// assert!(disclosure.shows(None, GroupFigure::Joined));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupDisclosure(Disclosure);

impl GroupDisclosure {
    /// Of groups whose numbers were entered.
    pub fn of_groups(groups: &[OutcomeGroup], rule: SuppressionRule) -> Self {
        let rows: Vec<_> = groups.iter().map(parts_of_group).collect();
        Self(Disclosure::of(&rows, rule))
    }

    /// Of groups that were counted.
    pub fn of_tallies(tallies: &[Tally], rule: SuppressionRule) -> Self {
        let rows: Vec<_> = tallies
            .iter()
            .map(|tally| {
                let mut parts = vec![None; INVITED.saturating_add(1)];
                let known = [
                    (LEFT_SOCIETY, tally.left_society),
                    (STOPPED, tally.stopped),
                    (WENT_ON, tally.went_on),
                    (JOINED, tally.continuation_unknown()),
                ];
                known.into_iter().for_each(|(part, count)| set(&mut parts, part, count));
                parts
            })
            .collect();
        Self(Disclosure::of(&rows, rule))
    }

    /// Whether a number of a row may be shown; of all rows together if there is no row.
    pub fn shows(&self, row: Option<usize>, figure: GroupFigure) -> bool {
        self.0.shows(row, figure.parts())
    }
}

/// Takes a group apart as far as its numbers are known and fit together.
fn parts_of_group(group: &OutcomeGroup) -> Vec<Option<u64>> {
    let mut parts = vec![None; INVITED.saturating_add(1)];
    let number = |entry: &crate::Entry<u32>| entry.value().map(u64::from);
    let (invited, joined, left, went_on) =
        (number(&group.invited), number(&group.joined), number(&group.left_society), number(&group.went_on));
    let Some(joined) = joined else {
        if let Some(invited) = invited {
            set(&mut parts, INVITED, invited);
        }
        if let Some(went_on) = went_on {
            set(&mut parts, WENT_ON, went_on);
        }
        return parts;
    };
    if let Some(not_joined) = invited.and_then(|invited| invited.checked_sub(joined)) {
        set(&mut parts, NOT_JOINED, not_joined);
    }
    let left = left.filter(|left| *left <= joined);
    if let Some(left) = left {
        set(&mut parts, LEFT_SOCIETY, left);
    }
    let stayed = joined.saturating_sub(left.unwrap_or(0));
    match went_on.and_then(|went_on| Some((went_on, stayed.checked_sub(went_on)?))) {
        Some((went_on, stopped)) => {
            set(&mut parts, WENT_ON, went_on);
            set(&mut parts, STOPPED, stopped);
        }
        None => set(&mut parts, JOINED, stayed),
    }
    parts
}

fn set(parts: &mut [Option<u64>], part: usize, count: u64) {
    if let Some(place) = parts.get_mut(part) {
        *place = Some(count);
    }
}

#[cfg(test)]
mod tests {
    use super::{GroupDisclosure, GroupFigure};
    use crate::{
        Entry,
        outcomes::{GroupId, OutcomeGroup, SuppressionRule},
    };

    #[test]
    fn number_that_would_tell_a_hidden_one_is_hidden_too() {
        let known = Entry::Known;
        let group = |id, joined, left: u32, went_on| OutcomeGroup {
            invited: known(500),
            joined: known(joined),
            left_society: known(left),
            went_on: known(went_on),
            ..OutcomeGroup::new(GroupId(id))
        };
        let groups = [group(1, 100, 4, 80), group(2, 120, 30, 60), group(3, 130, 40, 50)];
        let disclosure = GroupDisclosure::of_groups(&groups, SuppressionRule::FEWER_THAN_TEN);
        assert!(!disclosure.shows(Some(0), GroupFigure::LeftSociety));
        // 100 joined and 96 of them stayed would tell the 4.
        let both =
            disclosure.shows(Some(0), GroupFigure::Joined) && disclosure.shows(Some(0), GroupFigure::Stayed);
        assert!(!both);
        assert!(disclosure.shows(Some(0), GroupFigure::Invited));
    }
}
