//! Pictures of all members: alone beside joint, and what each adds.

use yew::prelude::*;

use crate::{
    text::{Language, amounts::Amounts, cost, cost_page as words},
    ui::{
        charts::{AmountBars, BarRow, amount_bars},
        components::{LongTable, TableTools, card, disclosure, hint},
        costs::{alone, member_names, row_of, shares_by},
    },
};
use consortium_core::{Yen, cost::CostReport};
use consortium_document::{
    plan::Plan,
    tables::{Heading, ResultTable, Value},
};

/// Up to how many members a picture stands open.
const MOST_IN_OPEN_PICTURE: usize = 25;

/// What each pays alone beside what it pays together.
pub(super) fn alone_beside_joint(plan: &Plan, report: &CostReport, language: Language) -> Html {
    let method = plan.cost.method;
    let Some(shares) = shares_by(report, method) else { return Html::default() };
    if report.standalone.done().is_none() {
        return Html::default();
    }
    let names = member_names(plan, language);
    let name = cost::method(language, method);
    let alone = alone(report);
    let amounts = Amounts::fitting(plan.cost.shown_in, shares.rounded.iter().chain(&alone).copied());
    let rows = names.iter().zip(&alone).zip(&shares.rounded);
    let rows =
        rows.map(|((name, alone), joint)| BarRow { name: name.clone(), amounts: vec![*alone, *joint] });
    let bars = AmountBars {
        legend: vec![words::alone(language).to_owned(), words::joint_by(language, name)],
        rows: rows.collect(),
        amounts,
        description: words::bars_description(language, name, names.len()),
    };
    card(
        "bars-heading",
        words::picture_heading(language),
        openable(names.len(), amount_bars(&bars), language),
    )
}

/// What each member adds to the cost of the others, and what it is worth to them.
pub(super) fn contributions(plan: &Plan, report: &CostReport, language: Language) -> Html {
    let Some(contributions) = report.contributions.done() else { return Html::default() };
    let names = member_names(plan, language);
    let any_grant = contributions.iter().any(|contribution| contribution.grant_lost != Yen::ZERO);
    let amounts =
        Amounts::fitting(plan.cost.shown_in, contributions.iter().map(|contribution| contribution.adds));
    let rows = names.iter().zip(contributions);
    let bars = AmountBars {
        legend: Vec::new(),
        rows: rows.map(|(name, adds)| BarRow { name: name.clone(), amounts: vec![adds.adds] }).collect(),
        amounts,
        description: words::adds_description(language).to_owned(),
    };
    let mut columns = vec![
        Heading::text(words::society(language)),
        Heading::figures(words::column_adds(language)),
        Heading::figures(words::column_worth(language)),
    ];
    columns.extend(any_grant.then(|| Heading::figures(words::column_grant_lost(language))));
    let mut table =
        ResultTable::new(words::adds_table(language), columns).in_unit(plan.cost.shown_in).under_rules();
    for (position, (name, contribution)) in names.iter().zip(contributions).enumerate() {
        let mut values =
            vec![Value::Text(name.clone()), Value::Change(contribution.adds), Value::Yen(contribution.worth)];
        values.extend(any_grant.then_some(Value::Yen(contribution.grant_lost)));
        table.row(row_of(plan, position), values);
    }
    let unit = words::unit_of_table(language, words::unit(language, plan.cost.shown_in));
    let content = html! {
        <>
            { hint(words::adds_hint(language)) }
            { hint(unit) }
            <LongTable {language} table={table.clone()} />
            <div><TableTools {language} table={table.clone()} /></div>
            { disclosure(words::open_picture(language), amount_bars(&bars)) }
        </>
    };
    card("adds-heading", words::adds_heading(language), content)
}

/// A picture of many members is opened on demand.
fn openable(members: usize, picture: Html, language: Language) -> Html {
    if members <= MOST_IN_OPEN_PICTURE {
        return picture;
    }
    disclosure(words::open_picture(language), picture)
}
