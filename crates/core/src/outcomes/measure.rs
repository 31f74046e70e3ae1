//! Weight, height and waist as they are measured: decimal numbers within limits that catch a wrong unit.
//!
//! The limits are this program's own. They are no medical judgement: what lies outside is read as a slip.

use std::str::FromStr;

use thiserror::Error;

/// A value that is measured of a person, as a decimal number.
pub trait Measure: Sized {
    /// Reads plain ASCII digits with a point or without. Digits beyond the third decimal are cut off: so a number below a
    /// limit stays below it.
    ///
    /// # Errors
    /// See [`NotAMeasure`].
    ///
    /// ```
    /// use consortium_core::outcomes::{Kilograms, Measure};
    /// assert_eq!(Kilograms::from_ascii(b"68.6").map(Kilograms::thousandths), Ok(68_600));
    /// ```
    fn from_ascii(text: &[u8]) -> Result<Self, NotAMeasure>;
}

/// Why a text is no measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error)]
pub enum NotAMeasure {
    /// It is no decimal number from 0.
    #[error("expected a decimal number")]
    NotANumber,
    /// It is a number that no person has.
    #[error("no person has this value")]
    OutOfRange,
}

macro_rules! measures {
    ($($(#[$doc:meta])* $name:ident: $least:literal to $most:literal),+ $(,)?) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
            pub struct $name(u64);

            impl $name {
                /// The least that is taken for one.
                pub const LEAST: u64 = $least;
                /// The largest that is taken for one.
                pub const MOST: u64 = $most;

                /// In thousandths of the unit; `None` outside the limits.
                #[inline]
                pub const fn from_thousandths(thousandths: u64) -> Option<Self> {
                    if thousandths < $least * 1_000 || thousandths > $most * 1_000 {
                        None
                    } else {
                        Some(Self(thousandths))
                    }
                }

                /// In thousandths of the unit.
                #[inline]
                pub const fn thousandths(self) -> u64 {
                    self.0
                }
            }

            impl Measure for $name {
                #[inline]
                fn from_ascii(text: &[u8]) -> Result<Self, NotAMeasure> {
                    Self::from_thousandths(thousandths(text)?).ok_or(NotAMeasure::OutOfRange)
                }
            }

            /// As [`Measure::from_ascii`].
            impl FromStr for $name {
                type Err = NotAMeasure;

                fn from_str(text: &str) -> Result<Self, NotAMeasure> {
                    Self::from_ascii(text.as_bytes())
                }
            }
        )+
    };
}

measures! {
    /// A weight of a person in kilograms, to the gram.
    Kilograms: 20 to 400,
    /// A height of a person in centimetres.
    Centimetres: 80 to 250,
    /// A waist (腹囲) in centimetres.
    Waist: 30 to 250,
}

/// A decimal number from 0 in thousandths, what is beyond cut off.
#[inline]
pub(super) fn thousandths(text: &[u8]) -> Result<u64, NotAMeasure> {
    /// Nine digits and one more, for the point, cannot overflow below.
    const SHORT: usize = 10;
    if text.len() > SHORT {
        return long_thousandths(text);
    }
    let (mut number, mut digits, mut decimals) = (0_u64, 0_usize, None::<u8>);
    for &byte in text {
        match (byte, decimals) {
            (b'0'..=b'9', None | Some(0..3)) => {
                number = number.wrapping_mul(10).wrapping_add(u64::from(byte.wrapping_sub(b'0')));
                decimals = decimals.map(|count| count.saturating_add(1));
            }
            (b'0'..=b'9', _) => {}
            (b'.', None) if digits > 0 => {
                (digits, decimals) = (0, Some(0));
                continue;
            }
            _ => return Err(NotAMeasure::NotANumber),
        }
        digits = digits.saturating_add(1);
    }
    // No digit at all, or none behind the point.
    if digits == 0 {
        return Err(NotAMeasure::NotANumber);
    }
    let missing = match decimals {
        None | Some(0) => 1_000,
        Some(1) => 100,
        Some(2) => 10,
        Some(_) => 1,
    };
    // Ten digits in thousandths have thirteen.
    Ok(number.wrapping_mul(missing))
}

/// The same for texts of any length, which overflow.
#[cold]
fn long_thousandths(text: &[u8]) -> Result<u64, NotAMeasure> {
    let point = text.iter().position(|byte| *byte == b'.');
    let (whole, decimals) = match point {
        Some(point) => (text.get(..point), text.get(point.saturating_add(1)..)),
        None => (Some(text), Some(&b"0"[..])),
    };
    let is_number = |digits: &&[u8]| !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
    let both = whole.filter(is_number).zip(decimals.filter(is_number));
    let (whole, decimals) = both.ok_or(NotAMeasure::NotANumber)?;
    let digits = whole.iter().chain(decimals.iter().chain(std::iter::repeat(&b'0')).take(3));
    let number = digits.copied().try_fold(0_u64, |number, digit| {
        number.checked_mul(10)?.checked_add(u64::from(digit.saturating_sub(b'0')))
    });
    number.ok_or(NotAMeasure::OutOfRange)
}

#[cfg(test)]
mod tests {
    use super::{Kilograms, NotAMeasure, long_thousandths, thousandths};

    #[test]
    fn decimals_beyond_the_third_are_cut_off() {
        for (text, value) in [
            ("70", 70_000),
            ("70.1", 70_100),
            ("70.10", 70_100),
            ("70.123", 70_123),
            ("70.0019", 70_001),
            ("0.5", 500),
            ("9999999999", 9_999_999_999_000),
            ("0000000000070.5", 70_500),
            ("70.00190000000000000000000000", 70_001),
        ] {
            assert_eq!(thousandths(text.as_bytes()), Ok(value));
        }
        for text in [
            "",
            ".",
            "70.",
            ".5",
            "7 0",
            "+70",
            "-1",
            "1e3",
            "７０",
            "7.0.",
            "7.0.1",
            "1234567890.",
            ".1234567890",
        ] {
            assert_eq!(thousandths(text.as_bytes()), Err(NotAMeasure::NotANumber), "{text}");
        }
        assert_eq!(thousandths(b"99999999999999999999"), Err(NotAMeasure::OutOfRange));
        assert_eq!(thousandths(b"99999999999999999999x"), Err(NotAMeasure::NotANumber));
    }

    #[test]
    fn short_texts_are_read_as_long_ones_are() {
        for number in 0..100_000_u32 {
            for text in [
                number.to_string(),
                format!("{}.{}", number / 7, number % 1_001),
                format!("{number}."),
                format!(".{number}"),
            ] {
                assert_eq!(thousandths(text.as_bytes()), long_thousandths(text.as_bytes()), "{text}");
            }
        }
    }

    #[test]
    fn weight_in_grams_is_no_weight_in_kilograms() {
        assert_eq!("68600".parse::<Kilograms>(), Err(NotAMeasure::OutOfRange));
    }
}
