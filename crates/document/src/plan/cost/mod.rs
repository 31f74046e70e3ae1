//! What a user enters about cost, as a part of a plan: the changes that can be made to it, and what it calculates with.
//!
//! The inputs themselves are [`Cost`] of the core.

mod edit;
mod inputs;
mod sample;

pub use consortium_core::cost::{
    AmountUnit, Cost, CostSolutions, CostTask, Grant, Key, KeyPart, Keys, Line, LineForm, LineKind,
    PriceSchedule, PriceStep, Remainder, StandaloneBasis, Tax,
};
pub use edit::{CostEdit, KeyEdit, LineEdit};
pub(super) use sample::SampleCost;

/// The most cost lines a plan may have.
pub const MAXIMUM_LINES: usize = 50;

/// The most steps of one price or fee. Each step that is not filled in is a reason of its own why a figure is missing.
pub const MAXIMUM_STEPS: usize = 50;

/// The most parts of a mix of keys: each key once.
pub const MAXIMUM_KEYS: usize = Key::ALL.len();
