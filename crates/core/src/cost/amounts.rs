//! Amounts of which a grant counts a part.

use crate::Yen;

/// An amount, and the part of it that the grant counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Amounts {
    pub(super) all: Yen,
    pub(super) eligible: Yen,
}

impl Amounts {
    pub(super) fn of(amount: Yen, eligible: bool) -> Self {
        Self { all: amount, eligible: if eligible { amount } else { Yen::ZERO } }
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            all: self.all.checked_add(other.all)?,
            eligible: self.eligible.checked_add(other.eligible)?,
        })
    }

    pub(super) fn minus(self, part: Self) -> Option<Self> {
        Some(Self {
            all: self.all.checked_sub(part.all)?,
            eligible: self.eligible.checked_sub(part.eligible)?,
        })
    }
}
