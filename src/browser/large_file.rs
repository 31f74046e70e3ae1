//! Files that are too large to be read at once: they are read in pieces, with time for the page between them.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement, TextDecodeOptions, TextDecoder};

/// A file the user chose. Nothing of it is read yet.
#[derive(Clone, PartialEq)]
pub(crate) struct LargeFile(File);

/// The browser could not read it, or not decode it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotReadable;

impl LargeFile {
    /// The file chosen in `input`, which is emptied, so that the same file can be chosen again.
    pub(crate) fn chosen(input: &HtmlInputElement) -> Option<Self> {
        let file = input.files().and_then(|files| files.get(0));
        input.set_value("");
        file.map(Self)
    }

    /// A text as if it had been chosen.
    pub(crate) fn of_text(name: &str, text: &str) -> Option<Self> {
        File::new_with_str_sequence(&Array::of1(&JsValue::from_str(text)), name).ok().map(Self)
    }

    /// Its name.
    pub(crate) fn name(&self) -> String {
        self.0.name()
    }

    /// How many bytes it has.
    pub(crate) fn size(&self) -> f64 {
        self.0.size()
    }

    /// Whether it is larger than so many bytes.
    #[expect(clippy::cast_precision_loss, reason = "limits are far below 2⁵²")]
    pub(crate) fn has_more_bytes_than(&self, most: usize) -> bool {
        self.size() > most as f64
    }

    /// All its bytes.
    pub(crate) async fn bytes(&self) -> Result<Vec<u8>, NotReadable> {
        self.piece(0.0, self.size())?.bytes().await
    }

    /// Begins to read the bytes from one place to another, or to the end.
    pub(crate) fn piece(&self, from: f64, to: f64) -> Result<Piece, NotReadable> {
        let piece = self.0.slice_with_f64_and_f64(from, to).map_err(|_| NotReadable)?;
        Ok(Piece(piece.array_buffer()))
    }
}

/// A piece of a file that the browser reads, whether or not anybody waits for it.
pub(crate) struct Piece(Promise);

impl Piece {
    /// Its bytes, once they are there.
    pub(crate) async fn bytes(self) -> Result<Vec<u8>, NotReadable> {
        let buffer = JsFuture::from(self.0).await.map_err(|_| NotReadable)?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

/// Decodes pieces of text in another character code than UTF-8.
pub(crate) struct PieceDecoder(TextDecoder);

impl PieceDecoder {
    /// A decoder for the character code that the browser knows by `label`.
    pub(crate) fn new(label: &str) -> Option<Self> {
        TextDecoder::new_with_label(label).ok().map(Self)
    }

    /// The text of the next piece. A character that is cut by its end comes with the next one; `is_last` ends the text.
    pub(crate) fn decode(&self, piece: &[u8], is_last: bool) -> Result<String, NotReadable> {
        let options = TextDecodeOptions::new();
        options.set_stream(!is_last);
        self.0.decode_with_u8_array_and_options(piece, &options).map_err(|_| NotReadable)
    }
}
