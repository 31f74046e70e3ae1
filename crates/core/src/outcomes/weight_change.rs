//! Change of weight: mean, median, who lost weight. Exact, and in memory that does not grow with the people.

use std::collections::BTreeMap;

use super::Kilograms;
use crate::Fraction;

/// Changes of weight, counted.
///
/// Kept as a histogram: as many entries as there are different changes, which is a few hundred where scales show 100 g,
/// however many people there are.
///
/// ```
/// use consortium_core::{Fraction, outcomes::{Kilograms, WeightChange}};
/// let mut change = WeightChange::default();
/// for (before, after) in [("70", "68"), ("60", "60.5"), ("80", "79"), ("65", "65")] {
///     change.add(before.parse::<Kilograms>().unwrap(), after.parse().unwrap()).unwrap();
/// }
/// assert_eq!((change.lost(), change.same(), change.gained()), (2, 1, 1));
/// assert_eq!(change.mean(), Fraction::new(-5, 8)); // kg
/// assert_eq!(change.median(), Fraction::new(-1, 2));
/// assert_eq!(change.of_weight(), Fraction::new(-25, 2_750)); // −0.9 %
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeightChange {
    /// How many changed by so many grams.
    histogram: BTreeMap<i64, u64>,
    people: u64,
    /// In grams.
    before: u64,
    /// In grams.
    change: i64,
}

impl WeightChange {
    /// Counts one person; `None`, and nothing is counted, if there are too many.
    #[inline]
    pub fn add(&mut self, before: Kilograms, after: Kilograms) -> Option<()> {
        let grams =
            i64::try_from(after.thousandths()).ok()?.checked_sub(before.thousandths().try_into().ok()?)?;
        let sum = (
            self.people.checked_add(1)?,
            self.before.checked_add(before.thousandths())?,
            self.change.checked_add(grams)?,
        );
        // No more than the people, which fit.
        let count = self.histogram.entry(grams).or_default();
        *count = count.saturating_add(1);
        (self.people, self.before, self.change) = sum;
        Some(())
    }

    /// Both together; `None` if there are too many people.
    pub fn and(&self, other: &Self) -> Option<Self> {
        let mut histogram = self.histogram.clone();
        for (grams, people) in &other.histogram {
            let count = histogram.entry(*grams).or_default();
            *count = count.checked_add(*people)?;
        }
        Some(Self {
            histogram,
            people: self.people.checked_add(other.people)?,
            before: self.before.checked_add(other.before)?,
            change: self.change.checked_add(other.change)?,
        })
    }

    /// How many were weighed before and after.
    pub const fn people(&self) -> u64 {
        self.people
    }

    /// How many weigh less, by whatever their scales show.
    pub fn lost(&self) -> u64 {
        self.counted(i64::is_negative)
    }

    /// How many weigh the same.
    pub fn same(&self) -> u64 {
        self.counted(|grams| grams == 0)
    }

    /// How many weigh more.
    pub fn gained(&self) -> u64 {
        self.counted(i64::is_positive)
    }

    /// The mean change of a person in kilograms; `None` without people.
    pub fn mean(&self) -> Option<Fraction> {
        Fraction::new(i128::from(self.change), i128::from(self.people).checked_mul(1_000)?)
    }

    /// The median change in kilograms: half of the people changed by no more, half by no less. Of two in the middle, the
    /// mean. `None` without people.
    pub fn median(&self) -> Option<Fraction> {
        let last = self.people.checked_sub(1)?;
        let (low, high) = (self.at(last / 2)?, self.at(last.div_ceil(2))?);
        Fraction::new(i128::from(low).checked_add(i128::from(high))?, 2_000)
    }

    /// 体重変化率: the change of all as a share of what all weighed before. Not the mean of each person's share.
    pub fn of_weight(&self) -> Option<Fraction> {
        Fraction::new(i128::from(self.change), i128::from(self.before))
    }

    /// The change of the person at a place, from the largest loss.
    fn at(&self, place: u64) -> Option<i64> {
        let mut reached = 0_u64;
        let holds = |(grams, people): (&i64, &u64)| {
            reached = reached.saturating_add(*people);
            (reached > place).then_some(*grams)
        };
        self.histogram.iter().find_map(holds)
    }

    fn counted(&self, wanted: impl Fn(i64) -> bool) -> u64 {
        let counted = self.histogram.iter().filter(|(grams, _)| wanted(**grams));
        counted.fold(0_u64, |sum, (_, people)| sum.saturating_add(*people))
    }
}
