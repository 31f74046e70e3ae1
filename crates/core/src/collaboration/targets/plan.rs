//! What a plan keeps about targets.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    Entry, Fraction, MemberId, Slot,
    field::{plain_fields, slots},
};

/// How many people of a society are eligible and how many were done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TargetFigures {
    /// 特定健診の対象者数, in people.
    pub checkup_eligible: Entry<u32>,
    /// 特定健診の受診者数, in people.
    pub checkup_done: Entry<u32>,
    /// 特定保健指導の対象者数, in people.
    pub guidance_eligible: Entry<u32>,
    /// 特定保健指導の終了者数, in people.
    pub guidance_done: Entry<u32>,
}

plain_fields! {
    /// Names one number of a society.
    FigureField {
        /// 特定健診の対象者数.
        CheckupEligible = "checkup-eligible",
        /// 特定健診の受診者数.
        CheckupDone = "checkup-done",
        /// 特定保健指導の対象者数.
        GuidanceEligible = "guidance-eligible",
        /// 特定保健指導の終了者数.
        GuidanceDone = "guidance-done",
    }
}

slots! {
    TargetFigures, FigureField: {
        CheckupEligible => checkup_eligible,
        CheckupDone => checkup_done,
        GuidanceEligible => guidance_eligible,
        GuidanceDone => guidance_done,
    }
}

/// What was entered about targets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TargetsPlan {
    /// An own target for checkups, beside the national ones.
    pub checkup_target: Entry<Fraction>,
    /// An own target for guidance.
    pub guidance_target: Entry<Fraction>,
    /// The numbers of the members.
    pub figures: BTreeMap<MemberId, TargetFigures>,
}

plain_fields! {
    /// Names one own target.
    TargetField {
        /// For checkups.
        Checkup = "checkup",
        /// For guidance.
        Guidance = "guidance",
    }
}

slots! {
    TargetsPlan, TargetField: {
        Checkup => checkup_target,
        Guidance => guidance_target,
    }
}

impl TargetsPlan {
    /// Whether nothing has been entered.
    pub fn is_blank(&self) -> bool {
        let blank = TargetFigures::default();
        self.checkup_target.is_unknown()
            && self.guidance_target.is_unknown()
            && self.figures.values().all(|figures| *figures == blank)
    }

    /// The numbers of a member; all unknown if nothing was entered.
    pub fn of(&self, member: MemberId) -> &TargetFigures {
        self.figures.get(&member).unwrap_or(&BLANK)
    }

    /// A number of a member.
    pub fn figure_slot(&self, member: MemberId, field: FigureField) -> Option<&dyn Slot> {
        self.of(member).slot(field)
    }

    /// The same, to enter something.
    pub fn figure_slot_mut(&mut self, member: MemberId, field: FigureField) -> Option<&mut dyn Slot> {
        self.figures.entry(member).or_default().slot_mut(field)
    }
}

static BLANK: TargetFigures = TargetFigures {
    checkup_eligible: Entry::Unknown,
    checkup_done: Entry::Unknown,
    guidance_eligible: Entry::Unknown,
    guidance_done: Entry::Unknown,
};

#[cfg(test)]
mod tests {
    use super::{TargetFigures, TargetsPlan};
    use crate::{Entry, Fraction, MemberId};

    #[test]
    fn a_plan_of_targets_is_blank_until_a_target_or_a_figure_is_entered() {
        assert!(TargetsPlan::default().is_blank());
        let of = |figures| TargetsPlan { figures: [(MemberId(1), figures)].into(), ..TargetsPlan::default() };
        // A member whose fields were opened and left empty.
        assert!(of(TargetFigures::default()).is_blank());
        assert!(!of(TargetFigures { checkup_done: Entry::Known(1), ..TargetFigures::default() }).is_blank());
        let target = Entry::Known(Fraction::ONE);
        assert!(!TargetsPlan { checkup_target: target.clone(), ..TargetsPlan::default() }.is_blank());
        assert!(!TargetsPlan { guidance_target: target, ..TargetsPlan::default() }.is_blank());
    }
}
