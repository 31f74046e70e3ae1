//! What has to hold for an exercise to be solved: a small, closed set, each of it computed.

use serde::{Deserialize, Serialize};

use crate::exercises::figure::{Figure, Of, Selection};
use crate::plan::cost::Key;
use consortium_core::{
    Answer, MemberId, Participants, Yen,
    cost::{Cheaper, Method, Percent},
    eligibility::RequirementId,
    stages::{PrintedPercent, SupportStage},
};

/// One thing that has to hold. Stages and rates are those of the earliest year of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// The verdict on all requirements is this.
    Verdict(Answer),
    /// The answer to one requirement is this.
    Requirement {
        /// The requirement.
        id: RequirementId,
        /// The answer.
        is: Answer,
    },
    /// A number of things in the plan lies between two numbers.
    Count {
        /// What is counted.
        of: Counted,
        /// The least number.
        #[serde(default)]
        at_least: u32,
        /// The greatest number; none if left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most: Option<u32>,
    },
    /// These parts of the plan are as they were at the start.
    Keeps(Vec<PlanPart>),
    /// These members are still there, with the enrollees they had at the start.
    KeepsMembers(Vec<MemberId>),
    /// This member is not there any more.
    Without(MemberId),
    /// The learner has written down this figure.
    AnswersFigure {
        /// Which figure.
        figure: Figure,
        /// Of which plan.
        #[serde(default)]
        of: Of,
    },
    /// The learner has ticked exactly these members.
    AnswersMembers {
        /// Which members.
        selection: Selection,
        /// Of which plan.
        #[serde(default)]
        of: Of,
    },
    /// A figure of the plan lies between two amounts.
    Amount {
        /// The figure, an amount of money.
        figure: Figure,
        /// The smallest amount; none if left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_least: Option<Yen>,
        /// The greatest amount; none if left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at_most: Option<Yen>,
    },
    /// This way of going about it is cheaper.
    Cheaper(Cheaper),
    /// The plan splits the cost in one of these ways.
    Method(Vec<Method>),
    /// A key of the plan splits so much of every cost line that has no keys of its own.
    KeyPercent {
        /// The key.
        key: Key,
        /// The smallest percentage.
        at_least: Percent,
        /// The greatest percentage.
        at_most: Percent,
    },
    /// With the split chosen, after rounding, nobody pays more than alone.
    NobodyPaysMoreThanAlone,
    /// With the split chosen, after rounding, no group does better by itself.
    NoGroupDoesBetter,
    /// The grant is counted.
    GrantCounted,
    /// These members have this actual use.
    ActualUse(Vec<ActualUse>),
    /// The support rate is shown as this percentage.
    SupportRate(PrintedPercent),
    /// The achievement rates are those in the printed formula, in its order.
    RatesOfPrintedFormula,
    /// The federation has certainly reached this stage.
    Stage(SupportStage),
}

/// The actual use of one member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActualUse {
    /// The member.
    pub member: MemberId,
    /// Its participants.
    pub participants: Participants,
}

/// Something in a plan that can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// All members.
    Members,
    /// Members known to be small.
    SmallMembers,
    /// Members known to be large.
    LargeMembers,
    /// Members without a number of enrollees.
    MembersOfUnknownSize,
    /// Members that were not there at the start.
    NewMembers,
    /// Members of the start that have gone or have another number of enrollees.
    ChangedMembers,
    /// Insurers whose record is not what it was at the start, those that came or went included.
    ChangedInsurers,
    /// Items of the federation's self-check answered in another way than at the start.
    ChangedItems,
}

/// A part of a plan that an exercise may ask to leave alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanPart {
    /// The requirements.
    RuleSet,
    /// The members: who is there, with how many enrollees, insured persons and expected users.
    Members,
    /// What the consortium states, and its providers.
    Statements,
    /// The cost lines, apart from their keys.
    CostLines,
    /// The cost lines but those of the joint office, apart from their keys.
    CostLinesButOffice,
    /// Grant and other income.
    Income,
    /// The keys and the way of splitting.
    Keys,
}

impl Condition {
    /// The members it names.
    pub(super) fn members(&self) -> Vec<MemberId> {
        match self {
            Self::KeepsMembers(members) => members.clone(),
            Self::Without(member) => vec![*member],
            Self::ActualUse(use_of) => use_of.iter().map(|one| one.member).collect(),
            Self::AnswersFigure { figure, .. } | Self::Amount { figure, .. } => {
                figure.member().into_iter().collect()
            }
            _ => Vec::new(),
        }
    }
}
