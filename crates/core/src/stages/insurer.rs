//! Where one insurer (保険者) stands: its achievement rate, its step before and after, its step-up.

use serde::Serialize;

use super::{
    Achievement, Change, Explanation, Formula, Horizon, IndicatorSet, InsurerProblem, InsurerStep,
    InsurerYear, ItemAnswers, ItemSet, Ladder, MatrixRow, PlanStatus, PrintedPercent, RungProgress, Span,
    StepAfter, StepBefore, Topic,
    federation::{matrix, open_items, plan_status},
    insurer_problem::problems,
};
use crate::{Answer, Fraction};

/// Where an insurer stands in one year, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InsurerReport {
    /// The achievement rate.
    pub rate: AchievementRate,
    /// The step before the year.
    pub before: Span<InsurerStep>,
    /// The step after the year.
    pub after: Span<InsurerStep>,
    /// Whether it rose or fell.
    pub movement: Movement,
    /// Whether the step-up it planned was reached.
    pub step_up: StepUp,
    /// What the results say item by item; `None` where only figures were stated.
    pub items: Option<InsurerItems>,
    /// What does not fit in the input.
    pub problems: Vec<InsurerProblem>,
    /// How the achievement rate came about; `None` where there is none.
    pub rate_explanation: Option<Explanation>,
}

/// 取組達成率: the share of the planned items that were achieved.
///
/// Source: draft of 2024, p. 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum AchievementRate {
    /// Nothing is known yet: anything between none and all.
    Unknown,
    /// Nothing was planned. A rate of nothing is not 0 %: it is not there.
    Undefined,
    /// Counted from the items.
    FromItems {
        /// Planned items that were achieved.
        achieved: u32,
        /// Planned items without a result.
        open: u32,
        /// Planned items; at least one.
        planned: u32,
    },
    /// Stated as a percentage, at most 100 %.
    Stated {
        /// As printed.
        rate: PrintedPercent,
    },
}

impl AchievementRate {
    /// The values that are possible; `None` if there is no rate at all.
    ///
    /// ```
    /// use consortium_core::{Fraction, stages::AchievementRate};
    /// let rate = AchievementRate::FromItems { achieved: 6, open: 0, planned: 7 };
    /// assert_eq!(rate.span().and_then(|span| span.known()), Fraction::new(6, 7));
    /// assert_eq!(AchievementRate::Undefined.span(), None);
    /// ```
    pub fn span(self) -> Option<Span<Fraction>> {
        match self {
            Self::Unknown => Some(Span::between(Fraction::ZERO, Fraction::ONE)),
            Self::Undefined => None,
            Self::FromItems { achieved, open, planned } => {
                let part = |items: u32| Fraction::new(i128::from(items), i128::from(planned));
                Some(Span::between(part(achieved)?, part(achieved.saturating_add(open))?))
            }
            Self::Stated { rate } => Some(Span::exactly(rate.share())),
        }
    }

    /// The rate, if only one value is possible.
    pub fn known(self) -> Option<Fraction> {
        self.span().and_then(|span| span.known())
    }
}

/// Whether an insurer rose or fell during the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    /// It stands on a higher step for certain.
    Rose,
    /// It stands where it stood.
    Stayed,
    /// It stands on a lower step for certain. Never to be hidden.
    Fell,
    /// Not certain, and it may have fallen.
    PossiblyFell,
    /// Not certain, but it did not fall.
    DidNotFall,
}

impl Movement {
    /// The movement between two positions.
    pub fn between(before: Span<InsurerStep>, after: Span<InsurerStep>) -> Self {
        if after.lowest() > before.highest() {
            Self::Rose
        } else if after.highest() < before.lowest() {
            Self::Fell
        } else if after.lowest() < before.highest() {
            Self::PossiblyFell
        } else if before.known().is_some() && before == after {
            Self::Stayed
        } else {
            Self::DidNotFall
        }
    }
}

/// ステップアップ: whether a higher step was planned, and reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum StepUp {
    /// No target was set.
    NotPlanned,
    /// The target is no step up; it does not count.
    NoStepUp,
    /// A step-up was planned.
    Planned {
        /// The step aimed for.
        target: InsurerStep,
        /// Whether it was reached.
        reached: Answer,
    },
}

