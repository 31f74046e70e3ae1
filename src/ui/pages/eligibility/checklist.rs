//! The requirements one by one, each opening into its formula, wording and source.

use yew::prelude::*;

use crate::{
    text::{Language, eligibility as words, page},
    ui::components::{answer_mark, paragraph},
};
use consortium_core::eligibility::RequirementResult;
use consortium_document::{plan::Plan, report::Eligibility};

/// The list of requirements.
pub(super) fn checklist(plan: &Plan, eligibility: &Eligibility, language: Language) -> Html {
    let requirements = &eligibility.assessment.requirements;
    html! {
        <section class="card" aria-labelledby="checklist-heading">
            <h3 id="checklist-heading">{ page::checklist_heading(language) }</h3>
            <ul class="checklist">
                for result in requirements.iter().filter(|result| result.required) {
                    <li key={result.id as usize}>{ requirement(plan, eligibility, language, result) }</li>
                }
            </ul>
        </section>
    }
}

fn requirement(
    plan: &Plan,
    eligibility: &Eligibility,
    language: Language,
    result: &RequirementResult,
) -> Html {
    let rules = &plan.rule_set;
    let item = rules.clauses.get(&result.id).map(|clause| &clause.item);
    html! {
        <>
            <div class="answer-line">
                { answer_mark(result.answer) }
                <div>
                    <strong>{ words::name(language, result.id) }</strong>
                    { paragraph("", words::answer(language, result.answer)) }
                    if let Some(shortfall) = words::shortfall(language, result) { { paragraph("small", shortfall) } }
                </div>
            </div>
            <details>
                <summary class="small">{ page::why(language) }<span class="visually-hidden">{ words::name(language, result.id) }</span></summary>
                <div class="explanation">
                    { paragraph("formula", words::formula(language, result)) }
                    { paragraph("", words::wording(language, result.id, rules)) }
                    { paragraph("quiet", words::source_line(language, &eligibility.assessment.basis, item)) }
                </div>
            </details>
        </>
    }
}
