//! Whether a coalition would get the grant, from the numbers of its societies alone.

use serde::{Deserialize, Serialize};

use crate::{
    Answer, Enrollees, Fraction,
    eligibility::{Assessment, RequirementId, RuleSet},
};

/// The part of a rule set that can differ between coalitions of the same consortium, and the answer to all the rest.
///
/// Only the number of societies and the share of small ones change when members come or go; providers and statements
/// belong to the consortium. So a million coalitions can be answered without asking the whole rule set a million times.
///
/// ```
/// use consortium_core::{Answer, Enrollees, Fraction, cost::{CoalitionCounts, CoalitionEligibility}};
/// let call_of_2018 = CoalitionEligibility {
///     small_below: Enrollees::new(10_000),
///     least_societies: 2,
///     least_small_share: Fraction::new(2, 5).unwrap(),
///     other_requirements: Answer::Met,
/// };
/// let answer = |societies, small, size_unknown| {
///     call_of_2018.answer(CoalitionCounts { societies, small, size_unknown })
/// };
/// assert_eq!(answer(5, 2, 0), Answer::Met);
/// assert_eq!(answer(43, 17, 0), Answer::NotMet); // 39.53 %
/// assert_eq!(answer(5, 1, 1), Answer::Unknown);
/// assert_eq!(answer(5, 2, 1), Answer::Met); // the missing size cannot change it
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoalitionEligibility {
    /// A society with fewer enrollees than this is small.
    pub small_below: Enrollees,
    /// The least number of societies.
    pub least_societies: u32,
    /// The least share of small societies, between 0 and 1.
    pub least_small_share: Fraction,
    /// The answer to all requirements that do not depend on which societies take part.
    pub other_requirements: Answer,
}

/// How many societies of which size a coalition has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CoalitionCounts {
    /// All societies of the coalition.
    pub societies: u32,
    /// Those known to be small.
    pub small: u32,
    /// Those whose number of enrollees is missing.
    pub size_unknown: u32,
}

impl CoalitionCounts {
    /// The counts of two coalitions without a common member, together.
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            societies: self.societies.checked_add(other.societies)?,
            small: self.small.checked_add(other.small)?,
            size_unknown: self.size_unknown.checked_add(other.size_unknown)?,
        })
    }

    /// The counts after a part of the coalition has left.
    pub(super) fn minus(self, part: Self) -> Option<Self> {
        Some(Self {
            societies: self.societies.checked_sub(part.societies)?,
            small: self.small.checked_sub(part.small)?,
            size_unknown: self.size_unknown.checked_sub(part.size_unknown)?,
        })
    }
}

impl CoalitionEligibility {
    /// What a rule set asks of every coalition, with the answers of this consortium to all the rest.
    pub fn of(rules: &RuleSet, assessment: &Assessment) -> Self {
        let of_coalitions = |id| matches!(id, RequirementId::Societies | RequirementId::SmallShare);
        let others =
            assessment.requirements.iter().filter(|result| result.required && !of_coalitions(result.id));
        Self {
            small_below: rules.small_society_below,
            least_societies: rules.minimum_societies,
            least_small_share: rules.minimum_small_share,
            other_requirements: Answer::all(others.map(|result| result.answer)),
        }
    }

    /// Whether a society with so many enrollees is small; `None` if the number is missing.
    pub fn is_small(&self, enrollees: Option<Enrollees>) -> Option<bool> {
        enrollees.map(|enrollees| enrollees < self.small_below)
    }

    /// Whether a coalition with these numbers meets the rule set.
    pub fn answer(&self, counts: CoalitionCounts) -> Answer {
        let societies = Answer::of(Some(counts.societies >= self.least_societies));
        let at_best = counts.small.saturating_add(counts.size_unknown);
        let small_share = if self.reaches_share(counts.small, counts.societies) {
            Answer::Met
        } else if self.reaches_share(at_best, counts.societies) {
            Answer::Unknown
        } else {
            Answer::NotMet
        };
        societies.and(small_share).and(self.other_requirements)
    }

    /// small ÷ societies ≥ share, in integers. A product beyond 128 bits cannot be reached with 32-bit counts and a
    /// share between 0 and 1; should the share be absurd, nothing reaches it.
    fn reaches_share(&self, small: u32, societies: u32) -> bool {
        let part = i128::from(small).checked_mul(self.least_small_share.denominator());
        let least = i128::from(societies).checked_mul(self.least_small_share.numerator());
        part.zip(least).is_some_and(|(part, least)| part >= least)
    }
}
