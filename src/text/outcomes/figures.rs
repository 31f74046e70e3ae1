//! How rates, intervals and differences are written.

use super::{Language, either, not_entered};
use crate::{
    text::{list, number::grouped},
    texts,
};
use consortium_core::{
    Decimal, Fraction,
    outcomes::{Comparison, Difference, FunnelPosition, GroupFigure, NoFigure, NoRate, Rate, RateFigure},
    stages::PrintedPercent,
};

texts! {
    /// A rate with its numbers.
    rate_of(percent: &str, count: &str, base: &str) { ja: "{percent}（{base}人のうち{count}人）", en: "{percent} ({count} of {base})" }
    /// An interval in percent.
    between(low: &str, high: &str) { ja: "{low}～{high}%", en: "{low} to {high}%" }
    /// The bands count others than were measured.
    bands_differ(counted: &str, measured: &str) { ja: "BMIの区分の合計{counted}人が、測定した{measured}人と合わない", en: "the BMI bands count {counted}, not the {measured} measured" }
    /// More are counted than there are.
    more_than_base(count: &str, base: &str) { ja: "{count}人が分母の{base}人より多い", en: "{count} of only {base}" }
    /// The base is nobody.
    empty_base { ja: "分母が0人", en: "base of 0" }
    /// A difference in points with its interval.
    points(value: &str, low: &str, high: &str) { ja: "{value}ポイント（{low}～{high}）", en: "{value} points ({low} to {high})" }
    /// Where a group lies.
    within { ja: "偶然でも起こる範囲", en: "within chance" }
    /// Where a group lies.
    above { ja: "全体より高い", en: "above all" }
    /// Where a group lies.
    below { ja: "全体より低い", en: "below all" }
    /// A column.
    column_rate_participation { ja: "参加率（参加÷案内）", en: "Participation (joined ÷ invited)" }
    /// A column.
    column_rate_continuation { ja: "継続率（継続÷参加、資格喪失を除く）", en: "Continuation (went on ÷ joined, still in the society)" }
    /// A column.
    column_interval { ja: "95%信頼区間", en: "95% interval" }
    /// A column.
    column_difference { ja: "ほかの集まりとの差（95%信頼区間）", en: "Less the other groups (95% interval)" }
    /// A column.
    column_position { ja: "判定", en: "Judged" }
    /// A rate and its interval.
    with_interval(rate: &str, interval: &str) { ja: "{rate}、95%信頼区間{interval}", en: "{rate}; 95% interval {interval}" }
    /// A stage of the funnel with its share of the one before.
    stage_with_rate(people: &str, percent: &str) { ja: "{people}人（{percent}）", en: "{people} ({percent})" }
    /// A number of people.
    people(count: &str) { ja: "{count}人", en: "{count}" }
}

/// A number of people.
pub fn people_of(language: Language, count: u64) -> String {
    people(language, &grouped(count))
}

/// A share in percent with two decimals.
pub fn percent(rate: Rate) -> String {
    crate::text::number::percent(rate.share(), 2)
}

/// A rate with its numbers.
pub fn rate(language: Language, rate: Rate) -> String {
    rate_of(language, &percent(rate), &grouped(rate.count()), &grouped(rate.base()))
}

/// A rate in percent, or why there is none.
pub fn figure(language: Language, figure: RateFigure) -> String {
    figure.map_or_else(|reason| no_figure(language, reason), percent)
}

/// Why there is no rate.
pub fn no_figure(language: Language, reason: NoFigure) -> String {
    match reason {
        NoFigure::Missing => not_entered(language).to_owned(),
        NoFigure::Contradiction(NoRate::EmptyBase) => empty_base(language).to_owned(),
        NoFigure::Contradiction(NoRate::MoreThanBase { count, base }) => {
            more_than_base(language, &grouped(count), &grouped(base))
        }
        NoFigure::BandsDiffer { counted, measured } => {
            bands_differ(language, &grouped(counted), &grouped(measured))
        }
    }
}

