//! Long calculations: what is asked for, what is found, and where that is kept.
//!
//! A section of the plan that takes long has a [`Task`]. Its [`Solution`] carries the task, so that it is never shown
//! for another. [`Results`] keeps solutions above the pages; [`Solving`] says how far the one that is wanted has come.
//! Both know no page, no worker and no clock: those are told to do things, and report events.

mod solving;
mod store;
mod task;

pub use solving::{Event, Solving, Standing};
pub use store::Results;
pub use task::{Solution, Task, solve_task};

/// The most members for which the long calculations are made at every key press.
pub const MOST_MEMBERS_WHILE_TYPING: usize = 7;

/// The most members for which a comparison of plans makes the long calculations. Four plans of this size take a moment.
pub const MOST_MEMBERS_COMPARED: usize = 12;

/// The most members for which the long calculations are made while somebody waits: for a report, a check of an exercise,
/// or on the page where no worker can be started.
pub const MOST_MEMBERS_SOLVED_AT_ONCE: usize = 15;
