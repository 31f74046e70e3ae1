//! Small groups put together (区分の統合), so that less has to be hidden.

use std::num::NonZeroU64;

use super::{GroupId, OutcomeGroup};
use crate::Entry;

/// Groups of which some are put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergedGroups {
    /// The groups that stay as they are, in their order.
    pub kept: Vec<OutcomeGroup>,
    /// The others as one. It has the id of the first of them, and no name yet.
    pub merged: OutcomeGroup,
    /// How many groups `merged` is made of; at least two.
    pub count: usize,
}

/// How many people a group is about: who joined, or, where that is not known, who was invited.
fn size(group: &OutcomeGroup) -> Option<u64> {
    group.joined.value().or(group.invited.value()).map(u64::from)
}

/// Puts the groups together that are about fewer people than `threshold`. As long as the whole of them is still small, or
/// only one is, the smallest of the others is added. `ours` stays on its own whatever its size, and so does a group of
/// which nothing is known or to which nobody belongs.
///
/// A number of the whole is known only if it is known of each part; it is about right if one of them is.
///
/// `None` if no group is small, if there is none to put it together with, or if a sum is too large to be counted.
///
/// ```
/// use std::num::NonZeroU64;
/// use consortium_core::{Entry, outcomes::{GroupId, OutcomeGroup, merge_small_groups}};
/// let group = |id, joined| OutcomeGroup { joined: Entry::Known(joined), ..OutcomeGroup::new(GroupId(id)) };
/// let groups = [group(1, 40), group(2, 3), group(3, 5), group(4, 12)];
/// let ten = NonZeroU64::new(10).unwrap();
/// // 3 + 5 are still fewer than 10, so that the 12 are added.
/// let merged = merge_small_groups(&groups, None, ten).unwrap();
/// assert_eq!((merged.count, merged.merged.joined), (3, Entry::Known(20)));
/// assert_eq!(merged.kept, [group(1, 40)]);
/// ```
pub fn merge_small_groups(
    groups: &[OutcomeGroup],
    ours: Option<GroupId>,
    threshold: NonZeroU64,
) -> Option<MergedGroups> {
    let sizes = groups
        .iter()
        .enumerate()
        .filter(|(_, group)| Some(group.id) != ours)
        .filter_map(|(at, group)| size(group).filter(|size| *size > 0).map(|size| (size, at)));
    let chosen = small_to_merge(sizes.collect(), threshold)?;
    let parts: Vec<&OutcomeGroup> = chosen.iter().filter_map(|at| groups.get(*at)).collect();
    let kept = groups.iter().enumerate().filter(|(at, _)| !chosen.contains(at));
    Some(MergedGroups {
        kept: kept.map(|(_, group)| group.clone()).collect(),
        merged: OutcomeGroup {
            invited: entries_sum(parts.iter().map(|group| &group.invited))?,
            joined: entries_sum(parts.iter().map(|group| &group.joined))?,
            left_society: entries_sum(parts.iter().map(|group| &group.left_society))?,
            went_on: entries_sum(parts.iter().map(|group| &group.went_on))?,
            ..OutcomeGroup::new(parts.first()?.id)
        },
        count: parts.len(),
    })
}

/// Which of some groups, given by their sizes and places, are put together: those below the threshold, and the smallest of
/// the others as long as the whole of them is still small or only one is. In the order of their places; `None` if none is
/// small, or if there is none to put it together with.
pub(crate) fn small_to_merge(mut sizes: Vec<(u64, usize)>, threshold: NonZeroU64) -> Option<Vec<usize>> {
    sizes.sort_unstable();
    let small = sizes.iter().take_while(|(size, _)| *size < threshold.get()).count();
    if small == 0 {
        return None;
    }
    let mut people = 0_u64;
    let mut chosen: Vec<usize> = Vec::new();
    for (position, (size, at)) in sizes.iter().enumerate() {
        if position >= small && chosen.len() >= 2 && people >= threshold.get() {
            break;
        }
        people = people.checked_add(*size)?;
        chosen.push(*at);
    }
    if chosen.len() < 2 {
        return None;
    }
    chosen.sort_unstable();
    Some(chosen)
}

