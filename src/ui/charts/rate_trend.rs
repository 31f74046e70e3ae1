//! Support rate and step-up rate over the years, as two lines.

use yew::prelude::*;

use super::shapes::{at, bar, dot, label, legend, line, picture};
use crate::text::{Language, stages_page as words};
use consortium_core::{
    Fraction,
    stages::{FiscalYear, Span},
};

const LEFT: f64 = 52.0;
const RIGHT: f64 = 610.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 206.0;

/// The rates of one year; `None` where there is none.
pub(crate) struct YearRates {
    pub(crate) year: FiscalYear,
    pub(crate) support_rate: Option<Span<Fraction>>,
    pub(crate) step_up_rate: Option<Span<Fraction>>,
}

/// The lines. A rate that is not certain is drawn as its range. The table below the picture has the figures.
pub(crate) fn rate_trend(language: Language, years: &[YearRates]) -> Html {
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return Html::default() };
    let width = f64::from(last.year.0.saturating_sub(first.year.0).max(1));
    let across = |year: FiscalYear| {
        LEFT + 24.0 + f64::from(year.0.saturating_sub(first.year.0)) / width * (RIGHT - LEFT - 48.0)
    };
    let description = words::trend_description(
        language,
        words::year(language, first.year),
        words::year(language, last.year),
    );
    let support: Vec<_> =
        years.iter().filter_map(|year| Some((across(year.year), year.support_rate?))).collect();
    let step_up: Vec<_> =
        years.iter().filter_map(|year| Some((across(year.year), year.step_up_rate?))).collect();
    let content = html! {
        <>
            for quarter in 0..=4_u32 {
                { line("grid", (LEFT, quarter_height(quarter)), (RIGHT, quarter_height(quarter))) }
                { label("quiet", (LEFT - 8.0, quarter_height(quarter) + 5.0), "end", format!("{}%", quarter * 25)) }
            }
            for year in years {
                { label("", (across(year.year), BOTTOM + 22.0), "middle", words::plain_year(language, year.year.0)) }
            }
            { rate_line("line", &support) }
            { rate_line("line second", &step_up) }
            for (x, rate) in &support { { dot("fill-a", (*x, middle(*rate)), 6.0) } }
            for (x, rate) in &step_up { { bar("fill-c", (*x - 5.5, middle(*rate) - 5.5), (11.0, 11.0), 0.0) } }
        </>
    };
    let entries =
        [("fill-a", words::column_support_rate(language)), ("fill-c", words::column_step_up_rate(language))];
    html! { <>{ picture((640.0, 236.0), description, content) }{ legend(entries) }</> }
}

fn quarter_height(quarter: u32) -> f64 {
    BOTTOM - f64::from(quarter) / 4.0 * (BOTTOM - TOP)
}

fn height(rate: Fraction) -> f64 {
    BOTTOM - rate.to_f64() * (BOTTOM - TOP)
}

fn middle(rate: Span<Fraction>) -> f64 {
    f64::midpoint(height(rate.lowest()), height(rate.highest()))
}

/// A line through the middles, with an upright one over each range.
fn rate_line(class: &'static str, points: &[(f64, Span<Fraction>)]) -> Html {
    let path: String = points
        .iter()
        .enumerate()
        .map(|(position, (x, rate))| {
            format!("{}{} {}", if position == 0 { "M" } else { "L" }, at(*x), at(middle(*rate)))
        })
        .collect();
    html! {
        <g>
            <path {class} d={path} />
            for (x, rate) in points {
                { line("axis", (*x, height(rate.lowest())), (*x, height(rate.highest()))) }
            }
        </g>
    }
}
