//! What the cost page rests on.

use yew::prelude::*;

use crate::{
    text::{Language, cost_page as words},
    ui::components::{bullets, card},
};

/// The notes.
pub(super) fn sources(language: Language) -> Html {
    let notes = [
        words::source_keys(language),
        words::source_office(language),
        words::source_tax(language),
        words::source_exact(language),
    ];
    card("cost-sources-heading", words::sources_heading(language), bullets(notes.map(str::to_owned)))
}
