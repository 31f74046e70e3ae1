//! Runs the worked examples of `tests/cases/stages/`.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail as loudly as tests"
)]

mod federation;
mod insurer;
mod prefecture;
mod printed_example;
mod report;
mod survey;
mod years;

use consortium_core::{
    Fraction,
    stages::{ItemNumber, ItemSet, PrintedPercent, Span},
};
use serde::{Deserialize, Deserializer};

/// A list of items as people write it: `"1-6, 9"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Items(ItemSet);

impl<'de> Deserialize<'de> for Items {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let number = |text: &str| text.trim().parse::<u8>().map_err(serde::de::Error::custom);
        let mut items = Vec::new();
        for part in text.split(',').filter(|part| !part.trim().is_empty()) {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            items.extend((number(first)?..=number(last)?).map(|number| ItemNumber::new(number).unwrap()));
        }
        Ok(Self(items.into()))
    }
}

/// A figure that must come out: a fraction, or the word `"undefined"`.
fn expected_figure(text: &str) -> Option<Fraction> {
    (text != "undefined").then(|| text.parse().unwrap())
}

/// The lowest and the highest value that are expected. One without the other is no expectation that could be checked.
fn range<T>(name: &str, lowest: Option<T>, highest: Option<T>) -> Option<(T, T)> {
    assert_eq!(lowest.is_some(), highest.is_some(), "{name}: a range has two ends");
    lowest.zip(highest)
}

/// Refuses a case that would come out whatever the program says.
fn refuse_without_expectations<const N: usize>(name: &str, expected: [bool; N]) {
    assert!(expected.contains(&true), "{name}: a case without expectations shows nothing");
}

#[test]
#[should_panic(expected = "a case without expectations shows nothing")]
fn a_case_that_expects_nothing_is_refused() {
    refuse_without_expectations("of everything nothing", [false; 3]);
}

/// Checks a figure against `exactly`, or against `lowest` and `highest`.
fn check_figure(
    name: &str,
    found: Option<Span<Fraction>>,
    exactly: Option<&str>,
    ends: (Option<&str>, Option<&str>),
) {
    if let Some(text) = exactly {
        assert_eq!(found, expected_figure(text).map(Span::exactly), "{name}");
    }
    if let Some((lowest, highest)) = range(name, ends.0, ends.1) {
        let range = Span::between(lowest.parse().unwrap(), highest.parse().unwrap());
        assert_eq!(found, Some(range), "{name}");
    }
}

/// Checks how a figure looks when it is rounded as in print.
fn check_shown(name: &str, found: Option<Span<Fraction>>, shown: Option<&str>) {
    if let Some(shown) = shown {
        let printed: PrintedPercent = shown.parse().unwrap();
        let exact = found.unwrap().known().unwrap();
        assert!(printed.stands_for(exact), "{name}: {exact} does not look like {shown}");
    }
}

/// The name of a structure's variant as it stands in reports.
fn kind_of(value: &impl serde::Serialize) -> String {
    let json = serde_json::to_value(value).unwrap();
    json["kind"].as_str().unwrap().to_owned()
}
