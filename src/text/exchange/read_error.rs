//! Why an input could not be read, and what to enter instead.

use super::{
    sentences::*,
    words::{join, quoted},
};
use crate::text::{Language, number::grouped};
use consortium_core::reading::{Expected, ReadError, Reason, fold};

/// Why an input could not be read, and what to enter instead: 「5千くらいか」は数として読めません。1234 や 1,234 のように入力してください。
///
/// ```
/// use consortium_core::reading::read_count;
/// use consortium_planner::text::{Language, exchange::read_error};
/// let error = read_count("five").unwrap_err();
/// assert_eq!(
///     read_error(Language::English, "five", &error),
///     "“five” cannot be read as a number. Enter it like 1234 or 1,234.",
/// );
/// ```
pub fn read_error(language: Language, found: &str, error: &ReadError) -> String {
    let quoted = quoted(language, found);
    let (statement, advice) = match (error.expected, error.reason) {
        (Expected::Count, Reason::OutOfRange { minimum: 0, .. }) if is_negative(found) => {
            (negative_count(language, &quoted), no_negative_count(language).to_owned())
        }
        (Expected::Count, Reason::OutOfRange { minimum: 0, .. }) => {
            (too_large_count(language, &quoted), check_digits_and_unit(language).to_owned())
        }
        _ => (statement(language, &quoted, error), advice(language, error)),
    };
    join(language, &statement, &advice)
}

/// Whether a number is written as a negative one: with a minus sign, a triangle or in brackets.
fn is_negative(found: &str) -> bool {
    let folded = fold::fold(found).text;
    folded.starts_with(|c: char| fold::is_dash(c) || matches!(c, '▲' | '△' | '('))
}

/// What is wrong with a text.
fn statement(language: Language, found: &str, error: &ReadError) -> String {
    match error.reason {
        Reason::Unrecognised => unrecognised(language, found, thing(language, error.expected)),
        Reason::SpreadsheetError => spreadsheet_error(language, found),
        Reason::Scientific => scientific(language, found),
        Reason::MisplacedSeparators => misplaced_separators(language, found),
        Reason::WrongUnit => wrong_unit(language, found, thing(language, error.expected)),
        Reason::Bound => bound(language, found),
        Reason::NotWhole => not_whole(language, found),
        Reason::OutOfRange { .. } => out_of_range(language, found),
        Reason::ShareOrPercent => share_or_percent(language, found),
        Reason::ZeroDenominator => zero_denominator(language, found),
        Reason::FractionBecameDate => fraction_became_date(language, found),
        Reason::DigitCount { found: digits } => digit_count(language, found, digits),
        Reason::NationalHealthNumber => national_health_number(language, found),
        Reason::CheckDigit { .. } => wrong_check_digit(language, found),
        Reason::NoSuchDay => no_such_day(language, found),
        Reason::AmbiguousYear => ambiguous_year(language, found),
        Reason::SerialDate => serial_date(language, found),
        Reason::MissingYear => missing_year(language, found),
        Reason::BeforeGregorian => before_gregorian(language, found),
    }
}

/// What to do: by the reason where it tells, else by what was expected.
fn advice(language: Language, error: &ReadError) -> String {
    match error.reason {
        Reason::SpreadsheetError => check_formula(language).to_owned(),
        Reason::Scientific => show_all_digits(language).to_owned(),
        Reason::OutOfRange { .. } if matches!(error.expected, Expected::Share | Expected::Percent) => {
            between_none_and_all(language).to_owned()
        }
        Reason::OutOfRange { minimum, maximum } => between(language, &grouped(minimum), &grouped(maximum)),
        Reason::Bound if matches!(error.expected, Expected::Count | Expected::Yen) => {
            decide_on_a_number(language).to_owned()
        }
        Reason::NotWhole if error.expected == Expected::Count => whole_people(language).to_owned(),
        Reason::FractionBecameDate => use_percent(language).to_owned(),
        Reason::NationalHealthNumber => use_society_number(language).to_owned(),
        Reason::CheckDigit { expected } => check_digit_would_be(language, expected),
        Reason::SerialDate => show_as_date(language).to_owned(),
        Reason::BeforeGregorian => from_1873(language).to_owned(),
        Reason::Unrecognised
        | Reason::MisplacedSeparators
        | Reason::WrongUnit
        | Reason::Bound
        | Reason::NotWhole
        | Reason::ShareOrPercent
        | Reason::ZeroDenominator
        | Reason::DigitCount { .. }
        | Reason::NoSuchDay
        | Reason::AmbiguousYear
        | Reason::MissingYear => example(language, error.expected).to_owned(),
    }
}