/// The interval of a rate in percent.
pub fn interval(language: Language, rate: Rate) -> String {
    let interval = rate.interval();
    match (interval.low_percent(1), interval.high_percent(1)) {
        (Some(low), Some(high)) => between(language, &low.to_string(), &high.to_string()),
        // One decimal always fits.
        _ => String::new(),
    }
}

/// A difference of rates in points.
pub fn difference(language: Language, difference: &Difference) -> String {
    let parts = difference.value().percent(1).zip(difference.low_percent(1)).zip(difference.high_percent(1));
    let Some(((value, low), high)) = parts else { return String::new() };
    points(language, &signed(value), &signed(low), &signed(high))
}

/// The difference in points alone, with its sign.
pub fn signed_points(difference: &Difference) -> String {
    difference.value().percent(1).map_or_else(String::new, signed)
}

/// A number with its sign, as accounts write it.
fn signed(value: Decimal) -> String {
    let shown = value.to_string();
    match shown.strip_prefix('-') {
        Some(digits) if value.is_zero() => digits.to_owned(),
        Some(digits) => format!("−{digits}"),
        None if value.is_zero() => shown,
        None => format!("+{shown}"),
    }
}

/// A change with its sign and two decimals.
pub fn change(value: Fraction) -> String {
    value.rounded(2).map_or_else(|| value.to_string(), signed)
}

/// A change in percent with its sign and two decimals.
pub fn change_percent(value: Fraction) -> String {
    value.percent(2).map_or_else(|| value.to_string(), |shown| format!("{}%", signed(shown)))
}

/// Where a group lies beside all.
pub fn position(language: Language, comparison: &Comparison) -> &'static str {
    match comparison.position {
        FunnelPosition::Within => within(language),
        FunnelPosition::Above(_) => above(language),
        FunnelPosition::Below(_) => below(language),
    }
}

/// A number of people in a cell.
pub fn people_in_cell(people: u64) -> String {
    grouped(people)
}

/// A figure that is hidden in what leaves the machine.
pub fn marked(figure: &str) -> String {
    format!("{figure}＊")
}

/// Why there is no rate; `unknown` says that a number is not known.
pub fn no_figure_or(language: Language, reason: NoFigure, unknown: &str) -> String {
    if reason == NoFigure::Missing { unknown.to_owned() } else { no_figure(language, reason) }
}

/// A rate with its numbers and its interval.
pub fn rate_and_interval(language: Language, known: Rate) -> String {
    with_interval(language, &rate(language, known), &interval(language, known))
}

/// A percentage as it is printed.
pub fn printed_percent(printed: PrintedPercent) -> String {
    format!("{printed}%")
}

/// A number of people in a table of groups.
pub fn group_figure(language: Language, figure: GroupFigure) -> &'static str {
    match figure {
        GroupFigure::Invited => either(language, "案内", "Invited"),
        GroupFigure::Joined => either(language, "参加", "Joined"),
        GroupFigure::LeftSociety => either(language, "うち資格喪失", "Left the society"),
        GroupFigure::Stayed => either(language, "資格喪失を除く参加", "Joined and stayed"),
        GroupFigure::WentOn => either(language, "継続", "Went on"),
        GroupFigure::Stopped => either(language, "中断", "Stopped"),
        GroupFigure::ContinuationUnknown => either(language, "継続が不明", "Not known"),
    }
}

/// The figure beside a bar of the funnel.
pub fn stage_figure(language: Language, people: u64, percent: Option<String>) -> String {
    match percent {
        Some(percent) => stage_with_rate(language, &grouped(people), &percent),
        None => people_of(language, people),
    }
}

/// The funnel for those who do not see it.
pub fn funnel_description(language: Language, stages: &[(&str, &str)]) -> String {
    let parts: Vec<String> = stages.iter().map(|(name, figure)| format!("{name} {figure}")).collect();
    list::in_one_line(language, &parts)
}
