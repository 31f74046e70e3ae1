//! Runs the worked examples of `tests/cases/cost/`.
//!
//! A case is a cost with its members, written as in a plan file, and the figures that must come out: any part of
//! the cost report, where a figure that was calculated stands for itself, and `"null"` for a part that is not there.
//! What is not written is not checked.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail as loudly as tests"
)]

use std::ops::ControlFlow;

use consortium_core::{
    Member, MemberId,
    cost::{
        CoalitionEligibility, Cost, CostReport, CostSolution, CostTask, Figures, Method, MonthsTakenPart,
        WithdrawalRule, assess_costs, shares_after_departure, shares_after_withdrawal, solve_costs,
    },
};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::examples::cases_of_folder;

/// One worked example.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// A sentence about the world.
    name: String,
    /// Where the figures come from, or how they follow.
    source: String,
    members: Vec<Member>,
    lead: Option<MemberId>,
    cost: Cost,
    eligibility: Option<CoalitionEligibility>,
    /// A member whose departure is played through, with the method of the plan.
    leaving: Option<MemberId>,
    /// How many months a member that leaves during the year took part; it is the one that is `leaving`.
    months: Option<u8>,
    /// Whether the long calculations are done as well.
    #[serde(default)]
    solved: bool,
    expect: Value,
}

#[test]
fn every_worked_example_comes_out() {
    let cases = cases_of_folder::<Case>("cost");
    let wrong: Vec<_> = cases.iter().filter_map(|(_, case)| check(case)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cases.len() >= 50, "only {} cases were found", cases.len());
}

/// What comes out differently, if anything does.
fn check(case: &Case) -> Option<String> {
    assert!(!case.source.is_empty(), "{}: every case names its source", case.name);
    assert!(expects_something(&case.expect), "{}: a case without expectations shows nothing", case.name);
    let planned = solution(case, Figures::Planned);
    let actual = solution(case, Figures::Actual);
    let mut found = view(&assess_costs(&case.task(), planned.as_ref(), actual.as_ref()));
    if let (Some(leaving), Value::Object(found)) = (case.leaving, &mut found) {
        found.insert("after_departure".into(), after_departure(case, leaving));
        if let Some(months) = case.months {
            let under = |rule| after_withdrawal(case, leaving, months, rule);
            found.insert("whole_year_due".into(), under(WithdrawalRule::WholeYear));
            found.insert("due_by_months".into(), under(WithdrawalRule::ByMonths));
        }
    }
    let mut differences = Vec::new();
    compare("", &case.expect, &found, &mut differences);
    (!differences.is_empty()).then(|| format!("{}\n{}", case.name, differences.join("\n")))
}

/// Whether the expectation has a figure, an answer or a reason in it, however deep.
fn expects_something(expectation: &Value) -> bool {
    match expectation {
        Value::Object(fields) => fields.values().any(expects_something),
        Value::Array(entries) => entries.iter().any(expects_something),
        _ => true,
    }
}

#[test]
fn an_expectation_without_any_figure_is_none() {
    assert!(!expects_something(&json!({ "methods": { "shapley": {} }, "errors": [{}] })));
    assert!(expects_something(&json!({ "methods": { "shapley": { "exact": ["1"] } } })));
}

impl Case {
    fn task(&self) -> CostTask {
        CostTask::of(&self.cost, &self.members, self.lead, self.eligibility)
    }
}

fn solution(case: &Case, figures: Figures) -> Option<CostSolution> {
    let solve = || solve_costs(&case.task(), figures, &mut |_| ControlFlow::Continue(())).ok();
    case.solved.then(solve).flatten()
}

/// The report with the methods by name, and without the wrapper around what was calculated.
fn view(report: &CostReport) -> Value {
    let mut value = serde_json::to_value(report).unwrap();
    let methods: Map<_, _> = report
        .methods
        .iter()
        .map(|report| (name(report.method), serde_json::to_value(&report.shares).unwrap()))
        .collect();
    let closest: Map<_, _> = report
        .methods
        .iter()
        .map(|report| (name(report.method), serde_json::to_value(&report.closest).unwrap()))
        .collect();
    value["methods"] = Value::Object(methods);
    value["closest"] = Value::Object(closest);
    unwrapped(value)
}

fn name(method: Method) -> String {
    serde_json::to_value(method).unwrap().as_str().unwrap().to_owned()
}

fn after_departure(case: &Case, leaving: MemberId) -> Value {
    match shares_after_departure(&case.task(), case.cost.method, leaving) {
        Ok(shares) => unwrapped(serde_json::to_value(shares).unwrap()),
        Err(reasons) => json!({ "not_calculated": reasons }),
    }
}

fn after_withdrawal(case: &Case, leaving: MemberId, months: u8, rule: WithdrawalRule) -> Value {
    let months = MonthsTakenPart::new(months).unwrap();
    match shares_after_withdrawal(&case.task(), case.cost.method, leaving, months, rule) {
        Ok(withdrawal) => unwrapped(serde_json::to_value(withdrawal).unwrap()),
        Err(reasons) => json!({ "not_calculated": reasons }),
    }
}

fn unwrapped(value: Value) -> Value {
    match value {
        Value::Object(mut fields) if fields.len() == 1 && fields.contains_key("done") => {
            unwrapped(fields.remove("done").unwrap())
        }
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, unwrapped(value))).collect(),
        Value::Array(entries) => entries.into_iter().map(unwrapped).collect(),
        plain => plain,
    }
}

/// Everything expected must be found; lists must have the same length.
fn compare(place: &str, expected: &Value, found: &Value, differences: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(fields)) => {
            for (name, expected) in expected {
                // TOML has no null. A name that the report does not have is no null either.
                if expected == "null" && fields.get(name) == Some(&Value::Null) {
                    continue;
                }
                let found = fields.get(name).unwrap_or(&Value::Null);
                compare(&format!("{place}.{name}"), expected, found, differences);
            }
        }
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            for (position, (expected, found)) in expected.iter().zip(found).enumerate() {
                compare(&format!("{place}[{position}]"), expected, found, differences);
            }
        }
        _ if expected == found => {}
        _ => differences.push(format!("  {place}: expected {expected}, found {found}")),
    }
}
