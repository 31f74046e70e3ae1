//! Exercises for a workshop: a plan to start from, a task, hints, and conditions that the calculator checks.
//!
//! An exercise is data and holds no answers: whatever can be calculated is calculated, from the plan the learner has
//! made or from the plan the exercise starts with. `docs/exercises.md` describes the files.

mod answer_sheet;
mod calculations;
mod check;
mod choice;
mod class_results;
mod condition;
mod desk;
mod figure;
mod file;
mod file_out;
mod finding;
mod given;
mod kept;
mod loose_text;
mod result_code;
mod start;
mod timetable;
mod workshop;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

pub use answer_sheet::{Expected, RightAnswers, right_answers};
pub use check::{Attempt, check, is_solved};
pub use choice::{ChoiceError, NotMinutes, WorkshopChoice, read_minutes};
pub use class_results::{ClassResults, MOST_LINES, Participant, RefusedLine, read_class_results};
pub use condition::{Condition, Counted, PlanPart};
pub use desk::{Desk, DeskAction};
pub use figure::{Figure, FigureUnit, FigureValue, Of, Selection};
pub use file::{
    EXERCISES_SCHEMA, ExerciseFault, ExerciseField, ExerciseFileError, FileFault, MOST_CONDITIONS,
    MOST_EXERCISES, MOST_EXERCISES_BYTES, MOST_HINTS, MOST_MINUTES, MOST_NESTING, MOST_TEXT, read_exercises,
};
pub use file_out::write_exercises;
pub use finding::{Finding, Given, Standing};
pub use given::GivenAnswer;
pub use loose_text::LooseText;
pub use result_code::{ExerciseOutcome, ResultCodeError, ResultCodes};
pub use start::{StartPlan, StartProblem};
pub use timetable::{
    ASSUMED_MINUTES, At, BREAK_MINUTES, DISCUSSION_MINUTES, INTRODUCTION_MINUTES, NotAStartTime,
    WorkshopPart, WorkshopTimetable, WorkshopTimetableRow, read_start_time,
};
pub use workshop::{Progress, Running, Workshop, WorkshopAction};

use crate::rulesets;
use consortium_core::Bilingual;

/// The exercises of one workshop.
///
/// Invariant, kept by [`read_exercises`]: there is at least one exercise, and ids are unique.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExerciseSet {
    /// What the workshop is called.
    pub title: Bilingual,
    /// The exercises, in the order of the workshop.
    pub exercises: Vec<Rc<Exercise>>,
}

impl ExerciseSet {
    /// The exercises that come with the program. Empty if they are damaged; a test makes sure that they are not.
    ///
    /// ```
    /// use consortium_document::exercises::ExerciseSet;
    /// assert!(ExerciseSet::built_in().exercises.len() >= 8);
    /// ```
    pub fn built_in() -> Self {
        read_exercises(rulesets::EXERCISES).unwrap_or_default()
    }
}

/// One exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// Names it within its file.
    pub id: String,
    /// The page on which it is worked on.
    pub tool: Tool,
    /// How long a trainer sets aside for it, from 1 to [`MOST_MINUTES`]; `None` if the file does not say.
    pub minutes: Option<u8>,
    /// What it is called.
    pub title: Bilingual,
    /// What the learner finds.
    pub situation: Bilingual,
    /// What the learner is to do.
    pub task: Bilingual,
    /// The plan the learner starts with.
    pub start: StartPlan,
    /// What helps, revealed one by one.
    pub hints: Vec<Bilingual>,
    /// What the calculator checks; all of it has to hold.
    pub solved_when: Vec<Condition>,
    /// What the exercise shows, told once it is solved.
    pub lesson: Bilingual,
}

impl Exercise {
    /// The figure the learner is to write down, if the exercise asks for one.
    pub fn asks_for_figure(&self) -> Option<&Figure> {
        self.solved_when.iter().find_map(|condition| match condition {
            Condition::AnswersFigure { figure, .. } => Some(figure),
            _ => None,
        })
    }

    /// The members the learner is to tick, if the exercise asks for some.
    pub fn asks_for_members(&self) -> Option<Selection> {
        self.solved_when.iter().find_map(|condition| match condition {
            Condition::AnswersMembers { selection, .. } => Some(*selection),
            _ => None,
        })
    }
}

/// The page on which an exercise is worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tool {
    /// コンソーシアム要件.
    Eligibility,
    /// 費用分担.
    Cost,
    /// 支援ステージ: the self-check of the federation.
    Stages,
    /// 県全体の達成率: all insurers of the prefecture.
    Prefecture,
}
