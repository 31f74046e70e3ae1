//! What is kept on this device: the plan with the way back from it, after every change, and the settings.

use std::rc::Rc;

use yew::AttrValue;

use super::{
    plan_files::{self, PlanFiles},
    planner::Settings,
    workshop_files::{self, KeptDesk},
};
use crate::browser::storage::{self, Key, StorageProblem, TabKey, load_in_tab};
use consortium_document::{
    exercises::{Desk, ExerciseSet},
    plan::{Plan, Session},
};

/// What was found on this device when the app started.
pub(crate) enum Kept {
    /// No plan.
    Nothing,
    /// The plan worked on last.
    Plan(Rc<Plan>),
    /// Something that is not opened, and stays as it is.
    Unopened {
        /// Why not.
        reason: Unopened,
        /// What it is.
        text: AttrValue,
        /// Whether it was put aside, so that the place of the kept plan is free.
        is_aside: bool,
    },
    /// The browser does not let this page keep anything.
    Blocked,
}

/// Why a kept plan is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unopened {
    /// This version cannot read it: it is of a newer one, or damaged.
    Unreadable,
    /// The app stopped on it before, and the user wants to start with a new one.
    Unwanted,
}

/// Whether there is anything on this device that [`plan_files`] would have to read.
pub(crate) fn keeps_plans() -> bool {
    storage::keeps_more_than_settings() == Ok(true)
}

/// Whether there is anything in this tab that [`workshop_files`] would have to read.
pub(crate) fn keeps_workshop() -> bool {
    [TabKey::Exercises, TabKey::Workshop].into_iter().any(|key| load_in_tab(key).is_some())
}

/// The plan kept on this device. To be asked for after [`plan_files`] was loaded, if there is one.
pub(crate) fn kept_plan() -> Kept {
    match (storage::load(Key::Plan), plan_files::loaded()) {
        (Ok(None), _) => Kept::Nothing,
        (Ok(Some(text)), Some(files)) => open_kept(files, text, storage::opens_kept_plan()),
        (Ok(Some(text)), None) => {
            Kept::Unopened { reason: Unopened::Unreadable, text: text.into(), is_aside: false }
        }
        (Err(_), _) => Kept::Blocked,
    }
}

/// Opens a kept plan if it can be read and `opens` says so, and else puts it aside.
fn open_kept(files: PlanFiles, text: String, opens: bool) -> Kept {
    let reason = match (files.read)(&text) {
        Ok(plan) if opens => return Kept::Plan(plan.into()),
        Ok(_) => Unopened::Unwanted,
        Err(_) => Unopened::Unreadable,
    };
    // What is put aside and can be read goes among the plans kept side by side: see `shelf`.
    let is_aside = storage::put_aside(&text).and_then(|()| storage::remove(Key::Plan)).is_ok();
    Kept::Unopened { reason, text: text.into(), is_aside }
}

/// A plan with what could be undone and redone of it when the page was left.
pub(crate) fn kept_session(plan: Rc<Plan>) -> Session {
    let text = storage::load(Key::History).ok().flatten();
    match text.zip(plan_files::loaded()) {
        Some((text, files)) => (files.read_history)(&text, plan),
        None => Session::new(plan),
    }
}

/// One's own plan on the desk, with the workshop that was on in this tab. Without one there are no exercises yet: they
/// come with the page that shows them.
pub(crate) fn kept_desk(own: Session) -> KeptDesk {
    let (exercises, workshop) = (load_in_tab(TabKey::Exercises), load_in_tab(TabKey::Workshop));
    match workshop_files::loaded().filter(|_| exercises.is_some() || workshop.is_some()) {
        Some(files) => (files.read)(own, exercises.as_deref(), workshop.as_deref()),
        None => KeptDesk { desk: Desk::new(own, ExerciseSet::default().into()), is_workshop_lost: false },
    }
}

/// Keeps the plan on this device, once [`plan_files`] was loaded, and the way back from it; nothing is kept of a plan that
/// is as `blank` as every new one. Where there is no room for both, the plan stays.
pub(crate) fn keep_session(session: &Session, blank: &Plan) -> Result<(), StorageProblem> {
    let kept = match keep_plan(session.plan(), blank) {
        Err(StorageProblem::Full) => {
            storage::remove(Key::History)?;
            keep_plan(session.plan(), blank)
        }
        kept => kept,
    };
    let history = plan_files::loaded().and_then(|files| (files.write_history)(session));
    let with_history = match history.filter(|_| kept.is_ok()) {
        Some(text) => storage::save(Key::History, &text),
        None => storage::remove(Key::History),
    };
    // Steps that do not belong to the plan beside them would be left out at the next start.
    if with_history.is_err() {
        let _ = storage::remove(Key::History);
    }
    kept
}

fn keep_plan(plan: &Plan, blank: &Plan) -> Result<(), StorageProblem> {
    if plan == blank {
        return storage::remove(Key::Plan);
    }
    let files = plan_files::loaded().ok_or(StorageProblem::Blocked)?;
    let text = (files.write)(plan).map_err(|_| StorageProblem::NotWritten)?;
    storage::save(Key::Plan, &text)
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
