//! Everything the cost page shows, as structure.

use serde::{Deserialize, Serialize};

use super::{
    BreakEven, Calculated, CoalitionCost, Contribution, CoreAnswer, CostField, ExactShares, ExactYen,
    InvalidInput, LineAmount, Method, MethodCloseness, NucleolusProof, PayingParticipants, Pool, Reason,
    Rounding, Settlement, Standalone,
};
use crate::{Answer, Field, MemberId, Yen};

/// Everything about cost. Lists of members follow [`members`](Self::members), the order of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CostReport {
    /// The members.
    pub members: Vec<MemberId>,
    /// Everything that contradicts itself in what was entered.
    pub errors: Vec<InvalidInput>,
    /// The inputs that were said to be only about right: so are the figures made from them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub approximate: Vec<Field>,
    /// How shares become whole yen.
    pub rounding: Calculated<Rounding>,
    /// What all together cost, step by step.
    pub whole: Calculated<CoalitionCost>,
    /// The grant, if one is asked for.
    pub grant: Option<Calculated<GrantStanding>>,
    /// What is paid with the grant, while it is open whether all together get it: all other figures are without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub if_granted: Option<IfGranted>,
    /// The cost lines.
    pub lines: Calculated<Vec<LineAmount>>,
    /// What each pays alone.
    pub standalone: Calculated<Vec<Standalone>>,
    /// Whether joint work is cheaper at all.
    pub verdict: Calculated<Verdict>,
    /// Every way of splitting, in the order of [`Method::ALL`].
    pub methods: Vec<MethodReport>,
    /// For each member the ways of splitting under which it pays least and most.
    pub extremes: Vec<Extremes>,
    /// Whether any split gives no group a reason to leave.
    pub core: Calculated<CoreAnswer>,
    /// What holds the nucleolus in place.
    pub nucleolus_proof: Calculated<NucleolusProof>,
    /// What each member adds and what it is worth to the others.
    pub contributions: Calculated<Vec<Contribution>>,
    /// What it takes until joint work pays.
    pub break_even: Calculated<BreakEven>,
    /// The settlement by the method of the plan; `None` as long as no actual use is given.
    pub settlement: Option<Calculated<Settlement>>,
}

impl CostReport {
    /// Whether all together have a cost, and nobody has said yet what going alone costs.
    pub fn is_standalone_open(&self) -> bool {
        let open = [Reason::Missing { field: Field::Cost(CostField::Standalone) }];
        self.standalone.not_calculated().is_some_and(|reasons| reasons.reasons == open)
    }
}

/// How the grant stands for all members together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct GrantStanding {
    /// Whether the group meets the requirements. The grant is counted only where this is [`Answer::Met`].
    pub answer: Answer,
    /// The grant counted.
    pub counted: Yen,
    /// What the grant is if the requirements are met.
    pub if_met: Yen,
}

/// What all members pay, together and each, if they get the grant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IfGranted {
    /// The members whose unknown size decides it.
    pub depends_on_sizes: Vec<MemberId>,
    /// Whether requirements decide it that are not answered yet.
    pub depends_on_requirements: bool,
    /// What all pay together, in yen a year.
    pub net: Yen,
    /// Whether joint work is cheaper then; `None` where that is open for another reason: what going alone costs, or
    /// whether a single member gets the grant.
    pub verdict: Option<Verdict>,
    /// What each pays under the ways of splitting that go by keys, as far as they can be calculated, in the order of
    /// [`Method::ALL`].
    pub methods: Vec<MethodIfGranted>,
    /// What it takes until joint work pays without the grant; `None` where that is open for another reason.
    pub break_even_without: Option<BreakEven>,
    /// With how many participants joint work pays with the grant; `None` where no cost line depends on them, or where it
    /// is open for another reason. How many members it takes depends on which groups get the grant.
    pub participants_with: Option<PayingParticipants>,
}

/// What each member pays under one way of splitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MethodIfGranted {
    /// The way.
    pub method: Method,
    /// What each pays, in whole yen, in the order of the table.
    pub rounded: Vec<Yen>,
}

impl IfGranted {
    /// What each pays under a way of splitting.
    pub fn shares(&self, method: Method) -> Option<&[Yen]> {
        self.methods.iter().find(|shares| shares.method == method).map(|shares| shares.rounded.as_slice())
    }
}

/// Joint or alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Which is cheaper.
    pub cheaper: Cheaper,
    /// What all pay together, in yen a year.
    pub joint: Yen,
    /// The sum of what each pays alone, in yen a year.
    pub alone: Yen,
    /// The difference between the two; never below zero. `cheaper` says which way.
    pub difference: Yen,
    /// The cost of the joint office alone, before grant and income, in yen a year.
    pub office: Yen,
    /// All cost lines together, before grant and income: what the office is a part of.
    pub gross: Yen,
}

/// Which of two ways costs less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cheaper {
    /// Together.
    Joint,
    /// Each alone. No split can be without a loser then.
    Alone,
    /// Both cost the same.
    Neither,
}

/// One way of splitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MethodReport {
    /// Which.
    pub method: Method,
    /// The shares, or why there are none.
    pub shares: Calculated<MethodShares>,
    /// The groups with the least reason to stay, before and after rounding. No group does better by leaving if their
    /// slack is not below zero.
    pub closest: Calculated<MethodCloseness>,
}

/// The shares of one way of splitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MethodShares {
    /// What each member pays, exactly.
    pub exact: ExactShares,
    /// What each member pays, in whole yen.
    pub rounded: Vec<Yen>,
    /// What each member gains against going alone, after rounding; below zero is a loss. `None`, here and in the next
    /// two, while it is open what going alone costs; [`CostReport::standalone`] says why.
    pub gains: Option<Vec<Yen>>,
    /// How many gain and lose.
    pub winners: Option<Winners>,
    /// Whether nobody pays more than alone.
    pub rational: Option<Rationality>,
    /// What was split by which key, and what is left of own cost; `None` for the Shapley value and the nucleolus.
    pub keys: Option<KeyOperands>,
}

/// How many members gain and lose against going alone, after rounding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Winners {
    /// Members that pay less than alone.
    pub gain: usize,
    /// Members that pay the same.
    pub same: usize,
    /// Members that pay more.
    pub lose: usize,
}

/// Whether nobody pays more than alone, with the member to whom it matters most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rationality {
    /// Whether it holds for the exact shares.
    pub exact: bool,
    /// Whether it holds for whole yen.
    pub rounded: bool,
    /// Who gains least before rounding.
    pub member: MemberId,
    /// What that member gains, exactly; below zero is a loss.
    pub smallest_gain: ExactYen,
    /// Who gains least after rounding: it may be somebody else.
    pub rounded_member: MemberId,
    /// What that member gains in whole yen; below zero is a loss.
    pub rounded_gain: Yen,
}

/// What shares under keys are made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyOperands {
    /// What was split by which key.
    pub pools: Vec<Pool>,
    /// What is left of the own cost of each member.
    pub own: ExactShares,
}

/// The ways of splitting that are best and worst for one member by what it pays in whole yen; both empty if all are the same to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Extremes {
    /// Where it pays least.
    pub best: Vec<Method>,
    /// Where it pays most.
    pub worst: Vec<Method>,
}
