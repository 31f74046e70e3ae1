//! What the report has of the outcomes. Small numbers are hidden here.

use yew::prelude::*;

use super::{
    assessed::{Assessed, assess},
    hiding::Hiding,
    rate_tables::{RateOf, rate_table},
    reasons::reasons_on_paper,
    review::review_table,
};
use crate::{
    text::{Language, outcomes as words},
    ui::components::{card, paragraph, part, result_table},
};
use consortium_document::plan::Plan;

/// That there are results; the figures stand in the tables, where small ones are hidden.
pub(super) fn outcomes_verdict_on_paper(plan: &Plan, language: Language) -> Html {
    if plan.outcomes.groups.is_empty() {
        return Html::default();
    }
    html! { <div class="verdict known">{ paragraph("headline", words::on_paper(language)) }</div> }
}

/// The tables of rates and the review sheet.
pub(super) fn outcomes_on_paper(plan: &Plan, language: Language) -> Html {
    let (report, disclosure) = assess(plan);
    let assessed = Assessed { plan, report: &report, disclosure: disclosure.as_ref() };
    let rule = plan.outcomes.suppression_rule();
    let rates = RateOf::ALL.into_iter().filter(|rate| rule.is_some() && rate.of_all(&report).rate.is_ok());
    let rates: Vec<Html> =
        rates.map(|rate| result_table(&rate_table(assessed, rate, Hiding::Hidden, language))).collect();
    let below = rule.and(plan.outcomes.small_below.value());
    let content = html! {
        <>
            if rule.is_none() { { paragraph("", words::small_unusable(language)) } }
            { for rates }
            { for reasons_on_paper(plan, language) }
            if let Some(below) = below { { paragraph("small quiet", words::hidden_note(language, below)) } }
            if !plan.outcomes.review.is_empty() {
                { part(words::review_heading(language), result_table(&review_table(plan, language))) }
            }
        </>
    };
    card("report-outcomes", words::name(language), content)
}
