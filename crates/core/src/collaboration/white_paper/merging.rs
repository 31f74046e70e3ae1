//! Small rows put together, as on the page of outcomes.

use std::num::NonZeroU64;

use super::{PaperGroup, Risk};
use crate::outcomes::{entries_sum, small_to_merge};

/// Rows of which some are put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergedPaperGroups {
    /// The rows that stay as they are, in their order.
    pub kept: Vec<PaperGroup>,
    /// The others as one. It has the id of the first of them, and no name yet.
    pub merged: PaperGroup,
    /// How many rows `merged` is made of; at least two.
    pub count: usize,
}

/// Puts the rows together of which fewer people than `limit` were examined, and the smallest of the others as long as the whole
/// is still small or only one is. A row of which that is not known, or to which nobody belongs, stays on its own. A number
/// of the whole is known only if it is known of each part.
///
/// `None` if no row is small, if there is none to put it together with, or if a sum is too large to be counted.
///
/// ```
/// use std::num::NonZeroU64;
/// use consortium_core::{Entry, collaboration::white_paper::{PaperGroup, PaperGroupId, merge_below}};
/// let group = |id, examined| PaperGroup { examined: Entry::Known(examined), ..PaperGroup::new(PaperGroupId(id)) };
/// let groups = [group(1, 400), group(2, 3), group(3, 8), group(4, 12)];
/// let merged = merge_below(&groups, NonZeroU64::new(10).unwrap()).unwrap();
/// assert_eq!((merged.count, merged.merged.examined), (2, Entry::Known(11)));
/// ```
pub fn merge_below(groups: &[PaperGroup], limit: NonZeroU64) -> Option<MergedPaperGroups> {
    let sizes = groups.iter().map(|group| group.examined.value().map(u64::from)).enumerate();
    let sizes = sizes.filter_map(|(at, size)| Some((size.filter(|size| *size > 0)?, at)));
    let chosen = small_to_merge(sizes.collect(), limit)?;
    let parts: Vec<&PaperGroup> = chosen.iter().filter_map(|at| groups.get(*at)).collect();
    let mut merged = PaperGroup {
        examined: entries_sum(parts.iter().map(|group| &group.examined))?,
        ..PaperGroup::new(parts.first()?.id)
    };
    for risk in Risk::ALL {
        *merged.count_mut(risk) = entries_sum(parts.iter().map(|group| group.count(risk)))?;
    }
    let kept = groups.iter().enumerate().filter(|(at, _)| !chosen.contains(at));
    Some(MergedPaperGroups {
        kept: kept.map(|(_, group)| group.clone()).collect(),
        merged,
        count: parts.len(),
    })
}
