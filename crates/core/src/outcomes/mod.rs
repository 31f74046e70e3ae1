//! Whether a joint project worked: rates with their base, and small numbers that must not leave the machine.
//!
//! Source: evaluation tables of two projects of FY2017 (seed call of FY2018). Nothing here keeps a line about a person:
//! what comes in is counted.

mod suppression;

pub use suppression::{
    Bounds, CellRole, CountTable, CountTableError, Place, Suppression, SuppressionRule, suppress,
};
