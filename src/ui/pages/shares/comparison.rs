//! Members × ways of splitting × alone, side by side.

use std::{cmp::Reverse, rc::Rc};

use yew::prelude::*;

use crate::{
    text::{Language, amounts::Amounts, cost, cost_page as words, field, import, shell, workbook},
    ui::{
        components::{AtHand, IconShape, bullets, button, copying, disclosure, exporting, hint, paragraph},
        costs::{alone, member_names, named, reason, rounding_rule, row_of, shares_by},
        route::Route,
        same::Same,
        workbooks::{self, Contents, CostContents},
    },
};
use consortium_core::{
    MemberId, Yen,
    cost::{CostReport, Extremes, Method, MethodReport},
};
use consortium_document::{
    plan::{Action, CostEdit, Edit, Plan},
    tables::{Heading, ResultTable, RowKind, Value},
};
use consortium_workbook::CostPage;

/// A longer table scrolls in its place.
const MOST_ROWS_AT_ONCE: usize = 25;

#[derive(PartialEq, Properties)]
pub(super) struct ComparisonProps {
    pub(super) plan: Rc<Plan>,
    pub(super) report: Same<CostReport>,
    pub(super) running: bool,
    pub(super) language: Language,
    pub(super) act: Callback<Action>,
    /// Shows one member in detail.
    pub(super) onchoose: Callback<MemberId>,
}

/// What the rows are in order of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    /// The order of the member table.
    Society,
    Alone,
    Share(Method),
}

/// The comparison table.
#[component]
pub(super) fn Comparison(props: &ComparisonProps) -> Html {
    let ComparisonProps { plan, report, running, language, .. } = props;
    let language = *language;
    let sorted = use_state_eq(|| (Column::Society, false));
    let at_hand = use_context::<AtHand>();
    let names = member_names(plan, language);
    let alone = alone(report);
    let columns = columns(report, *running);
    let amounts = Amounts::fitting(plan.cost.shown_in, all_amounts(report, &alone));
    let ours = plan.us.and_then(|us| report.members.iter().position(|member| *member == us));
    // Whatever the rows are in order of, the user's own society comes first.
    let mut order = order(report, &alone, *sorted);
    order.sort_by_key(|position| Some(*position) != ours);
    let sort = |column: Column| {
        let sorted = sorted.clone();
        Callback::from(move |_: MouseEvent| {
            let (current, descending) = *sorted;
            // Amounts are first sorted from the largest, the order of the table from its top.
            let first = column != Column::Society;
            sorted.set((column, if current == column { !descending } else { first }));
        })
    };
    let heading = |column: Column, name: &'static str| {
        let direction = match *sorted {
            (current, descending) if current == column => {
                if descending {
                    "descending"
                } else {
                    "ascending"
                }
            }
            _ => "none",
        };
        let class = if column == Column::Society { "name" } else { "number" };
        html! {
            <th key={name} scope="col" {class} aria-sort={direction}>
                <button class="sort" title={words::sort_by(language, name)} onclick={sort(column)}>{ name }</button>
            </th>
        }
    };
    let [of_amounts, of_date] = words::terms(language, plan);
    let written = |write: fn(&Plan, &CostReport, Language) -> ResultTable| {
        let (plan, report) = (plan.clone(), report.clone());
        move || write(&plan, &report, language)
    };
    let copy = copying(language, at_hand.clone(), written(shares_table));
    let export = exporting(written(csv));
    html! {
        <section class="card stack comparison" aria-labelledby="comparison-heading">
            <div class="spread">
                <h2 id="comparison-heading">{ words::comparison_heading(language) }</h2>
                <span class="row no-print">
                    { button("button plain", None, workbook::copy_table(language), copy) }
                    { button("button plain", Some(IconShape::Save), workbook::save_with_formulas(language), save(plan, report, language, at_hand)) }
                    { button("button plain", Some(IconShape::Save), import::export(language), export) }
                </span>
            </div>
            { hint(words::comparison_hint(language)) }
            if report.if_granted.is_some() { { paragraph("notice caution", words::comparison_while_open(language)) } }
            if report.is_standalone_open() { { paragraph("notice", words::standalone_open(language)) } }
            <div class={classes!("table-scroll", (names.len() > MOST_ROWS_AT_ONCE).then_some("tall"))} role="region" aria-label={words::comparison_table(language)} tabindex="0">
                <table class="data shares">
                    <caption>
                        <span>{ if plan.title.trim().is_empty() { shell::cost(language) } else { plan.title.trim() } }</span>
                        { for [of_amounts, of_date, words::adopted_is(language, cost::method(language, plan.cost.method))].into_iter().map(|term| html! {
                            <span class="caption-terms">{ term }</span>
                        }) }
                    </caption>
                    <thead>
                        <tr>
                            { heading(Column::Society, words::society(language)) }
                            { heading(Column::Alone, words::alone(language)) }
                            for method in &columns { { heading(Column::Share(*method), cost::method(language, *method)) } }
                        </tr>
                    </thead>
                    <tbody>
                        <tr class="adopt">
                            <th scope="row">{ words::adopt(language) }</th>
                            <td></td>
                            for method in &columns { { adopt(props, *method) } }
                        </tr>
                        for position in order {
                            if let (Some(name), Some(id)) = (names.get(position), report.members.get(position)) {
                                <ShareRow key={id.0} report={report.clone()} {position} id={*id} name={name.clone()} columns={columns.clone()} {amounts}
                                    adopted={plan.cost.method} ours={ours == Some(position)} {language} onchoose={props.onchoose.clone()} />
                            }
                        }
                    </tbody>
                    <tfoot>
                        { sums(report, &columns, amounts, language) }
                        { gainers(report, &columns, language) }
                    </tfoot>
                </table>
            </div>
            { missing_columns(plan, report, &columns, language) }
            if any_negative(report) { { paragraph("notice caution", words::negative_share(language)) } }
        </section>
    }
}

