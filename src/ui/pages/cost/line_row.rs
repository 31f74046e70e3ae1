//! A cost line as a row that opens: what it is and comes to, and behind it the fields.

use yew::prelude::*;

use super::line::line;
use crate::{
    text::{Language, amounts::Amounts, cost, cost_page as words, list},
    ui::{planner::Planner, same::Same},
};
use consortium_core::{
    Slot,
    cost::{CostField, CostReport, LineId, Purpose, gross_of_line},
};
use consortium_document::plan::{Plan, cost::Line};

#[derive(PartialEq, Properties)]
pub(super) struct LineRowProps {
    pub(super) planner: Planner,
    pub(super) report: Same<CostReport>,
    /// Its place in the list, from 0.
    pub(super) position: usize,
    pub(super) id: LineId,
}

/// A cost line. One that waits for an amount comes open.
#[component]
pub(super) fn LineRow(props: &LineRowProps) -> Html {
    let LineRowProps { planner, report, position, id } = props;
    let (plan, language) = (planner.plan(), planner.language());
    let open = use_state_eq(|| waits_for_amount(plan, *id));
    let Some(entry) = plan.cost.line(*id) else { return Html::default() };
    // The browser opens it too: for a word that is looked for on the page.
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| {
            if let Some(row) = event.target_dyn_into::<web_sys::Element>() {
                open.set(row.has_attribute("open"));
            }
        })
    };
    html! {
        <details class="cost-line" open={*open} {ontoggle}>
            <summary>{ summary(plan, report, entry, language) }</summary>
            { line(planner, report, *position, entry) }
        </details>
    }
}

/// Whether the amount that every line has was not entered yet.
fn waits_for_amount(plan: &Plan, id: LineId) -> bool {
    plan.cost.slot(CostField::LineAmount(id)).is_some_and(Slot::is_blank)
}

/// Name, kind, keys and what the line comes to in a year.
fn summary(plan: &Plan, report: &CostReport, line: &Line, language: Language) -> Html {
    let mut about = vec![cost::kind(language, &line.kind).to_owned()];
    if line.purpose == Purpose::Office {
        about.push(cost::purpose(language, line.purpose).to_owned());
    }
    if let Some(keys) = &line.keys {
        about.push(cost::keys(language, keys));
    }
    if plan.cost.grant.is_some() {
        let counted = if line.in_grant { words::in_grant(language) } else { words::not_in_grant(language) };
        about.push(counted.to_owned());
    }
    let found = report.lines.done().and_then(|lines| lines.iter().find(|found| found.line == line.id));
    // Where another line lacks something, this one may be complete.
    let amount = found.map(|found| found.amount).or_else(|| {
        let task = plan.cost_task();
        let alone = task.cost.lines.iter().find(|alone| alone.id == line.id)?;
        gross_of_line(&task, alone).ok()
    });
    let amounts = Amounts::fitting(plan.cost.shown_in, amount);
    html! {
        <span class="cost-line-summary">
            <strong>{ words::line_name_or_position(language, plan, line.id) }</strong>
            <span class="small quiet">{ list::in_one_line(language, &about) }</span>
            <span class="number">
                if let Some(amount) = amount {
                    { words::amount_a_year(language, &amounts.shown(amount), words::unit(language, plan.cost.shown_in)) }
                } else {
                    { words::line_open(language) }
                }
            </span>
        </span>
    }
}
