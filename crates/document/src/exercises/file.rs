//! Files of exercises: read field by field, so that what is wrong is named with its exercise and its field.

use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::value::RawValue;
use thiserror::Error;

use crate::exercises::{
    Condition, Exercise, ExerciseSet, FigureUnit, GivenAnswer, StartProblem, check, loose_text::LooseText,
};
use crate::{files::PlanFileError, plan::Plan, rulesets};
use consortium_core::{Bilingual, MemberId};

/// The schema of exercise files. `docs/exercises.schema.json` describes it.
pub const EXERCISES_SCHEMA: &str = "consortium-exercises/1";

/// What every schema of exercise files begins with, before its version.
const FAMILY: &str = "consortium-exercises/";

/// The longest file that is read, in bytes.
pub const MOST_EXERCISES_BYTES: usize = 1_000_000;
/// How deep arrays and objects may lie in each other; a plan needs about ten levels.
pub const MOST_NESTING: usize = 32;
/// The most exercises of a file.
pub const MOST_EXERCISES: usize = 50;
/// The most hints of an exercise.
pub const MOST_HINTS: usize = 10;
/// The most conditions of an exercise.
pub const MOST_CONDITIONS: usize = 20;
/// The most minutes of an exercise.
pub const MOST_MINUTES: u8 = 180;
/// The longest text of an exercise in one language, in characters.
pub const MOST_TEXT: usize = 2_000;

/// Why a text is no file of exercises. The exercises on screen stay as they are.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ExerciseFileError {
    /// The file as a whole cannot be used.
    #[error("the file cannot be used: {0}")]
    File(FileFault),
    /// One exercise cannot be used.
    #[error("exercise {number} cannot be used: {fault}")]
    Exercise {
        /// Its place in the file, from 1.
        number: usize,
        /// Its id, if that could be read.
        id: String,
        /// The field that is wrong, if it is one.
        field: Option<ExerciseField>,
        /// What is wrong.
        fault: ExerciseFault,
    },
}

/// What is wrong with a file as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileFault {
    /// It is longer than any file of exercises.
    #[error("longer than {MOST_EXERCISES_BYTES} bytes")]
    TooLong,
    /// Arrays and objects lie too deep in each other.
    #[error("nested too deeply")]
    TooDeep,
    /// It is not JSON, or breaks off.
    #[error("no JSON at line {line}, column {column}")]
    NotJson {
        /// Line of the first fault, from 1.
        line: usize,
        /// Column of the first fault, from 1.
        column: usize,
    },
    /// It is JSON, but no file of exercises.
    #[error("expected the schema {EXERCISES_SCHEMA}")]
    NotExercises,
    /// It was made for a newer version of the program.
    #[error("{found} is newer than {EXERCISES_SCHEMA}")]
    NewerVersion {
        /// The schema it names.
        found: String,
    },
    /// Its outermost object has not the form that is expected.
    #[error("{detail}")]
    Unreadable {
        /// What the reader expected, in English.
        detail: String,
    },
    /// There is no exercise in it, or more than [`MOST_EXERCISES`].
    #[error("expected 1 to {MOST_EXERCISES} exercises, found {found}")]
    NumberOfExercises {
        /// How many there are.
        found: usize,
    },
}

/// A field of an exercise. For a list, the place of the entry from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExerciseField {
    /// As it is called in the file.
    pub name: &'static str,
    /// The entry of a list, from 1.
    pub entry: Option<usize>,
}