/// The ways of splitting with figures, and those whose figures are on their way.
fn columns(report: &CostReport, running: bool) -> Vec<Method> {
    let on_its_way = |method: Method| running && method.is_found_in_game();
    let shown = |column: &&MethodReport| column.shares.done().is_some() || on_its_way(column.method);
    report.methods.iter().filter(shown).map(|column| column.method).collect()
}

/// Every amount of the table: they decide how many decimals are written.
fn all_amounts(report: &CostReport, alone: &[Yen]) -> Vec<Yen> {
    let shares = report.methods.iter().filter_map(|column| column.shares.done());
    shares.flat_map(|shares| &shares.rounded).chain(alone).copied().collect()
}

fn any_negative(report: &CostReport) -> bool {
    let mut shares = report.methods.iter().filter_map(|column| column.shares.done());
    shares.any(|shares| shares.rounded.iter().any(|share| *share < Yen::ZERO))
}

/// The positions of the members in the order of a column.
fn order(report: &CostReport, alone: &[Yen], (column, descending): (Column, bool)) -> Vec<usize> {
    let amounts = match column {
        Column::Society => None,
        Column::Alone => Some(alone),
        Column::Share(method) => shares_by(report, method).map(|shares| shares.rounded.as_slice()),
    };
    let mut order: Vec<usize> = (0..report.members.len()).collect();
    // Equal amounts stay in the order of the table.
    match (amounts, descending) {
        (None, false) => {}
        (None, true) => order.reverse(),
        (Some(amounts), false) => order.sort_by_key(|position| amounts.get(*position)),
        (Some(amounts), true) => order.sort_by_key(|position| Reverse(amounts.get(*position))),
    }
    order
}

fn adopt(props: &ComparisonProps, method: Method) -> Html {
    let name = cost::method(props.language, method);
    let onchange = props.act.reform(move |_: Event| Action::Edit(Edit::Cost(CostEdit::Method(method))));
    let adopted = props.plan.cost.method == method;
    html! {
        <td key={name} class={classes!("number", adopted.then_some("adopted"))}>
            <label><input type="radio" name="adopted" aria-label={words::adopt_method(props.language, name)} checked={adopted} {onchange} /></label>
        </td>
    }
}

#[derive(PartialEq, Properties)]
struct ShareRowProps {
    report: Same<CostReport>,
    /// The place of the member in the lists of the report.
    position: usize,
    id: MemberId,
    name: AttrValue,
    columns: Vec<Method>,
    amounts: Amounts,
    adopted: Method,
    /// Whether it is the user's own society.
    ours: bool,
    language: Language,
    onchoose: Callback<MemberId>,
}

