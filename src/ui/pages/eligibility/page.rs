//! The page of the eligibility as a value: where it is, what it is called, what the report has of it.

use yew::prelude::*;

use super::{
    changes::missing_in_brief,
    eligibility_page::{EligibilityPage, HEAD},
    on_paper::{eligibility_on_paper, ours_on_paper},
};
use crate::{
    text::{self, Language, eligibility as words, page as page_words, way},
    ui::{
        components::part,
        pages::{
            eligibility_verdict::verdict,
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
use consortium_core::{Answer, eligibility::assess};
use consortium_document::{
    plan::Plan,
    report::{Eligibility, NEAR_LIMIT},
    rulesets::SampleTopic,
};

/// The page.
pub(in crate::ui) const PAGE: Page = Page {
    head: Some(HEAD),
    about: Some(page_words::about_eligibility),
    plan_bar: PlanBar::TitleAndRules,
    steps: &[Step {
        audience: Audience::Societies,
        route: Route::ELIGIBILITY,
        name: way::requirements,
        state,
    }],
    concerns: Some(|plan| !plan.members.is_empty()),
    samples: Some(Samples {
        tiles: |language| made_up_tiles(language, SampleTopic::Eligibility, Route::MEMBERS),
        load: || Box::pin(sample_plans()),
    }),
    ..Page::new(Route::ELIGIBILITY, Audience::Societies, Load::Apart(|| Box::pin(eligibility())))
};

crate::ui::apart::define! {
    /// The page and its part of the report.
    in eligibility: fn eligibility() -> Parts {
        Parts {
            view: |planner, _| html! { <EligibilityPage planner={planner.clone()} /> },
            paper: Some(Paper {
                sheets: &[Sheet::Verdict, Sheet::Tables, Sheet::Ours],
                sheet: |planner, sheet| html! { <EligibilitySheet planner={planner.clone()} {sheet} /> },
                sources,
            }),
        }
    }
}

fn state(planner: &Planner) -> StepState {
    let (plan, language) = (planner.plan(), planner.language());
    let verdict = assess(&plan.facts(), &plan.rule_set).verdict;
    // Nobody wants to begin with a refusal: without members there is nothing to judge yet.
    let verdict = if plan.members.is_empty() { Answer::Unknown } else { verdict };
    let words = way::requirements_state(language, verdict).to_owned();
    StepState { words, is_done: verdict == Answer::Met }
}

crate::ui::apart::define! {
    in files: fn sample_plans() -> SamplePlans {
        |language, rules| made_up_plans(language, rules, SampleTopic::Eligibility)
    }
}

/// How many societies that lack the same are named one by one beside the answer.
const MOST_NAMED: usize = 5;

#[component]
fn EligibilitySheet(props: &SheetProps) -> Html {
    let (plan, language) = (props.planner.plan(), props.planner.language());
    let eligibility = use_memo(plan.clone(), |plan| Eligibility::of(plan, NEAR_LIMIT));
    match props.sheet {
        Sheet::Verdict => html! {
            <>
                { verdict(plan, &eligibility, language) }
                // On paper they stand with the requirements.
                if !eligibility.outlook.missing.is_empty() {
                    <div class="no-print">
                        { part(page_words::missing_heading(language), missing_in_brief(language, plan, &eligibility.outlook.missing, MOST_NAMED)) }
                    </div>
                }
            </>
        },
        Sheet::Tables => eligibility_on_paper(plan, &eligibility, language),
        Sheet::Ours => ours_on_paper(plan, &eligibility, language),
    }
}

fn sources(plan: &Plan, language: Language) -> Vec<String> {
    let rules = &plan.rule_set;
    let documents =
        [words::source_line(language, &rules.basis(), None), words::other_years(language, rules.fiscal_year)];
    let notes = text::page::notes(language).map(str::to_owned);
    documents.into_iter().chain(notes).collect()
}
