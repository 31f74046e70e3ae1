//! The document a user works on: its types, validation, edits and undo.

mod entry;

pub use entry::Entry;
