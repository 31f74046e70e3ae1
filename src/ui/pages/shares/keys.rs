//! What the plan's own way of splitting consists of: the keys of all lines, and the figures that only they need.

use yew::prelude::*;

use crate::{
    text::cost_page as words,
    ui::{
        components::{card, hint},
        costs::{figures, keys_editor},
        planner::Planner,
    },
};
use consortium_core::{
    MemberField,
    cost::{CostReport, Key},
};

/// The keys for every line that has none of its own, with weights and percentages where a key uses them.
pub(super) fn shared_keys(planner: &Planner, report: &CostReport) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let used = |key, column| plan.cost.uses_key(key).then_some(column);
    let columns: Vec<MemberField> = [
        used(Key::WeightedEqualShare, MemberField::Weight),
        used(Key::FixedPercentages, MemberField::Percent),
    ]
    .into_iter()
    .flatten()
    .collect();
    let content = html! {
        <>
            { hint(words::keys_hint(language)) }
            { keys_editor(planner, report, None, &plan.cost.keys) }
            if !columns.is_empty() { { figures(planner, report, &columns) } }
        </>
    };
    card("keys-heading", words::keys_heading(language), content)
}
