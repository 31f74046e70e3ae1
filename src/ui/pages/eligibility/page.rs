//! The page of the eligibility as a value: where it is, what it is called, what the report has of it.

use yew::prelude::*;

use super::{eligibility_page::EligibilityPage, on_paper::eligibility_on_paper, verdict::verdict};
use crate::{
    text::{self, Language, eligibility as words, page as page_words},
    ui::{
        pages::{
            page::{Audience, Link, Load, Page, Paper, Parts, PlanBar, Sample, Sheet, SheetProps},
            samples::made_up_samples,
        },
        route::Route,
    },
};
use consortium_core::eligibility::RuleSet;
use consortium_document::{
    plan::Plan,
    report::{Eligibility, NEAR_LIMIT},
    rulesets::SampleTopic,
};

/// The page.
pub(in crate::ui) const PAGE: Page = Page {
    about: Some(page_words::about_eligibility),
    link: Link::Navigation,
    plan_bar: PlanBar::TitleAndRules,
    concerns: Some(|plan| !plan.members.is_empty()),
    samples: Some(samples),
    ..Page::new(Route::ELIGIBILITY, Audience::Societies, Load::Apart(|| Box::pin(eligibility())))
};

crate::ui::apart::define! {
    /// The page and its part of the report.
    in eligibility: fn eligibility() -> Parts {
        Parts {
            view: |planner, _| html! { <EligibilityPage planner={planner.clone()} /> },
            paper: Some(Paper {
                sheet: |planner, sheet| html! { <EligibilitySheet planner={planner.clone()} {sheet} /> },
                sources,
            }),
        }
    }
}

fn samples(language: Language, rules: &RuleSet) -> Vec<Sample> {
    made_up_samples(language, rules, SampleTopic::Eligibility, Route::ELIGIBILITY)
}

#[component]
fn EligibilitySheet(props: &SheetProps) -> Html {
    let (plan, language) = (props.planner.plan(), props.planner.language());
    let eligibility = use_memo(plan.clone(), |plan| Eligibility::of(plan, NEAR_LIMIT));
    match props.sheet {
        Sheet::Verdict => verdict(plan, &eligibility, language),
        Sheet::Tables => eligibility_on_paper(plan, &eligibility, language),
    }
}

fn sources(plan: &Plan, language: Language) -> Vec<String> {
    let rules = &plan.rule_set;
    let documents =
        [words::source_line(language, &rules.basis(), None), words::other_years(language, rules.fiscal_year)];
    let notes = text::page::notes(language).map(str::to_owned);
    documents.into_iter().chain(notes).collect()
}
