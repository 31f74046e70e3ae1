//! Fields: what a user can type into, by name, and how a typed text becomes a value.
//!
//! A [`Field`] names one input of a plan. Edits, undo, problems, missing inputs, labels and focus all use this one name.
//! A [`FieldValue`] is a type of value that is typed; a [`Slot`] is the place in a plan where what was typed is kept.

mod names;
mod plain_fields;
mod slot;
mod value;

pub use names::{Field, MemberField, NotAField, ProviderField};
pub(crate) use plain_fields::plain_fields;
pub(crate) use slot::slots;
pub use slot::{ABOUT, EntryReading, Slot, Unreadable, about};
pub use value::{Characters, FieldValue, grouped};
