//! Cooperative cost games: Shapley value, nucleolus and core, each with its certificate.
//!
//! A [`Game`] is a number of players and the cost of every group of them. Everything here is exact: a result is a
//! [`Fraction`](crate::domain::Fraction), and a result that could not be proved is not returned.

mod group;
mod shapley;
mod sums;
mod table;

pub use group::Group;
pub use shapley::{Contribution, contributions, shapley};
pub use table::{Game, GameError, MAXIMUM_COST, MAXIMUM_DENOMINATOR, MAXIMUM_PLAYERS};
