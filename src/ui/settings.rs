//! The settings: those of a first visit, changing them, and what another tab does to them.

use yew::prelude::*;

use super::{planner::Settings, storage};
use crate::{
    browser::{
        address, page,
        storage::{Key, on_change_elsewhere, remove_everything},
    },
    text::Language,
};

/// The settings of somebody who is here for the first time.
pub(super) fn first_settings() -> Settings {
    let asked = address::query("lang");
    let language = match asked.as_deref() {
        Some("ja") => Language::Japanese,
        Some("en") => Language::English,
        _ if page::prefers_japanese() => Language::Japanese,
        _ => Language::English,
    };
    Settings { language, keep_nothing: address::is_embedded(), ..Settings::default() }
}

/// Replaces the settings.
pub(super) fn set_settings(settings: UseStateSetter<Settings>) -> Callback<Settings> {
    Callback::from(move |new: Settings| {
        if new.keep_nothing {
            // What cannot be removed was never kept: storage is blocked.
            let _ = remove_everything();
        }
        let _ = storage::keep_settings(new);
        settings.set(new);
    })
}

/// Keeps nothing here either as soon as another tab was told to: the computer is the same.
#[hook]
pub(super) fn use_settings_elsewhere(settings: &UseStateHandle<Settings>) {
    use_effect_with(**settings, {
        let settings = settings.clone();
        move |current: &Settings| {
            let current = *current;
            let listener = on_change_elsewhere(Key::Settings, move |text| {
                if let Some(chosen) = text.and_then(|text| storage::read_settings(&text)) {
                    settings.set(Settings { keep_nothing: chosen.keep_nothing, ..current });
                }
            });
            move || drop(listener)
        }
    });
}
