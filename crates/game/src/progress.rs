//! How far a long calculation has come, and why one may end without a result.

use std::ops::ControlFlow;

use consortium_values::{BrokenInvariant, Fraction};
use serde::{Deserialize, Serialize};

use super::{Game, whole::Overflow};

/// Why something was not calculated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum NotCalculated {
    /// All together cost more than the sum of going alone: somebody would have to pay more than alone.
    NoIndividuallyRationalAllocation {
        /// By how much, in yen; positive.
        shortfall: Fraction,
    },
    /// There are more players than the method can take, and nothing about the costs makes up for it.
    TooManyPlayers {
        /// The most it can take.
        limit: usize,
    },
    /// The number of shares is not the number of players.
    NumberOfShares {
        /// The number of players.
        expected: usize,
        /// The number of shares given.
        found: usize,
    },
    /// A figure does not fit into the width of a [`Fraction`].
    FiguresTooLarge,
    /// The user asked to stop.
    Cancelled,
    /// A result was found but could not be proved; so it is not shown.
    NotProved,
    /// A mistake in the program.
    BrokenInvariant(BrokenInvariant),
}

impl NotCalculated {
    /// The name of the reason for programs; the same as `code` in its JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoIndividuallyRationalAllocation { .. } => "no_individually_rational_allocation",
            Self::TooManyPlayers { .. } => "too_many_players",
            Self::NumberOfShares { .. } => "number_of_shares",
            Self::FiguresTooLarge => "figures_too_large",
            Self::Cancelled => "cancelled",
            Self::NotProved => "not_proved",
            Self::BrokenInvariant(_) => "broken_invariant",
        }
    }
}

/// How far a calculation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What is being done.
    pub phase: Phase,
    /// How many independent payments are settled; it never falls within a phase.
    pub settled: usize,
    /// How many there are in all.
    pub players: usize,
}

/// A part of the calculation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Looking for the allocation.
    Searching,
    /// Proving it.
    Proving,
}

/// Tells somebody how far the calculation has come, and learns whether to go on.
pub(super) struct Report<'a> {
    players: usize,
    tell: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
}

impl<'a> Report<'a> {
    pub(super) fn new(game: &Game, tell: &'a mut dyn FnMut(Progress) -> ControlFlow<()>) -> Self {
        Self { players: game.players(), tell }
    }

    pub(super) fn step(&mut self, phase: Phase, settled: usize) -> Result<(), NotCalculated> {
        match (self.tell)(Progress { phase, settled, players: self.players }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(NotCalculated::Cancelled),
        }
    }
}

/// Why a calculation stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// It has to be done again with wider numbers.
    Overflow,
    /// There is no result, and this is why.
    NotCalculated(NotCalculated),
}

impl From<Overflow> for Stop {
    fn from(_: Overflow) -> Self {
        Self::Overflow
    }
}

impl From<NotCalculated> for Stop {
    fn from(reason: NotCalculated) -> Self {
        Self::NotCalculated(reason)
    }
}

impl From<BrokenInvariant> for NotCalculated {
    fn from(broken: BrokenInvariant) -> Self {
        Self::BrokenInvariant(broken)
    }
}

impl From<BrokenInvariant> for Stop {
    fn from(broken: BrokenInvariant) -> Self {
        Self::NotCalculated(broken.into())
    }
}

/// The reason for those outside; an overflow of the widest numbers means that a figure has no [`Fraction`].
impl From<Stop> for NotCalculated {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Overflow => Self::FiguresTooLarge,
            Stop::NotCalculated(reason) => reason,
        }
    }
}
