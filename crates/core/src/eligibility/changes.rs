//! Changes to a consortium, and claims about what they lead to.

use serde::Serialize;

use super::{
    assess::{Assessment, Reasoning},
    facts::{Facts, SocietyFacts},
    requirement::RequirementId,
    rule_set::RuleSet,
    share::{SmallShare, SocietySize},
};
use crate::{Answer, Enrollees, MemberId, free_numbers};

/// A change to the societies of a consortium.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Change {
    /// This many small societies join.
    AddSmall {
        /// How many.
        societies: u32,
    },
    /// This many large societies join.
    AddLarge {
        /// How many.
        societies: u32,
    },
    /// One society leaves.
    Leave {
        /// Which one.
        member: MemberId,
    },
    /// One society grows or shrinks across the size limit, to the nearest number on the other side.
    CrossLimit {
        /// Which one. Nothing happens if its size is missing.
        member: MemberId,
    },
    /// The missing sizes become known: this many of those societies are small, the others large.
    SettleSizes {
        /// How many are small.
        small: u32,
    },
}

/// What a change leads to: a claim that [`Change::apply`] and a new assessment must confirm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Claim {
    /// The change.
    pub change: Change,
    /// The answers without it.
    pub before: Outcome,
    /// The answers with it.
    pub after: Outcome,
}

impl Claim {
    /// Whether an answer changes: that of the small-share requirement, the verdict, or both.
    pub fn changes_an_answer(&self) -> bool {
        self.before.small_share != self.after.small_share || self.before.verdict != self.after.verdict
    }
}

/// The answers that a change of the societies can turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Outcome {
    /// The societies by size.
    pub share: SmallShare,
    /// The answer to the small-share requirement.
    pub small_share: Answer,
    /// The verdict on all requirements.
    pub verdict: Answer,
}

impl Change {
    /// The facts after this change. Joining societies get ids that no other has.
    ///
    /// "Small" and "large" are meant as in `rules`: a joining small society has one enrollee less than the limit, a
    /// large one exactly as many as the limit.
    #[must_use]
    pub fn apply(&self, facts: &Facts, rules: &RuleSet) -> Facts {
        let mut changed = facts.clone();
        match *self {
            Self::AddSmall { societies } => join(&mut changed, societies, largest_small(rules)),
            Self::AddLarge { societies } => join(&mut changed, societies, rules.small_society_below),
            Self::Leave { member } => changed.societies.retain(|society| society.id != member),
            Self::CrossLimit { member } => {
                for society in changed.societies.iter_mut().filter(|society| society.id == member) {
                    society.enrollees = other_side(society.enrollees, rules);
                }
            }
            Self::SettleSizes { small } => {
                let missing = changed.societies.iter_mut().filter(|society| society.enrollees.is_none());
                for (society, position) in missing.zip(0_u32..) {
                    let enrollees =
                        if position < small { largest_small(rules) } else { rules.small_society_below };
                    society.enrollees = Some(enrollees);
                }
            }
        }
        changed
    }
}

/// The greatest number of enrollees a small society can have.
fn largest_small(rules: &RuleSet) -> Enrollees {
    Enrollees::new(rules.small_society_below.get().saturating_sub(1))
}

/// The nearest number of enrollees on the other side of the limit.
fn other_side(enrollees: Option<Enrollees>, rules: &RuleSet) -> Option<Enrollees> {
    match SocietySize::of(enrollees, rules.small_society_below) {
        SocietySize::Small => Some(rules.small_society_below),
        SocietySize::Large => Some(largest_small(rules)),
        SocietySize::Unknown => None,
    }
}

/// Lets societies of one size join.
fn join(facts: &mut Facts, societies: u32, enrollees: Enrollees) {
    let free = free_numbers(facts.societies.iter().map(|society| society.id.0).collect());
    let joining =
        free.zip(0..societies).map(|(id, _)| SocietyFacts { id: MemberId(id), enrollees: Some(enrollees) });
    facts.societies.extend(joining);
}

/// Answers "what if" about the societies from their numbers alone, without building the facts anew.
///
/// Only two requirements look at the societies (their number and the share); the others are answered once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Replay<'rules> {
    rules: &'rules RuleSet,
    others: Answer,
    before: Outcome,
}

impl<'rules> Replay<'rules> {
    /// Prepares questions about an assessed consortium.
    pub(super) fn new(assessment: &Assessment, rules: &'rules RuleSet) -> Self {
        let others = assessment.requirements.iter().filter(|result| {
            result.required && !matches!(result.id, RequirementId::Societies | RequirementId::SmallShare)
        });
        let others = Answer::all(others.map(|result| result.answer));
        let before = outcome(assessment.share, others, rules);
        Self { rules, others, before }
    }

    /// The answer to all that is asked for beside the societies.
    pub(super) fn others(&self) -> Answer {
        self.others
    }

    /// The answers without any change.
    pub(super) fn before(&self) -> Outcome {
        self.before
    }

    /// The claim that a change leads to these numbers of societies.
    pub(super) fn claim(&self, change: Change, share: SmallShare) -> Claim {
        Claim { change, before: self.before, after: outcome(share, self.others, self.rules) }
    }

    /// The answer to the small-share requirement with these numbers of societies.
    pub(super) fn small_share(&self, share: SmallShare) -> Answer {
        share.reaches(self.rules.minimum_small_share)
    }
}

/// The answers with these numbers of societies, if `others` is the answer to everything else.
fn outcome(share: SmallShare, others: Answer, rules: &RuleSet) -> Outcome {
    let small_share = share.reaches(rules.minimum_small_share);
    let count = (share.all() > 0).then_some(share.all());
    let societies = Reasoning::CountAtLeast { count, minimum: rules.minimum_societies }.answer();
    Outcome { share, small_share, verdict: others.and(societies).and(small_share) }
}

#[cfg(test)]
mod tests {
    use super::Change;
    use crate::{
        Enrollees, MemberId,
        eligibility::{Facts, SocietyFacts, rule_sets},
    };

    #[test]
    fn joining_societies_get_ids_that_no_other_has() {
        let society = |id| SocietyFacts { id: MemberId(id), enrollees: None };
        let facts = Facts { societies: [2, u32::MAX].map(society).into(), ..Facts::default() };
        let rules = rule_sets::fy2018();
        for (change, enrollees) in
            [(Change::AddSmall { societies: 3 }, 9_999), (Change::AddLarge { societies: 3 }, 10_000)]
        {
            let joined = change.apply(&facts, &rules).societies;
            let ids: Vec<_> = joined.iter().map(|society| society.id.0).collect();
            assert_eq!(ids, [2, u32::MAX, 1, 3, 4]);
            assert!(joined[2..].iter().all(|society| society.enrollees == Some(Enrollees::new(enrollees))));
        }
    }
}
