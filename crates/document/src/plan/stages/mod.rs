//! The changes a user makes to stages and rates, and the samples to start from. What is entered is a
//! [`StagesPlan`](consortium_core::stages::StagesPlan).

mod edit;
mod sample;

pub(in crate::plan) use edit::free_insurer_ids;
pub use edit::{InsurerEdit, StagesEdit, YearEdit};
pub use sample::StagesSample;
