//! What a user enters about the consortium: its members, its providers and what it states about itself.
//!
//! Each input is an [`Entry`](crate::Entry) or an answer that may be missing: nothing is taken for zero, for "no" or for
//! "none". What is calculated is read from these types by the subjects, each by one function.

mod member;
mod provider;
mod statements;

pub use member::{Member, MemberCost};
pub use provider::{Provider, ProviderId, ProviderKind, Providers};
pub use statements::{Indicator, Statements};
