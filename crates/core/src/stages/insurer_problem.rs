//! What does not fit in the record of an insurer. Each is named, and nothing of the record is thrown away.

use serde::Serialize;

use super::{
    Achievement, IndicatorSet, InsurerStep, InsurerYear, ItemAnswers, ItemSet, PrintedPercent, Rung, Span,
    StepAfter, insurer::answers_before,
};

/// What does not fit in the record of one insurer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum InsurerProblem {
    /// The insurer has no name.
    NoName,
    /// No item was planned: there is no achievement rate, and the insurer is not in the mean.
    NothingPlanned,
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
    /// The stated step or outcome does not agree with the items. The statement is used.
    StatementAgainstItems {
        /// The step that follows from the items.
        from_items: Span<InsurerStep>,
    },
}

/// Everything that does not fit, in the order in which a reader meets it.
pub(super) fn problems(
    indicators: &IndicatorSet,
    insurer: &InsurerYear,
    before: Span<InsurerStep>,
    from_results: Span<InsurerStep>,
) -> Vec<InsurerProblem> {
    let name = insurer.name.trim().is_empty().then_some(InsurerProblem::NoName);
    let achievement = match insurer.achievement {
        Achievement::Unknown => Vec::new(),
        Achievement::Items { planned, results } => item_problems(indicators, insurer, planned, results),
        Achievement::Stated { rate } => rate_problem(indicators, rate).into_iter().collect(),
    };
    let target = insurer.target.and_then(|target| target_problem(before, target));
    name.into_iter().chain(achievement).chain(target).chain(outcome_problem(insurer, from_results)).collect()
}

fn item_problems(
    indicators: &IndicatorSet,
    insurer: &InsurerYear,
    planned: ItemSet,
    results: ItemAnswers,
) -> Vec<InsurerProblem> {
    let ladder = &indicators.insurer;
    let before = answers_before(ladder, insurer.before);
    let found =
        |items: ItemSet, problem: fn(ItemSet) -> InsurerProblem| (!items.is_empty()).then(|| problem(items));
    let unplanned = results.met().without(planned).without(before.met());
    let foreign = planned.union(results.known()).without(ladder.all_items());
    let everything = ItemAnswers::met_only(planned.union(results.met())).or(before);
    let misses = insurer.target.filter(|target| ladder.standing(everything).highest() < *target);
    [
        planned.is_empty().then_some(InsurerProblem::NothingPlanned),
        found(unplanned, |items| InsurerProblem::AchievedNotPlanned { items }),
        found(foreign, |items| InsurerProblem::NotInList { items }),
        misses.map(|target| InsurerProblem::PlanMissesTarget {
            target,
            items: ladder.needs(target).intersection(everything.not_met()),
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn rate_problem(indicators: &IndicatorSet, rate: PrintedPercent) -> Option<InsurerProblem> {
    let most = indicators.insurer.all_items().len();
    if rate.is_above_whole() {
        Some(InsurerProblem::RateAboveWhole { rate })
    } else if rate.item_counts(most).is_empty() {
        Some(InsurerProblem::RateFitsNoItemCount { rate, most })
    } else {
        None
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

fn outcome_problem(insurer: &InsurerYear, from_results: Span<InsurerStep>) -> Option<InsurerProblem> {
    let agrees = match (insurer.after, insurer.target) {
        (StepAfter::FromResults, _) => true,
        (StepAfter::Stated { step }, _) => from_results.contains(step),
        (StepAfter::TargetReached { .. }, None) => return Some(InsurerProblem::OutcomeWithoutTarget),
        (StepAfter::TargetReached { reached: true }, Some(target)) => from_results.highest() >= target,
        (StepAfter::TargetReached { reached: false }, Some(target)) => from_results.lowest() < target,
    };
    (!agrees).then_some(InsurerProblem::StatementAgainstItems { from_items: from_results })
}
