//! Opening files, and handing files to the user.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, TextDecoder, TextDecoderOptions};

/// The largest file that is read, in bytes. A plan with 200 members takes less than 100 kB.
pub(crate) const MAXIMUM_BYTES: u32 = 10_000_000;

/// A file the user chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OpenedFile {
    /// Its name.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: String,
    /// How the text was encoded.
    pub(crate) encoding: Encoding,
}

/// How the text of a file was encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    Utf8,
    /// CP932, what Excel writes in Japan (Shift_JIS with extensions).
    Cp932,
}

/// Why a file could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileProblem {
    /// It is larger than [`MAXIMUM_BYTES`].
    TooLarge,
    /// The browser could not read it.
    Unreadable,
    /// It is neither UTF-8 nor CP932 text.
    NotText,
}

/// Reads the file chosen in `input` and hands it to `done`; then empties the input, so that the same file can be
/// chosen again.
pub(crate) fn open_chosen(
    input: &HtmlInputElement,
    done: impl FnOnce(Result<OpenedFile, FileProblem>) + 'static,
) {
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    let Some(file) = file else { return };
    wasm_bindgen_futures::spawn_local(async move { done(read(&file).await) });
}

async fn read(file: &web_sys::File) -> Result<OpenedFile, FileProblem> {
    if file.size() > f64::from(MAXIMUM_BYTES) {
        return Err(FileProblem::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileProblem::Unreadable)?;
    let bytes = Uint8Array::new(&buffer);
    let (text, encoding) = decode(&bytes).ok_or(FileProblem::NotText)?;
    Ok(OpenedFile { name: file.name(), text, encoding })
}

fn decode(bytes: &Uint8Array) -> Option<(String, Encoding)> {
    let strict = |label| {
        let options = TextDecoderOptions::new();
        options.set_fatal(true);
        let decoder = TextDecoder::new_with_label_and_options(label, &options).ok()?;
        decoder.decode_with_buffer_source(bytes).ok()
    };
    strict("utf-8")
        .map(|text| (text, Encoding::Utf8))
        .or_else(|| strict("shift_jis").map(|text| (text, Encoding::Cp932)))
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
