//! The page: the numbers, then how many people are missing, then the rates behind it.

use yew::prelude::*;

use super::{
    figures::{figures_card, own_card},
    missing::{has_numbers, missing_in_all, missing_part},
    rates::{published, rates},
};
use crate::{
    text::collaboration::targets as words,
    ui::{
        components::{Head, card, disclosure, hint, paragraph},
        pages::collaboration::trail,
        planner::Planner,
        route::Route,
    },
};
use consortium_core::{Answer, collaboration::targets::Programme};

/// What stands on top of it.
pub(super) const HEAD: Head = Head::new(words::name, words::lead);

#[derive(PartialEq, Properties)]
pub(super) struct TargetsPageProps {
    pub(super) planner: Planner,
}

/// The page.
#[component]
pub(super) fn TargetsPage(props: &TargetsPageProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let [checkup, guidance] = Programme::ALL.map(|programme| missing_in_all(plan, programme));
    let said = |programme: Programme, people: Option<u64>| {
        let programme = words::programme(language, programme);
        match people {
            None => words::programme_unknown(language, programme),
            Some(0) => words::programme_reached(language, programme),
            Some(people) => words::programme_missing(language, programme, &words::people(people)),
        }
    };
    let (answer, headline) = match (checkup, guidance) {
        (None, None) => (Answer::Unknown, words::waits(language).to_owned()),
        (Some(0) | None, Some(0) | None) => (Answer::Met, words::all_reached(language).to_owned()),
        _ => {
            let (checkup, guidance) =
                (said(Programme::Checkup, checkup), said(Programme::Guidance, guidance));
            (Answer::NotMet, words::headline(language, &checkup, &guidance))
        }
    };
    let candidates = plan.candidates().count();
    let about_candidates = if candidates > 0 && answer != Answer::Unknown {
        paragraph("small", words::counts_candidates(language, candidates))
    } else {
        Html::default()
    };
    let entered: Vec<Programme> =
        Programme::ALL.into_iter().filter(|programme| has_numbers(plan, *programme)).collect();
    let sources =
        [words::source_targets, words::source_surcharge, words::source_results, words::rounding_hint];
    let sources = sources.map(|said| said(language).to_owned());
    html! {
        <div class="page">
            { trail::head(language, HEAD, Route::TARGETS) }
            { trail::verdict(answer, headline, about_candidates) }
            { figures_card(planner) }
            { own_card(planner) }
            if !entered.is_empty() {
                { card("missing-heading", words::missing_heading(language), html! {
                    <>
                        { for entered.into_iter().map(|programme| missing_part(language, plan, programme)) }
                        { hint(words::percent_hint(language)) }
                        { paragraph("small", words::points(language)) }
                    </>
                }) }
            }
            { card("rates-heading", words::rates_heading(language), html! {
                <>
                    { rates(language) }
                    { disclosure(words::results_heading(language), published(language)) }
                    { trail::sources(language, sources) }
                </>
            }) }
        </div>
    }
}
