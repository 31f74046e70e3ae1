//! コンソーシアム要件: do we qualify, why, and what would change the answer.

mod changes;
mod checklist;
mod import_dialog;
mod member_row;
mod members;
mod picture;
mod providers;
mod rules;
mod statements;
mod verdict;

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    domain::Enrollees,
    exchange::{Eligibility, NEAR_LIMIT},
    plan::Plan,
    text::page as words,
    ui::planner::Planner,
};
use changes::Changes;
use checklist::Checklist;
use members::Members;
use picture::Picture;
use providers::Providers;
use rules::Rules;
use statements::Statements;
use verdict::{StickySummary, Verdict};

#[derive(PartialEq, Properties)]
pub(crate) struct EligibilityPageProps {
    pub(crate) planner: Planner,
}

/// What the parts of the page show results from.
#[derive(PartialEq, Properties)]
pub(super) struct ResultProps {
    pub(super) plan: Rc<Plan>,
    pub(super) eligibility: Rc<Eligibility>,
    pub(super) language: crate::text::Language,
}

/// The page.
#[component]
pub(crate) fn EligibilityPage(props: &EligibilityPageProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let near = use_state_eq(|| NEAR_LIMIT);
    let eligibility =
        use_memo((plan.clone(), *near), |(plan, near): &(Rc<Plan>, Enrollees)| Eligibility::of(plan, *near));
    let choose_near = Callback::from({
        let near = near.clone();
        move |chosen| near.set(chosen)
    });
    html! {
        <div class="page">
            <div class="page-head">
                <h1 id="page-heading" tabindex="-1">{ words::eligibility_heading(language) }</h1>
                <p>{ words::eligibility_lead(language) }</p>
            </div>
            <div class="two-sides">
                <div class="stack">
                    <Members planner={planner.clone()} share={eligibility.assessment.share} />
                    <Providers planner={planner.clone()} />
                    <Statements planner={planner.clone()} />
                    <Rules planner={planner.clone()} />
                </div>
                <section class="results stack" aria-labelledby="result-heading">
                    <h2 id="result-heading" class="visually-hidden">{ words::result(language) }</h2>
                    <Verdict plan={plan.clone()} eligibility={eligibility.clone()} {language} />
                    <Checklist plan={plan.clone()} eligibility={eligibility.clone()} {language} />
                </section>
            </div>
            <Picture plan={plan.clone()} eligibility={eligibility.clone()} {language} />
            <Changes plan={plan.clone()} eligibility={eligibility.clone()} {language} near={*near} onnear={choose_near} />
            <StickySummary plan={plan.clone()} {eligibility} {language} />
        </div>
    }
}
