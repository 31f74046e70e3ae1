//! A new version of the app that the browser has stored and that waits to be taken.

use wasm_bindgen::{JsValue, closure::Closure};

use super::loader;

/// Calls `waits` as soon as a new version waits; for one caller, as long as the page lives.
pub(crate) fn on_waiting(waits: impl Fn() + 'static) {
    loader::call("onNewVersion", &Closure::<dyn Fn()>::new(waits).into_js_value());
}

/// Changes to the new version: loads the page again.
pub(crate) fn take() {
    loader::call("takeNewVersion", &JsValue::NULL);
}
