//! The plans kept side by side: on this device, or for as long as the page is open.

use std::rc::Rc;

use yew::{platform::spawn_local, prelude::*};

use super::{hooks::use_while_here, pages::samples, plan_files, planner::Planner};
use crate::{
    browser::{
        clock,
        storage::{self, StorageProblem},
    },
    text::plans as words,
};
use consortium_document::{
    exercises::WorkshopAction,
    files::{Shelf, ShelfChange, ShelvedPlan},
    plan::{Action, Plan},
};

/// The shelf as state of the app: every change makes the next shelf.
#[derive(PartialEq)]
struct ShelfState(Rc<Shelf>);

impl Reducible for ShelfState {
    type Action = ShelfChange;

    fn reduce(self: Rc<Self>, change: ShelfChange) -> Rc<Self> {
        Self(self.0.after(change).into()).into()
    }
}

/// The plans kept side by side, and the way to change them.
#[derive(Clone, PartialEq)]
pub(crate) struct Shelving {
    /// The plans.
    pub(crate) shelf: Rc<Shelf>,
    /// Why the last change is not on this device.
    pub(crate) problem: Option<StorageProblem>,
    /// How many plans on this device cannot be read.
    pub(crate) unreadable: usize,
    /// Changes them.
    pub(crate) change: Callback<ShelfChange>,
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
    // A plan is put on the shelf from a page that is only open once the part is there.
    let text = plan_files::loaded().map(|files| (files.write_shelved)(plan));
    text.map_or(Ok(()), |text| storage::save_shelved(&plan.id, &text))
}

impl Planner {
    /// Keeps a plan beside the others: as a new one, or in place of the one with this id.
    pub(crate) fn shelve(&self, plan: Rc<Plan>, in_place_of: Option<Rc<str>>) {
        let saved: Rc<str> = clock::now().into();
        let id = in_place_of.unwrap_or_else(|| saved.clone());
        self.shelving.change.emit(ShelfChange::Put(ShelvedPlan { id, saved, plan }));
    }

    /// Whether opening another plan would leave one's own nowhere but in what can be undone.
    pub(crate) fn is_kept_nowhere(&self) -> bool {
        self.own_plan != self.blank && !self.shelving.shelf.holds(&self.own_plan)
    }

    /// Whether one's own plan is a sample in which nothing was changed: the start page has it still.
    fn is_sample_as_it_comes(&self) -> bool {
        self.own_plan.sample.is_some() && samples(self).iter().any(|sample| sample.plan == *self.own_plan)
    }

    /// Opens a plan, keeps one's own beside the others, and says so. An exercise that is on is left: its plan is never
    /// kept among one's own.
    pub(crate) fn open_beside(&self, plan: Rc<Plan>) {
        let title = words::title(self.language(), &plan).to_owned();
        self.open_called(plan, &title);
    }

    /// [`open_beside`](Self::open_beside) for a plan that the user knows by another name than its title, such as that of
    /// its file.
    pub(crate) fn open_called(&self, plan: Rc<Plan>, name: &str) {
        let said = if self.is_kept_nowhere() && !self.is_sample_as_it_comes() {
            self.shelve(self.own_plan.clone(), None);
            words::opened_keeping
        } else {
            words::opened
        };
        self.announce_other_plan.emit(said(self.language(), name));
        if self.is_in_exercise() {
            self.train.emit(WorkshopAction::Leave);
        }
        self.act.emit(Action::Open(plan));
    }
}
