//! The whole report about the samples: what `evaluate` gives to other programs.

use consortium_document::{
    api,
    files::{read_plan, write_plan},
    plan::{Plan, StagesSample},
    report::Stages,
    rulesets,
};

use crate::examples::structure_stays_as_committed;

fn sample(sample: StagesSample) -> Plan {
    Plan::stages_sample(sample, String::new(), rulesets::built_in().remove(0))
}

#[test]
fn the_report_about_the_printed_example_keeps_its_structure() {
    structure_stays_as_committed(
        "stages/golden/report_of_prefecture_x.json",
        &Stages::of(&sample(StagesSample::Prefecture).stages),
    );
}

#[test]
fn every_sample_survives_being_saved_and_gives_the_same_report() {
    for plan in StagesSample::ALL.map(sample) {
        let file = write_plan(&plan).unwrap();
        assert_eq!(read_plan(&file), Ok(plan.clone()));
        let report: serde_json::Value = serde_json::from_str(&api::evaluate(&file)).unwrap();
        assert_eq!(report["stages"], serde_json::to_value(Stages::of(&plan.stages)).unwrap());
    }
}

#[test]
fn a_file_in_which_two_insurers_of_a_year_have_one_id_is_refused() {
    let file = write_plan(&sample(StagesSample::Prefecture)).unwrap();
    let mut file: serde_json::Value = serde_json::from_str(&file).unwrap();
    file["plan"]["stages"]["years"]["2024"]["insurers"][1]["id"] = 1.into();
    let report: serde_json::Value = serde_json::from_str(&api::evaluate(&file.to_string())).unwrap();
    assert_eq!(report["error"]["code"], "same_id_twice");
    assert_eq!(report["error"]["field"], "plan.stages.years.2024.insurers");
}
