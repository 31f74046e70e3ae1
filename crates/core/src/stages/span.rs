//! A figure that is known only up to what the missing inputs turn out to be.

use serde::Serialize;

/// All values that are still possible lie between `lowest` and `highest`, and both of these are possible.
///
/// `lowest` is never above `highest`.
///
/// ```
/// use consortium_core::stages::Span;
/// assert_eq!(Span::exactly(3).known(), Some(3));
/// assert_eq!(Span::between(4, 1).highest(), 4);
/// assert_eq!(Span::between(1, 4).known(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Span<T> {
    lowest: T,
    highest: T,
}

impl<T: Copy + Ord> Span<T> {
    /// One value, known for certain.
    pub const fn exactly(value: T) -> Self {
        Self { lowest: value, highest: value }
    }

    /// Everything between the two, whichever comes first.
    pub fn between(one: T, other: T) -> Self {
        Self { lowest: one.min(other), highest: one.max(other) }
    }

    /// The smallest value that is possible.
    pub const fn lowest(&self) -> T {
        self.lowest
    }

    /// The greatest value that is possible.
    pub const fn highest(&self) -> T {
        self.highest
    }

    /// The value, if only one is possible.
    pub fn known(&self) -> Option<T> {
        (self.lowest == self.highest).then_some(self.lowest)
    }

    /// The values that both allow, if there is one.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let (lowest, highest) = (self.lowest.max(other.lowest), self.highest.min(other.highest));
        (lowest <= highest).then_some(Self { lowest, highest })
    }

    /// From the smallest value that either allows to the greatest.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { lowest: self.lowest.min(other.lowest), highest: self.highest.max(other.highest) }
    }

    /// Whether the value is still possible.
    pub fn contains(&self, value: T) -> bool {
        self.lowest <= value && value <= self.highest
    }
}
