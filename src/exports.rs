//! What JavaScript may call: the calculation as text in, text out, and the start of the app.
//!
//! Loading the module runs nothing, so that it loads in Node and in a web worker, where there is no page.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::{exchange::api, ui::App};

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

/// Shows the app in the element `#app` of the page.
#[wasm_bindgen]
pub fn start_app() {
    if let Some(place) = gloo::utils::document().get_element_by_id("app") {
        place.set_text_content(None);
        yew::Renderer::<App>::with_root(place).render();
    }
}
