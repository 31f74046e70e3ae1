//! What the cost page rests on.

use yew::prelude::*;

use crate::text::{Language, cost_page as words};

/// The notes, behind a disclosure.
pub(super) fn sources(language: Language) -> Html {
    let notes = [
        words::source_keys(language),
        words::source_office(language),
        words::source_tax(language),
        words::source_exact(language),
    ];
    html! {
        <section class="card" aria-labelledby="cost-sources-heading">
            <details>
                <summary><h2 id="cost-sources-heading">{ words::sources_heading(language) }</h2></summary>
                <ul>for note in notes { <li key={note}>{ note }</li> }</ul>
            </details>
        </section>
    }
}
