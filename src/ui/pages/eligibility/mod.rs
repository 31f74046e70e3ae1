//! コンソーシアム要件: do we qualify, why, and what would change the answer.

mod changes;
mod checklist;
mod member_row;
mod members;
mod on_paper;
mod page;
mod picture;
mod providers;
mod rules;
mod statements;
mod verdict;

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    text::page as words,
    ui::{components::page_head, planner::Planner, same::Same},
};
use changes::Changes;
use consortium_core::Enrollees;
use consortium_document::{
    plan::Plan,
    report::{Eligibility, NEAR_LIMIT},
};
use members::Members;

use on_paper::{eligibility_on_paper, eligibility_verdict_on_paper};
pub(in crate::ui) use page::PAGE;

#[derive(PartialEq, Properties)]
pub(crate) struct EligibilityPageProps {
    pub(crate) planner: Planner,
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
            { page_head(words::eligibility_heading(language), words::eligibility_lead(language)) }
            <div class="two-sides">
                <div class="stack">
                    <Members planner={planner.clone()} share={eligibility.assessment.share} />
                    { providers::providers(planner) }
                    { statements::statements(planner) }
                    { rules::rules(planner) }
                </div>
                <section class="results stack" aria-labelledby="result-heading">
                    <h2 id="result-heading" class="visually-hidden">{ words::result(language) }</h2>
                    { verdict::verdict(plan, &eligibility, language) }
                    { checklist::checklist(plan, &eligibility, language) }
                </section>
            </div>
            { picture::picture(plan, &eligibility, language) }
            <Changes plan={plan.clone()} eligibility={Same::from(eligibility.clone())} {language} near={*near} onnear={choose_near} />
            { verdict::sticky_summary(plan, &eligibility, language) }
        </div>
    }
}
