//! How much of a calculation is done, and why one may end without a result.

use std::ops::ControlFlow;

use consortium_values::BrokenInvariant;
use thiserror::Error;

/// How much of one calculation is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// Steps that are done.
    pub steps: u64,
    /// All steps; at least as many.
    pub all: u64,
}

/// Is told how much of one calculation is done, and says whether to go on.
pub type Tell<'a> = &'a mut dyn FnMut(Done) -> ControlFlow<()>;

/// Why something was not calculated.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotSolved {
    /// A figure is too large, or could not be calculated.
    #[error("a figure is too large")]
    TooLarge,
    /// The numbers of the players make too many different coalitions.
    #[error("the numbers of the players make too many different coalitions")]
    TooManyCells,
    /// The number of shares is not the number of players.
    #[error("expected {expected} shares, one for each player, found {found}")]
    NumberOfShares {
        /// The number of players.
        expected: usize,
        /// The number of shares given.
        found: usize,
    },
    /// The calculation was told to stop.
    #[error("the calculation was stopped")]
    Cancelled,
    /// A mistake in the program.
    #[error(transparent)]
    BrokenInvariant(#[from] BrokenInvariant),
}

/// Goes on or fails, as it was told to.
pub(super) fn go_on(answer: ControlFlow<()>) -> Result<(), NotSolved> {
    match answer {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(NotSolved::Cancelled),
    }
}
