//! The clipboard.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlTextAreaElement;

/// The text of a paste event.
pub(crate) fn pasted_text(event: &web_sys::Event) -> Option<String> {
    let data = event.dyn_ref::<web_sys::ClipboardEvent>()?.clipboard_data()?;
    data.get_data("text/plain").ok().filter(|text| !text.is_empty())
}

/// Copies what stands in a field, and tells `done` whether it did. If the browser does not allow it, the text is
/// selected instead, so that a key press copies it.
pub(crate) fn copy_field(id: &str, done: impl FnOnce(bool) + 'static) {
    let field = gloo::utils::document().get_element_by_id(id);
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
    wasm_bindgen_futures::spawn_local(async move {
        let copied = copy(&field.value()).await.is_some();
        if !copied {
            // Fails only for a field that is no longer on the page.
            let _ = field.focus();
            field.select();
        }
        done(copied);
    });
}

/// Copies a text, where the browser has a clipboard for this page at all.
async fn copy(text: &str) -> Option<()> {
    let navigator = gloo::utils::window().navigator();
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    let clipboard = clipboard.dyn_into::<web_sys::Clipboard>().ok()?;
    JsFuture::from(clipboard.write_text(text)).await.ok().map(|_| ())
}
