//! The page: the answer for all on top, then the view.

use yew::prelude::*;

use super::{
    adds, break_even, choice,
    chosen::Chosen,
    comparison::Comparison,
    detail::{Formulas, WhatIfOne},
    fairness, keys, terms,
    views::{SharesView, switch},
};
use crate::{
    text::{self, cost_page as words},
    ui::{
        components::{Head, bullets, card},
        costs::{
            Costs, MOST_MEMBERS_DRAWN_AT_ONCE, Shown, confirmed_alone, progress, standalone_choice,
            sticky_summary, use_costs, use_rested, verdict,
        },
        planner::Planner,
        route::Route,
    },
};
use consortium_core::MemberId;
use consortium_document::plan::CostQuestion;

/// What stands on top of it.
pub(super) const HEAD: Head = Head::new(words::shares_heading, words::shares_lead);

#[derive(PartialEq, Properties)]
pub(super) struct SharesPageProps {
    pub(super) planner: Planner,
    pub(super) view: SharesView,
}

/// The page.
#[component]
pub(super) fn SharesPage(props: &SharesPageProps) -> Html {
    let SharesPageProps { planner, view } = props;
    let (plan, language) = (planner.plan(), planner.language());
    let costs = use_costs(plan, CostQuestion::Shares);
    let Costs { plan: about, task, report, solver, .. } = &costs;
    let shown = use_rested(Shown { plan: about.clone(), task: task.clone(), report: report.clone() });
    let chosen = use_state_eq(|| None::<MemberId>);
    let choose = use_callback((), {
        let chosen = chosen.setter();
        move |id: MemberId, ()| chosen.set(Some(id))
    });
    let running = solver.is_running();
    let many = shown.report.members.len() > MOST_MEMBERS_DRAWN_AT_ONCE;
    let act = planner.act.clone();
    let results = html! {
        <section class="results stack" aria-labelledby="result-heading">
            <h2 id="result-heading" class="visually-hidden">{ text::page::result(language) }</h2>
            { verdict(about, report, language) }
            { standalone_choice(planner, report, false) }
            if report.whole.done().is_none() {
                <p class="no-print"><a class="button primary" href={Route::COST.href()}>{ words::to_costs(language) }</a></p>
            }
            { fairness::in_one_sentence(planner, report, running) }
            { progress(solver, language) }
            if report.whole.done().is_some() {
                <p class="no-print"><a class="button" href={Route::REPORT.href()}>{ words::to_paper(language) }</a></p>
            }
        </section>
    };
    let Shown { plan: shown_plan, task, report: shown_report } = &shown;
    let can_be_split = shown_report.whole.done().is_some();
    let member = chosen
        .filter(|id| shown_report.members.contains(id))
        .or(shown_plan.us.filter(|us| shown_report.members.contains(us)))
        .or_else(|| shown_report.members.first().copied());
    let content = match view {
        SharesView::Choice => html! {
            <div class="two-sides">
                <div class="stack">
                    { choice::choice(planner, report, running) }
                    if can_be_split {
                        <Chosen plan={shown_plan.clone()} report={shown_report.clone()} {running} {language} onchoose={choose} />
                    }
                    { keys::shared_keys(planner, report) }
                    { terms::terms(planner) }
                    { card("share-sources-heading", words::sources_heading(language), bullets(words::share_notes(language).map(str::to_owned))) }
                </div>
                { results }
            </div>
        },
        _ if !can_be_split => results,
        SharesView::AllWays => html! {
            <>
                <Comparison plan={shown_plan.clone()} report={shown_report.clone()} {running} {language} {act} onchoose={choose} />
                { adds::alone_beside_joint(shown_plan, shown_report, language) }
            </>
        },
        SharesView::Fairness => html! {
            <div class="two-sides">
                <div class="stack">{ fairness::fairness(shown_plan, shown_report, running, language) }</div>
                { results }
            </div>
        },
        SharesView::WhatIf => html! {
            <>
                { break_even::break_even(shown_plan, shown_report, language) }
                if let Some(member) = member {
                    <WhatIfOne plan={shown_plan.clone()} task={task.clone()} report={shown_report.clone()} {member} {language} onchoose={choose} />
                }
                { adds::contributions(shown_plan, shown_report, language) }
            </>
        },
        SharesView::Formulas => html! {
            if let Some(member) = member {
                <Formulas plan={shown_plan.clone()} report={shown_report.clone()} {member} {language} onchoose={choose} />
            }
        },
    };
    html! {
        <div class={classes!("page", many.then_some("long"))}>
            { HEAD.draw(language) }
            { switch(language, *view) }
            { confirmed_alone(plan, &costs, language) }
            { content }
            { sticky_summary(report, language) }
        </div>
    }
}
