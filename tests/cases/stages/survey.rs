use consortium_core::stages::draft_of_2024;
use consortium_core::{
    Entry,
    stages::{SurveyCounts, assess_survey},
};
use serde::Deserialize;

use super::{check_figure, check_shown, kind_of, refuse_without_expectations};
use crate::examples::cases;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    source: String,
    question: u8,
    counts: Vec<u32>,
    /// Answers whose count is a text that cannot be read.
    #[serde(default)]
    unreadable: Vec<u8>,
    satisfied: Option<String>,
    lowest: Option<String>,
    highest: Option<String>,
    shown: Option<String>,
    problems: Option<Vec<String>>,
}

#[test]
fn every_survey_has_the_share_satisfied_the_worked_example_says() {
    let cases: Vec<Case> = cases("stages/survey.toml");
    for case in cases {
        let name = &case.name;
        assert!(!case.source.is_empty(), "{name}: where does it come from?");
        let figures = [&case.satisfied, &case.lowest, &case.shown];
        let expected = [figures.iter().any(|figure| figure.is_some()), case.problems.is_some()];
        refuse_without_expectations(name, expected);
        let mut given = SurveyCounts::default();
        for (answer, count) in (1..).zip(&case.counts) {
            given.set(case.question, answer, Entry::Known(*count));
        }
        for answer in &case.unreadable {
            given.set(case.question, *answer, Entry::Unreadable("数件".to_owned()));
        }
        let report = assess_survey(&draft_of_2024().survey, &[&given]);

        let problems: Vec<String> = report.problems.iter().map(kind_of).collect();
        assert_eq!(problems, case.problems.unwrap_or_default(), "{name}: without a word, no problem");
        let question = report.questions.iter().find(|question| question.question == case.question);
        let found = question.and_then(|question| question.satisfied);
        let ends = (case.lowest.as_deref(), case.highest.as_deref());
        check_figure(name, found, case.satisfied.as_deref(), ends);
        check_shown(name, found, case.shown.as_deref());
    }
}
