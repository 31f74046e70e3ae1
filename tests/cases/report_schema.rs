//! `docs/report.schema.json` describes what the calculation API answers, whatever the plan.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as loudly as tests")]

use std::{fs, path::Path};

use consortium_document::api::{evaluate, not_text};
use serde_json::Value;

use crate::plan_schema::assert_closed;

fn documents() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

fn schema() -> Value {
    let schema = fs::read_to_string(documents().join("report.schema.json")).unwrap();
    serde_json::from_str(&schema).unwrap()
}

fn violations(answer: &str) -> Vec<String> {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let answer: Value = serde_json::from_str(answer).unwrap();
    validator.iter_errors(&answer).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_report_of_every_example_is_as_its_schema_says() {
    let mut examples = 0;
    for entry in fs::read_dir(documents().join("plan-examples")).unwrap() {
        let path = entry.unwrap().path();
        let plan = fs::read_to_string(&path).unwrap();
        assert_eq!(violations(&evaluate(&plan)), Vec::<String>::new(), "{}", path.display());
        examples += 1;
    }
    assert!(examples > 5);
}

#[test]
fn the_schema_allows_no_property_that_it_does_not_describe() {
    assert_closed(&schema());
}

#[test]
fn every_error_is_as_the_schema_says() {
    let newer = r#"{"schema":"consortium-plan/2"}"#;
    for plan in ["", "{}", "[", newer, r#"{"schema":"consortium-plan/1","plan":{}}"#] {
        assert_eq!(violations(&evaluate(plan)), Vec::<String>::new(), "{plan}");
    }
    assert_eq!(violations(&not_text()), Vec::<String>::new());
    assert!(!violations(r#"{"error":{"kind":"not-a-plan"}}"#).is_empty());
}

#[test]
fn a_missing_input_is_never_called_not_solved_yet() {
    let plan = r#"{"schema":"consortium-plan/1","plan":PLAN}"#;
    let rules = serde_json::to_string(&consortium_document::rulesets::built_in().remove(0)).unwrap();
    let body = format!(
        r#"{{"rule_set":{rules},"members":[{{"id":1}},{{"id":2}}],
            "cost":{{"lines":[{{"id":1,"form":"per_participant","steps":[],"amount":100}}]}}}}"#
    );
    let answer = evaluate(&plan.replace("PLAN", &body));
    assert!(answer.contains("member-2-expected-users") && !answer.contains("not_solved_yet"), "{answer}");
}
