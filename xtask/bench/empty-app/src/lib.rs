//! The least that an app of Yew can be: a heading. No app that is built as ours can be opened sooner.

use wasm_bindgen::prelude::wasm_bindgen;
use yew::prelude::*;

#[component]
fn App() -> Html {
    html! { <main><h1>{ "An empty app" }</h1></main> }
}

/// Shows the heading.
#[wasm_bindgen(start)]
pub fn start() {
    yew::Renderer::<App>::new().render();
}
