//! Whole numbers of a fixed, chosen width, for sums that are made millions of times.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

/// A whole number that sums are made of, or the mark that there is no sum.
pub(super) trait Amount: Copy + Ord {
    /// Amounts and all sums of them have at most so many bits, apart from the sign: whoever adds makes sure of it before the
    /// first addition.
    const MOST_BITS: u64;

    /// Nothing.
    const ZERO: Self;

    /// The mark that there is no sum. It stays one whatever sum of amounts is added to it, and is above every sum.
    fn no_sum() -> Self;

    /// Whether it is a sum.
    fn is_sum(&self) -> bool;

    /// The number in this width, if it fits.
    fn of(number: &BigInt) -> Option<Self>;

    /// The product in this width, if it fits.
    #[expect(clippy::arithmetic_side_effects, reason = "an integer of arbitrary precision")]
    fn product(number: &BigInt, factor: i64) -> Option<Self> {
        Self::of(&(number * factor))
    }

    /// The sum.
    fn plus(self, other: &Self) -> Self;

    /// Takes the sum of both if that is less; whether it is.
    #[inline]
    fn take_if_less(&mut self, one: &Self, other: &Self) -> bool {
        let sum = one.plus(other);
        let less = sum < *self;
        if less {
            *self = sum;
        }
        less
    }

    /// The same number in any width.
    fn to_big(self) -> BigInt;
}

impl Amount for i64 {
    const MOST_BITS: u64 = 61;
    const ZERO: Self = 0;

    fn no_sum() -> Self {
        1 << 62
    }

    fn is_sum(&self) -> bool {
        *self < 1 << Self::MOST_BITS
    }

    fn of(number: &BigInt) -> Option<Self> {
        number.to_i64()
    }

    fn product(number: &BigInt, factor: i64) -> Option<Self> {
        number.to_i64()?.checked_mul(factor)
    }

    fn plus(self, other: &Self) -> Self {
        self.wrapping_add(*other)
    }

    fn to_big(self) -> BigInt {
        self.into()
    }
}

impl Amount for i128 {
    const MOST_BITS: u64 = 125;
    const ZERO: Self = 0;

    fn no_sum() -> Self {
        1 << 126
    }

    fn is_sum(&self) -> bool {
        *self < 1 << Self::MOST_BITS
    }

    fn of(number: &BigInt) -> Option<Self> {
        number.to_i128()
    }

    fn product(number: &BigInt, factor: i64) -> Option<Self> {
        number.to_i128()?.checked_mul(factor.into())
    }

    fn plus(self, other: &Self) -> Self {
        self.wrapping_add(*other)
    }

    fn to_big(self) -> BigInt {
        self.into()
    }
}

/// A whole number of `N` times 64 bits, in two's complement, lowest part first.
///
/// Sums wrap around; whoever adds makes sure before the first addition that no sum on the way leaves the width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Digits<const N: usize>([u64; N]);

impl<const N: usize> Digits<N> {
    /// The highest part, with the sign.
    fn highest(&self) -> i64 {
        self.0.last().copied().unwrap_or(0).cast_signed()
    }
}

impl<const N: usize> Amount for Digits<N> {
    const MOST_BITS: u64 = 64 * (N as u64) - 3;
    const ZERO: Self = Self([0; N]);

    fn no_sum() -> Self {
        let mut parts = [0; N];
        if let Some(highest) = parts.last_mut() {
            *highest = 1 << 62;
        }
        Self(parts)
    }

    fn is_sum(&self) -> bool {
        self.highest() < 1 << 61
    }

    fn of(number: &BigInt) -> Option<Self> {
        let bytes = number.to_signed_bytes_le();
        let fill = if bytes.last().is_some_and(|highest| *highest >= 0x80) { 0xff } else { 0 };
        let mut rest = bytes.into_iter();
        let mut parts = [0; N];
        for part in &mut parts {
            *part = u64::from_le_bytes(std::array::from_fn(|_| rest.next().unwrap_or(fill)));
        }
        rest.next().is_none().then_some(Self(parts))
    }

