//! `docs/plan.schema.json` describes exactly the plan files that the app writes, and `docs/plan-examples` holds some.

#![expect(clippy::panic, reason = "helpers of tests may fail as loudly as tests")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use consortium_core::{
    cost::Method, eligibility::rule_sets::fy2017_adopted, outcomes::OutcomesSample, stages::ItemNumber,
    training::MOST_SESSIONS,
};
use consortium_document::{
    files::{read_plan, write_plan},
    plan::{
        MAXIMUM_GROUPS, MAXIMUM_PAPER_GROUPS, MAXIMUM_PROVIDERS, MAXIMUM_QUESTIONS, MAXIMUM_REASONS,
        MAXIMUM_REVIEW_LINES, MAXIMUM_TOPICS, MAXIMUM_YEARS, MOST_INSURERS_KEPT, MOST_MEMBERS_KEPT, Plan,
        StagesSample,
        cost::{Key, MAXIMUM_KEYS, MAXIMUM_LINES, MAXIMUM_STEPS},
    },
    rulesets,
};
use consortium_planner::text::{Language, stages_page};
use jsonschema::Validator;
use serde_json::{Value, json};

/// The example written by hand, because no sample uses everything.
const EVERY_FIELD: &str = "every-field";

fn documents() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}"))
}

fn file(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn schema() -> Value {
    json(&file(&documents().join("plan.schema.json")))
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).unwrap_or_else(|error| panic!("{error}"))
}

fn example_file(name: &str) -> PathBuf {
    documents().join("plan-examples").join(format!("{name}.json"))
}

fn example(name: &str) -> Value {
    json(&file(&example_file(name)))
}

/// The samples under the names of their example files.
fn samples() -> Vec<(String, Plan)> {
    let rules = || rulesets::built_in().remove(0);
    let consortia = rulesets::samples()
        .into_iter()
        .map(|sample| (sample.id.clone(), Plan::sample(&sample, rules(), |text| &text.ja)));
    let stages = StagesSample::ALL.into_iter().map(|sample| {
        let (title, _) = stages_page::sample(Language::Japanese, sample);
        (sample.id().to_owned(), Plan::stages_sample(sample, title.to_owned(), rules()))
    });
    let outcomes = OutcomesSample::ALL
        .into_iter()
        .map(|sample| (sample.id().to_owned(), Plan::outcomes_sample(sample, |name| &name.ja, rules())));
    let white_paper = Plan::white_paper_sample(|name| &name.ja, rules());
    let white_paper = (Plan::white_paper_sample_id().0, white_paper);
    consortia.chain(stages).chain(outcomes).chain([white_paper]).collect()
}

/// What the schema says against a plan file; nothing if it agrees.
fn objections(validator: &Validator, plan: &Value) -> Vec<String> {
    validator.iter_errors(plan).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn every_sample_as_the_app_writes_it_follows_the_schema() {
    let validator = validator();
    let adopted = fy2017_adopted().consortia.into_iter().map(|consortium| {
        (consortium.lead.clone(), Plan::adopted(&consortium, rulesets::built_in().remove(0)))
    });
    for (name, plan) in samples().into_iter().chain(adopted) {
        assert_eq!(objections(&validator, &json(&write_plan(&plan).unwrap())), [""; 0], "{name}");
    }
}

#[test]
fn the_examples_are_the_samples_as_plan_files() {
    for (name, plan) in samples() {
        let path = example_file(&name);
        assert!(path.is_file(), "{name} is missing: `cargo test --test cases -- --ignored` writes it");
        assert_eq!(
            read_plan(&file(&path)),
            Ok(plan),
            "{name}: `cargo test --test cases -- --ignored` rewrites it"
        );
    }
}

#[test]
#[ignore = "writes into docs/plan-examples; run it after changing a sample"]
fn write_the_samples_as_examples() {
    for (name, plan) in samples() {
        let text = format!("{}\n", write_plan(&plan).unwrap());
        fs::write(example_file(&name), text).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn every_example_follows_the_schema_opens_and_is_written_as_it_was() {
    let validator = validator();
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(documents().join("plan-examples")).unwrap() {
        let path = entry.unwrap().path();
        let text = file(&path);
        assert_eq!(objections(&validator, &json(&text)), [""; 0], "{}", path.display());
        let plan = read_plan(&text).unwrap_or_else(|error| panic!("{}: {error:?}", path.display()));
        assert_eq!(json(&write_plan(&plan).unwrap()), json(&text), "{}", path.display());
        names.insert(path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned));
    }
    let expected = samples().into_iter().map(|(name, _)| name).chain([EVERY_FIELD.to_owned()]);
    assert_eq!(names, expected.map(Some).collect());
}

/// The names of all properties that a schema describes, wherever they stand.
fn described(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::Object(properties)) = fields.get("properties") {
                names.extend(properties.keys().cloned());
            }
            fields.values().for_each(|field| described(field, names));
        }
        Value::Array(items) => items.iter().for_each(|item| described(item, names)),
        _ => {}
    }
}

