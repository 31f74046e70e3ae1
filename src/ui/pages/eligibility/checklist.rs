//! The requirements one by one, each opening into its formula, wording and source.

use yew::prelude::*;

use super::ResultProps;
use crate::{
    domain::eligibility::RequirementResult,
    text::eligibility as words,
    ui::components::AnswerMark,
};

/// The list of requirements.
#[component]
pub(super) fn Checklist(props: &ResultProps) -> Html {
    let language = props.language;
    let requirements = &props.eligibility.assessment.requirements;
    html! {
        <section class="card" aria-labelledby="checklist-heading">
            <h3 id="checklist-heading">{ words::checklist_heading(language) }</h3>
            <ul class="checklist">
                for result in requirements.iter().filter(|result| result.required) {
                    <li key={result.id as usize}>{ requirement(props, result) }</li>
                }
            </ul>
        </section>
    }
}

fn requirement(props: &ResultProps, result: &RequirementResult) -> Html {
    let language = props.language;
    html! {
        <>
            <div class="answer-line">
                <AnswerMark answer={result.answer} />
                <div>
                    <strong>{ words::requirement_name(language, result.id) }</strong>
                    <p>{ words::requirement_answer(language, result) }</p>
                </div>
            </div>
            <details>
                <summary class="small">{ words::why(language) }<span class="visually-hidden">{ words::requirement_name(language, result.id) }</span></summary>
                <div class="explanation">
                    <p class="formula">{ words::formula(language, result) }</p>
                    <p>{ words::wording(language, &props.plan.rule_set, result.id) }</p>
                    <p class="quiet">{ words::citation(language, &result.explanation.citation) }</p>
                </div>
            </details>
        </>
    }
}
