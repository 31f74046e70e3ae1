//! All supported insurers of a prefecture together: support rate, step-up rate, distribution by step.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Change, Explanation, Formula, IndicatorSet, Influence, InsurerRecord, InsurerReport, InsurerStep,
    OneMoreItem, Rung, Span, StepUp, SupportRate, Topic, assess_insurer,
    identity::{Identity, identities},
    support_rate::{influences, one_more_item, support_rate},
};
use crate::{Answer, Fraction};

/// Where all supported insurers of a prefecture stand in one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PrefectureReport {
    /// Each insurer, in the order given.
    pub insurers: Vec<InsurerReport>,
    /// The support rate; `None` if no insurer has an achievement rate.
    pub support_rate: Option<SupportRate>,
    /// How the support rate came about.
    pub support_rate_explanation: Option<Explanation>,
    /// The step-up rate.
    pub step_up_rate: StepUpRate,
    /// How many insurers stand on each step, the lowest first.
    pub distribution: Vec<StepCount>,
    /// What each insurer with a known rate does to the mean of the known rates, in the order of the rows.
    pub influences: Vec<Influence>,
    /// What one more achieved item would do at each insurer that has one left, in the order of the rows.
    pub one_more_item: Vec<OneMoreItem>,
    /// Rows that are not in the support rate, because nothing was planned there.
    pub without_rate: Vec<usize>,
    /// Rows that seem to be about the same insurer, one entry for each such insurer. They all count.
    pub same_insurer: Vec<SameInsurer>,
}

/// ステップアップ率: insurers that reached the step they aimed for ÷ insurers that aimed for one.
///
/// Source: draft of 2024, p. 15.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepUpRate {
    /// How many aimed for a higher step.
    pub planned: u32,
    /// How many of them reached it for certain.
    pub reached: u32,
    /// How many of them missed it for certain.
    pub missed: u32,
    /// For how many it is open.
    pub open: u32,
    /// Of how many the target could not be read: whether they aimed for a higher step is not known.
    pub unreadable: u32,
    /// The rate; `None` if nobody aimed for a higher step.
    pub rate: Option<Span<Fraction>>,
    /// How it came about.
    pub explanation: Explanation,
}

/// How many insurers stand on one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct StepCount {
    /// The step.
    pub step: InsurerStep,
    /// Before the year.
    pub before: Span<u32>,
    /// After the year.
    pub after: Span<u32>,
}

/// Rows that seem to be about the same insurer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SameInsurer {
    /// The rows, from 0, in ascending order; at least two.
    pub rows: Vec<usize>,
}

impl PrefectureReport {
    /// The insurers below the mean, the one that pulls it down most first.
    pub fn pulling_down(&self) -> Vec<&Influence> {
        let below = self.influences.iter().filter(|influence| influence.contribution.is_negative());
        let mut influences: Vec<_> = below.collect();
        influences.sort_by_key(|influence| influence.contribution);
        influences
    }
}

/// Assesses every insurer and the prefecture as a whole. Quick for all 1,741 municipalities of the country.
///
/// Source: draft of 2024, p. 14–15.
///
/// ```
/// use consortium_core::stages::*;
/// let insurers = printed_example().table_insurers();
/// let report = assess_prefecture(draft_of_2024(), &insurers.iter().collect::<Vec<_>>());
/// let mean = report.support_rate.unwrap().mean.known().unwrap();
/// assert_eq!(mean.percent(1).unwrap().to_string(), "81.7");
/// ```
pub fn assess_prefecture(indicators: &IndicatorSet, insurers: &[&InsurerRecord]) -> PrefectureReport {
    let reports: Vec<InsurerReport> =
        insurers.iter().map(|insurer| assess_insurer(indicators, insurer)).collect();
    let support_rate = support_rate(&reports);
    let one_more_item =
        support_rate.as_ref().map_or_else(Vec::new, |rate| one_more_item(&reports, rate.insurers));
    let without_rate = reports.iter().enumerate().filter(|(_, report)| report.rate.span().is_none());
    PrefectureReport {
        support_rate_explanation: support_rate.as_ref().map(|rate| explain_mean(rate, &one_more_item)),
        support_rate,
        step_up_rate: step_up_rate(&reports),
        distribution: InsurerStep::ALL.iter().map(|step| step_count(*step, &reports)).collect(),
        influences: influences(&reports),
        one_more_item,
        without_rate: without_rate.map(|(row, _)| row).collect(),
        same_insurer: same_insurer(insurers),
        insurers: reports,
    }
}

