//! 精算: what each still pays or gets back once actual use is known.

use yew::prelude::*;

use super::{comparison::reason, results::member_names};
use crate::{
    domain::cost::{Calculated, CostReport, Settlement},
    exchange::{Heading, ResultTable, RowKind, Value},
    plan::Plan,
    text::{Language, cost, cost_page as words},
    ui::components::{csv_button, result_table},
};

/// The settlement by the adopted way of splitting.
pub(super) fn settlement(plan: &Plan, report: &CostReport, language: Language) -> Html {
    let content = match &report.settlement {
        None => html! { <p class="quiet">{ words::settlement_empty(language) }</p> },
        Some(Calculated::NotCalculated(reasons)) => html! { <p>{ reason(plan, reasons, language) }</p> },
        Some(Calculated::Done(settlement)) => settled(plan, settlement, language),
    };
    html! {
        <section class="card stack" aria-labelledby="settlement-heading">
            <h2 id="settlement-heading">{ words::settlement_heading(language) }</h2>
            { content }
        </section>
    }
}

fn settled(plan: &Plan, settlement: &Settlement, language: Language) -> Html {
    let columns = [
        Heading::text(words::society(language)),
        Heading::figures(words::provisional(language)),
        Heading::figures(words::settled(language)),
        Heading::figures(words::to_settle(language)),
        Heading::text(words::in_words(language)),
    ];
    let mut table =
        ResultTable::new(words::settlement_heading(language), columns).in_unit(plan.cost.shown_in);
    let shares = settlement.provisional.iter().zip(&settlement.settled).zip(&settlement.differences);
    for (name, ((provisional, settled), difference)) in member_names(plan, language).into_iter().zip(shares) {
        table.row(
            RowKind::Plain,
            [
                Value::Text(name),
                Value::Yen(*provisional),
                Value::Yen(*settled),
                Value::Change(*difference),
                Value::Text(cost::settled_share(language, *difference)),
            ],
        );
    }
    table.row(
        RowKind::Total,
        [
            Value::Text(words::sum(language).to_owned()),
            Value::Yen(settlement.provisional_total),
            Value::Yen(settlement.final_total),
            Value::Change(settlement.change),
            Value::Empty,
        ],
    );
    let [of_amounts, of_date] = words::terms(language, plan);
    html! {
        <>
            <p>{ cost::settlement(language, settlement) }</p>
            <p class="small quiet">{ cost::method(language, plan.cost.method) }{ words::between_terms(language) }{ of_amounts }{ words::between_terms(language) }{ of_date }</p>
            { result_table(&table) }
            <div>{ csv_button(language, &table) }</div>
        </>
    }
}
