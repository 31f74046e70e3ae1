//! What is kept on this device: the plan, after every change, and the settings.

use std::rc::Rc;

use super::planner::Settings;
use crate::{
    browser::storage::{self, Key, StorageProblem, TabKey, load_in_tab},
    exchange::{
        exercise::{Desk, ExerciseSet, read_exercises},
        read_plan, write_plan,
    },
    plan::{Plan, Session},
};

/// What was found on this device when the app started.
pub(crate) enum Kept {
    /// No plan.
    Nothing,
    /// The plan worked on last.
    Plan(Rc<Plan>),
    /// Something that this version cannot read. It was put aside, so that a newer version can.
    Damaged,
    /// The browser does not let this page keep anything.
    Blocked,
}

/// The plan kept on this device.
pub(crate) fn kept_plan() -> Kept {
    match storage::load(Key::Plan) {
        Ok(None) => Kept::Nothing,
        Ok(Some(text)) => match read_plan(&text) {
            Ok(plan) => Kept::Plan(plan.into()),
            Err(_) => {
                // Where it cannot be put aside it stays where it is, until the user changes something.
                let _ = storage::save(Key::Unread, &text);
                Kept::Damaged
            }
        },
        Err(_) => Kept::Blocked,
    }
}

/// One's own plan on the desk, with the workshop that was on in this tab.
pub(crate) fn kept_desk(own: Session) -> Desk {
    let opened = load_in_tab(TabKey::Exercises);
    let opened = opened.and_then(|text| read_exercises(&text).ok()?.with_something_to_do().ok());
    let desk = Desk::new(own, Rc::new(opened.unwrap_or_else(ExerciseSet::built_in)));
    match load_in_tab(TabKey::Workshop) {
        Some(text) => desk.resumed(&text),
        None => desk,
    }
}

/// Keeps the plan on this device; nothing is kept of a plan that is as `blank` as every new one.
pub(crate) fn keep_plan(plan: &Plan, blank: &Plan) -> Result<(), StorageProblem> {
    if plan == blank { storage::remove(Key::Plan) } else { storage::save(Key::Plan, &write_plan(plan)) }
}

/// The settings kept on this device.
pub(crate) fn kept_settings() -> Option<Settings> {
    read_settings(&storage::load(Key::Settings).ok().flatten()?)
}

/// Settings as they are kept.
pub(crate) fn read_settings(text: &str) -> Option<Settings> {
    serde_json::from_str(text).ok()
}

/// Keeps the settings on this device.
pub(crate) fn keep_settings(settings: Settings) -> Result<(), StorageProblem> {
    serde_json::to_string(&settings).map_or(Ok(()), |text| storage::save(Key::Settings, &text))
}
