//! 精算: what is paid or returned once the actual use is known.

use serde::Serialize;

use super::{NotCalculated, Reason};
use crate::Yen;

/// The same plan with planned and with actual use. Lists follow the order of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Settlement {
    /// What all were to pay together.
    pub provisional_total: Yen,
    /// What all pay together after all.
    pub final_total: Yen,
    /// The change of the total; the differences of the members sum to exactly this.
    pub change: Yen,
    /// What each was to pay.
    pub provisional: Vec<Yen>,
    /// What each pays after all.
    pub settled: Vec<Yen>,
    /// What each still has to pay, or gets back if below zero.
    pub differences: Vec<Yen>,
}

impl Settlement {
    /// Compares rounded shares before and after.
    ///
    /// # Errors
    ///
    /// [`Reason::TooLarge`].
    pub fn between(provisional: Vec<Yen>, settled: Vec<Yen>) -> Result<Self, NotCalculated> {
        Self::checked(provisional, settled).ok_or_else(|| Reason::TooLarge.into())
    }

    fn checked(provisional: Vec<Yen>, settled: Vec<Yen>) -> Option<Self> {
        let provisional_total = Yen::checked_sum(provisional.iter().copied())?;
        let final_total = Yen::checked_sum(settled.iter().copied())?;
        let change = final_total.checked_sub(provisional_total)?;
        let pairs = settled.iter().zip(&provisional);
        let differences = pairs.map(|(after, before)| after.checked_sub(*before)).collect::<Option<_>>()?;
        Some(Self { provisional_total, final_total, change, provisional, settled, differences })
    }
}
