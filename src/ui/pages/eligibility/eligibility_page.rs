//! The page: what the consortium states on one side, the answer on the other.

use std::rc::Rc;

use yew::prelude::*;

use super::{changes::Changes, checklist, picture, providers, rules, societies, statements};
use crate::{
    text::{cost_page::to_costs, page as words},
    ui::{
        components::Head, pages::eligibility_verdict as verdict, planner::Planner, route::Route, same::Same,
    },
};
use consortium_core::Enrollees;
use consortium_document::{
    plan::Plan,
    report::{Eligibility, NEAR_LIMIT},
};

/// What stands on top of it.
pub(super) const HEAD: Head = Head::new(words::eligibility_heading, words::eligibility_lead);

#[derive(PartialEq, Properties)]
pub(super) struct EligibilityPageProps {
    pub(super) planner: Planner,
}

/// The page.
#[component]
pub(super) fn EligibilityPage(props: &EligibilityPageProps) -> Html {
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
            { HEAD.draw(language) }
            <div class="two-sides">
                <div class="stack">
                    <div class="side-by-side">
                        <div class="stack">
                            { societies::societies(plan, eligibility.assessment.share, language) }
                            { rules::rules(planner) }
                        </div>
                        { providers::providers(planner) }
                    </div>
                    { statements::statements(planner) }
                </div>
                <section class="results stack" aria-labelledby="result-heading">
                    <h2 id="result-heading" class="visually-hidden">{ words::result(language) }</h2>
                    { verdict::verdict(plan, &eligibility, language) }
                    if !plan.members.is_empty() {
                        <p class="no-print"><a class="button" href={Route::COST.href()}>{ to_costs(language) }</a></p>
                    }
                    { checklist::checklist(plan, &eligibility, language) }
                </section>
            </div>
            <div class="side-by-side">
                { picture::picture(plan, &eligibility, language) }
                <Changes plan={plan.clone()} eligibility={Same::from(eligibility.clone())} {language} near={*near} onnear={choose_near} />
            </div>
            { verdict::sticky_summary(plan, &eligibility, language) }
        </div>
    }
}
