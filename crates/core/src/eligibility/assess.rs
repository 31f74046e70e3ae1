//! The answer to each requirement, and the verdict.

use serde::Serialize;

use super::{
    facts::Facts,
    requirement::RequirementId,
    rule_set::{Basis, RuleSet},
    share::SmallShare,
};
use crate::{Answer, Bilingual, Enrollees, Entry, Fraction};

/// The answers to all requirements of a rule set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assessment {
    /// Whether all requirements that the rule set asks for are met.
    pub verdict: Answer,
    /// The nine requirements in the order of [`RequirementId::ALL`].
    pub requirements: Vec<RequirementResult>,
    /// The share of small societies.
    pub share: SmallShare,
    /// The call that the answers are about, with its year and source.
    pub basis: Basis,
}

impl Assessment {
    /// The requirements that are asked for and have this answer. With `NotMet` these are the reasons for a negative
    /// verdict, with `Unknown` what an open verdict still waits for.
    pub fn required_with(&self, answer: Answer) -> impl Iterator<Item = &RequirementResult> {
        self.requirements.iter().filter(move |result| result.required && result.answer == answer)
    }

    /// The result of one requirement.
    pub fn requirement(&self, id: RequirementId) -> Option<&RequirementResult> {
        self.requirements.iter().find(|result| result.id == id)
    }
}

/// The answer to one requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RequirementResult {
    /// Which requirement.
    pub id: RequirementId,
    /// Whether the rule set asks for it. If not, its answer does not count for the verdict.
    pub required: bool,
    /// The answer.
    pub answer: Answer,
    /// How the answer came about.
    pub explanation: Explanation,
}

/// How an answer came about: the formula with its operands, and the item of the source that asks for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The formula and its operands.
    pub reasoning: Reasoning,
    /// Item, page or article in the source. `None` where the rule set names none.
    pub item: Option<Bilingual>,
}

/// The formula that decides a requirement, with the values in it. Its answer is [`Reasoning::answer`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "formula")]
pub enum Reasoning {
    /// The committee is stated, and `meetings_planned ≥ minimum_meetings`.
    CommitteeMeets {
        /// Whether a committee is set up.
        committee: Option<bool>,
        /// Meetings planned in the year.
        meetings_planned: Entry<u32>,
        /// Meetings asked for.
        minimum_meetings: u32,
    },
    /// `count ≥ minimum`.
    CountAtLeast {
        /// How many there are, if that was entered.
        count: Option<u32>,
        /// How many are asked for.
        minimum: u32,
    },
    /// `small ÷ all ≥ minimum`.
    ShareAtLeast {
        /// The societies by size.
        share: SmallShare,
        /// A society with fewer enrollees than this is small.
        small_society_below: Enrollees,
        /// The share asked for.
        minimum: Fraction,
    },
    /// At least one output and one outcome indicator are named, and project and model are shown.
    IndicatorsAndModel {
        /// An output indicator is named.
        output_indicator: Option<bool>,
        /// An outcome indicator is named.
        outcome_indicator: Option<bool>,
        /// Project and model are shown.
        model_shown: Option<bool>,
    },
    /// It is stated.
    Stated {
        /// What was stated.
        stated: Option<bool>,
    },
}

impl Reasoning {
    /// What the formula gives with the values in it.
    pub fn answer(&self) -> Answer {
        match *self {
            Self::CommitteeMeets { committee, ref meetings_planned, minimum_meetings } => {
                Answer::of(committee).and(at_least(meetings_planned.value(), minimum_meetings))
            }
            Self::CountAtLeast { count, minimum } => at_least(count, minimum),
            Self::ShareAtLeast { share, minimum, .. } => share.reaches(minimum),
            Self::IndicatorsAndModel { output_indicator, outcome_indicator, model_shown } => {
                Answer::all([output_indicator, outcome_indicator, model_shown].map(Answer::of))
            }
            Self::Stated { stated } => Answer::of(stated),
        }
    }
}

/// Whether a number that may be missing is at least `minimum`. No number is below zero, so then it need not be known.
fn at_least(count: Option<u32>, minimum: u32) -> Answer {
    if minimum == 0 { Answer::Met } else { Answer::of(count.map(|count| count >= minimum)) }
}

/// Compares a consortium with a rule set.
///
/// ```
/// use consortium_core::{Answer, Enrollees, MemberId, Statements};
/// use consortium_core::eligibility::{Facts, SocietyFacts, assess, rule_sets};
/// let society = |id, enrollees| SocietyFacts { id: MemberId(id), enrollees: Some(Enrollees::new(enrollees)) };
/// let facts = Facts {
///     societies: vec![society(1, 42_000), society(2, 9_999)],
///     providers: Some(1),
///     statements: Statements::complete(3, "participants", "share who left obesity"),
///     ..Facts::default()
/// };
/// let rules = rule_sets::fy2018();
/// assert_eq!(assess(&facts, &rules).verdict, Answer::Met);
/// ```
pub fn assess(facts: &Facts, rules: &RuleSet) -> Assessment {
    let share = SmallShare::among(&facts.societies, rules);
    let requirements: Vec<_> = RequirementId::ALL
        .into_iter()
        .map(|id| {
            let reasoning = reasoning(id, share, facts, rules);
            RequirementResult {
                id,
                required: rules.requires(id),
                answer: reasoning.answer(),
                explanation: Explanation {
                    reasoning,
                    item: rules.clauses.get(&id).map(|clause| clause.item.clone()),
                },
            }
        })
        .collect();
    let verdict =
        Answer::all(requirements.iter().filter(|result| result.required).map(|result| result.answer));
    Assessment { verdict, requirements, share, basis: rules.basis() }
}

/// The formula of a requirement with the values of this consortium.
fn reasoning(id: RequirementId, share: SmallShare, facts: &Facts, rules: &RuleSet) -> Reasoning {
    let stated = &facts.statements;
    match id {
        RequirementId::Committee => Reasoning::CommitteeMeets {
            committee: stated.committee,
            meetings_planned: stated.meetings_planned.clone(),
            minimum_meetings: rules.minimum_meetings,
        },
        RequirementId::Societies => {
            Reasoning::CountAtLeast { count: facts.society_count(), minimum: rules.minimum_societies }
        }
        RequirementId::Providers => {
            Reasoning::CountAtLeast { count: facts.providers, minimum: rules.minimum_providers }
        }
        RequirementId::SmallShare => Reasoning::ShareAtLeast {
            share,
            small_society_below: rules.small_society_below,
            minimum: rules.minimum_small_share,
        },
        RequirementId::Indicators => Reasoning::IndicatorsAndModel {
            output_indicator: stated.output_indicator.is_named(),
            outcome_indicator: stated.outcome_indicator.is_named(),
            model_shown: stated.model_shown,
        },
        RequirementId::Continuity => Reasoning::Stated { stated: stated.continuity },
        RequirementId::Privacy => Reasoning::Stated { stated: stated.privacy },
        RequirementId::Analysis => Reasoning::Stated { stated: stated.analysis },
        RequirementId::Report => Reasoning::Stated { stated: stated.report },
    }
}