fn explain_mean(rate: &SupportRate, one_more_item: &[OneMoreItem]) -> Explanation {
    // Of equal gains the first row is named: `max_by_key` alone would name the last.
    let best = one_more_item.iter().rev().max_by_key(|more| more.gain);
    Explanation {
        formula: Formula::MeanOfRates { sum: rate.sum, insurers: rate.insurers },
        topic: Topic::PrefectureRates,
        would_change: best
            .map(|more| Change::OneMoreItemAt { row: more.row, gain: more.gain })
            .into_iter()
            .collect(),
    }
}

fn step_up_rate(reports: &[InsurerReport]) -> StepUpRate {
    let count = |wanted: Answer| {
        count_of(
            reports,
            |report| matches!(report.step_up, StepUp::Planned { reached, .. } if reached == wanted),
        )
    };
    let (reached, missed, open) = (count(Answer::Met), count(Answer::NotMet), count(Answer::Unknown));
    let planned = reached.saturating_add(missed).saturating_add(open);
    let unreadable = count_of(reports, |report| report.step_up == StepUp::Unreadable);
    // Lowest if those of which the target could not be read all aimed for a step and missed it, highest if all reached it.
    let counted = planned.saturating_add(unreadable);
    let part = |insurers: u32| Fraction::new(i128::from(insurers), i128::from(counted));
    let highest = reached.saturating_add(open).saturating_add(unreadable);
    let rate = part(reached).zip(part(highest)).map(|(low, high)| Span::between(low, high));
    let gain = Fraction::new(1, i128::from(planned)).filter(|_| reached < planned);
    StepUpRate {
        planned,
        reached,
        missed,
        open,
        unreadable,
        rate,
        explanation: Explanation {
            formula: Formula::StepsReached {
                reached,
                open: open.saturating_add(unreadable),
                planned: counted,
            },
            topic: Topic::PrefectureRates,
            would_change: gain.map(|gain| Change::OneMoreStep { gain }).into_iter().collect(),
        },
    }
}

fn step_count(step: InsurerStep, reports: &[InsurerReport]) -> StepCount {
    let span = |position: fn(&InsurerReport) -> Span<InsurerStep>| {
        let certain = count_of(reports, |report| position(report).known() == Some(step));
        let possible = count_of(reports, |report| position(report).contains(step));
        Span::between(certain, possible)
    };
    StepCount { step, before: span(|report| report.before), after: span(|report| report.after) }
}

fn count_of(reports: &[InsurerReport], wanted: impl Fn(&InsurerReport) -> bool) -> u32 {
    let count = reports.iter().filter(|report| wanted(report)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Rows that are about one insurer, in the order of the table.
fn same_insurer(insurers: &[&InsurerRecord]) -> Vec<SameInsurer> {
    let mut rows_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (row, identity) in identities(insurers.iter().copied()).into_iter().enumerate() {
        if let Identity::Insurer(insurer) = identity {
            rows_of.entry(insurer).or_default().push(row);
        }
    }
    let same = rows_of.into_values().filter(|rows| rows.len() > 1).map(|rows| SameInsurer { rows });
    let mut same: Vec<SameInsurer> = same.collect();
    same.sort_by(|one, other| one.rows.cmp(&other.rows));
    same
}
