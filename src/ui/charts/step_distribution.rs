//! How many insurers stand on each step, before and after the year.

use yew::prelude::*;

use super::shapes::{at, bar, label, legend, line, picture};
use crate::{
    text::{Language, number::grouped, stages, stages_page as words},
    ui::components::table_behind,
};
use consortium_core::stages::{Rung, Span, StepCount};
use consortium_document::tables::{Heading, ResultTable, RowKind, Value};

const LEFT: f64 = 16.0;
const GROUP: f64 = 122.0;
const BAR: f64 = 44.0;
const TOP: f64 = 28.0;
const BOTTOM: f64 = 208.0;
/// How many Latin letters fit below a group of bars.
const LETTERS: usize = 16;

/// Two bars for each step. What is possible but not certain stands above what is certain, outlined.
pub(crate) fn step_distribution(language: Language, counts: &[StepCount]) -> Html {
    let spans = counts.iter().flat_map(|count| [count.before, count.after]);
    // One at least, so that empty bars have a scale.
    let most = spans.map(|span| span.highest()).fold(1, u32::max);
    let height = |count: u32| f64::from(count) / f64::from(most) * (BOTTOM - TOP);
    let pair = |x: f64, class: &'static str, span: Span<u32>| {
        let column = |class, count| bar(class, (x, BOTTOM - height(count)), (BAR, height(count)), 0.0);
        let above = BOTTOM - height(span.highest()) - 6.0;
        html! {
            <g>
                { column("possible", span.highest()) }
                { column(class, span.lowest()) }
                { label("", (x + BAR / 2.0, above), "middle", count(language, span)) }
            </g>
        }
    };
    let content = html! {
        <>
            { line("axis", (LEFT, BOTTOM), (624.0, BOTTOM)) }
            for (position, count) in counts.iter().enumerate() {
                <g key={count.step.number()} transform={format!("translate({} 0)", at(LEFT + GROUP * position as f64))}>
                    { pair(12.0, "fill-quiet", count.before) }
                    { pair(62.0, "fill-a", count.after) }
                    for (line, words) in lines(&stages::step_short(language, count.step)).into_iter().enumerate() {
                        { label("", (GROUP / 2.0, BOTTOM + 22.0 + 18.0 * line as f64), "middle", words) }
                    }
                </g>
            }
        </>
    };
    let entries = [
        ("fill-quiet", words::distribution_before(language)),
        ("fill-a", words::distribution_after(language)),
        ("possible", words::distribution_possible(language)),
    ];
    html! {
        <figure class="stack-small">
            { picture((640.0, 256.0), words::distribution_description(language).to_string(), content) }
            { legend(entries) }
            { table_behind(language, &table(language, counts)) }
        </figure>
    }
}

/// The name of a step in lines that are no wider than its group of bars. Japanese names have no spaces, and fit.
fn lines(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LETTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
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
