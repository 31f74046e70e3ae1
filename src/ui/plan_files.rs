//! Reading and writing plans and workshops. The site keeps this in a part of its own, because who comes for the first time has no plan
//! yet: the part is loaded before the app begins where something is kept on the device or a link brings a plan, and
//! before any page but the start page is opened.

use std::{rc::Rc, sync::OnceLock};

use yew::prelude::*;

use super::{
    apart::NotLoaded,
    planner::Planner,
    route::Route,
    shared_plan::{SharedPlan, SharedPlanProps},
};
use crate::text::{file, shell};
use consortium_core::BrokenInvariant;
use consortium_document::{
    exercises::{Desk, ExerciseSet, read_exercises},
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
    /// Puts one's own plan on the desk, with the exercises and the workshop that were kept.
    pub(crate) read_workshop: fn(Session, Option<&str>, Option<&str>) -> KeptDesk,
    /// Writes the workshop on the desk, if anything was done in it.
    pub(crate) write_workshop: fn(&Desk) -> Option<String>,
    /// Asks whether to open the plan of a link.
    pub(crate) ask_about_link: fn(SharedPlanProps) -> Html,
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
            read_workshop,
            write_workshop: Desk::workshop_text,
            // By its link: a dialog that was closed does not show itself again for another one.
            ask_about_link: |props| {
                let key = props.link.to_string();
                html! { <SharedPlan {key} ..props /> }
            },
        }
    }
}

/// A desk as it was when the page was left.
pub(crate) struct KeptDesk {
    pub(crate) desk: Desk,
    /// Whether a workshop was kept that this version cannot read: it is left out, and the user is told.
    pub(crate) is_workshop_lost: bool,
}

fn read_workshop(own: Session, exercises: Option<&str>, workshop: Option<&str>) -> KeptDesk {
    let opened = exercises.and_then(|text| read_exercises(text).ok()?.with_something_to_do().ok());
    let desk = Desk::new(own, opened.unwrap_or_else(ExerciseSet::built_in).into());
    match workshop.map(|text| desk.resumed(text)) {
        None => KeptDesk { desk, is_workshop_lost: false },
        Some(Some(desk)) => KeptDesk { desk, is_workshop_lost: false },
        Some(None) => KeptDesk { desk, is_workshop_lost: true },
    }
}

static LOADED: OnceLock<PlanFiles> = OnceLock::new();

/// The part, once it has been loaded.
pub(crate) fn loaded() -> Option<PlanFiles> {
    LOADED.get().copied()
}

/// Loads the part; at once if it is there already.
pub(crate) async fn load() -> Result<PlanFiles, NotLoaded> {
    let files = part().await?;
    Ok(*LOADED.get_or_init(|| files))
}

/// The question about the plan of `link`, as soon as it can be asked.
pub(crate) fn question(planner: &Planner, route: Route, link: Option<AttrValue>, done: Callback<()>) -> Html {
    match (link, loaded()) {
        (Some(link), Some(files)) => {
            (files.ask_about_link)(SharedPlanProps { planner: planner.clone(), route, link, done })
        }
        _ => Html::default(),
    }
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
            Ok(text) => planner.hand_out(&name, "application/json", &text),
            Err(_) => planner.announce.emit(shell::plan_not_written(language).to_owned()),
        }
    })
}
