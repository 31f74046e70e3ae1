//! What does not fit together in a plan. Nothing here stops a user: a problem is named, and the plan stays as it is.

use serde::Serialize;

use super::Plan;
use consortium_core::{
    Field, MemberField, MemberId, Unreadable,
    eligibility::{RuleSetProblem, StatementField},
    reading::ReadError,
    stages::IndicatorProblem,
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

impl Problem {
    /// A text at `field` that could not be read.
    pub(crate) fn unreadable(field: Field, Unreadable { text, error }: Unreadable) -> Self {
        Self { field, kind: ProblemKind::Unreadable { text, error } }
    }

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
    /// Another row has the same name, and one of the two has no insurer number that tells them apart.
    SameName {
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
    /// What is wrong with the members, row by row.
    pub fn member_problems(&self) -> Vec<Problem> {
        crate::sections::member_problems(self)
    }

    /// Every field of the consortium that is typed, in the order of the page. A field of a member stands with its member.
    pub fn consortium_fields(&self) -> impl Iterator<Item = Field> {
        let members = self.members.iter().flat_map(|member| member_fields(member.id));
        let statements = StatementField::ALL.iter().map(|field| Field::Statement(*field));
        members.chain(statements).filter(|field| self.slot(*field).is_some())
    }
}

fn member_fields(id: MemberId) -> impl Iterator<Item = Field> {
    MemberField::ALL.iter().map(move |field| Field::Member(id, *field))
}
