use consortium_core::stages::draft_of_2024;
use consortium_core::stages::{Span, SurveyAnswer, assess_survey};
use serde::Deserialize;

use super::{check_shown, expected_figure, kind_of, read};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    source: String,
    question: u8,
    counts: Vec<u32>,
    satisfied: Option<String>,
    shown: Option<String>,
    #[serde(default)]
    problems: Vec<String>,
}

#[test]
fn every_survey_has_the_share_satisfied_the_worked_example_says() {
    for case in read::<File>("survey.toml").case {
        let name = &case.name;
        assert!(!case.source.is_empty(), "{name}: where does it come from?");
        let given = (1..).zip(&case.counts);
        let answers: Vec<SurveyAnswer> = given
            .map(|(answer, count)| SurveyAnswer { question: case.question, answer, count: *count })
            .collect();
        let report = assess_survey(&draft_of_2024().survey, &answers);

        let problems: Vec<String> = report.problems.iter().map(kind_of).collect();
        assert_eq!(problems, case.problems, "{name}");
        if let Some(satisfied) = &case.satisfied {
            let question = report.questions.iter().find(|question| question.question == case.question);
            let found = question.unwrap().satisfied;
            assert_eq!(found, expected_figure(satisfied), "{name}");
            check_shown(name, found.map(Span::exactly), case.shown.as_deref());
        }
    }
}
