//! Whole numbers of a fixed, chosen width, for sums that are made millions of times.

use std::cmp::Ordering;

use num_bigint::BigInt;

/// A whole number of `N` times 64 bits, in two's complement, lowest part first.
///
/// Sums wrap around; whoever adds makes sure before the first addition that no sum on the way leaves the width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Digits<const N: usize>([u64; N]);

impl<const N: usize> Digits<N> {
    pub(super) const ZERO: Self = Self([0; N]);

    /// The number in this width, if it fits.
    pub(super) fn of(number: &BigInt) -> Option<Self> {
        let bytes = number.to_signed_bytes_le();
        let fill = if bytes.last().is_some_and(|highest| *highest >= 0x80) { 0xff } else { 0 };
        let mut rest = bytes.into_iter();
        let mut parts = [0; N];
        for part in &mut parts {
            *part = u64::from_le_bytes(std::array::from_fn(|_| rest.next().unwrap_or(fill)));
        }
        rest.next().is_none().then_some(Self(parts))
    }

    /// The sum, within the width.
    pub(super) fn plus(mut self, other: &Self) -> Self {
        let mut carry = false;
        for (part, other) in self.0.iter_mut().zip(other.0) {
            let (sum, first) = part.overflowing_add(other);
            let (sum, second) = sum.overflowing_add(u64::from(carry));
            *part = sum;
            carry = first | second;
        }
        self
    }

    /// The same number in any width.
    pub(super) fn to_big(self) -> BigInt {
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

    use super::Digits;

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
        assert_eq!(Digits::<2>::of(&largest).map(Digits::to_big), Some(largest.clone()));
        assert_eq!(Digits::<2>::of(&(largest + 1)), None);
        let smallest = BigInt::from(-1) << 127;
        assert_eq!(Digits::<2>::of(&smallest).map(Digits::to_big), Some(smallest.clone()));
        assert_eq!(Digits::<2>::of(&(smallest - 1)), None);
    }
}
