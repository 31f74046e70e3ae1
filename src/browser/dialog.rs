//! Modal dialogs, and what pops up beside a button.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{DomRectReadOnly, HtmlDialogElement, IntersectionObserver, IntersectionObserverEntry};

use super::address;

/// Whether a dialog is open.
pub(crate) fn is_open() -> bool {
    gloo::utils::document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some())
}

/// Opens a `<dialog>` so that nothing else can be used until it is closed. In an embedded frame it opens where the visitor
/// looks: the frame may be far higher than the window, and its middle out of sight.
pub(crate) fn open(element: &web_sys::Element) {
    let Some(dialog) = element.dyn_ref::<HtmlDialogElement>().filter(|dialog| !dialog.open()) else { return };
    let frame = gloo::utils::document().document_element().filter(|_| address::is_embedded());
    if !frame.is_some_and(|frame| open_in_sight(dialog.clone(), &frame)) {
        show(dialog);
    }
}

/// Opens a dialog as soon as the browser has told which part of the frame is in sight. Answers whether it will tell.
fn open_in_sight(dialog: HtmlDialogElement, frame: &web_sys::Element) -> bool {
    let told = Closure::once_into_js(move |entries: Array, observer: IntersectionObserver| {
        observer.disconnect();
        if let Ok(entry) = entries.get(0).dyn_into::<IntersectionObserverEntry>() {
            place_within(&dialog, &entry.intersection_rect());
        }
        show(&dialog);
    });
    let observer = IntersectionObserver::new(told.unchecked_ref());
    observer.map(|observer| observer.observe(frame)).is_ok()
}

/// How far a dialog stays from the edges of what is in sight, in pixels.
const MARGIN: f64 = 16.0;

/// The least height of a dialog, in pixels: a title and a row of buttons.
const LEAST_HEIGHT: f64 = 160.0;

fn place_within(dialog: &HtmlDialogElement, sight: &DomRectReadOnly) {
    if sight.height() <= 0.0 {
        return;
    }
    let height = (sight.height() - 2.0 * MARGIN).max(LEAST_HEIGHT);
    let style = dialog.style();
    // Fails only for values that are none.
    let _ = style.set_property("margin-block", &format!("{}px auto", sight.top() + MARGIN));
    let _ = style.set_property("max-block-size", &format!("{height}px"));
}

fn show(dialog: &HtmlDialogElement) {
    // Fails only for a dialog that is not on the page any more.
    let _ = dialog.show_modal();
}

/// Closes a `<dialog>`, which gives the focus back to where it was before.
pub(crate) fn close(element: &web_sys::Element) {
    if let Some(dialog) = element.dyn_ref::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// Closes the popover in which something was clicked.
pub(crate) fn close_popover(event: &web_sys::Event) {
    let clicked = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let popover = clicked.and_then(|clicked| clicked.closest("[popover]").ok().flatten());
    if let Some(popover) = popover.and_then(|popover| popover.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Fails only for one that is not on the page any more.
        let _ = popover.hide_popover();
    }
}