/// What is wrong with an exercise.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ExerciseFault {
    /// The field is missing.
    #[error("a field is missing")]
    Missing,
    /// The field, or the exercise, has not the form that is expected.
    #[error("{detail}")]
    Unreadable {
        /// What the reader expected, in English.
        detail: String,
    },
    /// The text is empty.
    #[error("a text is empty")]
    Empty,
    /// The text is longer than [`MOST_TEXT`] characters.
    #[error("a text is longer than {MOST_TEXT} characters")]
    TooLong,
    /// The list has no entry, or too many.
    #[error("expected {least} to {most} entries")]
    NumberOfEntries {
        /// The fewest.
        least: usize,
        /// The most.
        most: usize,
    },
    /// The number is too small or too great.
    #[error("expected a whole number from {least} to {most}")]
    OutOfRange {
        /// The smallest.
        least: u8,
        /// The greatest.
        most: u8,
    },
    /// Another exercise has the same id.
    #[error("another exercise has the same id")]
    SameId,
    /// There is no such sample.
    #[error("there is no sample {sample}")]
    UnknownSample {
        /// What was asked for.
        sample: String,
    },
    /// The parts of the start plan do not fit together.
    #[error("the start plan does not fit together: {0}")]
    StartPlan(PlanFileError),
    /// A condition names a member that the start plan does not have.
    #[error("the start plan has no member {}", member.0)]
    NoSuchMember {
        /// The member.
        member: MemberId,
    },
    /// There is a second question of the same kind: there is room for one answer only.
    #[error("there is a second question of the same kind")]
    SecondQuestion,
    /// The figure is no amount of money.
    #[error("the figure is no amount of money")]
    NoAmount,
    /// Every condition holds before anybody has done anything.
    #[error("every condition holds at the start")]
    SolvedAtStart,
}

type Outcome<T> = Result<T, ExerciseFileError>;

#[derive(Deserialize)]
struct Header {
    schema: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSet<'a> {
    #[expect(dead_code, reason = "read beforehand; named here because no other field is allowed")]
    schema: String,
    #[serde(default)]
    title: LooseText,
    #[serde(borrow)]
    exercises: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawExercise<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow, default)]
    tool: Option<&'a RawValue>,
    #[serde(borrow, default, deserialize_with = "whatever_is_given")]
    minutes: Option<&'a RawValue>,
    #[serde(borrow, default)]
    title: Option<&'a RawValue>,
    #[serde(borrow, default)]
    situation: Option<&'a RawValue>,
    #[serde(borrow, default)]
    task: Option<&'a RawValue>,
    #[serde(borrow, default)]
    start: Option<&'a RawValue>,
    #[serde(borrow, default)]
    hints: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    solved_when: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    lesson: Option<&'a RawValue>,
}

/// What a field that may be left out has, also if it is `null`: that is no number of minutes.
fn whatever_is_given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<&'de RawValue>, D::Error> {
    <&RawValue>::deserialize(deserializer).map(Some)
}

/// Reads a file of exercises.
///
/// # Errors
///
/// See [`ExerciseFileError`].
///
/// ```
/// use consortium_document::exercises::{ExerciseFileError, FileFault, read_exercises};
/// assert_eq!(read_exercises("{}"), Err(ExerciseFileError::File(FileFault::NotExercises)));
/// ```
pub fn read_exercises(text: &str) -> Outcome<ExerciseSet> {
    let text = text.trim_start_matches('\u{feff}');
    let set = read_file(text).map_err(ExerciseFileError::File)?;
    let mut exercises: Vec<std::rc::Rc<Exercise>> = Vec::new();
    for (raw, number) in set.exercises.iter().zip(1..) {
        let exercise = Reader { number, id: String::new() }.exercise(raw)?;
        if exercises.iter().any(|other| other.id == exercise.id) {
            let reader = Reader { number, id: exercise.id };
            return Err(reader.fault(Some(field("id")), ExerciseFault::SameId));
        }
        exercises.push(exercise.into());
    }
    Ok(ExerciseSet { title: set.title.into(), exercises })
}

impl ExerciseSet {
    /// The same exercises, if none of them is solved before anybody has done anything.
    ///
    /// # Errors
    ///
    /// [`ExerciseFault::SolvedAtStart`] for the first one that is.
    pub fn with_something_to_do(self) -> Outcome<Self> {
        for (exercise, number) in self.exercises.iter().zip(1..) {
            let reader = Reader { number, id: exercise.id.clone() };
            let start = reader.start(exercise)?;
            let given = GivenAnswer::default();
            let attempt = check::Attempt { start: &start, plan: &start, given: &given };
            if check::is_solved(&check::check(exercise, attempt)) {
                return Err(reader.fault(Some(field("solved_when")), ExerciseFault::SolvedAtStart));
            }
        }
        Ok(self)
    }
}

