//! How far the long calculation that is wanted has come: a plain state machine. Timer and worker are outside; they do
//! what the [`Standing`] says and report each [`Event`].

use std::rc::Rc;

use crate::plan::{CostSolutions, CostTask};

/// How the long calculations stand for one task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has asked for them.
    NotWanted,
    /// They wait until the inputs rest.
    Resting,
    /// They are being made; the percentage done.
    Running(u32),
    /// They are made.
    Solved(Rc<CostSolutions>),
    /// The user stopped them.
    Cancelled,
    /// The worker did not finish, or fell silent.
    Failed,
    /// This browser starts no worker.
    NoWorker,
}

/// What can happen. Timers and workers name the attempt they belong to, so that a late word of an earlier one is not
/// taken for news.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A page shows this task and wants it solved.
    Wanted(Rc<CostTask>),
    /// No page wants anything.
    Released,
    /// The inputs rested long enough: a worker starts.
    Rested(u32),
    /// A worker has come further: the percentage done.
    Progress(u32, u32),
    /// A solution is there, from wherever.
    Solved(Rc<CostSolutions>),
    /// The worker of this attempt failed or fell silent.
    Failed(u32),
    /// No worker could be started for this attempt.
    NoWorker(u32),
    /// The user stops it.
    Cancel,
    /// The user starts it again.
    Again,
}

/// The task that is wanted, and how far it has come. Immutable: an [`Event`] makes the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solving {
    task: Option<Rc<CostTask>>,
    attempt: u32,
    standing: Standing,
}

impl Default for Solving {
    fn default() -> Self {
        Self { task: None, attempt: 0, standing: Standing::NotWanted }
    }
}

impl Solving {
    /// The task that is wanted.
    pub fn task(&self) -> Option<&Rc<CostTask>> {
        self.task.as_ref()
    }

    /// Counts how often a calculation was begun: it changes whenever what is under way has to be dropped.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// Whether a timer or a worker is to be at work.
    pub fn is_under_way(&self) -> bool {
        matches!(self.standing, Standing::Resting | Standing::Running(_))
    }

    /// How it stands for `task`: what is known about another one is nothing to show.
    pub fn standing(&self, task: &CostTask) -> Standing {
        match &self.task {
            Some(wanted) if **wanted == *task => self.standing.clone(),
            _ => Standing::NotWanted,
        }
    }

    /// The state after `event`.
    #[must_use]
    pub fn after(&self, event: Event) -> Self {
        match event {
            Event::Wanted(task) if self.task.as_ref() == Some(&task) => self.clone(),
            Event::Wanted(task) => self.begun(Some(task), Standing::Resting),
            Event::Released => self.begun(None, Standing::NotWanted),
            Event::Rested(attempt) => self.in_attempt(attempt, Standing::Running(0)),
            Event::Progress(attempt, percent) => self.in_attempt(attempt, Standing::Running(percent)),
            Event::Failed(attempt) => self.in_attempt(attempt, Standing::Failed),
            Event::NoWorker(attempt) => self.in_attempt(attempt, Standing::NoWorker),
            Event::Solved(solutions) if self.task.as_ref() == Some(solutions.task()) => {
                Self { standing: Standing::Solved(solutions), ..self.clone() }
            }
            Event::Solved(_) => self.clone(),
            Event::Cancel if self.is_under_way() => Self { standing: Standing::Cancelled, ..self.clone() },
            Event::Cancel => self.clone(),
            Event::Again => match &self.task {
                Some(task) => self.begun(Some(task.clone()), Standing::Resting),
                None => self.clone(),
            },
        }
    }

    fn begun(&self, task: Option<Rc<CostTask>>, standing: Standing) -> Self {
        Self { task, attempt: self.attempt.wrapping_add(1), standing }
    }

    /// The news of an attempt, unless it is over.
    fn in_attempt(&self, attempt: u32, standing: Standing) -> Self {
        if attempt == self.attempt && self.is_under_way() {
            Self { standing, ..self.clone() }
        } else {
            self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{ops::ControlFlow, rc::Rc};

    use crate::{
        plan::{CostSolutions, CostTask, Edit, MemberEdit, Plan},
        results::{Event, Solving, Standing},
        rulesets,
    };

    fn task(members: usize) -> Rc<CostTask> {
        let blank = Plan::empty(rulesets::built_in().remove(0));
        let plan = (0..members).fold(blank, |plan, _| Edit::Members(MemberEdit::Add).apply(&plan));
        plan.cost_task().into()
    }

    fn solved(members: usize) -> Rc<CostSolutions> {
        task(members).solve(&mut |_| ControlFlow::Continue(())).into()
    }

    fn after(events: impl IntoIterator<Item = Event>) -> Solving {
        events.into_iter().fold(Solving::default(), |state, event| state.after(event))
    }

    #[test]
    fn a_task_rests_runs_and_is_solved() {
        let resting = after([Event::Wanted(task(2))]);
        assert_eq!(resting.standing(&task(2)), Standing::Resting);
        let attempt = resting.attempt();
        let running = resting.after(Event::Rested(attempt)).after(Event::Progress(attempt, 40));
        assert_eq!(running.standing(&task(2)), Standing::Running(40));
        let done = running.after(Event::Solved(solved(2)));
        assert_eq!(done.standing(&task(2)), Standing::Solved(solved(2)));
        assert!(!done.is_under_way());
    }

    #[test]
    fn what_is_known_about_one_task_is_not_shown_for_another() {
        let done = after([Event::Wanted(task(2)), Event::Solved(solved(2))]);
        assert_eq!(done.standing(&task(3)), Standing::NotWanted);
        let other = done.after(Event::Wanted(task(3)));
        assert_eq!(other.standing(&task(3)), Standing::Resting);
        assert_eq!(other.after(Event::Solved(solved(2))), other);
    }

    #[test]
    fn a_late_word_of_an_earlier_attempt_changes_nothing() {
        let first = after([Event::Wanted(task(2))]);
        let late = first.attempt();
        let second = first.after(Event::Rested(late)).after(Event::Wanted(task(3)));
        for event in
            [Event::Progress(late, 90), Event::Failed(late), Event::Rested(late), Event::NoWorker(late)]
        {
            assert_eq!(second.after(event), second);
        }
    }

    #[test]
    fn wanting_the_same_again_does_not_start_anew() {
        let first = after([Event::Wanted(task(2))]);
        let running = first.after(Event::Rested(first.attempt()));
        assert_eq!(running.after(Event::Wanted(task(2))), running);
    }

    #[test]
    fn what_was_stopped_or_failed_starts_again_as_a_new_attempt() {
        let first = after([Event::Wanted(task(2))]);
        let stopped = first.after(Event::Cancel);
        assert_eq!(stopped.standing(&task(2)), Standing::Cancelled);
        assert!(!stopped.is_under_way());
        assert_eq!(stopped.after(Event::Progress(first.attempt(), 90)), stopped);
        let failed = first.after(Event::Failed(first.attempt()));
        assert_eq!(failed.standing(&task(2)), Standing::Failed);
        for state in [stopped, failed] {
            let again = state.after(Event::Again);
            assert_eq!(again.standing(&task(2)), Standing::Resting);
            assert_ne!(again.attempt(), first.attempt());
        }
    }

    #[test]
    fn nothing_is_under_way_when_no_page_wants_anything() {
        let released = after([Event::Wanted(task(2)), Event::Released]);
        assert!(!released.is_under_way());
        assert_eq!(released.after(Event::Again), released);
        assert_eq!(released.after(Event::Cancel), released);
    }
}
