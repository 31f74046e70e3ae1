//! The long calculations, above the pages: begun when a page wants a task solved and the inputs rest, made in a worker,
//! kept when the page is left.
//!
//! What may happen in which state is decided by [`Solving`]; here are only the timer, the worker, and their words.

use std::{cell::RefCell, ops::ControlFlow, rc::Rc};

use gloo::timers::callback::Timeout;
use yew::{platform::spawn_local, prelude::*};

use crate::browser::worker::{Message, Worker};
use consortium_document::{
    plan::CostTask,
    results::{Event, Results, Solution, Solving, Task},
};

/// How long the inputs rest before a long calculation starts, in milliseconds.
const REST: u32 = 250;

/// How long a worker may say nothing, in milliseconds. The longest calculation takes half a minute and tells of its
/// progress meanwhile; a worker that ran out of memory dies without a word in some browsers.
const SILENCE: u32 = 60_000;

/// Reading and writing what goes to and comes from a worker. The site keeps it with the cost page.
#[derive(Clone, Copy)]
struct Exchange {
    write: fn(&Task) -> Option<String>,
    read: fn(&str) -> Option<Solution>,
}

crate::ui::apart::define! {
    in cost: fn exchange() -> Exchange {
        Exchange { write: |task| task.write().ok(), read: |text| Solution::read(text).ok() }
    }
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
}

/// Results are a memory of what does not change, so only the state counts.
impl PartialEq for Calculations {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state
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

    /// Makes the calculation on the page, which does not answer meanwhile.
    pub(crate) fn solve_here(&self, task: &Rc<CostTask>) {
        let solutions = Rc::new(task.solve(&mut |_| ControlFlow::Continue(())));
        self.results.keep(solutions.clone());
        self.state.dispatch(Event::Solved(solutions));
    }
}

/// The long calculations of the app. To be used once, by the app itself.
#[hook]
pub(super) fn use_calculations() -> Calculations {
    let results = use_memo((), |()| Results::default());
    let state = use_reducer_eq(SolvingState::default);
    let calculations = Calculations { results, state };
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
    let Exchange { write, read } = exchange().await.ok()?;
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
    Worker::start("solve_task", &input, move |message| {
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
