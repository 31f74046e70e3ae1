//! The verdict: one sentence with the figure that decides it.

use yew::prelude::*;

use crate::{
    text::{self, Language, eligibility as words, page},
    ui::components::{answer_class, answer_mark, maybe, paragraph},
};
use consortium_core::Answer;
use consortium_document::{plan::Plan, report::Eligibility};

/// The verdict. Screen readers hear it when it changes, without its source, which stays.
pub(in crate::ui::pages) fn verdict(plan: &Plan, eligibility: &Eligibility, language: Language) -> Html {
    let assessment = &eligibility.assessment;
    // Nobody wants to begin with a refusal: without members there is nothing to judge yet.
    let (answer, sentence) = if plan.members.is_empty() {
        (Answer::Unknown, page::verdict_waits(language).to_owned())
    } else {
        (assessment.verdict, words::headline(language, assessment, &eligibility.outlook, &plan.rule_set))
    };
    html! {
        <div class={classes!("verdict", answer_class(answer))}>
            <div class="told" role="status" aria-live="polite" aria-atomic="true">
                <p class="headline">{ answer_mark(answer) }<span>{ sentence }</span></p>
                { maybe(text::candidates::judged_with(language, plan).map(|sentence| paragraph("strong", sentence))) }
                { maybe(text::plan::duplicates(language, plan).map(|sentence| paragraph("wrong", sentence))) }
                { maybe(approximate(plan, eligibility, language).map(|sentence| paragraph("small", sentence))) }
            </div>
            { paragraph("small", words::source_line(language, &assessment.basis, None)) }
        </div>
    }
}

/// What of the verdict rests on figures that are only about right.
pub(in crate::ui::pages) fn approximate(
    plan: &Plan,
    eligibility: &Eligibility,
    language: Language,
) -> Option<String> {
    let inputs = eligibility.outlook.approximate.iter().map(|input| input.field);
    text::plan::named(language, plan, |names| text::plan::approximate(language, names.called, inputs))
}

/// The verdict at the bottom of a small screen.
pub(in crate::ui::pages) fn sticky_summary(
    plan: &Plan,
    eligibility: &Eligibility,
    language: Language,
) -> Html {
    if plan.members.is_empty() {
        return Html::default();
    }
    let assessment = &eligibility.assessment;
    html! {
        <div class="sticky-summary" aria-hidden="true">
            <p class="row">{ answer_mark(assessment.verdict) }<strong>{ words::verdict(language, assessment.basis.fiscal_year, assessment.verdict) }</strong></p>
        </div>
    }
}
