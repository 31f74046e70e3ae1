//! The right answers of an exercise, for the trainer alone: worked out from its start plan, as its check does.

use crate::exercises::{Condition, Exercise, Figure, FigureValue, Of, Selection, calculations::Calculations};
use crate::plan::Plan;
use consortium_core::MemberId;

/// The right answers to what an exercise asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RightAnswers {
    /// The figure that is asked for, if one is.
    pub figure: Option<(Figure, Expected<FigureValue>)>,
    /// The members that are to be ticked, if some are asked for, in the order of the table.
    pub members: Option<(Selection, Expected<Vec<MemberId>>)>,
}

/// A right answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected<T> {
    /// It follows from the start plan.
    Known(T),
    /// It depends on what the learner makes of the plan.
    OfTheLearnersPlan,
    /// The start plan lacks something that it takes: nobody can solve the exercise.
    NotCalculated,
}

/// What is to be answered to an exercise that starts with this plan.
///
/// ```
/// use consortium_document::{exercises::{ExerciseSet, Expected, FigureValue, right_answers}, rulesets};
/// let rules = rulesets::built_in().remove(0);
/// let exercises = ExerciseSet::built_in().exercises;
/// let rounded = exercises.iter().find(|exercise| exercise.id == "rounded-share").unwrap();
/// let start = rounded.start.plan(&rounded.title, &rules, |text| &text.en).unwrap();
/// let (_, figure) = right_answers(rounded, &start).figure.unwrap();
/// assert_eq!(figure, Expected::Known(FigureValue::Societies(1)));
/// ```
pub fn right_answers(exercise: &Exercise, start: &Plan) -> RightAnswers {
    let calculations = Calculations::of(start);
    let mut answers = RightAnswers::default();
    for condition in &exercise.solved_when {
        match condition {
            Condition::AnswersFigure { figure, of } => {
                let value = expected(*of, || figure.value(&calculations));
                answers.figure = Some((*figure, value));
            }
            Condition::AnswersMembers { selection, of } => {
                let members = expected(*of, || selection.members(&calculations));
                answers.members = Some((*selection, members));
            }
            _ => {}
        }
    }
    answers
}

fn expected<T>(of: Of, calculated: impl FnOnce() -> Option<T>) -> Expected<T> {
    match of {
        Of::Plan => Expected::OfTheLearnersPlan,
        Of::Start => calculated().map_or(Expected::NotCalculated, Expected::Known),
    }
}

#[cfg(test)]
mod tests {
    use super::{Expected, right_answers};
    use crate::exercises::{Attempt, Condition, ExerciseSet, FigureValue, GivenAnswer, Of, check};
    use crate::rulesets;
    use consortium_core::Answer;

    /// The sheet and the check must not disagree: what the sheet says, the check accepts.
    #[test]
    fn the_check_accepts_what_the_answer_sheet_says() {
        let rules = rulesets::built_in().remove(0);
        let mut accepted = 0;
        for exercise in ExerciseSet::built_in().exercises {
            let start = exercise.start.plan(&exercise.title, &rules, |text| &text.ja).unwrap();
            let answers = right_answers(&exercise, &start);
            let figure = match answers.figure {
                Some((_, Expected::Known(FigureValue::Societies(number)))) => number.to_string(),
                Some((_, Expected::Known(FigureValue::Yen(amount)))) => amount.get().to_string(),
                Some((_, Expected::Known(FigureValue::Percent(share)))) => {
                    format!("{}%", share.percent(1).unwrap())
                }
                _ => String::new(),
            };
            let members = match answers.members {
                Some((_, Expected::Known(members))) => members,
                _ => Vec::new(),
            };
            let given = GivenAnswer { figure, members };
            let findings = check(&exercise, Attempt { start: &start, plan: &start, given: &given });
            for (condition, finding) in exercise.solved_when.iter().zip(findings) {
                if let Condition::AnswersFigure { of: Of::Start, .. }
                | Condition::AnswersMembers { of: Of::Start, .. } = condition
                {
                    assert_eq!(finding.answer, Answer::Met, "{}: {condition:?}", exercise.id);
                    accepted += 1;
                }
            }
        }
        assert!(accepted >= 7, "{accepted}");
    }

    #[test]
    fn a_figure_of_the_learners_plan_is_not_told_beforehand() {
        let rules = rulesets::built_in().remove(0);
        let exercises = ExerciseSet::built_in().exercises;
        let settlement = exercises.iter().find(|exercise| exercise.id == "settlement").unwrap();
        let start = settlement.start.plan(&settlement.title, &rules, |text| &text.ja).unwrap();
        let (_, figure) = right_answers(settlement, &start).figure.unwrap();
        assert_eq!(figure, Expected::OfTheLearnersPlan);
    }
}
