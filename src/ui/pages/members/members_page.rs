//! The page: the members on one side, the answer and what the candidates mean on the other.

use yew::prelude::*;

use super::{candidates, table::Members};
use crate::{
    text::{members as words, page},
    ui::{
        calculations::use_solve_now, components::Head, pages::eligibility_verdict, planner::Planner,
        route::Route,
    },
};
use consortium_document::report::{Candidates, Eligibility, NEAR_LIMIT};

/// What stands on top of it.
pub(super) const HEAD: Head = Head::new(words::page_heading, words::page_lead);

#[derive(PartialEq, Properties)]
pub(super) struct MembersPageProps {
    pub(super) planner: Planner,
}

/// The page.
#[component]
pub(super) fn MembersPage(props: &MembersPageProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let eligibility = use_memo(plan.clone(), |plan| Eligibility::of(plan, NEAR_LIMIT));
    let solve = use_solve_now(plan.candidates().next().is_some() && plan.cost.method.is_found_in_game());
    let candidates = use_memo((plan.clone(), solve.is_some()), |(plan, _)| Candidates::of(plan, solve));
    let found = Option::as_ref(&candidates);
    html! {
        <div class={classes!("page", (!plan.members.is_empty()).then_some("listed"))}>
            { HEAD.draw(language) }
            <div class="two-sides">
                <div class="stack">
                    <Members planner={planner.clone()} share={eligibility.assessment.share} />
                    { found.map(|found| candidates::asking(plan, found, language)).unwrap_or_default() }
                </div>
                <section class="results stack" aria-labelledby="result-heading">
                    <h2 id="result-heading" class="visually-hidden">{ page::result(language) }</h2>
                    { eligibility_verdict::verdict(plan, &eligibility, language) }
                    { candidates::answers(plan, found, language) }
                    if !plan.members.is_empty() {
                        <p><a class="button" href={Route::ELIGIBILITY.href()}>{ words::to_requirements(language) }</a></p>
                    }
                </section>
            </div>
            { eligibility_verdict::sticky_summary(plan, &eligibility, language) }
        </div>
    }
}
