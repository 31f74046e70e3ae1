//! The verdict: one sentence with the figure that decides it.

use yew::prelude::*;

use super::ResultProps;
use crate::{
    text::eligibility as words,
    ui::components::{answer_class, answer_mark},
};

/// The verdict. Screen readers hear it when it changes.
#[component]
pub(super) fn Verdict(props: &ResultProps) -> Html {
    let assessment = &props.eligibility.assessment;
    let sentence =
        words::headline(props.language, assessment, &props.eligibility.outlook, &props.plan.rule_set);
    html! {
        <div class={classes!("verdict", answer_class(assessment.verdict))} role="status" aria-live="polite">
            <p class="headline">{ answer_mark(assessment.verdict) }<span>{ sentence }</span></p>
            <p class="small">{ words::source_line(props.language, &assessment.basis, None) }</p>
        </div>
    }
}

/// The verdict at the bottom of a small screen.
#[component]
pub(super) fn StickySummary(props: &ResultProps) -> Html {
    let assessment = &props.eligibility.assessment;
    html! {
        <div class="sticky-summary" aria-hidden="true">
            <p class="row">{ answer_mark(assessment.verdict) }<strong>{ words::verdict(props.language, assessment.verdict) }</strong></p>
        </div>
    }
}
