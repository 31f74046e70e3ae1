//! Laws of fields: what a field shows, or what is in it while somebody types, can be read by that field.

use std::fmt::Debug;

use consortium_core::{
    Enrollees, FieldValue, Fraction, Insured, InsurerNumber, Participants, WrittenDate, Yen,
    collaboration::access::Age,
    cost::Percent,
    stages::{InsurerStep, ItemResults, ItemSet, PlannedStep, PrintedPercent, StatedOutcome, SurveyCounts},
};
use proptest::{prelude::*, test_runner::TestCaseError};

/// Both forms of a value lead back to it.
fn reads_back<T: FieldValue + Debug>(value: &T) -> Result<(), TestCaseError> {
    for text in [value.write(), value.typed()] {
        match T::read(&text) {
            Ok(reading) => prop_assert_eq!(reading.value.as_ref(), Some(value), "{}", text),
            Err(error) => return Err(TestCaseError::fail(format!("{text}: {error:?}"))),
        }
    }
    Ok(())
}

/// Whatever a field has read out of a text, it can show and read again.
fn what_was_read_reads_back<T: FieldValue + Debug>(text: &str) -> Result<(), TestCaseError> {
    match T::read(text) {
        Ok(reading) => reading.value.as_ref().map_or(Ok(()), reads_back),
        Err(_) => Ok(()),
    }
}

/// Texts near to numbers, shares, dates, items, steps and counts of answers.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[-+▲(]?[0-9０-９]{1,9}[.．,]?[0-9]{0,18}[%％)割万千円人名歳]{0,2}",
        2 => "[0-9]{1,36} ?(/|分の) ?[0-9]{1,36}",
        1 => "0\\.0{0,24}[0-9]{1,6}%?",
        1 => "[RHS令和]{1,2}[0-9元]{1,4}[./年-][0-9月./日-]{1,6}",
        2 => "[①-⑨0-9]{1,2}([～、,-][①-⑨0-9]{1,2}){0,3}( ?×[①-⑨]{1,2})?( ?…)?",
        1 => "[ⅠⅡⅢⅣⅤ1-5]{1,2}([→⇒][ⅠⅡⅢⅣⅤ1-5])?|準備期|目標達成|未達|なし",
        1 => "[1-9]-[1-9]=[0-9,]{0,9}; ?[1-9]-[1-9]= ?[0-9x]{0,4}",
        1 => ".{0,30}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Spreadsheets and plan files hold shares of many digits: 0.999999999999999 was shown and could not be typed.
    #[test]
    fn every_share_from_nothing_to_one_reads_back(part: u128, whole: u128) {
        let (part, whole) = ((part >> 1).cast_signed(), (whole >> 1).cast_signed().max(1));
        let share = Fraction::new(part.min(whole), part.max(whole)).unwrap();
        reads_back(&share)?;
    }

    #[test]
    fn every_number_of_people_and_every_agreed_percentage_reads_back(count: u32, hundredths in 0_u32..=10_000) {
        reads_back(&count)?;
        reads_back(&Enrollees::new(count))?;
        reads_back(&Insured::new(count))?;
        reads_back(&Participants::new(count))?;
        reads_back(&Percent::from_hundredths(hundredths))?;
    }

    #[test]
    fn whatever_a_field_reads_it_can_show_and_read_again(text in typed()) {
        what_was_read_reads_back::<u32>(&text)?;
        what_was_read_reads_back::<Enrollees>(&text)?;
        what_was_read_reads_back::<Yen>(&text)?;
        what_was_read_reads_back::<Fraction>(&text)?;
        what_was_read_reads_back::<Percent>(&text)?;
        what_was_read_reads_back::<WrittenDate>(&text)?;
        what_was_read_reads_back::<InsurerNumber>(&text)?;
        what_was_read_reads_back::<PrintedPercent>(&text)?;
        what_was_read_reads_back::<ItemSet>(&text)?;
        what_was_read_reads_back::<ItemResults>(&text)?;
        what_was_read_reads_back::<InsurerStep>(&text)?;
        what_was_read_reads_back::<PlannedStep>(&text)?;
        what_was_read_reads_back::<StatedOutcome>(&text)?;
        what_was_read_reads_back::<SurveyCounts>(&text)?;
        what_was_read_reads_back::<Age>(&text)?;
    }
}

/// The inputs that were found, word for word.
#[test]
fn shares_of_many_digits_can_be_typed_again() {
    for text in ["0.999999999999999", "33.33333333%", "0.0000000886%"] {
        let share = Fraction::read(text).ok().and_then(|reading| reading.value).unwrap();
        assert_eq!(Fraction::read(&share.write()).unwrap().value, Some(share), "{text}");
    }
}
