//! Cooperative cost games: Shapley value, nucleolus and core, each with its certificate.
//!
//! A [`Game`] is a number of players and the cost of every coalition of them. For more players than such a table can hold
//! there are games [`by_numbers`]. Everything here is exact: a result is a fraction, and a result that could not be proved
//! is not returned. Nothing here knows who the players are and what the cost is made of.
//!
//! The *excess* of a coalition under an allocation is its stand-alone cost less what its members pay, the sign usual for
//! cost games (H. P. Young, Cost Allocation, Handbook of Game Theory 2, 1994): at zero or above, it has no reason to
//! leave; below zero, it would save that much. Texts about games of gains count it the other way round.

#![deny(clippy::arithmetic_side_effects)]

mod allocation;
mod basis;
pub mod by_numbers;
mod coalition;
mod core;
mod fairness;
mod levels;
mod marginal;
mod nucleolus;
mod progress;
mod proof;
mod scan;
mod settled;
mod shapley;
mod sums;
mod table;
mod whole;

pub use self::core::{Closest, Core, CoreCheck, Gain, closest_coalition, core, core_check};
pub use coalition::Coalition;
pub use fairness::{Claim, Fairness, fairness};
pub use marginal::{LargeGame, nucleolus_by_marginal_costs};
pub use nucleolus::{Level, Nucleolus, Proof, nucleolus};
pub use progress::{NotCalculated, Phase, Progress};
pub use shapley::{MarginalContribution, marginal_contributions, shapley};
pub use table::{Game, GameError, MAXIMUM_COST, MAXIMUM_DENOMINATOR, MAXIMUM_PLAYERS};
