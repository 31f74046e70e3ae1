//! The page that the address named when the app was opened: until it is painted, it has line and processor to itself.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::loader;

/// Says that it has been drawn, or that it cannot be.
pub(crate) fn tell_drawn() {
    loader::call("tellDrawn", &JsValue::NULL);
}

/// Comes back once it is on screen; at once where nobody knows.
pub(crate) async fn painted() {
    let Some(painted) = loader::member("painted").and_then(|painted| painted.dyn_into::<Promise>().ok())
    else {
        return;
    };
    // Nothing refuses it.
    let _ = JsFuture::from(painted).await;
}
