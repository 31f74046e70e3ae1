//! What became of each line: nothing is left out in silence.

use std::collections::BTreeMap;

use super::Column;

/// The most lines that are listed by number for one reason; the others are counted.
pub const MOST_LINES_LISTED: usize = 50;

/// Why a line is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOut {
    /// There is nothing in it.
    Empty,
    /// It is the heading, once more.
    HeadingAgain,
    /// It is a total (合計, 小計) or a note.
    Total,
    /// An earlier line has the same number of a participant.
    SameParticipant,
}

/// What is odd about a line that is counted all the same. The value in question counts as not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// The text of this column could not be read.
    Unreadable(Column),
    /// No person has this value.
    Impossible(Column),
    /// The measurement after lies before the one before; what was measured is taken for neither.
    AfterBeforeBefore,
    /// The BMI as it is written contradicts height and weight; as it is written it was counted.
    BmiContradicts,
}

/// Lines that something was found about: how many, and the numbers of the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineList {
    /// How many lines there are.
    pub count: u64,
    /// The numbers of the first of them in the file, from 1.
    pub first: Vec<u64>,
}

/// Lines by what was found about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LinesBy<Reason>(pub(super) BTreeMap<Reason, LineList>);

impl<Reason> Default for LinesBy<Reason> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<Reason: Ord> LinesBy<Reason> {
    pub(super) fn note(&mut self, reason: Reason, line: u64) {
        let list = self.0.entry(reason).or_default();
        list.count = list.count.saturating_add(1);
        if list.first.len() < MOST_LINES_LISTED {
            list.first.push(line);
        }
    }
}
