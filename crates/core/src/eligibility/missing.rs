//! Missing inputs, and which of them can still change an answer.

use serde::Serialize;

use super::{
    assess::Assessment, facts::Facts, field::StatementField, requirement::RequirementId, rule_set::RuleSet,
};
use crate::{Answer, Field, MemberField};

/// The requirement that an input decides, alone or with others; `None` for inputs that decide none.
pub const fn requirement_of(field: Field) -> Option<RequirementId> {
    Some(match field {
        Field::Members => RequirementId::Societies,
        Field::Member(_, MemberField::Enrollees) => RequirementId::SmallShare,
        Field::Providers => RequirementId::Providers,
        Field::Statement(field) => match field {
            StatementField::Committee | StatementField::MeetingsPlanned => RequirementId::Committee,
            StatementField::Continuity => RequirementId::Continuity,
            StatementField::Privacy => RequirementId::Privacy,
            StatementField::OutputIndicator
            | StatementField::OutcomeIndicator
            | StatementField::ModelShown => RequirementId::Indicators,
            StatementField::Analysis => RequirementId::Analysis,
            StatementField::Report => RequirementId::Report,
        },
        _ => return None,
    })
}

/// An input that is missing, and what it can still change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MissingInput {
    /// Which input.
    pub field: Field,
    /// What it can still change.
    pub relevance: Relevance,
}

/// What a missing input can still change, alone or together with other missing inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relevance {
    /// Nothing: its requirement is decided without it.
    Nothing,
    /// The answer to its requirement, but not the verdict: that is decided, or does not count the requirement.
    Requirement,
    /// The answer to its requirement and the verdict.
    Verdict,
}

/// All missing inputs in the order of the page: members and their sizes, providers, statements.
pub(super) fn missing_inputs(facts: &Facts, rules: &RuleSet, assessment: &Assessment) -> Vec<MissingInput> {
    let members = facts.society_count().is_none().then_some(Field::Members);
    let sizes = facts
        .societies
        .iter()
        .filter(|society| society.enrollees.is_none())
        .map(|society| Field::Member(society.id, MemberField::Enrollees));
    let providers = facts.providers.is_none().then_some(Field::Providers);
    let statements = StatementField::ALL
        .iter()
        .filter(|field| facts.statements.answer(**field).is_none())
        .map(|field| Field::Statement(*field));
    members
        .into_iter()
        .chain(sizes)
        .chain(providers)
        .chain(statements)
        .map(|field| MissingInput { field, relevance: relevance(field, rules, assessment) })
        .collect()
}

/// What a missing input can still change.
///
/// Each requirement either joins its inputs by "and" or counts societies. So as long as it is open, every one of its
/// missing inputs can be the one that tips it, with the others set suitably; once it is decided, none can. The same
/// holds for the verdict over the requirements. The list of members decides two requirements: their number and their
/// share.
fn relevance(field: Field, rules: &RuleSet, assessment: &Assessment) -> Relevance {
    let share = (field == Field::Members).then_some(RequirementId::SmallShare);
    let never_asked =
        field == Field::Statement(StatementField::MeetingsPlanned) && rules.minimum_meetings == 0;
    requirement_of(field)
        .into_iter()
        .chain(share)
        .filter(|_| !never_asked)
        .map(|requirement| relevance_to(requirement, rules, assessment))
        .max()
        .unwrap_or(Relevance::Nothing)
}

fn relevance_to(requirement: RequirementId, rules: &RuleSet, assessment: &Assessment) -> Relevance {
    let open = assessment.requirement(requirement).is_some_and(|result| result.answer == Answer::Unknown);
    if !open {
        Relevance::Nothing
    } else if rules.requires(requirement) && assessment.verdict == Answer::Unknown {
        Relevance::Verdict
    } else {
        Relevance::Requirement
    }
}
