//! The answer: outcome, articles, consent, and what remains where there is no base.

use yew::prelude::*;

use crate::{
    text::{Language, collaboration::access as words},
    ui::{
        components::{bullets, hint, marked, paragraph, part, small_card},
        pages::collaboration::trail,
        route::Route,
    },
};
use consortium_core::{
    Answer,
    collaboration::access::{AccessAnswer, OtherWay, Outcome, Question, answer},
};

/// The answer to a question, or why there is none.
pub(super) fn answer_card(language: Language, question: Option<&Question>) -> Html {
    let Some(question) = question else {
        return trail::verdict(Answer::Unknown, words::on_missing(language).to_owned(), Html::default());
    };
    match answer(question) {
        Err(fault) => {
            trail::verdict(Answer::NotMet, words::fault(language, fault).to_owned(), Html::default())
        }
        Ok(answer) => html! {
            <>
                { trail::verdict(tone(answer.outcome()), words::verdict(language, question, &answer), below(language, &answer)) }
                { articles(language, &answer) }
                { ways(language, &answer) }
                { hint(words::text_of_law(language, answer.period)) }
                { hint(words::no_advice(language)) }
            </>
        },
    }
}

/// How an outcome looks.
const fn tone(outcome: Option<Outcome>) -> Answer {
    match outcome {
        Some(Outcome::MustGive) => Answer::Met,
        Some(Outcome::NoLegalBase) => Answer::NotMet,
        Some(Outcome::MayRefuse | Outcome::ToBeChecked(_)) | None => Answer::Unknown,
    }
}

/// What stands below the verdict: consent, what decides, why it is to be checked, notes.
fn below(language: Language, answer: &AccessAnswer) -> Html {
    let mut reasons: Vec<_> = answer
        .rows
        .iter()
        .filter_map(|row| match row.outcome {
            Outcome::ToBeChecked(reason) => Some(words::check_reason(language, reason)),
            Outcome::MustGive | Outcome::MayRefuse | Outcome::NoLegalBase => None,
        })
        .collect();
    reasons.dedup();
    let mut possible: Vec<_> = answer.rows.iter().map(|row| row.outcome).collect();
    possible.dedup();
    html! {
        <>
            if let Some(consent) = answer.consent() {
                { paragraph("", words::consent(language, consent, answer)) }
            } else {
                { bullets(answer.open.iter().map(|open| words::open(language, *open).to_owned())) }
                { part(words::possible(language), html! { { for possible.iter().map(|outcome| marked(tone(Some(*outcome)), words::outcome(language, *outcome))) } }) }
            }
            { for reasons.into_iter().map(|reason| paragraph("", reason)) }
            { for answer.notes.iter().map(|note| paragraph("small", words::note(language, *note))) }
        </>
    }
}

fn articles(language: Language, answer: &AccessAnswer) -> Html {
    let articles = answer.articles();
    if articles.is_empty() {
        return Html::default();
    }
    let cited = articles.iter().map(|article| words::article(language, article));
    small_card("articles-heading", words::articles(language), bullets(cited))
}

fn ways(language: Language, answer: &AccessAnswer) -> Html {
    if answer.other_ways.is_empty() {
        return Html::default();
    }
    let ways = answer.other_ways.iter().map(|way| words::other_way(language, *way, answer.numbering));
    let may_use_jointly = answer.other_ways.contains(&OtherWay::JointUse);
    small_card(
        "ways-heading",
        words::ways(language),
        html! {
            <>
                { bullets(ways) }
                if may_use_jointly {
                    <p class="no-print"><a href={Route::NOTICE.href()}>{ words::to_notice(language) }</a></p>
                }
            </>
        },
    )
}
