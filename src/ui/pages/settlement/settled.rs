//! 精算: what each still pays or gets back once actual use is known.

use yew::prelude::*;

use crate::{
    text::{Language, cost, cost_page as words, list},
    ui::{
        components::{TableTools, card, hint, maybe, paragraph, result_table},
        costs::{member_names, reason, row_of},
    },
};
use consortium_core::{
    Yen,
    cost::{Calculated, CostReport, Settlement},
};
use consortium_document::{
    plan::Plan,
    tables::{Difference, Heading, ResultTable, RowKind, Value},
};

/// The settlement by the adopted way of splitting. Screen readers hear its sentence when it changes.
pub(super) fn settlement(plan: &Plan, report: &CostReport, language: Language) -> Html {
    let (sentence, table) = match &report.settlement {
        None => (paragraph("quiet", words::settlement_empty(language)), None),
        Some(Calculated::NotCalculated(reasons)) => (paragraph("", reason(plan, reasons, language)), None),
        Some(Calculated::Done(settlement)) => {
            (changed_by(settlement, language), Some(settled_table(plan, settlement, language)))
        }
    };
    let content = html! { <><div role="status">{ sentence }</div>{ maybe(table) }</> };
    card("settlement-heading", words::settlement_heading(language), content)
}

/// The sentence and the table, on paper.
pub(super) fn settled(plan: &Plan, settlement: &Settlement, language: Language) -> Html {
    html! { <>{ changed_by(settlement, language) }{ settled_table(plan, settlement, language) }</> }
}

/// What became of the total.
fn changed_by(settlement: &Settlement, language: Language) -> Html {
    paragraph("", cost::settlement(language, settlement))
}

/// The table of those who pay or get back, with its terms.
fn settled_table(plan: &Plan, settlement: &Settlement, language: Language) -> Html {
    let columns = [
        Heading::text(words::society(language)),
        Heading::figures(words::provisional(language)),
        Heading::figures(words::settled(language)),
        Heading::figures(words::to_settle(language)),
        Heading::text(words::in_words(language)),
    ];
    let mut table = ResultTable::new(words::settlement_table(language), columns)
        .in_unit(plan.cost.shown_in)
        .with_difference(Difference { column: 3, minuend: 2, subtrahend: 1 })
        .under_rules();
    let shares = settlement.provisional.iter().zip(&settlement.settled).zip(&settlement.differences);
    let mut row = |kind, name, [before, after, change]: [Yen; 3], in_words| {
        let amounts =
            [Value::Text(name), Value::Yen(before), Value::Yen(after), Value::Change(change), in_words];
        table.row(kind, amounts);
    };
    for (position, (name, ((before, after), change))) in
        member_names(plan, language).into_iter().zip(shares).enumerate()
    {
        let in_words = Value::Text(cost::settled_share(language, *change));
        row(row_of(plan, position), name, [*before, *after, *change], in_words);
    }
    let totals = [settlement.provisional_total, settlement.final_total, settlement.change];
    row(RowKind::Total, words::sum(language).to_owned(), totals, Value::Empty);
    let [of_amounts, of_date] = words::terms(language, plan);
    let terms = [cost::method(language, plan.cost.method).to_owned(), of_amounts, of_date];
    html! {
        <>
            { hint(list::in_one_line(language, &terms)) }
            { result_table(&table) }
            <div><TableTools {language} table={table.clone()} /></div>
        </>
    }
}
