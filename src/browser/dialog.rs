//! Modal dialogs.

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
