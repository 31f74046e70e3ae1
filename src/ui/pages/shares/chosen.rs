//! What each society pays under the adopted way of splitting, beside going alone.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    text::{Language, amounts::Amounts, cost, cost_page as words, list},
    ui::{
        components::{TableTools, button, hint, paragraph},
        costs::{alone, member_names, row_of, shares_by},
        route::Route,
        same::Same,
    },
};
use consortium_core::{MemberId, Yen, cost::CostReport};
use consortium_document::{
    plan::Plan,
    tables::{Difference, Heading, ResultTable, RowKind, Value},
};

/// How many societies are on screen before the rest is asked for. On paper all are there.
const ROWS_AT_FIRST: usize = 10;

#[derive(PartialEq, Properties)]
pub(super) struct ChosenProps {
    pub(super) plan: Rc<Plan>,
    pub(super) report: Same<CostReport>,
    /// Whether the long calculations are being made.
    pub(super) running: bool,
    pub(super) language: Language,
    /// Chooses the member whose formulas are shown.
    pub(super) onchoose: Callback<MemberId>,
}

/// The table of the adopted way.
#[component]
pub(super) fn Chosen(props: &ChosenProps) -> Html {
    let ChosenProps { plan, report, running, language, onchoose } = props;
    let language = *language;
    let all = use_state_eq(|| false);
    let method = plan.cost.method;
    let Some(shares) = shares_by(report, method) else {
        return if *running { paragraph("quiet", words::pending(language)) } else { Html::default() };
    };
    let names = member_names(plan, language);
    let alone = alone(report);
    let gains = shares.gains.as_deref().unwrap_or(&[]);
    let granted = report.if_granted.as_ref().and_then(|granted| granted.shares(method));
    let shown = shares.rounded.iter().chain(&alone).chain(granted.into_iter().flatten());
    let amounts = Amounts::fitting(plan.cost.shown_in, shown.copied());
    let rows = report.members.iter().zip(&names).zip(&shares.rounded).enumerate();
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(|(position, _)| row_of(plan, *position) != RowKind::Ours);
    let rows = rows.into_iter().enumerate().map(|(place, row)| (place, row.0, row.1));
    let most = if *all { usize::MAX } else { ROWS_AT_FIRST };
    let row = |(place, position, ((id, name), share)): (usize, usize, ((&MemberId, &String), &Yen))| {
        let id = *id;
        let against = gains.get(position).and_then(|gain| Yen::ZERO.checked_sub(*gain));
        let loses = against.is_some_and(|against| against > Yen::ZERO);
        html! {
            <tr key={id.0} class={classes!((plan.us == Some(id)).then_some("ours"), (place >= most).then_some("beyond"))}>
                <th scope="row"><a href={Route::FORMULAS.href()} onclick={onchoose.reform(move |_: MouseEvent| id)}>{ name }</a></th>
                <td class="number">{ for alone.get(position).map(|alone| amounts.shown(*alone)) }</td>
                <td class="number"><strong>{ amounts.shown(*share) }</strong></td>
                <td class={classes!("number", loses.then_some("loss"))}>{ for against.map(|against| amounts.change(against)) }</td>
                if let Some(granted) = granted {
                    <td class="number">{ for granted.get(position).map(|share| amounts.shown(*share)) }</td>
                }
            </tr>
        }
    };
    let sum = |of: &[Yen]| Yen::checked_sum(of.iter().copied());
    let (total, alone_total) = (sum(&shares.rounded), report.standalone.done().and_then(|_| sum(&alone)));
    let change = total.zip(alone_total).and_then(|(total, alone)| total.checked_sub(alone));
    let [of_amounts, of_date] = words::terms(language, plan);
    let table = chosen_table(plan, report, language);
    let open = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(true))
    };
    html! {
        <section class="card stack" aria-labelledby="chosen-heading">
            <div class="spread">
                <h2 id="chosen-heading">{ words::chosen_heading(language, cost::method(language, method)) }</h2>
                if let Some(table) = table { <TableTools {language} {table} /> }
            </div>
            { hint(list::in_one_line(language, &[of_amounts, of_date])) }
            <div class="table-scroll" role="region" aria-label={words::chosen_table(language)} tabindex="0">
                <table class="data">
                    <thead>
                        <tr>
                            <th scope="col">{ words::society(language) }</th>
                            <th scope="col" class="number">{ words::alone(language) }</th>
                            <th scope="col" class="number">{ words::share(language) }</th>
                            <th scope="col" class="number">{ words::difference(language) }</th>
                            if granted.is_some() { <th scope="col" class="number">{ words::share_if_granted(language) }</th> }
                        </tr>
                    </thead>
                    <tbody>{ for rows.map(row) }</tbody>
                    <tfoot>
                        <tr class="total">
                            <th scope="row">{ words::sum(language) }</th>
                            <td class="number">{ for alone_total.map(|sum| amounts.shown(sum)) }</td>
                            <td class="number">{ for total.map(|sum| amounts.shown(sum)) }</td>
                            <td class="number">{ for change.map(|change| amounts.change(change)) }</td>
                            if let Some(granted) = granted { <td class="number">{ for sum(granted).map(|sum| amounts.shown(sum)) }</td> }
                        </tr>
                    </tfoot>
                </table>
            </div>
            if !*all && names.len() > ROWS_AT_FIRST {
                <div class="no-print">{ button("button", None, words::show_all(language, names.len()), open) }</div>
            }
        </section>
    }
}

/// The same table to copy and to hand out: every society.
fn chosen_table(plan: &Plan, report: &CostReport, language: Language) -> Option<ResultTable> {
    let method = plan.cost.method;
    let shares = shares_by(report, method)?;
    let alone = alone(report);
    let granted = report.if_granted.as_ref().and_then(|granted| granted.shares(method));
    let columns = [
        Heading::text(words::society(language)),
        Heading::figures(words::alone(language)),
        Heading::figures(words::share(language)),
        Heading::figures(words::difference(language)),
    ]
    .into_iter()
    .chain(granted.map(|_| Heading::figures(words::share_if_granted(language))));
    let title = words::chosen_heading(language, cost::method(language, method));
    let against_alone = Difference { column: 3, minuend: 2, subtrahend: 1 };
    let mut table = ResultTable::new(title, columns).with_difference(against_alone).under_rules();
    for (position, (name, share)) in member_names(plan, language).into_iter().zip(&shares.rounded).enumerate()
    {
        let gain = shares.gains.as_ref().and_then(|gains| gains.get(position));
        let against = gain.and_then(|gain| Yen::ZERO.checked_sub(*gain));
        let amount = |amount: Option<&Yen>| amount.map_or(Value::Empty, |amount| Value::Yen(*amount));
        let against = against.map_or(Value::Empty, Value::Change);
        let values = [Value::Text(name), amount(alone.get(position)), Value::Yen(*share), against]
            .into_iter()
            .chain(granted.map(|granted| amount(granted.get(position))));
        table.row(row_of(plan, position), values);
    }
    Some(table)
}
