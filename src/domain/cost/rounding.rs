//! From exact shares to whole yen. The one place where shares are rounded.

use serde::{Deserialize, Serialize};

use crate::domain::MemberId;

/// How exact shares become whole yen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rounding {
    /// What shares are rounded to.
    pub unit: RoundingUnit,
    /// Who bears what rounding leaves.
    pub remainder: Remainder,
}

/// What shares are rounded to. In JSON the number of yen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "u32", try_from = "u32")]
pub enum RoundingUnit {
    /// 1 yen.
    #[default]
    One,
    /// 10 yen.
    Ten,
    /// 100 yen.
    Hundred,
    /// 1,000 yen.
    Thousand,
}

impl RoundingUnit {
    /// All units, from the smallest.
    pub const ALL: [Self; 4] = [Self::One, Self::Ten, Self::Hundred, Self::Thousand];

    /// The number of yen.
    pub const fn yen(self) -> u32 {
        match self {
            Self::One => 1,
            Self::Ten => 10,
            Self::Hundred => 100,
            Self::Thousand => 1_000,
        }
    }
}

impl From<RoundingUnit> for u32 {
    fn from(unit: RoundingUnit) -> u32 {
        unit.yen()
    }
}

impl TryFrom<u32> for RoundingUnit {
    type Error = &'static str;

    fn try_from(yen: u32) -> Result<Self, Self::Error> {
        Self::ALL.into_iter().find(|unit| unit.yen() == yen).ok_or("expected 1, 10, 100 or 1000")
    }
}

/// Who bears 端数, what rounding leaves. No rule was found in the documents, so it is a choice, and it is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Remainder {
    /// Every share is cut down to the unit; the units that are left go to the largest remainders, one each. Equal
    /// remainders: the larger exact share first, then the order of the table. What is left below one unit goes to
    /// the next in the same order. Nobody moves by a unit or more.
    #[default]
    LargestRemainder,
    /// Every share but the lead's is cut down to the unit; the lead pays the rest.
    LeadTakes {
        /// The member that takes it.
        lead: MemberId,
    },
}
