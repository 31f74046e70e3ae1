use consortium_core::stages::draft_of_2024;
use consortium_core::{
    Answer, Entry,
    stages::{
        InsurerRecord, InsurerReport, InsurerStep, ItemAnswers, ItemResults, RestOfPlan, Span, StatedOutcome,
        StepUp, assess_insurer,
    },
};
use serde::Deserialize;

use super::{Items, check_figure, check_shown, kind_of, range, refuse_without_expectations};
use crate::examples::{cases, structure_stays_as_committed};

/// An insurer as the examples write it down.
#[derive(Default, Deserialize)]
pub(super) struct Insurer {
    planned: Option<Items>,
    achieved: Option<Items>,
    #[serde(default)]
    open: Items,
    #[serde(default)]
    lost: Items,
    stated: Option<String>,
    before: Option<InsurerStep>,
    target: Option<InsurerStep>,
    unreadable_target: Option<String>,
    after: Option<InsurerStep>,
    reached: Option<bool>,
}

impl Insurer {
    pub(super) fn as_input(&self, name: &str, code: &str) -> InsurerRecord {
        let results = self.achieved.map(|achieved| match self.planned {
            Some(planned) => {
                let asked = planned.0.without(self.open.0).union(self.lost.0);
                ItemResults { answers: ItemAnswers::decided(asked, achieved.0), rest: RestOfPlan::Open }
            }
            None => ItemResults::achieved(achieved.0),
        });
        let outcome = match (self.after, self.reached) {
            (Some(step), _) => Some(StatedOutcome::Step(step)),
            (None, reached) => reached.map(StatedOutcome::Reached),
        };
        InsurerRecord {
            name: name.to_owned(),
            code: code.to_owned(),
            rate: self.stated.as_ref().map(|rate| rate.parse().unwrap()).into(),
            before: self.before.into(),
            target: self
                .unreadable_target
                .as_ref()
                .map_or_else(|| self.target.into(), |text| Entry::Unreadable(text.clone())),
            outcome: outcome.into(),
            planned: self.planned.map(|planned| planned.0).into(),
            results: results.into(),
            ..InsurerRecord::default()
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    source: String,
    #[serde(default = "some_name")]
    insurer: String,
    #[serde(flatten)]
    input: Insurer,
    rate: Option<String>,
    rate_lowest: Option<String>,
    rate_highest: Option<String>,
    shown: Option<String>,
    step_after: Option<InsurerStep>,
    after_lowest: Option<InsurerStep>,
    after_highest: Option<InsurerStep>,
    step_up: Option<String>,
    movement: Option<String>,
    missing_for_target: Option<Items>,
    taken_from_before: Option<Items>,
    golden: Option<String>,
    problems: Option<Vec<String>>,
}

impl Case {
    fn refuse_without_expectations(&self) {
        let figures =
            [&self.rate, &self.rate_lowest, &self.shown, &self.step_up, &self.movement, &self.golden];
        let steps = [self.step_after, self.after_lowest];
        let items = [self.missing_for_target, self.taken_from_before];
        let expected = [
            figures.iter().any(|figure| figure.is_some()),
            steps.iter().any(Option::is_some),
            items.iter().any(Option::is_some),
            self.problems.is_some(),
        ];
        refuse_without_expectations(&self.name, expected);
    }
}

fn some_name() -> String {
    "X".to_owned()
}

#[test]
fn every_insurer_stands_where_the_worked_example_says() {
    let cases: Vec<Case> = cases("stages/insurer.toml");
    cases.iter().for_each(run);
}

fn run(case: &Case) {
    let name = &case.name;
    assert!(!case.source.is_empty(), "{name}: where does it come from?");
    case.refuse_without_expectations();
    let input = case.input.as_input(&case.insurer, "");
    let report = assess_insurer(draft_of_2024(), &input);

    let ends = (case.rate_lowest.as_deref(), case.rate_highest.as_deref());
    check_figure(name, report.rate.span(), case.rate.as_deref(), ends);
    check_shown(name, report.rate.span(), case.shown.as_deref());
    if let Some(step) = case.step_after {
        assert_eq!(report.after, Span::exactly(step), "{name}");
    }
    if let Some((lowest, highest)) = range(name, case.after_lowest, case.after_highest) {
        assert_eq!(report.after, Span::between(lowest, highest), "{name}");
    }
    if let Some(step_up) = &case.step_up {
        assert_eq!(word_for(report.step_up), step_up, "{name}");
    }
    if let Some(movement) = &case.movement {
        assert_eq!(serde_json::to_value(report.movement).unwrap(), **movement, "{name}");
    }
    if let Some(missing) = case.missing_for_target {
        assert_eq!(missing_for_target(&input, &report), missing, "{name}");
    }
    if let Some(file) = &case.golden {
        structure_stays_as_committed(format!("stages/golden/{file}.json"), &report);
    }
    if let Some(kept) = case.taken_from_before {
        assert_eq!(report.items.unwrap().taken_from_before, kept.0, "{name}");
    }
    let problems: Vec<String> = report.problems.iter().map(kind_of).collect();
    assert_eq!(problems, case.problems.clone().unwrap_or_default(), "{name}: without a word, no problem");
}

fn word_for(step_up: StepUp) -> &'static str {
    match step_up {
        StepUp::NotPlanned => "not_planned",
        StepUp::Unreadable => "unreadable",
        StepUp::NoStepUp => "no_step_up",
        StepUp::Planned { reached: Answer::Met, .. } => "reached",
        StepUp::Planned { reached: Answer::NotMet, .. } => "missed",
        StepUp::Planned { reached: Answer::Unknown, .. } => "open",
    }
}

fn missing_for_target(input: &InsurerRecord, report: &InsurerReport) -> Items {
    let progress = &report.items.as_ref().unwrap().progress;
    Items(progress.iter().find(|rung| Some(rung.rung) == input.target.value()).unwrap().still_needed())
}
