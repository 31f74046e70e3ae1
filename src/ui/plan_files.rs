//! Reading and writing plans. The site keeps this in a part of its own, because who comes for the first time has no plan
//! yet: the part is loaded before the app begins where something is kept on the device or a link brings a plan, and
//! before any page but the start page is opened.

use std::sync::OnceLock;

use yew::prelude::*;

use super::{
    apart::NotLoaded,
    planner::Planner,
    route::Route,
    shared_plan::{SharedPlan, SharedPlanProps},
};
use crate::{
    exchange::{PlanFileError, ShelvedPlan, read_plan, write_plan},
    plan::Plan,
};

/// What the part can do.
#[derive(Clone, Copy)]
pub(crate) struct PlanFiles {
    /// Reads a plan file.
    pub(crate) read: fn(&str) -> Result<Plan, PlanFileError>,
    /// Writes a plan file.
    pub(crate) write: fn(&Plan) -> String,
    /// Reads a plan from the shelf by its id and its text.
    pub(crate) read_shelved: fn(&str, &str) -> Result<ShelvedPlan, PlanFileError>,
    /// Writes a plan for the shelf.
    pub(crate) write_shelved: fn(&ShelvedPlan) -> String,
    /// Asks whether to open the plan of a link.
    pub(crate) ask_about_link: fn(SharedPlanProps) -> Html,
}

crate::ui::apart::define! {
    in files: fn part() -> PlanFiles {
        PlanFiles {
            read: read_plan,
            write: write_plan,
            read_shelved: ShelvedPlan::read,
            write_shelved: ShelvedPlan::write,
            ask_about_link: |props| html! { <SharedPlan ..props /> },
        }
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
