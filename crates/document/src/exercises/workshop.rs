//! The course of a workshop: which exercise is on, which hints were seen, what has been solved. No times.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::exercises::{Exercise, ExerciseSet, Finding, GivenAnswer, WorkshopChoice, is_solved};
use crate::plan::Plan;
use consortium_core::MemberId;

/// A workshop of one learner. Immutable: a [`WorkshopAction`] makes the next one.
///
/// Invariant: `progress` is as long as the list of exercises, which are those that `choice` makes of `all`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workshop {
    /// All exercises at hand.
    all: Rc<ExerciseSet>,
    /// What was chosen of them; `None` for all as they are.
    choice: Option<WorkshopChoice>,
    set: Rc<ExerciseSet>,
    progress: Vec<Progress>,
    running: Option<Running>,
}

/// How far a learner has come with one exercise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// How many hints were revealed.
    pub hints: usize,
    /// How many times the answer was checked.
    pub checks: u32,
    /// Whether it has been solved.
    pub solved: bool,
    /// Whether it had been solved before any hint was revealed: hints that are read afterwards change nothing.
    #[serde(default)]
    pub solved_alone: bool,
}

/// The exercise that is being worked on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// Its place in the list.
    pub position: usize,
    /// The plan it started with.
    pub start: Rc<Plan>,
    /// What was answered beside the plan.
    pub given: GivenAnswer,
    /// What the last check found and the plan it was about; `None` if nothing was checked since the last answer.
    pub checked: Option<(Rc<Plan>, Vec<Finding>)>,
}

/// What can happen in a workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkshopAction {
    /// Starts an exercise, or starts it again.
    Begin {
        /// Its place in the list.
        position: usize,
        /// The plan it starts with.
        start: Rc<Plan>,
    },
    /// Leaves the exercise.
    Leave,
    /// Reveals the next hint.
    Hint,
    /// Writes the figure.
    WriteFigure(String),
    /// Ticks a member, or takes the tick away.
    Tick(MemberId, bool),
    /// The calculator has checked the answer: see [`check`](super::check).
    Checked {
        /// The plan it was about.
        plan: Rc<Plan>,
        /// What it found.
        findings: Vec<Finding>,
    },
    /// Takes these of all exercises, or all of them. What was done in those that stay is kept. A choice that makes no
    /// workshop changes nothing.
    Choose(Option<WorkshopChoice>),
    /// Puts other exercises in place of these.
    Use(Rc<ExerciseSet>),
    /// Forgets everything but the exercises and what was chosen of them: for the next learner.
    Reset,
}

impl Workshop {
    /// A workshop in which nothing has been done.
    pub fn new(set: Rc<ExerciseSet>) -> Self {
        let progress = set.exercises.iter().map(|_| Progress::default()).collect();
        Self { all: set.clone(), choice: None, set, progress, running: None }
    }

    /// The workshop where it was before; `progress` is as long as its list of exercises.
    pub(super) fn at(self, progress: Vec<Progress>, running: Option<Running>) -> Self {
        Self { progress, running, ..self }
    }

    /// All exercises at hand, chosen or not.
    pub fn all(&self) -> &Rc<ExerciseSet> {
        &self.all
    }

    /// What was chosen of all exercises; `None` for all as they are.
    pub fn choice(&self) -> Option<&WorkshopChoice> {
        self.choice.as_ref()
    }

    /// The exercises of the workshop.
    pub fn set(&self) -> &Rc<ExerciseSet> {
        &self.set
    }

    /// The exercises with the progress of the learner.
    pub fn exercises(&self) -> impl Iterator<Item = (&Rc<Exercise>, Progress)> {
        self.set.exercises.iter().zip(self.progress.iter().copied())
    }

    /// How many exercises have been solved.
    pub fn solved(&self) -> usize {
        self.progress.iter().filter(|progress| progress.solved).count()
    }

