//! Reading and writing plans. The site keeps this in a part of its own, because who comes for the first time has no plan yet:
//! it is loaded before the app begins where something is kept on the device, and otherwise as soon as the page is there.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    apart::{NotLoaded, Part},
    planner::Planner,
};
use crate::text::{file, shell};
use consortium_core::BrokenInvariant;
use consortium_document::{
    files::{PlanFileError, ShelvedPlan, read_history, read_plan, write_history, write_plan},
    plan::{Plan, Session},
};

/// What the part can do.
#[derive(Clone, Copy)]
pub(crate) struct PlanFiles {
    /// Reads a plan file.
    pub(crate) read: fn(&str) -> Result<Plan, PlanFileError>,
    /// Writes a plan file.
    pub(crate) write: fn(&Plan) -> Result<String, BrokenInvariant>,
    /// Reads what can be undone and redone of a plan.
    pub(crate) read_history: fn(&str, Rc<Plan>) -> Session,
    /// Writes what can be undone and redone, if there is anything.
    pub(crate) write_history: fn(&Session) -> Option<String>,
    /// Reads a plan from the shelf by its id and its text.
    pub(crate) read_shelved: fn(&str, &str) -> Result<ShelvedPlan, PlanFileError>,
    /// Writes a plan for the shelf.
    pub(crate) write_shelved: fn(&ShelvedPlan) -> Result<String, BrokenInvariant>,
}

crate::ui::apart::define! {
    in files: fn part() -> PlanFiles {
        PlanFiles {
            read: read_plan,
            write: write_plan,
            read_history,
            write_history,
            read_shelved: ShelvedPlan::read,
            write_shelved: ShelvedPlan::write,
        }
    }
}

static FILES: Part<PlanFiles> = Part::new();

/// The part, once it has been loaded.
pub(crate) fn loaded() -> Option<PlanFiles> {
    FILES.loaded()
}

/// Loads the part; at once if it is there already.
pub(crate) async fn load() -> Result<PlanFiles, NotLoaded> {
    FILES.load(part()).await
}

/// Hands the user the plan as a file.
pub(crate) fn save(planner: &Planner) -> Callback<MouseEvent> {
    let planner = planner.clone();
    Callback::from(move |_| {
        let (plan, language) = (planner.plan(), planner.language());
        let Some(writer) = loaded() else {
            planner.announce.emit(shell::not_loaded(language).to_owned());
            return;
        };
        let name = file::plan_name(language, &plan.title);
        match (writer.write)(plan) {
            Ok(text) => {
                if planner.hand_out(&name, "application/json", &text) {
                    planner.file.emit(plan.clone());
                }
            }
            Err(_) => planner.announce.emit(shell::plan_not_written(language).to_owned()),
        }
    })
}

/// Hands the user a plan that was not opened as a file, as it is.
pub(crate) fn save_unread(planner: &Planner, text: impl Into<AttrValue>) -> Callback<MouseEvent> {
    let (planner, text) = (planner.clone(), text.into());
    Callback::from(move |_| {
        planner.hand_out(file::unread_plan_name(planner.language()), "application/json", &text);
    })
}
