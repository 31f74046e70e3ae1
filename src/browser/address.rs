//! The address of the page: its `#fragment` and its `?query`.

use gloo::events::EventListener;

/// The fragment without `#`.
pub(crate) fn fragment() -> String {
    match gloo::utils::window().location().hash() {
        Ok(hash) => hash.trim_start_matches('#').to_owned(),
        // An address that the page may not read names no page.
        Err(_) => String::new(),
    }
}

/// Calls `changed` with the fragment whenever it changes.
pub(crate) fn on_fragment_change(changed: impl Fn(String) + 'static) -> EventListener {
    EventListener::new(&gloo::utils::window(), "hashchange", move |_| changed(fragment()))
}

/// Goes to another fragment.
pub(crate) fn go_to(fragment: &str) {
    // Setting the fragment fails only for an address that cannot have one; then the page stays.
    let _ = gloo::utils::window().location().set_hash(fragment);
}

/// Goes to another fragment and leaves no way back to this one.
pub(crate) fn replace(fragment: &str) {
    // Fails only for an address that is none.
    let _ = gloo::utils::window().location().replace(&format!("#{fragment}"));
}

/// The address of this page without query and fragment, if others can reach it too: not for a file on this computer.
pub(crate) fn public_page() -> Option<String> {
    let location = gloo::utils::window().location();
    let is_web = location.protocol().is_ok_and(|protocol| protocol.starts_with("http"));
    if is_web { Some(location.origin().ok()? + &location.pathname().ok()?) } else { None }
}

/// The value of a query parameter: `embed` in `?embed` is empty, `lang` in `?lang=en` is `en`.
pub(crate) fn query(name: &str) -> Option<String> {
    let search = gloo::utils::window().location().search().ok()?;
    search.trim_start_matches('?').split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (key == name).then(|| value.to_owned())
    })
}

/// Whether the page is part of somebody else's page: `?embed`.
pub(crate) fn is_embedded() -> bool {
    query("embed").is_some()
}