    /// The exercise that is being worked on.
    pub fn running(&self) -> Option<(&Running, &Rc<Exercise>, Progress)> {
        let running = self.running.as_ref()?;
        let (exercise, progress) = self.exercises().nth(running.position)?;
        Some((running, exercise, progress))
    }

    /// The workshop after `action`. What is about an exercise does nothing while none is on.
    #[must_use]
    pub fn after(&self, action: WorkshopAction) -> Self {
        match action {
            WorkshopAction::Use(set) => return Self::new(set),
            WorkshopAction::Reset => return Self::new(self.all.clone()).choosing(self.choice.clone()),
            WorkshopAction::Choose(choice) => return self.clone().choosing(choice),
            _ => {}
        }
        let mut next = self.clone();
        match action {
            WorkshopAction::Begin { position, start } if position < self.progress.len() => {
                next.running =
                    Some(Running { position, start, given: GivenAnswer::default(), checked: None });
            }
            WorkshopAction::Leave => next.running = None,
            _ => next.work(action),
        }
        next
    }

    /// The workshop with these of all exercises.
    pub(super) fn choosing(self, choice: Option<WorkshopChoice>) -> Self {
        let set = match &choice {
            None => self.all.clone(),
            Some(choice) => match self.all.chosen(choice) {
                Ok(set) => set.into(),
                Err(_) => return self,
            },
        };
        let place_in = |set: &ExerciseSet, id: &str| set.exercises.iter().position(|one| one.id == id);
        let before = |id: &str| place_in(&self.set, id).and_then(|place| self.progress.get(place)).copied();
        let progress = set.exercises.iter().map(|one| before(&one.id).unwrap_or_default()).collect();
        let running = self.running.and_then(|running| {
            let id = &self.set.exercises.get(running.position)?.id;
            Some(Running { position: place_in(&set, id)?, ..running })
        });
        Self { all: self.all, choice, set, progress, running }
    }

