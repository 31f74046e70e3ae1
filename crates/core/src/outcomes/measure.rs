//! Weight, height and waist as they are measured: decimal numbers within limits that catch a wrong unit.
//!
//! The limits are this program's own. They are no medical judgement: what lies outside is read as a slip.

use std::str::FromStr;

use thiserror::Error;

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
                pub const fn from_thousandths(thousandths: u64) -> Option<Self> {
                    if thousandths < $least * 1_000 || thousandths > $most * 1_000 {
                        None
                    } else {
                        Some(Self(thousandths))
                    }
                }

                /// In thousandths of the unit.
                pub const fn thousandths(self) -> u64 {
                    self.0
                }
            }

            /// Digits beyond the third decimal are cut off: so a number below a limit stays below it.
            impl FromStr for $name {
                type Err = NotAMeasure;

                fn from_str(text: &str) -> Result<Self, NotAMeasure> {
                    Self::from_thousandths(thousandths(text)?).ok_or(NotAMeasure::OutOfRange)
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
pub(super) fn thousandths(text: &str) -> Result<u64, NotAMeasure> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(decimals) {
        return Err(NotAMeasure::NotANumber);
    }
    let whole: u64 = whole.parse().map_err(|_| NotAMeasure::OutOfRange)?;
    let digits = decimals.bytes().chain(std::iter::repeat(b'0')).take(3);
    let decimals = digits.fold(0_u64, |number, digit| {
        number.saturating_mul(10).saturating_add(u64::from(digit.saturating_sub(b'0')))
    });
    whole.checked_mul(1_000).and_then(|whole| whole.checked_add(decimals)).ok_or(NotAMeasure::OutOfRange)
}

#[cfg(test)]
mod tests {
    use super::{Kilograms, NotAMeasure, thousandths};

    #[test]
    fn decimals_beyond_the_third_are_cut_off() {
        for (text, value) in [("70", 70_000), ("70.1", 70_100), ("70.0019", 70_001), ("0.5", 500)] {
            assert_eq!(thousandths(text), Ok(value));
        }
        for text in ["", ".", "70.", ".5", "7 0", "+70", "-1", "1e3", "７０"] {
            assert_eq!(thousandths(text), Err(NotAMeasure::NotANumber), "{text}");
        }
        assert_eq!(thousandths("99999999999999999999"), Err(NotAMeasure::OutOfRange));
    }

    #[test]
    fn weight_in_grams_is_no_weight_in_kilograms() {
        assert_eq!("68600".parse::<Kilograms>(), Err(NotAMeasure::OutOfRange));
    }
}
