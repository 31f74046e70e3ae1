//! Files of exercises that are right, and what is said about those that are not (`tests/cases/exercises/files.toml`).

#![expect(clippy::panic, reason = "helpers of tests may fail as loudly as tests")]

use std::{fs, path::PathBuf};

use consortium_document::exercises::{
    ExerciseFault, ExerciseFileError, ExerciseSet, FileFault, MOST_EXERCISES_BYTES, MOST_MINUTES,
    read_exercises,
};
use consortium_planner::text::{Language, workshop::not_opened};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    old: String,
    new: String,
    says: String,
}

fn file(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn example() -> String {
    file("docs/exercises.example.json")
}

fn opened(text: &str) -> Result<ExerciseSet, ExerciseFileError> {
    read_exercises(text).and_then(ExerciseSet::with_something_to_do)
}

#[test]
fn the_example_in_the_documentation_is_a_file_of_exercises() {
    let set = opened(&format!("\u{feff}{}", example())).unwrap();
    assert_eq!(set.exercises.len(), 2);
    assert_eq!(set.exercises[1].title.en, "事務局の費用", "a text in one language stands for both");
}

#[test]
fn a_faulty_file_is_refused_with_the_place_of_the_fault() {
    let cases: Cases = toml::from_str(&file("tests/cases/exercises/files.toml")).unwrap();
    assert!(!cases.case.is_empty(), "no faulty file");
    for case in cases.case {
        assert!(!case.says.is_empty(), "{}: a case without expectations shows nothing", case.name);
        let example = example();
        assert!(example.contains(&case.old), "{}: {}", case.name, case.old);
        let error = opened(&example.replacen(&case.old, &case.new, 1)).unwrap_err();
        let said = not_opened(Language::English, "w.json", &error);
        assert!(said.contains(&case.says), "{}: {said}", case.name);
        assert!(!not_opened(Language::Japanese, "w.json", &error).is_empty(), "{}", case.name);
    }
}

#[test]
fn a_file_is_bounded_in_size_nesting_and_number() {
    let long = " ".repeat(MOST_EXERCISES_BYTES + 1);
    assert_eq!(opened(&long), Err(ExerciseFileError::File(FileFault::TooLong)));
    for deep in
        ["[".repeat(500_000), example().replace("\"lead\": 1", &format!("\"lead\": {}", "[".repeat(40)))]
    {
        assert_eq!(opened(&deep), Err(ExerciseFileError::File(FileFault::TooDeep)));
    }
    let many = format!(r#"{{"schema":"consortium-exercises/1","exercises":[{}]}}"#, ["{}"; 51].join(","));
    let found = FileFault::NumberOfExercises { found: 51 };
    assert_eq!(opened(&many), Err(ExerciseFileError::File(found)));
    let long_text = example().replace("研修", "x").replacen("事務局の費用", &"あ".repeat(2_001), 1);
    assert!(matches!(
        opened(&long_text),
        Err(ExerciseFileError::Exercise { fault: ExerciseFault::TooLong, .. })
    ));
}

#[test]
fn brackets_within_texts_are_no_nesting() {
    let brackets = example().replacen("事務局の費用", &format!("\\\"{}", "[{".repeat(60)), 1);
    assert!(opened(&brackets).is_ok());
}

#[test]
fn the_schema_has_the_limits_of_the_minutes_and_lets_them_be_left_out() {
    let schema: serde_json::Value = serde_json::from_str(&file("docs/exercises.schema.json")).unwrap();
    let exercise = &schema["$defs"]["exercise"];
    let minutes = &exercise["properties"]["minutes"];
    assert_eq!(minutes["minimum"], 1);
    assert_eq!(minutes["maximum"], MOST_MINUTES);
    let required = exercise["required"].as_array().unwrap();
    assert!(!required.contains(&"minutes".into()));
    let given: Vec<_> = opened(&example()).unwrap().exercises.iter().map(|one| one.minutes).collect();
    assert_eq!(given, [Some(8), None]);
}

/// The names the reader knows are in its own message about a name that it does not know.
#[test]
fn the_schema_and_its_description_know_every_name_that_the_reader_knows() {
    let (schema, description) = (file("docs/exercises.schema.json"), file("docs/exercises.md"));
    for (old, new) in [
        (r#"{ "cheaper": "joint" }"#, r#""?""#),
        (r#""figure": "office_cost""#, r#""figure": "?""#),
        (r#""of": "new_members""#, r#""of": "?""#),
        (r#"["rule_set"]"#, r#"["?"]"#),
        (r#"{ "figure": "small_societies_needed" }"#, r#"{ "figure": "office_cost", "of": "?" }"#),
        (r#"{ "cheaper": "joint" }"#, r#"{ "answers_members": { "selection": "?" } }"#),
        (r#""tool": "cost""#, r#""tool": "?""#),
    ] {
        let error = opened(&example().replacen(old, new, 1)).unwrap_err();
        let ExerciseFileError::Exercise { fault: ExerciseFault::Unreadable { detail }, .. } = error else {
            panic!("{new}: {error:?}")
        };
        let known: Vec<&str> = detail.split('`').skip(1).step_by(2).filter(|name| *name != "?").collect();
        assert!(known.len() > 1, "{detail}");
        for name in known {
            assert!(schema.contains(&format!("\"{name}\"")), "the schema lacks {name}");
            assert!(description.contains(name), "the description lacks {name}");
        }
    }
}