    /// What happens within an exercise.
    fn work(&mut self, action: WorkshopAction) {
        let Some(running) = &mut self.running else { return };
        let Some(exercise) = self.set.exercises.get(running.position) else { return };
        let Some(progress) = self.progress.get_mut(running.position) else { return };
        match action {
            WorkshopAction::Hint => {
                progress.hints = progress.hints.saturating_add(1).min(exercise.hints.len());
            }
            WorkshopAction::WriteFigure(text) => {
                running.given.figure = text;
                running.checked = None;
            }
            WorkshopAction::Tick(member, ticked) => {
                running.given.tick(member, ticked);
                running.checked = None;
            }
            WorkshopAction::Checked { plan, findings } => {
                progress.checks = progress.checks.saturating_add(1);
                if is_solved(&findings) && !progress.solved {
                    progress.solved = true;
                    progress.solved_alone = progress.hints == 0;
                }
                running.checked = Some((plan, findings));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::exercises::workshop::{Workshop, WorkshopAction};
    use crate::{
        exercises::{Attempt, ExerciseOutcome, ExerciseSet, WorkshopChoice, check},
        plan::Plan,
        rulesets,
    };

    fn begun() -> Workshop {
        let workshop = Workshop::new(Rc::new(ExerciseSet::built_in()));
        workshop.after(WorkshopAction::Begin { position: 0, start: start() })
    }

    fn start() -> Rc<Plan> {
        Rc::new(Plan::empty(rulesets::built_in().remove(0)))
    }

    /// The exercise that is on, checked with the plan it starts with.
    fn checked(workshop: &Workshop) -> WorkshopAction {
        let (running, exercise, _) = workshop.running().unwrap();
        let plan = start();
        let findings = check(exercise, Attempt { start: &running.start, plan: &plan, given: &running.given });
        WorkshopAction::Checked { plan, findings }
    }

    #[test]
    fn hints_are_revealed_one_by_one_and_stay_when_the_exercise_is_started_again() {
        let workshop = begun().after(WorkshopAction::Hint);
        let again = workshop.after(WorkshopAction::Begin { position: 0, start: start() });
        let (_, exercise, progress) = again.running().unwrap();
        assert_eq!(progress.hints, 1);
        let all = (0..20).fold(again.clone(), |workshop, _| workshop.after(WorkshopAction::Hint));
        assert_eq!(all.running().unwrap().2.hints, exercise.hints.len());
    }

    #[test]
    fn an_exercise_counts_as_solved_alone_only_if_no_hint_was_revealed_before() {
        let solve = |workshop: Workshop| {
            workshop.after(WorkshopAction::Checked { plan: start(), findings: Vec::new() })
        };
        let outcome = |workshop: &Workshop| ExerciseOutcome::from(workshop.running().unwrap().2);
        assert_eq!(outcome(&begun()), ExerciseOutcome::Open);
        let alone = solve(begun());
        assert_eq!(outcome(&alone), ExerciseOutcome::Alone);
        assert_eq!(outcome(&alone.after(WorkshopAction::Hint)), ExerciseOutcome::Alone);
        let with_hint = solve(begun().after(WorkshopAction::Hint));
        assert_eq!(outcome(&solve(with_hint)), ExerciseOutcome::WithHints);
    }

    #[test]
    fn an_answer_is_checked_anew_after_it_was_changed() {
        let begun = begun();
        let checked = begun.after(checked(&begun));
        assert!(checked.running().unwrap().0.checked.is_some());
        let changed = checked.after(WorkshopAction::WriteFigure("7".to_owned()));
        assert!(changed.running().unwrap().0.checked.is_none());
        assert_eq!(changed.running().unwrap().2.checks, 1);
    }

    #[test]
    fn the_next_learner_finds_the_exercises_and_nothing_else() {
        let hinted = begun().after(WorkshopAction::Hint);
        let used = hinted.after(checked(&hinted));
        let fresh = Workshop::new(Rc::new(ExerciseSet::built_in()));
        assert_eq!(used.after(WorkshopAction::Reset), fresh);
    }

    #[test]
    fn a_choice_keeps_what_was_done_in_the_exercises_that_stay() {
        let hinted = begun().after(WorkshopAction::Hint);
        let all = WorkshopChoice::all(hinted.all());
        let later = all.moved(&all.exercises[0], false);
        let moved = hinted.after(WorkshopAction::Choose(Some(later.clone())));
        assert_eq!(moved.choice(), Some(&later));
        let (running, exercise, progress) = moved.running().unwrap();
        assert_eq!((running.position, &exercise.id, progress.hints), (1, &all.exercises[0], 1));
        assert_eq!(moved.exercises().next().unwrap().1.hints, 0);
        assert_eq!(moved.after(WorkshopAction::Choose(None)), hinted);

        let without = moved.after(WorkshopAction::Choose(Some(all.without(&all.exercises[0]))));
        assert!(without.running().is_none());
        assert_eq!(without.exercises().count(), all.exercises.len() - 1);
        let nothing = WorkshopAction::Choose(Some(WorkshopChoice::default()));
        assert_eq!(without.after(nothing), without, "a workshop has an exercise");
    }

    #[test]
    fn the_next_learner_finds_the_exercises_that_were_chosen() {
        let all = WorkshopChoice::all(begun().all());
        let choice = WorkshopAction::Choose(Some(all.without(&all.exercises[3])));
        let reset = begun().after(choice.clone()).after(WorkshopAction::Reset);
        assert_eq!(reset, Workshop::new(begun().all().clone()).after(choice));
    }

    #[test]
    fn an_exercise_that_is_not_there_cannot_be_started() {
        let workshop = Workshop::new(Rc::new(ExerciseSet::built_in()));
        let begun = workshop.after(WorkshopAction::Begin { position: 99, start: start() });
        assert!(begun.running().is_none());
    }
}
