//! BMI bands before and after: who moved where, and who left obesity, gross and net.

use serde::Serialize;

use super::BmiBand;
use crate::stages::Span;

/// How many people were in each band before and after.
///
/// Invariant: each count and every sum of counts fits in 64 bits; what does not is refused when it is added.
///
/// ```
/// use consortium_core::outcomes::{BmiBand, Transitions};
/// let mut moved = Transitions::default();
/// for (before, after) in [(BmiBand::From25, BmiBand::From18_5), (BmiBand::From18_5, BmiBand::From25)] {
///     moved.add(before, after).unwrap();
/// }
/// let obesity = moved.left_obesity();
/// // One left obesity and another came: nobody, on balance.
/// assert_eq!((obesity.left, obesity.came, obesity.net()), (1, 1, 0));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Transitions {
    /// A row for each band before, a column for each band after.
    counts: [[u64; 4]; 4],
    /// Their sum, which would otherwise be added up for every person.
    #[serde(skip)]
    total: u64,
}

/// Who left obesity (BMI of 25 and more), and who came into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct LeftObesity {
    /// Obese before: the base of the official indicator.
    pub before: u64,
    /// Obese after.
    pub after: u64,
    /// Obese before and not after: gross.
    pub left: u64,
    /// Obese after and not before.
    pub came: u64,
}

impl LeftObesity {
    /// 純減: how many fewer are obese. Below zero if there are more.
    ///
    /// Law: it is also `before − after`.
    pub fn net(&self) -> i128 {
        i128::from(self.left).saturating_sub(i128::from(self.came))
    }
}

impl Transitions {
    /// Counts one person; `None`, and nothing is counted, if there are too many.
    #[inline]
    pub fn add(&mut self, before: BmiBand, after: BmiBand) -> Option<()> {
        // With the sum of all within limits, every other sum is.
        let total = self.total.checked_add(1)?;
        let count = self.counts.get_mut(before.place())?.get_mut(after.place())?;
        *count = count.checked_add(1)?;
        self.total = total;
        Some(())
    }

    /// Both together; `None` if there are too many people.
    pub fn and(&self, other: &Self) -> Option<Self> {
        let mut sum = Self { total: self.total.checked_add(other.total)?, ..*self };
        for (row, more) in sum.counts.iter_mut().zip(&other.counts) {
            for (count, more) in row.iter_mut().zip(more) {
                *count = count.checked_add(*more)?;
            }
        }
        Some(sum)
    }

    /// How many moved from one band to another, or stayed.
    pub fn count(&self, before: BmiBand, after: BmiBand) -> u64 {
        self.sum_of(|pair| pair == (before, after))
    }

    /// How many were in a band before.
    pub fn before(&self, band: BmiBand) -> u64 {
        self.sum_of(|(before, _)| before == band)
    }

    /// How many were in a band after.
    pub fn after(&self, band: BmiBand) -> u64 {
        self.sum_of(|(_, after)| after == band)
    }

    /// How many were measured before and after.
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// How many are in a lower band than before.
    pub fn fell(&self) -> u64 {
        self.sum_of(|(before, after)| after < before)
    }

    /// How many are in a higher band than before.
    pub fn rose(&self) -> u64 {
        self.sum_of(|(before, after)| after > before)
    }

    /// Who left obesity, and who came.
    pub fn left_obesity(&self) -> LeftObesity {
        LeftObesity {
            before: self.sum_of(|(before, _)| before.is_obese()),
            after: self.sum_of(|(_, after)| after.is_obese()),
            left: self.sum_of(|(before, after)| before.is_obese() && !after.is_obese()),
            came: self.sum_of(|(before, after)| !before.is_obese() && after.is_obese()),
        }
    }

    /// The counts row by row: for each band before, how many are in each band after.
    pub fn cells(&self) -> impl Iterator<Item = ((BmiBand, BmiBand), u64)> {
        let pairs = BmiBand::ALL.into_iter().flat_map(|before| BmiBand::ALL.map(|after| (before, after)));
        pairs.zip(self.counts.iter().flatten().copied())
    }

