//! What comes out of a file of participants, or why nothing does.

use std::collections::BTreeMap;

use thiserror::Error;

use super::{Column, Doubt, LeftOut, LineList, MOST_GROUPS, Tallies, tallies::NotCounted};

/// A line has no more cells than this.
pub(super) const MOST_CELLS: usize = 1_000;

/// Why a file could not be read. Nothing of it is counted then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotRead {
    /// There is no line with text.
    #[error("there is nothing to read")]
    Empty,
    /// A line does not end: a quotation mark was opened and not closed.
    #[error(
        "line {line} does not end: a quotation mark is not closed, or it has more than {MOST_CELLS} cells"
    )]
    EndlessLine {
        /// Its number.
        line: u64,
    },
    /// The column of societies has more different texts than there are societies.
    #[error("more than {MOST_GROUPS} different societies")]
    TooManySocieties,
    /// There are more people than can be counted.
    #[error("more people than can be counted")]
    TooManyPeople,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The headings as they stand in the file.
    pub headings: Vec<String>,
    /// What each column was taken for; `None`: it was not read.
    pub columns: Vec<Option<Column>>,
    /// The number of the line of headings.
    pub heading_line: u64,
    /// The lines below the headings, blank ones between them not counted.
    pub lines: u64,
    /// How many of them were counted: each is one participant.
    pub counted: u64,
    /// The lines that were not counted, by reason.
    pub left_out: BTreeMap<LeftOut, LineList>,
    /// What is odd about lines that were counted.
    pub doubts: BTreeMap<Doubt, LineList>,
    /// How many of the counted lines say nothing in a column.
    pub missing: BTreeMap<Column, u64>,
    /// Whether participants were told apart by their numbers, all of them.
    pub duplicates_looked_for: bool,
    /// The counts.
    pub tallies: Tallies,
}

impl From<NotCounted> for NotRead {
    fn from(reason: NotCounted) -> Self {
        match reason {
            NotCounted::TooManySocieties => Self::TooManySocieties,
            NotCounted::TooManyPeople => Self::TooManyPeople,
        }
    }
}
