//! The verdict: one sentence with the figure that decides it.

use yew::prelude::*;

use crate::{
    exchange::Eligibility,
    plan::Plan,
    text::{Language, eligibility as words},
    ui::components::{answer_class, answer_mark},
};

/// The verdict. Screen readers hear it when it changes.
pub(super) fn verdict(plan: &Plan, eligibility: &Eligibility, language: Language) -> Html {
    let assessment = &eligibility.assessment;
    let sentence = words::headline(language, assessment, &eligibility.outlook, &plan.rule_set);
    html! {
        <div class={classes!("verdict", answer_class(assessment.verdict))} role="status" aria-live="polite">
            <p class="headline">{ answer_mark(assessment.verdict) }<span>{ sentence }</span></p>
            <p class="small">{ words::source_line(language, &assessment.basis, None) }</p>
        </div>
    }
}

/// The verdict at the bottom of a small screen.
pub(super) fn sticky_summary(eligibility: &Eligibility, language: Language) -> Html {
    let assessment = &eligibility.assessment;
    html! {
        <div class="sticky-summary" aria-hidden="true">
            <p class="row">{ answer_mark(assessment.verdict) }<strong>{ words::verdict(language, assessment.verdict) }</strong></p>
        </div>
    }
}
