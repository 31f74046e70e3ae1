//! Modal dialogs, and what pops up beside a button.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Whether a dialog is open.
pub(crate) fn is_open() -> bool {
    gloo::utils::document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some())
}

/// Opens a `<dialog>` so that nothing else can be used until it is closed.
pub(crate) fn open(element: &web_sys::Element) {
    if let Some(dialog) = element.dyn_ref::<HtmlDialogElement>()
        && !dialog.open()
    {
        // Fails only for a dialog that is not on the page.
        let _ = dialog.show_modal();
    }
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
