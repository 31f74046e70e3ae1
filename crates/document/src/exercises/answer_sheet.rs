//! The right answers of an exercise, for the trainer alone: worked out from its start plan, as its check does.

use std::rc::Rc;

use crate::exercises::{Condition, Exercise, Figure, FigureValue, Of, Selection, calculations::Calculations};
use crate::plan::{CostEdit, Edit, MemberEdit, Plan};
use consortium_core::{Entry, MemberId};

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
    /// It follows from the plan of the learner: this once what the conditions name has been done to the start plan.
    OnceDone(T),
    /// It follows from the plan of the learner, which is free: this while the start plan is as it was.
    OfTheStart(T),
    /// It follows from the plan of the learner, and the start plan lacks something that it takes.
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
    let done = as_the_conditions_say(exercise, start);
    let plans = Plans { start: Calculations::of(start), done: done.as_ref().map(Calculations::of) };
    let mut answers = RightAnswers::default();
    for condition in &exercise.solved_when {
        match condition {
            Condition::AnswersFigure { figure, of } => {
                answers.figure = Some((*figure, plans.expected(*of, |plan| figure.value(plan))));
            }
            Condition::AnswersMembers { selection, of } => {
                answers.members = Some((*selection, plans.expected(*of, |plan| selection.members(plan))));
            }
            _ => {}
        }
    }
    answers
}

/// The plans that an answer can follow from.
struct Plans<'a> {
    start: Calculations<'a>,
    /// The start plan with what the conditions name; `None` if they leave open what is done.
    done: Option<Calculations<'a>>,
}

impl Plans<'_> {
    fn expected<T>(&self, of: Of, answer: impl Fn(&Calculations<'_>) -> Option<T>) -> Expected<T> {
        match (of, &self.done) {
            (Of::Start, _) => answer(&self.start).map_or(Expected::NotCalculated, Expected::Known),
            (Of::Plan, Some(done)) => answer(done).map_or(Expected::OfTheLearnersPlan, Expected::OnceDone),
            (Of::Plan, None) => answer(&self.start).map_or(Expected::OfTheLearnersPlan, Expected::OfTheStart),
        }
    }
}

/// The start plan with what the conditions say to the letter: actual use, societies that leave, the one way of splitting.
/// `None` if they say nothing of the kind: then the learner is free.
fn as_the_conditions_say(exercise: &Exercise, start: &Plan) -> Option<Plan> {
    let mut done = None;
    for condition in &exercise.solved_when {
        let plan = done.as_ref().unwrap_or(start);
        done = match condition {
            Condition::ActualUse(all) => {
                let mut plan = plan.clone();
                for member in &mut plan.members {
                    if let Some(its) = all.iter().find(|its| its.member == member.id) {
                        Rc::make_mut(member).cost.actual_users = Entry::Known(its.participants);
                    }
                }
                Some(plan)
            }
            Condition::Without(member) => Some(Edit::Members(MemberEdit::Remove(*member)).apply(plan)),
            Condition::Method(ways) => match ways.as_slice() {
                [way] => Some(Edit::Cost(CostEdit::Method(*way)).apply(plan)),
                _ => done,
            },
            _ => done,
        };
    }
    done
}

#[cfg(test)]
mod tests {
    use super::{Expected, as_the_conditions_say, right_answers};
    use crate::exercises::{
        Attempt, Condition, Exercise, ExerciseSet, Figure, FigureValue, GivenAnswer, Of, check,
    };
    use crate::rulesets;
    use consortium_core::{Answer, MemberId, Yen};

    /// The sheet and the check must not disagree: what the sheet says, the check accepts.
    #[test]
    fn the_check_accepts_what_the_answer_sheet_says() {
        let rules = rulesets::built_in().remove(0);
        let mut accepted = 0;
        for exercise in ExerciseSet::built_in().exercises {
            let start = exercise.start.plan(&exercise.title, &rules, |text| &text.ja).unwrap();
            let answers = right_answers(&exercise, &start);
            let figure = match answers.figure {
                Some((_, Expected::Known(value) | Expected::OnceDone(value))) => match value {
                    FigureValue::Societies(number) => number.to_string(),
                    FigureValue::Yen(amount) => amount.get().to_string(),
                    FigureValue::Percent(share) => format!("{}%", share.percent(1).unwrap()),
                },
                other => {
                    assert_eq!(other, None, "{}", exercise.id);
                    String::new()
                }
            };
            let members = match answers.members {
                Some((_, Expected::Known(members))) => members,
                other => {
                    assert_eq!(other, None, "{}", exercise.id);
                    Vec::new()
                }
            };
            let given = GivenAnswer { figure, members };
            let done = as_the_conditions_say(&exercise, &start);
            let plan = done.as_ref().unwrap_or(&start);
            let findings = check(&exercise, Attempt { start: &start, plan, given: &given });
            for (condition, finding) in exercise.solved_when.iter().zip(findings) {
                if let Condition::AnswersFigure { .. } | Condition::AnswersMembers { .. } = condition {
                    assert_eq!(finding.answer, Answer::Met, "{}: {condition:?}", exercise.id);
                    accepted += 1;
                }
            }
        }
        assert!(accepted >= 8, "{accepted}");
    }

    #[test]
    fn a_figure_of_the_learners_plan_is_told_for_what_the_conditions_name_or_for_the_start_plan() {
        let rules = rulesets::built_in().remove(0);
        let exercises = ExerciseSet::built_in().exercises;
        let settlement = exercises.iter().find(|exercise| exercise.id == "settlement").unwrap();
        let start = settlement.start.plan(&settlement.title, &rules, |text| &text.ja).unwrap();
        let figure = |exercise: &Exercise| right_answers(exercise, &start).figure.unwrap().1;
        // 60 of 200 as planned, 85 of 205 in fact: 2,445,000 × 85 ÷ 205 − 2,400,000 × 60 ÷ 200.
        assert_eq!(figure(settlement), Expected::OnceDone(FigureValue::Yen(Yen::new(293_780))));

        let mut free = (**settlement).clone();
        free.solved_when.retain(|condition| matches!(condition, Condition::AnswersFigure { .. }));
        assert_eq!(figure(&free), Expected::OfTheLearnersPlan, "the start plan has no actual use");
        let of_the_total = Condition::AnswersFigure { figure: Figure::ShareOf(MemberId(2)), of: Of::Plan };
        free.solved_when = vec![of_the_total];
        assert_eq!(figure(&free), Expected::OfTheStart(FigureValue::Yen(Yen::new(720_000))));
    }
}
