//! The printed example: which figures agree with the calculated ones, and why others do not.

use yew::prelude::*;

use crate::{
    text::{Language, stages, stages_page as words},
    ui::components::{bullets, card, marked, paragraph, part},
};
use consortium_core::stages::printed_example;
use consortium_core::{
    Answer,
    stages::{IndicatorSet, check_example},
};

/// The printed example beside what its figures give.
pub(super) fn example(language: Language, indicators: &IndicatorSet) -> Html {
    let report = check_example(indicators, printed_example());
    let checks = report.checks.iter().map(|check| {
        let answer = if check.agrees { Answer::Met } else { Answer::NotMet };
        marked(answer, stages::figure_check(language, check))
    });
    let reasons = report.discrepancies.iter().map(|discrepancy| stages::discrepancy(language, discrepancy));
    let content = html! {
        <>
            { paragraph("", words::example_lead(language)) }
            { part(words::example_figures(language), html! { <>{ for checks }</> }) }
            { part(words::example_reasons(language), bullets(reasons)) }
        </>
    };
    card("example-heading", words::example_heading(language), content)
}
