//! What each society brings to the calculation.

use serde::{Deserialize, Serialize};

use crate::{Enrollees, Insured, MemberId, Participants, Yen};

/// The figures of one member that costs and keys are made of. `None` is a figure that has not been entered.
///
/// The order of the members in a slice is the order of the table; it breaks ties when rounding and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberCostFacts {
    /// Which member.
    pub id: MemberId,
    /// 加入者数.
    #[serde(default)]
    pub enrollees: Option<Enrollees>,
    /// 被保険者数.
    #[serde(default)]
    pub insured: Option<Insured>,
    /// 利用見込者数: planned participants in the year.
    #[serde(default)]
    pub planned_users: Option<Participants>,
    /// 利用実績者数: actual participants, known at the settlement.
    #[serde(default)]
    pub actual_users: Option<Participants>,
    /// What the member pays today for the same work alone, in yen a year.
    #[serde(default)]
    pub standalone_today: Option<Yen>,
}

impl MemberCostFacts {
    /// A member of which nothing is known yet.
    pub fn empty(id: MemberId) -> Self {
        Self {
            id,
            enrollees: None,
            insured: None,
            planned_users: None,
            actual_users: None,
            standalone_today: None,
        }
    }
}
