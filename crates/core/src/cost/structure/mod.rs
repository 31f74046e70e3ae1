//! Fairness for more members than a table of all coalitions can hold.
//!
//! The cost of a coalition depends on few numbers: how many societies it has, how many of them are small, how many
//! participants, and the own cost of its members. Own cost belongs to its owner under every fair rule, so only the
//! *joint* part needs all coalitions, and there all coalitions with the same numbers are one. What this cannot do
//! exactly is not calculated, with the obstacle named.

mod core;
mod digits;
mod grid;
mod joins;
mod joint;
mod nucleolus;
mod shapley;
mod wide;

pub use self::core::ClosestCoalition;
pub(super) use self::core::Coalitions;
pub use joint::Obstacle;
pub(super) use shapley::ShapleyByStructure;