/// What the results say item by item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InsurerItems {
    /// The items planned.
    pub planned: ItemSet,
    /// Planned items that were achieved.
    pub achieved: ItemSet,
    /// Planned items that were not achieved.
    pub missed: ItemSet,
    /// Planned items without a result.
    pub open: ItemSet,
    /// Items that were not planned and have no result: taken to be as they were before the year.
    pub taken_from_before: ItemSet,
    /// Items met before the year and no longer met: the cause of a fall.
    pub lost: ItemSet,
    /// The step that follows from the items after the year.
    pub step: Span<InsurerStep>,
    /// For every step, what is there and what is missing after the year.
    pub progress: Vec<RungProgress<InsurerStep>>,
    /// The plan for the year.
    pub short_term: PlanStatus,
    /// The plan for several years.
    pub medium_term: PlanStatus,
    /// Every item with the steps that ask for it.
    pub matrix: Vec<MatrixRow>,
    /// How the step came about.
    pub explanation: Explanation,
}

/// Finds rate, steps and step-up of one insurer in one year.
///
/// Source: draft of 2024, p. 10–12.
///
/// ```
/// use consortium_core::stages::*;
/// let items = |last: u8| -> ItemSet { (1..=last).filter_map(ItemNumber::new).collect() };
/// let report = assess_insurer(draft_of_2024(), &InsurerYear {
///     name: "B".to_owned(),
///     achievement: Achievement::Items { planned: items(7), results: ItemAnswers::decided(items(7), items(6)) },
///     before: StepBefore::Stated { step: InsurerStep::Preparing },
///     target: Some(InsurerStep::Acting),
///     ..InsurerYear::default()
/// });
/// assert_eq!(report.rate.known().unwrap().percent(1).unwrap().to_string(), "85.7");
/// assert_eq!(report.after.known(), Some(InsurerStep::Preparing)); // ⑦ is missing for Ⅳ
/// ```
pub fn assess_insurer(indicators: &IndicatorSet, insurer: &InsurerYear) -> InsurerReport {
    let ladder = &indicators.insurer;
    let before = step_before(ladder, insurer.before);
    let items = match insurer.achievement {
        Achievement::Items { planned, results } => {
            Some(assess_items(ladder, insurer.before, planned, results))
        }
        Achievement::Unknown | Achievement::Stated { .. } => None,
    };
    let from_results = items.as_ref().map_or_else(any_step, |items| items.step);
    let after = step_after(insurer, from_results);
    let rate = rate(insurer.achievement);
    InsurerReport {
        rate,
        before,
        after,
        movement: Movement::between(before, after),
        step_up: step_up(before, insurer.target, after),
        problems: problems(indicators, insurer, before, from_results),
        rate_explanation: explain_rate(rate, items.as_ref()),
        items,
    }
}

/// Nothing is known about the step.
fn any_step() -> Span<InsurerStep> {
    Span::between(InsurerStep::Indifferent, InsurerStep::Sustaining)
}

/// What is known about the items before the year. Of a stated step it is taken that exactly its items were met.
pub(super) fn answers_before(ladder: &Ladder<InsurerStep>, before: StepBefore) -> ItemAnswers {
    match before {
        StepBefore::Unknown => ItemAnswers::default(),
        StepBefore::Stated { step } => ItemAnswers::decided(ladder.all_items(), ladder.needs(step)),
        StepBefore::Items { answers } => answers.only(ladder.all_items()),
    }
}

fn step_before(ladder: &Ladder<InsurerStep>, before: StepBefore) -> Span<InsurerStep> {
    match before {
        StepBefore::Unknown => any_step(),
        StepBefore::Stated { step } => Span::exactly(step),
        StepBefore::Items { answers } => ladder.standing(answers),
    }
}