/// The shares of one member. Drawn anew only when one of them changes: there may be 200.
#[component]
fn ShareRow(props: &ShareRowProps) -> Html {
    let ShareRowProps { report, position, name, amounts, language, .. } = props;
    let alone = report.standalone.done().and_then(|all| all.get(*position)).map(|member| member.alone);
    let id = props.id;
    html! {
        <tr class={props.ours.then_some("ours")}>
            <th scope="row"><a href={Route::FORMULAS.href()} onclick={props.onchoose.reform(move |_: MouseEvent| id)}>{ name }</a></th>
            <td class="number">{ for alone.map(|alone| amounts.shown(alone)) }</td>
            for method in &props.columns {
                <td key={cost::method(*language, *method)} class={classes!("number", (*method == props.adopted).then_some("adopted"))}>{ share(props, *method) }</td>
            }
        </tr>
    }
}

/// One share with its difference from going alone, marked where it is the best or the worst for the member.
fn share(props: &ShareRowProps, method: Method) -> Html {
    let ShareRowProps { report, position, amounts, language, .. } = props;
    let language = *language;
    let Some(shares) = shares_by(report, method) else {
        return html! { <span class="quiet">{ words::pending(language) }</span> };
    };
    let (share, gain) =
        (shares.rounded.get(*position), shares.gains.as_ref().and_then(|gains| gains.get(*position)));
    let granted = report.if_granted.as_ref().and_then(|granted| granted.shares(method)?.get(*position));
    let difference = gain.and_then(|gain| Yen::ZERO.checked_sub(*gain));
    let extremes = report.extremes.get(*position);
    let is = |methods: fn(&Extremes) -> &Vec<Method>| {
        extremes.is_some_and(|extremes| methods(extremes).contains(&method))
    };
    html! {
        <>
            <span class="share">{ for share.map(|share| amounts.shown(*share)) }</span>
            if let Some(granted) = granted { <span class="against">{ words::share_with_grant(language, &amounts.shown(*granted)) }</span> }
            if is(|extremes| &extremes.best) { <span class="extreme best">{ words::least_mark(language) }</span> }
            if is(|extremes| &extremes.worst) { <span class="extreme worst">{ words::most_mark(language) }</span> }
            if let Some(difference) = difference {
                <span class={classes!("against", (difference > Yen::ZERO).then_some("loss"))}>{ amounts.change(difference) }</span>
            }
        </>
    }
}

fn sums(report: &CostReport, columns: &[Method], amounts: Amounts, language: Language) -> Html {
    let total = |shares: &[Yen]| Yen::checked_sum(shares.iter().copied()).map(|sum| amounts.shown(sum));
    let with_grant = |method| report.if_granted.as_ref().and_then(|granted| total(granted.shares(method)?));
    html! {
        <tr class="total">
            <th scope="row">{ words::sum(language) }</th>
            <td class="number">{ for report.standalone.done().and_then(|_| total(&alone(report))) }</td>
            for method in columns {
                <td key={cost::method(language, *method)} class="number">
                    { for shares_by(report, *method).and_then(|shares| total(&shares.rounded)) }
                    { for with_grant(*method).map(|sum| html! { <span class="against">{ words::share_with_grant(language, &sum) }</span> }) }
                </td>
            }
        </tr>
    }
}

fn gainers(report: &CostReport, columns: &[Method], language: Language) -> Html {
    html! {
        <tr>
            <th scope="row">{ words::gainers(language) }</th>
            <td></td>
            for method in columns {
                <td key={cost::method(language, *method)} class="number">
                    { for shares_by(report, *method).and_then(|shares| shares.winners).map(|winners| words::gainers_of(language, winners.gain, report.members.len())) }
                </td>
            }
        </tr>
    }
}

/// Why some ways of splitting have no column.
fn missing_columns(plan: &Plan, report: &CostReport, shown: &[Method], language: Language) -> Html {
    let reasons = reasons_without_column(plan, report, shown, language);
    if reasons.is_empty() {
        return Html::default();
    }
    disclosure(words::columns_missing(language), bullets(reasons))
}

/// The ways of splitting that are not among those `shown`, each with its reason.
pub(super) fn reasons_without_column(
    plan: &Plan,
    report: &CostReport,
    shown: &[Method],
    language: Language,
) -> Vec<String> {
    let missing = report.methods.iter().filter(|column| !shown.contains(&column.method));
    let reasons = missing.filter_map(|column| {
        let reason = reason(plan, column.shares.not_calculated()?, language);
        Some(words::column_reason(language, cost::method(language, column.method), &reason))
    });
    reasons.collect()
}

