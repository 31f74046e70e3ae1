//! Missing inputs, and which of them can still change an answer.

use serde::Serialize;

use super::{assess::Assessment, facts::Facts, requirement::RequirementId, rule_set::RuleSet};
use crate::{Answer, MemberId};

/// An input that can be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case", tag = "input")]
pub enum Input {
    /// The number of enrollees of a society.
    Enrollees {
        /// Which society.
        member: MemberId,
    },
    /// Whether a steering committee is set up.
    Committee,
    /// The number of meetings planned.
    MeetingsPlanned,
    /// Whether the project is meant to go on.
    Continuity,
    /// Whether safety and personal data are cared for.
    Privacy,
    /// Whether an output indicator is named.
    OutputIndicator,
    /// Whether an outcome indicator is named.
    OutcomeIndicator,
    /// Whether project and model are shown.
    ModelShown,
    /// Whether claims and checkup data are analysed.
    Analysis,
    /// Whether a report is written.
    Report,
}

impl Input {
    /// The requirement that this input decides, alone or with others.
    pub const fn requirement(self) -> RequirementId {
        match self {
            Self::Enrollees { .. } => RequirementId::SmallShare,
            Self::Committee | Self::MeetingsPlanned => RequirementId::Committee,
            Self::Continuity => RequirementId::Continuity,
            Self::Privacy => RequirementId::Privacy,
            Self::OutputIndicator | Self::OutcomeIndicator | Self::ModelShown => RequirementId::Indicators,
            Self::Analysis => RequirementId::Analysis,
            Self::Report => RequirementId::Report,
        }
    }
}

/// An input that is missing, and what it can still change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MissingInput {
    /// Which input.
    pub input: Input,
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

/// All missing inputs: sizes in the order of the members, then the statements in the order of the requirements.
pub(super) fn missing_inputs(facts: &Facts, rules: &RuleSet, assessment: &Assessment) -> Vec<MissingInput> {
    let sizes = facts
        .societies
        .iter()
        .filter(|society| society.enrollees.is_none())
        .map(|society| Input::Enrollees { member: society.id });
    sizes
        .chain(missing_statements(facts))
        .map(|input| MissingInput { input, relevance: relevance(input, rules, assessment) })
        .collect()
}

/// The statements that are missing.
fn missing_statements(facts: &Facts) -> impl Iterator<Item = Input> {
    let stated = &facts.statements;
    [
        (Input::Committee, stated.committee.is_none()),
        (Input::MeetingsPlanned, stated.meetings_planned.is_none()),
        (Input::Continuity, stated.continuity.is_none()),
        (Input::Privacy, stated.privacy.is_none()),
        (Input::OutputIndicator, stated.output_indicator.is_none()),
        (Input::OutcomeIndicator, stated.outcome_indicator.is_none()),
        (Input::ModelShown, stated.model_shown.is_none()),
        (Input::Analysis, stated.analysis.is_none()),
        (Input::Report, stated.report.is_none()),
    ]
    .into_iter()
    .filter_map(|(input, missing)| missing.then_some(input))
}

/// What a missing input can still change.
///
/// Each requirement either joins its inputs by "and" or counts societies. So as long as it is open, every one of its
/// missing inputs can be the one that tips it, with the others set suitably; once it is decided, none can. The same
/// holds for the verdict over the requirements.
fn relevance(input: Input, rules: &RuleSet, assessment: &Assessment) -> Relevance {
    let requirement = input.requirement();
    let open = assessment.requirement(requirement).is_some_and(|result| result.answer == Answer::Unknown);
    let never_asked = input == Input::MeetingsPlanned && rules.minimum_meetings == 0;
    if !open || never_asked {
        Relevance::Nothing
    } else if rules.requires(requirement) && assessment.verdict == Answer::Unknown {
        Relevance::Verdict
    } else {
        Relevance::Requirement
    }
}
