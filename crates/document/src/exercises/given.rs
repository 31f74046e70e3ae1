//! What a learner has answered beside changing the plan.

use serde::{Deserialize, Serialize};

use consortium_core::MemberId;

/// What a learner has answered beside changing the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenAnswer {
    /// The figure, as it was typed.
    pub figure: String,
    /// The members that are ticked.
    pub members: Vec<MemberId>,
}

impl GivenAnswer {
    /// Ticks a member, or takes the tick away.
    pub fn tick(&mut self, member: MemberId, ticked: bool) {
        self.members.retain(|other| *other != member);
        if ticked {
            self.members.push(member);
        }
    }
}