/// What was expected, as a noun.
fn thing(language: Language, expected: Expected) -> &'static str {
    match expected {
        Expected::Count => a_number(language),
        Expected::Age => an_age(language),
        Expected::Yen => an_amount(language),
        Expected::Percent | Expected::AgreedPercent => a_percentage(language),
        Expected::Share => a_share(language),
        Expected::InsurerNumber => an_insurer_number(language),
        Expected::Date => a_date(language),
        Expected::SocietyKind => a_kind(language),
        Expected::Standing => a_standing(language),
        Expected::YesNo => a_yes_or_no(language),
        Expected::Items => some_items(language),
        Expected::Steps => a_step(language),
        Expected::StepOutcome => an_outcome(language),
        Expected::SurveyCounts => survey_counts(language),
    }
}

/// How to enter what was expected.
fn example(language: Language, expected: Expected) -> &'static str {
    match expected {
        Expected::Count => like_a_number(language),
        Expected::Age => like_an_age(language),
        Expected::Yen => like_an_amount(language),
        Expected::Percent => like_a_percentage(language),
        Expected::AgreedPercent => like_an_agreed_percentage(language),
        Expected::Share => like_a_share(language),
        Expected::InsurerNumber => like_an_insurer_number(language),
        Expected::Date => like_a_date(language),
        Expected::SocietyKind => like_a_kind(language),
        Expected::Standing => like_a_standing(language),
        Expected::YesNo => like_a_yes_or_no(language),
        Expected::Items => like_items(language),
        Expected::Steps => like_a_step(language),
        Expected::StepOutcome => like_an_outcome(language),
        Expected::SurveyCounts => like_survey_counts(language),
    }
}

#[cfg(test)]
mod tests {
    use consortium_core::{
        FieldValue,
        collaboration::access::Age,
        reading::{Scale, read_count, read_count_in},
    };

    use super::{Language, read_error};

    fn said(found: &str) -> String {
        read_error(Language::Japanese, found, &read_count(found).unwrap_err())
    }

    #[test]
    fn an_age_is_refused_as_an_age() {
        let said = |found: &str| read_error(Language::Japanese, found, &Age::read(found).unwrap_err());
        assert_eq!(said("150"), "「150」は入力できる範囲を超えています。0以上120以下で入力してください。");
        assert!(said("35.5").ends_with("満年齢を35のように入力してください。"), "{}", said("35.5"));
    }

    #[test]
    fn nobody_is_told_the_limits_of_the_machine() {
        for found in ["-5", "(12,000)", "▲300", "99999999999"] {
            assert!(!said(found).contains("4,294,967,295"), "{}", said(found));
        }
        assert!(said("(12,000)").contains("マイナスの値は入力できません"));
        assert!(said("99999999999").contains("大きすぎます"));
    }

    #[test]
    fn advice_fits_what_is_wrong() {
        assert!(said("9.5").contains("9.5千人"), "{}", said("9.5"));
        assert!(said("9,800以上").contains("約9,800"), "{}", said("9,800以上"));
        // What is advised can be read.
        for advised in ["9.5千人", "約9,800"] {
            assert!(read_count(advised).is_ok(), "{advised}");
        }
        assert!(read_count_in("9.5", Scale::Thousand).is_ok());
    }
}
