//! The three answers a requirement can have.

use serde::{Deserialize, Serialize};

/// Whether something is met, when an input may be missing.
///
/// [`Unknown`](Answer::Unknown) means: with the inputs at hand both outcomes are still possible. It is never used for
/// "no", and a missing input that cannot change the outcome does not lead to it.
///
/// ```
/// use consortium_values::Answer;
/// assert_eq!(Answer::Met.and(Answer::Unknown), Answer::Unknown);
/// assert_eq!(Answer::NotMet.and(Answer::Unknown), Answer::NotMet);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// It holds, whatever the missing inputs turn out to be.
    Met,
    /// It does not hold, whatever the missing inputs turn out to be.
    NotMet,
    /// It depends on an input that is missing.
    Unknown,
}

impl Answer {
    /// The answer to a statement that may not have been given.
    pub fn of(stated: Option<bool>) -> Self {
        match stated {
            Some(true) => Self::Met,
            Some(false) => Self::NotMet,
            None => Self::Unknown,
        }
    }

    /// Both must hold (Kleene's strong conjunction: one "no" decides).
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::NotMet, _) | (_, Self::NotMet) => Self::NotMet,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Met, Self::Met) => Self::Met,
        }
    }

    /// All must hold. Nothing required is met.
    pub fn all(answers: impl IntoIterator<Item = Self>) -> Self {
        answers.into_iter().fold(Self::Met, Self::and)
    }
}
