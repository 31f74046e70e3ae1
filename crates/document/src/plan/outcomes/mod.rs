//! The changes a user makes to the outcomes of the joint project, and the samples to start from. What is entered is a
//! [`ProjectOutcomes`](consortium_core::outcomes::ProjectOutcomes).

mod edit;
mod sample;

pub use edit::{GroupEdit, OutcomesEdit, ReasonEdit, ReviewEdit, ReviewResult};
pub(in crate::plan) use edit::{group_ids, reason_ids};
