//! How things change from year to year, over what can be compared.

use std::rc::Rc;

use yew::prelude::*;

use super::reports::Assessed;
use crate::{
    text::{Language, stages, stages_page as words},
    ui::{
        charts::{YearRates, rate_trend},
        components::{TableTools, bullets, card, hint, paragraph, part, result_table},
    },
};
use consortium_core::{
    Fraction,
    stages::{FiscalYear, LeftOut, RateComparison, Span},
};
use consortium_document::tables::{Heading, ResultTable, RowKind, Value};

/// How many rows that could not be compared are listed.
const MOST_LISTED: usize = 50;

/// The picture, its table, and the comparisons of neighbouring years.
pub(super) fn trend(language: Language, years: &[Rc<Assessed>]) -> Html {
    let content = if years.len() < 2 {
        paragraph("quiet", words::one_year_only(language))
    } else {
        let rates: Vec<YearRates> = years.iter().map(|year| rates_of(year)).collect();
        let pairs = years.iter().zip(years.iter().skip(1));
        let comparisons = pairs.filter_map(|(before, after)| {
            Some(comparison(language, before, after, after.since_last_year.as_ref()?))
        });
        let table = table(language, years);
        html! {
            <>
                { rate_trend(language, &rates) }
                { result_table(&table) }
                <TableTools {language} table={table.clone()} />
                { hint(words::compared_only(language)) }
                { comparisons.collect::<Html>() }
            </>
        }
    };
    card("years-heading", words::years_heading(language), content)
}

fn rates_of(assessed: &Assessed) -> YearRates {
    let report = &assessed.report.prefecture;
    YearRates {
        year: assessed.year,
        support_rate: report.support_rate.as_ref().map(|rate| rate.mean),
        step_up_rate: report.step_up_rate.rate,
    }
}

/// The years with their figures and targets.
pub(super) fn table(language: Language, years: &[Rc<Assessed>]) -> ResultTable {
    let figure = |rate: Option<Span<Fraction>>| {
        rate.map_or_else(|| words::no_figure(language).to_owned(), |rate| stages::share_span(language, rate))
    };
    let columns = [
        words::column_year(language),
        words::column_stage(language),
        words::column_support_rate(language),
        words::column_step_up_rate(language),
        words::column_targets(language),
        words::next_targets(language),
    ];
    let mut table = ResultTable::new(
        words::table_title(language, words::years_heading(language)),
        columns.map(Heading::text),
    );
    for (position, year) in years.iter().enumerate() {
        let prefecture = &year.report.prefecture;
        let next = years.get(position + 1).into_iter().flat_map(|next| planned(language, next));
        let values = [
            words::year(language, year.year),
            stages::stage_span(language, year.report.federation.stage),
            figure(prefecture.support_rate.as_ref().map(|rate| rate.mean)),
            figure(prefecture.step_up_rate.rate),
            checked(language, year).join(" "),
            next.collect::<Vec<_>>().join(" "),
        ];
        table.row(RowKind::Plain, values.map(Value::Text));
    }
    table
}

/// Whether the targets of a year were reached.
fn checked(language: Language, assessed: &Assessed) -> Vec<String> {
    let targets = &assessed.report.targets;
    [
        targets.stage.as_ref().map(|check| stages::target_check(language, check)),
        targets.support_rate.as_ref().map(|check| stages::target_rate_check(language, check)),
        targets.step_up_rate.as_ref().map(|check| stages::target_rate_check(language, check)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The targets of a year.
fn planned(language: Language, assessed: &Assessed) -> Vec<String> {
    let targets = &assessed.plan.targets;
    let rate = |name: &str, rate| format!("{name} {rate}%");
    [
        targets.stage.map(|stage| stages::stage(language, Some(stage))),
        targets.support_rate.value().map(|target| rate(words::column_support_rate(language), target)),
        targets.step_up_rate.value().map(|target| rate(words::column_step_up_rate(language), target)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Two neighbouring years.
fn comparison(language: Language, before: &Assessed, after: &Assessed, compared: &RateComparison) -> Html {
    let left_out: Vec<String> = compared
        .left_out_before
        .iter()
        .map(|row| left_out_row(language, before, row))
        .chain(compared.left_out_after.iter().map(|row| left_out_row(language, after, row)))
        .collect();
    let same_items = before.plan.indicators.federation == after.plan.indicators.federation;
    let years = words::compared(language, short(language, before.year), short(language, after.year));
    let count = words::count(left_out.len());
    let content = html! {
        <>
            { paragraph("", stages::means_compared(language, compared)) }
            { paragraph("", stages::item_list_change(language, &compared.items)) }
            if !compared.falls.is_empty() { { fallen(language, after, compared) } }
            if !same_items { { paragraph("notice caution", words::federation_items_changed(language)) } }
            if !left_out.is_empty() {
                <details>
                    <summary>{ words::left_out(language, count) }</summary>
                    { bullets(left_out.into_iter().take(MOST_LISTED)) }
                </details>
            }
        </>
    };
    part(years, content)
}

/// Who started the later year below where it ended the earlier one. Never left out, and never cut short.
pub(super) fn fallen(language: Language, after: &Assessed, compared: &RateComparison) -> Html {
    let falls = compared
        .falls
        .iter()
        .map(|fall| stages::fall(language, &after.name_in(language, fall.row_after), fall));
    html! { <div class="notice caution">{ bullets(falls) }</div> }
}

fn left_out_row(language: Language, assessed: &Assessed, row: &LeftOut) -> String {
    let name = assessed.name_in(language, row.row);
    words::left_out_row(
        language,
        short(language, assessed.year),
        name,
        stages::left_out(language, row.reason),
    )
}

fn short(language: Language, year: FiscalYear) -> String {
    words::plain_year(language, year.0)
}
