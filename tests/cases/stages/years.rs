use std::rc::Rc;

use consortium_core::{
    Answer,
    stages::{
        FiscalYear, InsurerRecord, InsurerStep, StagesField, StagesPlan, YearPlan, YearsReport, assess_years,
    },
};
use serde::Deserialize;

use super::{insurer::Insurer, kind_of, read};

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
    before: Vec<Row>,
    after: Vec<Row>,
    /// The target for the support rate of the later year, as it is typed.
    support_rate_target: Option<String>,
    /// Pairs of rows that were compared, from 1.
    compared: Option<Vec<(usize, usize)>>,
    #[serde(default)]
    falls: Vec<Fall>,
    target_reached: Option<Answer>,
    #[serde(default)]
    target_problems: Vec<String>,
}

#[derive(Deserialize)]
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
    for case in read::<File>("years.toml").case {
        run(&case);
    }
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
    let report = report(case);
    let rates = &report.comparisons[0].rates;
    if let Some(compared) = &case.compared {
        let found: Vec<(usize, usize)> =
            rates.insurers.iter().map(|pair| (pair.row_before + 1, pair.row_after + 1)).collect();
        assert_eq!(&found, compared, "{name}");
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
    assert_eq!(falls, case.falls, "{name}");
    let targets = &report.years[1].targets;
    if let Some(reached) = case.target_reached {
        assert_eq!(targets.support_rate.unwrap().reached, reached, "{name}");
    }
    assert_eq!(targets.problems.iter().map(kind_of).collect::<Vec<_>>(), case.target_problems, "{name}");
}
