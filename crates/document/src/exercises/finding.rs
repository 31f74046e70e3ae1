//! What the check of one condition found.

use crate::exercises::condition::PlanPart;
use crate::exercises::figure::FigureValue;
use consortium_core::{
    Answer, MemberId,
    cost::{Cheaper, ExactYen, Method, Percent},
    eligibility::SmallShare,
};

/// What the check of one condition found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether it holds; unknown where the figure it asks for cannot be calculated.
    pub answer: Answer,
    /// How it stands.
    pub standing: Standing,
}

/// How a condition stands: the operands for its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is nothing to add.
    Plain,
    /// This is the verdict, with this share.
    Verdict(Answer, SmallShare),
    /// So many were counted.
    Count(u32),
    /// These parts of the plan have changed.
    Changed(Vec<PlanPart>),
    /// These members stand in the way.
    Members(Vec<MemberId>),
    /// This is the figure.
    Figure(FigureValue),
    /// This way is cheaper.
    Cheaper(Cheaper),
    /// The plan splits like this.
    Method(Method),
    /// The key splits so much.
    Percent(Percent),
    /// This group would save so much by itself.
    Group(Vec<MemberId>, ExactYen),
    /// What the learner answered.
    Given(Given),
    /// The figure cannot be calculated from the plan.
    NotCalculated,
}

/// How an answer of the learner compares with the calculation. The right answer is not in it: it is to be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// There is none yet.
    Nothing,
    /// It could not be read.
    Unreadable,
    /// The figure is too small.
    TooSmall,
    /// The figure is too great.
    TooGreat,
    /// So many members are ticked too many, so many are missing; both zero if it is right.
    Members {
        /// Ticked, but not in the group.
        too_many: usize,
        /// In the group, but not ticked.
        missing: usize,
    },
    /// The figure is right.
    Right,
}
