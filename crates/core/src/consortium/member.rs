//! What is entered about a member.

use serde::{Deserialize, Serialize};

use crate::{
    Enrollees, Entry, Insured, InsurerNumber, MemberField, MemberId, Participants, SocietyKind, Yen,
    cost::Percent, field::slots,
};

/// A society that takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Stable within the plan.
    pub id: MemberId,
    /// As the user writes it; never a key.
    #[serde(default)]
    pub name: String,
    /// 単一 or 総合, if known.
    #[serde(default)]
    pub kind: Option<SocietyKind>,
    /// 保険者番号.
    #[serde(default)]
    pub insurer_number: Entry<InsurerNumber>,
    /// 加入者数: decides whether the society is small.
    #[serde(default)]
    pub enrollees: Entry<Enrollees>,
    /// 被保険者数.
    #[serde(default)]
    pub insured: Entry<Insured>,
    /// 利用見込: people of this society who are expected to use the joint project.
    #[serde(default)]
    pub expected_users: Entry<Participants>,
    /// What it brings to the cost.
    #[serde(default, skip_serializing_if = "MemberCost::is_blank")]
    pub cost: MemberCost,
}

impl Member {
    /// A member of whom nothing is known yet.
    pub fn new(id: MemberId) -> Self {
        Self {
            id,
            name: String::new(),
            kind: None,
            insurer_number: Entry::Unknown,
            enrollees: Entry::Unknown,
            insured: Entry::Unknown,
            expected_users: Entry::Unknown,
            cost: MemberCost::default(),
        }
    }
}

/// What one member brings to the cost, beside what the member table says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MemberCost {
    /// What it pays today for the same work alone, in yen a year.
    pub standalone_today: Entry<Yen>,
    /// 利用実績人数, known at the settlement.
    pub actual_users: Entry<Participants>,
    /// Its weight in a weighted equal share.
    pub weight: Entry<u32>,
    /// Its agreed percentage.
    pub percent: Entry<Percent>,
}

impl MemberCost {
    /// Whether nothing has been entered.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

slots! {
    Member, MemberField: {
        Name => name,
        InsurerNumber => insurer_number,
        Enrollees => enrollees,
        Insured => insured,
        ExpectedUsers => expected_users,
        StandaloneToday => cost.standalone_today,
        ActualUsers => cost.actual_users,
        Weight => cost.weight,
        Percent => cost.percent,
    }
    chosen: { Kind }
}
