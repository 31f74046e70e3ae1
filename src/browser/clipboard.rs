//! The clipboard.

use wasm_bindgen::JsCast;

/// The text of a paste event.
pub(crate) fn pasted_text(event: &web_sys::Event) -> Option<String> {
    let data = event.dyn_ref::<web_sys::ClipboardEvent>()?.clipboard_data()?;
    data.get_data("text/plain").ok().filter(|text| !text.is_empty())
}
