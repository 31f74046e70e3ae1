//! The long calculations: started when the inputs rest, done in a worker, never shown for other inputs.

use std::{ops::ControlFlow, rc::Rc};

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::{
    browser::worker::{Message, Worker},
    ui::same::Same,
};
use consortium_core::cost::CostReport;
use consortium_document::{
    api::read_solutions,
    files::write_plan,
    plan::{CostSolutions, CostTask, Plan},
    report::MOST_MEMBERS_SOLVED_AT_ONCE,
};

/// How long the inputs rest before a long calculation starts, in milliseconds.
const REST: u32 = 250;

/// The most members for which the calculation is made at every key press, on the page itself.
const MOST_MEMBERS_WHILE_TYPING: usize = 7;

/// How the long calculations stand for the inputs on screen.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Solving {
    /// Inputs are missing: there is nothing to calculate yet.
    NotPossible,
    /// They are being made; the percentage done.
    Running(u32),
    /// They are made.
    Done(Same<CostSolutions>),
    /// The user stopped them.
    Cancelled,
    /// The worker did not finish.
    Failed,
    /// This browser starts no worker; `small` says whether the page could do it itself.
    NoWorker { small: bool },
}

/// The long calculations and what a user can do about them.
#[derive(Clone, PartialEq)]
pub(super) struct Solver {
    pub(super) state: Solving,
    /// Stops them.
    pub(super) cancel: Callback<MouseEvent>,
    /// Starts them again.
    pub(super) again: Callback<MouseEvent>,
    /// Makes them on the page, which does not answer meanwhile.
    pub(super) here: Callback<MouseEvent>,
}

impl Solver {
    pub(super) fn is_running(&self) -> bool {
        matches!(self.state, Solving::Running(_))
    }

    pub(super) fn solutions(&self) -> Option<&Same<CostSolutions>> {
        match &self.state {
            Solving::Done(solutions) => Some(solutions),
            _ => None,
        }
    }
}

/// A job that is waiting for the inputs to rest, or running. Dropping it stops it.
enum Job {
    Waiting { _timer: Timeout },
    Running { _worker: Worker },
}

/// What is known about one task.
#[derive(Clone, PartialEq)]
struct Known {
    task: Rc<CostTask>,
    state: Solving,
}

/// Makes the long calculations for the plan whenever its task changes. `quick` is the report without them.
#[hook]
pub(super) fn use_solver(plan: &Rc<Plan>, task: &Rc<CostTask>, quick: &CostReport) -> Solver {
    let known = use_state_eq(|| None::<Known>);
    let job = use_mut_ref(|| None::<Job>);
    let attempt = use_state_eq(|| 0_u32);
    let possible = quick.whole.done().is_some();
    let small = task.members.len() <= MOST_MEMBERS_WHILE_TYPING;
    let at_once = use_memo((task.clone(), possible && small), |(task, now)| now.then(|| solve_here(task)));
    let tell = {
        let (known, task) = (known.setter(), task.clone());
        move |state: Solving| known.set(Some(Known { task: task.clone(), state }))
    };
    use_effect_with((task.clone(), possible && !small, *attempt), {
        let (job, plan, tell) = (job.clone(), plan.clone(), tell.clone());
        move |(task, start, _): &(Rc<CostTask>, bool, u32)| {
            *job.borrow_mut() = None;
            if !start {
                return;
            }
            tell(Solving::Running(0));
            let members = task.members.len();
            let slot = job.clone();
            let timer = Timeout::new(REST, move || {
                let heard = tell.clone();
                let worker =
                    Worker::start("solve_costs", &write_plan(&plan), move |message| hear(&message, &heard));
                if worker.is_none() {
                    tell(Solving::NoWorker { small: members <= MOST_MEMBERS_SOLVED_AT_ONCE });
                }
                *slot.borrow_mut() = worker.map(|worker| Job::Running { _worker: worker });
            });
            *job.borrow_mut() = Some(Job::Waiting { _timer: timer });
        }
    });
    // What is known about other inputs is not shown.
    let state = match (&*at_once, &*known) {
        (Some(solutions), _) => Solving::Done(solutions.clone()),
        _ if !possible => Solving::NotPossible,
        (None, Some(known)) if known.task == *task => known.state.clone(),
        (None, _) => Solving::Running(0),
    };
    let cancel = Callback::from({
        let tell = tell.clone();
        move |_: MouseEvent| {
            *job.borrow_mut() = None;
            tell(Solving::Cancelled);
        }
    });
    let again = Callback::from(move |_: MouseEvent| attempt.set(attempt.wrapping_add(1)));
    let here = Callback::from({
        let task = task.clone();
        move |_: MouseEvent| tell(Solving::Done(solve_here(&task)))
    });
    Solver { state, cancel, again, here }
}

/// What the worker said.
fn hear(message: &Message, tell: &impl Fn(Solving)) {
    tell(match message {
        Message::Progress(percent) => Solving::Running(*percent),
        Message::Output(text) => {
            read_solutions(text).map_or(Solving::Failed, |solutions| Solving::Done(Rc::new(solutions).into()))
        }
        Message::Failed(_) => Solving::Failed,
    });
}

fn solve_here(task: &CostTask) -> Same<CostSolutions> {
    Rc::new(task.solve(&mut |_| ControlFlow::Continue(()))).into()
}
