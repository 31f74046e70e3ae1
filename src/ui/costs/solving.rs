//! The long calculations of the plan on screen, as the page sees them.

use std::rc::Rc;

use yew::prelude::*;

use crate::ui::{
    calculations::{Calculations, use_solve_now},
    same::Same,
};
use consortium_core::cost::CostReport;
use consortium_document::{
    plan::{CostSolutions, CostTask},
    results::{Event, MOST_MEMBERS_SOLVED_AT_ONCE, Standing},
};

/// How the long calculations stand for the inputs on screen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Solving {
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
pub(crate) struct Solver {
    pub(crate) state: Solving,
    /// Stops them.
    pub(crate) cancel: Callback<MouseEvent>,
    /// Starts them again.
    pub(crate) again: Callback<MouseEvent>,
    /// Makes them on the page, which does not answer meanwhile.
    pub(crate) here: Callback<MouseEvent>,
}

impl Solver {
    pub(crate) fn is_running(&self) -> bool {
        matches!(self.state, Solving::Running(_))
    }

    pub(crate) fn solutions(&self) -> Option<&Same<CostSolutions>> {
        match &self.state {
            Solving::Done(solutions) => Some(solutions),
            _ => None,
        }
    }
}

/// Asks for the long calculations of `task` whenever they are possible and not known yet. `quick` is the report without
/// them.
#[hook]
pub(crate) fn use_solver(task: &Rc<CostTask>, quick: &CostReport) -> Solver {
    let calculations = use_context::<Calculations>();
    // All of them set coalitions against what their members pay alone.
    let possible = quick.whole.done().is_some() && quick.standalone.done().is_some();
    let has_solver = calculations.as_ref().is_some_and(Calculations::has_solver);
    let known = use_memo((task.clone(), possible, has_solver), {
        let calculations = calculations.clone();
        move |(task, possible, _)| {
            calculations.filter(|_| *possible)?.of_or_solved_at_once(task).map(Same::from)
        }
    });
    use_solve_now(possible);
    let tell = calculations.as_ref().map_or_else(Callback::noop, Calculations::tell);
    use_effect_with((task.clone(), possible && known.is_none()), {
        let tell = tell.clone();
        move |(task, is_wanted): &(Rc<CostTask>, bool)| {
            tell.emit(if *is_wanted { Event::Wanted(task.clone()) } else { Event::Released });
        }
    });
    let small = task.members.len() <= MOST_MEMBERS_SOLVED_AT_ONCE;
    let standing = calculations.as_ref().map(|calculations| calculations.solving().standing(task));
    let state = match (&*known, standing) {
        (Some(solutions), _) => Solving::Done(solutions.clone()),
        _ if !possible => Solving::NotPossible,
        (None, Some(Standing::Solved(solutions))) => Solving::Done(solutions.into()),
        (None, Some(Standing::NotWanted | Standing::Resting)) => Solving::Running(0),
        (None, Some(Standing::Running(percent))) => Solving::Running(percent),
        (None, Some(Standing::Cancelled)) => Solving::Cancelled,
        (None, Some(Standing::Failed)) => Solving::Failed,
        (None, Some(Standing::NoWorker) | None) => Solving::NoWorker { small },
    };
    let here = Callback::from({
        let task = task.clone();
        move |_: MouseEvent| {
            if let Some(calculations) = &calculations {
                calculations.solve_here(&task);
            }
        }
    });
    Solver { state, cancel: tell.reform(|_| Event::Cancel), again: tell.reform(|_| Event::Again), here }
}
