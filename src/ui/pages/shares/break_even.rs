//! What it takes until joint work pays.

use yew::prelude::*;

use crate::{
    text::{Language, cost, cost_page as words},
    ui::{
        components::{bullets, card},
        costs::named,
    },
};
use consortium_core::cost::CostReport;
use consortium_document::plan::Plan;

/// How many members, and how many participants.
pub(super) fn break_even(plan: &Plan, report: &CostReport, language: Language) -> Html {
    let Some(found) = report.break_even.done() else { return Html::default() };
    let by_members = named(language, plan, |names| cost::members_needed(language, found.members, names));
    let by_use = found.participants.as_ref().map(|paying| cost::paying_participants(language, paying));
    card(
        "break-even-heading",
        words::break_even_heading(language),
        bullets([by_members].into_iter().chain(by_use)),
    )
}
