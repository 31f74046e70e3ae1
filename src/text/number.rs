//! How numbers are written for people. The one place that groups digits and adds signs.

use consortium_core::{Fraction, Yen};

/// A whole number with its digits in groups of three: `1,234,567`.
///
/// ```
/// use consortium_planner::text::number::grouped;
/// assert_eq!(grouped(-1_234_567), "-1,234,567");
/// assert_eq!(grouped(999), "999");
/// ```
pub fn grouped(value: impl Into<i128>) -> String {
    let value = value.into();
    let digits = value.unsigned_abs().to_string();
    let mut shown = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if value < 0 {
        shown.push('-');
    }
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
pub fn percent(share: Fraction, places: u32) -> String {
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
