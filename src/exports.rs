//! What JavaScript may call: the calculation as text in, text out, and the start of the app.
//!
//! Loading the module runs nothing, so that it loads in Node and in a web worker, where there is no page.

use std::ops::ControlFlow;

use js_sys::Function;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use crate::ui::{App, workbooks};
use consortium_core::cost::SolutionProgress;
#[cfg(not(feature = "pages-apart"))]
use consortium_document::api;
use consortium_document::results::solve_task as solve_task_text;

/// The types of what is answered, for those who call from TypeScript.
#[cfg(not(feature = "pages-apart"))]
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../docs/api.d.ts");

/// Evaluates a plan: see [`api::evaluate`].
#[cfg(not(feature = "pages-apart"))]
#[wasm_bindgen]
#[must_use]
pub fn evaluate(#[wasm_bindgen(unchecked_param_type = "string")] plan_json: JsValue) -> String {
    plan_json.as_string().map_or_else(api::not_text, |text| api::evaluate(&text))
}

/// Solves a cost game given by the costs of all groups: see [`api::solve_game`].
#[cfg(not(feature = "pages-apart"))]
#[wasm_bindgen]
#[must_use]
pub fn solve_game(#[wasm_bindgen(unchecked_param_type = "string")] game_json: JsValue) -> String {
    game_json.as_string().map_or_else(api::not_text, |text| api::solve_game(&text))
}

/// Evaluates a plan with all long calculations: see [`api::evaluate_fully`]. `progress`, if given, is called with the
/// percentage done so far and the name of what is being worked on; what it throws is left to it.
#[cfg(not(feature = "pages-apart"))]
#[wasm_bindgen]
#[must_use]
pub fn evaluate_fully(
    #[wasm_bindgen(unchecked_param_type = "string")] plan_json: JsValue,
    progress: Option<Function>,
) -> String {
    let text = plan_json.as_string();
    text.map_or_else(api::not_text, |text| api::evaluate_fully(&text, &mut telling(progress)))
}

/// The job of the worker of the app: see [`solve_task`](consortium_document::results::solve_task). The site keeps it in
/// a part of its own.
///
/// # Errors
/// The text is no task of this program, or the part could not be loaded.
#[wasm_bindgen]
pub async fn solve_task(task: String, progress: Option<Function>) -> Result<String, JsValue> {
    let solve = solver().await.map_err(|_| JsValue::from("the calculation could not be loaded"))?;
    solve(&task, progress).map_err(JsValue::from)
}

/// Opens a workbook and forgets it, in a worker of its own: a damaged `.xls` may stop the program, which the page must not be
/// then. What it answers says no more than that it did not.
///
/// # Errors
/// The part that opens workbooks could not be loaded.
#[wasm_bindgen]
pub async fn try_workbook(bytes: Vec<u8>) -> Result<String, JsValue> {
    let trial = workbooks::trial().await;
    let trial = trial.map_err(|_| JsValue::from("what opens workbooks could not be loaded"))?;
    trial(&bytes);
    Ok(String::new())
}

/// Solves a task; an error is a sentence for the console.
type Solve = fn(&str, Option<Function>) -> Result<String, String>;

crate::ui::apart::define! {
    /// The long calculations.
    in solving: fn solver() -> Solve {
        |task, progress| solve_task_text(task, &mut telling(progress)).map_err(|error| error.to_string())
    }
}

/// Tells a function of JavaScript whenever a percent more is done, or something else is being worked on.
fn telling(progress: Option<Function>) -> impl FnMut(SolutionProgress) -> ControlFlow<()> {
    let mut told = None;
    move |SolutionProgress { stage, percent }| {
        let news = Some((percent, stage.code()));
        if let Some(progress) = progress.as_ref().filter(|_| told != news) {
            told = news;
            // Whoever listens may fail to; the calculation goes on.
            let _ = progress.call2(&JsValue::NULL, &percent.into(), &stage.code().into());
        }
        ControlFlow::Continue(())
    }
}

/// The addresses of all pages and their views, one a line: for those who test or link to them.
#[cfg(not(feature = "pages-apart"))]
#[wasm_bindgen]
#[must_use]
pub fn page_addresses() -> String {
    crate::ui::page_addresses().join("\n")
}

/// Shows the app in the element `#app` of the page.
#[wasm_bindgen]
pub fn start_app() {
    if let Some(place) = gloo::utils::document().get_element_by_id("app") {
        place.set_text_content(None);
        yew::Renderer::<App>::with_root(place).render();
    }
}
