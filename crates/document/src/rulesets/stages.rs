//! Indicator lists for support stages and steps, and the example printed beside them.
//!
//! Source: paper of the 29th steering committee of the health support project (2024-12-03, according to its own
//! timetable), a draft: its authors may still change it. The wording of the items is our own.

use std::sync::LazyLock;

use consortium_core::stages::{IndicatorSet, PrintedExample};

static DRAFT_OF_2024: LazyLock<IndicatorSet> = LazyLock::new(|| read(include_str!("stages_2024_draft.json")));
static PRINTED_EXAMPLE: LazyLock<PrintedExample> = LazyLock::new(|| read(include_str!("stages_sample.json")));

/// The draft of 2024: 13 items and 4 stages for a federation, 9 items and 5 steps for an insurer.
///
/// ```
/// use consortium_document::rulesets::stages::draft_of_2024;
/// assert_eq!(draft_of_2024().federation.all_items().len(), 13);
/// assert_eq!(draft_of_2024().insurer.all_items().len(), 9);
/// ```
pub fn draft_of_2024() -> &'static IndicatorSet {
    &DRAFT_OF_2024
}

/// The example of the draft: prefecture X with nine municipalities, as printed.
pub fn printed_example() -> &'static PrintedExample {
    &PRINTED_EXAMPLE
}

#[expect(clippy::expect_used, reason = "the files are part of the program, and a test reads each of them")]
fn read<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("a reference file that is part of the program has the form of its type")
}
