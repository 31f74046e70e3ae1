//! The page of the cost as a value: where it is, what it is called, what the report has of it.

use yew::prelude::*;

use super::{
    cost_page::{CostPage, HEAD},
    on_paper::{cost_on_paper, cost_verdict_on_paper},
};
use crate::{
    text::{Language, cost_page as words, page as page_words, shell, way},
    ui::{
        costs::use_costs,
        pages::{
            page::{
                Audience, Load, Page, Paper, Parts, PlanBar, SamplePlans, Samples, Sheet, SheetProps, Step,
                StepState,
            },
            samples::{made_up_plans, made_up_tiles},
        },
        planner::Planner,
        route::Route,
    },
};
use consortium_document::{
    plan::{CostQuestion, Plan},
    rulesets::SampleTopic,
};

/// The page.
pub(in crate::ui) const PAGE: Page = Page {
    head: Some(HEAD),
    about: Some(page_words::about_cost),
    steps: &[Step { audience: Audience::Societies, route: Route::COST, name: shell::cost, state }],
    plan_bar: PlanBar::TitleAndRules,
    concerns: Some(|plan| !plan.cost.lines.is_empty()),
    samples: Some(Samples {
        tiles: |language| made_up_tiles(language, SampleTopic::Cost, Route::COST),
        load: || Box::pin(sample_plans()),
    }),
    ..Page::new(Route::COST, Audience::Societies, Load::Apart(|| Box::pin(cost())))
};

crate::ui::apart::define! {
    /// The page and its part of the report.
    in cost: fn cost() -> Parts {
        Parts {
            view: |planner, _| html! { <CostPage planner={planner.clone()} /> },
            paper: Some(Paper {
                sheets: &[Sheet::Verdict, Sheet::Tables],
                sheet: |planner, sheet| html! { <CostSheet planner={planner.clone()} {sheet} /> },
                sources,
            }),
        }
    }
}

fn state(planner: &Planner) -> StepState {
    let (plan, language) = (planner.plan(), planner.language());
    let lines = plan.cost.lines.len();
    StepState { words: way::cost_state(language, lines), is_done: lines > 0 }
}

crate::ui::apart::define! {
    in files: fn sample_plans() -> SamplePlans {
        |language, rules| made_up_plans(language, rules, SampleTopic::Cost)
    }
}

#[component]
fn CostSheet(props: &SheetProps) -> Html {
    let (plan, language) = (props.planner.plan(), props.planner.language());
    let costs = use_costs(plan, CostQuestion::Shares);
    match props.sheet {
        Sheet::Verdict => cost_verdict_on_paper(plan, &costs, language),
        Sheet::Tables => cost_on_paper(plan, &costs, language),
        Sheet::Ours => Html::default(),
    }
}

fn sources(_: &Plan, language: Language) -> Vec<String> {
    words::cost_notes(language).map(str::to_owned).into_iter().collect()
}
