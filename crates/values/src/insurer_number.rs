//! 保険者番号, the number of a health insurer.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

/// An insurer number of eight digits whose check digit is right.
///
/// Two digits scheme, two prefecture, three number, one check digit. The check digit makes the weighted digit sum
/// (weights 1, 2, 1, 2 … from the right, digits of two-digit products added) a multiple of ten.
///
/// Source: 保険者番号等設定要領 (事務連絡別添); checked against the published numbers 01130012, 01040013, 33120015.
///
/// ```
/// use consortium_values::{InsurerNumber, InsurerNumberError};
/// assert!("01130012".parse::<InsurerNumber>().is_ok());
/// assert_eq!("01130013".parse::<InsurerNumber>(), Err(InsurerNumberError::CheckDigit { expected: 2 }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InsurerNumber([u8; 8]);

/// Why a text is no [`InsurerNumber`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum InsurerNumberError {
    /// It does not consist of eight digits. Six digits are a national-health number, which has no scheme part.
    #[error("expected 8 digits, found {digits}")]
    Length {
        /// How many digits there are.
        digits: usize,
    },
    /// It has something other than the digits 0 to 9.
    #[error("expected digits only")]
    NotDigits,
    /// The last digit does not fit the first seven.
    #[error("the check digit should be {expected}")]
    CheckDigit {
        /// The digit that would fit.
        expected: u8,
    },
}

impl FromStr for InsurerNumber {
    type Err = InsurerNumberError;

    fn from_str(text: &str) -> Result<Self, InsurerNumberError> {
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(InsurerNumberError::NotDigits);
        }
        let digits: [u8; 8] =
            text.as_bytes().try_into().map_err(|_| InsurerNumberError::Length { digits: text.len() })?;
        let [body @ .., check] = digits.map(|byte| byte.saturating_sub(b'0'));
        let expected = check_digit(body);
        if check == expected { Ok(Self(digits)) } else { Err(InsurerNumberError::CheckDigit { expected }) }
    }
}

/// The check digit of the seven digits before it.
fn check_digit(body: [u8; 7]) -> u8 {
    let sum = body.iter().rev().enumerate().fold(0_u8, |sum, (position, &digit)| {
        let weight = if position.is_multiple_of(2) { 2 } else { 1 };
        let product = digit.saturating_mul(weight);
        sum.saturating_add(product / 10).saturating_add(product % 10)
    });
    10_u8.saturating_sub(sum % 10) % 10
}

impl InsurerNumber {
    /// Whether a health insurance society (健康保険組合) can have this number: scheme 06, or 63 for its members after
    /// retirement (特例退職被保険者). 01 is 協会けんぽ, 31 to 34 are mutual aid associations, 39 is 後期高齢者医療.
    ///
    /// Source: 保険者番号等設定要領, schemes (法別番号).
    ///
    /// ```
    /// use consortium_values::InsurerNumber;
    /// let is_of_a_society = |number: &str| number.parse::<InsurerNumber>().is_ok_and(InsurerNumber::is_of_a_society);
    /// assert!(is_of_a_society("06130017"));
    /// assert!(["00000000", "39130018", "33120015", "01130012"].into_iter().all(|number| !is_of_a_society(number)));
    /// ```
    pub const fn is_of_a_society(self) -> bool {
        matches!(self.0, [b'0', b'6', ..] | [b'6', b'3', ..])
    }
}

impl fmt::Display for InsurerNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|&digit| fmt::Write::write_char(f, char::from(digit)))
    }
}

impl Serialize for InsurerNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for InsurerNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(|error: InsurerNumberError| de::Error::custom(error))
    }
}

#[cfg(test)]
mod tests {
    use super::{InsurerNumber, InsurerNumberError};

    #[test]
    fn published_numbers_are_accepted() {
        for number in ["01130012", "01040013", "33120015"] {
            assert_eq!(number.parse::<InsurerNumber>().map(|read| read.to_string()), Ok(number.to_owned()));
        }
    }

    #[test]
    fn exactly_one_check_digit_fits() {
        let fitting =
            (0..10).filter(|digit| format!("0113001{digit}").parse::<InsurerNumber>().is_ok()).count();
        assert_eq!(fitting, 1);
    }

    #[test]
    fn the_reason_is_named() {
        assert_eq!("138057".parse::<InsurerNumber>(), Err(InsurerNumberError::Length { digits: 6 }));
        assert_eq!("0113001x".parse::<InsurerNumber>(), Err(InsurerNumberError::NotDigits));
    }
}