/// Saves everything about cost as a workbook of formulas.
fn save(
    plan: &Rc<Plan>,
    report: &Same<CostReport>,
    language: Language,
    at_hand: Option<AtHand>,
) -> Callback<MouseEvent> {
    let (plan, report) = (plan.clone(), report.clone());
    Callback::from(move |_| {
        let Some(AtHand(planner)) = &at_hand else { return };
        let contents = CostContents {
            task: plan.cost_task(),
            names: member_names(&plan, language),
            report: report.clone(),
            page: CostPage::Comparison,
        };
        let title = workbook::cost_file(language, &plan.title);
        workbooks::hand_out(language, &plan, &title, Contents::Cost(Box::new(contents)), &planner.announce);
    })
}

/// The shares of every member under every way of splitting, beside going alone, in whole yen.
pub(super) fn shares_table(plan: &Plan, report: &CostReport, language: Language) -> ResultTable {
    let (names, alone) = (&member_names(plan, language), &alone(report));
    let is_known = report.standalone.done().is_some();
    let methods: Vec<_> =
        report.methods.iter().filter_map(|column| Some((column.method, column.shares.done()?))).collect();
    let headings = methods.iter().map(|(method, _)| Heading::figures(cost::method(language, *method)));
    let first = [Heading::text(words::society(language)), Heading::figures(words::alone(language))];
    let mut table = ResultTable::new(words::export_title(language), first.into_iter().chain(headings));
    for (position, name) in names.iter().enumerate() {
        let shares = methods.iter().filter_map(|(_, shares)| shares.rounded.get(position));
        let alone = alone.get(position).map_or(Value::Empty, |amount| Value::Yen(*amount));
        let amounts = [alone].into_iter().chain(shares.map(|amount| Value::Yen(*amount)));
        table.row(row_of(plan, position), [Value::Text(name.clone())].into_iter().chain(amounts));
    }
    let total = |amounts: &[Yen]| Yen::checked_sum(amounts.iter().copied()).map_or(Value::Empty, Value::Yen);
    let totals = methods.iter().map(|(_, shares)| total(&shares.rounded));
    let alone = if is_known { total(alone) } else { Value::Empty };
    let sum = [Value::Text(words::sum(language).to_owned()), alone];
    table.row(RowKind::Total, sum.into_iter().chain(totals));
    let Some(granted) = &report.if_granted else { return table };
    // The same once more with the grant: which of the two it will be is open.
    let of_methods: Vec<_> = methods.iter().map(|(method, _)| granted.shares(*method)).collect();
    let part = [Value::Text(words::rows_if_granted(language).to_owned()), Value::Empty];
    table.row(RowKind::Plain, part.into_iter().chain(methods.iter().map(|_| Value::Empty)));
    for (position, name) in names.iter().enumerate() {
        let share = |shares: &Option<&[Yen]>| shares.and_then(|shares| shares.get(position)).copied();
        let amounts = of_methods.iter().map(|shares| share(shares).map_or(Value::Empty, Value::Yen));
        let first = [Value::Text(name.clone()), Value::Empty];
        table.row(row_of(plan, position), first.into_iter().chain(amounts));
    }
    let totals = of_methods.iter().map(|shares| shares.map_or(Value::Empty, total));
    let first = [Value::Text(words::sum(language).to_owned()), Value::Empty];
    table.row(RowKind::Total, first.into_iter().chain(totals));
    table
}

/// The table as it is handed out, with the terms below.
fn csv(plan: &Plan, report: &CostReport, language: Language) -> ResultTable {
    let mut table = shares_table(plan, report, language);
    let adopted = cost::method(language, plan.cost.method).to_owned();
    let rule = rounding_rule(plan, report, language);
    let [_, of_date] = words::terms(language, plan);
    let notes = [
        (words::unit_in_csv(language), words::tax_in_csv(language, plan.cost.tax)),
        (field::shares_fixed_on(language), of_date),
        (words::adopt(language), adopted),
        (words::rounding_heading(language), rule),
    ];
    let assumptions =
        named(language, plan, |names| cost::assumptions(language, plan, report, names)).into_iter();
    let assumptions = assumptions.map(|assumption| (words::assumption(language), assumption));
    for (name, note) in notes.into_iter().chain(assumptions) {
        table.row(RowKind::Plain, [name.to_owned(), note].map(Value::Text));
    }
    table
}
