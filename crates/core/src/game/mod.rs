//! Cooperative cost games: Shapley value, nucleolus and core, each with its certificate.
//!
//! A [`Game`] is a number of players and the cost of every group of them. Everything here is exact: a result is a
//! [`Fraction`](crate::Fraction), and a result that could not be proved is not returned.

mod basis;
mod core;
mod fairness;
mod group;
mod levels;
mod marginal;
mod nucleolus;
mod progress;
mod proof;
mod scan;
mod settled;
mod shapley;
mod split;
mod sums;
mod table;
mod whole;

pub use self::core::{Closest, Core, CoreCheck, Gain, core, core_check};
pub use fairness::{Claim, Fairness, fairness};
pub use group::Group;
pub use marginal::{LargeGame, nucleolus_by_marginal_costs};
pub use nucleolus::{Level, Nucleolus, Proof, nucleolus};
pub use progress::{NotCalculated, Phase, Progress};
pub use shapley::{Contribution, contributions, shapley};
pub use table::{Game, GameError, MAXIMUM_COST, MAXIMUM_DENOMINATOR, MAXIMUM_PLAYERS};
