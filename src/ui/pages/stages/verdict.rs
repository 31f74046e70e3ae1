//! The verdict of a view: one sentence with the figure that decides it, and what else must be said at once.

use yew::prelude::*;

use crate::{
    text::Language,
    ui::components::{answer_class, answer_mark, maybe, paragraph},
};
use consortium_core::Answer;

/// How a verdict looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// It is known.
    Known,
    /// It depends on inputs that are missing.
    Open,
    /// Something fell back.
    Fell,
}

/// A verdict. Screen readers hear it when it changes, without its source, which stays.
pub(super) fn verdict(tone: Tone, headline: String, content: Html, source: Option<String>) -> Html {
    let (class, answer) = match tone {
        Tone::Known => ("known", None),
        Tone::Open => (answer_class(Answer::Unknown), Some(Answer::Unknown)),
        Tone::Fell => (answer_class(Answer::NotMet), Some(Answer::NotMet)),
    };
    html! {
        <div class={classes!("verdict", class)}>
            <div class="told" role="status" aria-live="polite" aria-atomic="true">
                <p class="headline">{ maybe(answer.map(answer_mark)) }<span>{ headline }</span></p>
                { content }
            </div>
            { maybe(source.map(|source| paragraph("small", source))) }
        </div>
    }
}

/// The figures at the bottom of a small screen.
pub(super) fn summary(figures: &[(&'static str, String)]) -> Html {
    html! {
        <div class="sticky-summary" aria-hidden="true">
            <p class="row">{ for figures.iter().map(|(name, figure)| html! { <span>{ *name }{ " " }<strong>{ figure }</strong></span> }) }</p>
        </div>
    }
}

/// The two sides of a view: inputs, and the results of them.
pub(super) fn two_sides(language: Language, inputs: Html, results: Html) -> Html {
    html! {
        <div class="two-sides">
            <div class="stack">{ inputs }</div>
            <section class="results stack" aria-labelledby="result-heading">
                <h2 id="result-heading" class="visually-hidden">{ crate::text::page::result(language) }</h2>
                { results }
            </section>
        </div>
    }
}