/// The names of all properties in a value.
fn used(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            names.extend(fields.keys().cloned());
            fields.values().for_each(|field| used(field, names));
        }
        Value::Array(items) => items.iter().for_each(|item| used(item, names)),
        _ => {}
    }
}

/// The other direction follows from the schema itself: it allows no property that it does not describe.
#[test]
fn the_schema_describes_no_property_that_no_example_has() {
    let (mut in_schema, mut in_examples) = (BTreeSet::new(), BTreeSet::new());
    described(&schema(), &mut in_schema);
    used(&example(EVERY_FIELD), &mut in_examples);
    // The draft of 2024 is the only list with a year of its own.
    used(&example(StagesSample::Federation.id()), &mut in_examples);
    let unused: Vec<_> = in_schema.difference(&in_examples).collect();
    assert_eq!(unused, [""; 0]);
}

/// Holds that a schema allows no property that it does not describe, wherever it stands.
pub(crate) fn assert_closed(schema: &Value) {
    match schema {
        Value::Object(fields) => {
            let is_closed = fields.get("additionalProperties") == Some(&Value::Bool(false));
            let is_object = fields.contains_key("properties")
                || fields.get("type") == Some(&json!("object"))
                    && !fields.contains_key("additionalProperties");
            assert!(is_closed || !is_object, "{schema}");
            // A condition describes no object: it only looks at one.
            fields.iter().filter(|(name, _)| *name != "if").for_each(|(_, field)| assert_closed(field));
        }
        Value::Array(items) => items.iter().for_each(assert_closed),
        _ => {}
    }
}

#[test]
fn the_schema_allows_no_property_that_it_does_not_describe() {
    assert_closed(&schema());
}

#[test]
fn what_the_schema_refuses_the_app_refuses() {
    let validator = validator();
    for (place, value) in [
        ("/schema", json!("consortium-plan/2")),
        ("/plan/rule_set", json!(null)),
        ("/plan/rule_set/minimum_small_share", json!("40%")),
        ("/plan/rule_set/source/published", json!("spring")),
        ("/plan/lead", json!("1")),
        ("/plan/members/0/id", json!(-1)),
        ("/plan/members/0/kind", json!("mixed")),
        ("/plan/members/0/insurer_number", json!("1130012")),
        ("/plan/members/0/enrollees", json!(0.5)),
        ("/plan/members/0/enrollees", json!(-1)),
        ("/plan/members/0/enrollees", json!({ "unreadable": 5 })),
        ("/plan/members/0/cost", json!({ "percentage": "60.0" })),
        ("/plan/members/0/cost/percent", json!("9.555")),
        ("/plan/providers/0/kind", json!("hospital")),
        ("/plan/statements/committee", json!("yes")),
        ("/plan/statements/output_indicator", json!(3)),
        ("/plan/cost/lines/0/form", json!("own_cost")),
        ("/plan/cost/lines/0/amount", json!("1200000")),
        ("/plan/cost/grant/rate", json!("half")),
        ("/plan/cost/keys/0/key", json!("by_age")),
        ("/plan/cost/rounding_unit", json!(5)),
        ("/plan/cost/shares_fixed_on", json!("R8.4.1")),
        ("/plan/outcomes/rows", json!("towns")),
        ("/plan/outcomes/groups/0/joined", json!(-1)),
        ("/plan/outcomes/target", json!("30%")),
        ("/plan/outcomes/before", json!([1, 2, 3])),
        ("/plan/outcomes/review/0/reached", json!("nearly")),
        ("/plan/stages/years/2026/targets/stage", json!(5)),
        ("/plan/stages/years/2026/federation/met", json!([0])),
        ("/plan/stages/years/2026/insurers/0/record/before", json!("II")),
        ("/plan/stages/years/2026/insurers/0/record/outcome", json!({ "missed": true })),
        ("/plan/stages/years/2026/insurers/0/record/survey", json!({ "first": {} })),
    ] {
        let mut plan = example(EVERY_FIELD);
        *plan.pointer_mut(place).unwrap_or_else(|| panic!("the example has no {place}")) = value.clone();
        assert!(!objections(&validator, &plan).is_empty(), "the schema allows {value} at {place}");
        assert!(read_plan(&plan.to_string()).is_err(), "the app reads {value} at {place}");
    }
}

