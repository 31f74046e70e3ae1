//! Sentences about outcomes.

use consortium_core::{
    Bilingual, Fraction,
    outcomes::{OutcomesSample, Rate, assess_project},
};

use super::{bands, beside_others, interval, next_round, rate, to_target};
use crate::text::Language;

fn japanese(name: &Bilingual) -> &str {
    &name.ja
}

#[test]
fn target_and_distance_read_as_in_the_document() {
    let outcomes = OutcomesSample::ChatGuidance.outcomes(japanese);
    let report = assess_project(&outcomes);
    let joined = report.participation.rate.unwrap();
    assert_eq!(rate(Language::Japanese, joined), "15.30%（647人のうち99人）");
    assert_eq!(interval(Language::Japanese, joined), "12.7～18.3%");
    let sentence = to_target(Language::Japanese, joined, Fraction::new(3, 10).unwrap(), 96);
    assert_eq!(sentence, "647人の30%まで、あと96人です。");
    let next = next_round(Language::Japanese, Some(100), &report.next_round);
    assert_eq!(next[0], "参加者100人には、全体の参加率のままなら654人への案内が必要です。");
}

#[test]
fn bands_say_what_they_leave_open() {
    let report = assess_project(&OutcomesSample::WeightLoss.outcomes(japanese));
    let sentences = bands(Language::Japanese, report.bands.unwrap());
    assert_eq!(sentences[0], "BMI 25以上の人は83人から71人になりました（差し引き12人の減少）。");
    assert!(sentences[1].contains("12人から83人の間"));
}

#[test]
fn difference_that_may_be_chance_is_called_so() {
    let outcomes = OutcomesSample::ChatGuidance.outcomes(japanese);
    let report = assess_project(&outcomes);
    let [forties, fifties, _] = &report.groups[..] else { panic!() };
    let sentence = |group: &consortium_core::outcomes::GroupReport| {
        beside_others(Language::English, group.participation_beside_others.as_ref().unwrap())
    };
    assert!(sentence(fifties).contains("may be chance"));
    assert!(sentence(forties).starts_with("The difference from the others, +5.8 points"));
    assert_eq!(rate(Language::English, Rate::new(0, 20).unwrap()), "0.00% (0 of 20)");
}
