//! The only place that touches web interfaces: storage, files, address, clipboard, clock, compression,
//! focus, dialogs, speech, worker.
//!
//! Small functions that answer what happened, so that `ui` never handles a JavaScript value.

pub(crate) mod address;
pub(crate) mod cells;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod compress;
pub(crate) mod dialog;
pub(crate) mod files;
pub(crate) mod first_page;
pub(crate) mod focus;
pub(crate) mod inspection;
pub(crate) mod large_file;
mod loader;
pub(crate) mod new_version;
pub(crate) mod page;
pub(crate) mod pause;
pub(crate) mod speech;
pub(crate) mod storage;
pub(crate) mod worker;
