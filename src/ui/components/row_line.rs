//! What a row of an editable table is on a phone: one line with its name and the figure that decides. Pressing it opens the
//! fields of the row; on a wider screen the line is not there, and the fields are.
//!
//! Whether a row is open is looked up by the style sheet, in the state that the button tells screen readers anyway.

use yew::prelude::*;

use super::field_input::in_words;
use crate::text::{Language, row_line as words};
use consortium_core::Slot;

/// What stands behind the name in the line of a row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum RowFact {
    /// A figure with its unit.
    Figure(String),
    /// What the row is, in a word.
    Tag(&'static str),
    /// Something is not entered.
    Missing(String),
    /// Something cannot be read, or does not fit together.
    Wrong(String),
}

impl RowFact {
    /// What is said of one field: its value with a unit, or that it is missing or unreadable, by the name of its column.
    pub(crate) fn of(
        language: Language,
        slot: &dyn Slot,
        column: &str,
        with_unit: impl Fn(&str) -> String,
    ) -> Self {
        if slot.unreadable().is_some() {
            Self::Wrong(words::unreadable(language, column))
        } else if slot.is_blank() {
            Self::Missing(words::missing(language, column))
        } else {
            Self::Figure(with_unit(&in_words(language, slot.shown(), slot.is_approximate())))
        }
    }

    const fn class(&self) -> &'static str {
        match self {
            Self::Figure(_) => "row-figure",
            Self::Tag(_) => "tag",
            Self::Missing(_) => "row-missing",
            Self::Wrong(_) => "row-wrong",
        }
    }

    fn said(&self) -> &str {
        match self {
            Self::Figure(said) | Self::Missing(said) | Self::Wrong(said) => said,
            Self::Tag(said) => said,
        }
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct RowLineProps {
    /// What the row is about.
    pub(crate) name: AttrValue,
    pub(crate) facts: Vec<RowFact>,
}

/// The cell with the line: the first of its row. A row is closed until it is pressed, or until one of its fields is to take
/// the focus, as the first of a new row does.
#[component]
pub(crate) fn RowLine(props: &RowLineProps) -> Html {
    let RowLineProps { name, facts } = props;
    let open = use_state_eq(|| false);
    let toggle = Callback::from({
        let open = open.clone();
        move |_: MouseEvent| open.set(!*open)
    });
    html! {
        <td role="cell" class="row-line">
            <button aria-expanded={open.to_string()} onclick={toggle}>
                <span class="row-name">{ name }</span>
                for (place, fact) in facts.iter().enumerate() { <span key={place} class={fact.class()}>{ fact.said() }</span> }
            </button>
        </td>
    }
}

/// The heading above the lines, for screen readers.
pub(crate) fn row_line_heading(language: Language) -> Html {
    html! {
        <th role="columnheader" scope="col" class="row-line"><span class="visually-hidden">{ words::heading(language) }</span></th>
    }
}
