//! What insurers say about the support they got: the satisfaction survey.

use serde::Serialize;

use super::{Change, Explanation, Formula, Span, SurveyCounts, SurveyQuestion, Topic};
use crate::{Entry, Fraction};

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
    /// How many gave each answer, the best first, as far as the counts could be read.
    pub counts: Vec<u64>,
    /// How many answered, as far as the counts could be read.
    pub answers: u64,
    /// How many counts could not be read. Each may stand for any number of answers.
    pub unreadable: u32,
    /// Satisfied ÷ all answers; `None` if nobody answered.
    pub satisfied: Option<Span<Fraction>>,
    /// How the share came about.
    pub explanation: Explanation,
}

/// Why an answer was not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum SurveyProblem {
    /// There is no such question.
    NoSuchQuestion {
        /// The row of the insurer, from 0.
        row: usize,
        /// The number given.
        question: u8,
    },
    /// The scale of the question has no such answer.
    OutsideScale {
        /// The row of the insurer, from 0.
        row: usize,
        /// The question.
        question: u8,
        /// The answer given.
        answer: u8,
        /// The last answer of the scale; the first is 1.
        last: u8,
    },
}

/// Counts the answers and finds the share satisfied for each question. `given` are the answers of each insurer, in the
/// order of the rows.
///
/// ```
/// use consortium_core::{Entry, Fraction, stages::{Span, SurveyCounts, assess_survey, draft_of_2024}};
/// let mut given = SurveyCounts::default();
/// for answer in [1, 2, 3] {
///     given.set(1, answer, Entry::Known(1));
/// }
/// let report = assess_survey(&draft_of_2024().survey, &[&given]);
/// assert_eq!(report.questions[0].satisfied, Fraction::new(2, 3).map(Span::exactly));
/// assert_eq!(report.questions[1].satisfied, None); // nobody answered: not 0 %
/// given.set(1, 3, Entry::Unreadable("数件".to_owned()));
/// let report = assess_survey(&draft_of_2024().survey, &[&given]);
/// assert_eq!(report.questions[0].satisfied, Some(Span::between(Fraction::ZERO, Fraction::ONE)));
/// ```
pub fn assess_survey(questions: &[SurveyQuestion], given: &[&SurveyCounts]) -> SurveyReport {
    let problems = given.iter().enumerate().flat_map(|(row, counts)| {
        counts.iter().filter_map(move |(question, answer, _)| problem(questions, row, question, answer))
    });
    SurveyReport {
        questions: questions.iter().map(|question| assess_question(question, given)).collect(),
        problems: problems.collect(),
    }
}

/// What the counts of one answer add up to.
#[derive(Clone, Copy, Default)]
struct Tally {
    count: u64,
    unreadable: u32,
}

impl Tally {
    fn and(self, other: Self) -> Self {
        Self {
            count: self.count.saturating_add(other.count),
            unreadable: self.unreadable.saturating_add(other.unreadable),
        }
    }
}

impl From<&Entry<u32>> for Tally {
    fn from(count: &Entry<u32>) -> Self {
        match count {
            // Nobody is said to have given this answer.
            Entry::Unknown => Self::default(),
            Entry::Known(count) | Entry::Approximate(count) => {
                Self { count: u64::from(*count), unreadable: 0 }
            }
            Entry::Unreadable(_) => Self { count: 0, unreadable: 1 },
        }
    }
}

fn assess_question(question: &SurveyQuestion, given: &[&SurveyCounts]) -> QuestionReport {
    let sum = |tallies: &mut dyn Iterator<Item = Tally>| tallies.fold(Tally::default(), Tally::and);
    let tallies: Vec<Tally> = (1..=question.scale.last())
        .map(|answer| sum(&mut given.iter().map(|counts| Tally::from(counts.get(question.number, answer)))))
        .collect();
    let all = sum(&mut tallies.iter().copied());
    let good = sum(&mut tallies.iter().copied().take(usize::from(question.scale.last_satisfied())));
    let share_of = |part: u64| Fraction::new(i128::from(part), i128::from(all.count));
    let more = (good.count < all.count).then(|| share_of(1)).flatten();
    QuestionReport {
        question: question.number,
        answers: all.count,
        unreadable: all.unreadable,
        satisfied: satisfied(good, all, share_of(good.count)),
        explanation: Explanation {
            formula: Formula::SatisfiedAnswers { satisfied: good.count, answers: all.count },
            topic: Topic::Satisfaction,
            would_change: more.map(|gain| Change::OneMoreSatisfied { gain }).into_iter().collect(),
        },
        counts: tallies.iter().map(|tally| tally.count).collect(),
    }
}

/// The share satisfied. A count that could not be read may be so great that it alone decides.
fn satisfied(good: Tally, all: Tally, share: Option<Fraction>) -> Option<Span<Fraction>> {
    if all.unreadable == 0 {
        return share.map(Span::exactly);
    }
    let unreadable_bad = all.unreadable > good.unreadable;
    let lowest = share.filter(|_| !unreadable_bad).unwrap_or(Fraction::ZERO);
    let highest = share.filter(|_| good.unreadable == 0).unwrap_or(Fraction::ONE);
    Some(Span::between(lowest, highest))
}

fn problem(questions: &[SurveyQuestion], row: usize, question: u8, answer: u8) -> Option<SurveyProblem> {
    let Some(asked) = questions.iter().find(|asked| asked.number == question) else {
        return Some(SurveyProblem::NoSuchQuestion { row, question });
    };
    let last = asked.scale.last();
    let outside = answer == 0 || answer > last;
    outside.then_some(SurveyProblem::OutsideScale { row, question, answer, last })
}
