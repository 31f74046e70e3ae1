//! The clipboard.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlTextAreaElement};

use consortium_document::tables::{CopiedCell, html_table, tab_separated};

/// The text of a paste event.
pub(crate) fn pasted_text(event: &web_sys::Event) -> Option<String> {
    let data = event.dyn_ref::<web_sys::ClipboardEvent>()?.clipboard_data()?;
    data.get_data("text/plain").ok().filter(|text| !text.is_empty())
}

/// Tells `take` what is pasted anywhere on the page but into a field, unless somebody nearer has taken it.
pub(crate) fn on_paste_outside_fields(take: impl Fn(String) + 'static) -> EventListener {
    let document = gloo::utils::document();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "paste", options, move |event| {
        let place = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let in_field = place
            .is_some_and(|place| place.closest("input, textarea, select").is_ok_and(|field| field.is_some()));
        if event.default_prevented() || in_field {
            return;
        }
        if let Some(text) = pasted_text(event) {
            event.prevent_default();
            take(text);
        }
    })
}

/// Keeps several numbers that were copied together out of a field that holds one, unless somebody nearer has taken them: the
/// browser would join them, and 900, 800 and 700 would become 900,800,700. Tells `refused` how many there were.
pub(crate) fn on_numbers_into_one_field(refused: impl Fn(usize) + 'static) -> EventListener {
    let document = gloo::utils::document();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "paste", options, move |event| {
        let place = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let in_field = place.is_some_and(|place| place.closest("input").is_ok_and(|field| field.is_some()));
        if event.default_prevented() || !in_field {
            return;
        }
        let numbers = pasted_text(event).map_or(0, |text| {
            let cells = text.split(['\t', '\n', '\r']);
            cells.filter(|cell| cell.contains(|letter: char| letter.is_numeric())).count()
        });
        if numbers > 1 {
            event.prevent_default();
            refused(numbers);
        }
    })
}

/// Copies what stands in a field, and tells `done` whether it did. If the browser does not allow it, the text is
/// selected instead, so that a key press copies it.
pub(crate) fn copy_field(id: &str, done: impl FnOnce(bool) + 'static) {
    if let Some(field) = text_area(id) {
        copy_or_select(field.value(), field, done);
    }
}

/// Copies a text. If the browser does not allow it, what stands in the field is selected instead: [`copy_field`].
pub(crate) fn copy_or_select_field(text: String, id: &str, done: impl FnOnce(bool) + 'static) {
    if let Some(field) = text_area(id) {
        copy_or_select(text, field, done);
    }
}

fn text_area(id: &str) -> Option<HtmlTextAreaElement> {
    gloo::utils::document().get_element_by_id(id)?.dyn_into().ok()
}

fn copy_or_select(text: String, field: HtmlTextAreaElement, done: impl FnOnce(bool) + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        let copied = copy(&text).await.is_some();
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

/// Copies cells, as text for editors and as HTML for spreadsheets and word processors. Answers whether it did. Only right
/// after a press of a key or a button; works from disk and in a frame as well, where there is no other clipboard.
pub(crate) fn copy_cells(rows: &[Vec<CopiedCell>]) -> bool {
    let document = gloo::utils::document();
    let rows = rows.to_vec();
    let options = EventListenerOptions::enable_prevent_default();
    let _listener =
        EventListener::once_with_options(&document, "copy", options, move |event| put_cells(event, &rows));
    let command = Reflect::get(&document, &JsValue::from_str("execCommand")).ok();
    let command = command.and_then(|command| command.dyn_into::<Function>().ok());
    let copied = command.and_then(|command| command.call1(&document, &JsValue::from_str("copy")).ok());
    copied.is_some_and(|copied| copied.is_truthy())
}

/// Puts cells into the clipboard in place of what the browser would copy.
pub(crate) fn put_cells(event: &web_sys::Event, rows: &[Vec<CopiedCell>]) {
    let data = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data);
    if let Some(data) = data {
        event.prevent_default();
        // Fails only outside of an event of the clipboard.
        let _ = data.set_data("text/plain", &tab_separated(rows));
        let _ = data.set_data("text/html", &html_table(rows));
    }
}
