//! The plans kept side by side: on this device, or for as long as the page is open.

use std::rc::Rc;

use yew::{platform::spawn_local, prelude::*};

use super::{hooks::use_while_here, plan_files, planner::Shelving};
use crate::browser::{
    clock,
    storage::{self, StorageProblem},
};
use consortium_document::files::{Shelf, ShelfChange, ShelvedPlan};

/// The shelf as state of the app: every change makes the next shelf.
#[derive(Clone, Default, PartialEq)]
struct ShelfState {
    shelf: Rc<Shelf>,
    /// Which plans are not on this device as they are on the shelf, and why: they are tried again.
    not_kept: Vec<(Rc<str>, StorageProblem)>,
    /// What is on this device and cannot be read. It stays there.
    unreadable: Vec<Rc<str>>,
}

/// What happens to the shelf.
enum ShelfAction {
    /// A change of the user's, or of another tab.
    Change(ShelfChange),
    /// Writing the plan with this id to this device came out so.
    Written(Rc<str>, Result<(), StorageProblem>),
    /// Another tab has kept under this id what this version cannot read: this one lets go of it, and so never writes
    /// over it.
    Unreadable(Rc<str>),
}

impl Reducible for ShelfState {
    type Action = ShelfAction;

    fn reduce(self: Rc<Self>, action: ShelfAction) -> Rc<Self> {
        let mut next = (*self).clone();
        let change = match action {
            ShelfAction::Change(change) => change,
            ShelfAction::Unreadable(id) => {
                next.unreadable.push(id.clone());
                ShelfChange::Remove(id)
            }
            ShelfAction::Written(id, outcome) => {
                next.not_kept.retain(|(other, _)| *other != id);
                next.not_kept.extend(outcome.err().map(|problem| (id, problem)));
                return next.into();
            }
        };
        next.shelf = next.shelf.after(change).into();
        let shelf = &next.shelf;
        let is_here = |id: &Rc<str>| shelf.plans().iter().any(|plan| plan.id == *id);
        next.not_kept.retain(|(id, _)| is_here(id));
        next.unreadable.retain(|id| !is_here(id));
        next.into()
    }
}

/// What was found on this device when the app started.
#[derive(Default)]
struct Found {
    state: ShelfState,
    problem: Option<StorageProblem>,
}

/// Reads the plans kept side by side, and takes up what was put aside and can be read.
fn found_on_shelf() -> Found {
    let mut shelf = Shelf::default();
    let mut unreadable = Vec::new();
    let mut problem = None;
    let kept = storage::shelved().and_then(|kept| Ok((kept, storage::aside()?)));
    let (kept, aside) = kept.unwrap_or_else(|reason| {
        problem = Some(reason);
        (Vec::new(), Vec::new())
    });
    for (id, text) in kept {
        match read(&id, &text) {
            Some(plan) => shelf = shelf.after(ShelfChange::Put(plan)),
            None => unreadable.push(id.into()),
        }
    }
    // What was put aside can be read by now, or was not to be opened: it stands among the others.
    for (name, text) in aside {
        let plan = plan_files::loaded().and_then(|files| (files.read)(&text).ok());
        let Some(plan) = plan else { continue };
        let saved: Rc<str> = clock::now().into();
        let plan = ShelvedPlan { id: shelf.free_id(&saved), saved, plan: plan.into() };
        if save(&plan).and_then(|()| storage::remove_aside(&name)).is_ok() {
            shelf = shelf.after(ShelfChange::Put(plan));
        }
    }
    let state = ShelfState { shelf: shelf.into(), not_kept: Vec::new(), unreadable };
    Found { state, problem }
}

/// The plans kept side by side. Every change is written to this device at once, unless nothing may be kept; what could not
/// be written is tried again whenever the shelf changes. Changes in another tab are taken over.
#[hook]
pub(crate) fn use_shelf(keep_nothing: bool) -> Shelving {
    // Without the part there is nothing on this device, or nothing can be.
    let found = use_memo((), |()| match plan_files::loaded() {
        Some(_) => found_on_shelf(),
        None => Found { problem: storage::keeps_more_than_settings().err(), ..Found::default() },
    });
    let state = use_reducer_eq(|| found.state.clone());
    let problem = use_state_eq(|| found.problem);
    use_while_here({
        let dispatcher = state.dispatcher();
        move || {
            storage::on_shelf_change_elsewhere(move |id, text| {
                let (id, dispatcher) = (Rc::from(id), dispatcher.clone());
                spawn_local(async move {
                    dispatcher.dispatch(match text {
                        None => ShelfAction::Change(ShelfChange::Remove(id)),
                        Some(text) => match plan_files::load().await.map(|_| read(&id, &text)) {
                            Ok(Some(plan)) => ShelfAction::Change(ShelfChange::Put(plan)),
                            Ok(None) | Err(_) => ShelfAction::Unreadable(id),
                        },
                    });
                });
            })
        }
    });
    let before = use_mut_ref(|| keep_nothing);
    use_effect_with((keep_nothing, state.shelf.clone()), {
        let state = state.clone();
        move |(keep_nothing, shelf): &(bool, Rc<Shelf>)| {
            // What was collected while nothing could be kept goes to this device now.
            let were_not = before.replace(*keep_nothing);
            let again = |plan: &&ShelvedPlan| were_not || state.not_kept.iter().any(|(id, _)| *id == plan.id);
            for plan in shelf.plans().iter().filter(|_| !keep_nothing).filter(again) {
                state.dispatch(ShelfAction::Written(plan.id.clone(), save(plan)));
            }
        }
    });
    let change = use_callback(
        (state.dispatcher(), problem.setter(), keep_nothing),
        |change: ShelfChange, (dispatcher, problem, keep_nothing)| {
            let mut written = None;
            let done = match &change {
                ShelfChange::Put(plan) if !keep_nothing => {
                    let saved = save(plan);
                    written = Some(ShelfAction::Written(plan.id.clone(), saved));
                    problem.set(None);
                    saved
                }
                ShelfChange::Remove(id) if !keep_nothing => {
                    let removed = storage::remove_shelved(id);
                    problem.set(removed.err());
                    removed
                }
                _ => {
                    problem.set(None);
                    Ok(())
                }
            };
            dispatcher.dispatch(ShelfAction::Change(change));
            if let Some(written) = written {
                dispatcher.dispatch(written);
            }
            done
        },
    );
    Shelving {
        shelf: state.shelf.clone(),
        keeps_nothing: keep_nothing,
        not_kept: state.not_kept.iter().map(|(id, _)| id.clone()).collect(),
        problem: problem.or_else(|| state.not_kept.first().map(|(_, problem)| *problem)),
        unreadable: state.unreadable.clone(),
        change,
    }
}

fn read(id: &str, text: &str) -> Option<ShelvedPlan> {
    (plan_files::loaded()?.read_shelved)(id, text).ok()
}

fn save(plan: &ShelvedPlan) -> Result<(), StorageProblem> {
    let files = plan_files::loaded().ok_or(StorageProblem::Blocked)?;
    let text = (files.write_shelved)(plan).map_err(|_| StorageProblem::NotWritten)?;
    storage::save_shelved(&plan.id, &text)
}
