//! What every page has at hand: the plan, the settings, and the ways to change them.

use std::{ops::Deref, rc::Rc};

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::{changes, same::Same};
use crate::{
    browser::{clipboard, files, storage::StorageProblem},
    text::{self, Language},
};
use consortium_core::stages::FiscalYear;
use consortium_document::{
    exercises::{Desk, DeskAction, Workshop, WorkshopAction},
    files::{Shelf, ShelfChange},
    plan::{Action, Edit, Plan},
};

/// The desk as state of the app: every action makes the next desk.
pub(crate) struct DeskState(pub(crate) Desk);

impl Deref for DeskState {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.0
    }
}

impl Reducible for DeskState {
    type Action = DeskAction;

    fn reduce(self: Rc<Self>, action: DeskAction) -> Rc<Self> {
        // Nobody dispatches before it is loaded: see `on_desk`.
        match changes::loaded() {
            Some(changes) => Self((changes.after)(&self.0, action)).into(),
            None => self,
        }
    }
}

/// What the user chose about the page itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    /// The language of the page.
    pub(crate) language: Language,
    /// Whether nothing but this setting may be kept on this device.
    pub(crate) keep_nothing: bool,
    /// The size of everything on the page.
    pub(crate) size: PageSize,
    /// The fiscal year that was last chosen on the pages of a federation: what is entered, calculated and printed there is of
    /// this year while the plan has it. It is no part of the plan: looking at a year changes nothing in it.
    pub(crate) fiscal_year: Option<u16>,
}

/// The size of everything on the page: larger on a projector, so that it can be read from the back of the room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum PageSize {
    /// As the browser has it.
    #[default]
    #[serde(rename = "100")]
    Normal,
    /// A quarter larger.
    #[serde(rename = "125")]
    Large,
    /// Half as large again.
    #[serde(rename = "150")]
    Larger,
}

impl PageSize {
    /// All sizes, from the smallest.
    pub(crate) const ALL: [Self; 3] = [Self::Normal, Self::Large, Self::Larger];

    /// The size in percent, as the style sheet knows it.
    pub(crate) const fn percent(self) -> &'static str {
        match self {
            Self::Normal => "100",
            Self::Large => "125",
            Self::Larger => "150",
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self { language: Language::Japanese, keep_nothing: false, size: PageSize::Normal, fiscal_year: None }
    }
}

/// The plans kept side by side, and the way to change them.
#[derive(Clone, PartialEq)]
pub(crate) struct Shelving {
    /// The plans.
    pub(crate) shelf: Rc<Shelf>,
    /// Whether nothing of them may be on this device.
    pub(crate) keeps_nothing: bool,
    /// The ids of those that are not on this device as they are here.
    pub(crate) not_kept: Vec<Rc<str>>,
    /// Why the last change is not on this device.
    pub(crate) problem: Option<StorageProblem>,
    /// The ids of those on this device that cannot be read.
    pub(crate) unreadable: Vec<Rc<str>>,
    /// Changes them, and says why a change is not on this device.
    pub(crate) change: Callback<ShelfChange, Result<(), StorageProblem>>,
}

impl Shelving {
    /// Whether the plan with this id could not be kept as it is here.
    pub(crate) fn is_not_kept(&self, id: &str) -> bool {
        self.not_kept.iter().any(|other| **other == *id)
    }

    /// Whether the plan with this id is on this device as it is here.
    pub(crate) fn is_on_device(&self, id: &str) -> bool {
        !self.keeps_nothing && !self.is_not_kept(id)
    }
}

/// The plan and the settings as they are, with the ways to change them.
#[derive(Clone, PartialEq)]
pub(crate) struct Planner {
    /// The plan on screen.
    pub(crate) plan: Rc<Plan>,
    /// One's own plan: the plan on screen, except during an exercise.
    pub(crate) own_plan: Rc<Plan>,
    /// Changes the plan.
    pub(crate) act: Callback<Action>,
    /// The workshop.
    pub(crate) workshop: Same<Workshop>,
    /// Does something in the workshop.
    pub(crate) train: Callback<WorkshopAction>,
    /// Clears away the workshop and the plan, for the next learner.
    pub(crate) clear_away: Callback<()>,
    /// The settings.
    pub(crate) settings: Settings,
    /// Replaces the settings.
    pub(crate) set: Callback<Settings>,
    /// Tells the user something in passing; read out by screen readers.
    pub(crate) announce: Callback<String>,
    /// Tells the user what has just been done, with a button that takes it back: another plan is open, a row is gone.
    pub(crate) announce_with_undo: Callback<String>,
    /// The plans kept side by side.
    pub(crate) shelving: Shelving,
    /// A plan in which nothing has been entered.
    pub(crate) blank: Rc<Plan>,
    /// Whether a plan is a sample in which nothing was changed: the start page has it still.
    pub(crate) is_sample_as_it_comes: Callback<Rc<Plan>, bool>,
    /// Says that a plan is in a file of the user's, as it is: it was written to one or opened from one.
    pub(crate) file: Callback<Rc<Plan>>,
}

impl Planner {
    /// The plan on screen.
    pub(crate) fn plan(&self) -> &Rc<Plan> {
        &self.plan
    }

    /// Whether the plan on screen is that of an exercise.
    pub(crate) fn is_in_exercise(&self) -> bool {
        self.workshop.running().is_some()
    }

    /// The language of the page.
    pub(crate) fn language(&self) -> Language {
        self.settings.language
    }

    /// The fiscal year in view on the pages of a federation; `None` while its plan has none.
    pub(crate) fn year_in_view(&self) -> Option<FiscalYear> {
        self.plan.stages.year_in_view(self.settings.fiscal_year.map(FiscalYear))
    }

    /// Makes a callback that brings a fiscal year into view, on every page of a federation and in the report.
    pub(crate) fn viewing_year(&self) -> Callback<FiscalYear> {
        let settings = self.settings;
        self.set.reform(move |year: FiscalYear| Settings { fiscal_year: Some(year.0), ..settings })
    }

    /// Makes a callback that changes the plan by the edit that `edit` makes of an event.
    pub(crate) fn editing<E>(&self, edit: impl Fn(E) -> Edit + 'static) -> Callback<E> {
        self.act.reform(move |event| Action::Edit(edit(event)))
    }

    /// Hands the user a file, and says so. Answers whether the browser took it.
    pub(crate) fn hand_out(&self, name: &str, media_type: &str, content: &str) -> bool {
        let is_handed_out = files::hand_out(name, media_type, content);
        if is_handed_out {
            self.announce.emit(text::file::saved(self.language(), name));
        }
        is_handed_out
    }

    /// Makes a callback that copies the text of a field, whatever the event, and says which of the two came of it.
    pub(crate) fn copying<E>(
        &self,
        field: &'static str,
        copied: &'static str,
        not_copied: &'static str,
    ) -> Callback<E> {
        let announce = self.announce.clone();
        Callback::from(move |_: E| {
            let announce = announce.clone();
            clipboard::copy_field(field, move |done| {
                announce.emit(if done { copied } else { not_copied }.to_owned());
            });
        })
    }

    /// Makes a callback that does something to the plan, whatever the event.
    pub(crate) fn doing<E>(&self, action: Action) -> Callback<E> {
        self.act.reform(move |_| action.clone())
    }
}
