//! What the script that loads the app offers to it: `consortiumPlanner` in `src/boot/loader.js`.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A member of what the loader offers.
pub(super) fn member(name: &str) -> Option<JsValue> {
    let planner = Reflect::get(&js_sys::global(), &"consortiumPlanner".into()).ok()?;
    Reflect::get(&planner, &name.into()).ok()
}

/// Calls a function that the loader offers; `None` if it failed.
pub(super) fn call(name: &str, argument: &JsValue) -> Option<JsValue> {
    let function: Function = member(name)?.dyn_into().ok()?;
    function.call1(&JsValue::NULL, argument).ok()
}

/// What the loader knows under this name, if it knows anything.
pub(super) fn fact(name: &str) -> Option<String> {
    member(name)?.as_string()
}

/// The text that a function of the loader promises; `None` if it cannot give it.
pub(super) async fn promised(name: &str) -> Option<String> {
    let promise: Promise = call(name, &JsValue::NULL)?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}

/// Whether something is so, if the loader knows.
pub(super) fn is_so(name: &str) -> Option<bool> {
    member(name)?.as_bool()
}
