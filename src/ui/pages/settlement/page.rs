//! The page of the settlement as a value: where it is, what it is called, what the report has of it.

use yew::prelude::*;

use super::{
    settled::settled,
    settlement_page::{HEAD, SettlementPage},
};
use crate::{
    text::{cost_page as words, page as page_words, shell, way},
    ui::{
        components::card,
        costs::{confirmed_alone, use_costs},
        pages::page::{Audience, Load, Page, Paper, Parts, PlanBar, Sheet, SheetProps, Step, StepState},
        planner::Planner,
        route::Route,
    },
};
use consortium_core::cost::Calculated;
use consortium_document::plan::CostQuestion;

/// The page.
pub(in crate::ui) const PAGE: Page = Page {
    head: Some(HEAD),
    about: Some(page_words::about_settlement),
    steps: &[Step {
        audience: Audience::Societies,
        route: Route::SETTLEMENT,
        name: shell::settlement,
        state,
    }],
    plan_bar: PlanBar::Title,
    concerns: Some(|plan| plan.members.iter().any(|member| member.cost.actual_users.is_known())),
    ..Page::new(Route::SETTLEMENT, Audience::Societies, Load::Apart(|| Box::pin(settlement())))
};

crate::ui::apart::define! {
    /// The page and its part of the report.
    in settlement: fn settlement() -> Parts {
        Parts {
            view: |planner, _| html! { <SettlementPage planner={planner.clone()} /> },
            paper: Some(Paper {
                sheets: &[Sheet::Tables],
                sheet: |planner, sheet| html! { <SettlementSheet planner={planner.clone()} {sheet} /> },
                sources: |_, _| Vec::new(),
            }),
        }
    }
}

/// How many societies have said how many of theirs used the project.
fn state(planner: &Planner) -> StepState {
    let (plan, language) = (planner.plan(), planner.language());
    let known = plan.members.iter().filter(|member| member.cost.actual_users.is_known()).count();
    if known == 0 {
        return StepState::unsaid();
    }
    StepState { words: way::with_actual_use(language, known), is_done: known == plan.members.len() }
}

#[component]
fn SettlementSheet(props: &SheetProps) -> Html {
    let (plan, language) = (props.planner.plan(), props.planner.language());
    let costs = use_costs(plan, CostQuestion::Settlement);
    let found = costs.report.settlement.as_ref().and_then(Calculated::done);
    match (props.sheet, found) {
        (Sheet::Tables, Some(found)) => {
            let content = html! {
                <>
                    { confirmed_alone(plan, &costs, language) }
                    { settled(&costs.plan, found, language) }
                </>
            };
            card("report-settlement", words::settlement_heading(language), content)
        }
        _ => Html::default(),
    }
}
