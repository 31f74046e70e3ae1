//! What can be wrong with an input, named with its field.

use serde::{Deserialize, Serialize};

use super::Percent;
use crate::{Field, MemberId};

/// One input that contradicts itself or another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct InvalidInput {
    /// Where.
    pub field: Field,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// An amount is below zero.
    Negative,
    /// An amount or number that must be at least 1 is not.
    NotPositive,
    /// A rate is above 1.
    AboveWhole,
    /// An upper end is not above the one before it.
    OutOfOrder,
    /// The percentages of a mix of keys do not sum to 100 %.
    SumIsNotWhole {
        /// What they sum to.
        sum: Percent,
    },
    /// The agreed percentages of the members do not sum to 100 %.
    PercentagesAreNotWhole {
        /// What they sum to.
        sum: Percent,
    },
    /// The same member or line appears twice.
    Twice,
    /// There is no such member.
    UnknownMember {
        /// The member named.
        member: MemberId,
    },
}