fn step_after(insurer: &InsurerYear, from_results: Span<InsurerStep>) -> Span<InsurerStep> {
    match (insurer.after, insurer.target) {
        (StepAfter::Stated { step }, _) => Span::exactly(step),
        (StepAfter::TargetReached { reached: true }, Some(target)) => {
            Span::between(target, InsurerStep::Sustaining)
        }
        (StepAfter::TargetReached { reached: false }, Some(target)) => {
            Span::between(InsurerStep::Indifferent, target.below().unwrap_or(target))
        }
        (StepAfter::FromResults, _) | (StepAfter::TargetReached { .. }, None) => from_results,
    }
}

fn step_up(before: Span<InsurerStep>, target: Option<InsurerStep>, after: Span<InsurerStep>) -> StepUp {
    let Some(target) = target else { return StepUp::NotPlanned };
    if target <= before.lowest() {
        return StepUp::NoStepUp;
    }
    let reached = if after.lowest() >= target {
        Answer::Met
    } else if after.highest() < target {
        Answer::NotMet
    } else {
        Answer::Unknown
    };
    StepUp::Planned { target, reached }
}

fn rate(achievement: Achievement) -> AchievementRate {
    match achievement {
        Achievement::Items { planned, .. } if planned.is_empty() => AchievementRate::Undefined,
        Achievement::Items { planned, results } => AchievementRate::FromItems {
            achieved: planned.intersection(results.met()).len(),
            open: planned.without(results.known()).len(),
            planned: planned.len(),
        },
        Achievement::Stated { rate } if !rate.is_above_whole() => AchievementRate::Stated { rate },
        Achievement::Stated { .. } | Achievement::Unknown => AchievementRate::Unknown,
    }
}

fn assess_items(
    ladder: &Ladder<InsurerStep>,
    before: StepBefore,
    planned: ItemSet,
    results: ItemAnswers,
) -> InsurerItems {
    let before = answers_before(ladder, before);
    let unplanned = before.only(ladder.all_items().without(planned));
    let after = results.or(unplanned);
    let step = ladder.standing(after);
    let progress = ladder.progress(after);
    InsurerItems {
        planned,
        achieved: planned.intersection(results.met()),
        missed: planned.intersection(results.not_met()),
        open: planned.without(results.known()),
        taken_from_before: unplanned.known().without(results.known()),
        lost: before.met().intersection(after.not_met()),
        short_term: plan_status(ladder, Horizon::ShortTerm, after),
        medium_term: plan_status(ladder, Horizon::MediumTerm, after),
        matrix: matrix(ladder, after),
        explanation: explain_step(ladder, after, step, &progress),
        step,
        progress,
    }
}

fn explain_step(
    ladder: &Ladder<InsurerStep>,
    after: ItemAnswers,
    step: Span<InsurerStep>,
    progress: &[RungProgress<InsurerStep>],
) -> Explanation {
    let all = ladder.all_items();
    let here = after.only(all);
    let open = open_items(progress, |rung| rung > step.lowest() && rung <= step.highest());
    let higher = progress.iter().filter(|rung| rung.rung > step.lowest());
    let to_step = |rung: &RungProgress<InsurerStep>| Change::ItemsToStep {
        step: rung.rung,
        items: rung.still_needed(),
    };
    Explanation {
        formula: Formula::StepReached { met: here.met(), unknown: all.without(here.known()) },
        topic: Topic::InsurerSteps,
        would_change: open.into_iter().chain(higher.map(to_step)).collect(),
    }
}

fn explain_rate(rate: AchievementRate, items: Option<&InsurerItems>) -> Option<Explanation> {
    let (formula, would_change) = match rate {
        AchievementRate::Unknown | AchievementRate::Undefined => return None,
        AchievementRate::Stated { rate } => (Formula::RateStated { rate }, Vec::new()),
        AchievementRate::FromItems { achieved, open, planned } => {
            let left = items.map(|items| items.missed.union(items.open)).unwrap_or_default();
            let gain = Fraction::new(1, i128::from(planned)).filter(|_| !left.is_empty());
            let more = gain.map(|gain| Change::OneMoreItem { items: left, gain });
            (Formula::ItemsAchieved { achieved, open, planned }, more.into_iter().collect())
        }
    };
    Some(Explanation { formula, topic: Topic::AchievementRate, would_change })
}
