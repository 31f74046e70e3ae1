//! How cells and their texts stand in sentences.

use super::sentences::in_quotes;
use crate::text::{Language, number::grouped};

pub(super) fn count(value: usize) -> String {
    grouped(value)
}

/// The most characters of a cell that are quoted in a sentence.
const MOST_QUOTED: usize = 24;

/// A text on one line and not longer than can be read at a glance.
pub(super) fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST_QUOTED {
        return line;
    }
    line.chars().take(MOST_QUOTED).chain(['…']).collect()
}

pub(super) fn quoted(language: Language, text: &str) -> String {
    in_quotes(language, &shortened(text))
}

pub(super) fn join(language: Language, first: &str, second: &str) -> String {
    match language {
        Language::Japanese => format!("{first}{second}"),
        Language::English => format!("{first} {second}"),
    }
}
