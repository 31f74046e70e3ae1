//! Writing exercises as a file that [`read_exercises`](super::read_exercises) reads: a workshop is handed to the learners so.

use serde::Serialize;

use crate::exercises::{Condition, EXERCISES_SCHEMA, Exercise, ExerciseSet, StartPlan, Tool};
use consortium_core::Bilingual;

#[derive(Serialize)]
struct WrittenSet<'a> {
    schema: &'static str,
    title: &'a Bilingual,
    exercises: Vec<WrittenExercise<'a>>,
}

/// The fields in the order of `docs/exercises.md`.
#[derive(Serialize)]
struct WrittenExercise<'a> {
    id: &'a str,
    tool: Tool,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u8>,
    title: &'a Bilingual,
    situation: &'a Bilingual,
    task: &'a Bilingual,
    start: &'a StartPlan,
    hints: &'a [Bilingual],
    solved_when: &'a [Condition],
    lesson: &'a Bilingual,
}

impl<'a> From<&'a Exercise> for WrittenExercise<'a> {
    fn from(exercise: &'a Exercise) -> Self {
        Self {
            id: &exercise.id,
            tool: exercise.tool,
            minutes: exercise.minutes,
            title: &exercise.title,
            situation: &exercise.situation,
            task: &exercise.task,
            start: &exercise.start,
            hints: &exercise.hints,
            solved_when: &exercise.solved_when,
            lesson: &exercise.lesson,
        }
    }
}

/// Writes a file of exercises.
///
/// # Errors
///
/// None that is known: everything in an exercise has a form in JSON.
///
/// ```
/// use consortium_document::exercises::{ExerciseSet, read_exercises, write_exercises};
/// let set = ExerciseSet::built_in();
/// assert_eq!(read_exercises(&write_exercises(&set).unwrap()), Ok(set));
/// ```
pub fn write_exercises(set: &ExerciseSet) -> Result<String, serde_json::Error> {
    let exercises = set.exercises.iter().map(|exercise| WrittenExercise::from(&**exercise)).collect();
    serde_json::to_string_pretty(&WrittenSet { schema: EXERCISES_SCHEMA, title: &set.title, exercises })
}
