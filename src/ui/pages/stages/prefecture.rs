//! The view of the prefecture: its two rates with the reasons, the table they come from, and what would move them.

use std::{cmp::Reverse, rc::Rc};

use yew::prelude::*;

use super::{
    example::example,
    explanation::explanation,
    insurer_table::InsurerTable,
    opinion,
    page_state::PageState,
    reports::Assessed,
    targets::rate_targets,
    verdict::{Tone, summary, verdict},
    years,
};
use crate::{
    text::{Language, field, list, number::percent, stages, stages_page as words},
    ui::{
        charts::step_distribution,
        components::{TableTools, card, hint, maybe, paragraph, result_table},
        planner::Planner,
    },
};
use consortium_core::{
    Fraction,
    stages::{InsurerField, OneMoreItem, Span},
};
use consortium_document::{
    plan::StagesSample,
    tables::{Heading, ResultTable, RowKind, Value},
};

/// How many insurers are listed of those that pull the mean down, and of those where one item helps most.
const MOST_LISTED: usize = 10;

/// The view.
pub(super) fn view(
    planner: &Planner,
    assessed: &Rc<Assessed>,
    years: &[Rc<Assessed>],
    state: &PageState,
) -> Html {
    let language = planner.language();
    let is_example = planner.plan().made_from_stages_sample() == Some(StagesSample::Prefecture);
    html! {
        <>
            { rates(language, assessed) }
            if is_example { { example(language, &assessed.plan.indicators) } }
            <InsurerTable planner={planner.clone()} assessed={assessed.clone()} oninsurer={state.insurer.clone()} />
            if !assessed.plan.insurers.is_empty() {
                <div class="pictures">
                    { card("distribution-heading", words::distribution_heading(language),
                        step_distribution(language, &assessed.report.prefecture.distribution)) }
                    { pulling_down(language, assessed) }
                    { one_more(language, assessed) }
                    { card("targets-heading", words::targets_heading(language), rate_targets(planner, assessed)) }
                </div>
                { opinion::of_all(language, assessed) }
            }
            { years::trend(language, years) }
            { rate_summary(language, assessed) }
        </>
    }
}

/// The two rates, and what must be known about the mean.
fn rates(language: Language, assessed: &Assessed) -> Html {
    let (report, indicators) = (&assessed.report.prefecture, &assessed.plan.indicators);
    let name = |row| assessed.name_in(language, row);
    let known = report.support_rate.as_ref().is_some_and(|rate| rate.mean.known().is_some());
    let without: Vec<String> = report.without_rate.iter().take(MOST_LISTED).map(|row| name(*row)).collect();
    let without =
        (!without.is_empty()).then(|| words::without_rate(language, list::in_one_line(language, &without)));
    let same = report.same_insurer.iter().take(MOST_LISTED).map(|same| stages::same_insurer(language, same));
    let cautions = without.into_iter().chain(same).map(|caution| paragraph("notice caution", caution));
    let falls = assessed.since_last_year.as_ref().filter(|since| !since.falls.is_empty());
    let more = html! {
        <>
            { paragraph("second", stages::step_up_rate(language, report)) }
            { cautions.collect::<Html>() }
            { maybe(falls.map(|since| years::fallen(language, assessed, since))) }
        </>
    };
    let why = [
        (report.support_rate_explanation.as_ref(), words::column_support_rate(language)),
        (
            (report.step_up_rate.planned > 0).then_some(&report.step_up_rate.explanation),
            words::column_step_up_rate(language),
        ),
    ];
    html! {
        <section class="stack-small" aria-labelledby="result-heading">
            <h2 id="result-heading" class="visually-hidden">{ crate::text::page::result(language) }</h2>
            { verdict(if known { Tone::Known } else { Tone::Open }, stages::support_rate(language, report), more, None) }
            <div class="row explanations">
                for (why, subject) in why {
                    { maybe(why.map(|why| explanation(language, indicators, why, subject, &name))) }
                }
            </div>
        </section>
    }
}

