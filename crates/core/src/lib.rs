//! What is known about joint health projects of Japanese health insurance societies, and what is calculated from it.
//!
//! Pure: no page, clock, locale, randomness or file is touched here, no sentence is written, and no JSON text is read.
//! The core takes values and returns values; others turn them into language and show them.

#![deny(clippy::arithmetic_side_effects)]

pub mod collaboration;
mod consortium;
pub mod cost;
pub mod eligibility;
mod entry;
mod field;
pub mod outcomes;
pub mod quick_check;
pub mod reading;
pub mod stages;
pub mod training;

pub use consortium_game as game;
pub use consortium_values::*;

pub use consortium::{
    Indicator, Member, MemberCost, Provider, ProviderId, ProviderKind, Providers, Statements,
};
pub use entry::Entry;
pub use field::{
    ABOUT, Characters, EntryReading, Field, FieldValue, MemberField, NotAField, ProviderField, Slot,
    Unreadable, about, grouped,
};
