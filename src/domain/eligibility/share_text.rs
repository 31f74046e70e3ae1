//! Reading a minimum share as people write it.

use serde::Serialize;

use crate::domain::Fraction;

/// Why a text is no share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum ShareTextError {
    /// Nothing was entered.
    Empty,
    /// It is none of `2/5`, `40%` and `0.4`.
    Unreadable,
    /// It is a number, but not between 0 and 1 (or 0 % and 100 %).
    OutOfRange {
        /// The number as read.
        found: Fraction,
    },
}

/// Reads a share written as a fraction (`2/5`), a percentage (`40%`, `57.5 %`) or a decimal (`0.4`), exactly.
/// Full-width digits and signs count as the ordinary ones.
///
/// ```
/// use consortium_planner::domain::{Fraction, eligibility::{ShareTextError, read_share}};
/// assert_eq!(read_share("40%"), Ok(Fraction::new(2, 5).unwrap()));
/// assert_eq!(read_share("４０％"), read_share("2/5"));
/// assert_eq!(read_share("40"), Err(ShareTextError::OutOfRange { found: Fraction::integer(40) }));
/// ```
///
/// # Errors
///
/// If nothing is there, it cannot be read, or it lies outside 0 to 1.
pub fn read_share(text: &str) -> Result<Fraction, ShareTextError> {
    let text: String = text.chars().map(half_width).filter(|sign| !sign.is_whitespace()).collect();
    if text.is_empty() {
        return Err(ShareTextError::Empty);
    }
    let found = parse(&text).ok_or(ShareTextError::Unreadable)?;
    let fits = (Fraction::ZERO..=Fraction::ONE).contains(&found);
    if fits { Ok(found) } else { Err(ShareTextError::OutOfRange { found }) }
}

/// The value of a fraction, a percentage or a decimal.
fn parse(text: &str) -> Option<Fraction> {
    if let Some(percent) = text.strip_suffix('%') {
        decimal(percent)?.checked_div(&Fraction::integer(100))
    } else if let Some((small, all)) = text.split_once('/') {
        decimal(small)?.checked_div(&decimal(all)?)
    } else {
        decimal(text)
    }
}

/// The value of digits with at most one point.
fn decimal(text: &str) -> Option<Fraction> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = [whole, decimals].concat();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let scale = 10_i128.checked_pow(u32::try_from(decimals.len()).ok()?)?;
    Fraction::new(digits.parse().ok()?, scale)
}

/// The ordinary form of a full-width sign.
fn half_width(sign: char) -> char {
    match sign {
        '！'..='～' => u32::from(sign).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(sign),
        _ => sign,
    }
}

#[cfg(test)]
mod tests {
    use super::{ShareTextError, read_share};
    use crate::domain::Fraction;

    #[test]
    fn fraction_percent_and_decimal_mean_the_same() {
        for text in ["2/5", "40%", "0.4", ".4", "40.0 %", "４０％", "２／５", " 4 / 10 ", "０．４"] {
            assert_eq!(read_share(text), Ok(Fraction::new(2, 5).unwrap()), "{text}");
        }
    }

    #[test]
    fn the_ends_of_the_range_are_shares() {
        assert_eq!(read_share("0"), Ok(Fraction::ZERO));
        assert_eq!(read_share("100%"), Ok(Fraction::ONE));
    }

    #[test]
    fn a_bare_forty_is_not_taken_for_a_percentage() {
        assert_eq!(read_share("40"), Err(ShareTextError::OutOfRange { found: Fraction::integer(40) }));
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for text in [
            "four",
            "2/0",
            "/5",
            "2/",
            "%",
            ".",
            "1.2.3",
            "-1%",
            "4割",
            "99999999999999999999999999999999999999999",
        ] {
            assert_eq!(read_share(text), Err(ShareTextError::Unreadable), "{text}");
        }
        assert_eq!(read_share(" "), Err(ShareTextError::Empty));
    }
}
