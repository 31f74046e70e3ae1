//! Several years in a row: what was planned, done, checked, and planned next (PDCA).

use serde::Serialize;

use super::{
    FederationReport, FiscalYear, PrefectureReport, PrintedPercent, RateComparison, Span, StagesField,
    StagesPlan, SupportStage, SurveyCounts, SurveyReport, Targets, YearAssessed, YearPlan, assess_federation,
    assess_prefecture, assess_survey, compare_years,
};
use crate::{Answer, Field, Fraction};

/// What was reached year by year, and how it changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearsReport {
    /// The years in ascending order.
    pub years: Vec<YearReport>,
    /// From each year to the next one that is there.
    pub comparisons: Vec<YearComparison>,
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
    pub next_targets: Option<Targets>,
}

/// Whether the targets of a year were reached. `None`: no target was set, or none that could be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TargetsChecked {
    /// The stage of the federation.
    pub stage: Option<TargetCheck<SupportStage, Option<SupportStage>>>,
    /// The support rate.
    pub support_rate: Option<TargetCheck<PrintedPercent, Fraction>>,
    /// The step-up rate.
    pub step_up_rate: Option<TargetCheck<PrintedPercent, Fraction>>,
    /// What is wrong with the targets themselves.
    pub problems: Vec<TargetProblem>,
}

/// What is wrong with a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum TargetProblem {
    /// A rate was to be more than 100 %, which it cannot be. Whether it was reached is not known until it is corrected.
    AboveWhole {
        /// The target.
        field: Field,
        /// As entered.
        target: PrintedPercent,
    },
}

impl TargetProblem {
    /// The field to correct.
    pub const fn field(&self) -> Field {
        match self {
            Self::AboveWhole { field, .. } => *field,
        }
    }
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
/// use std::rc::Rc;
/// use consortium_core::{Answer, stages::*};
/// let mut year: YearPlan = printed_example().table_insurers().into_iter().collect();
/// year.slot_mut(StagesField::SupportRateTarget).unwrap().enter("80%");
/// let year = Rc::new(year);
/// let plan = StagesPlan { years: [2025, 2024].map(|number| (FiscalYear(number), year.clone())).into() };
/// let report = assess_years(&plan);
/// assert_eq!(report.years[0].year, FiscalYear(2024));
/// assert_eq!(report.years[0].targets.support_rate.unwrap().reached, Answer::Met);
/// ```
pub fn assess_years(plan: &StagesPlan) -> YearsReport {
    let following = plan.years.values().skip(1).map(|next| Some(&next.targets)).chain([None]);
    let years: Vec<YearReport> =
        plan.years.iter().zip(following).map(|((year, plan), next)| assess_year(*year, plan, next)).collect();
    let assessed = plan.years.values().zip(&years);
    let steps = assessed.clone().zip(assessed.skip(1));
    let comparisons = steps.map(|((before, from), (after, to))| YearComparison {
        from: from.year,
        to: to.year,
        same_federation_items: before.indicators.federation == after.indicators.federation,
        rates: compare_years(
            YearAssessed { plan: before, insurers: &from.prefecture.insurers },
            YearAssessed { plan: after, insurers: &to.prefecture.insurers },
        ),
    });
    YearsReport { comparisons: comparisons.collect(), years }
}

/// Assesses one year by its own indicator list. `next_targets` are those of the following year, if it is there.
pub fn assess_year(year: FiscalYear, plan: &YearPlan, next_targets: Option<&Targets>) -> YearReport {
    let federation = assess_federation(&plan.indicators, plan.federation);
    let prefecture = assess_prefecture(&plan.indicators, &plan.records());
    let given: Vec<&SurveyCounts> = plan.insurers.iter().map(|insurer| &insurer.record.survey).collect();
    YearReport {
        year,
        targets: check_targets(year, &plan.targets, &federation, &prefecture),
        federation,
        prefecture,
        survey: assess_survey(&plan.indicators.survey, &given),
        next_targets: next_targets.cloned(),
    }
}

fn check_targets(
    year: FiscalYear,
    targets: &Targets,
    federation: &FederationReport,
    prefecture: &PrefectureReport,
) -> TargetsChecked {
    let support_rate = prefecture.support_rate.as_ref().map(|rate| rate.mean);
    let rates = [
        (StagesField::SupportRateTarget, targets.support_rate.value()),
        (StagesField::StepUpRateTarget, targets.step_up_rate.value()),
    ];
    let above_whole = |(field, target): (StagesField, Option<PrintedPercent>)| {
        let target = target.filter(|target| target.is_above_whole())?;
        Some(TargetProblem::AboveWhole { field: Field::Stages(year, field), target })
    };
    TargetsChecked {
        stage: targets.stage.map(|target| check(target, Some(target), Some(federation.stage))),
        support_rate: targets.support_rate.value().map(|target| check_rate(target, support_rate)),
        step_up_rate: targets
            .step_up_rate
            .value()
            .map(|target| check_rate(target, prefecture.step_up_rate.rate)),
        problems: rates.into_iter().filter_map(above_whole).collect(),
    }
}

fn check_rate(
    target: PrintedPercent,
    result: Option<Span<Fraction>>,
) -> TargetCheck<PrintedPercent, Fraction> {
    if target.is_above_whole() {
        TargetCheck { target, result, reached: Answer::Unknown }
    } else {
        check(target, target.share(), result)
    }
}

fn check<T, R: Copy + Ord>(target: T, wanted: R, result: Option<Span<R>>) -> TargetCheck<T, R> {
    let reached = match result {
        Some(result) if result.lowest() >= wanted => Answer::Met,
        Some(result) if result.highest() < wanted => Answer::NotMet,
        _ => Answer::Unknown,
    };
    TargetCheck { target, result, reached }
}

#[cfg(test)]
mod tests {
    use super::{assess_years, check};
    use crate::{
        Answer,
        stages::{FiscalYear, Span, StagesPlan, YearPlan},
    };

    #[test]
    fn years_of_one_list_have_the_same_items_of_the_federation() {
        let years = [2024, 2025].map(|year| (FiscalYear(year), YearPlan::default().into()));
        let report = assess_years(&StagesPlan { years: years.into() });
        assert!(report.comparisons[0].same_federation_items);
    }

    #[test]
    fn a_target_is_reached_or_missed_where_every_possible_result_says_so() {
        let reached = |lowest: u32, highest: u32| check((), 8, Some(Span::between(lowest, highest))).reached;
        assert_eq!((reached(8, 8), reached(8, 9)), (Answer::Met, Answer::Met));
        assert_eq!((reached(7, 7), reached(5, 7)), (Answer::NotMet, Answer::NotMet));
        assert_eq!((reached(5, 8), reached(7, 9)), (Answer::Unknown, Answer::Unknown));
        assert_eq!(check((), 8, None).reached, Answer::Unknown);
    }
}
