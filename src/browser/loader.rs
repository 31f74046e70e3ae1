//! What the script that loads the app offers to it: `consortiumPlanner` in `src/boot/loader.js`.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A member of what the loader offers.
fn member(name: &str) -> Option<JsValue> {
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

/// Whether something is so, if the loader knows.
pub(super) fn is_so(name: &str) -> Option<bool> {
    member(name)?.as_bool()
}
