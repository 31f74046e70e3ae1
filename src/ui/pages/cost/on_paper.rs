//! The cost page to read and to print: what was entered in words, and what all together cost. Nothing is calculated here
//! anew.

use yew::prelude::*;

use super::totals::totals;
use crate::{
    text::{Language, cost, cost_page as words, list, report as paper},
    ui::{
        components::{card, hint, result_table},
        costs::{Costs, confirmed_alone, verdict},
    },
};
use consortium_document::{
    plan::Plan,
    tables::{Heading, ResultTable, RowKind, Value},
};

/// Joint or alone, in one sentence.
pub(super) fn cost_verdict_on_paper(plan: &Plan, costs: &Costs, language: Language) -> Html {
    html! {
        <>
            { confirmed_alone(plan, costs, language) }
            { verdict(&costs.plan, &costs.report, language) }
        </>
    }
}

/// The costs, the grant, and what all together pay.
pub(super) fn cost_on_paper(plan: &Plan, costs: &Costs, language: Language) -> Html {
    card(
        "report-costs",
        words::lines_heading(language, plan.cost.lines.len()),
        html! {
            <>
                { result_table(&lines_table(plan, costs, language)) }
                { hint(list::in_one_line(language, &words::terms(language, plan))) }
                { totals(&costs.plan, &costs.report, language) }
            </>
        },
    )
}

/// The cost lines with what each comes to.
fn lines_table(plan: &Plan, costs: &Costs, language: Language) -> ResultTable {
    let columns = [
        Heading::text(paper::line(language)),
        Heading::text(paper::line_kind(language)),
        Heading::text(paper::line_keys(language)),
        Heading::figures(words::unit(language, plan.cost.shown_in)),
    ];
    let mut table = ResultTable::new(paper::lines(language), columns).in_unit(plan.cost.shown_in);
    let cost_lines = &plan.cost.lines;
    let amounts = costs.report.lines.done();
    for line in cost_lines {
        let found = amounts.and_then(|amounts| amounts.iter().find(|found| found.line == line.id));
        let keys = line.keys.as_ref().unwrap_or(&plan.cost.keys);
        let kind = [cost::purpose(language, line.purpose), cost::kind(language, &line.kind)];
        let is_own = found.is_some_and(|found| found.owner.is_some());
        let values = [
            Value::Text(words::line_name_or_position(language, plan, line.id)),
            Value::Text(list::in_one_line(language, &kind)),
            if is_own { Value::Empty } else { Value::Text(cost::keys(language, keys)) },
            found.map_or(Value::Empty, |found| Value::Yen(found.amount)),
        ];
        table.row(RowKind::Plain, values);
    }
    table
}
