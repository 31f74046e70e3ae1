//! Reads insurer numbers (保険者番号) as spreadsheets and people leave them.

use crate::reading::{
    Expected, ReadError, ReadResult, Reading, Reason, Repair,
    fold::{fold, is_dash},
    number::is_unknown_mark,
};
use crate::{InsurerNumber, InsurerNumberError};

/// Reads an insurer number: folds full-width digits, leaves out hyphens and spaces, and puts back the zero at the
/// beginning that spreadsheets drop. The check digit decides whether that was right.
///
/// # Errors
///
/// What stands in the way, as a [`ReadError`] with [`Expected::InsurerNumber`].
///
/// ```
/// use consortium_core::reading::{Reason, Repair, read_insurer_number};
/// let reading = read_insurer_number("1130012").unwrap();
/// assert_eq!(reading.value.unwrap().to_string(), "01130012");
/// assert_eq!(reading.repairs, [Repair::LeadingZero]);
/// assert_eq!(read_insurer_number("01130013").unwrap_err().reason, Reason::CheckDigit { expected: 2 });
/// assert_eq!(read_insurer_number("138057").unwrap_err().reason, Reason::NationalHealthNumber);
/// ```
pub fn read_insurer_number(text: &str) -> ReadResult<InsurerNumber> {
    let folded = fold(text);
    if folded.text.is_empty() {
        return Ok(Reading::empty());
    }
    if is_unknown_mark(&folded.text) {
        return Ok(Reading::unknown_mark());
    }
    let mut repairs = folded.repairs;
    parse(&folded.text, &mut repairs)
        .map(|number| Reading { value: Some(number), repairs })
        .map_err(|reason| ReadError { expected: Expected::InsurerNumber, reason })
}

fn parse(text: &str, repairs: &mut Vec<Repair>) -> Result<InsurerNumber, Reason> {
    if text.starts_with('#') {
        return Err(Reason::SpreadsheetError);
    }
    if text.contains(['E', 'e']) && text.chars().all(|character| "0123456789.+-Ee".contains(character)) {
        return Err(Reason::Scientific);
    }
    if text.contains(' ') {
        repairs.push(Repair::Spaces);
    }
    if text.contains(is_dash) {
        repairs.push(Repair::Hyphens);
    }
    let mut digits: String =
        text.chars().filter(|&character| character != ' ' && !is_dash(character)).collect();
    if digits.len() == 7 {
        digits.insert(0, '0');
        repairs.push(Repair::LeadingZero);
    }
    digits.parse().map_err(|error| match error {
        InsurerNumberError::NotDigits => Reason::Unrecognised,
        InsurerNumberError::Length { digits: 6 } => Reason::NationalHealthNumber,
        InsurerNumberError::Length { digits } => Reason::DigitCount { found: digits },
        InsurerNumberError::CheckDigit { expected } => Reason::CheckDigit { expected },
    })
}

#[cfg(test)]
mod tests {
    use crate::reading::insurer_number::{Reason, Repair, read_insurer_number};

    #[test]
    fn every_repair_is_told() {
        let reading = read_insurer_number("　０１-１３-００１ ２").unwrap();
        assert_eq!(reading.value.unwrap().to_string(), "01130012");
        assert_eq!(reading.repairs, [Repair::FullWidth, Repair::Spaces, Repair::Hyphens]);
    }

    #[test]
    fn a_number_that_cannot_be_completed_says_why() {
        for (text, reason) in [
            ("1.13E+06", Reason::Scientific),
            ("#N/A", Reason::SpreadsheetError),
            ("011300123", Reason::DigitCount { found: 9 }),
            ("1130013", Reason::CheckDigit { expected: 2 }),
            ("記号", Reason::Unrecognised),
        ] {
            assert_eq!(read_insurer_number(text).unwrap_err().reason, reason, "{text}");
        }
    }
}
