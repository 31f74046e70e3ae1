//! What a user enters about cost: lines, grant, keys, rounding, and what each member pays today.
//!
//! Every amount is an [`Entry`]: it may be missing or unreadable. [`inputs`](self) turns this into what
//! [`domain::cost`](consortium_core::cost) calculates with.

mod edit;
mod inputs;
mod line_text;
mod problems;
mod sample;
mod task;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

pub use edit::{CostEdit, GrantEdit, KeyEdit, LineEdit, MemberCostField};
pub use problems::CostColumn;
pub(super) use sample::SampleCost;
pub use task::{CostSolutions, CostTask};

use line_text::LineText;

use super::Entry;
use consortium_core::{
    CalendarDate, Fraction, MemberId, Yen,
    cost::{Charged, GrantCondition, LineId, Method, Percent, Purpose, RoundingUnit, TierKind},
};

/// The most cost lines a plan may have.
pub const MAXIMUM_LINES: usize = 50;

/// What the joint project costs and how the members split it.
///
/// Invariants, kept by [`CostEdit`] and by reading plan files: line ids are unique; an own cost belongs to a member of
/// the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Cost {
    /// The cost lines, in the order of the table.
    pub lines: Vec<Rc<Line>>,
    /// その他の収入, in yen a year; nothing entered means none.
    pub other_income: Entry<Yen>,
    /// 補助金, if one is asked for.
    pub grant: Option<Grant>,
    /// The keys for every line that has none of its own.
    pub keys: Keys,
    /// The way of splitting the members have settled on.
    pub method: Method,
    /// What shares are rounded to.
    pub rounding_unit: RoundingUnit,
    /// Who bears what rounding leaves.
    pub remainder: Remainder,
    /// Whether the amounts include consumption tax; `None`: not said.
    pub tax: Option<Tax>,
    /// The day on which the members fixed the shares.
    pub shares_fixed_on: Entry<CalendarDate>,
    /// The unit in which amounts are shown.
    pub shown_in: AmountUnit,
}

/// One cost line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "LineText", try_from = "LineText")]
pub struct Line {
    /// Stable within the plan.
    pub id: LineId,
    /// As the user writes it.
    pub name: String,
    /// What the money is for.
    pub purpose: Purpose,
    /// How the amount comes about.
    pub kind: LineKind,
    /// The line's own keys; without them those of the [`Cost`].
    pub keys: Option<Keys>,
    /// 補助対象: whether the grant counts the line.
    pub in_grant: bool,
}

/// How the amount of a line comes about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// 定額: the same for every group.
    Fixed {
        /// Yen a year.
        amount: Entry<Yen>,
    },
    /// 組合数による額.
    PerSociety {
        /// Whether a step names the fee of one society or of all together.
        charged: Charged,
        /// The fee by number of societies.
        fees: Ladder,
    },
    /// 参加者1人あたりの額.
    PerParticipant {
        /// Which participants pay the price of a step.
        tiers: TierKind,
        /// The price by number of participants.
        prices: Ladder,
    },
    /// 加入者1人あたりの額.
    PerEnrollee {
        /// Yen for each enrollee.
        price: Entry<Yen>,
    },
    /// 被保険者1人あたりの額.
    PerInsured {
        /// Yen for each insured person.
        price: Entry<Yen>,
    },
    /// 組合自身の費用.
    OwnCost {
        /// The member that bears it.
        member: MemberId,
        /// Yen a year.
        amount: Entry<Yen>,
    },
}

/// The forms a cost line can take, without its amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineForm {
    /// See [`LineKind::Fixed`].
    Fixed,
    /// See [`LineKind::PerSociety`].
    PerSociety,
    /// See [`LineKind::PerParticipant`].
    PerParticipant,
    /// See [`LineKind::PerEnrollee`].
    PerEnrollee,
    /// See [`LineKind::PerInsured`].
    PerInsured,
    /// See [`LineKind::OwnCost`].
    OwnCost,
}

impl LineForm {
    /// All forms, in the order of the menu.
    pub const ALL: [Self; 6] = [
        Self::Fixed,
        Self::PerSociety,
        Self::PerParticipant,
        Self::PerEnrollee,
        Self::PerInsured,
        Self::OwnCost,
    ];

    /// A line of this form in which only `amount` is known; an own cost needs somebody who bears it.
    fn with(self, amount: Entry<Yen>, owner: Option<MemberId>) -> Option<LineKind> {
        Some(match self {
            Self::Fixed => LineKind::Fixed { amount },
            Self::PerSociety => LineKind::PerSociety { charged: Charged::Each, fees: Ladder::single(amount) },
            Self::PerParticipant => {
                LineKind::PerParticipant { tiers: TierKind::Incremental, prices: Ladder::single(amount) }
            }
            Self::PerEnrollee => LineKind::PerEnrollee { price: amount },
            Self::PerInsured => LineKind::PerInsured { price: amount },
            Self::OwnCost => LineKind::OwnCost { member: owner?, amount },
        })
    }
}

impl LineKind {
    /// The form of the line.
    pub const fn form(&self) -> LineForm {
        match self {
            Self::Fixed { .. } => LineForm::Fixed,
            Self::PerSociety { .. } => LineForm::PerSociety,
            Self::PerParticipant { .. } => LineForm::PerParticipant,
            Self::PerEnrollee { .. } => LineForm::PerEnrollee,
            Self::PerInsured { .. } => LineForm::PerInsured,
            Self::OwnCost { .. } => LineForm::OwnCost,
        }
    }

