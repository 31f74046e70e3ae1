//! Whole numbers of two widths: 128 bits, which nearly always suffice and are quick, and any number of bits.
//!
//! What is calculated with them is written once. If 128 bits overflow, the calculation stops and is done again with
//! the wide ones; a wrong figure cannot come out.

use consortium_values::{BrokenInvariant, invariant};
use num_bigint::BigInt;
use num_traits::{CheckedAdd, CheckedMul, CheckedSub, Signed, ToPrimitive, Zero};

/// The figures are too large for the width at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Overflow;

/// A whole number whose arithmetic is exact or fails.
pub(super) trait Whole: Clone + Ord + Sized {
    /// A number of the narrow width.
    fn of(value: i128) -> Self;
    /// The sum.
    fn plus(&self, other: &Self) -> Result<Self, Overflow>;
    /// The difference.
    fn minus(&self, other: &Self) -> Result<Self, Overflow>;
    /// The product.
    fn times(&self, other: &Self) -> Result<Self, Overflow>;
    /// The quotient by a divisor of the number that is not zero.
    fn divided_by(&self, divisor: &Self) -> Result<Self, BrokenInvariant>;
    /// The greatest common divisor, not negative.
    fn common_divisor(&self, other: &Self) -> Self;
    /// The number in the narrow width.
    fn narrow(&self) -> Result<i128, Overflow>;
    /// The nearest floating-point number. What has none would be no number, with which every comparison fails, so
    /// that exact arithmetic decides.
    fn approximate(&self) -> f64;
}

impl Whole for i128 {
    fn of(value: i128) -> Self {
        value
    }

    fn plus(&self, other: &Self) -> Result<Self, Overflow> {
        self.checked_add(other).ok_or(Overflow)
    }

    fn minus(&self, other: &Self) -> Result<Self, Overflow> {
        self.checked_sub(other).ok_or(Overflow)
    }

    fn times(&self, other: &Self) -> Result<Self, Overflow> {
        self.checked_mul(other).ok_or(Overflow)
    }

    fn divided_by(&self, divisor: &Self) -> Result<Self, BrokenInvariant> {
        invariant(i128::checked_div(*self, *divisor), "a common divisor is not zero")
    }

    fn common_divisor(&self, other: &Self) -> Self {
        euclid(*self, *other)
    }

    fn narrow(&self) -> Result<i128, Overflow> {
        Ok(*self)
    }

    fn approximate(&self) -> f64 {
        self.to_f64().unwrap_or(f64::NAN)
    }
}

impl Whole for BigInt {
    fn of(value: i128) -> Self {
        Self::from(value)
    }

    fn plus(&self, other: &Self) -> Result<Self, Overflow> {
        self.checked_add(other).ok_or(Overflow)
    }

    fn minus(&self, other: &Self) -> Result<Self, Overflow> {
        self.checked_sub(other).ok_or(Overflow)
    }

    fn times(&self, other: &Self) -> Result<Self, Overflow> {
        self.checked_mul(other).ok_or(Overflow)
    }

    fn divided_by(&self, divisor: &Self) -> Result<Self, BrokenInvariant> {
        invariant(self.checked_div(divisor), "a common divisor is not zero")
    }

    fn common_divisor(&self, other: &Self) -> Self {
        let (mut a, mut b) = (self.clone(), other.clone());
        while !b.is_zero() {
            let remainder = remainder(&a, &b);
            (a, b) = (b, remainder);
        }
        a.abs()
    }

    fn narrow(&self) -> Result<i128, Overflow> {
        self.to_i128().ok_or(Overflow)
    }

    fn approximate(&self) -> f64 {
        self.to_f64().unwrap_or(f64::NAN)
    }
}

fn euclid(mut a: i128, mut b: i128) -> i128 {
    while let Some(remainder) = a.checked_rem(b) {
        (a, b) = (b, remainder);
    }
    a.saturating_abs()
}

#[expect(clippy::arithmetic_side_effects, reason = "the divisor is not zero")]
fn remainder(a: &BigInt, b: &BigInt) -> BigInt {
    a % b
}
