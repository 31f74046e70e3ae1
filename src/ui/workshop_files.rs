//! Reading and writing the workshop of a tab. The site keeps this with the page of the workshop: it is loaded before the app
//! begins where a workshop is on in this tab.

use super::apart::{NotLoaded, Part};
use consortium_document::{
    exercises::{Desk, ExerciseSet, read_exercises},
    plan::Session,
};

/// What the part can do.
#[derive(Clone, Copy)]
pub(crate) struct WorkshopFiles {
    /// Puts one's own plan on the desk, with the exercises and the workshop that were kept.
    pub(crate) read: fn(Session, Option<&str>, Option<&str>) -> KeptDesk,
    /// Writes the workshop on the desk, if anything was done in it.
    pub(crate) write: fn(&Desk) -> Option<String>,
}

crate::ui::apart::define! {
    in workshop: fn part() -> WorkshopFiles {
        WorkshopFiles { read, write: Desk::workshop_text }
    }
}

/// A desk as it was when the page was left.
pub(crate) struct KeptDesk {
    pub(crate) desk: Desk,
    /// Whether a workshop was kept that this version cannot read: it is left out, and the user is told.
    pub(crate) is_workshop_lost: bool,
}

fn read(own: Session, exercises: Option<&str>, workshop: Option<&str>) -> KeptDesk {
    let opened = exercises.and_then(|text| read_exercises(text).ok()?.with_something_to_do().ok());
    let desk = Desk::new(own, opened.unwrap_or_else(ExerciseSet::built_in).into());
    match workshop.map(|text| desk.resumed(text)) {
        None => KeptDesk { desk, is_workshop_lost: false },
        Some(Some(desk)) => KeptDesk { desk, is_workshop_lost: false },
        Some(None) => KeptDesk { desk, is_workshop_lost: true },
    }
}

static FILES: Part<WorkshopFiles> = Part::new();

/// The part, once it has been loaded.
pub(crate) fn loaded() -> Option<WorkshopFiles> {
    FILES.loaded()
}

/// Loads the part; at once if it is there already.
pub(crate) async fn load() -> Result<WorkshopFiles, NotLoaded> {
    FILES.load(part()).await
}
