//! Every exercise that comes with the program: it can be started, it is not solved at the start, and the solution in
//! `tests/cases/exercises/` solves it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may fail as loudly as tests")]

use std::{fs, path::PathBuf};

use consortium_core::{Answer, Bilingual, MemberId};
use consortium_document::{
    exercises::{
        Attempt, Condition, Counted, Exercise, ExerciseSet, Finding, GivenAnswer, check, is_solved,
        read_exercises,
    },
    files::{read_plan, write_plan},
    plan::{Plan, Wording},
    rulesets,
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Solutions {
    solution: Vec<Solution>,
}

/// A solution: the plan is in `<exercise>.json`, the answers beside it are here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Solution {
    exercise: String,
    /// How it follows by hand.
    source: String,
    #[serde(default)]
    figure: String,
    #[serde(default)]
    members: Vec<u32>,
    /// Answers that come close and must not do.
    #[serde(default)]
    wrong_figures: Vec<String>,
}

fn file(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases/exercises").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn solutions() -> Vec<Solution> {
    let solutions = toml::from_str::<Solutions>(&file("solutions.toml")).unwrap().solution;
    assert!(!solutions.is_empty(), "no solution");
    for solution in &solutions {
        assert!(!solution.source.trim().is_empty(), "{}: how does it follow?", solution.exercise);
    }
    solutions
}

impl Solution {
    fn given(&self) -> GivenAnswer {
        let members = self.members.iter().copied().map(MemberId).collect();
        GivenAnswer { figure: self.figure.clone(), members }
    }

    fn plan(&self) -> Plan {
        read_plan(&file(&format!("{}.json", self.exercise))).unwrap()
    }
}

fn exercise(id: &str) -> std::rc::Rc<Exercise> {
    let all = ExerciseSet::built_in().exercises;
    all.into_iter().find(|exercise| exercise.id == id).unwrap_or_else(|| panic!("no exercise {id}"))
}

fn start(exercise: &Exercise, wording: Wording) -> Plan {
    exercise.start.plan(&exercise.title, &rulesets::built_in().remove(0), wording).unwrap()
}

fn japanese(text: &Bilingual) -> &str {
    &text.ja
}

/// What the check says of a plan, by exercise.
fn checked(exercise: &Exercise, plan: &Plan, given: &GivenAnswer) -> Vec<Finding> {
    check(exercise, Attempt { start: &start(exercise, japanese), plan, given })
}

/// The conditions that do not hold.
fn open(exercise: &Exercise, findings: &[Finding]) -> Vec<(Condition, Finding)> {
    let pairs = exercise.solved_when.iter().cloned().zip(findings.iter().cloned());
    pairs.filter(|(_, finding)| finding.answer != Answer::Met).collect()
}

#[test]
fn the_exercises_in_the_program_can_be_read_and_leave_something_to_do() {
    let set = read_exercises(rulesets::EXERCISES).unwrap().with_something_to_do().unwrap();
    assert!(set.exercises.len() >= 9);
}

#[test]
fn the_plan_an_exercise_starts_with_can_be_saved_and_opened() {
    for exercise in ExerciseSet::built_in().exercises {
        for wording in [japanese as Wording, |text| &text.en] {
            let plan = start(&exercise, wording);
            assert_eq!(plan.problems(), [], "{}", exercise.id);
            assert_eq!(read_plan(&write_plan(&plan).unwrap()).as_ref(), Ok(&plan), "{}", exercise.id);
        }
    }
}

#[test]
fn every_exercise_has_a_solution_that_the_calculator_accepts() {
    let solutions = solutions();
    for exercise in ExerciseSet::built_in().exercises {
        let solution = solutions.iter().find(|solution| solution.exercise == exercise.id);
        let solution = solution.unwrap_or_else(|| panic!("no solution for {}", exercise.id));
        let findings = checked(&exercise, &solution.plan(), &solution.given());
        assert!(is_solved(&findings), "{}: {:#?}", exercise.id, open(&exercise, &findings));
    }
}

#[test]
fn a_solution_without_its_answers_or_without_its_changes_is_none() {
    for solution in solutions() {
        let exercise = exercise(&solution.exercise);
        if exercise.asks_for_figure().is_some() || exercise.asks_for_members().is_some() {
            assert_ne!(solution.given(), GivenAnswer::default(), "{}: what is the answer?", exercise.id);
            let silent = checked(&exercise, &solution.plan(), &GivenAnswer::default());
            assert!(!is_solved(&silent), "{}", exercise.id);
        }
        let only_answers = exercise.solved_when.iter().all(|condition| {
            matches!(
                condition,
                Condition::AnswersFigure { .. } | Condition::AnswersMembers { .. } | Condition::Keeps(_)
            )
        });
        let unchanged = checked(&exercise, &start(&exercise, japanese), &solution.given());
        assert_eq!(is_solved(&unchanged), only_answers, "{}", exercise.id);
    }
}

/// The sample meets every requirement, so "the verdict is met" holds until the large society has joined.
#[test]
fn the_first_exercise_begins_with_one_condition_open() {
    let exercise = exercise("at-the-limit");
    let findings = checked(&exercise, &start(&exercise, japanese), &GivenAnswer::default());
    let open = open(&exercise, &findings);
    assert!(
        matches!(open.as_slice(), [(Condition::Count { of: Counted::LargeMembers, .. }, _)]),
        "{open:#?}"
    );
}

#[test]
fn an_answer_that_only_comes_close_does_not_do() {
    for solution in solutions() {
        for wrong in &solution.wrong_figures {
            let given = GivenAnswer { figure: wrong.clone(), ..solution.given() };
            let exercise = exercise(&solution.exercise);
            assert!(!is_solved(&checked(&exercise, &solution.plan(), &given)), "{}: {wrong}", exercise.id);
        }
    }
}

#[test]
fn every_exercise_has_hints_and_every_text_in_both_languages() {
    for exercise in ExerciseSet::built_in().exercises {
        let texts = [&exercise.title, &exercise.situation, &exercise.task, &exercise.lesson];
        assert!(
            texts.into_iter().chain(&exercise.hints).all(|text| !text.is_incomplete()),
            "{}",
            exercise.id
        );
        assert!(!exercise.hints.is_empty(), "{}", exercise.id);
    }
}
