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

/// The most products of halves that are gathered in 64 bits.
const MOST_SHORT_PRODUCTS: usize = 1 << 9;

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
        for (counts, values) in counts.chunks(MOST_SHORT_PRODUCTS).zip(values.chunks(MOST_SHORT_PRODUCTS)) {
            for (gathered, short) in gathered.iter_mut().zip(short_sums(counts, values)) {
                *gathered += short;
            }
        }
        sum += gathered.into_iter().rev().fold(BigInt::ZERO, |sum, part| (sum << 64) + part);
    }
    sum
}

/// Σ count · value of few products, for each part of the counts by itself.
///
/// WebAssembly has no product of 128 bits. Each part is 2³² · upper + lower and each value 2²¹ · high + low, so that none of
/// the four products is above 2⁵³, and 64 bits hold the sum of as many as [`MOST_SHORT_PRODUCTS`].
fn short_sums<const N: usize>(counts: &[Count<N>], values: &[i64]) -> [i128; N] {
    let mut sums = [[0_i64; 4]; N];
    for (count, value) in counts.iter().zip(values) {
        let (high, low) = (value >> 21, value & ((1 << 21) - 1));
        for (sums, part) in sums.iter_mut().zip(count.0) {
            let (upper, lower) = ((part >> 32).cast_signed(), (part & 0xffff_ffff).cast_signed());
            let [of_lower_low, of_lower_high, of_upper_low, of_upper_high] = sums;
            *of_lower_low = of_lower_low.wrapping_add(lower.wrapping_mul(low));
            *of_lower_high = of_lower_high.wrapping_add(lower.wrapping_mul(high));
            *of_upper_low = of_upper_low.wrapping_add(upper.wrapping_mul(low));
            *of_upper_high = of_upper_high.wrapping_add(upper.wrapping_mul(high));
        }
    }
    sums.map(|sums| {
        let [of_lower_low, of_lower_high, of_upper_low, of_upper_high] = sums.map(i128::from);
        of_lower_low + (of_lower_high << 21) + (of_upper_low << 32) + (of_upper_high << 53)
    })
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::{Count, LARGEST_VALUE, weighted_sum};

    #[test]
    fn the_largest_products_are_exact() {
        let mut largest = Count::<2>::ZERO;
        largest.subtract(&Count::one());
        let number = (BigInt::from(1) << 128) - 1;
        for value in [LARGEST_VALUE, -LARGEST_VALUE, LARGEST_VALUE - 1, -1, 1 << 21] {
            let sum = weighted_sum(&[largest; 1_500], &[value; 1_500]);
            assert_eq!(sum, &number * value * 1_500);
        }
    }

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
