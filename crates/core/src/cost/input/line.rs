//! Cost lines, as a user writes them down.

use serde::{Deserialize, Serialize};

use super::{Key, Keys, line_text::LineText};
use crate::{Entry, MemberId, Yen};

/// Identifies a cost line within one plan. Stable while rows move; never shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LineId(pub u32);

/// One line of the cost table. An amount may be negative: that is a discount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "LineText", try_from = "LineText")]
pub struct Line {
    /// Which line it is.
    pub id: LineId,
    /// What the user calls it.
    pub name: String,
    /// What the money is for.
    pub purpose: Purpose,
    /// How the amount comes about.
    pub kind: LineKind,
    /// The line's own keys; without them those of the [`Cost`](super::Cost). An own cost needs none.
    pub keys: Option<Keys>,
    /// 補助対象: whether the grant counts the line.
    pub in_grant: bool,
}

impl Line {
    /// A line without a name, for the service itself, that a grant counts and the shared keys split.
    pub const fn new(id: LineId, kind: LineKind) -> Self {
        Self { id, name: String::new(), purpose: Purpose::Service, kind, keys: None, in_grant: true }
    }
}

/// What a cost line pays for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// 事業費: the service itself. A society that goes alone has this cost as well.
    #[default]
    Service,
    /// 共同事務局: the office of the joint project. It exists only because the project is joint, so it counts for
    /// groups of two or more and never for a society alone.
    ///
    /// Source: the FY2017 results in the FY2018 call, where the work of a new office was named as a drawback.
    Office,
}

/// How the amount of a line comes about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// 固定費: the same for every group.
    Fixed {
        /// Yen a year.
        amount: Entry<Yen>,
    },
    /// 組合数による額.
    PerSociety {
        /// Whether a step names the fee of one society or of all together.
        charged: Charged,
        /// The fee by number of societies.
        fees: PriceSchedule,
    },
    /// 参加者1人あたりの額, with volume tiers on the use of the whole group.
    PerParticipant {
        /// Which participants pay the price of a step.
        tiers: TierKind,
        /// The price by number of participants.
        prices: PriceSchedule,
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
    /// 組合自身の費用 (mailing, own staff), which the member bears itself.
    OwnCost {
        /// The member that bears it.
        member: MemberId,
        /// Yen a year.
        amount: Entry<Yen>,
    },
}

/// What a fee by number of societies is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Charged {
    /// Each society pays the fee of the step reached.
    Each,
    /// All societies together pay the fee of the step reached.
    Together,
}

/// Which participants pay the price of a step. Both are usual in price lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TierKind {
    /// 超過分のみ: each participant at the price of the step it falls into.
    #[default]
    Incremental,
    /// 全数: all participants at the price of the step reached. A larger group can then cost less in total.
    AllUnits,
}

/// Amounts by steps of a number: "up to five societies 100,000 yen each, beyond that 80,000". The last amount has no
/// upper end, so no number is without an amount.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriceSchedule {
    /// The steps with an upper end, from the lowest.
    pub steps: Vec<PriceStep>,
    /// The amount for every number beyond the steps.
    pub beyond: Entry<Yen>,
}

/// One step of a [`PriceSchedule`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PriceStep {
    /// The largest number it holds for, counted from one.
    pub up_to: Entry<u32>,
    /// Its amount in yen.
    pub amount: Entry<Yen>,
}

impl PriceSchedule {
    /// One amount for any number.
    pub const fn single(amount: Entry<Yen>) -> Self {
        Self { steps: Vec::new(), beyond: amount }
    }
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

    /// The key that follows what makes a cost of this form grow (its cost driver): who has more participants,
    /// enrollees or insured persons causes more of it. `None` where the form names no such number.
    ///
    /// ```
    /// use consortium_core::cost::{Key, LineForm};
    ///
    /// assert_eq!(LineForm::PerEnrollee.driver(), Some(Key::ByEnrollees));
    /// assert_eq!(LineForm::Fixed.driver(), None);
    /// ```
    pub fn driver(self) -> Option<Key> {
        match self {
            Self::PerParticipant => Some(Key::ByUsage),
            Self::PerEnrollee => Some(Key::ByEnrollees),
            Self::PerInsured => Some(Key::ByInsured),
            Self::Fixed | Self::PerSociety | Self::OwnCost => None,
        }
    }

    /// A line of this form in which only `amount` is known; an own cost needs somebody who bears it.
    pub fn with(self, amount: Entry<Yen>, owner: Option<MemberId>) -> Option<LineKind> {
        Some(match self {
            Self::Fixed => LineKind::Fixed { amount },
            Self::PerSociety => {
                LineKind::PerSociety { charged: Charged::Each, fees: PriceSchedule::single(amount) }
            }
            Self::PerParticipant => LineKind::PerParticipant {
                tiers: TierKind::Incremental,
                prices: PriceSchedule::single(amount),
            },
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

    /// The amount of the line; of a schedule the one beyond its steps.
    pub const fn amount(&self) -> &Entry<Yen> {
        match self {
            Self::Fixed { amount } | Self::OwnCost { amount, .. } => amount,
            Self::PerEnrollee { price } | Self::PerInsured { price } => price,
            Self::PerSociety { fees, .. } => &fees.beyond,
            Self::PerParticipant { prices, .. } => &prices.beyond,
        }
    }

    /// The same, to change it.
    pub const fn amount_mut(&mut self) -> &mut Entry<Yen> {
        match self {
            Self::Fixed { amount } | Self::OwnCost { amount, .. } => amount,
            Self::PerEnrollee { price } | Self::PerInsured { price } => price,
            Self::PerSociety { fees, .. } => &mut fees.beyond,
            Self::PerParticipant { prices, .. } => &mut prices.beyond,
        }
    }

    /// The steps by number of societies or participants, if the form has any.
    pub const fn schedule(&self) -> Option<&PriceSchedule> {
        match self {
            Self::PerSociety { fees, .. } => Some(fees),
            Self::PerParticipant { prices, .. } => Some(prices),
            _ => None,
        }
    }

    /// The same, to change them.
    pub const fn schedule_mut(&mut self) -> Option<&mut PriceSchedule> {
        match self {
            Self::PerSociety { fees, .. } => Some(fees),
            Self::PerParticipant { prices, .. } => Some(prices),
            _ => None,
        }
    }
}
