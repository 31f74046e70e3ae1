//! The page: costs, figures of the members and the grant on one side, what all together cost on the other.

use yew::prelude::*;

use super::{grant, lines, members, sources, totals};
use crate::{
    text::{self, cost_page as words},
    ui::{
        components::Head,
        costs::{Costs, confirmed_alone, standalone_choice, sticky_summary, use_costs, verdict},
        planner::Planner,
        route::Route,
    },
};
use consortium_document::plan::CostQuestion;

/// What stands on top of it.
pub(super) const HEAD: Head = Head::new(words::heading, words::lead);

#[derive(PartialEq, Properties)]
pub(super) struct CostPageProps {
    pub(super) planner: Planner,
}

/// The page.
#[component]
pub(super) fn CostPage(props: &CostPageProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let costs = use_costs(plan, CostQuestion::Shares);
    let Costs { plan: about, report, .. } = &costs;
    html! {
        <div class="page">
            { HEAD.draw(language) }
            <div class="two-sides">
                <div class="stack">
                    { lines::lines(planner, report) }
                    { members::members(planner, report) }
                    { grant::grant(planner, report) }
                    { sources::sources(language) }
                </div>
                <section class="results stack" aria-labelledby="result-heading">
                    <h2 id="result-heading" class="visually-hidden">{ text::page::result(language) }</h2>
                    { confirmed_alone(plan, &costs, language) }
                    { verdict(about, report, language) }
                    { standalone_choice(planner, report, true) }
                    { totals::totals(about, report, language) }
                    if report.whole.done().is_some() {
                        <p class="no-print"><a class="button primary" href={Route::SHARES.href()}>{ words::to_shares(language) }</a></p>
                    }
                </section>
            </div>
            { sticky_summary(report, language) }
        </div>
    }
}
