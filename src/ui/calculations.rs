//! The long calculations, above the pages: begun when a page wants a task solved and the inputs rest, made in a worker,
//! kept when the page is left.
//!
//! What may happen in which state is decided by [`Solving`]; here are only the timer, the worker, and their words.

use std::{cell::RefCell, rc::Rc};

use gloo::timers::callback::Timeout;
use yew::{platform::spawn_local, prelude::*};

use super::apart::{NotLoaded, Part};
use crate::browser::worker::{Message, Work, Worker};
use consortium_core::cost::SolveNow;
use consortium_document::{
    plan::{CostSolutions, CostTask},
    results::{Event, MOST_MEMBERS_WHILE_TYPING, Results, Solution, Solving, Task},
};

/// How long the inputs rest before a long calculation starts, in milliseconds.
const REST: u32 = 250;

/// How long a worker may say nothing, in milliseconds. The longest calculation takes half a minute and tells of its
/// progress meanwhile; a worker that ran out of memory dies without a word in some browsers.
const SILENCE: u32 = 60_000;

/// Making long calculations here, and reading and writing what goes to and comes from a worker. The site keeps it in a part
/// of its own: no page waits for it.
#[derive(Clone, Copy)]
struct Solver {
    solve: SolveNow,
    write: fn(&Task) -> Option<String>,
    read: fn(&str) -> Option<Solution>,
}

crate::ui::apart::define! {
    in solving: fn part() -> Solver {
        Solver {
            solve: CostTask::solve_now,
            write: |task| task.write().ok(),
            read: |text| Solution::read(text).ok(),
        }
    }
}

static SOLVER: Part<Solver> = Part::new();

/// Fetches it, where it is not there yet, and lets the results of the app solve small tasks with it.
async fn solver(results: &Results) -> Result<Solver, NotLoaded> {
    let solver = SOLVER.load(part()).await?;
    results.solve_with(solver.solve);
    Ok(solver)
}

/// The state machine as state of the app.
#[derive(Default, PartialEq)]
struct SolvingState(Solving);

impl Reducible for SolvingState {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        Self(self.0.after(event)).into()
    }
}

/// What was calculated, what is being calculated, and the way to ask for more. Pages find it as a context.
#[derive(Clone)]
pub(crate) struct Calculations {
    /// What was found since the app was opened.
    pub(crate) results: Rc<Results>,
    state: UseReducerHandle<SolvingState>,
    has_solver: UseStateHandle<bool>,
}

/// Results are a memory of what does not change, so only the state counts.
impl PartialEq for Calculations {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && self.has_solver == other.has_solver
    }
}

impl Calculations {
    /// What is being calculated.
    pub(crate) fn solving(&self) -> &Solving {
        &self.state.0
    }

    /// Tells what happened.
    pub(crate) fn tell(&self) -> Callback<Event> {
        let dispatcher = self.state.dispatcher();
        Callback::from(move |event| dispatcher.dispatch(event))
    }

    /// Whether calculations can be made here.
    pub(crate) fn has_solver(&self) -> bool {
        *self.has_solver
    }

    /// Fetches what makes calculations here, where it is not there yet.
    pub(crate) fn bring_solver(&self) {
        let (has_solver, results) = (self.has_solver.setter(), self.results.clone());
        spawn_local(async move { has_solver.set(solver(&results).await.is_ok()) });
    }

    /// What is known of the task, or found at once, if it has so few members that this can be done at every key press.
    pub(crate) fn of_or_solved_at_once(&self, task: &Rc<CostTask>) -> Option<Rc<CostSolutions>> {
        self.results.of_or_solved(task, MOST_MEMBERS_WHILE_TYPING)
    }

    /// Makes the calculation on the page, which does not answer meanwhile.
    pub(crate) fn solve_here(&self, task: &Rc<CostTask>) {
        let (task, results, tell) = (task.clone(), self.results.clone(), self.tell());
        let attempt = self.solving().attempt();
        spawn_local(async move {
            tell.emit(match solver(&results).await {
                Ok(solver) => {
                    let solutions = Rc::new((solver.solve)(&task));
                    results.keep(solutions.clone());
                    Event::Solved(solutions)
                }
                Err(NotLoaded) => Event::Failed(attempt),
            });
        });
    }
}

