//! What JavaScript may call: the calculation as text in, text out, and the start of the app.
//!
//! Loading the module runs nothing, so that it loads in Node and in a web worker, where there is no page.

use std::ops::ControlFlow;

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use crate::{domain::cost::SolutionProgress, exchange::api, ui::App};

/// Evaluates a plan: see [`api::evaluate`].
#[wasm_bindgen]
#[must_use]
pub fn evaluate(plan_json: &str) -> String {
    api::evaluate(plan_json)
}

/// Solves a cost game given by the costs of all groups: see [`api::solve_game`].
#[wasm_bindgen]
#[must_use]
pub fn solve_game(game_json: &str) -> String {
    api::solve_game(game_json)
}

/// Makes the long calculations about the cost of a plan: see [`api::solve_costs`]. If `progress` is given, it is called
/// with a text in JSON whenever they have come further; what it throws is left to it.
#[wasm_bindgen]
#[must_use]
pub fn solve_costs(plan_json: &str, progress: Option<js_sys::Function>) -> String {
    let mut told = None;
    api::solve_costs(plan_json, &mut |step: SolutionProgress| {
        if let Some(progress) = progress.as_ref().filter(|_| told != Some(step)) {
            let text = serde_json::to_string(&step).unwrap_or_default();
            // Whoever listens may fail to; the calculation goes on.
            let _ = progress.call1(&JsValue::NULL, &JsValue::from_str(&text));
            told = Some(step);
        }
        ControlFlow::Continue(())
    })
}

/// Shows the app in the element `#app` of the page.
#[wasm_bindgen]
pub fn start_app() {
    if let Some(place) = gloo::utils::document().get_element_by_id("app") {
        place.set_text_content(None);
        yew::Renderer::<App>::with_root(place).render();
    }
}
