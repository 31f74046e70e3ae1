//! Worked examples of outcomes: rates, their intervals and differences, BMI bands.

use consortium_core::{
    Fraction,
    outcomes::{BandCounts, Difference, PrintedFrom, Rate, missing_to_target, printed_from},
    stages::PrintedPercent,
};
use serde::Deserialize;

use crate::examples::cases;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RateCase {
    name: String,
    source: String,
    count: u64,
    base: u64,
    shown: Option<String>,
    printed: Option<PrintedPercent>,
    how: Option<String>,
    interval: Option<[String; 2]>,
    target: Option<Fraction>,
    missing: Option<u64>,
}

#[test]
fn rates_come_out_as_printed() {
    for case in cases::<RateCase>("outcomes/rates.toml") {
        let RateCase { name, source, count, base, shown, printed, how, interval, target, missing } = case;
        assert!(!source.is_empty(), "{name}");
        let expected = [shown.is_some(), printed.is_some(), interval.is_some(), target.is_some()];
        assert!(expected.contains(&true), "{name} expects nothing");
        let rate = Rate::new(count, base).unwrap();
        if let Some(shown) = shown {
            assert_eq!(rate.share().percent(2).unwrap().to_string(), shown, "{name}");
        }
        if let Some(printed) = printed {
            let found = match printed_from(printed, rate.share()) {
                PrintedFrom::Rounded => "rounded",
                PrintedFrom::CutOff => "cut off",
                PrintedFrom::AnotherShare => "another share",
            };
            assert_eq!(Some(found), how.as_deref(), "{name}");
        }
        if let Some(ends) = interval {
            let found = [rate.interval().low(4), rate.interval().high(4)];
            assert_eq!(found.map(|end| end.unwrap().to_string()), ends, "{name}");
        }
        if let Some(target) = target {
            assert_eq!(missing_to_target(rate, target), missing, "{name}");
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ComparisonCase {
    name: String,
    source: String,
    groups: Vec<[u64; 2]>,
    pooled: Option<[u64; 2]>,
    pooled_shown: Option<String>,
    difference: Option<[String; 2]>,
    clear: Option<bool>,
}

#[test]
fn groups_are_pooled_and_compared_as_published() {
    for case in cases::<ComparisonCase>("outcomes/comparisons.toml") {
        let ComparisonCase { name, source, groups, pooled, pooled_shown, difference, clear } = case;
        assert!(!source.is_empty(), "{name}");
        assert!(pooled.is_some() || difference.is_some(), "{name} expects nothing");
        let groups: Vec<Rate> =
            groups.iter().map(|[count, base]| Rate::new(*count, *base).unwrap()).collect();
        if let Some(pooled) = pooled {
            let all = Rate::pooled(groups.iter().copied()).unwrap();
            assert_eq!([all.count(), all.base()], pooled, "{name}");
            assert_eq!(Some(all.share().percent(1).unwrap().to_string()), pooled_shown, "{name}");
        }
        if let Some(ends) = difference {
            let found = Difference::between(groups[0], groups[1]).unwrap();
            assert_eq!([found.low(4), found.high(4)].map(|end| end.unwrap().to_string()), ends, "{name}");
            assert_eq!(Some(found.is_clear()), clear, "{name}");
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BandCase {
    name: String,
    source: String,
    before: [u64; 4],
    after: [u64; 4],
    people: u64,
    obese: [u64; 2],
    net: i128,
    left: [u64; 2],
}

#[test]
fn bands_tell_who_left_obesity_as_far_as_they_can() {
    for case in cases::<BandCase>("outcomes/bands.toml") {
        assert!(!case.source.is_empty(), "{}", case.name);
        let counts = BandCounts { before: case.before, after: case.after };
        let obesity = counts.left_obesity().unwrap();
        assert_eq!(counts.totals(), Some((case.people, case.people)), "{}", case.name);
        assert_eq!([obesity.before, obesity.after], case.obese, "{}", case.name);
        assert_eq!(obesity.net, case.net, "{}", case.name);
        assert_eq!([obesity.left.lowest(), obesity.left.highest()], case.left, "{}", case.name);
    }
}
