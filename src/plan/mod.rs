//! The document a user works on: its types, validation, edits and undo.
