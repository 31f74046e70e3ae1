//! What it takes until joint work pays.

use yew::prelude::*;

use crate::{
    text::{Language, cost, cost_page as words},
    ui::{
        components::{bullets, card},
        costs::{named, reason},
    },
};
use consortium_core::cost::{Calculated, CostReport, Reason};
use consortium_document::plan::Plan;

/// How many members, and how many participants.
pub(super) fn break_even(plan: &Plan, report: &CostReport, language: Language) -> Html {
    let sentences = sentences(plan, report, language);
    if sentences.is_empty() {
        return Html::default();
    }
    card("break-even-heading", words::break_even_heading(language), bullets(sentences))
}

/// Nothing where an input is missing: that is said elsewhere. While it is open who gets the grant, both sides.
fn sentences(plan: &Plan, report: &CostReport, language: Language) -> Vec<String> {
    let found = match &report.break_even {
        Calculated::Done(found) => found,
        Calculated::NotCalculated(reasons) => {
            let open = reasons.reasons.contains(&Reason::GrantOpen);
            let both = report.if_granted.as_ref().filter(|_| open);
            let both = both.map(|granted| {
                named(language, plan, |names| cost::break_even_while_open(language, granted, names))
            });
            return match both {
                Some(sentences) if !sentences.is_empty() => sentences,
                _ if open => vec![reason(plan, reasons, language)],
                _ => Vec::new(),
            };
        }
    };
    let by_members = named(language, plan, |names| cost::members_needed(language, found.members, names));
    let by_use = found.participants.as_ref().map(|paying| cost::paying_participants(language, paying));
    [by_members].into_iter().chain(by_use).collect()
}
