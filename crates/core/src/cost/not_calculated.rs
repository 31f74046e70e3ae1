//! Why a figure cannot be had.

use serde::{Deserialize, Serialize};

use super::{ApportionError, Fault, InvalidInput, Key, Obstacle};
use crate::{BrokenInvariant, Field, Yen, game};

/// A figure, or the reasons why there is none. Never a silent zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Calculated<T> {
    /// The figure.
    Done(T),
    /// Why there is none.
    NotCalculated(NotCalculated),
}

impl<T> Calculated<T> {
    /// The figure, if there is one.
    pub fn done(&self) -> Option<&T> {
        match self {
            Self::Done(figure) => Some(figure),
            Self::NotCalculated(_) => None,
        }
    }

    /// The figure, or a copy of the reasons why there is none.
    ///
    /// # Errors
    ///
    /// The reasons.
    pub fn result(&self) -> Result<&T, NotCalculated> {
        match self {
            Self::Done(figure) => Ok(figure),
            Self::NotCalculated(reasons) => Err(reasons.clone()),
        }
    }

    /// The reasons, if there is no figure.
    pub fn not_calculated(&self) -> Option<&NotCalculated> {
        match self {
            Self::Done(_) => None,
            Self::NotCalculated(reasons) => Some(reasons),
        }
    }
}

impl<T> From<Result<T, NotCalculated>> for Calculated<T> {
    fn from(result: Result<T, NotCalculated>) -> Self {
        match result {
            Ok(figure) => Self::Done(figure),
            Err(reasons) => Self::NotCalculated(reasons.listed()),
        }
    }
}

/// The most reasons that are listed one by one with a figure. A plan at its limits can lack thousands of inputs, and each of
/// its figures would carry all of them.
pub const MOST_REASONS: usize = 20;

/// Why a figure cannot be had: everything that stands in the way, not only the first thing found.
///
/// Beside a figure ([`Calculated`]) at most [`MOST_REASONS`] are listed; a last one, [`Reason::Others`], counts the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NotCalculated {
    /// The reasons, at least one.
    pub reasons: Vec<Reason>,
}

impl NotCalculated {
    /// Whether the only reason is a key without any weights.
    pub(super) fn is_nothing_to_divide_by(&self) -> bool {
        matches!(self.reasons.as_slice(), [Reason::NothingToDivideBy { .. }])
    }

    /// The first [`MOST_REASONS`], and how many more there are. Of a list that was shortened already the count stays.
    fn listed(self) -> Self {
        let (counts, mut reasons): (Vec<Reason>, Vec<Reason>) =
            self.reasons.into_iter().partition(|reason| matches!(reason, Reason::Others { .. }));
        let counted = counts.iter().map(Reason::number).fold(0, usize::max);
        let others = counted.saturating_add(reasons.len().saturating_sub(MOST_REASONS));
        reasons.truncate(MOST_REASONS);
        reasons.extend((others > 0).then_some(Reason::Others { number: others }));
        Self { reasons }
    }

    /// How many reasons there are, listed or counted.
    pub fn number(&self) -> usize {
        self.reasons.iter().map(Reason::number).fold(0, usize::saturating_add)
    }

    /// For lists of inputs that may turn out to be empty.
    pub(super) fn unless_empty(reasons: Vec<Reason>) -> Result<(), Self> {
        if reasons.is_empty() { Ok(()) } else { Err(Self { reasons }) }
    }
}

impl From<Reason> for NotCalculated {
    fn from(reason: Reason) -> Self {
        Self { reasons: vec![reason] }
    }
}

/// One reason why a figure cannot be had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// An input is missing.
    Missing {
        /// Which one.
        field: Field,
    },
    /// What was entered cannot be read.
    Unreadable {
        /// Where.
        field: Field,
    },
    /// An input contradicts itself.
    Invalid {
        /// What is wrong where.
        error: InvalidInput,
    },
    /// There is no member yet.
    NoMembers,
    /// There is no cost line yet.
    NoCostLines,
    /// A key cannot split anything because the weights of all members are zero.
    NothingToDivideBy {
        /// The key.
        key: Key,
    },
    /// Whether coalitions get the grant is not known: a member of unknown size is neither small nor large, and a
    /// requirement without an answer is neither met nor missed.
    GrantOpen,
    /// Discounts are larger than all costs together.
    TotalBelowZero {
        /// What is left of the costs, in yen.
        total: Yen,
    },
    /// The amounts are beyond 9 × 10¹⁸ yen.
    TooLarge,
    /// The groups of so many members cannot be gone through one by one.
    TooManyMembers {
        /// How many there are.
        members: usize,
        /// How many are possible.
        most: usize,
    },
    /// There are too many members for a table of all groups, and the cost does not have the structure that would help.
    NoStructure {
        /// What stands in the way.
        obstacle: Obstacle,
    },
    /// All together cost more than the sum of what each pays alone, so there is no split in which nobody loses.
    EveryAllocationHasALoser {
        /// By how much, in yen.
        excess: Yen,
    },
    /// A nucleolus could not be proved; with many members, because the proof that needs no table does not apply.
    NucleolusNotProved,
    /// The user stopped the calculation.
    Cancelled,
    /// The long calculation has not been run, or not for these figures.
    NotSolvedYet,
    /// A mistake in the program.
    BrokenInvariant(BrokenInvariant),
    /// The last of a list: so many more are not listed one by one.
    Others {
        /// How many.
        number: usize,
    },
}

