//! What the cost page rests on.

use yew::prelude::*;

use crate::{
    text::{Language, cost_page as words},
    ui::components::{bullets, card},
};

/// The notes.
pub(super) fn sources(language: Language) -> Html {
    let notes = words::cost_notes(language).map(str::to_owned);
    card("cost-sources-heading", words::sources_heading(language), bullets(notes))
}
