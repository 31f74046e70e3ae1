//! Fairness for more members than a table of all coalitions can hold.
//!
//! The cost of a coalition depends on few numbers: how many societies it has, how many of them are small, how many
//! participants, and the own cost of its members. Own cost belongs to its owner under every fair rule, so only the
//! *joint* part needs all coalitions, and there all coalitions with the same numbers are one. What this cannot do
//! exactly is not calculated, with the obstacle named.
//!
//! Here a project is taken apart; the game that comes out is solved in [`by_numbers`](crate::game::by_numbers).

mod closest;
mod joint;
mod nucleolus;
mod shapley;

pub use closest::ClosestCoalition;
pub(super) use closest::Coalitions;
pub use joint::Obstacle;
pub(super) use shapley::ShapleyByStructure;
