//! Keeping text on this device.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;

use super::address;

/// Why nothing could be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StorageProblem {
    /// The browser does not let this page keep anything.
    Blocked,
    /// There is no room left.
    Full,
    /// It could not be written: a mistake in the program.
    NotWritten,
}

/// What the store holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    /// The plan being worked on, as a plan file.
    Plan,
    /// What can be undone and redone of that plan.
    History,
    /// A plan that could not be read, as it was: of a newer version of the app, or damaged.
    Unread,
    /// Language and other settings.
    Settings,
}

/// What the names of everything that this app keeps begin with: other apps of the same site have names of their own.
const OURS: &str = "consortium-planner/";

/// What the names of plans kept side by side begin with; their id follows.
const SHELF: &str = "consortium-planner/plans/";

impl Key {
    const ALL: [Self; 4] = [Self::Plan, Self::History, Self::Unread, Self::Settings];

    const fn name(self) -> &'static str {
        match self {
            Self::Plan => "consortium-planner/plan",
            Self::History => "consortium-planner/history",
            Self::Unread => "consortium-planner/unread",
            Self::Settings => "consortium-planner/settings",
        }
    }
}

/// The browser's store. An embedded page has none: those who visit the page around it did not ask for one, and what
/// they kept when they opened the app by itself is none of its business.
fn store() -> Result<web_sys::Storage, StorageProblem> {
    if address::is_embedded() {
        return Err(StorageProblem::Blocked);
    }
    gloo::utils::window().local_storage().ok().flatten().ok_or(StorageProblem::Blocked)
}

/// What is kept until the tab is closed: loading the page again finds it, another tab does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TabKey {
    /// How far the workshop has come.
    Workshop,
    /// The file of exercises that was opened.
    Exercises,
}

impl TabKey {
    const ALL: [Self; 2] = [Self::Workshop, Self::Exercises];

    const fn name(self) -> &'static str {
        match self {
            Self::Workshop => "consortium-planner/workshop",
            Self::Exercises => "consortium-planner/exercises",
        }
    }
}

/// The browser's store of this tab; none in an embedded page, as for the other store.
fn tab_store() -> Option<web_sys::Storage> {
    let store = gloo::utils::window().session_storage().ok().flatten();
    store.filter(|_| !address::is_embedded())
}

/// What is kept in this tab under `key`.
pub(crate) fn load_in_tab(key: TabKey) -> Option<String> {
    tab_store()?.get_item(key.name()).ok().flatten()
}

/// Keeps `text` in this tab under `key`, or removes what is there. A browser that refuses keeps nothing: what it is
/// about is still on screen.
pub(crate) fn keep_in_tab(key: TabKey, text: Option<&str>) {
    let Some(store) = tab_store() else { return };
    let _ = match text {
        Some(text) => store.set_item(key.name(), text),
        None => store.remove_item(key.name()),
    };
}

/// What is kept under `key`.
pub(crate) fn load(key: Key) -> Result<Option<String>, StorageProblem> {
    store()?.get_item(key.name()).map_err(|_| StorageProblem::Blocked)
}

/// Keeps `text` under `key`.
pub(crate) fn save(key: Key, text: &str) -> Result<(), StorageProblem> {
    store()?.set_item(key.name(), text).map_err(|_| StorageProblem::Full)
}

/// Removes what is kept under `key`.
pub(crate) fn remove(key: Key) -> Result<(), StorageProblem> {
    store()?.remove_item(key.name()).map_err(|_| StorageProblem::Blocked)
}

/// Removes everything this app keeps.
pub(crate) fn remove_everything() -> Result<(), StorageProblem> {
    TabKey::ALL.into_iter().for_each(|key| keep_in_tab(key, None));
    Key::ALL.into_iter().try_for_each(remove)?;
    shelved()?.iter().try_for_each(|(id, _)| remove_shelved(id))
}

/// The plans kept side by side, each under its id.
pub(crate) fn shelved() -> Result<Vec<(String, String)>, StorageProblem> {
    entries(&store()?, SHELF)
}

/// Everything in a store whose name begins so, with the rest of its name.
fn entries(store: &web_sys::Storage, beginning: &str) -> Result<Vec<(String, String)>, StorageProblem> {
    let length = store.length().map_err(|_| StorageProblem::Blocked)?;
    let names = (0..length).filter_map(|position| store.key(position).ok().flatten());
    let entries = names.filter_map(|name| {
        let rest = name.strip_prefix(beginning)?;
        Some((rest.to_owned(), store.get_item(&name).ok().flatten()?))
    });
    Ok(entries.collect())
}

/// Keeps a plan side by side with others.
pub(crate) fn save_shelved(id: &str, text: &str) -> Result<(), StorageProblem> {
    store()?.set_item(&[SHELF, id].concat(), text).map_err(|_| StorageProblem::Full)
}

/// Removes a plan kept side by side with others.
pub(crate) fn remove_shelved(id: &str) -> Result<(), StorageProblem> {
    store()?.remove_item(&[SHELF, id].concat()).map_err(|_| StorageProblem::Blocked)
}

/// Calls `changed` with id and text whenever another tab keeps, changes or removes a plan.
pub(crate) fn on_shelf_change_elsewhere(changed: impl Fn(&str, Option<String>) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "storage", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::StorageEvent>().filter(|_| store().is_ok()) else {
            return;
        };
        if let Some(id) = event.key().as_deref().and_then(|name| name.strip_prefix(SHELF)) {
            changed(id, event.new_value());
        }
    })
}

/// The name of everything this app keeps, with its length in characters. In a store that is blocked there is nothing.
pub(crate) fn kept() -> Vec<(String, usize)> {
    let stores = store().ok().into_iter().chain(tab_store());
    let kept = stores.filter_map(|store| entries(&store, OURS).ok()).flatten();
    kept.map(|(rest, text)| ([OURS, &rest].concat(), text.chars().count())).collect()
}

/// Calls `changed` with the new text whenever another tab keeps something else under `key`.
pub(crate) fn on_change_elsewhere(key: Key, changed: impl Fn(Option<String>) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "storage", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() else { return };
        if store().is_ok() && event.key().as_deref() == Some(key.name()) {
            changed(event.new_value());
        }
    })
}
