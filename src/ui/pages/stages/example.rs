//! The printed example: which figures agree with the calculated ones, and why others do not.

use yew::prelude::*;

use crate::{
    domain::{
        Answer,
        stages::{IndicatorSet, check_example},
    },
    rulesets::stages::printed_example,
    text::{Language, stages, stages_page as words},
    ui::components::answer_mark,
};

/// The printed example beside what its figures give.
pub(super) fn example(language: Language, indicators: &IndicatorSet) -> Html {
    let report = check_example(indicators, printed_example());
    html! {
        <section class="card stack" aria-labelledby="example-heading">
            <div class="stack-small">
                <h2 id="example-heading">{ words::example_heading(language) }</h2>
                <p>{ words::example_lead(language) }</p>
            </div>
            <div class="stack-small">
                <h3>{ words::example_figures(language) }</h3>
                <ul class="plain-list">
                    for (key, check) in report.checks.iter().enumerate() {
                        <li {key} class="marked">
                            { answer_mark(if check.agrees { Answer::Met } else { Answer::NotMet }) }
                            <span>{ stages::figure_check(language, check) }</span>
                        </li>
                    }
                </ul>
            </div>
            <div class="stack-small">
                <h3>{ words::example_reasons(language) }</h3>
                <ul>
                    for (key, discrepancy) in report.discrepancies.iter().enumerate() {
                        <li {key}>{ stages::discrepancy(language, discrepancy) }</li>
                    }
                </ul>
            </div>
        </section>
    }
}
