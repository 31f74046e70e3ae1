//! The page: a table at a time, its shares, and the sheet with all of them.

use yew::prelude::*;

use super::{
    about::{about_card, limits_card},
    groups::groups,
    on_paper::on_paper,
    results::{answer, beside_others, shares},
    tables::Assessed,
    views::switch,
};
use crate::{
    text::collaboration::white_paper as words,
    ui::{
        components::{Head, hint},
        pages::{collaboration::trail, outcomes::small_numbers},
        planner::Planner,
        route::Route,
    },
};
use consortium_core::collaboration::white_paper::{Breakdown, PaperDisclosure, Risk, assess_breakdown};

/// What stands on top of it.
pub(super) const HEAD: Head = Head::new(words::name, words::lead);

#[derive(PartialEq, Properties)]
pub(super) struct WhitePaperPageProps {
    pub(super) planner: Planner,
    pub(super) breakdown: Breakdown,
}

/// The page.
#[component]
pub(super) fn WhitePaperPage(props: &WhitePaperPageProps) -> Html {
    let WhitePaperPageProps { planner, breakdown } = props;
    let (plan, language) = (planner.plan(), planner.language());
    let hides = use_state_eq(|| false);
    let risk = use_state_eq(|| Risk::Obesity);
    let switch_hiding = Callback::from({
        let hides = hides.setter();
        move |hide| hides.set(hide)
    });
    let rule = plan.outcomes.suppression_rule();
    // Judging a long table takes a moment: only where something changed.
    let judged = use_memo((plan.white_paper.clone(), rule), |(paper, rule)| {
        let judge = |breakdown: &Breakdown| {
            let disclosure = rule.map(|rule| PaperDisclosure::of(paper, *breakdown, rule));
            (*breakdown, assess_breakdown(paper, *breakdown), disclosure)
        };
        let judged = Breakdown::ALL.iter().map(judge).collect::<Vec<_>>();
        let alone =
            judged.iter().filter_map(|(breakdown, _, disclosure)| Some((*breakdown, disclosure.clone()?)));
        let together = PaperDisclosure::beside_each_other(paper, alone.collect());
        (judged, together)
    });
    let (judged, together) = &*judged;
    let tables: Vec<Assessed<'_>> = judged
        .iter()
        .map(|(breakdown, report, disclosure)| Assessed {
            paper: &plan.white_paper,
            breakdown: *breakdown,
            report,
            disclosure: disclosure.as_ref(),
        })
        .collect();
    let current = tables.iter().copied().find(|table| table.breakdown == *breakdown);
    let sources =
        [words::source_paper, words::source_under_40, words::source_interval, words::source_disease];
    html! {
        <div class="page">
            { trail::head(language, HEAD, Route::WHITE_PAPER) }
            if let Some(current) = current {
                { answer(plan, current, language) }
                { switch(planner, *breakdown) }
                { groups(planner, *breakdown) }
                { shares(planner, current, *hides) }
                { beside_others(planner, current, &risk, *hides) }
            }
            { on_paper(plan, &tables, together, language) }
            if *breakdown == Breakdown::Workplaces { { limits_card(planner) } }
            { about_card(planner) }
            { small_numbers::settings(planner, *hides, &switch_hiding) }
            <div class="no-print">{ hint(words::shared_rule(language)) }</div>
            <div class="no-print">{ trail::sources(language, sources.map(|said| said(language).to_owned())) }</div>
        </div>
    }
}
