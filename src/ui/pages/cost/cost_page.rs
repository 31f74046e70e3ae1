//! The page: what is entered on one side, the answer on the other, the long tables and the pictures below.

use yew::prelude::*;

use super::{
    costs::{Costs, use_costs},
    grant, keys, lines, members,
    results::Results,
    shown::{MOST_MEMBERS_DRAWN_AT_ONCE, Shown, use_rested},
    summary, terms,
};
use crate::{
    text::{self, cost_page as words},
    ui::{components::page_head, planner::Planner},
};

#[derive(PartialEq, Properties)]
pub(super) struct CostPageProps {
    pub(super) planner: Planner,
}

/// The page.
#[component]
pub(super) fn CostPage(props: &CostPageProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let Costs { task, report, solver } = use_costs(plan);
    let shown = use_rested(Shown { plan: plan.clone(), task, report: report.clone() });
    let many = shown.report.members.len() > MOST_MEMBERS_DRAWN_AT_ONCE;
    html! {
        <div class={classes!("page", many.then_some("long"))}>
            { page_head(words::heading(language), words::lead(language)) }
            <div class="two-sides">
                <div class="stack">
                    { lines::lines(planner, &report) }
                    { keys::shared_keys(planner, &report) }
                    { members::members(planner, &report) }
                    { grant::grant(planner, &report) }
                    { terms::terms(planner) }
                </div>
                <section class="results stack" aria-labelledby="result-heading">
                    <h2 id="result-heading" class="visually-hidden">{ text::page::result(language) }</h2>
                    { summary::verdict(plan, &report, language) }
                    { summary::standalone_choice(planner, &report) }
                    { summary::totals(plan, &report, language) }
                    { summary::solving(&solver, language) }
                </section>
            </div>
            <Results {shown} running={solver.is_running()} {language} act={planner.act.clone()} />
            { summary::sticky_summary(&report, language) }
        </div>
    }
}
