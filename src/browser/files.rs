//! Opening files, by a button or by dropping them on the page, and handing files to the user.

use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    BlobPropertyBag, DragEvent, EventInit, FileList, HtmlAnchorElement, HtmlInputElement, TextDecoder,
};

use super::dialog;

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

/// Why a file that was dropped on the page was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DropProblem {
    /// No button of the page takes a file of this kind.
    NothingTakesIt,
    /// It is a table, and no button of the page takes one at once: it waits for [`choose_waiting`], here or on another page.
    ForAnotherPage,
    /// There are several.
    SeveralFiles,
}

/// What a file input takes when a file is dropped on the page: the value of its attribute `data-takes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Takes {
    /// Plan files.
    Plans,
    /// Tables.
    Tables,
}

impl Takes {
    /// The value of the attribute.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Plans => "plans",
            Self::Tables => "tables",
        }
    }

    /// What takes a file of this name.
    fn file(name: &str) -> Self {
        if name.to_lowercase().ends_with(".json") { Self::Plans } else { Self::Tables }
    }
}

/// Opens a file dropped anywhere on the page as if it had been chosen with the button of the page that takes it. The
/// browser never shows the file in place of the page. Where pages are `sorted`, no button takes a table at once: it waits until
/// it is known what it is. Dropping the listeners ends it.
pub(crate) fn on_drop(sorted: bool, refused: impl Fn(DropProblem) + 'static) -> [EventListener; 2] {
    SORTED.set(sorted);
    let options = EventListenerOptions::enable_prevent_default();
    let window = gloo::utils::window();
    let has_files = |event: &web_sys::Event| {
        let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        data.is_some_and(|data| data.types().includes(&JsValue::from_str("Files"), 0))
    };
    let over = EventListener::new_with_options(&window, "dragover", options, move |event| {
        if has_files(event) {
            event.prevent_default();
        }
    });
    let dropped = EventListener::new_with_options(&window, "drop", options, move |event| {
        if has_files(event) {
            event.prevent_default();
            if let Err(problem) = choose_dropped(event) {
                refused(problem);
            }
        }
    });
    [over, dropped]
}

fn choose_dropped(event: &web_sys::Event) -> Result<(), DropProblem> {
    let data = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let files = data.and_then(|data| data.files()).ok_or(DropProblem::NothingTakesIt)?;
    open_with_its_button(files)
}

/// Endings of files that are tables, whatever is in them.
const TABLES: [&str; 5] = [".xlsx", ".xls", ".ods", ".csv", ".tsv"];

/// Opens the file in `input`, which is for plans, with the button for tables if it is a table, as if it had been dropped on
/// the page; `None` if it is none.
pub(crate) fn pass_table_on(input: &HtmlInputElement) -> Option<Result<(), DropProblem>> {
    let file = input.files()?.get(0)?;
    let name = file.name().to_lowercase();
    if !TABLES.iter().any(|ending| name.ends_with(ending)) {
        return None;
    }
    // Emptying the input takes its files away.
    let carried = web_sys::DataTransfer::new().ok()?;
    carried.items().add_with_file(&file).ok()?;
    input.set_value("");
    Some(open_with_its_button(carried.files()?))
}

/// Opens one file with the button of the page that takes its kind.
fn open_with_its_button(files: FileList) -> Result<(), DropProblem> {
    let file = files.get(0).ok_or(DropProblem::NothingTakesIt)?;
    if files.length() > 1 {
        return Err(DropProblem::SeveralFiles);
    }
    let takes = Takes::file(&file.name());
    let selector = format!("input[type=file][data-takes={}]", takes.name());
    let input = gloo::utils::document().query_selector(&selector).ok().flatten();
    // The page behind a dialog cannot be used.
    let input =
        input.filter(|_| !dialog::is_open()).and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    let input = input.filter(|_| !(SORTED.get() && takes == Takes::Tables));
    let Some(input) = input else {
        let is_table = takes == Takes::Tables && !dialog::is_open();
        if is_table {
            WAITING.set(Some(files));
        }
        return Err(if is_table { DropProblem::ForAnotherPage } else { DropProblem::NothingTakesIt });
    };
    choose(&input, &files);
    Ok(())
}

thread_local! {
    /// A table that was dropped on a page without a button for it.
    static WAITING: RefCell<Option<FileList>> = const { RefCell::new(None) };
    /// Whether what a table is decides where it goes, on the page that is shown.
    static SORTED: Cell<bool> = const { Cell::new(false) };
}

/// The name and the beginning of the table that waits; of a workbook all, because its headings may stand anywhere.
pub(crate) async fn waiting_table() -> Option<ChosenFile> {
    /// Enough for headings, in bytes.
    const BEGINNING: f64 = 65_536.0;
    let file = WAITING.with_borrow(|files| files.as_ref()?.get(0))?;
    let name = file.name().to_lowercase();
    let is_text = [".csv", ".tsv", ".txt"].iter().any(|ending| name.ends_with(ending));
    let most = if is_text { BEGINNING } else { MAXIMUM_BYTES };
    let part = file.slice_with_f64_and_f64(0.0, file.size().min(most)).ok()?;
    let buffer = JsFuture::from(part.array_buffer()).await.ok()?;
    let mut bytes = Uint8Array::new(&buffer).to_vec();
    // A character that is cut at the end would make it another character code.
    if let Some(end) = bytes.iter().rposition(|byte| *byte == b'\n').filter(|_| is_text) {
        bytes.truncate(end);
    }
    Some(ChosenFile { name: file.name(), bytes })
}

/// Opens the table that was dropped on the page before, with the button of this one.
pub(crate) fn choose_waiting() {
    let selector = format!("input[type=file][data-takes={}]", Takes::Tables.name());
    let input = gloo::utils::document().query_selector(&selector).ok().flatten();
    if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
        && let Some(files) = WAITING.take()
    {
        choose(&input, &files);
    }
}

/// Chooses files as if the user had done so with the button.
fn choose(input: &HtmlInputElement, files: &FileList) {
    input.set_files(Some(files));
    let change = EventInit::new();
    change.set_bubbles(true);
    // A bubbling event without further properties can always be made, and nobody stops it.
    if let Ok(event) = web_sys::Event::new_with_event_init_dict("change", &change) {
        let _ = input.dispatch_event(&event);
    }
}

/// The text of these bytes in the character code that the browser knows by `label`. What does not fit becomes U+FFFD.
pub(crate) fn decode(bytes: &[u8], label: &str) -> Option<String> {
    TextDecoder::new_with_label(label).ok()?.decode_with_u8_array(bytes).ok()
}

/// Hands the user a text file to keep. Answers whether the browser could be asked to.
pub(crate) fn hand_out(name: &str, media_type: &str, text: &str) -> bool {
    try_hand_out(name, media_type, &JsValue::from_str(text)).is_ok()
}

/// Hands the user a file of bytes to keep. Answers whether the browser could be asked to.
pub(crate) fn hand_out_bytes(name: &str, media_type: &str, bytes: &[u8]) -> bool {
    try_hand_out(name, media_type, &Uint8Array::from(bytes)).is_ok()
}

fn try_hand_out(name: &str, media_type: &str, content: &JsValue) -> Result<(), JsValue> {
    let properties = BlobPropertyBag::new();
    properties.set_type(media_type);
    let parts = Array::of1(content);
    // What a blob is made of: texts and arrays of bytes alike.
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &properties)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    web_sys::Url::revoke_object_url(&address)
}
