//! How the long calculations stand, and what can be done about them.

use yew::prelude::*;

use super::solving::{Solver, Solving};
use crate::{
    text::{Language, cost_page as words},
    ui::components::{bullets, button, paragraph},
};
use consortium_document::results::MOST_MEMBERS_SOLVED_AT_ONCE;

/// How the long calculations stand, and what can be done about them.
pub(crate) fn progress(solver: &Solver, language: Language) -> Html {
    let again = |sentence| with_button(sentence, words::again(language), &solver.again);
    let content = match &solver.state {
        Solving::NotPossible => return Html::default(),
        Solving::Done(_) => paragraph("small", words::solved(language)),
        Solving::Running(percent) => running(solver, *percent, language),
        Solving::Cancelled => again(words::cancelled(language)),
        Solving::Failed => again(words::failed(language)),
        Solving::NoWorker { small: true } => {
            with_button(words::no_worker(language), words::here(language), &solver.here)
        }
        Solving::NoWorker { small: false } => bullets([
            words::no_worker(language).to_owned(),
            words::too_many_here(language, MOST_MEMBERS_SOLVED_AT_ONCE),
        ]),
    };
    html! { <div class="notice solving no-print">{ content }</div> }
}

fn with_button(sentence: &'static str, label: &'static str, onclick: &Callback<MouseEvent>) -> Html {
    html! { <>{ paragraph("", sentence) }<div>{ button("button", None, label, onclick.clone()) }</div></> }
}

fn running(solver: &Solver, percent: u32, language: Language) -> Html {
    html! {
        <>
            <p id="solving">{ words::solving(language, percent) }</p>
            <div class="row">
                <progress max="100" value={percent.to_string()} aria-labelledby="solving" />
                { button("button", None, words::cancel(language), solver.cancel.clone()) }
            </div>
        </>
    }
}
