//! Opening files, and handing files to the user.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, TextDecoder};

/// The largest file that is read, in bytes. A plan with 200 members takes less than 100 kB.
const MAXIMUM_BYTES: f64 = 10_000_000.0;

/// A file the user chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ChosenFile {
    /// Its name.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) bytes: Vec<u8>,
}

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileProblem {
    /// It is larger than any file for this app.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// Reads the file chosen in `input` and hands it to `done`; then empties the input, so that the same file can be
/// chosen again.
pub(crate) fn read_chosen(
    input: &HtmlInputElement,
    done: impl FnOnce(Result<ChosenFile, FileProblem>) + 'static,
) {
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    let Some(file) = file else { return };
    wasm_bindgen_futures::spawn_local(async move { done(read(&file).await) });
}

async fn read(file: &web_sys::File) -> Result<ChosenFile, FileProblem> {
    if file.size() > MAXIMUM_BYTES {
        return Err(FileProblem::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileProblem::Unreadable)?;
    Ok(ChosenFile { name: file.name(), bytes: Uint8Array::new(&buffer).to_vec() })
}

/// The text of these bytes in the character code that the browser knows by `label`. What does not fit becomes U+FFFD.
pub(crate) fn decode(bytes: &[u8], label: &str) -> Option<String> {
    TextDecoder::new_with_label(label).ok()?.decode_with_u8_array(bytes).ok()
}

/// Hands the user a file to keep. Answers whether the browser could be asked to.
pub(crate) fn hand_out(name: &str, media_type: &str, text: &str) -> bool {
    try_hand_out(name, media_type, text).is_ok()
}

fn try_hand_out(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let properties = BlobPropertyBag::new();
    properties.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &properties)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    web_sys::Url::revoke_object_url(&address)
}
