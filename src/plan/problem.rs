//! What does not fit together in a plan. Nothing here stops a user: a problem is named, and the plan stays as it is.

use std::collections::HashMap;

use serde::Serialize;

use super::{CostPlace, Entry, MAXIMUM_MEMBERS, Member, Plan};
use crate::domain::{InsurerNumber, MemberId, eligibility::RuleSetProblem};

/// A place in the plan together with what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    #[serde(flatten)]
    pub kind: ProblemKind,
}

/// A place in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The member table as a whole.
    Members,
    /// One cell of the member table.
    Member(MemberId, MemberColumn),
    /// The planned meetings of the steering committee.
    MeetingsPlanned,
    /// The rule set.
    RuleSet,
    /// A place of the costs.
    Cost(CostPlace),
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

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ProblemKind {
    /// The text could not be read.
    Unreadable {
        /// The text as it was entered.
        text: String,
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
}

impl Plan {
    /// Everything that does not fit together, in the order of the page.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.members.len() > MAXIMUM_MEMBERS {
            let kind = ProblemKind::TooManyMembers { limit: MAXIMUM_MEMBERS };
            problems.push(Problem { place: Place::Members, kind });
        }
        let mut numbers: HashMap<InsurerNumber, MemberId> = HashMap::new();
        for member in &self.members {
            problems.extend(cell_problems(member));
            problems.extend(member.unreadable_cost().into_iter().map(of_cost));
            if let Some(number) = member.insurer_number.value() {
                let first = *numbers.entry(number).or_insert(member.id);
                if first != member.id {
                    problems.push(Problem {
                        place: Place::Member(member.id, MemberColumn::InsurerNumber),
                        kind: ProblemKind::SameInsurerNumber { first },
                    });
                }
            }
        }
        problems.extend(self.cost.unreadable().into_iter().map(of_cost));
        problems.extend(unreadable(Place::MeetingsPlanned, &self.statements.meetings_planned));
        problems.extend(
            self.rule_set
                .check()
                .into_iter()
                .map(|problem| Problem { place: Place::RuleSet, kind: ProblemKind::RuleSet { problem } }),
        );
        problems
    }
}

/// What is wrong within one row.
fn cell_problems(member: &Member) -> impl Iterator<Item = Problem> {
    let place = |column| Place::Member(member.id, column);
    let enrollees = member.enrollees.value().map(u32::from);
    let exceeds =
        |people: Option<u32>| people.zip(enrollees).is_some_and(|(people, enrollees)| people > enrollees);
    let more_insured = exceeds(member.insured.value().map(u32::from)).then(|| Problem {
        place: place(MemberColumn::Insured),
        kind: ProblemKind::MoreInsuredThanEnrollees,
    });
    let more_users = exceeds(member.expected_users.value().map(u32::from)).then(|| Problem {
        place: place(MemberColumn::ExpectedUsers),
        kind: ProblemKind::MoreUsersThanEnrollees,
    });
    [
        unreadable(place(MemberColumn::InsurerNumber), &member.insurer_number),
        unreadable(place(MemberColumn::Enrollees), &member.enrollees),
        unreadable(place(MemberColumn::Insured), &member.insured),
        unreadable(place(MemberColumn::ExpectedUsers), &member.expected_users),
        more_insured,
        more_users,
    ]
    .into_iter()
    .flatten()
}

fn of_cost((place, text): (CostPlace, String)) -> Problem {
    Problem { place: Place::Cost(place), kind: ProblemKind::Unreadable { text } }
}

fn unreadable<T>(place: Place, entry: &Entry<T>) -> Option<Problem> {
    let text = entry.unreadable()?.to_owned();
    Some(Problem { place, kind: ProblemKind::Unreadable { text } })
}
