//! Several years in a row: what was planned, done, checked, and planned next (PDCA).

use serde::{Deserialize, Serialize};

use super::{
    FederationReport, IndicatorSet, InsurerYear, ItemAnswers, PrefectureReport, PrintedPercent,
    RateComparison, Span, SupportStage, SurveyAnswer, SurveyReport, assess_federation, assess_prefecture,
    assess_survey, compare_years,
};
use crate::{Answer, Fraction};

/// A fiscal year (年度), named by the calendar year in which it starts in April.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FiscalYear(pub u16);

/// Everything about one year: its own indicator list, the self-check, the insurers, and the targets set for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageYear {
    /// The year.
    pub year: FiscalYear,
    /// The indicator list that was in use in that year.
    pub indicators: IndicatorSet,
    /// The self-check of the federation.
    #[serde(default)]
    pub federation: ItemAnswers,
    /// The supported insurers.
    #[serde(default)]
    pub insurers: Vec<InsurerYear>,
    /// What the insurers say about the support.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub survey: Vec<SurveyAnswer>,
    /// What was to be reached in the year.
    #[serde(default)]
    pub targets: YearTargets,
}

/// What was to be reached in a year. `None`: no target was set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearTargets {
    /// The stage of the federation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<SupportStage>,
    /// The support rate, at least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support_rate: Option<PrintedPercent>,
    /// The step-up rate, at least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step_up_rate: Option<PrintedPercent>,
}

/// What was reached year by year, and how it changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearsReport {
    /// The years in ascending order.
    pub years: Vec<YearReport>,
    /// From each year to the next one that is there.
    pub comparisons: Vec<YearComparison>,
    /// Years that are there more than once. Each of them stays in the report, in the order given.
    pub repeated: Vec<FiscalYear>,
}

/// Plan, result and next plan of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearReport {
    /// The year.
    pub year: FiscalYear,
    /// The federation (check).
    pub federation: FederationReport,
    /// The prefecture (check).
    pub prefecture: PrefectureReport,
    /// What the insurers say about the support (check).
    pub survey: SurveyReport,
    /// Whether the targets were reached (plan against check).
    pub targets: TargetsChecked,
    /// The targets of the following year (act); `None` if that year is not there yet.
    pub next_targets: Option<YearTargets>,
}

/// Whether the targets of a year were reached. `None`: no target was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TargetsChecked {
    /// The stage of the federation.
    pub stage: Option<TargetCheck<SupportStage, Option<SupportStage>>>,
    /// The support rate.
    pub support_rate: Option<TargetCheck<PrintedPercent, Fraction>>,
    /// The step-up rate.
    pub step_up_rate: Option<TargetCheck<PrintedPercent, Fraction>>,
}

/// One target and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TargetCheck<T, R> {
    /// What was to be reached, at least.
    pub target: T,
    /// What was reached; `None` if there is no figure.
    pub result: Option<Span<R>>,
    /// Whether the result is as high as the target.
    pub reached: Answer,
}

/// How the prefecture changed from one year to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearComparison {
    /// The earlier year.
    pub from: FiscalYear,
    /// The later year.
    pub to: FiscalYear,
    /// Whether all items of the federation are the same. If not, its stages are measured by different rules.
    pub same_federation_items: bool,
    /// The achievement rates, compared as far as they can be.
    pub rates: RateComparison,
}

/// Assesses each year by its own indicator list, and compares each year with the next.
///
/// ```
/// use consortium_core::stages::*;
/// let year = |year| StageYear {
///     year: FiscalYear(year),
///     indicators: draft_of_2024().clone(),
///     federation: ItemAnswers::default(),
///     insurers: printed_example().table_insurers(),
///     survey: Vec::new(),
///     targets: YearTargets { support_rate: "80".parse().ok(), ..YearTargets::default() },
/// };
/// let report = assess_years(&[year(2025), year(2024)]);
/// assert_eq!(report.years[0].year, FiscalYear(2024));
/// assert_eq!(report.years[0].targets.support_rate.unwrap().reached, Answer::Met);
/// # use consortium_core::Answer;
/// ```
pub fn assess_years(years: &[StageYear]) -> YearsReport {
    let mut ordered: Vec<&StageYear> = years.iter().collect();
    ordered.sort_by_key(|year| year.year);
    let steps: Vec<(&StageYear, &StageYear)> =
        ordered.iter().copied().zip(ordered.iter().copied().skip(1)).collect();
    let mut repeated: Vec<FiscalYear> =
        steps.iter().filter(|(from, to)| from.year == to.year).map(|(from, _)| from.year).collect();
    repeated.dedup();
    let next_targets =
        |year: &StageYear| ordered.iter().find(|later| later.year > year.year).map(|later| later.targets);
    YearsReport {
        years: ordered.iter().map(|year| assess_year(year, next_targets(year))).collect(),
        comparisons: steps
            .iter()
            .filter(|(from, to)| from.year != to.year)
            .map(|(from, to)| compare(from, to))
            .collect(),
        repeated,
    }
}

/// Assesses one year by its own indicator list. `next_targets` are those of the following year, if it is there.
pub fn assess_year(year: &StageYear, next_targets: Option<YearTargets>) -> YearReport {
    let federation = assess_federation(&year.indicators, year.federation);
    let prefecture = assess_prefecture(&year.indicators, &year.insurers);
    let support_rate = prefecture.support_rate.as_ref().map(|rate| rate.mean);
    let targets = TargetsChecked {
        stage: year.targets.stage.map(|target| check(target, Some(target), Some(federation.stage))),
        support_rate: year.targets.support_rate.map(|target| check(target, target.share(), support_rate)),
        step_up_rate: year
            .targets
            .step_up_rate
            .map(|target| check(target, target.share(), prefecture.step_up_rate.rate)),
    };
    let survey = assess_survey(&year.indicators.survey, &year.survey);
    YearReport { year: year.year, federation, prefecture, survey, targets, next_targets }
}

fn check<T, R: Copy + Ord>(target: T, wanted: R, result: Option<Span<R>>) -> TargetCheck<T, R> {
    let reached = match result {
        Some(result) if result.lowest() >= wanted => Answer::Met,
        Some(result) if result.highest() < wanted => Answer::NotMet,
        _ => Answer::Unknown,
    };
    TargetCheck { target, result, reached }
}

fn compare(from: &StageYear, to: &StageYear) -> YearComparison {
    YearComparison {
        from: from.year,
        to: to.year,
        same_federation_items: from.indicators.federation == to.indicators.federation,
        rates: compare_years(from, to),
    }
}
