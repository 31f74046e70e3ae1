//! Money.

use serde::{Deserialize, Serialize};

/// A whole number of yen; negative amounts are allowed (a refund, a negative share).
///
/// Arithmetic is checked: it answers `None` when the result does not fit in 64 bits.
///
/// ```
/// use consortium_core::Yen;
/// let fee = Yen::new(120_000);
/// assert_eq!(fee.checked_add(Yen::new(500)), Some(Yen::new(120_500)));
/// assert_eq!(Yen::new(i64::MAX).checked_add(Yen::new(1)), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Yen(i64);

impl Yen {
    /// Nothing to pay.
    pub const ZERO: Self = Self(0);

    /// This many yen.
    pub const fn new(yen: i64) -> Self {
        Self(yen)
    }

    /// The number of yen.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The sum, if it fits.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, if it fits.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The sum of many amounts, if it fits.
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// This amount for each of `count` things, if it fits.
    pub fn checked_times(self, count: u32) -> Option<Self> {
        self.0.checked_mul(i64::from(count)).map(Self)
    }
}
