//! The table that a page has in its preview, and the one whose preview was closed: closing it loses nothing.

use std::future::Future;

use yew::{platform::spawn_local, prelude::*};

use crate::{
    text::{Language, import as words, shell},
    ui::{
        apart::{NotLoaded, Part},
        components::{IconShape, IncomingTable, button},
        planner::Planner,
    },
};
use consortium_document::tables::Choices;

/// A table in the preview, with what was decided about it so far.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Begun {
    pub(crate) table: IncomingTable,
    /// Whether rows and columns have changed places.
    pub(crate) turned: bool,
    pub(crate) choices: Choices,
}

impl From<IncomingTable> for Begun {
    fn from(table: IncomingTable) -> Self {
        Self { table, turned: false, choices: Choices::default() }
    }
}

/// What a page knows of the tables on their way in.
#[derive(Clone, PartialEq)]
pub(crate) struct Importing {
    at_hand: UseStateHandle<Option<Begun>>,
    put_aside: UseStateHandle<Option<Begun>>,
}

/// The state of [`Importing`] for one table of a page.
#[hook]
pub(crate) fn use_importing() -> Importing {
    Importing { at_hand: use_state_eq(|| None), put_aside: use_state_eq(|| None) }
}

impl Importing {
    /// The table in the preview, if it is open.
    pub(crate) fn at_hand(&self) -> Option<&Begun> {
        self.at_hand.as_ref()
    }

    /// Opens the preview of a table; of an empty text, to wait for one.
    pub(crate) fn open(&self) -> Callback<IncomingTable> {
        let at_hand = self.at_hand.setter();
        Callback::from(move |table: IncomingTable| at_hand.set(Some(table.into())))
    }

    /// Closes the preview. What was in it, if anything, can be opened once more.
    pub(crate) fn put_aside(&self) -> Callback<Option<Begun>> {
        let (at_hand, put_aside) = (self.at_hand.setter(), self.put_aside.clone());
        Callback::from(move |begun: Option<Begun>| {
            at_hand.set(None);
            if begun.is_some() {
                put_aside.set(begun);
            }
        })
    }

    /// Closes the preview of a table that was taken over.
    pub(crate) fn finish(&self) {
        self.at_hand.set(None);
        self.put_aside.set(None);
    }

    /// The button that opens the table once more whose preview was closed, while there is one.
    pub(crate) fn reopen(&self, language: Language) -> Html {
        let Some(begun) = &*self.put_aside else { return Html::default() };
        let (at_hand, begun) = (self.at_hand.setter(), begun.clone());
        let reopen = Callback::from(move |_: MouseEvent| at_hand.set(Some(begun.clone())));
        button("button", Some(IconShape::Table), words::reopen(language), reopen)
    }
}

/// What draws the preview, once its part has been loaded. Where that fails the table is put aside, to be opened once more.
#[hook]
pub(crate) fn use_import_part<T, Loading>(
    part: &'static Part<T>,
    load: impl FnOnce() -> Loading + 'static,
    planner: &Planner,
    importing: &Importing,
) -> Option<T>
where
    T: Copy + 'static,
    Loading: Future<Output = Result<T, NotLoaded>> + 'static,
{
    let loaded = use_state(|| part.loaded());
    use_effect_with((), {
        let (loaded, importing) = (loaded.setter(), importing.clone());
        let (announce, language) = (planner.announce.clone(), planner.language());
        move |()| {
            if part.loaded().is_some() {
                return;
            }
            spawn_local(async move {
                match part.load(load()).await {
                    Ok(there) => loaded.set(Some(there)),
                    Err(NotLoaded) => {
                        importing.put_aside().emit(importing.at_hand().cloned());
                        announce.emit(shell::not_loaded(language).to_owned());
                    }
                }
            });
        }
    });
    *loaded
}