/// Who pulls the mean down, and by how much.
fn pulling_down(language: Language, assessed: &Assessed) -> Html {
    let below = assessed.report.prefecture.pulling_down();
    let heading = words::influence_heading(language);
    let mut table = ResultTable::new(
        words::table_title(language, heading),
        [
            Heading::text(field::insurer(language, InsurerField::Name)),
            Heading::figures(field::insurer(language, InsurerField::Rate)),
            Heading::text(words::column_influence(language)),
            Heading::figures(words::column_without(language)),
        ],
    );
    for influence in below.iter().take(MOST_LISTED) {
        let without = influence.mean_without.map_or(Value::Empty, |mean| Value::Percent(mean, 1));
        let values = [
            Value::Text(assessed.name_in(language, influence.row)),
            Value::Percent(influence.rate, 1),
            Value::Text(words::points(language, points(influence.contribution))),
            without,
        ];
        table.row(RowKind::Plain, values);
    }
    let rest = below.len().checked_sub(MOST_LISTED).filter(|rest| *rest > 0);
    let content = html! {
        <>
            { listed(language, &table, words::nobody_below(language)) }
            { maybe(rest.map(|rest| hint(words::more_insurers(language, words::count(rest))))) }
        </>
    };
    card("influence-heading", heading, content)
}

/// A table of results with its export, or why it has no rows.
fn listed(language: Language, table: &ResultTable, empty: &'static str) -> Html {
    if table.rows.is_empty() {
        return paragraph("", empty);
    }
    html! { <>{ result_table(table) }<TableTools {language} table={table.clone()} /></> }
}

fn points(share: Fraction) -> String {
    percent(share, 2).trim_end_matches('%').replace('-', "\u{2212}")
}

/// What one more achieved item would do.
fn one_more(language: Language, assessed: &Assessed) -> Html {
    let report = &assessed.report.prefecture;
    let heading = words::one_more_heading(language);
    let mut table = ResultTable::new(
        words::table_title(language, heading),
        [
            Heading::text(field::insurer(language, InsurerField::Name)),
            Heading::figures(words::column_left(language)),
            Heading::text(words::column_gain(language)),
            Heading::text(words::column_reaches(language)),
        ],
    );
    for more in most_useful(&report.one_more_item) {
        let reaches =
            if more.reaches_target { words::reaches_target(language) } else { words::none(language) };
        let values = [
            Value::Text(assessed.name_in(language, more.row)),
            Value::Count(more.left),
            Value::Text(words::points(language, format!("+{}", points(more.gain)))),
            Value::Text(reaches.to_owned()),
        ];
        table.row(RowKind::Plain, values);
    }
    let stated =
        report.insurers.iter().any(|insurer| insurer.items.is_none() && insurer.rate.known().is_some());
    let content = html! {
        <>
            { listed(language, &table, words::one_more_none(language)) }
            if stated { { hint(words::one_more_stated(language)) } }
        </>
    };
    card("one-more-heading", heading, content)
}

/// The items that help most: first those that reach a target, then those that raise the mean most.
fn most_useful(items: &[OneMoreItem]) -> Vec<OneMoreItem> {
    let mut best = items.to_vec();
    best.sort_by_key(|item| Reverse((item.reaches_target, item.gain)));
    best.truncate(MOST_LISTED);
    best
}

/// The rates at the bottom of a small screen.
fn rate_summary(language: Language, assessed: &Assessed) -> Html {
    let report = &assessed.report.prefecture;
    let figure = |rate: Option<Span<Fraction>>| {
        rate.map_or_else(|| words::no_figure(language).to_owned(), |rate| stages::share_span(language, rate))
    };
    summary(&[
        (words::column_support_rate(language), figure(report.support_rate.as_ref().map(|rate| rate.mean))),
        (words::column_step_up_rate(language), figure(report.step_up_rate.rate)),
    ])
}
