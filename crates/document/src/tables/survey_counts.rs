//! How many gave each answer of a survey, in one cell of a table: `1-1=3; 1-2=12`, question, answer, count.

use crate::plan::SurveyCounts;
use crate::tables::stage_words::words;
use consortium_core::Entry;
use consortium_core::reading::{Expected, ReadResult, Reason, entry, read_count};

/// The counts as a text that [`read_survey_counts`] reads back.
pub(super) fn survey_counts_text(counts: &SurveyCounts) -> String {
    let count = |count: &Entry<u32>| match count {
        Entry::Unknown => String::new(),
        Entry::Unreadable(text) => text.clone(),
        Entry::Known(count) => count.to_string(),
    };
    let parts =
        counts.iter().map(|(question, answer, found)| format!("{question}-{answer}={}", count(found)));
    parts.collect::<Vec<_>>().join("; ")
}

/// Reads the counts. One that is no number is kept as a text that cannot be read.
///
/// # Errors
/// A text that is written in another way.
pub(super) fn read_survey_counts(text: &str) -> ReadResult<SurveyCounts> {
    words(text, Expected::SurveyCounts, |text| {
        let mut counts = SurveyCounts::default();
        for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (place, count) = part.split_once('=').ok_or(Reason::Unrecognised)?;
            let (question, answer) = place.split_once('-').ok_or(Reason::Unrecognised)?;
            let number = |text: &str| text.trim().parse::<u8>().map_err(|_| Reason::Unrecognised);
            counts.set(number(question)?, number(answer)?, entry(count, read_count(count)));
        }
        Ok(Some(counts))
    })
}

#[cfg(test)]
mod tests {
    use crate::tables::survey_counts::{read_survey_counts, survey_counts_text};

    #[test]
    fn counts_are_read_back_as_they_were_written() {
        for text in ["", "1-1=3", "1-1=3; 1-2=0; 4-2=1741", "1-2=数件"] {
            let read = read_survey_counts(text).unwrap().value.unwrap();
            assert_eq!(survey_counts_text(&read), text);
        }
        let read = read_survey_counts("１－１＝３;2-1= 1,200 ;").unwrap().value.unwrap();
        assert_eq!(survey_counts_text(&read), "1-1=3; 2-1=1200");
    }

    #[test]
    fn what_is_written_in_another_way_is_refused() {
        for text in ["3", "1=3", "1-1", "1-300=3", "問1: 3", "-1-1=3"] {
            assert!(read_survey_counts(text).is_err(), "{text}");
        }
    }
}
