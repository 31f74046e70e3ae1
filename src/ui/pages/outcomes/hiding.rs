//! How a number of people is shown: as it is, marked because it is hidden elsewhere, or hidden.

use crate::text::{Language, outcomes as words};
use consortium_document::tables::Value;

/// Whether hidden numbers are hidden here, or marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::pages) enum Hiding {
    /// For what leaves the machine: copies, files, paper.
    Hidden,
    /// On screen: shown, with a mark.
    Marked,
}

impl Hiding {
    /// On screen, as the switch says.
    pub(in crate::ui::pages) const fn on_screen(hides: bool) -> Self {
        if hides { Self::Hidden } else { Self::Marked }
    }

    /// A number of people. `may_be_shown` says whether it may leave the machine.
    pub(in crate::ui::pages) fn people(self, language: Language, people: u64, may_be_shown: bool) -> Value {
        match (u32::try_from(people), may_be_shown) {
            (Ok(people), true) => Value::Count(people),
            _ => Value::Text(self.text(language, words::people_in_cell(people), may_be_shown)),
        }
    }

    /// A text that is made of numbers of people.
    pub(in crate::ui::pages) fn text(self, language: Language, text: String, may_be_shown: bool) -> String {
        match (self, may_be_shown) {
            (_, true) => text,
            (Self::Hidden, false) => words::hidden(language).to_owned(),
            (Self::Marked, false) => words::marked(&text),
        }
    }
}
