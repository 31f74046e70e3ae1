//! Where one insurer (保険者) stands: its achievement rate, its step before and after, its step-up.

use serde::Serialize;

use super::{
    Change, Explanation, Formula, IndicatorSet, InsurerItems, InsurerProblem, InsurerRecord, InsurerStep,
    PlanResults, PrintedPercent, Span, StatedOutcome, Topic,
    insurer_items::{any_step, assess_items, plan_results},
    insurer_problem::problems,
};
use crate::{Answer, Entry, Fraction};

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
    /// What plan and results say item by item; `None` where only figures were stated.
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
    /// The plan is empty. A rate of nothing is not 0 %: it is not there. A plan that was not entered is not empty.
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
    /// Stated as a percentage, at most 100 %, where the items leave it open.
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
    /// There is a target, which could not be read: whether it is a step-up is not known.
    Unreadable,
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

/// Finds rate, steps and step-up of one insurer in one year.
///
/// A step that is stated and the items are combined: the insurer stands where both allow. Where they contradict each
/// other, both stay possible, and the report names it. The same goes for a stated rate, except that it only decides what
/// the items leave open.
///
/// Source: draft of 2024, p. 10–12; the combination is ours, the draft is silent.
///
/// ```
/// use consortium_core::{Entry, stages::*};
/// let items = |last: u8| -> ItemSet { (1..=last).filter_map(ItemNumber::new).collect() };
/// let report = assess_insurer(draft_of_2024(), &InsurerRecord {
///     name: "B".to_owned(),
///     planned: Entry::Known(items(7)),
///     results: Entry::Known(ItemResults::achieved(items(6))),
///     before: Entry::Known(InsurerStep::Preparing),
///     target: Entry::Known(InsurerStep::Acting),
///     ..InsurerRecord::default()
/// });
/// assert_eq!(report.rate.known().unwrap().percent(1).unwrap().to_string(), "85.7");
/// assert_eq!(report.after.known(), Some(InsurerStep::Preparing)); // ⑦ is missing for Ⅳ
/// ```
pub fn assess_insurer(indicators: &IndicatorSet, record: &InsurerRecord) -> InsurerReport {
    let ladder = &indicators.insurer;
    let before = record.before.value().map_or_else(any_step, Span::exactly);
    let items = assess_items(ladder, record);
    let from_items = items.as_ref().map_or_else(any_step, |items| items.step);
    let stated = stated_step(record);
    let after = stated.map_or(from_items, |stated| {
        from_items.intersection(stated).unwrap_or_else(|| from_items.hull(stated))
    });
    let plan = plan_results(record);
    let rate = rate(plan, record.rate.value());
    InsurerReport {
        rate,
        before,
        after,
        movement: Movement::between(before, after),
        step_up: step_up(before, &record.target, after),
        problems: problems(indicators, record, before, from_items, stated),
        rate_explanation: explain_rate(rate, plan),
        items,
    }
}

/// The steps that the stated outcome allows; `None` if nothing is stated, or nothing that can be.
fn stated_step(record: &InsurerRecord) -> Option<Span<InsurerStep>> {
    let any = any_step();
    match (record.outcome.value()?, record.target.value()) {
        (StatedOutcome::Step(step), _) => Some(Span::exactly(step)),
        (StatedOutcome::Reached(true), Some(target)) => Some(Span::between(target, any.highest())),
        (StatedOutcome::Reached(false), Some(target)) => {
            target.below().map(|below| Span::between(any.lowest(), below))
        }
        (StatedOutcome::Reached(_), None) => None,
    }
}

fn step_up(before: Span<InsurerStep>, target: &Entry<InsurerStep>, after: Span<InsurerStep>) -> StepUp {
    let target = match target {
        Entry::Unknown => return StepUp::NotPlanned,
        Entry::Unreadable(_) => return StepUp::Unreadable,
        Entry::Known(target) | Entry::Approximate(target) => *target,
    };
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

fn rate(plan: Option<PlanResults>, stated: Option<PrintedPercent>) -> AchievementRate {
    let stated = stated.filter(|rate| !rate.is_above_whole());
    let Some(plan) = plan else {
        return stated.map_or(AchievementRate::Unknown, |rate| AchievementRate::Stated { rate });
    };
    if plan.planned.is_empty() {
        return AchievementRate::Undefined;
    }
    match stated {
        Some(rate) if !plan.open.is_empty() && plan.allows(rate) => AchievementRate::Stated { rate },
        _ => AchievementRate::FromItems {
            achieved: plan.achieved.len(),
            open: plan.open.len(),
            planned: plan.planned.len(),
        },
    }
}

fn explain_rate(rate: AchievementRate, plan: Option<PlanResults>) -> Option<Explanation> {
    let (formula, would_change) = match rate {
        AchievementRate::Unknown | AchievementRate::Undefined => return None,
        AchievementRate::Stated { rate } => (Formula::RateStated { rate }, Vec::new()),
        AchievementRate::FromItems { achieved, open, planned } => {
            let left = plan.map(|plan| plan.left()).filter(|left| !left.is_empty());
            let more = left.zip(Fraction::new(1, i128::from(planned)));
            let more = more.map(|(items, gain)| Change::OneMoreItem { items, gain });
            (Formula::ItemsAchieved { achieved, open, planned }, more.into_iter().collect())
        }
    };
    Some(Explanation { formula, topic: Topic::AchievementRate, would_change })
}
