//! What all together cost, step by step.

use yew::prelude::*;

use crate::{
    text::{Language, amounts::Amounts, cost, cost_page as words},
    ui::{
        components::{paragraph, result_table},
        costs::named,
    },
};
use consortium_core::{
    Yen,
    cost::{Calculated, CostReport, KnownLines, known_lines},
};
use consortium_document::{
    plan::Plan,
    tables::{Heading, ResultTable, RowKind, Value},
};

/// What the lines come to that can be calculated, while others lack something; nothing if none can be.
fn known(plan: &Plan, language: Language) -> Html {
    let Some(KnownLines { gross, open }) = known_lines(&plan.cost_task()) else { return Html::default() };
    let amounts = Amounts::fitting(plan.cost.shown_in, [gross]);
    let unit = words::unit(language, plan.cost.shown_in);
    paragraph("", words::known_lines(language, &amounts.shown(gross), unit, open))
}

/// What all together cost, step by step.
pub(super) fn totals(plan: &Plan, report: &CostReport, language: Language) -> Html {
    let Some(whole) = report.whole.done() else { return known(plan, language) };
    let unit = words::unit(language, plan.cost.shown_in);
    let columns = [Heading::text(words::totals_heading(language)), Heading::figures(unit)];
    let mut table = ResultTable::new(words::totals_heading(language), columns).in_unit(plan.cost.shown_in);
    let mut row = |kind, name: &str, value| table.row(kind, [Value::Text(name.to_owned()), value]);
    row(RowKind::Plain, words::gross(language), Value::Yen(whole.gross));
    let less = |amount: Yen| Yen::ZERO.checked_sub(amount).map_or(Value::Empty, Value::Change);
    if plan.cost.grant.is_some() {
        row(RowKind::Plain, words::less_grant(language), less(whole.grant));
    }
    if whole.income > Yen::ZERO {
        row(RowKind::Plain, words::less_income(language), less(whole.income));
    }
    if whole.surplus > Yen::ZERO {
        row(RowKind::Plain, words::surplus(language), Value::Yen(whole.surplus));
    }
    row(RowKind::Total, words::net(language), Value::Yen(whole.net));
    if let Some(granted) = &report.if_granted {
        row(RowKind::Plain, words::net_if_granted(language), Value::Yen(granted.net));
    }
    if let Some(verdict) = report.verdict.done() {
        row(RowKind::Plain, words::alone_sum(language), Value::Yen(verdict.alone));
    }
    // The verdict above says it of societies that are still being asked.
    let said = cost::candidates(language, plan, report);
    let assumptions = named(language, plan, |names| cost::assumptions(language, plan, report, names));
    let assumptions = assumptions.into_iter().filter(|assumption| said.as_ref() != Some(assumption));
    html! {
        <div class="stack-small">
            { result_table(&table) }
            { for assumptions.map(|assumption| paragraph("small", assumption)) }
            if let Some(Calculated::Done(standing)) = &report.grant {
                { paragraph("small", cost::grant_standing(language, *standing)) }
            }
        </div>
    }
}
