//! Counts of coalitions. Two hundred members form up to 2²⁰⁰ coalitions.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "carries are handled by hand; sums of products stay below 2¹²⁷, see `LARGEST_VALUE` and `MOST_CELLS`"
)]

use num_bigint::BigInt;

/// The largest absolute value that [`WeightedSum`] may be given.
pub(super) const LARGEST_VALUE: i64 = 1 << 41;

/// The most products that one [`WeightedSum`] may gather.
pub(super) const MOST_CELLS: usize = 1 << 21;

/// A whole number from 0 to 2²⁵⁶ − 1, lowest part first. Differences are taken only where they cannot fall below zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count([u64; 4]);

impl Count {
    pub(super) const ONE: Self = Self([1, 0, 0, 0]);

    pub(super) fn add(&mut self, other: &Self) {
        let mut carry = false;
        for (part, other) in self.0.iter_mut().zip(other.0) {
            let (sum, first) = part.overflowing_add(other);
            let (sum, second) = sum.overflowing_add(u64::from(carry));
            *part = sum;
            carry = first | second;
        }
    }

    pub(super) fn subtract(&mut self, other: &Self) {
        let mut borrow = false;
        for (part, other) in self.0.iter_mut().zip(other.0) {
            let (rest, first) = part.overflowing_sub(other);
            let (rest, second) = rest.overflowing_sub(u64::from(borrow));
            *part = rest;
            borrow = first | second;
        }
    }
}

/// Σ count · value, exact.
#[derive(Default)]
pub(super) struct WeightedSum([i128; 4]);

impl WeightedSum {
    pub(super) fn of<'a>(counts: impl IntoIterator<Item = &'a Count>, values: &[i64]) -> BigInt {
        let mut sum = Self::default();
        for (count, value) in counts.into_iter().zip(values) {
            for (gathered, part) in sum.0.iter_mut().zip(count.0) {
                *gathered += i128::from(part) * i128::from(*value);
            }
        }
        sum.0.into_iter().rev().fold(BigInt::ZERO, |sum, part| (sum << 64) + part)
    }
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::{Count, WeightedSum};

    #[test]
    fn carries_reach_the_highest_part() {
        let mut count = Count::ONE;
        for _ in 0..200 {
            let twin = count;
            count.add(&twin);
        }
        let power = BigInt::from(1) << 200;
        assert_eq!(WeightedSum::of([&count], &[-3]), &power * -3);
        count.subtract(&Count::ONE);
        assert_eq!(WeightedSum::of([&count, &Count::ONE], &[1, 1]), power);
    }
}
