//! The page of stages and rates as a value: where it is, what it is called, what the report has of it.

use yew::prelude::*;

use super::{
    on_paper::{stages_on_paper, stages_verdict_on_paper},
    reports::use_assessed_years,
    stages_page::{HEAD, StagesPage},
    views::StagesView,
};
use crate::{
    text::{Language, page as page_words, stages as words, stages_page, way},
    ui::{
        pages::page::{
            Audience, Load, Page, Paper, Parts, PlanBar, SamplePlans, SampleTile, Samples, Sheet, SheetProps,
            Step, StepState,
        },
        planner::Planner,
        route::Route,
    },
};
use consortium_core::stages::{Topic, YearPlan};
use consortium_document::plan::{Plan, SampleId, StagesSample};

/// The page.
pub(in crate::ui) const PAGE: Page = Page {
    head: Some(HEAD),
    views: &[Route::INSURER, Route::PREFECTURE],
    about: Some(page_words::about_stages),
    steps: &[
        Step {
            audience: Audience::Federations,
            route: Route::FEDERATION,
            name: way::self_check,
            state: self_check_state,
        },
        Step {
            audience: Audience::Federations,
            route: Route::INSURER,
            name: way::insurers,
            state: insurers_state,
        },
        Step {
            audience: Audience::Federations,
            route: Route::PREFECTURE,
            name: way::prefecture,
            state: |_| StepState::unsaid(),
        },
    ],
    plan_bar: PlanBar::Title,
    concerns: Some(has_stages),
    samples: Some(Samples { tiles, load: || Box::pin(sample_plans()) }),
    ..Page::new(Route::FEDERATION, Audience::Federations, Load::Apart(|| Box::pin(stages())))
};

crate::ui::apart::define! {
    /// The page and its part of the report.
    in stages: fn stages() -> Parts {
        Parts {
            view: |planner, place| html! { <StagesPage planner={planner.clone()} view={StagesView::at(place.route)} /> },
            paper: Some(Paper {
                sheets: &[Sheet::Verdict, Sheet::Tables],
                sheet: |planner, sheet| html! { <StagesSheet planner={planner.clone()} {sheet} /> },
                sources,
            }),
        }
    }
}

fn has_stages(plan: &Plan) -> bool {
    plan.stages.years.values().any(|year| year.has_input())
}

/// What was entered for the year in view.
fn in_view(planner: &Planner) -> Option<&YearPlan> {
    planner.year_in_view().and_then(|year| planner.plan().stages.years.get(&year)).map(AsRef::as_ref)
}

/// How many items of the year in view are answered.
fn self_check_state(planner: &Planner) -> StepState {
    let answered = in_view(planner).map_or(0, |year| year.federation.known().len());
    StepState { words: way::answered_state(planner.language(), answered), is_done: answered > 0 }
}

/// How many insurers the year in view has.
fn insurers_state(planner: &Planner) -> StepState {
    let count = in_view(planner).map_or(0, |year| year.insurers.len());
    StepState { words: way::insurers_state(planner.language(), count), is_done: count > 0 }
}

fn tiles(language: Language) -> Vec<SampleTile> {
    let tiles = StagesSample::ALL.into_iter().map(|sample| {
        let (title, about) = stages_page::sample(language, sample);
        let route = match sample {
            StagesSample::Prefecture => Route::PREFECTURE,
            StagesSample::Insurer => Route::INSURER,
            StagesSample::Federation => Route::FEDERATION,
        };
        let id = SampleId(sample.id().to_owned());
        SampleTile { id, title: title.to_owned(), about: about.to_owned(), route }
    });
    tiles.collect()
}

crate::ui::apart::define! {
    in files: fn sample_plans() -> SamplePlans {
        |language, rules| {
            let plans = StagesSample::ALL.into_iter().map(|sample| {
                let (title, _) = stages_page::sample(language, sample);
                Plan::stages_sample(sample, title.to_owned(), rules.clone())
            });
            plans.collect()
        }
    }
}

#[component]
fn StagesSheet(props: &SheetProps) -> Html {
    let planner = &props.planner;
    let years = use_assessed_years(&planner.plan().stages);
    let in_view = planner.year_in_view().and_then(|year| years.iter().find(|known| known.year == year));
    match (props.sheet, in_view) {
        (Sheet::Verdict, Some(year)) => stages_verdict_on_paper(planner, year, &years),
        (Sheet::Tables, Some(year)) => stages_on_paper(year, &years, planner.language()),
        (Sheet::Ours, _) | (_, None) => Html::default(),
    }
}

fn sources(plan: &Plan, language: Language) -> Vec<String> {
    let years = plan.stages.years.values();
    let mut lines: Vec<String> =
        years.map(|year| words::source_line(language, &year.indicators, Topic::FederationStages)).collect();
    lines.dedup();
    lines
}
