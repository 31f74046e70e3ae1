//! Who takes part, what is promised, and whether that qualifies.

use std::collections::HashMap;

use super::section::{IdList, LimitedList, Section};
use crate::{
    comparison::{Compared, ComparisonRow, Figure, Subject},
    plan::{
        Member, Plan, Problem, ProblemKind,
        limits::{MAXIMUM_MEMBERS, MAXIMUM_PROVIDERS, MOST_MEMBERS_KEPT},
    },
    results::Task,
    tables::comparable_name,
};
use consortium_core::{
    Field, InsurerNumber, MemberField, MemberId,
    eligibility::{Assessment, RequirementId, assess},
};

pub(super) struct Consortium;

impl Section for Consortium {
    fn problems(plan: &Plan) -> Vec<Problem> {
        let too_many = (plan.members.len() > MAXIMUM_MEMBERS).then_some(Problem {
            field: Field::Members,
            kind: ProblemKind::TooManyMembers { limit: MAXIMUM_MEMBERS },
        });
        let unreadable = plan
            .consortium_fields()
            .filter_map(|field| Some(Problem::unreadable(field, plan.slot(field)?.unreadable()?)));
        let rule_set = plan
            .rule_set
            .check()
            .into_iter()
            .map(|problem| Problem { field: Field::RuleSet, kind: ProblemKind::RuleSet { problem } });
        too_many.into_iter().chain(unreadable).chain(member_problems(plan)).chain(rule_set).collect()
    }

    fn ids(plan: &Plan) -> Vec<(IdList, Vec<u32>)> {
        let members = plan.members.iter().map(|member| member.id.0).collect();
        let providers = plan.providers.listed().iter().map(|provider| provider.id.0).collect();
        vec![(IdList::Members, members), (IdList::Providers, providers)]
    }

    /// More members than are calculated with are kept and named as a problem, up to what a table brings.
    fn limited(plan: &Plan) -> Vec<LimitedList> {
        let list = |field: &str, entries, limit| LimitedList { field: field.to_owned(), entries, limit };
        vec![
            list("plan.members", plan.members.len(), MOST_MEMBERS_KEPT),
            list("plan.providers", plan.providers.listed().len(), MAXIMUM_PROVIDERS),
        ]
    }

    fn comparison_rows(compared: &Compared<'_>) -> Vec<ComparisonRow> {
        let assessed: Vec<(&Plan, Assessment)> =
            compared.plans.iter().map(|plan| (&**plan, assess(&plan.facts(), &plan.rule_set))).collect();
        let subjects = [Subject::Eligibility, Subject::SmallShare, Subject::Societies];
        let asked = compared.plans.iter().any(|plan| plan.candidates().next().is_some());
        let of_candidates =
            [Subject::Candidates, Subject::EligibilityOfConfirmed].into_iter().filter(|_| asked);
        let rest = [Subject::RuleSet].into_iter().chain(RequirementId::ALL.map(Subject::Requirement));
        let rows = subjects.into_iter().chain(of_candidates).chain(rest).map(|subject| {
            let figures =
                assessed.iter().map(|(plan, assessment)| figure(&subject, plan, assessment)).collect();
            ComparisonRow { subject, figures }
        });
        rows.collect()
    }

    fn task(_plan: &Plan) -> Option<Task> {
        None
    }
}

/// What is wrong with the members, row by row.
pub(crate) fn member_problems(plan: &Plan) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut numbers: HashMap<InsurerNumber, MemberId> = HashMap::new();
    let mut names: HashMap<String, Vec<&Member>> = HashMap::new();
    for member in &plan.members {
        problems.extend(contradictions(member));
        if let Some(number) = member.insurer_number.value() {
            let field = Field::Member(member.id, MemberField::InsurerNumber);
            if !number.is_of_a_society() {
                problems.push(Problem { field, kind: ProblemKind::NumberOfNoSociety });
            }
            let first = *numbers.entry(number).or_insert(member.id);
            if first != member.id {
                problems.push(Problem { field, kind: ProblemKind::SameInsurerNumber { first } });
                continue;
            }
        }
        let name = comparable_name(&member.name);
        let namesakes = names.entry(name).or_default();
        // Two numbers tell two societies of one name apart.
        let same = namesakes.iter().find(|other| {
            other
                .insurer_number
                .value()
                .zip(member.insurer_number.value())
                .is_none_or(|(one, two)| one == two)
        });
        if let Some(first) = same.map(|other| other.id).filter(|_| !member.name.trim().is_empty()) {
            let field = Field::Member(member.id, MemberField::Name);
            problems.push(Problem { field, kind: ProblemKind::SameName { first } });
        }
        namesakes.push(member);
    }
    problems
}

/// What does not fit together within one row.
fn contradictions(member: &Member) -> impl Iterator<Item = Problem> {
    let enrollees = member.enrollees.value().map(u32::from);
    let exceeds =
        |people: Option<u32>| people.zip(enrollees).is_some_and(|(people, enrollees)| people > enrollees);
    let more_insured = exceeds(member.insured.value().map(u32::from)).then_some(Problem {
        field: Field::Member(member.id, MemberField::Insured),
        kind: ProblemKind::MoreInsuredThanEnrollees,
    });
    let more_users = exceeds(member.expected_users.value().map(u32::from)).then_some(Problem {
        field: Field::Member(member.id, MemberField::ExpectedUsers),
        kind: ProblemKind::MoreUsersThanEnrollees,
    });
    more_insured.into_iter().chain(more_users)
}

fn figure(subject: &Subject, plan: &Plan, assessment: &Assessment) -> Figure {
    match subject {
        Subject::RuleSet => Figure::Name(plan.rule_set.name.clone()),
        Subject::Eligibility => Figure::Answer(assessment.verdict),
        Subject::SmallShare => Figure::Share(assessment.share, plan.rule_set.minimum_small_share),
        Subject::Societies => Figure::Societies(assessment.share.all()),
        // More than 32 bits of societies there are not.
        Subject::Candidates => {
            u32::try_from(plan.candidates().count()).map_or(Figure::NotCalculated, Figure::Societies)
        }
        Subject::EligibilityOfConfirmed => {
            Figure::Answer(assess(&plan.facts_of_confirmed(), &plan.rule_set).verdict)
        }
        Subject::Requirement(id) => assessment
            .requirement(*id)
            .filter(|result| result.required)
            .map_or(Figure::Without, |result| Figure::Answer(result.answer)),
        _ => Figure::Without,
    }
}
