//! The page of the shares as a value: where it is, what it is called, what the report has of it.

use yew::prelude::*;

use super::{
    on_paper::shares_on_paper,
    our_sheet::ours_on_paper,
    shares_page::{HEAD, SharesPage},
    views::SharesView,
};
use crate::{
    text::{Language, cost as cost_words, cost_page as words, page as page_words, shell},
    ui::{
        calculations::Calculations,
        costs::{confirmed_alone, use_costs},
        pages::page::{Audience, Load, Page, Paper, Parts, PlanBar, Sheet, SheetProps, Step, StepState},
        planner::Planner,
        route::Route,
    },
};
use consortium_document::plan::{CostQuestion, Plan};

/// The page.
pub(in crate::ui) const PAGE: Page = Page {
    head: Some(HEAD),
    views: &[Route::ALL_WAYS, Route::FAIRNESS, Route::WHAT_IF, Route::FORMULAS],
    about: Some(page_words::about_shares),
    steps: &[Step { audience: Audience::Societies, route: Route::SHARES, name: shell::shares, state }],
    plan_bar: PlanBar::TitleAndRules,
    concerns: Some(|plan| !plan.cost.lines.is_empty()),
    ..Page::new(Route::SHARES, Audience::Societies, Load::Apart(|| Box::pin(shares())))
};

crate::ui::apart::define! {
    /// The page and its part of the report.
    in shares: fn shares() -> Parts {
        Parts {
            view: |planner, place| html! { <SharesPage planner={planner.clone()} view={SharesView::at(place.route)} /> },
            paper: Some(Paper {
                sheets: &[Sheet::Tables, Sheet::Ours],
                sheet: |planner, sheet| html! { <SharesSheet planner={planner.clone()} {sheet} /> },
                sources,
            }),
        }
    }
}

/// The way of splitting that the plan has settled on, once there is something to split.
fn state(planner: &Planner) -> StepState {
    let (plan, language) = (planner.plan(), planner.language());
    if plan.cost.lines.is_empty() {
        return StepState::unsaid();
    }
    StepState { words: cost_words::method(language, plan.cost.method).to_owned(), is_done: true }
}

#[component]
fn SharesSheet(props: &SheetProps) -> Html {
    let (plan, language) = (props.planner.plan(), props.planner.language());
    let costs = use_costs(plan, CostQuestion::Shares);
    let calculations = use_context::<Calculations>();
    match props.sheet {
        // The page of the cost says it.
        Sheet::Verdict => Html::default(),
        Sheet::Tables => html! {
            <>
                { confirmed_alone(plan, &costs, language) }
                { shares_on_paper(&costs.plan, &costs, language) }
            </>
        },
        Sheet::Ours => {
            let known = calculations.as_ref().map(|known| &*known.results);
            html! {
                <>
                    { confirmed_alone(plan, &costs, language) }
                    { ours_on_paper(&costs.plan, &costs, known, language) }
                </>
            }
        }
    }
}

fn sources(_: &Plan, language: Language) -> Vec<String> {
    words::share_notes(language).map(str::to_owned).into_iter().collect()
}
