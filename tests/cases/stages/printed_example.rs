use consortium_core::stages::{draft_of_2024, printed_example};
use consortium_core::{
    Fraction,
    stages::{PrintedExample, PrintedPercent, check_example},
};
use serde::Deserialize;

use super::kind_of;
use crate::examples::{read, structure_stays_as_committed};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    check: Vec<Check>,
    discrepancy: Vec<Found>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    figure: String,
    source: String,
    printed: PrintedPercent,
    calculated: Fraction,
    agrees: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Found {
    kind: String,
    source: String,
}

#[test]
fn every_printed_figure_agrees_or_disagrees_as_worked_out() {
    let expected = read::<File>("stages/printed_example.toml");
    let report = check_example(draft_of_2024(), printed_example());

    assert!(!expected.check.is_empty(), "a comparison with nothing shows nothing");
    assert_eq!(report.checks.len(), expected.check.len());
    for (found, check) in report.checks.iter().zip(&expected.check) {
        assert_eq!(serde_json::to_value(found.figure).unwrap(), *check.figure, "{}", check.source);
        assert_eq!((found.printed, found.calculated), (check.printed, check.calculated), "{}", check.source);
        assert_eq!(found.agrees, check.agrees, "{}", check.source);
    }
    let kinds: Vec<String> = report.discrepancies.iter().map(kind_of).collect();
    let expected_kinds: Vec<&str> = expected.discrepancy.iter().map(|found| found.kind.as_str()).collect();
    assert_eq!(kinds, expected_kinds);
    structure_stays_as_committed("stages/golden/printed_example.json", &report);
    assert!(expected.discrepancy.iter().all(|found| !found.source.is_empty()));
}

#[test]
fn an_example_that_adds_up_has_no_discrepancy() {
    let report = check_example(draft_of_2024(), &consistent_example());
    assert_eq!(report.discrepancies, []);
    assert!(report.checks.iter().all(|check| check.agrees));
}

/// The printed example with every contradiction taken out by hand.
fn consistent_example() -> PrintedExample {
    let percent = |text: &str| text.parse::<PrintedPercent>().unwrap();
    let mut example = printed_example().clone();
    example.table[1].rate = percent("85.7");
    example.table[1].step_up.as_mut().unwrap().reached = false;
    example.table[2].rate = percent("57.1");
    example.table[8].rate = percent("71.4");
    example.formula.rates = example.table.iter().map(|insurer| insurer.rate).collect();
    example.formula.factor = 1;
    example.formula.result = percent("79.9");
    example.step_up_rate = percent("25.0");
    example
}
