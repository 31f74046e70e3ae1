//! Rates with their base.
//!
//! A percentage without its base says little: joined ÷ invited, went on ÷ joined and measured ÷ joined all read as "how
//! many", and a published one often has another base than the reader thinks. So a rate keeps both numbers, and rates of
//! several groups are pooled: never the mean of rates.

use std::num::NonZeroU64;

use serde::Serialize;
use thiserror::Error;

use super::wilson::WilsonInterval;
use crate::Fraction;

/// So many of so many people.
///
/// Invariant: the base is not 0, and no more are counted than the base has.
///
/// ```
/// use consortium_core::outcomes::{NoRate, Rate};
/// let went_on = Rate::new(242, 329)?;
/// assert_eq!(went_on.share().percent(2).unwrap().to_string(), "73.56");
/// assert_eq!(Rate::new(0, 0), Err(NoRate::EmptyBase));
/// assert_eq!(Rate::new(5, 4), Err(NoRate::MoreThanBase { count: 5, base: 4 }));
/// # Ok::<(), NoRate>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Rate {
    count: u64,
    base: NonZeroU64,
}

/// Why two numbers are no [`Rate`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Error)]
#[serde(rename_all = "snake_case", tag = "reason")]
pub enum NoRate {
    /// The base is 0.
    #[error("the base of the rate is 0")]
    EmptyBase,
    /// More are counted than the base has.
    #[error("{count} are counted of only {base}")]
    MoreThanBase {
        /// How many are counted.
        count: u64,
        /// The base.
        base: u64,
    },
}

impl Rate {
    /// `count` of `base` people.
    ///
    /// # Errors
    /// See [`NoRate`].
    pub const fn new(count: u64, base: u64) -> Result<Self, NoRate> {
        match NonZeroU64::new(base) {
            None => Err(NoRate::EmptyBase),
            Some(_) if count > base => Err(NoRate::MoreThanBase { count, base }),
            Some(base) => Ok(Self { count, base }),
        }
    }

    /// How many are counted.
    pub const fn count(self) -> u64 {
        self.count
    }

    /// Of how many.
    pub const fn base(self) -> u64 {
        self.base.get()
    }

    /// The base without those who are counted.
    pub const fn rest(self) -> u64 {
        self.base().saturating_sub(self.count)
    }

    /// The rate as a share of one.
    pub fn share(self) -> Fraction {
        Fraction::of(self.count, self.base)
    }

    /// Between what the rate lies with a confidence of 95 %.
    pub fn interval(self) -> WilsonInterval {
        WilsonInterval::of(self)
    }

    /// The rate of several groups together: all that are counted of all bases. `None` if there are no groups, or too
    /// many people for 64 bits.
    ///
    /// ```
    /// use consortium_core::{Fraction, outcomes::Rate};
    /// let groups = [Rate::new(1, 2).unwrap(), Rate::new(0, 8).unwrap()];
    /// // The mean of the two rates would be 25 %.
    /// assert_eq!(Rate::pooled(groups).unwrap().share(), Fraction::new(1, 10).unwrap());
    /// ```
    pub fn pooled(groups: impl IntoIterator<Item = Self>) -> Option<Self> {
        let (count, base) = groups.into_iter().try_fold((0_u64, 0_u64), |(count, base), group| {
            Some((count.checked_add(group.count)?, base.checked_add(group.base())?))
        })?;
        Self::new(count, base).ok()
    }

    /// The groups of this rate without those of a part of it; `None` if nothing is left, or if it is no part.
    pub fn without(self, part: Self) -> Option<Self> {
        Self::new(self.count.checked_sub(part.count)?, self.base().checked_sub(part.base())?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::Rate;

    #[test]
    fn what_is_left_of_a_rate_and_its_part_make_the_whole() {
        let (all, part) = (Rate::new(9, 20).unwrap(), Rate::new(4, 8).unwrap());
        let rest = all.without(part).unwrap();
        assert_eq!((rest.count(), rest.base()), (5, 12));
        assert_eq!(Rate::pooled([part, rest]), Some(all));
        assert_eq!(all.without(all), None);
        assert_eq!(part.without(all), None);
        assert_eq!(Rate::new(6, 8).unwrap().without(Rate::new(1, 6).unwrap()), None);
    }
}
