//! How many insurers stand on each step, before and after the year.

use yew::prelude::*;

use super::{at, legend};
use crate::{
    domain::stages::{Rung, Span, StepCount},
    exchange::{Heading, ResultTable, RowKind, Value},
    text::{Language, number::grouped, stages, stages_page as words},
    ui::components::table_behind,
};

const LEFT: f64 = 16.0;
const GROUP: f64 = 122.0;
const BAR: f64 = 44.0;
const TOP: f64 = 28.0;
const BOTTOM: f64 = 208.0;

/// Two bars for each step. What is possible but not certain stands above what is certain, outlined.
pub(crate) fn step_distribution(language: Language, counts: &[StepCount]) -> Html {
    let spans = counts.iter().flat_map(|count| [count.before, count.after]);
    let most = spans.map(|span| span.highest()).max().unwrap_or_default().max(1);
    let height = |count: u32| f64::from(count) / f64::from(most) * (BOTTOM - TOP);
    let bar = |x: f64, class: &'static str, span: Span<u32>| {
        html! {
            <g>
                <rect class="possible" x={at(x)} y={at(BOTTOM - height(span.highest()))} width={at(BAR)} height={at(height(span.highest()))} />
                <rect {class} x={at(x)} y={at(BOTTOM - height(span.lowest()))} width={at(BAR)} height={at(height(span.lowest()))} />
                <text x={at(x + BAR / 2.0)} y={at(BOTTOM - height(span.highest()) - 6.0)} text-anchor="middle">{ count(language, span) }</text>
            </g>
        }
    };
    html! {
        <figure class="stack-small">
            <svg class="chart" viewBox="0 0 640 240" role="img" aria-label={words::distribution_description(language)}>
                <line class="axis" x1={at(LEFT)} x2="624" y1={at(BOTTOM)} y2={at(BOTTOM)} />
                for (position, count) in counts.iter().enumerate() {
                    <g key={count.step.number()} transform={format!("translate({} 0)", at(LEFT + GROUP * position as f64))}>
                        { bar(12.0, "fill-quiet", count.before) }
                        { bar(62.0, "fill-a", count.after) }
                        <text x={at(GROUP / 2.0)} y={at(BOTTOM + 22.0)} text-anchor="middle">{ stages::step_short(language, count.step) }</text>
                    </g>
                }
            </svg>
            { legend(&[("fill-quiet", words::distribution_before(language)), ("fill-a", words::distribution_after(language)), ("possible", words::distribution_possible(language))]) }
            { table_behind(language, &table(language, counts)) }
        </figure>
    }
}

fn table(language: Language, counts: &[StepCount]) -> ResultTable {
    let columns = [
        words::column_step(language),
        words::distribution_before(language),
        words::distribution_after(language),
    ];
    let mut table = ResultTable::new(
        words::table_title(language, words::distribution_heading(language)),
        columns.map(Heading::text),
    );
    for row in counts {
        let values =
            [stages::step(language, row.step), count(language, row.before), count(language, row.after)];
        table.row(RowKind::Plain, values.map(Value::Text));
    }
    table
}

fn count(language: Language, span: Span<u32>) -> String {
    match span.known() {
        Some(count) => grouped(count),
        None => words::count_between(language, grouped(span.lowest()), grouped(span.highest())),
    }
}
