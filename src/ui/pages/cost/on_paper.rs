//! The cost page to read and to print: its results, and what was entered in words. Nothing is calculated here anew.

use yew::prelude::*;

use super::{
    comparison::{reasons_without_column, shares_table},
    costs::Costs,
    detail::explanation,
    fairness,
    reading::{member_names, named, rounding_rule, shares_by},
    settlement::settled,
    summary,
};
use crate::{
    text::{Language, cost, cost_page as words, list, report as paper, stages_page::table_title},
    ui::components::{bullets, card, hint, marked, paragraph, part, result_table},
};
use consortium_core::cost::{Calculated, CostReport};
use consortium_document::{
    plan::{Plan, cost::AmountUnit},
    tables::{Heading, ResultTable, RowKind, Value},
};

/// Joint or alone, in one sentence; nothing while there are no costs.
pub(in crate::ui::pages) fn cost_verdict_on_paper(plan: &Plan, costs: &Costs, language: Language) -> Html {
    if plan.cost.lines.is_empty() {
        return Html::default();
    }
    summary::verdict(plan, &costs.report, language)
}

/// Costs, shares, fairness, how the shares come about, settlement: as far as there is something to show.
pub(in crate::ui::pages) fn cost_on_paper(plan: &Plan, costs: &Costs, language: Language) -> Html {
    if plan.cost.lines.is_empty() {
        return Html::default();
    }
    let (report, running) = (&costs.report, costs.are_on_their_way());
    let settlement = report.settlement.as_ref().and_then(Calculated::done);
    html! {
        <>
            { card("report-costs", words::lines_heading(language, plan.cost.lines.len()), html! {
                <>
                    { result_table(&lines_table(plan, costs, language)) }
                    { hint(list::in_one_line(language, &words::terms(language, plan))) }
                    { summary::totals(plan, report, language) }
                </>
            }) }
            if report.whole.done().is_some() {
                { card("report-shares", words::comparison_heading(language), shares(plan, report, running, language)) }
                { card("report-fairness", words::fairness_heading(language), fair(plan, report, running, language)) }
                { card("report-formulas", words::explanation_heading(language), formulas(plan, costs, language)) }
            }
            if let Some(found) = settlement {
                { card("report-settlement", words::settlement_heading(language), settled(plan, found, language)) }
            }
        </>
    }
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

/// What each pays under every way of splitting, with the terms and with what the ways mean.
fn shares(plan: &Plan, report: &CostReport, running: bool, language: Language) -> Html {
    let shown = fairness::calculated(report);
    let adopted = words::adopted_is(language, cost::method(language, plan.cost.method));
    let [of_amounts, of_date] = words::terms_in(language, plan, AmountUnit::Yen);
    let terms = list::in_one_line(language, &[of_amounts, of_date, adopted]);
    let explained = shown.iter().map(|method| {
        let name = cost::method(language, *method);
        words::column_reason(language, name, cost::method_explained(language, *method))
    });
    let without = reasons_without_column(plan, report, &shown, language);
    html! {
        <>
            { paragraph("terms", terms) }
            { for cost::assumptions(language, report).into_iter().map(|assumption| paragraph("small", assumption)) }
            { result_table(&shares_table(plan, report, language)) }
            { part(paper::ways(language), bullets(explained)) }
            if running { { paragraph("notice caution", paper::still_calculating(language)) } }
            if !without.is_empty() && !running { { part(words::columns_missing(language), bullets(without)) } }
        </>
    }
}

/// The claims about fairness.
fn fair(plan: &Plan, report: &CostReport, running: bool, language: Language) -> Html {
    // The groups in conflict fill a page; the sentence tells the first of them and how many there are.
    let (answer, core, _) = fairness::core(plan, report, running, language);
    html! {
        <>
            { hint(words::fairness_hint(language)) }
            { result_table(&fairness::claims_table(plan, report, running, language)) }
            { fairness::of_adopted(plan, report, language) }
            { part(words::core_heading(language), marked(answer, core)) }
        </>
    }
}

/// How the share of each member comes about under the adopted way of splitting.
fn formulas(plan: &Plan, costs: &Costs, language: Language) -> Html {
    let report = &costs.report;
    let method = plan.cost.method;
    let rule = rounding_rule(plan, report, language);
    let columns = [words::society(language), paper::formula(language)].map(Heading::text);
    let mut table = ResultTable::new(table_title(language, words::explanation_heading(language)), columns);
    let mut pools = Vec::new();
    if let Some(shares) = shares_by(report, method) {
        let of_keys = shares.keys.iter().flat_map(|keys| &keys.pools);
        pools.extend(of_keys.map(|pool| named(language, plan, |names| cost::pool(language, pool, names))));
        for (position, name) in member_names(plan, language).into_iter().enumerate() {
            let steps = explanation(report, language, (method, shares), position, &|_, formula| formula);
            table.row(RowKind::Plain, [name, steps.join("\n")].map(Value::Text));
        }
    }
    html! {
        <>
            { paragraph("", words::adopted_is(language, cost::method(language, method))) }
            if !pools.is_empty() { { bullets(pools) } }
            if !table.rows.is_empty() { { result_table(&table) } }
            { hint(rule) }
        </>
    }
}