/// What solves small tasks on the spot, once it is there; it is fetched if it is wanted.
#[hook]
pub(crate) fn use_solve_now(is_wanted: bool) -> Option<SolveNow> {
    let calculations = use_context::<Calculations>();
    let is_missing =
        calculations.as_ref().is_some_and(|calculations| is_wanted && !calculations.has_solver());
    use_effect_with(is_missing, {
        let calculations = calculations.clone();
        move |is_missing| {
            if let Some(calculations) = calculations.filter(|_| *is_missing) {
                calculations.bring_solver();
            }
        }
    });
    calculations.and_then(|calculations| calculations.results.solver())
}

/// The long calculations of the app. To be used once, by the app itself.
#[hook]
pub(super) fn use_calculations() -> Calculations {
    let results = use_memo((), |()| Results::default());
    let state = use_reducer_eq(SolvingState::default);
    let has_solver = use_state_eq(|| false);
    let calculations = Calculations { results, state, has_solver };
    let solving = calculations.solving();
    use_effect_with((solving.attempt(), solving.is_under_way()), {
        let calculations = calculations.clone();
        move |&(attempt, is_under_way)| {
            let task = calculations.solving().task().filter(|_| is_under_way).cloned();
            let job = task.map(|task| begin(task, attempt, &calculations));
            move || {
                if let Some(job) = job {
                    // A timer that waits holds the job, which holds the timer: that ends here.
                    *job.borrow_mut() = Job::Over;
                }
            }
        }
    });
    calculations
}

/// What is under way for one attempt.
enum Job {
    Waiting { _timer: Timeout },
    Loading,
    Running { _worker: Worker },
    Over,
}

fn begin(task: Rc<CostTask>, attempt: u32, calculations: &Calculations) -> Rc<RefCell<Job>> {
    let job = Rc::new(RefCell::new(Job::Loading));
    let timer = Timeout::new(REST, {
        let (job, tell, results) = (job.clone(), calculations.tell(), calculations.results.clone());
        move || {
            *job.borrow_mut() = Job::Loading;
            tell.emit(Event::Rested(attempt));
            spawn_local(async move {
                let started = start(task, attempt, &tell, results).await;
                let mut job = job.borrow_mut();
                match started {
                    _ if matches!(*job, Job::Over) => {}
                    Some(worker) => *job = Job::Running { _worker: worker },
                    None => tell.emit(Event::NoWorker(attempt)),
                }
            });
        }
    });
    *job.borrow_mut() = Job::Waiting { _timer: timer };
    job
}

/// Starts a worker on the task.
async fn start(
    task: Rc<CostTask>,
    attempt: u32,
    tell: &Callback<Event>,
    results: Rc<Results>,
) -> Option<Worker> {
    let Solver { write, read, .. } = solver(&results).await.ok()?;
    let input = write(&Task::Cost(task))?;
    let silence = Rc::new(RefCell::new(None::<Timeout>));
    let listen = {
        let tell = tell.clone();
        move || {
            let tell = tell.clone();
            Timeout::new(SILENCE, move || tell.emit(Event::Failed(attempt)))
        }
    };
    *silence.borrow_mut() = Some(listen());
    let tell = tell.clone();
    Worker::start(Work::SolveTask(&input), move |message| {
        let heard = match message {
            Message::Progress(percent) => {
                *silence.borrow_mut() = Some(listen());
                Event::Progress(attempt, percent)
            }
            Message::Output(text) => {
                *silence.borrow_mut() = None;
                match read(&text) {
                    Some(Solution::Cost(solutions)) => {
                        results.keep(solutions.clone());
                        Event::Solved(solutions)
                    }
                    None => Event::Failed(attempt),
                }
            }
            Message::Failed(_) => {
                *silence.borrow_mut() = None;
                Event::Failed(attempt)
            }
        };
        tell.emit(heard);
    })
}
