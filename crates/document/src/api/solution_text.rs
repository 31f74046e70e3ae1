//! The long calculations as a worker sends them to the page: words with a space between them.
//!
//! Only the two sides of one program read and write this, so it has no versions and no names. It is written by hand
//! because reading the same as JSON would take seven times the room in the module.

use std::{
    fmt::{Display, Write},
    str::{FromStr, SplitAsciiWhitespace},
};

use crate::plan::CostSolutions;
use consortium_core::{
    Fraction, MemberId, Yen,
    cost::{
        Algorithm, Calculated, ClosestCoalition, CoreAnswer, CostSolution, ExactShares, ExactYen, Figures,
        Method, MethodCloseness, NotCalculated, NucleolusProof, Obstacle, ProvedNucleolus, Reason,
        TightCoalitions, WeightedCoalition,
    },
};

/// Writes what a worker has found.
pub fn write_solutions(solutions: &CostSolutions) -> String {
    let mut text = String::new();
    solutions.planned.write(&mut text);
    solutions.actual.write(&mut text);
    text
}

/// Reads what [`write_solutions`] wrote; `None` if it is something else.
pub fn read_solutions(text: &str) -> Option<CostSolutions> {
    let words = &mut text.split_ascii_whitespace();
    Some(CostSolutions { planned: Words::read(words)?, actual: Words::read(words)? })
}

/// What can be written as words and read again.
trait Words: Sized {
    fn write(&self, text: &mut String);
    fn read(words: &mut SplitAsciiWhitespace<'_>) -> Option<Self>;
}

fn put(text: &mut String, word: impl Display) {
    // Writing to a text cannot fail.
    let _ = write!(text, "{word} ");
}

fn take<T: FromStr>(words: &mut SplitAsciiWhitespace<'_>) -> Option<T> {
    words.next()?.parse().ok()
}

/// Values that are one word.
macro_rules! one_word {
    ($($type:ty),*) => {
        $(impl Words for $type {
            fn write(&self, text: &mut String) {
                put(text, self);
            }

            fn read(words: &mut SplitAsciiWhitespace<'_>) -> Option<Self> {
                take(words)
            }
        })*
    };
}

one_word!(usize, ExactYen, Fraction);

/// Values that consist of others, one after the other.
macro_rules! fields {
    ($($type:ty { $($field:ident),* })*) => {
        $(impl Words for $type {
            fn write(&self, text: &mut String) {
                $(self.$field.write(text);)*
            }

            fn read(words: &mut SplitAsciiWhitespace<'_>) -> Option<Self> {
                Some(Self { $($field: Words::read(words)?),* })
            }
        })*
    };
}

fields! {
    CostSolution { figures, algorithm, shapley, nucleolus, core, closest }
    ProvedNucleolus { shares, proof }
    TightCoalitions { excess, number, coalitions }
    WeightedCoalition { members, weight }
    MethodCloseness { method, exact, rounded }
    ClosestCoalition { members, excess }
    NotCalculated { reasons }
}

/// Values that are one of a few, written as their place in the list.
macro_rules! choices {
    ($($type:ty [ $($choice:expr),* ])*) => {
        $(impl Words for $type {
            fn write(&self, text: &mut String) {
                let place = [$($choice),*].iter().position(|choice| choice == self);
                put(text, place.unwrap_or_default());
            }

            fn read(words: &mut SplitAsciiWhitespace<'_>) -> Option<Self> {
                [$($choice),*].get(take::<usize>(words)?).copied()
            }
        })*
    };
}

choices! {
    Figures [Figures::Planned, Figures::Actual]
    Algorithm [Algorithm::Table, Algorithm::Structure]
    Obstacle [Obstacle::OwnCostInGrant, Obstacle::IncomeCoversCoalitions, Obstacle::TooManyDifferentCoalitions]
}

impl Words for Method {
    fn write(&self, text: &mut String) {
        put(text, Self::ALL.iter().position(|method| method == self).unwrap_or_default());
    }

    fn read(words: &mut SplitAsciiWhitespace<'_>) -> Option<Self> {
        Self::ALL.get(take::<usize>(words)?).copied()
    }
}

impl Words for MemberId {
    fn write(&self, text: &mut String) {
        put(text, self.0);
    }

    fn read(words: &mut SplitAsciiWhitespace<'_>) -> Option<Self> {
        take(words).map(Self)
    }
}

impl Words for Yen {
    fn write(&self, text: &mut String) {
        put(text, self.get());
    }

