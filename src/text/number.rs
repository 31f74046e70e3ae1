//! How numbers are written for people. The one place that groups digits and adds signs.

use crate::texts;
use consortium_core::{Fraction, Yen};

texts! {
    /// A number that is only about right.
    about(number: &str) { ja: "約{number}", en: "about {number}" }
}

/// A whole number of any width: what is written as digits, with a minus before them if it is negative.
pub trait WholeNumber: ToString {}

macro_rules! whole_numbers {
    ($($type:ty)*) => { $(impl WholeNumber for $type {})* };
}
whole_numbers! { u8 u16 u32 u64 u128 usize i32 i64 i128 }

/// The sign of a number below zero: U+2212, which is as wide as a digit and read aloud as minus.
pub const MINUS: &str = "\u{2212}";

/// A whole number with its digits in groups of three: `1,234,567`.
///
/// ```
/// use consortium_planner::text::number::grouped;
/// assert_eq!(grouped(-1_234_567), "−1,234,567");
/// assert_eq!(grouped(999), "999");
/// ```
pub fn grouped(value: impl WholeNumber) -> String {
    let written = value.to_string();
    let (sign, digits) = match written.strip_prefix('-') {
        Some(digits) => (MINUS, digits),
        None => ("", written.as_str()),
    };
    let mut shown = sign.to_owned();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

/// An amount in whole yen, grouped, without a unit.
pub fn yen(amount: Yen) -> String {
    grouped(amount.get())
}

/// A share as a percentage with two decimals: `57.89%`. Shown beside the fraction, never instead of it.
///
/// ```
/// use consortium_core::Fraction;
/// use consortium_planner::text::number::percent;
/// assert_eq!(percent(Fraction::new(11, 19).unwrap(), 2), "57.89%");
/// ```
pub fn percent(share: Fraction, places: u8) -> String {
    share.percent(places).map_or_else(|| share.to_string(), |shown| format!("{shown}%"))
}

/// A share as people write it: as a percentage where that is exact with one decimal, else as a fraction.
///
/// ```
/// use consortium_core::Fraction;
/// use consortium_planner::text::number::share;
/// let shown = |numerator, denominator| share(Fraction::new(numerator, denominator).unwrap());
/// assert_eq!([shown(1, 2), shown(1, 8), shown(2, 3)], ["50%", "12.5%", "2/3"]);
/// ```
pub fn share(share: Fraction) -> String {
    let tenths = share.checked_mul(&Fraction::integer(1_000)).filter(|tenths| tenths.denominator() == 1);
    let Some(tenths) = tenths.map(|tenths| tenths.numerator()) else { return share.to_string() };
    let (whole, tenth) = (tenths.div_euclid(10), tenths.rem_euclid(10));
    if tenth == 0 { format!("{}%", grouped(whole)) } else { format!("{}.{tenth}%", grouped(whole)) }
}
