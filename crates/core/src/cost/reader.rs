//! Reads entries, and collects what stands in the way of calculating with them.

use super::{Fault, InvalidInput, NotCalculated, Reason};
use crate::{Entry, Field, Yen};

/// Collects what is missing, what cannot be read, and what contradicts itself, each with its field.
///
/// What it answers in place of such an input is `None`: nothing is calculated before [`finish`](Self::finish) has said
/// that there is none.
#[derive(Debug, Default)]
pub(super) struct Reader {
    absent: Vec<Reason>,
    invalid: Vec<InvalidInput>,
}

impl Reader {
    /// An input without which nothing can be calculated.
    pub(super) fn need<T: Copy>(&mut self, entry: &Entry<T>, field: Field) -> Option<T> {
        match entry {
            Entry::Known(value) | Entry::Approximate(value) => return Some(*value),
            Entry::Unknown => self.absent.push(Reason::Missing { field }),
            Entry::Unreadable(_) => self.absent.push(Reason::Unreadable { field }),
        }
        None
    }

    /// An input that may be left out. What cannot be read is not left out.
    pub(super) fn may_lack<T: Copy>(&mut self, entry: &Entry<T>, field: Field) -> Option<T> {
        if entry.is_unknown() { None } else { self.need(entry, field) }
    }

    /// An amount that may be left out, and is not below zero.
    pub(super) fn may_lack_amount(&mut self, entry: &Entry<Yen>, field: Field) -> Option<Yen> {
        let amount = self.may_lack(entry, field)?;
        self.wrong_if(amount < Yen::ZERO, field, Fault::Negative);
        Some(amount)
    }

    pub(super) fn missing(&mut self, field: Field) {
        self.absent.push(Reason::Missing { field });
    }

    pub(super) fn wrong_if(&mut self, is_wrong: bool, field: Field, fault: Fault) {
        if is_wrong {
            self.invalid.push(InvalidInput { field, fault });
        }
    }

    /// The contradictions.
    pub(super) fn invalid(&self) -> &[InvalidInput] {
        &self.invalid
    }

    /// Every contradiction; without one, everything that is missing or cannot be read.
    pub(super) fn finish(&self) -> Result<(), NotCalculated> {
        let invalid = self.invalid.iter().map(|error| Reason::Invalid { error: *error });
        NotCalculated::unless_empty(invalid.collect())?;
        let mut absent: Vec<Reason> = Vec::new();
        for reason in &self.absent {
            if !absent.contains(reason) {
                absent.push(reason.clone());
            }
        }
        NotCalculated::unless_empty(absent)
    }
}
