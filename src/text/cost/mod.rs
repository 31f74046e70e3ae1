//! Sentences about cost: what is saved, what each pays and why, what is fair, what is missing or wrong.
//!
//! The facts come from [`domain::cost`](consortium_core::cost); nothing is decided here. Amounts are in whole yen; an
//! exact share that is not whole is marked as rounded.

#![expect(
    unreachable_pub,
    reason = "`texts!` writes every sentence as `pub`; most are parts of the functions here"
)]

mod amounts;
mod assumptions;
mod break_even;
mod contribution;
mod errors;
mod explanation;
mod fairness;
mod fields;
mod grant;
mod progress;
mod reasons;
mod rounding;
mod settlement;
#[cfg(test)]
mod tests;
mod verdict;
mod words;

pub use amounts::{amount, exact_amount};
pub use assumptions::assumptions;
pub use break_even::{members_needed, paying_participants};
pub use contribution::contribution;
pub use errors::invalid_input;
pub use explanation::{own_cost, pool, pool_share, shapley, tight_groups};
pub use fairness::{balanced_collection, closest_group, core, rationality};
pub use fields::field;
pub use grant::{deduction_rule, grant_standing};
pub use progress::progress;
pub use reasons::{not_calculated, reason};
pub use rounding::rounding_rule;
pub use settlement::{settled_share, settlement};
pub use verdict::{headline, verdict, winners};
pub use words::{charged, condition, key, keys, kind, method, method_explained, purpose, tier_kind};

use consortium_core::{MemberId, cost::LineId};

/// How members and cost lines are called: the caller knows the names.
#[derive(Clone, Copy)]
pub struct Names<'names> {
    /// The name of a member.
    pub member: &'names dyn Fn(MemberId) -> String,
    /// The name of a cost line.
    pub line: &'names dyn Fn(LineId) -> String,
    /// All members: a large group is told by those who are not in it.
    pub everyone: &'names [MemberId],
}

/// A group with fewer members is always told by their names.
const MOST_NAMED: usize = 4;

impl Names<'_> {
    /// Several members, one after the other; more than half of all by those who are left out.
    fn members(&self, language: super::Language, members: &[MemberId]) -> String {
        let others: Vec<_> =
            self.everyone.iter().copied().filter(|member| !members.contains(member)).collect();
        if others.is_empty() || members.len() <= others.len() || members.len() < MOST_NAMED {
            return self.listed(language, members);
        }
        words::all_but(language, self.listed(language, &others), members.len())
    }

    fn listed(&self, language: super::Language, members: &[MemberId]) -> String {
        let names: Vec<_> = members.iter().map(|&member| (self.member)(member)).collect();
        names.join(words::separator(language))
    }
}