    #[inline]
    fn plus(mut self, other: &Self) -> Self {
        let mut carry = false;
        for (part, other) in self.0.iter_mut().zip(other.0) {
            let (sum, first) = part.overflowing_add(other);
            let (sum, second) = sum.overflowing_add(u64::from(carry));
            *part = sum;
            carry = first | second;
        }
        self
    }

    #[inline]
    fn take_if_less(&mut self, one: &Self, other: &Self) -> bool {
        // What is carried from below can only add to it.
        if one.highest().wrapping_add(other.highest()) > self.highest() {
            return false;
        }
        let sum = one.plus(other);
        let less = sum < *self;
        if less {
            *self = sum;
        }
        less
    }

    fn to_big(self) -> BigInt {
        let bytes: Vec<u8> = self.0.iter().flat_map(|part| part.to_le_bytes()).collect();
        BigInt::from_signed_bytes_le(&bytes)
    }
}

impl<const N: usize> Ord for Digits<N> {
    fn cmp(&self, other: &Self) -> Ordering {
        let mut pairs = self.0.iter().zip(&other.0).rev();
        let highest =
            pairs.next().map_or(Ordering::Equal, |(one, other)| one.cast_signed().cmp(&other.cast_signed()));
        pairs.fold(highest, |order, (one, other)| order.then_with(|| one.cmp(other)))
    }
}

impl<const N: usize> PartialOrd for Digits<N> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::{Amount, Digits};

    /// Adds the largest amounts of either sign to no sum.
    #[expect(clippy::arithmetic_side_effects, reason = "integers of arbitrary precision")]
    fn marks_are_above_all_sums<T: Amount>() {
        let largest = (BigInt::from(1) << T::MOST_BITS) - 1;
        let (most, least) = (T::of(&largest).unwrap(), T::of(&-largest).unwrap());
        assert!(most.is_sum() && least.is_sum() && T::ZERO.is_sum());
        for added in [T::ZERO, most, least] {
            let none = T::no_sum().plus(&added);
            assert!(!none.is_sum() && none > most);
        }
    }

    #[test]
    fn where_there_is_no_sum_none_is_made_by_adding() {
        marks_are_above_all_sums::<i64>();
        marks_are_above_all_sums::<i128>();
        marks_are_above_all_sums::<Digits<4>>();
    }

    #[test]
    fn products_are_those_of_integers() {
        let denominator = BigInt::from(200_i64 * 199 * 198);
        for factor in [-3_i64, 0, 7_000_000_000] {
            let product = &denominator * factor;
            assert_eq!(i64::product(&denominator, factor).map(Amount::to_big), Some(product.clone()));
            assert_eq!(i128::product(&denominator, factor).map(Amount::to_big), Some(product.clone()));
            assert_eq!(Digits::<4>::product(&denominator, factor).map(Amount::to_big), Some(product));
        }
        assert_eq!(i64::product(&denominator, i64::MAX), None);
    }

    #[test]
    fn sums_and_order_are_those_of_integers() {
        let numbers: Vec<BigInt> = [-3_i8, -1, 0, 1, 2]
            .into_iter()
            .flat_map(|factor| {
                [BigInt::from(factor), BigInt::from(factor) << 100, (BigInt::from(factor) << 64) + 5]
            })
            .collect();
        for one in &numbers {
            for other in &numbers {
                let (wide, other_wide) = (Digits::<3>::of(one).unwrap(), Digits::<3>::of(other).unwrap());
                assert_eq!(wide.plus(&other_wide).to_big(), one + other);
                assert_eq!(wide.cmp(&other_wide), one.cmp(other), "{one} and {other}");
            }
        }
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let largest = (BigInt::from(1) << 127) - 1;
        assert_eq!(Digits::<2>::of(&largest).map(Amount::to_big), Some(largest.clone()));
        assert_eq!(Digits::<2>::of(&(largest + 1)), None);
        let smallest = BigInt::from(-1) << 127;
        assert_eq!(Digits::<2>::of(&smallest).map(Amount::to_big), Some(smallest.clone()));
        assert_eq!(Digits::<2>::of(&(smallest - 1)), None);
    }
}
