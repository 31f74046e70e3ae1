use consortium_core::stages::draft_of_2024;
use consortium_core::{
    Answer,
    stages::{ItemAnswers, Span, SupportStage, assess_federation},
};
use serde::Deserialize;

use super::{Items, refuse_without_expectations};
use crate::examples::{cases, structure_stays_as_committed};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    source: String,
    #[serde(default)]
    met: Items,
    #[serde(default)]
    not_met: Items,
    #[serde(default)]
    others_not_met: bool,
    stage: Option<u8>,
    lowest: Option<u8>,
    highest: Option<u8>,
    missing: Option<Items>,
    met_for_next: Option<Items>,
    met_beyond_next: Option<Items>,
    short_term: Option<Answer>,
    medium_term: Option<Answer>,
    prefecture_wide: Option<Answer>,
    golden: Option<String>,
}

#[test]
fn every_federation_stands_where_the_worked_example_says() {
    let cases: Vec<Case> = cases("stages/federation.toml");
    cases.iter().for_each(run);
}

fn run(case: &Case) {
    let name = &case.name;
    assert!(!case.source.is_empty(), "{name}: where does it come from?");
    let indicators = draft_of_2024();
    let asked = if case.others_not_met {
        indicators.federation.all_items()
    } else {
        case.met.0.union(case.not_met.0)
    };
    let report = assess_federation(indicators, ItemAnswers::decided(asked, case.met.0));

    let stage = |number: Option<u8>| SupportStage::try_from(number.unwrap()).ok();
    refuse_without_expectations(name, [case.stage.is_some(), case.lowest.is_some()]);
    let expected = match case.stage {
        Some(number) => Span::exactly(stage(Some(number))),
        None => Span::between(stage(case.lowest), stage(case.highest)),
    };
    assert_eq!(report.stage, expected, "{name}");
    let next_missing = report.next.map(|next| next.missing).unwrap_or_default();
    let items = [
        (case.missing, next_missing),
        (case.met_for_next, report.met_for_next),
        (case.met_beyond_next, report.met_beyond_next),
    ];
    for (expected, found) in items.into_iter().filter_map(|(expected, found)| Some((expected?, found))) {
        assert_eq!(found, expected.0, "{name}");
    }
    let answers = [
        (case.short_term, report.short_term.answer),
        (case.medium_term, report.medium_term.answer),
        (case.prefecture_wide, report.prefecture_wide),
    ];
    for (expected, found) in answers.into_iter().filter_map(|(expected, found)| Some((expected?, found))) {
        assert_eq!(found, expected, "{name}");
    }
    assert_eq!(report.matrix.len(), 13, "{name}");
    if let Some(file) = &case.golden {
        structure_stays_as_committed(format!("stages/golden/{file}.json"), &report);
    }
}