    /// The amount of the line; of a ladder the one beyond its steps.
    pub const fn amount(&self) -> &Entry<Yen> {
        match self {
            Self::Fixed { amount } | Self::OwnCost { amount, .. } => amount,
            Self::PerEnrollee { price } | Self::PerInsured { price } => price,
            Self::PerSociety { fees, .. } => &fees.beyond,
            Self::PerParticipant { prices, .. } => &prices.beyond,
        }
    }

    fn amount_mut(&mut self) -> &mut Entry<Yen> {
        match self {
            Self::Fixed { amount } | Self::OwnCost { amount, .. } => amount,
            Self::PerEnrollee { price } | Self::PerInsured { price } => price,
            Self::PerSociety { fees, .. } => &mut fees.beyond,
            Self::PerParticipant { prices, .. } => &mut prices.beyond,
        }
    }

    /// The steps by number of societies or participants, if the form has any.
    pub const fn ladder(&self) -> Option<&Ladder> {
        match self {
            Self::PerSociety { fees, .. } => Some(fees),
            Self::PerParticipant { prices, .. } => Some(prices),
            _ => None,
        }
    }

    fn ladder_mut(&mut self) -> Option<&mut Ladder> {
        match self {
            Self::PerSociety { fees, .. } => Some(fees),
            Self::PerParticipant { prices, .. } => Some(prices),
            _ => None,
        }
    }
}

/// Amounts by steps of a number. The last amount has no upper end, so no number is without an amount.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ladder {
    /// The steps with an upper end, from the lowest.
    pub steps: Vec<Step>,
    /// The amount for every number beyond the steps.
    pub beyond: Entry<Yen>,
}

impl Ladder {
    /// One amount for any number.
    pub const fn single(amount: Entry<Yen>) -> Self {
        Self { steps: Vec::new(), beyond: amount }
    }
}

/// One step of a [`Ladder`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Step {
    /// The largest number it holds for.
    pub up_to: Entry<u32>,
    /// Its amount in yen.
    pub amount: Entry<Yen>,
}

/// The terms of a grant. See [`domain::cost::Grant`](consortium_core::cost::Grant).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Grant {
    /// 補助率.
    pub rate: Entry<Fraction>,
    /// 上限額 in yen; nothing entered means none.
    pub ceiling: Entry<Yen>,
    /// 端数切捨ての単位 in yen.
    pub unit: Entry<Yen>,
    /// Who gets it.
    pub condition: GrantCondition,
}

impl Default for Grant {
    fn default() -> Self {
        Self {
            rate: Entry::Unknown,
            ceiling: Entry::Unknown,
            unit: Entry::Known(Yen::new(1_000)),
            condition: GrantCondition::OnlyIfEligible,
        }
    }
}

/// An allocation key. Weights and percentages stand with the members ([`MemberCost`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    /// 均等割.
    #[default]
    EqualShare,
    /// 均等割 with the weights of the members.
    WeightedEqualShare,
    /// 加入者割.
    ByEnrollees,
    /// 被保険者割.
    ByInsured,
    /// 実績割.
    ByUsage,
    /// In proportion to what each pays alone.
    ByStandalone,
    /// The percentages of the members.
    FixedPercentages,
}

impl Key {
    /// All keys, in the order of the menu.
    pub const ALL: [Self; 7] = [
        Self::EqualShare,
        Self::WeightedEqualShare,
        Self::ByEnrollees,
        Self::ByInsured,
        Self::ByUsage,
        Self::ByStandalone,
        Self::FixedPercentages,
    ];
}

/// A mix of keys. The percentages are to sum to 100.0; of one key alone it is 100.0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Keys(pub Vec<KeyPart>);

/// One part of a mix of keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyPart {
    /// How much of the cost this key splits.
    pub percent: Entry<Percent>,
    /// The key.
    pub key: Key,
}

impl Keys {
    /// One key for the whole amount.
    pub fn one(key: Key) -> Self {
        Self(vec![KeyPart { percent: Entry::Known(Percent::WHOLE), key }])
    }

    /// Whether one of the parts is this key.
    pub fn use_key(&self, key: Key) -> bool {
        self.0.iter().any(|part| part.key == key)
    }
}

impl Default for Keys {
    fn default() -> Self {
        Self::one(Key::default())
    }
}

impl Cost {
    /// Whether any line is split by this key.
    pub fn uses_key(&self, key: Key) -> bool {
        self.keys.use_key(key)
            || self.lines.iter().filter_map(|line| line.keys.as_ref()).any(|keys| keys.use_key(key))
    }

    /// The line with this id.
    pub fn line(&self, id: LineId) -> Option<&Line> {
        self.lines.iter().find(|line| line.id == id).map(Rc::as_ref)
    }
}

/// Who bears 端数.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remainder {
    /// Those with the largest remainders, a unit each.
    #[default]
    LargestRemainder,
    /// The lead of the plan.
    LeadTakes,
}

/// Whether amounts include consumption tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tax {
    /// 税込.
    Included,
    /// 税抜.
    Excluded,
}

/// The unit in which amounts are shown. What is entered and calculated is always yen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AmountUnit {
    /// 円.
    #[default]
    Yen,
    /// 千円.
    Thousand,
    /// 万円.
    TenThousand,
}

impl AmountUnit {
    /// All units, from the smallest.
    pub const ALL: [Self; 3] = [Self::Yen, Self::Thousand, Self::TenThousand];
}
