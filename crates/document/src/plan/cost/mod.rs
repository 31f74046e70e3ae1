//! What a user enters about cost, as a part of a plan: the changes that can be made to it, and what it calculates with.
//!
//! The inputs themselves are [`Cost`] of the core.

mod confirmed;
mod edit;
mod inputs;
mod sample;

pub use confirmed::{ConfirmedAlone, CostQuestion};
pub use consortium_core::cost::{
    AmountUnit, Cost, CostSolutions, CostTask, Grant, Key, KeyPart, Keys, Line, LineForm, LineKind,
    PriceSchedule, PriceStep, Remainder, StandaloneBasis, Tax,
};
pub use edit::{CostEdit, KeyEdit, LineEdit};
pub(super) use sample::SampleCost;

pub use super::limits::{MAXIMUM_KEYS, MAXIMUM_LINES, MAXIMUM_STEPS};
