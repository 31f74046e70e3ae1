//! The sign for an answer: a tick, a cross or a question mark, in a colour that says the same.

use yew::prelude::*;

use consortium_core::Answer;

/// The style class that colours things by an answer.
pub(crate) const fn answer_class(answer: Answer) -> &'static str {
    match answer {
        Answer::Met => "met",
        Answer::NotMet => "not_met",
        Answer::Unknown => "unknown",
    }
}

/// The sign for an answer, hidden from screen readers: the sentence beside it says it.
pub(crate) fn answer_mark(answer: Answer) -> Html {
    let path = match answer {
        Answer::Met => "m7 12.5 3.5 3.5L17 9",
        Answer::NotMet => "M8 8l8 8M16 8l-8 8",
        Answer::Unknown => "M9.2 9.4a2.8 2.8 0 1 1 4 2.6c-.8.4-1.2.9-1.2 1.9M12 17.2v.1",
    };
    html! {
        <svg class={classes!("mark", answer_class(answer))} viewBox="0 0 24 24" aria-hidden="true" focusable="false"
            fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">
            <circle cx="12" cy="12" r="10" /><path d={path} />
        </svg>
    }
}

/// A sentence with the sign of its answer.
pub(crate) fn marked(answer: Answer, sentence: impl Into<AttrValue>) -> Html {
    marked_of(answer, sentence.into())
}

fn marked_of(answer: Answer, sentence: AttrValue) -> Html {
    html! { <p class="marked">{ answer_mark(answer) }<span>{ sentence }</span></p> }
}
