//! What becomes of the plan on screen when another one is opened: nothing the user made is lost.

use std::rc::Rc;

use super::planner::Planner;
use crate::{
    browser::{clock, storage::StorageProblem},
    text::plans as words,
};
use consortium_document::{
    exercises::WorkshopAction,
    files::{ShelfChange, ShelvedPlan},
    plan::{Action, Plan},
};

impl Planner {
    /// Keeps a plan beside the others: as a new one, or in place of the one with this id.
    ///
    /// # Errors
    ///
    /// Why it is beside the others only until the page is left.
    pub(crate) fn shelve(&self, plan: Rc<Plan>, in_place_of: Option<Rc<str>>) -> Result<(), StorageProblem> {
        let saved: Rc<str> = clock::now().into();
        let id = in_place_of.unwrap_or_else(|| self.shelving.shelf.free_id(&saved));
        self.shelving.change.emit(ShelfChange::Put(ShelvedPlan { id, saved, plan }))
    }

    /// Whether opening another plan would leave one's own nowhere but in what can be undone.
    pub(crate) fn is_kept_nowhere(&self) -> bool {
        self.own_plan != self.blank && !self.shelving.shelf.holds(&self.own_plan)
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
        let said = if self.is_kept_nowhere() && !self.is_sample_as_it_comes.emit(self.own_plan.clone()) {
            match self.shelve(self.own_plan.clone(), None) {
                Ok(()) => words::opened_keeping,
                Err(_) => words::opened_without_keeping,
            }
        } else {
            words::opened
        };
        self.announce_with_undo.emit(said(self.language(), name));
        if self.is_in_exercise() {
            self.train.emit(WorkshopAction::Leave);
        }
        self.act.emit(Action::Open(plan));
    }
}
