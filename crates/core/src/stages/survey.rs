//! What insurers say about the support they got: the satisfaction survey.

use serde::{Deserialize, Serialize};

use super::{Change, Explanation, Formula, Topic};
use crate::{Bilingual, Fraction};

/// How a question is answered. On both scales 1 is best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SurveyScale {
    /// 1 to 4; satisfied are 1 and 2.
    OneToFour,
    /// 1 or 2; satisfied is 1.
    OneOrTwo,
}

impl SurveyScale {
    /// The last answer of the scale, which is the worst.
    pub const fn last(self) -> u8 {
        match self {
            Self::OneToFour => 4,
            Self::OneOrTwo => 2,
        }
    }

    /// The last answer that counts as satisfied.
    pub const fn last_satisfied(self) -> u8 {
        match self {
            Self::OneToFour => 2,
            Self::OneOrTwo => 1,
        }
    }
}

/// One question of the survey.
///
/// Source: draft of 2024, p. 13.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyQuestion {
    /// Its number.
    pub number: u8,
    /// What it asks.
    pub wording: Bilingual,
    /// How it is answered.
    pub scale: SurveyScale,
}

/// The same answer, given by a number of insurers. A single insurer's answer has the count 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyAnswer {
    /// The question.
    pub question: u8,
    /// The answer on the scale of the question.
    pub answer: u8,
    /// How many gave it.
    pub count: u32,
}

/// What the survey says, question by question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SurveyReport {
    /// In the order of the questions.
    pub questions: Vec<QuestionReport>,
    /// Answers that were not counted, with the reason.
    pub problems: Vec<SurveyProblem>,
}

/// What the answers to one question say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionReport {
    /// The number of the question.
    pub question: u8,
    /// How many gave each answer, the best first.
    pub counts: Vec<u64>,
    /// How many answered.
    pub answers: u64,
    /// Satisfied ÷ all answers; `None` if nobody answered.
    pub satisfied: Option<Fraction>,
    /// How the share came about.
    pub explanation: Explanation,
}

/// Why an answer was not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum SurveyProblem {
    /// There is no such question.
    NoSuchQuestion {
        /// The place in the list of answers, from 0.
        row: usize,
        /// The number given.
        question: u8,
    },
    /// The scale of the question has no such answer.
    OutsideScale {
        /// The place in the list of answers, from 0.
        row: usize,
        /// The question.
        question: u8,
        /// The answer given.
        answer: u8,
        /// The last answer of the scale; the first is 1.
        last: u8,
    },
}

/// Counts the answers and finds the share satisfied for each question.
///
/// ```
/// use consortium_core::{Fraction, stages::{SurveyAnswer, assess_survey, draft_of_2024}};
/// let answers = [1, 2, 3].map(|answer| SurveyAnswer { question: 1, answer, count: 1 });
/// let report = assess_survey(&draft_of_2024().survey, &answers);
/// assert_eq!(report.questions[0].satisfied, Fraction::new(2, 3));
/// assert_eq!(report.questions[1].satisfied, None); // nobody answered: not 0 %
/// ```
pub fn assess_survey(questions: &[SurveyQuestion], answers: &[SurveyAnswer]) -> SurveyReport {
    SurveyReport {
        questions: questions.iter().map(|question| assess_question(question, answers)).collect(),
        problems: answers
            .iter()
            .enumerate()
            .filter_map(|(row, answer)| problem(questions, row, answer))
            .collect(),
    }
}

fn assess_question(question: &SurveyQuestion, answers: &[SurveyAnswer]) -> QuestionReport {
    let count_of = |choice: u8| {
        let given =
            answers.iter().filter(|given| given.question == question.number && given.answer == choice);
        given.fold(0_u64, |sum, given| sum.saturating_add(u64::from(given.count)))
    };
    let counts: Vec<u64> = (1..=question.scale.last()).map(count_of).collect();
    let sum =
        |counts: &mut dyn Iterator<Item = &u64>| counts.fold(0_u64, |sum, count| sum.saturating_add(*count));
    let all = sum(&mut counts.iter());
    let satisfied = sum(&mut counts.iter().take(usize::from(question.scale.last_satisfied())));
    let share_of = |part: u64| Fraction::new(i128::from(part), i128::from(all));
    let more = (satisfied < all).then(|| share_of(1)).flatten();
    QuestionReport {
        question: question.number,
        answers: all,
        satisfied: share_of(satisfied),
        explanation: Explanation {
            formula: Formula::SatisfiedAnswers { satisfied, answers: all },
            topic: Topic::Satisfaction,
            would_change: more.map(|gain| Change::OneMoreSatisfied { gain }).into_iter().collect(),
        },
        counts,
    }
}

fn problem(questions: &[SurveyQuestion], row: usize, given: &SurveyAnswer) -> Option<SurveyProblem> {
    let SurveyAnswer { question, answer, .. } = *given;
    let Some(asked) = questions.iter().find(|asked| asked.number == question) else {
        return Some(SurveyProblem::NoSuchQuestion { row, question });
    };
    let last = asked.scale.last();
    let outside = answer == 0 || answer > last;
    outside.then_some(SurveyProblem::OutsideScale { row, question, answer, last })
}