/// Reads the outermost object; exercises stay text.
fn read_file(text: &str) -> Result<RawSet<'_>, FileFault> {
    if text.len() > MOST_EXERCISES_BYTES {
        return Err(FileFault::TooLong);
    }
    if nesting(text) > MOST_NESTING {
        return Err(FileFault::TooDeep);
    }
    let schema = match serde_json::from_str::<Header>(text) {
        Ok(header) => header.schema.ok_or(FileFault::NotExercises)?,
        Err(error) if error.is_data() => return Err(FileFault::NotExercises),
        Err(error) => return Err(FileFault::NotJson { line: error.line(), column: error.column() }),
    };
    if schema != EXERCISES_SCHEMA {
        let ours = schema.strip_prefix(FAMILY).is_some_and(|version| version.parse::<u32>().is_ok());
        return Err(if ours { FileFault::NewerVersion { found: schema } } else { FileFault::NotExercises });
    }
    let set: RawSet<'_> =
        serde_json::from_str(text).map_err(|error| FileFault::Unreadable { detail: error.to_string() })?;
    match set.exercises.len() {
        1..=MOST_EXERCISES => Ok(set),
        found => Err(FileFault::NumberOfExercises { found }),
    }
}

/// How deep arrays and objects lie in each other; brackets within texts do not count.
fn nesting(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    let (mut in_text, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => {
                depth = depth.saturating_add(1);
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

const fn field(name: &'static str) -> ExerciseField {
    ExerciseField { name, entry: None }
}

/// Reads one exercise and knows which it is.
struct Reader {
    number: usize,
    id: String,
}

impl Reader {
    fn fault(&self, field: Option<ExerciseField>, fault: ExerciseFault) -> ExerciseFileError {
        ExerciseFileError::Exercise { number: self.number, id: self.id.clone(), field, fault }
    }

    fn exercise(mut self, raw: &RawValue) -> Outcome<Exercise> {
        let raw: RawExercise<'_> = serde_json::from_str(raw.get())
            .map_err(|error| self.fault(None, ExerciseFault::Unreadable { detail: error.to_string() }))?;
        self.id = self.value(field("id"), raw.id)?;
        self.check_length(field("id"), &self.id)?;
        let exercise = Exercise {
            tool: self.value(field("tool"), raw.tool)?,
            minutes: raw.minutes.map(|minutes| self.minutes(minutes)).transpose()?,
            title: self.text(field("title"), raw.title)?,
            situation: self.text(field("situation"), raw.situation)?,
            task: self.text(field("task"), raw.task)?,
            start: self.value(field("start"), raw.start)?,
            hints: self.list("hints", &raw.hints, 0, MOST_HINTS, Self::text)?,
            solved_when: self.list("solved_when", &raw.solved_when, 1, MOST_CONDITIONS, Self::value)?,
            lesson: self.text(field("lesson"), raw.lesson)?,
            id: self.id.clone(),
        };
        let start = self.start(&exercise)?;
        self.check_conditions(&exercise.solved_when, &start)?;
        Ok(exercise)
    }

    fn value<T: DeserializeOwned>(&self, field: ExerciseField, raw: Option<&RawValue>) -> Outcome<T> {
        let raw = raw.ok_or_else(|| self.fault(Some(field), ExerciseFault::Missing))?;
        serde_json::from_str(raw.get())
            .map_err(|error| self.fault(Some(field), ExerciseFault::Unreadable { detail: error.to_string() }))
    }

    fn minutes(&self, raw: &RawValue) -> Outcome<u8> {
        let minutes: i64 = self.value(field("minutes"), Some(raw))?;
        let minutes = u8::try_from(minutes).ok().filter(|minutes| (1..=MOST_MINUTES).contains(minutes));
        let out_of_range = ExerciseFault::OutOfRange { least: 1, most: MOST_MINUTES };
        minutes.ok_or_else(|| self.fault(Some(field("minutes")), out_of_range))
    }

    fn text(&self, field: ExerciseField, raw: Option<&RawValue>) -> Outcome<Bilingual> {
        let text: Bilingual = self.value::<LooseText>(field, raw)?.into();
        self.check_length(field, &text.ja)?;
        self.check_length(field, &text.en)?;
        Ok(text)
    }

    fn check_length(&self, field: ExerciseField, text: &str) -> Outcome<()> {
        if text.trim().is_empty() {
            Err(self.fault(Some(field), ExerciseFault::Empty))
        } else if text.chars().count() > MOST_TEXT {
            Err(self.fault(Some(field), ExerciseFault::TooLong))
        } else {
            Ok(())
        }
    }

    fn list<T>(
        &self,
        name: &'static str,
        raw: &[&RawValue],
        least: usize,
        most: usize,
        read: fn(&Self, ExerciseField, Option<&RawValue>) -> Outcome<T>,
    ) -> Outcome<Vec<T>> {
        if !(least..=most).contains(&raw.len()) {
            return Err(self.fault(Some(field(name)), ExerciseFault::NumberOfEntries { least, most }));
        }
        let entries = raw.iter().zip(1..);
        entries
            .map(|(raw, entry)| read(self, ExerciseField { name, entry: Some(entry) }, Some(raw)))
            .collect()
    }

    fn start(&self, exercise: &Exercise) -> Outcome<Plan> {
        let built_in = rulesets::built_in();
        let rule_set = exercise.start.rule_set.as_ref().or(built_in.first());
        let rule_set = rule_set.ok_or_else(|| self.fault(Some(field("start")), ExerciseFault::Missing))?;
        exercise.start.plan(&exercise.title, rule_set, |text| &text.ja).map_err(|problem| {
            let fault = match problem {
                StartProblem::UnknownSample { sample } => ExerciseFault::UnknownSample { sample },
                StartProblem::Plan(error) => ExerciseFault::StartPlan(error),
            };
            self.fault(Some(field("start")), fault)
        })
    }

    fn check_conditions(&self, conditions: &[Condition], start: &Plan) -> Outcome<()> {
        let (mut figures, mut selections) = (0_usize, 0_usize);
        for (condition, entry) in conditions.iter().zip(1..) {
            match condition {
                Condition::AnswersFigure { .. } => figures = figures.saturating_add(1),
                Condition::AnswersMembers { .. } => selections = selections.saturating_add(1),
                _ => {}
            }
            let stranger = condition.members().into_iter().find(|member| start.member(*member).is_none());
            let fault = if let Some(member) = stranger {
                ExerciseFault::NoSuchMember { member }
            } else if figures > 1 || selections > 1 {
                ExerciseFault::SecondQuestion
            } else if matches!(condition, Condition::Amount { figure, .. } if figure.unit() != FigureUnit::Yen)
            {
                ExerciseFault::NoAmount
            } else {
                continue;
            };
            return Err(self.fault(Some(ExerciseField { name: "solved_when", entry: Some(entry) }), fault));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{ExerciseFault, ExerciseFileError, MOST_MINUTES, read_exercises};
    use crate::rulesets;

    /// What is wrong with the exercises of the program if the first says that it takes so long.
    fn fault_of(minutes: &str) -> Option<ExerciseFault> {
        let text = rulesets::EXERCISES.replacen("\"minutes\": 6", &format!("\"minutes\": {minutes}"), 1);
        match read_exercises(&text) {
            Err(ExerciseFileError::Exercise { number: 1, field: Some(field), fault, .. })
                if field.name == "minutes" =>
            {
                Some(fault)
            }
            other => other.map(|_| None).unwrap(),
        }
    }

    #[test]
    fn minutes_are_a_whole_number_up_to_three_hours() {
        assert_eq!(["1", "180"].map(fault_of), [None, None]);
        let out_of_range = Some(ExerciseFault::OutOfRange { least: 1, most: MOST_MINUTES });
        for minutes in ["0", "181", "-5", "256", "9000000000"] {
            assert_eq!(fault_of(minutes), out_of_range, "{minutes}");
        }
        for (minutes, found) in [
            ("7.5", "invalid type: floating point `7.5`"),
            ("\"8\"", "invalid type: string \"8\""),
            ("null", "invalid type: null"),
            ("[8]", "invalid type: sequence"),
        ] {
            let Some(ExerciseFault::Unreadable { detail }) = fault_of(minutes) else {
                unreachable!("{minutes}")
            };
            assert!(detail.starts_with(found), "{detail}");
        }
    }
}
