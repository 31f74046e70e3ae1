//! The page of outcomes as a value: where it is, what it is called, what the report has of it.

use yew::prelude::*;

use super::{
    on_paper::{outcomes_on_paper, outcomes_verdict_on_paper},
    outcomes_page::{HEAD, OutcomesPage},
    views::OutcomesView,
};
use crate::{
    text::{Language, outcomes as words},
    ui::{
        pages::page::{
            Audience, Load, Page, Paper, Parts, PlanBar, SamplePlans, SampleTile, Samples, Sheet, SheetProps,
            Step, StepState,
        },
        pages::samples::wording,
        planner::Planner,
        route::Route,
    },
};
use consortium_core::outcomes::OutcomesSample;
use consortium_document::plan::{Plan, SampleId};

/// The page.
pub(in crate::ui) const PAGE: Page = Page {
    head: Some(HEAD),
    views: &[Route::PARTICIPANTS, Route::REVIEW],
    about: Some(words::about),
    steps: &[Step { audience: Audience::Societies, route: Route::OUTCOMES, name: words::name, state }],
    plan_bar: PlanBar::Title,
    concerns: Some(has_outcomes),
    samples: Some(Samples { tiles, load: || Box::pin(sample_plans()) }),
    ..Page::new(Route::OUTCOMES, Audience::Societies, Load::Apart(|| Box::pin(outcomes())))
};

crate::ui::apart::define! {
    /// The page and its part of the report.
    in outcomes: fn outcomes() -> Parts {
        Parts {
            view: |planner, place| html! { <OutcomesPage planner={planner.clone()} view={OutcomesView::at(place.route)} /> },
            paper: Some(Paper {
                sheets: &[Sheet::Verdict, Sheet::Tables],
                sheet: |planner, sheet| html! { <OutcomesSheet planner={planner.clone()} {sheet} /> },
                sources: |_, _| Vec::new(),
            }),
        }
    }
}

fn has_outcomes(plan: &Plan) -> bool {
    let outcomes = &plan.outcomes;
    !(outcomes.groups.is_empty() && outcomes.reasons.is_empty() && outcomes.review.is_empty())
}

/// How many rows there are, and whether they give a rate.
fn state(planner: &Planner) -> StepState {
    let (plan, language) = (planner.plan(), planner.language());
    match plan.outcomes.groups.len() {
        0 => StepState::unsaid(),
        rows => {
            let mut groups = plan.outcomes.groups.iter();
            let is_done = groups.any(|group| {
                group.joined.is_known() && (group.invited.is_known() || group.went_on.is_known())
            });
            StepState { words: words::rows_entered(language, rows), is_done }
        }
    }
}

fn tiles(language: Language) -> Vec<SampleTile> {
    let tiles = OutcomesSample::ALL.into_iter().map(|sample| {
        let (title, about) = words::sample(language, sample);
        let id = SampleId(sample.id().to_owned());
        SampleTile { id, title: title.to_owned(), about: about.to_owned(), route: Route::OUTCOMES }
    });
    tiles.collect()
}

crate::ui::apart::define! {
    in files: fn sample_plans() -> SamplePlans {
        |language, rules| {
            let plans = OutcomesSample::ALL
                .into_iter()
                .map(|sample| Plan::outcomes_sample(sample, wording(language), rules.clone()));
            plans.collect()
        }
    }
}

#[component]
fn OutcomesSheet(props: &SheetProps) -> Html {
    let (plan, language) = (props.planner.plan(), props.planner.language());
    match props.sheet {
        Sheet::Verdict => outcomes_verdict_on_paper(plan, language),
        Sheet::Tables => outcomes_on_paper(plan, language),
        Sheet::Ours => Html::default(),
    }
}
