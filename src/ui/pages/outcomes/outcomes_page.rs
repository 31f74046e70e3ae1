//! The page: the switch between its views, and the view.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    assessed::Assessed,
    file_reading::ReadFile,
    groups, measurements,
    participants::Participants,
    reasons, results, review,
    review_results::review_results,
    small_numbers,
    verdict::verdict,
    views::{OutcomesView, switch},
};
use crate::{
    text::outcomes as words,
    ui::{components::Head, planner::Planner},
};
use consortium_core::outcomes::{GroupDisclosure, assess_project};

/// What stands on top of it.
pub(super) const HEAD: Head = Head::new(words::name, words::lead);

#[derive(PartialEq, Properties)]
pub(super) struct OutcomesPageProps {
    pub(super) planner: Planner,
    pub(super) view: OutcomesView,
}

/// The page. What was counted of a file is kept here, and goes with the page.
#[component]
pub(super) fn OutcomesPage(props: &OutcomesPageProps) -> Html {
    let OutcomesPageProps { planner, view } = props;
    let language = planner.language();
    let hides = use_state_eq(|| false);
    let counted = use_state(|| None::<Rc<ReadFile>>);
    let outcomes = &planner.plan().outcomes;
    let switch_hiding = Callback::from({
        let hides = hides.setter();
        move |hide| hides.set(hide)
    });
    let ours = use_state_eq(|| None::<Option<usize>>);
    let keep = use_callback((), {
        let (counted, ours) = (counted.setter(), ours.setter());
        move |file: Option<Rc<ReadFile>>, ()| {
            // Another file has other societies.
            if file.is_none() {
                ours.set(None);
            }
            counted.set(file);
        }
    });
    let choose_ours = Callback::from({
        let ours = ours.setter();
        move |chosen| ours.set(Some(chosen))
    });
    let disclosure = use_memo((outcomes.groups.clone(), outcomes.suppression_rule()), |(groups, rule)| {
        rule.map(|rule| GroupDisclosure::of_groups(groups, rule))
    });
    let content = match view {
        OutcomesView::Totals => {
            let report = assess_project(outcomes);
            let assessed =
                Assessed { plan: planner.plan(), report: &report, disclosure: disclosure.as_ref().as_ref() };
            html! {
                <>
                    { verdict(assessed, language) }
                    { groups::groups(planner) }
                    { results::rates(planner, assessed, *hides) }
                    { measurements::measurements(planner, &report) }
                    { reasons::reasons(planner, *hides) }
                    { results::next_round(planner, &report) }
                    { results::pictures(planner, &report) }
                    { small_numbers::settings(planner, *hides, &switch_hiding) }
                </>
            }
        }
        OutcomesView::Participants => html! {
            <>
                <Participants planner={planner.clone()} counted={(*counted).clone()} {keep} ours={*ours} onours={choose_ours} hides={*hides} />
                { small_numbers::settings(planner, *hides, &switch_hiding) }
            </>
        },
        OutcomesView::Review => {
            let report = assess_project(outcomes);
            let assessed =
                Assessed { plan: planner.plan(), report: &report, disclosure: disclosure.as_ref().as_ref() };
            review::sheet(planner, review_results(assessed, counted.as_deref(), language))
        }
    };
    html! {
        <div class="page">
            { HEAD.draw(language) }
            { switch(language, *view) }
            { content }
        </div>
    }
}
