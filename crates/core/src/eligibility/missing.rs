//! Missing inputs, and which of them can still change an answer.

use serde::Serialize;

use super::{
    assess::{Assessment, assess},
    facts::Facts,
    field::StatementField,
    requirement::RequirementId,
    rule_set::RuleSet,
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
#[serde(rename_all = "snake_case")]
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

/// The inputs that were said to be only about right and that an answer rests on: those that could change it if what is
/// only about right were not known.
pub(super) fn approximate_inputs(facts: &Facts, rules: &RuleSet) -> Vec<MissingInput> {
    let is_approximate = |field: Field| match field {
        Field::Member(id, MemberField::Enrollees) => facts.approximate.contains(&id),
        Field::Statement(StatementField::MeetingsPlanned) => {
            facts.statements.meetings_planned.is_approximate()
        }
        _ => false,
    };
    let certain = facts.without_approximate();
    let mut inputs = missing_inputs(&certain, rules, &assess(&certain, rules));
    inputs.retain(|input| is_approximate(input.field) && input.relevance != Relevance::Nothing);
    inputs
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

#[cfg(test)]
mod tests {
    use super::{MissingInput, Relevance};
    use crate::{
        Answer, Enrollees, Field, MemberField, MemberId, Statements,
        cost::CoalitionEligibility,
        eligibility::{
            Facts, RequirementId, SocietyFacts, StatementField, StatementId, assess, rule_sets,
            what_would_change,
        },
    };

    #[test]
    fn an_answer_rests_on_what_is_about_right_only_where_it_would_be_open_without() {
        let rests_on = |sizes: &[(u32, u32)]| {
            let society = |(id, size): &(u32, u32)| SocietyFacts {
                id: MemberId(*id),
                enrollees: Some(Enrollees::new(*size)),
            };
            let societies = sizes.iter().map(society).collect();
            let facts = Facts { societies, approximate: [MemberId(1)].into(), ..facts() };
            let outlook = what_would_change(&facts, &rule_sets::fy2018(), Enrollees::new(0));
            outlook.approximate
        };
        let decides = MissingInput {
            field: Field::Member(MemberId(1), MemberField::Enrollees),
            relevance: Relevance::Verdict,
        };
        assert_eq!(rests_on(&[(1, 9_800), (2, 20_000)]), [decides], "1 of 2, or 0 of 2");
        assert_eq!(rests_on(&[(1, 9_800), (2, 9_000)]), [], "1 of 2 is enough");
    }

    fn facts() -> Facts {
        let society = |id| SocietyFacts { id: MemberId(id), enrollees: Some(Enrollees::new(5_000)) };
        Facts {
            societies: [1, 2].map(society).into(),
            providers: Some(1),
            statements: Statements::complete(1, "participants", "share who left obesity"),
            ..Facts::default()
        }
    }

    #[test]
    fn an_input_of_a_requirement_that_is_not_asked_for_changes_its_answer_alone() {
        let mut rules = rule_sets::fy2018();
        rules.required_statements.remove(&StatementId::Report);
        let mut facts = facts();
        facts.statements.report = None;
        facts.statements.analysis = None;
        let missing = what_would_change(&facts, &rules, Enrollees::new(0)).missing;
        let expected = [
            (StatementField::Analysis, Relevance::Verdict),
            (StatementField::Report, Relevance::Requirement),
        ];
        let expected =
            expected.map(|(field, relevance)| MissingInput { field: Field::Statement(field), relevance });
        assert_eq!(missing, expected);
    }

    #[test]
    fn meetings_matter_only_where_a_number_is_asked_for() {
        let mut rules = rule_sets::fy2018();
        let mut facts = facts();
        facts.statements.meetings_planned = crate::Entry::Unknown;
        let relevance = |rules: &_| what_would_change(&facts, rules, Enrollees::new(0)).missing[0].relevance;
        assert_eq!(relevance(&rules), Relevance::Verdict);
        rules.minimum_meetings = 0;
        assert_eq!(relevance(&rules), Relevance::Nothing);
    }

    #[test]
    fn a_requirement_that_is_not_asked_for_costs_neither_the_verdict_nor_the_grant() {
        let mut rules = rule_sets::fy2018();
        rules.required_statements.remove(&StatementId::Report);
        let mut denied = facts();
        denied.statements.report = Some(false);
        let (met, assessed) = (assess(&facts(), &rules), assess(&denied, &rules));
        assert_eq!(assessed.requirement(RequirementId::Report).unwrap().answer, Answer::NotMet);
        assert_eq!(assessed.verdict, Answer::Met);
        assert_eq!(CoalitionEligibility::of(&rules, &assessed), CoalitionEligibility::of(&rules, &met));
    }
}
