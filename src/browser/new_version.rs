//! A new version of the app that the browser has stored and that waits to be taken.

use wasm_bindgen::prelude::{Closure, wasm_bindgen};

// What the loader offers (src/boot/loader.js).
#[wasm_bindgen(js_namespace = consortiumPlanner)]
extern "C" {
    #[wasm_bindgen(js_name = onNewVersion)]
    fn on_new_version(tell: &Closure<dyn Fn()>);
    #[wasm_bindgen(js_name = takeNewVersion)]
    fn take_new_version();
}

/// Calls `waits` as soon as a new version waits; for one caller, as long as the page lives.
pub(crate) fn on_waiting(waits: impl Fn() + 'static) {
    let waits = Closure::<dyn Fn()>::new(waits);
    on_new_version(&waits);
    waits.forget();
}

/// Changes to the new version: loads the page again.
pub(crate) fn take() {
    take_new_version();
}
