//! How members and cost lines are called in sentences about cost.

use super::words;
use crate::text::{
    Language,
    field::{Called, Owner},
};
use consortium_core::{MemberId, cost::LineId};

/// Who is there, and how they are called: the caller knows.
#[derive(Clone, Copy)]
pub struct Names<'names> {
    /// How members and cost lines are called.
    pub called: Called<'names>,
    /// All members: a large group is told by those who are not in it.
    pub everyone: &'names [MemberId],
}

/// A group with fewer members is always told by their names.
const MOST_NAMED: usize = 4;

impl Names<'_> {
    /// The name of a member.
    pub(super) fn member(&self, member: MemberId) -> String {
        (self.called)(Owner::Member(member))
    }

    /// The name of a cost line.
    pub(super) fn line(&self, line: LineId) -> String {
        (self.called)(Owner::Line(line))
    }

    /// Several members, one after the other; more than half of all by those who are left out.
    pub(super) fn members(&self, language: Language, members: &[MemberId]) -> String {
        let others: Vec<_> =
            self.everyone.iter().copied().filter(|member| !members.contains(member)).collect();
        if others.is_empty() || members.len() <= others.len() || members.len() < MOST_NAMED {
            return self.listed(language, members);
        }
        words::all_but(language, self.listed(language, &others), members.len())
    }

    fn listed(&self, language: Language, members: &[MemberId]) -> String {
        let names: Vec<_> = members.iter().map(|&member| self.member(member)).collect();
        names.join(words::separator(language))
    }
}
