//! 費用分担: what each society pays under each way of splitting, whether it is fair, whether joint work pays at all.

mod adds;
mod comparison;
mod detail;
mod fairness;
mod fields;
mod grant;
mod keys;
mod line;
mod lines;
mod members;
mod results;
mod settlement;
mod solving;
mod sources;
mod summary;
mod terms;

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    domain::{MemberId, cost::LineId},
    plan::Plan,
    text::{self, Language, cost, cost_page as words},
    ui::{components::page_head, planner::Planner},
};
use results::Results;
use solving::use_solver;

#[derive(PartialEq, Properties)]
pub(crate) struct CostPageProps {
    pub(crate) planner: Planner,
}

/// The page.
#[component]
pub(crate) fn CostPage(props: &CostPageProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let task = use_memo(plan.clone(), |plan| plan.cost_task());
    let quick = use_memo(task.clone(), |task| task.report(None));
    let solver = use_solver(plan, &task, &quick);
    let full = use_memo((task.clone(), solver.solutions().cloned()), |(task, solutions)| {
        solutions.as_ref().map(|solutions| Rc::new(task.report(Some(solutions))))
    });
    let report = (*full).clone().unwrap_or(quick);
    html! {
        <div class="page">
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
                    { summary::totals(plan, &report, language) }
                    { summary::solving(&solver, language) }
                </section>
            </div>
            <Results plan={plan.clone()} {task} report={report.clone()} running={solver.is_running()} {language} act={planner.act.clone()} />
            { summary::sticky_summary(&report, language) }
        </div>
    }
}

/// Calls members and lines by their names in the plan.
fn named<R>(language: Language, plan: &Plan, say: impl FnOnce(cost::Names<'_>) -> R) -> R {
    let member = |id: MemberId| text::plan::member(language, plan, id);
    let line = |id: LineId| words::line_name_or_position(language, plan, id);
    let everyone: Vec<_> = plan.members.iter().map(|member| member.id).collect();
    say(cost::Names { member: &member, line: &line, everyone: &everyone })
}
