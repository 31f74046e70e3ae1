//! The plans kept side by side: on this device, or for as long as the page is open.

use std::rc::Rc;

use yew::{platform::spawn_local, prelude::*};

use super::{hooks::use_while_here, plan_files, planner::Shelving};
use crate::browser::storage::{self, StorageProblem};
use consortium_document::files::{Shelf, ShelfChange, ShelvedPlan};

/// The shelf as state of the app: every change makes the next shelf.
#[derive(PartialEq)]
struct ShelfState(Rc<Shelf>);

impl Reducible for ShelfState {
    type Action = ShelfChange;

    fn reduce(self: Rc<Self>, change: ShelfChange) -> Rc<Self> {
        Self(self.0.after(change).into()).into()
    }
}

/// What was found on this device when the app started.
struct Found {
    shelf: Shelf,
    problem: Option<StorageProblem>,
    unreadable: usize,
}

fn found() -> Found {
    let mut found = Found { shelf: Shelf::default(), problem: None, unreadable: 0 };
    match storage::shelved() {
        Err(problem) => found.problem = Some(problem),
        Ok(kept) => {
            for (id, text) in kept {
                match read(&id, &text) {
                    Some(plan) => found.shelf = found.shelf.after(ShelfChange::Put(plan)),
                    None => found.unreadable += 1,
                }
            }
        }
    }
    found
}

/// The plans kept side by side. Every change is written to this device at once, unless nothing may be kept; changes in
/// another tab are taken over.
#[hook]
pub(crate) fn use_shelf(keep_nothing: bool) -> Shelving {
    let found = use_memo((), |()| found());
    let shelf = use_reducer_eq(|| ShelfState(found.shelf.clone().into()));
    let problem = use_state_eq(|| found.problem);
    use_while_here({
        let dispatcher = shelf.dispatcher();
        move || {
            storage::on_shelf_change_elsewhere(move |id, text| {
                let (id, dispatcher) = (id.to_owned(), dispatcher.clone());
                spawn_local(async move {
                    let change = match text {
                        None => ShelfChange::Remove(id.into()),
                        // What came with another tab is left to it where it cannot be read.
                        Some(text) => match plan_files::load().await.map(|_| read(&id, &text)) {
                            Ok(Some(plan)) => ShelfChange::Put(plan),
                            Ok(None) | Err(_) => return,
                        },
                    };
                    dispatcher.dispatch(change);
                });
            })
        }
    });
    let before = use_mut_ref(|| keep_nothing);
    use_effect_with(keep_nothing, {
        let (shelf, problem) = (shelf.clone(), problem.clone());
        move |keep_nothing: &bool| {
            // What was collected while nothing could be kept goes to this device now.
            if before.replace(*keep_nothing) && !keep_nothing {
                problem.set(shelf.0.plans().iter().try_for_each(save).err());
            }
        }
    });
    let change = use_callback(
        (shelf.dispatcher(), problem.setter(), keep_nothing),
        |change: ShelfChange, (dispatcher, problem, keep_nothing)| {
            problem.set(match &change {
                ShelfChange::Put(plan) if !keep_nothing => save(plan).err(),
                ShelfChange::Remove(id) if !keep_nothing => storage::remove_shelved(id).err(),
                _ => None,
            });
            dispatcher.dispatch(change);
        },
    );
    Shelving { shelf: shelf.0.clone(), problem: *problem, unreadable: found.unreadable, change }
}

fn read(id: &str, text: &str) -> Option<ShelvedPlan> {
    (plan_files::loaded()?.read_shelved)(id, text).ok()
}

fn save(plan: &ShelvedPlan) -> Result<(), StorageProblem> {
    let files = plan_files::loaded().ok_or(StorageProblem::Blocked)?;
    let text = (files.write_shelved)(plan).map_err(|_| StorageProblem::NotWritten)?;
    storage::save_shelved(&plan.id, &text)
}
