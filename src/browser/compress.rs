//! Compression by the browser itself (zlib, RFC 1950): it costs no byte of the download.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStreamDefaultReader};

#[wasm_bindgen]
extern "C" {
    // In web-sys these two count as unstable, which would have to be switched on for the whole build.
    type CompressionStream;
    #[wasm_bindgen(catch, constructor)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;

    type DecompressionStream;
    #[wasm_bindgen(catch, constructor)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

/// Which format: "deflate" is the web's name for zlib.
const FORMAT: &str = "deflate";

/// The bytes that came out, or why none did.
pub(crate) type Compressed = Result<Vec<u8>, CompressionProblem>;

/// Why nothing came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CompressionProblem {
    /// The browser cannot do it, or the bytes are not in the format, or their checksum is wrong.
    Failed,
    /// More came out than was allowed; reading stopped there.
    TooMuch,
}

/// Compresses bytes, and hands the result to `done`.
pub(crate) fn compress(bytes: Vec<u8>, done: impl FnOnce(Compressed) + 'static) {
    let stream = CompressionStream::new(FORMAT).map(JsValue::from);
    wasm_bindgen_futures::spawn_local(async move { done(through(bytes, stream, usize::MAX).await) });
}

/// Undoes [`compress`], up to `most` bytes, and hands the result to `done`.
pub(crate) fn decompress(bytes: Vec<u8>, most: usize, done: impl FnOnce(Compressed) + 'static) {
    let stream = DecompressionStream::new(FORMAT).map(JsValue::from);
    wasm_bindgen_futures::spawn_local(async move { done(through(bytes, stream, most).await) });
}

async fn through(bytes: Vec<u8>, stream: Result<JsValue, JsValue>, most: usize) -> Compressed {
    let reader = stream.and_then(|stream| {
        let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(&*bytes)))?;
        ReadableStreamDefaultReader::new(&blob.stream().pipe_through(stream.unchecked_ref()))
    });
    let reader = reader.map_err(|_| CompressionProblem::Failed)?;
    let mut all = Vec::new();
    while let Some(part) = next(&reader).await? {
        if all.len().saturating_add(part.len()) > most {
            // What the stream does from here on does not matter.
            let _ = reader.cancel();
            return Err(CompressionProblem::TooMuch);
        }
        all.extend_from_slice(&part);
    }
    Ok(all)
}

/// The next bytes; `None` at the end.
async fn next(reader: &ReadableStreamDefaultReader) -> Result<Option<Vec<u8>>, CompressionProblem> {
    let part = JsFuture::from(reader.read()).await.map_err(|_| CompressionProblem::Failed)?;
    let value = Reflect::get(&part, &JsValue::from_str("value")).map_err(|_| CompressionProblem::Failed)?;
    Ok(value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec))
}
