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
mod grant;
mod names;
mod progress;
mod reasons;
mod rounding;
mod settlement;
#[cfg(test)]
mod tests;
mod verdict;
mod withdrawal;
mod words;

pub use amounts::{amount, exact_amount};
pub use assumptions::{assumptions, candidates};
pub use break_even::{break_even_while_open, members_needed, paying_participants};
pub use contribution::contribution;
pub use errors::invalid_input;
pub use explanation::{own_cost, pool, pool_share, shapley, tight_groups};
pub use fairness::{balanced_collection, closest_group, core, rationality};
pub use grant::{deduction_rule, grant_standing};
pub use names::Names;
pub use progress::progress;
pub use reasons::{not_calculated, reason};
pub use rounding::rounding_rule;
pub use settlement::{settled_share, settlement};
pub use verdict::{headline, verdict, winners};
pub use withdrawal::{is_due_by_months, leaves_at, whole_year_is_due};
pub use words::{
    charged, condition, key, keys, keys_of_plan, kind, method, method_explained, purpose, tier_kind,
};
