//! Keeping text on this device.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};

use super::{address, loader};

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
    /// Language and other settings.
    Settings,
}

/// What the names of everything that this app keeps begin with: other apps of the same site have names of their own.
const OURS: &str = "consortium-planner/";

/// What the names of plans kept side by side begin with; their id follows.
const SHELF: &str = "consortium-planner/plans/";

/// What the names of plans begin with that were put aside; the first has this name, the others a number behind it.
const ASIDE: &str = "consortium-planner/unread";

impl Key {
    const fn name(self) -> &'static str {
        match self {
            Self::Plan => "consortium-planner/plan",
            Self::History => "consortium-planner/history",
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
    store()?.set_item(key.name(), text).map_err(|_| StorageProblem::Full)?;
    if key == Key::Plan {
        loader::call("tellKept", &JsValue::NULL);
    }
    Ok(())
}

/// Whether the kept plan may be opened: the user says so where the app stopped on it before.
pub(crate) fn opens_kept_plan() -> bool {
    loader::is_so("opensKept").unwrap_or(true)
}

/// Removes what is kept under `key`.
pub(crate) fn remove(key: Key) -> Result<(), StorageProblem> {
    store()?.remove_item(key.name()).map_err(|_| StorageProblem::Blocked)
}

/// Removes everything this app keeps. It is removed only if nothing is there afterwards: what a store refuses, or does
/// without a word, counts as a problem.
pub(crate) fn remove_everything() -> Result<(), StorageProblem> {
    TabKey::ALL.into_iter().for_each(|key| keep_in_tab(key, None));
    let store = store()?;
    for (name, _) in entries(&store, OURS)? {
        // Whatever cannot be removed is still there below; the others shall go.
        let _ = store.remove_item(&[OURS, &name].concat());
    }
    let is_empty = |store: &web_sys::Storage| Ok(entries(store, OURS)?.is_empty());
    let of_tab = tab_store().map_or(Ok(true), |store| is_empty(&store))?;
    if is_empty(&store)? && of_tab { Ok(()) } else { Err(StorageProblem::Blocked) }
}

/// Puts a plan aside that is not opened, as it is, and never over another one. One that is there already is not put there
/// again.
pub(crate) fn put_aside(text: &str) -> Result<(), StorageProblem> {
    let aside = aside()?;
    if aside.iter().any(|(_, other)| other == text) {
        return Ok(());
    }
    let mut names =
        (1..=u32::MAX).map(|number| if number == 1 { ASIDE.to_owned() } else { format!("{ASIDE}/{number}") });
    let free = names.find(|name| !aside.iter().any(|(taken, _)| taken == name));
    let name = free.ok_or(StorageProblem::Full)?;
    store()?.set_item(&name, text).map_err(|_| StorageProblem::Full)
}

/// The plans that were put aside, each with its name in the store.
pub(crate) fn aside() -> Result<Vec<(String, String)>, StorageProblem> {
    let entries = entries(&store()?, ASIDE)?;
    Ok(entries.into_iter().map(|(rest, text)| ([ASIDE, &rest].concat(), text)).collect())
}

/// Removes a plan that was put aside.
pub(crate) fn remove_aside(name: &str) -> Result<(), StorageProblem> {
    store()?.remove_item(name).map_err(|_| StorageProblem::Blocked)
}

/// The plans kept side by side, each under its id.
pub(crate) fn shelved() -> Result<Vec<(String, String)>, StorageProblem> {
    entries(&store()?, SHELF)
}

/// Everything in a store whose name begins so, with the rest of its name.
fn entries(store: &web_sys::Storage, beginning: &str) -> Result<Vec<(String, String)>, StorageProblem> {
    let length = store.length().map_err(|_| StorageProblem::Blocked)?;
    let mut entries = Vec::new();
    for position in 0..length {
        let name = store.key(position).map_err(|_| StorageProblem::Blocked)?;
        let Some((name, rest)) = name.as_deref().and_then(|name| Some((name, name.strip_prefix(beginning)?)))
        else {
            continue;
        };
        if let Some(text) = store.get_item(name).map_err(|_| StorageProblem::Blocked)? {
            entries.push((rest.to_owned(), text));
        }
    }
    Ok(entries)
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

/// Whether anything but the settings is kept.
pub(crate) fn keeps_more_than_settings() -> Result<bool, StorageProblem> {
    let entries = entries(&store()?, OURS)?;
    Ok(entries.iter().any(|(rest, _)| !Key::Settings.name().ends_with(rest.as_str())))
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
