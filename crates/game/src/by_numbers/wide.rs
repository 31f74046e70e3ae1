//! Counts of coalitions. Two hundred players form up to 2²⁰⁰ coalitions; fewer need fewer digits.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "carries are handled by hand; sums of products stay below 2¹²⁷, see `LARGEST_VALUE` and `MOST_PRODUCTS`"
)]

use num_bigint::BigInt;

/// The largest absolute value that [`weighted_sum`] may be given.
pub(super) const LARGEST_VALUE: i64 = 1 << 41;

/// The most products that are gathered before they are put away.
const MOST_PRODUCTS: usize = 1 << 21;

/// A whole number of `N` times 64 bits, lowest part first; not below zero. Differences are taken only where they cannot
/// fall below it, and there are at most 2 to the number of players coalitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Count<const N: usize>([u64; N]);

impl<const N: usize> Count<N> {
    pub(super) const ZERO: Self = Self([0; N]);

    /// One coalition.
    pub(super) fn one() -> Self {
        Self(std::array::from_fn(|part| u64::from(part == 0)))
    }

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

/// Σ count · value, exact, of values up to [`LARGEST_VALUE`].
pub(super) fn weighted_sum<const N: usize>(counts: &[Count<N>], values: &[i64]) -> BigInt {
    let mut sum = BigInt::ZERO;
    for (counts, values) in counts.chunks(MOST_PRODUCTS).zip(values.chunks(MOST_PRODUCTS)) {
        let mut gathered = [0_i128; N];
        for (count, value) in counts.iter().zip(values) {
            for (gathered, part) in gathered.iter_mut().zip(count.0) {
                *gathered += i128::from(part) * i128::from(*value);
            }
        }
        sum += gathered.into_iter().rev().fold(BigInt::ZERO, |sum, part| (sum << 64) + part);
    }
    sum
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::{Count, weighted_sum};

    #[test]
    fn carries_reach_the_highest_part() {
        let mut count = Count::<4>::one();
        for _ in 0..200 {
            let twin = count;
            count.add(&twin);
        }
        let power = BigInt::from(1) << 200;
        assert_eq!(weighted_sum(&[count], &[-3]), &power * -3);
        count.subtract(&Count::one());
        assert_eq!(weighted_sum(&[count, Count::one()], &[1, 1]), power);
    }
}
