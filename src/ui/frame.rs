//! What the frame around every page is drawn from.

use std::rc::Rc;

use yew::prelude::*;

use super::{announcement::Announcement, keeping::Keeping, planner::Planner, route::Route, storage::Kept};

/// What the frame shows.
pub(crate) struct Frame {
    pub(crate) planner: Planner,
    pub(crate) route: Route,
    /// Where the planner was opened.
    pub(crate) first: Route,
    pub(crate) can_undo: bool,
    pub(crate) can_redo: bool,
    pub(crate) keeping: Keeping,
    /// What was found on this device at the start.
    pub(crate) kept: Rc<Kept>,
    /// Answers which plan to go on with after another tab has changed it: `true` takes the other one.
    pub(crate) take_other: Callback<bool>,
    /// Whether a new version of the app waits.
    pub(crate) new_version: bool,
    pub(crate) message: Option<Announcement>,
}
