//! What does not fit together in a plan. Nothing here stops a user: a problem is named, and the plan stays as it is.

use std::collections::HashMap;

use serde::Serialize;

use super::{
    CostPlace, Entry, Insurer, InsurerId, MAXIMUM_INSURERS, MAXIMUM_MEMBERS, Member, Plan, YearPlan,
    cost::unreadable_cost,
};
use consortium_core::{
    InsurerNumber, MemberId,
    eligibility::RuleSetProblem,
    stages::{FiscalYear, IndicatorProblem},
};

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
    /// The table of insurers of a year as a whole.
    Insurers(FiscalYear),
    /// One cell of the table of insurers of a year.
    Insurer(FiscalYear, InsurerId, InsurerColumn),
    /// How many insurers of a year gave an answer of the survey.
    Survey {
        /// The year.
        year: FiscalYear,
        /// The insurer.
        insurer: InsurerId,
        /// The number of the question.
        question: u8,
        /// The answer.
        answer: u8,
    },
    /// The target for the support rate of a year.
    SupportRateTarget(FiscalYear),
    /// The target for the step-up rate of a year.
    StepUpRateTarget(FiscalYear),
    /// The indicator list of a year.
    Indicators(FiscalYear),
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

/// A column of the table of insurers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum InsurerColumn {
    /// 保険者名.
    Name,
    /// 取組達成率, as stated.
    Rate,
    /// 計画時ステップ.
    Before,
    /// 目標ステップ; in sheets also with the step before, as 準備期⇒実行期.
    Target,
    /// 実績: 目標達成, 目標未達成, or the step reached.
    Outcome,
    /// 計画項目.
    Planned,
    /// 達成項目.
    Achieved,
    /// Planned items of which the result is not known yet. Only in files: the page asks item by item.
    Open,
    /// Items that were not planned and are no longer met. Only in files: the page asks item by item.
    Lost,
    /// 保険者番号, or another code that tells insurers of one name apart.
    Code,
    /// How many gave each answer of the survey. Only in files: the page asks answer by answer.
    Survey,
}

impl InsurerColumn {
    /// The columns of the table on screen, in its order.
    pub const SHOWN: [Self; 8] = [
        Self::Name,
        Self::Before,
        Self::Target,
        Self::Outcome,
        Self::Planned,
        Self::Achieved,
        Self::Rate,
        Self::Code,
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
            problems.extend(unreadable_cost(member).into_iter().map(of_cost));
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
        problems.extend(self.stages.years.iter().flat_map(|(year, plan)| year_problems(*year, plan)));
        problems
    }
}

/// What is wrong with the input for one year. What does not fit together in a record is part of the report.
fn year_problems(year: FiscalYear, plan: &YearPlan) -> Vec<Problem> {
    let too_many = plan.insurers.len() > MAXIMUM_INSURERS;
    let too_many = too_many.then_some(Problem {
        place: Place::Insurers(year),
        kind: ProblemKind::TooManyInsurers { limit: MAXIMUM_INSURERS },
    });
    let indicators = plan
        .indicators
        .check()
        .into_iter()
        .map(|problem| Problem { place: Place::Indicators(year), kind: ProblemKind::Indicators { problem } });
    let targets = [
        unreadable(Place::SupportRateTarget(year), &plan.targets.support_rate),
        unreadable(Place::StepUpRateTarget(year), &plan.targets.step_up_rate),
    ];
    let cells = plan.insurers.iter().flat_map(|insurer| insurer.problems(year));
    indicators.chain(targets.into_iter().flatten()).chain(too_many).chain(cells).collect()
}

impl Insurer {
    /// What could not be read in the row of the insurer.
    pub fn problems(&self, year: FiscalYear) -> Vec<Problem> {
        let (insurer, record) = (self.id, &self.record);
        let place = |column| Place::Insurer(year, insurer, column);
        let survey = record.survey.iter().filter_map(|(question, answer, count)| {
            unreadable(Place::Survey { year, insurer, question, answer }, count)
        });
        [
            unreadable(place(InsurerColumn::Rate), &record.rate),
            unreadable(place(InsurerColumn::Before), &record.before),
            unreadable(place(InsurerColumn::Target), &record.target),
            unreadable(place(InsurerColumn::Outcome), &record.outcome),
            unreadable(place(InsurerColumn::Planned), &record.planned),
            unreadable(place(InsurerColumn::Achieved), &record.results),
        ]
        .into_iter()
        .flatten()
        .chain(survey)
        .collect()
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
