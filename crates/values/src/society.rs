//! What a member of a consortium is.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// How a society was set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SocietyKind {
    /// 単一: set up by one employer or one group of employers.
    Single,
    /// 総合: set up by many employers of one trade or region.
    General,
}

/// Whether a member has agreed to take part.
///
/// A plan that says nothing lists societies that take part: every plan from before there were candidates means that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// 確定: it takes part.
    #[default]
    Confirmed,
    /// 検討中: it is still being asked.
    Candidate,
}

impl Standing {
    /// Both, in the order of the menu.
    pub const ALL: [Self; 2] = [Self::Confirmed, Self::Candidate];

    /// Whether the society takes part for certain.
    pub fn is_confirmed(&self) -> bool {
        *self == Self::Confirmed
    }
}

/// Identifies a member within one plan. Stable while rows move; never shown. Names are no keys: they vary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MemberId(pub u32);

/// The numbers from 1 that are not taken, from the smallest: for the ids of what is added. Whatever ids a file had, what
/// is added gets one that no other has, so that what is written can be read again.
///
/// ```
/// use consortium_values::free_numbers;
/// assert_eq!(free_numbers([1, 2, 4, u32::MAX].into()).take(2).collect::<Vec<_>>(), [3, 5]);
/// ```
pub fn free_numbers(taken: BTreeSet<u32>) -> impl Iterator<Item = u32> {
    (1..=u32::MAX).filter(move |number| !taken.contains(number))
}
