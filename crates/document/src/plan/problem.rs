//! What does not fit together in a plan. Nothing here stops a user: a problem is named, and the plan stays as it is.

use std::collections::HashMap;

use serde::Serialize;

use super::{MAXIMUM_INSURERS, MAXIMUM_MEMBERS, Member, Plan, YearPlan};
use consortium_core::{
    Field, InsurerNumber, MemberField, MemberId, Unreadable,
    eligibility::{RuleSetProblem, StatementField},
    reading::ReadError,
    stages::{FiscalYear, IndicatorProblem, StagesField},
};

/// A field of the plan together with what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Where.
    pub field: Field,
    /// What.
    #[serde(flatten)]
    pub kind: ProblemKind,
}

/// A column of the member table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberColumn {
    /// 組合名.
    Name,
    /// 種別.
    Kind,
    /// 保険者番号.
    InsurerNumber,
    /// 加入者数.
    Enrollees,
    /// 被保険者数.
    Insured,
    /// 利用見込.
    ExpectedUsers,
    /// 主幹.
    Lead,
}

impl MemberColumn {
    /// All columns, in the order of the table.
    pub const ALL: [Self; 7] = [
        Self::Name,
        Self::Kind,
        Self::InsurerNumber,
        Self::Enrollees,
        Self::Insured,
        Self::ExpectedUsers,
        Self::Lead,
    ];
}

impl Problem {
    /// Whether it is that a text could not be read: its field says so by itself.
    pub const fn is_unreadable(&self) -> bool {
        matches!(self.kind, ProblemKind::Unreadable { .. })
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ProblemKind {
    /// The text could not be read.
    Unreadable {
        /// The text as it was entered.
        text: String,
        /// Why it is no value.
        #[serde(skip)]
        error: ReadError,
    },
    /// More people are insured than enrolled, although the insured are enrollees.
    MoreInsuredThanEnrollees,
    /// More users are expected than there are enrollees.
    MoreUsersThanEnrollees,
    /// Another row has the same insurer number.
    SameInsurerNumber {
        /// The first row that has it.
        first: MemberId,
    },
    /// No health insurance society has this insurer number: it is of another scheme, or all zeros.
    NumberOfNoSociety,
    /// There are more members than the planner takes.
    TooManyMembers {
        /// How many there may be.
        limit: usize,
    },
    /// The rule set does not make sense.
    RuleSet {
        /// What does not.
        problem: RuleSetProblem,
    },
    /// There are more insurers in a year than the planner takes.
    TooManyInsurers {
        /// How many there may be.
        limit: usize,
    },
    /// The indicator list does not make sense.
    Indicators {
        /// What does not.
        problem: IndicatorProblem,
    },
}

impl Plan {
    /// Every field of the consortium that is typed, in the order of the page. A field of a member stands with its member.
    pub fn consortium_fields(&self) -> impl Iterator<Item = Field> {
        let members = self.members.iter().flat_map(|member| member_fields(member.id));
        let statements = StatementField::ALL.iter().map(|field| Field::Statement(*field));
        members.chain(statements).filter(|field| self.slot(*field).is_some())
    }

    /// Everything that does not fit together, in the order of the page.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.members.len() > MAXIMUM_MEMBERS {
            let kind = ProblemKind::TooManyMembers { limit: MAXIMUM_MEMBERS };
            problems.push(Problem { field: Field::Members, kind });
        }
        problems.extend(self.consortium_fields().filter_map(|field| {
            let Unreadable { text, error } = self.slot(field)?.unreadable()?;
            Some(Problem { field, kind: ProblemKind::Unreadable { text, error } })
        }));
        let mut numbers: HashMap<InsurerNumber, MemberId> = HashMap::new();
        for member in &self.members {
            problems.extend(contradictions(member));
            if let Some(number) = member.insurer_number.value() {
                if !number.is_of_a_society() {
                    problems.push(Problem {
                        field: Field::Member(member.id, MemberField::InsurerNumber),
                        kind: ProblemKind::NumberOfNoSociety,
                    });
                }
                let first = *numbers.entry(number).or_insert(member.id);
                if first != member.id {
                    problems.push(Problem {
                        field: Field::Member(member.id, MemberField::InsurerNumber),
                        kind: ProblemKind::SameInsurerNumber { first },
                    });
                }
            }
        }
        problems.extend(self.cost.unreadable().into_iter().map(|(field, Unreadable { text, error })| {
            Problem { field: Field::Cost(field), kind: ProblemKind::Unreadable { text, error } }
        }));
        problems.extend(
            self.rule_set
                .check()
                .into_iter()
                .map(|problem| Problem { field: Field::RuleSet, kind: ProblemKind::RuleSet { problem } }),
        );
        problems.extend(self.stages.years.iter().flat_map(|(year, plan)| year_problems(*year, plan)));
        problems
    }
}

fn member_fields(id: MemberId) -> impl Iterator<Item = Field> {
    MemberField::ALL.iter().map(move |field| Field::Member(id, *field))
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

/// What is wrong with the input for one year. What does not fit together in a record is part of the report.
fn year_problems(year: FiscalYear, plan: &YearPlan) -> Vec<Problem> {
    let field = |field| Field::Stages(year, field);
    let too_many = plan.insurers.len() > MAXIMUM_INSURERS;
    let too_many = too_many.then_some(Problem {
        field: field(StagesField::Insurers),
        kind: ProblemKind::TooManyInsurers { limit: MAXIMUM_INSURERS },
    });
    let indicators = plan.indicators.check().into_iter().map(|problem| Problem {
        field: field(StagesField::Indicators),
        kind: ProblemKind::Indicators { problem },
    });
    let unreadable = plan.unreadable().into_iter().map(|(name, Unreadable { text, error })| Problem {
        field: field(name),
        kind: ProblemKind::Unreadable { text, error },
    });
    indicators.chain(too_many).chain(unreadable).collect()
}