/// The sum of entries: known if each is. `None` if it is too large.
pub(crate) fn entries_sum<'a>(entries: impl Iterator<Item = &'a Entry<u32>>) -> Option<Entry<u32>> {
    let (mut sum, mut is_approximate) = (0_u32, false);
    for entry in entries {
        let Some(value) = entry.value() else { return Some(Entry::Unknown) };
        sum = sum.checked_add(value)?;
        is_approximate |= entry.is_approximate();
    }
    Some(if is_approximate { Entry::Approximate(sum) } else { Entry::Known(sum) })
}

#[cfg(test)]
mod tests {
    use super::{MergedGroups, merge_small_groups};
    use crate::{
        Entry,
        outcomes::{GroupId, OutcomeGroup},
    };
    use std::num::NonZeroU64;

    fn group(id: u32, joined: u32) -> OutcomeGroup {
        OutcomeGroup { joined: Entry::Known(joined), ..OutcomeGroup::new(GroupId(id)) }
    }

    fn merged(groups: &[OutcomeGroup], ours: Option<u32>) -> Option<MergedGroups> {
        merge_small_groups(groups, ours.map(GroupId), NonZeroU64::new(10).unwrap())
    }

    #[test]
    fn nobody_is_lost_and_nobody_is_counted_twice() {
        let groups = [group(1, 3), group(2, 40), group(3, 9), group(4, 10)];
        let merged = merged(&groups, None).unwrap();
        let people =
            |groups: &[OutcomeGroup]| -> u32 { groups.iter().filter_map(|group| group.joined.value()).sum() };
        assert_eq!(people(&merged.kept) + merged.merged.joined.value().unwrap(), people(&groups));
        assert_eq!(merged.merged.joined, Entry::Known(12));
        assert_eq!(merged.kept, [group(2, 40), group(4, 10)]);
    }

    #[test]
    fn one_small_group_takes_the_smallest_of_the_others() {
        let merged = merged(&[group(1, 50), group(2, 3), group(3, 20)], None).unwrap();
        assert_eq!((merged.count, merged.merged.id), (2, GroupId(2)));
        assert_eq!(merged.merged.joined, Entry::Known(23));
    }

    #[test]
    fn our_own_group_stays_on_its_own() {
        assert_eq!(merged(&[group(1, 3), group(2, 50)], Some(1)), None);
        assert_eq!(merged(&[group(1, 50), group(2, 3)], Some(1)), None);
    }

    #[test]
    fn where_no_group_is_small_or_only_one_is_known_nothing_is_put_together() {
        assert_eq!(merged(&[group(1, 10), group(2, 11)], None), None);
        assert_eq!(merged(&[group(1, 0), group(2, 11)], None), None);
        assert_eq!(merged(&[group(1, 3), OutcomeGroup::new(GroupId(2))], None), None);
    }

    #[test]
    fn a_number_that_is_not_known_of_a_part_is_not_known_of_the_whole() {
        let invited = OutcomeGroup { invited: Entry::Known(30), ..group(1, 3) };
        let about = OutcomeGroup { joined: Entry::Approximate(8), ..group(2, 0) };
        let merged = merged(&[invited, about], None).unwrap();
        assert_eq!(merged.merged.invited, Entry::Unknown);
        assert_eq!(merged.merged.joined, Entry::Approximate(11));
    }

    #[test]
    fn of_groups_put_together_every_number_is_the_sum() {
        let group = |id, joined| OutcomeGroup {
            invited: Entry::Known(joined * 10),
            left_society: Entry::Known(joined / 2),
            went_on: Entry::Known(joined - 2),
            ..group(id, joined)
        };
        let threshold = NonZeroU64::new(10).unwrap();
        let merged =
            merge_small_groups(&[group(1, 40), group(2, 4), group(3, 8)], None, threshold).unwrap().merged;
        let numbers = [merged.invited, merged.joined, merged.left_society, merged.went_on];
        assert_eq!(numbers, [120, 12, 6, 8].map(Entry::Known));
    }
}
