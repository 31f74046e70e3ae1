//! The way of people at risk: found in a checkup, told to see a doctor, the visit confirmed, guidance given.

use serde::{Deserialize, Serialize};

use crate::{
    Entry,
    field::{plain_fields, slots},
};

plain_fields! {
    /// A stage of the way, in its order.
    FollowUpStage {
        /// リスク保有者: found in checkups.
        Identified = "identified",
        /// 事業主が受診勧奨した人: those at high risk, by the employer's contact.
        ToldByEmployer = "told-by-employer",
        /// 健保組合が受診勧奨した人.
        ToldBySociety = "told-by-society",
        /// 受診を確認した人.
        VisitConfirmed = "visit-confirmed",
        /// 生活習慣改善の指導を受けた人.
        GuidanceGiven = "guidance-given",
    }
}

/// How many people reached each stage. Each is counted once at a stage: who was told by both counts for the employer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FollowUp {
    /// See [`FollowUpStage::Identified`].
    pub identified: Entry<u32>,
    /// See [`FollowUpStage::ToldByEmployer`].
    pub told_by_employer: Entry<u32>,
    /// See [`FollowUpStage::ToldBySociety`].
    pub told_by_society: Entry<u32>,
    /// See [`FollowUpStage::VisitConfirmed`].
    pub visit_confirmed: Entry<u32>,
    /// See [`FollowUpStage::GuidanceGiven`].
    pub guidance_given: Entry<u32>,
}

slots! {
    FollowUp, FollowUpStage: {
        Identified => identified,
        ToldByEmployer => told_by_employer,
        ToldBySociety => told_by_society,
        VisitConfirmed => visit_confirmed,
        GuidanceGiven => guidance_given,
    }
}

/// A step of the way: how many reached it, and how many of the step before did not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FollowUpStep {
    /// How many reached it; `None` if that is not known.
    pub reached: Option<u32>,
    /// What became of those of the step before.
    pub lost: Lost,
}

/// How many of the step before did not come on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// It is the first step.
    FirstStep,
    /// One of the two numbers is not known.
    Unknown,
    /// So many.
    People(u32),
    /// More people are here than at the step before: the numbers do not fit.
    MoreThanBefore(u32),
}

/// The four steps: identified, told (by either), visit confirmed, guidance given.
///
/// ```
/// use consortium_core::{Entry, collaboration::roles::{FollowUp, Lost, follow_up_steps}};
/// let counts = FollowUp {
///     identified: Entry::Known(40),
///     told_by_employer: Entry::Known(10),
///     told_by_society: Entry::Known(25),
///     visit_confirmed: Entry::Known(20),
///     guidance_given: Entry::Unknown,
/// };
/// let lost = follow_up_steps(&counts).map(|step| step.lost);
/// assert_eq!(lost, [Lost::FirstStep, Lost::People(5), Lost::People(15), Lost::Unknown]);
/// ```
pub fn follow_up_steps(counts: &FollowUp) -> [FollowUpStep; 4] {
    let told = counts.told_by_employer.value().zip(counts.told_by_society.value());
    // Two numbers that do not add up to one of 32 bits are no numbers of people.
    let told = told.and_then(|(employer, society)| employer.checked_add(society));
    let reached =
        [counts.identified.value(), told, counts.visit_confirmed.value(), counts.guidance_given.value()];
    let mut before = None::<Option<u32>>;
    reached.map(|reached| {
        let lost = match (before, reached) {
            (None, _) => Lost::FirstStep,
            (Some(Some(before)), Some(reached)) => match before.checked_sub(reached) {
                Some(people) => Lost::People(people),
                None => Lost::MoreThanBefore(reached.abs_diff(before)),
            },
            (Some(_), _) => Lost::Unknown,
        };
        before = Some(reached);
        FollowUpStep { reached, lost }
    })
}

#[cfg(test)]
mod tests {
    use super::{FollowUp, Lost, follow_up_steps};
    use crate::Entry;

    #[test]
    fn what_is_not_known_is_never_taken_for_nobody() {
        assert_eq!(
            follow_up_steps(&FollowUp::default()).map(|step| step.lost),
            [Lost::FirstStep, Lost::Unknown, Lost::Unknown, Lost::Unknown]
        );
        let half = FollowUp {
            identified: Entry::Known(9),
            told_by_employer: Entry::Known(9),
            visit_confirmed: Entry::Known(3),
            ..FollowUp::default()
        };
        assert_eq!(follow_up_steps(&half)[1].reached, None, "the society's number is missing");
        assert_eq!(follow_up_steps(&half)[2].lost, Lost::Unknown);
    }

    #[test]
    fn more_people_than_at_the_step_before_are_named_and_nothing_overflows() {
        let counts = FollowUp {
            identified: Entry::Known(3),
            told_by_employer: Entry::Known(u32::MAX),
            told_by_society: Entry::Known(1),
            ..FollowUp::default()
        };
        assert_eq!(follow_up_steps(&counts)[1].reached, None);
        let counts =
            FollowUp { told_by_employer: Entry::Known(3), told_by_society: Entry::Known(2), ..counts };
        assert_eq!(follow_up_steps(&counts)[1].lost, Lost::MoreThanBefore(2));
    }
}
