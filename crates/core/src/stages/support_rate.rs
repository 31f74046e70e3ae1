//! 保険者支援率: the mean of the achievement rates, what each insurer does to it, and what would raise it.

use serde::Serialize;

use super::{AchievementRate, InsurerReport, Span, StepUp};
use crate::{Answer, Fraction};

/// The mean of the achievement rates of the supported insurers.
///
/// Exact. Rates counted from items have denominators up to 50, printed percentages such that divide 1,000,000; with
/// 1,741 of them the common denominator stays far below 128 bits. Should a figure not fit all the same, it is `None`,
/// never rounded.
///
/// Source: draft of 2024, p. 15.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SupportRate {
    /// The mean; a span where rates are unknown.
    pub mean: Span<Fraction>,
    /// The sum of the rates.
    pub sum: Span<Fraction>,
    /// How many insurers are in it.
    pub insurers: u32,
    /// How many of them have a rate that is not known for certain.
    pub not_known: u32,
}

/// What one insurer does to the mean of the known rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Influence {
    /// The row of the insurer, from 0.
    pub row: usize,
    /// Its rate.
    pub rate: Fraction,
    /// By how much it moves the mean: (rate − mean) ÷ number of insurers. Negative: it pulls the mean down.
    /// Over all insurers these sum to zero.
    pub contribution: Fraction,
    /// The mean of the others; `None` if there are no others.
    pub mean_without: Option<Fraction>,
}

/// What one more achieved item at one insurer would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct OneMoreItem {
    /// The row of the insurer, from 0.
    pub row: usize,
    /// How many planned items are certainly not achieved or still open there.
    pub left: u32,
    /// By how much the mean rises.
    pub gain: Fraction,
    /// Whether it is the last item missing for the step the insurer aims for.
    pub reaches_target: bool,
}

/// The mean over all insurers that have a rate; `None` if no insurer has one.
pub(super) fn support_rate(reports: &[InsurerReport]) -> Option<SupportRate> {
    let spans: Vec<Span<Fraction>> = reports.iter().filter_map(|report| report.rate.span()).collect();
    let insurers = u32::try_from(spans.len()).ok().filter(|count| *count > 0)?;
    let not_known = spans.iter().filter(|span| span.known().is_none()).count();
    let sum = Span::between(
        checked_sum(spans.iter().map(|span| span.lowest()))?,
        checked_sum(spans.iter().map(|span| span.highest()))?,
    );
    let count = Fraction::integer(insurers);
    let mean = Span::between(sum.lowest().checked_div(&count)?, sum.highest().checked_div(&count)?);
    Some(SupportRate { mean, sum, insurers, not_known: u32::try_from(not_known).ok()? })
}

/// What each insurer with a known rate does to the mean of the known rates, in the order of the rows.
pub(super) fn influences(reports: &[InsurerReport]) -> Vec<Influence> {
    let known: Vec<(usize, Fraction)> = reports
        .iter()
        .enumerate()
        .filter_map(|(row, report)| report.rate.known().map(|rate| (row, rate)))
        .collect();
    let Some(sum) = checked_sum(known.iter().map(|(_, rate)| *rate)) else { return Vec::new() };
    let count = u32::try_from(known.len()).unwrap_or(u32::MAX);
    known.into_iter().filter_map(|(row, rate)| influence(row, rate, sum, count)).collect()
}

fn influence(row: usize, rate: Fraction, sum: Fraction, count: u32) -> Option<Influence> {
    let all = Fraction::integer(count);
    let others = Fraction::integer(count.saturating_sub(1));
    let mean = sum.checked_div(&all)?;
    let contribution = rate.checked_sub(&mean)?.checked_div(&all)?;
    let mean_without = sum.checked_sub(&rate)?.checked_div(&others);
    Some(Influence { row, rate, contribution, mean_without })
}

/// What one more achieved item would do at each insurer that has one left, in the order of the rows.
pub(super) fn one_more_item(reports: &[InsurerReport], insurers: u32) -> Vec<OneMoreItem> {
    let at = |(row, report): (usize, &InsurerReport)| {
        let items = report.items.as_ref()?;
        let AchievementRate::FromItems { planned, .. } = report.rate else { return None };
        let left = items.plan?.left();
        let gain = Fraction::new(1, i128::from(planned).checked_mul(i128::from(insurers))?)?;
        let lacking = match report.step_up {
            StepUp::Planned { target, reached: Answer::NotMet | Answer::Unknown } => {
                items.progress.iter().find(|rung| rung.rung == target).map(|rung| rung.still_needed())
            }
            _ => None,
        };
        let reaches_target = lacking.is_some_and(|lacking| lacking.len() == 1 && lacking.is_subset(left));
        (!left.is_empty()).then_some(OneMoreItem { row, left: left.len(), gain, reaches_target })
    };
    reports.iter().enumerate().filter_map(at).collect()
}

/// The exact sum, if it fits.
pub(super) fn checked_sum(rates: impl IntoIterator<Item = Fraction>) -> Option<Fraction> {
    rates.into_iter().try_fold(Fraction::ZERO, |sum, rate| sum.checked_add(&rate))
}
