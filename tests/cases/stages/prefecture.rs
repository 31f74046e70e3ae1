use consortium_core::stages::draft_of_2024;
use consortium_core::{
    Fraction,
    stages::{Change, InsurerRecord, assess_prefecture},
};
use serde::Deserialize;

use super::{check_figure, check_shown, insurer::Insurer, refuse_without_expectations};
use crate::examples::cases;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    source: String,
    insurers: Vec<Row>,
    support_rate: Option<String>,
    support_lowest: Option<String>,
    support_highest: Option<String>,
    support_shown: Option<String>,
    step_up_rate: Option<String>,
    step_up_lowest: Option<String>,
    step_up_highest: Option<String>,
    step_up_shown: Option<String>,
    pulling_down: Option<Vec<usize>>,
    without_rate: Option<Vec<usize>>,
    same_insurer: Option<Vec<Vec<usize>>>,
    best_one_more: Option<Best>,
    one_more_reaches_target: Option<Vec<usize>>,
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Best {
    row: usize,
    gain: Fraction,
}

impl Case {
    fn refuse_without_expectations(&self) {
        let figures = [
            &self.support_rate,
            &self.support_lowest,
            &self.support_shown,
            &self.step_up_rate,
            &self.step_up_lowest,
            &self.step_up_shown,
        ];
        let rows = [&self.pulling_down, &self.without_rate, &self.one_more_reaches_target];
        let expected = [
            figures.iter().any(|figure| figure.is_some()),
            rows.iter().any(|rows| rows.is_some()),
            self.same_insurer.is_some(),
            self.best_one_more.is_some(),
        ];
        refuse_without_expectations(&self.name, expected);
    }
}

#[test]
fn every_prefecture_has_the_rates_the_worked_example_says() {
    let cases: Vec<Case> = cases("stages/prefecture.toml");
    cases.iter().for_each(run);
}

fn run(case: &Case) {
    let name = &case.name;
    assert!(!case.source.is_empty(), "{name}: where does it come from?");
    case.refuse_without_expectations();
    let insurers: Vec<InsurerRecord> =
        case.insurers.iter().map(|row| row.insurer.as_input(&row.name, &row.code)).collect();
    let report = assess_prefecture(draft_of_2024(), &insurers.iter().collect::<Vec<_>>());

    let support = report.support_rate.as_ref().map(|rate| rate.mean);
    let ends = (case.support_lowest.as_deref(), case.support_highest.as_deref());
    check_figure(name, support, case.support_rate.as_deref(), ends);
    check_shown(name, support, case.support_shown.as_deref());
    let ends = (case.step_up_lowest.as_deref(), case.step_up_highest.as_deref());
    check_figure(name, report.step_up_rate.rate, case.step_up_rate.as_deref(), ends);
    check_shown(name, report.step_up_rate.rate, case.step_up_shown.as_deref());

    if let Some(rows) = &case.pulling_down {
        let found: Vec<usize> = report.pulling_down().iter().map(|influence| influence.row + 1).collect();
        assert_eq!(&found, rows, "{name}");
    }
    if let Some(rows) = &case.without_rate {
        let found: Vec<usize> = report.without_rate.iter().map(|row| row + 1).collect();
        assert_eq!(&found, rows, "{name}");
    }
    if let Some(groups) = &case.same_insurer {
        let found: Vec<Vec<usize>> =
            report.same_insurer.iter().map(|same| same.rows.iter().map(|row| row + 1).collect()).collect();
        assert_eq!(&found, groups, "{name}");
    }
    if let Some(best) = &case.best_one_more {
        let explanation = report.support_rate_explanation.as_ref().unwrap();
        let expected = Change::OneMoreItemAt { row: best.row - 1, gain: best.gain };
        assert_eq!(explanation.would_change, [expected], "{name}");
    }
    if let Some(rows) = &case.one_more_reaches_target {
        let reaching = report.one_more_item.iter().filter(|more| more.reaches_target);
        assert_eq!(&reaching.map(|more| more.row + 1).collect::<Vec<_>>(), rows, "{name}");
    }
}
