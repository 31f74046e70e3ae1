use std::rc::Rc;

use consortium_core::{
    Answer,
    reading::read_share,
    stages::{
        FiscalYear, InsurerRecord, InsurerStep, StagesField, StagesPlan, YearPlan, YearsReport, assess_years,
    },
};
use serde::Deserialize;

use super::{insurer::Insurer, kind_of, refuse_without_expectations};
use crate::examples::cases;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    source: String,
    before: Vec<Row>,
    after: Vec<Row>,
    /// The target for the support rate of the later year, as it is typed.
    support_rate_target: Option<String>,
    /// Pairs of rows that were compared, from 1.
    compared: Option<Vec<(usize, usize)>>,
    /// The means of both years over the compared rows, in percent.
    means: Option<(String, String)>,
    falls: Option<Vec<Fall>>,
    target_reached: Option<Answer>,
    target_problems: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    #[serde(default)]
    code: String,
    #[serde(flatten)]
    insurer: Insurer,
}

#[derive(Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
struct Fall {
    row_after: usize,
    ended: InsurerStep,
    started: InsurerStep,
}

#[test]
fn two_years_are_followed_as_the_worked_example_says() {
    let cases: Vec<Case> = cases("stages/years.toml");
    cases.iter().for_each(run);
}

fn plan(rows: &[Row]) -> YearPlan {
    let record = |row: &Row| -> InsurerRecord { row.insurer.as_input(&row.name, &row.code) };
    rows.iter().map(record).collect()
}

fn report(case: &Case) -> YearsReport {
    let mut after = plan(&case.after);
    if let Some(target) = &case.support_rate_target {
        after.slot_mut(StagesField::SupportRateTarget).unwrap().enter(target);
    }
    let years = [(2024, plan(&case.before)), (2025, after)];
    let years = years.into_iter().map(|(year, plan)| (FiscalYear(year), Rc::new(plan)));
    assess_years(&StagesPlan { years: years.collect() })
}

fn run(case: &Case) {
    let name = &case.name;
    assert!(!case.source.is_empty(), "{name}: where does it come from?");
    let expected = [
        case.compared.is_some(),
        case.means.is_some(),
        case.falls.is_some(),
        case.target_reached.is_some(),
        case.target_problems.is_some(),
    ];
    refuse_without_expectations(name, expected);
    let report = report(case);
    let rates = &report.comparisons[0].rates;
    if let Some(compared) = &case.compared {
        let found: Vec<(usize, usize)> =
            rates.insurers.iter().map(|pair| (pair.row_before + 1, pair.row_after + 1)).collect();
        assert_eq!(&found, compared, "{name}");
    }
    if let Some((before, after)) = &case.means {
        let means = rates.means.unwrap();
        let expected = [before, after].map(|mean| read_share(mean).unwrap().value.unwrap());
        assert_eq!([means.before, means.after], expected, "{name}");
    }
    let falls: Vec<Fall> = rates
        .falls
        .iter()
        .map(|fall| Fall {
            row_after: fall.row_after + 1,
            ended: fall.ended.known().unwrap(),
            started: fall.started.known().unwrap(),
        })
        .collect();
    assert_eq!(falls, case.falls.as_deref().unwrap_or_default(), "{name}: without a word, no fall");
    let targets = &report.years[1].targets;
    if let Some(reached) = case.target_reached {
        assert_eq!(targets.support_rate.unwrap().reached, reached, "{name}");
    }
    let problems: Vec<String> = targets.problems.iter().map(kind_of).collect();
    let expected = case.target_problems.as_deref().unwrap_or_default();
    assert_eq!(problems, expected, "{name}: without a word, no problem");
}