/// The words of every list in a schema that begins with one of these, wherever it stands.
fn word_lists(schema: &Value, first: &str, found: &mut Vec<Value>) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::Array(words)) = fields.get("enum")
                && words.first() == Some(&json!(first))
            {
                found.push(Value::Array(words.clone()));
            }
            fields.values().for_each(|field| word_lists(field, first, found));
        }
        Value::Array(items) => items.iter().for_each(|item| word_lists(item, first, found)),
        _ => {}
    }
}

#[test]
fn every_schema_lists_the_keys_and_the_methods_of_the_program() {
    let methods = json!(Method::ALL);
    for name in ["plan", "report", "exercises"] {
        let schema = json(&file(&documents().join(format!("{name}.schema.json"))));
        let (mut keys, mut lists) = (Vec::new(), Vec::new());
        word_lists(&schema, "equal_share", &mut keys);
        word_lists(&schema, "planned_keys", &mut lists);
        assert_eq!(keys, [json!(Key::ALL)], "{name}: the keys");
        assert_eq!(lists, std::slice::from_ref(&methods), "{name}: the methods");
    }
}

#[test]
fn the_types_and_the_worked_examples_know_every_key() {
    let types = file(&documents().join("api.d.ts"));
    let examples = file(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/cost/keys.toml"));
    for key in Key::ALL {
        let name = json!(key);
        assert!(types.contains(&name.to_string()), "docs/api.d.ts has no {name}");
        assert!(examples.contains(&name.to_string()), "tests/cases/cost/keys.toml has no example for {name}");
    }
}

#[test]
fn the_schema_states_the_limits_that_files_are_held_to() {
    let schema = schema();
    let table = |breakdown: &str| format!("/$defs/white_paper/properties/{breakdown}/maxItems");
    let list = |definition: &str| format!("/$defs/indicators/properties/{definition}/maxItems");
    for (place, limit) in [
        ("/properties/plan/properties/members/maxItems".to_owned(), MOST_MEMBERS_KEPT),
        ("/properties/plan/properties/providers/oneOf/0/maxItems".to_owned(), MAXIMUM_PROVIDERS),
        ("/$defs/keys/maxItems".to_owned(), MAXIMUM_KEYS),
        ("/$defs/training/properties/chosen/maxItems".to_owned(), MOST_SESSIONS),
        ("/$defs/training/properties/busy/maxItems".to_owned(), MOST_SESSIONS),
        ("/$defs/timetable/properties/sessions/maxItems".to_owned(), MOST_SESSIONS),
        ("/$defs/notice/properties/made_for/oneOf/1/maxItems".to_owned(), MOST_MEMBERS_KEPT),
        ("/$defs/notice/properties/draft_members/maxItems".to_owned(), MOST_MEMBERS_KEPT),
        ("/$defs/targets/properties/figures/maxProperties".to_owned(), MOST_MEMBERS_KEPT),
        ("/$defs/line/properties/steps/maxItems".to_owned(), MAXIMUM_STEPS),
        ("/$defs/cost/properties/lines/maxItems".to_owned(), MAXIMUM_LINES),
        ("/$defs/outcomes/properties/groups/maxItems".to_owned(), MAXIMUM_GROUPS),
        (table("ages"), MAXIMUM_PAPER_GROUPS),
        (table("sexes"), MAXIMUM_PAPER_GROUPS),
        (table("workplaces"), MAXIMUM_PAPER_GROUPS),
        (table("occupations"), MAXIMUM_PAPER_GROUPS),
        ("/$defs/outcomes/properties/reasons/maxItems".to_owned(), MAXIMUM_REASONS),
        ("/$defs/outcomes/properties/review/maxItems".to_owned(), MAXIMUM_REVIEW_LINES),
        ("/$defs/stages/properties/years/maxProperties".to_owned(), MAXIMUM_YEARS),
        ("/$defs/stage_year/properties/insurers/maxItems".to_owned(), MOST_INSURERS_KEPT),
        (list("federation"), ItemNumber::MOST.into()),
        (list("insurer"), ItemNumber::MOST.into()),
        (list("survey"), MAXIMUM_QUESTIONS),
        ("/$defs/indicators/properties/source/properties/pages/maxItems".to_owned(), MAXIMUM_TOPICS),
    ] {
        assert_eq!(schema.pointer(&place), Some(&json!(limit)), "{place}");
    }
}
