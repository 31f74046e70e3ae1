//! The requirements one by one, each opening into its formula, wording and source.

use yew::prelude::*;

use super::ResultProps;
use crate::{
    domain::eligibility::RequirementResult,
    text::{eligibility as words, page},
    ui::components::answer_mark,
};

/// The list of requirements.
#[component]
pub(super) fn Checklist(props: &ResultProps) -> Html {
    let language = props.language;
    let requirements = &props.eligibility.assessment.requirements;
    html! {
        <section class="card" aria-labelledby="checklist-heading">
            <h3 id="checklist-heading">{ page::checklist_heading(language) }</h3>
            <ul class="checklist">
                for result in requirements.iter().filter(|result| result.required) {
                    <li key={result.id as usize}>{ requirement(props, result) }</li>
                }
            </ul>
        </section>
    }
}

fn requirement(props: &ResultProps, result: &RequirementResult) -> Html {
    let (language, rules) = (props.language, &props.plan.rule_set);
    let item = rules.clauses.get(&result.id).map(|clause| &clause.item);
    html! {
        <>
            <div class="answer-line">
                { answer_mark(result.answer) }
                <div>
                    <strong>{ words::name(language, result.id) }</strong>
                    <p>{ words::answer(language, result.answer) }</p>
                    if let Some(shortfall) = words::shortfall(language, result) { <p class="small">{ shortfall }</p> }
                </div>
            </div>
            <details>
                <summary class="small">{ page::why(language) }<span class="visually-hidden">{ words::name(language, result.id) }</span></summary>
                <div class="explanation">
                    <p class="formula">{ words::formula(language, result) }</p>
                    <p>{ words::wording(language, result.id, rules) }</p>
                    <p class="quiet">{ words::source_line(language, &props.eligibility.assessment.basis, item) }</p>
                </div>
            </details>
        </>
    }
}