    fn read(words: &mut SplitAsciiWhitespace<'_>) -> Option<Self> {
        take(words).map(Self::new)
    }
}

impl<T: Words> Words for Vec<T> {
    fn write(&self, text: &mut String) {
        put(text, self.len());
        self.iter().for_each(|item| item.write(text));
    }

    fn read(words: &mut SplitAsciiWhitespace<'_>) -> Option<Self> {
        let length: usize = take(words)?;
        (0..length).map(|_| T::read(words)).collect()
    }
}

impl<T: Words> Words for Option<T> {
    fn write(&self, text: &mut String) {
        put(text, usize::from(self.is_some()));
        self.iter().for_each(|item| item.write(text));
    }

    fn read(words: &mut SplitAsciiWhitespace<'_>) -> Option<Self> {
        match take::<usize>(words)? {
            0 => Some(None),
            _ => T::read(words).map(Some),
        }
    }
}

impl<T: Words> Words for Calculated<T> {
    fn write(&self, text: &mut String) {
        match self {
            Self::Done(figure) => {
                put(text, 1);
                figure.write(text);
            }
            Self::NotCalculated(reasons) => {
                put(text, 0);
                reasons.write(text);
            }
        }
    }

    fn read(words: &mut SplitAsciiWhitespace<'_>) -> Option<Self> {
        match take::<usize>(words)? {
            0 => Words::read(words).map(Self::NotCalculated),
            _ => T::read(words).map(Self::Done),
        }
    }
}

impl Words for ExactShares {
    fn write(&self, text: &mut String) {
        put(text, self.len());
        self.iter().for_each(|share| share.write(text));
    }

    fn read(words: &mut SplitAsciiWhitespace<'_>) -> Option<Self> {
        Vec::<ExactYen>::read(words).map(|shares| shares.into_iter().collect())
    }
}

impl Words for NucleolusProof {
    fn write(&self, text: &mut String) {
        match self {
            Self::AllButOne { excess } => {
                put(text, 0);
                excess.write(text);
            }
            Self::Levels(levels) => {
                put(text, 1);
                levels.write(text);
            }
        }
    }

    fn read(words: &mut SplitAsciiWhitespace<'_>) -> Option<Self> {
        Some(match take::<usize>(words)? {
            0 => Self::AllButOne { excess: Words::read(words)? },
            _ => Self::Levels(Words::read(words)?),
        })
    }
}

impl Words for CoreAnswer {
    fn write(&self, text: &mut String) {
        match self {
            Self::NotEmpty => put(text, 0),
            Self::Empty { balanced_collection, shortfall } => {
                put(text, 1);
                balanced_collection.write(text);
                shortfall.write(text);
            }
        }
    }

    fn read(words: &mut SplitAsciiWhitespace<'_>) -> Option<Self> {
        Some(match take::<usize>(words)? {
            0 => Self::NotEmpty,
            _ => Self::Empty { balanced_collection: Words::read(words)?, shortfall: Words::read(words)? },
        })
    }
}

/// The reasons that a long calculation can have. Inputs that are missing or contradict themselves are found by the page
/// before it starts one; should one come all the same, it is sent as "not calculated yet".
impl Words for Reason {
    fn write(&self, text: &mut String) {
        match self {
            Self::TooLarge => put(text, "large"),
            Self::NucleolusNotProved => put(text, "unproved"),
            Self::Cancelled => put(text, "cancelled"),
            Self::TooManyMembers { members, most } => {
                put(text, "many");
                members.write(text);
                most.write(text);
            }
            Self::NoStructure { obstacle } => {
                put(text, "obstacle");
                obstacle.write(text);
            }
            Self::EveryAllocationHasALoser { excess } => {
                put(text, "loser");
                excess.write(text);
            }
            Self::Missing { .. }
            | Self::Invalid { .. }
            | Self::NoMembers
            | Self::NoCostLines
            | Self::NothingToDivideBy { .. }
            | Self::NotSolvedYet => put(text, "unsolved"),
        }
    }

    fn read(words: &mut SplitAsciiWhitespace<'_>) -> Option<Self> {
        Some(match words.next()? {
            "large" => Self::TooLarge,
            "unproved" => Self::NucleolusNotProved,
            "cancelled" => Self::Cancelled,
            "many" => Self::TooManyMembers { members: Words::read(words)?, most: Words::read(words)? },
            "obstacle" => Self::NoStructure { obstacle: Words::read(words)? },
            "loser" => Self::EveryAllocationHasALoser { excess: Words::read(words)? },
            "unsolved" => Self::NotSolvedYet,
            _ => return None,
        })
    }
}
