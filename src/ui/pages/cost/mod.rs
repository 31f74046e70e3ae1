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
mod on_paper;
mod page;
mod reading;
mod results;
mod settlement;
mod solving;
mod sources;
mod summary;
mod terms;

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::{
    text::{self, cost_page as words},
    ui::{components::page_head, planner::Planner, same::Same},
};
use consortium_core::cost::CostReport;
use consortium_document::plan::{CostTask, Plan};
use results::Results;
use solving::{Solver, use_solver};

use on_paper::{cost_on_paper, cost_verdict_on_paper};
pub(in crate::ui) use page::PAGE;

#[derive(PartialEq, Properties)]
pub(crate) struct CostPageProps {
    pub(crate) planner: Planner,
}

/// The page.
#[component]
pub(crate) fn CostPage(props: &CostPageProps) -> Html {
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

/// What a plan costs, as far as it is calculated.
pub(super) struct Costs {
    task: Rc<CostTask>,
    report: Same<CostReport>,
    solver: Solver,
}

impl Costs {
    /// Whether the long calculations are being made.
    pub(super) fn are_on_their_way(&self) -> bool {
        self.solver.is_running()
    }
}

/// What a plan costs: at once without the long calculations, and with them as soon as they are made.
#[hook]
pub(super) fn use_costs(plan: &Rc<Plan>) -> Costs {
    let task = use_memo(plan.clone(), |plan| plan.cost_task());
    let quick = use_memo(task.clone(), |task| task.quick_report());
    let solver = use_solver(&task, &quick);
    let full = use_memo(solver.solutions().cloned(), |solutions| {
        solutions.as_ref().map(|solutions| Same::from(Rc::new(solutions.report())))
    });
    Costs { task, report: (*full).clone().unwrap_or_else(|| quick.into()), solver }
}

/// What the long tables and the pictures are drawn from.
#[derive(Clone, PartialEq)]
struct Shown {
    plan: Rc<Plan>,
    task: Rc<CostTask>,
    report: Same<CostReport>,
}

/// Up to how many members everything is drawn at every key press.
const MOST_MEMBERS_DRAWN_AT_ONCE: usize = 40;

/// How long typing rests before the long tables of many members follow, in milliseconds. Verdict and totals do not wait.
const REST: u32 = 120;

/// The newest state for few members; for many the one in which typing last rested.
#[hook]
fn use_rested(now: Shown) -> Shown {
    let rested = use_state_eq(|| now.clone());
    let many = now.report.members.len() > MOST_MEMBERS_DRAWN_AT_ONCE;
    // Members that are gone have no rows any more.
    let same_members = rested.report.members == now.report.members;
    use_effect_with(now.clone(), {
        let rested = rested.setter();
        move |now| {
            let now = now.clone();
            let timer = many.then(|| Timeout::new(REST, move || rested.set(now)));
            move || drop(timer)
        }
    });
    if many && same_members { (*rested).clone() } else { now }
}
