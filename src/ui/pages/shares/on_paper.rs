//! The shares to read and to print: what each pays, whether it is fair, how it is calculated. Nothing is calculated here anew.

use yew::prelude::*;

use super::{
    break_even::break_even,
    comparison::{reasons_without_column, shares_table},
    detail::explanation,
    fairness,
};
use crate::{
    text::{self, Language, cost, cost_page as words, list, report as paper, stages_page::table_title},
    ui::{
        components::{bullets, card, hint, marked, paragraph, part, result_table},
        costs::{Costs, member_names, named, rounding_rule, shares_by},
    },
};
use consortium_core::cost::CostReport;
use consortium_document::{
    plan::{Plan, cost::AmountUnit},
    tables::{Heading, ResultTable, RowKind, Value},
};

/// Shares, fairness, when joint work pays, and how the shares come about: as far as there is something to show.
pub(super) fn shares_on_paper(plan: &Plan, costs: &Costs, language: Language) -> Html {
    let (report, running) = (&costs.report, costs.are_on_their_way());
    if report.whole.done().is_none() {
        return Html::default();
    }
    html! {
        <>
            { card("report-shares", words::comparison_heading(language), shares(plan, report, running, language)) }
            { card("report-fairness", words::fairness_heading(language), fair(plan, report, running, language)) }
            { break_even(plan, report, language) }
            { card("report-formulas", words::explanation_heading(language), formulas(plan, costs, language)) }
        </>
    }
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
            { for text::plan::doubtful_members(language, plan).into_iter().map(|doubt| paragraph("wrong", doubt)) }
            { for named(language, plan, |names| cost::assumptions(language, plan, report, names)).into_iter().map(|assumption| paragraph("small", assumption)) }
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
            { fairness::subject_to(report, language) }
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
