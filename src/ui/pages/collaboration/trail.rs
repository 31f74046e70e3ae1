//! What the pages on collaborative health share: the links between them, a verdict, two sides.

use yew::prelude::*;

use crate::{
    text::{Language, collaboration as words, page},
    ui::{
        components::{Head, LinkRow, answer_class, answer_mark, bullets, disclosure},
        route::Route,
    },
};
use consortium_core::Answer;

/// The pages, in the order in which they are needed.
const TRAIL: [Route; 6] =
    [Route::DATA_ACCESS, Route::NOTICE, Route::ROLES, Route::WHITE_PAPER, Route::TARGETS, Route::TRAINING];

/// The head of a page, and the way to the others.
pub(super) fn head(language: Language, head: Head, here: Route) -> Html {
    html! {
        <>
            { head.draw(language) }
            if TRAIL.len() > 1 {
                <LinkRow class="views no-print" label={words::related(language)} current={here}>
                    <ul>
                        for route in TRAIL {
                            <li key={route.fragment()}>
                                <a href={route.href()} aria-current={(route == here).then_some("page")}>{ route.name(language) }</a>
                            </li>
                        }
                    </ul>
                </LinkRow>
            }
        </>
    }
}

/// Inputs on one side, the results of them on the other.
pub(super) fn two_sides(language: Language, inputs: Html, results: Html) -> Html {
    html! {
        <div class="two-sides">
            <div class="stack">{ inputs }</div>
            <section class="results stack" aria-labelledby="result-heading">
                <h2 id="result-heading" class="visually-hidden">{ page::result(language) }</h2>
                { results }
            </section>
        </div>
    }
}

/// A verdict. Screen readers hear it when it changes.
pub(super) fn verdict(answer: Answer, headline: String, content: Html) -> Html {
    html! {
        <div class={classes!("verdict", answer_class(answer))} role="status" aria-live="polite">
            <p class="headline">{ answer_mark(answer) }<span>{ headline }</span></p>
            { content }
        </div>
    }
}

/// A menu with its label above it. The label is hidden from screen readers: the menu has it as its name.
pub(super) fn labelled(label: &'static str, menu: Html) -> Html {
    html! { <div class="field"><span class="label" aria-hidden="true">{ label }</span>{ menu }</div> }
}

/// Where the rules come from, and what they leave open.
pub(super) fn sources(language: Language, sentences: impl IntoIterator<Item = String>) -> Html {
    disclosure(words::sources(language), bullets(sentences))
}
