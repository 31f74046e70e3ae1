//! Modal dialogs.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

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