impl Reason {
    /// How many reasons it stands for.
    pub const fn number(&self) -> usize {
        match self {
            Self::Others { number } => *number,
            _ => 1,
        }
    }
}

impl From<BrokenInvariant> for Reason {
    fn from(broken: BrokenInvariant) -> Self {
        Self::BrokenInvariant(broken)
    }
}

impl From<BrokenInvariant> for NotCalculated {
    fn from(broken: BrokenInvariant) -> Self {
        Reason::from(broken).into()
    }
}

impl From<game::NotCalculated> for Reason {
    fn from(reason: game::NotCalculated) -> Self {
        match reason {
            game::NotCalculated::NoIndividuallyRationalAllocation { shortfall } => {
                let excess = i64::try_from(shortfall.floor()).map(Yen::new);
                excess.map_or(Self::TooLarge, |excess| Self::EveryAllocationHasALoser { excess })
            }
            game::NotCalculated::TooManyPlayers { limit } => {
                Self::TooManyMembers { members: limit.saturating_add(1), most: limit }
            }
            game::NotCalculated::NumberOfShares { .. } => Self::NotSolvedYet,
            game::NotCalculated::FiguresTooLarge => Self::TooLarge,
            game::NotCalculated::Cancelled => Self::Cancelled,
            game::NotCalculated::NotProved => Self::NucleolusNotProved,
            game::NotCalculated::BrokenInvariant(broken) => Self::BrokenInvariant(broken),
        }
    }
}

impl From<game::by_numbers::NotSolved> for Reason {
    fn from(reason: game::by_numbers::NotSolved) -> Self {
        use game::by_numbers::NotSolved;
        match reason {
            NotSolved::TooLarge => Self::TooLarge,
            NotSolved::TooManyCells => Self::NoStructure { obstacle: Obstacle::TooManyDifferentCoalitions },
            NotSolved::NumberOfShares { .. } => Self::NotSolvedYet,
            NotSolved::Cancelled => Self::Cancelled,
            NotSolved::BrokenInvariant(broken) => Self::BrokenInvariant(broken),
        }
    }
}

impl From<ApportionError> for Reason {
    fn from(error: ApportionError) -> Self {
        match error {
            ApportionError::UnknownLead { lead } => {
                let fault = Fault::UnknownMember { member: lead };
                Self::Invalid { error: InvalidInput { field: Field::Lead, fault } }
            }
            // A whole amount is split; shares that do not sum to one are those of another project.
            ApportionError::SumIsNotWhole => Self::NotSolvedYet,
            ApportionError::TooLarge => Self::TooLarge,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Calculated, MOST_REASONS, NotCalculated, Reason};
    use crate::{Field, MemberField, MemberId};

    #[test]
    fn a_figure_lists_twenty_reasons_and_counts_the_rest_however_often_it_is_passed_on() {
        let missing = |id| Reason::Missing { field: Field::Member(MemberId(id), MemberField::Enrollees) };
        let with = |number| {
            Calculated::<()>::from(Err(NotCalculated { reasons: (1..=number).map(missing).collect() }))
        };
        let reasons = |figure: &Calculated<()>| figure.not_calculated().unwrap().clone();
        assert_eq!(reasons(&with(20)).reasons.len(), MOST_REASONS);
        let shortened = reasons(&with(5_000));
        assert_eq!(shortened.reasons.len(), MOST_REASONS + 1);
        assert_eq!(shortened.reasons.last(), Some(&Reason::Others { number: 4_980 }));
        assert_eq!(shortened.number(), 5_000);
        assert_eq!(reasons(&Calculated::from(Err(shortened.clone()))), shortened);
    }
}
