//! Changing plans. The site keeps this in a part of its own: it is loaded once a page is on screen, or as soon as somebody
//! wants to change something.

use super::apart::{NotLoaded, Part};
use crate::text::{self, Language};
use consortium_document::{
    exercises::{Desk, DeskAction},
    plan::{Action, Plan},
};

/// What the part can do.
#[derive(Clone, Copy)]
pub(crate) struct Changes {
    /// Does something to what lies on the desk.
    pub(crate) after: fn(&Desk, DeskAction) -> Desk,
    /// Says where an edit finds no room in a plan.
    pub(crate) no_room: fn(Language, &Plan, &Action) -> Option<String>,
}

crate::ui::apart::define! {
    in changes: fn part() -> Changes { Changes { after: Desk::after, no_room } }
}

fn no_room(language: Language, plan: &Plan, action: &Action) -> Option<String> {
    let Action::Edit(edit) = action else { return None };
    edit.without_room(plan).map(|why| text::plan::no_room(language, why))
}

static CHANGES: Part<Changes> = Part::new();

/// What changes plans, once it has been loaded.
pub(crate) fn loaded() -> Option<Changes> {
    CHANGES.loaded()
}

/// Loads it; at once if it is there already.
pub(crate) async fn load() -> Result<Changes, NotLoaded> {
    CHANGES.load(part()).await
}
