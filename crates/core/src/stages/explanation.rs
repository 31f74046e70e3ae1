//! How a figure came about: the formula with its operands, where it is written, and what would change it.

use serde::Serialize;

use super::{InsurerStep, ItemSet, PrintedPercent, Span, SupportStage, Topic};
use crate::Fraction;

/// Why a figure is what it is. Facts only; `text` makes sentences of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The formula, with the user's own figures in it.
    pub formula: Formula,
    /// Where the formula is written; the pages are in [`IndicatorSet::pages`](super::IndicatorSet::pages).
    pub topic: Topic,
    /// What would change the answer, the nearest first. Only what matters now.
    pub would_change: Vec<Change>,
}

/// A formula with its operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "id")]
pub enum Formula {
    /// The stage reached is the highest whose items are all met.
    StageReached {
        /// The items met.
        met: ItemSet,
        /// The items without an answer.
        unknown: ItemSet,
    },
    /// The step reached is the highest whose items are all met.
    StepReached {
        /// The items met after the year.
        met: ItemSet,
        /// The items without an answer.
        unknown: ItemSet,
    },
    /// Items achieved ÷ items planned.
    ItemsAchieved {
        /// Planned items that were achieved.
        achieved: u32,
        /// Planned items without a result.
        open: u32,
        /// Planned items.
        planned: u32,
    },
    /// The rate was given as it is.
    RateStated {
        /// As printed.
        rate: PrintedPercent,
    },
    /// Sum of the achievement rates ÷ number of insurers.
    MeanOfRates {
        /// The sum, where 1 is one insurer that achieved everything.
        sum: Span<Fraction>,
        /// The insurers whose rates are in it.
        insurers: u32,
    },
    /// Insurers that reached the step they aimed for ÷ insurers that aimed for one.
    StepsReached {
        /// How many reached it.
        reached: u32,
        /// For how many it is open.
        open: u32,
        /// How many aimed for one.
        planned: u32,
    },
    /// Satisfied answers ÷ all answers.
    SatisfiedAnswers {
        /// Answers that count as satisfied.
        satisfied: u64,
        /// All answers.
        answers: u64,
    },
}

/// Something that would change the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Change {
    /// With these items the federation reaches the stage.
    ItemsToStage {
        /// The stage.
        stage: SupportStage,
        /// What it still takes: items not met, and items without an answer.
        items: ItemSet,
    },
    /// With these items the insurer reaches the step.
    ItemsToStep {
        /// The step.
        step: InsurerStep,
        /// What it still takes: items not met, and items without an answer.
        items: ItemSet,
    },
    /// Only the answers to these items still matter for the stage or step.
    OpenItems {
        /// Items without an answer that can change it.
        items: ItemSet,
    },
    /// One more achieved item adds this much to the insurer's rate.
    OneMoreItem {
        /// The items that are left to achieve.
        items: ItemSet,
        /// What one of them adds.
        gain: Fraction,
    },
    /// One more achieved item at this insurer moves the mean most.
    OneMoreItemAt {
        /// The row of the insurer, from 0.
        row: usize,
        /// What it adds to the mean.
        gain: Fraction,
    },
    /// One more insurer that reaches its step adds this much.
    OneMoreStep {
        /// What it adds to the step-up rate.
        gain: Fraction,
    },
    /// One more answer "satisfied" instead of "not satisfied" adds this much.
    OneMoreSatisfied {
        /// What it adds to the share.
        gain: Fraction,
    },
}
