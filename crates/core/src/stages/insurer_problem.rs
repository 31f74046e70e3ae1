//! What does not fit in the record of an insurer. Each is named, and nothing of the record is thrown away.

use serde::Serialize;

use super::{
    IndicatorSet, InsurerRecord, InsurerStep, ItemAnswers, ItemSet, PlanResults, PrintedPercent, Rung, Span,
    StatedOutcome,
    insurer_items::{answers_before, plan_results},
};
use crate::{Entry, Fraction};

/// What does not fit in the record of one insurer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum InsurerProblem {
    /// The insurer has no name.
    NoName,
    /// The plan is empty: there is no achievement rate, and the insurer is not in the mean.
    NothingPlanned,
    /// There are results but no plan, and no stated rate: the achievement rate is not known.
    ResultsWithoutPlan,
    /// Items were newly achieved that were not planned. They count for the step, not for the rate.
    AchievedNotPlanned {
        /// The items.
        items: ItemSet,
    },
    /// Items that the indicator list does not have. They count for the rate if they were planned, not for the step.
    NotInList {
        /// The items.
        items: ItemSet,
    },
    /// The rate is more than 100 %. It is taken as unknown.
    RateAboveWhole {
        /// As given.
        rate: PrintedPercent,
    },
    /// No number of items that the list has gives this rate.
    RateFitsNoItemCount {
        /// As given.
        rate: PrintedPercent,
        /// The number of items in the list.
        most: u32,
    },
    /// The stated rate is not the one that the items give. The items decide, and what they leave open stays open.
    RateAgainstItems {
        /// As given.
        stated: PrintedPercent,
        /// What the items give; `None` if nothing was planned.
        counted: Option<Span<Fraction>>,
    },
    /// The target is not above the step before: step Ⅰ with the target Ⅰ. It does not count as a planned step-up.
    TargetNotAbove {
        /// The lowest step that is possible before.
        before: InsurerStep,
        /// The target.
        target: InsurerStep,
    },
    /// The target skips a step. It counts as a planned step-up.
    TargetSkips {
        /// The highest step that is possible before.
        before: InsurerStep,
        /// The target.
        target: InsurerStep,
    },
    /// Even with every planned item the target is not reached.
    PlanMissesTarget {
        /// The target.
        target: InsurerStep,
        /// What it takes beyond the plan.
        items: ItemSet,
    },
    /// Whether the target was reached is stated, but there is no target.
    OutcomeWithoutTarget,
    /// The stated step or outcome does not agree with the items. Neither wins: both stay possible.
    StatementAgainstItems {
        /// The step that was stated.
        stated: Span<InsurerStep>,
        /// The step that follows from the items.
        from_items: Span<InsurerStep>,
    },
}

/// Everything that does not fit, in the order in which a reader meets it.
pub(super) fn problems(
    indicators: &IndicatorSet,
    record: &InsurerRecord,
    before: Span<InsurerStep>,
    from_items: Span<InsurerStep>,
    stated: Option<Span<InsurerStep>>,
) -> Vec<InsurerProblem> {
    let plan = plan_results(record);
    let name = record.name.trim().is_empty().then_some(InsurerProblem::NoName);
    let items = plan.map(|plan| item_problems(indicators, record, plan));
    let no_plan = (plan.is_none() && record.results.is_known() && record.rate.is_unknown())
        .then_some(InsurerProblem::ResultsWithoutPlan);
    let foreign = not_in_list(indicators, record);
    let rate = record.rate.value().and_then(|rate| rate_problem(indicators, plan, rate));
    let target = record.target.value().and_then(|target| target_problem(before, target));
    name.into_iter()
        .chain(items.into_iter().flatten())
        .chain(no_plan)
        .chain(foreign)
        .chain(rate)
        .chain(target)
        .chain(outcome_problem(record, from_items, stated))
        .collect()
}

fn item_problems(
    indicators: &IndicatorSet,
    record: &InsurerRecord,
    plan: PlanResults,
) -> Vec<InsurerProblem> {
    let (ladder, planned, results) = (&indicators.insurer, plan.planned, record.item_answers());
    let before = answers_before(ladder, record);
    let unplanned = results.met().without(planned).without(before.met());
    let everything = ItemAnswers::met_only(planned.union(results.met())).or(before);
    let misses = record.target.value().filter(|target| ladder.standing(everything).highest() < *target);
    [
        planned.is_empty().then_some(InsurerProblem::NothingPlanned),
        (!unplanned.is_empty()).then_some(InsurerProblem::AchievedNotPlanned { items: unplanned }),
        misses.map(|target| InsurerProblem::PlanMissesTarget {
            target,
            items: ladder.needs(target).intersection(everything.not_met()),
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn not_in_list(indicators: &IndicatorSet, record: &InsurerRecord) -> Option<InsurerProblem> {
    let mentioned = record.planned.value().into_iter().fold(record.item_answers().known(), ItemSet::union);
    let items = mentioned.without(indicators.insurer.all_items());
    (!items.is_empty()).then_some(InsurerProblem::NotInList { items })
}

fn rate_problem(
    indicators: &IndicatorSet,
    plan: Option<PlanResults>,
    rate: PrintedPercent,
) -> Option<InsurerProblem> {
    let most = indicators.insurer.all_items().len();
    if rate.is_above_whole() {
        return Some(InsurerProblem::RateAboveWhole { rate });
    }
    match plan {
        Some(plan) => (!plan.allows(rate))
            .then(|| InsurerProblem::RateAgainstItems { stated: rate, counted: plan.rate() }),
        None if rate.item_counts(most).is_empty() => Some(InsurerProblem::RateFitsNoItemCount { rate, most }),
        None => None,
    }
}

fn target_problem(before: Span<InsurerStep>, target: InsurerStep) -> Option<InsurerProblem> {
    let next = before.highest().number().saturating_add(1);
    if target <= before.lowest() {
        Some(InsurerProblem::TargetNotAbove { before: before.lowest(), target })
    } else if target.number() > next {
        Some(InsurerProblem::TargetSkips { before: before.highest(), target })
    } else {
        None
    }
}

fn outcome_problem(
    record: &InsurerRecord,
    from_items: Span<InsurerStep>,
    stated: Option<Span<InsurerStep>>,
) -> Option<InsurerProblem> {
    if let Some(stated) = stated {
        let agrees = from_items.intersection(stated).is_some();
        return (!agrees).then_some(InsurerProblem::StatementAgainstItems { stated, from_items });
    }
    // A target that could not be read is a problem of its own.
    let without_target = matches!(
        (&record.outcome, &record.target),
        (Entry::Known(StatedOutcome::Reached(_)), Entry::Unknown)
    );
    without_target.then_some(InsurerProblem::OutcomeWithoutTarget)
}