    fn sum_of(&self, wanted: impl Fn((BmiBand, BmiBand)) -> bool) -> u64 {
        let counted = self.cells().filter(|(pair, _)| wanted(*pair));
        counted.fold(0_u64, |sum, (_, count)| sum.saturating_add(count))
    }
}

/// How many were in each band before and after, where it is not known who moved: what most evaluations print.
///
/// ```
/// use consortium_core::outcomes::BandCounts;
/// // ちょこやせ!GET!! 2017, 242 people.
/// let printed = BandCounts { before: [3, 156, 67, 16], after: [4, 167, 57, 14] };
/// let obesity = printed.left_obesity().unwrap();
/// assert_eq!((obesity.before, obesity.after, obesity.net), (83, 71, 12));
/// // Between 12 people and all 83 of them may have left obesity: the table does not say.
/// assert_eq!((obesity.left.lowest(), obesity.left.highest()), (12, 83));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct BandCounts {
    /// How many were in each band of [`BmiBand::ALL`] before.
    pub before: [u64; 4],
    /// How many were in each band after.
    pub after: [u64; 4],
}

/// What counts by band tell about obesity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ObesityFromBands {
    /// Obese before.
    pub before: u64,
    /// Obese after.
    pub after: u64,
    /// How many fewer are obese; below zero if there are more. This is known.
    pub net: i128,
    /// How many left obesity, gross: it is not known who moved.
    pub left: Span<u64>,
}

impl BandCounts {
    /// What the counts tell about obesity; `None` if they do not fit in 64 bits, or if not as many people were measured
    /// after as before: then they are not the same people.
    pub fn left_obesity(&self) -> Option<ObesityFromBands> {
        let [before, after] = [self.before, self.after].map(|counts| {
            let obese = sum(counts.iter().skip(BmiBand::From25.place()))?;
            Some((obese, sum(counts.iter())?))
        });
        let ((before, all), (after, all_after)) = (before?, after?);
        if all != all_after {
            return None;
        }
        // Whoever left is obese before and not after; whoever came, the other way round.
        let least = before.saturating_sub(after);
        let most = before.min(all.saturating_sub(after));
        Some(ObesityFromBands {
            before,
            after,
            net: i128::from(before).saturating_sub(i128::from(after)),
            left: Span::between(least, most),
        })
    }

    /// How many people are counted before and after; `None` if they do not fit in 64 bits.
    pub fn totals(&self) -> Option<(u64, u64)> {
        Some((sum(self.before.iter())?, sum(self.after.iter())?))
    }
}

fn sum<'a>(mut counts: impl Iterator<Item = &'a u64>) -> Option<u64> {
    counts.try_fold(0_u64, |sum, count| sum.checked_add(*count))
}

#[cfg(test)]
mod tests {
    use super::BandCounts;

    #[test]
    fn different_people_before_and_after_say_nothing_about_who_left() {
        let counts = BandCounts { before: [0, 5, 5, 0], after: [0, 5, 4, 0] };
        assert_eq!(counts.left_obesity(), None);
        assert_eq!(counts.totals(), Some((10, 9)));
    }

    #[test]
    fn counts_beyond_64_bits_have_no_sum() {
        let counts = BandCounts { before: [u64::MAX, 1, 0, 0], after: [0; 4] };
        assert_eq!((counts.totals(), counts.left_obesity()), (None, None));
    }

    #[test]
    fn who_fell_by_a_band_and_who_rose_are_counted_apart_from_who_stayed() {
        use super::Transitions;
        use crate::outcomes::BmiBand;
        let [thin, usual, obese, _] = BmiBand::ALL;
        let mut moved = Transitions::default();
        let pairs =
            [(obese, usual), (obese, thin), (usual, thin), (thin, obese), (usual, usual), (usual, obese)];
        for (before, after) in pairs {
            moved.add(before, after).unwrap();
        }
        assert_eq!((moved.fell(), moved.rose(), moved.total()), (3, 2, 6));
    }
}
