use consortium_core::stages::draft_of_2024;
use consortium_core::{
    Answer,
    stages::{
        Achievement, InsurerReport, InsurerStep, InsurerYear, ItemAnswers, Span, StepAfter, StepBefore,
        StepUp, assess_insurer,
    },
};
use serde::Deserialize;

use super::{Items, check_figure, check_shown, kind_of, read, stays_as_committed};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

/// An insurer as the examples write it down.
#[derive(Default, Deserialize)]
pub(super) struct Insurer {
    planned: Option<Items>,
    #[serde(default)]
    achieved: Items,
    #[serde(default)]
    open: Items,
    #[serde(default)]
    lost: Items,
    stated: Option<String>,
    before: Option<InsurerStep>,
    target: Option<InsurerStep>,
    after: Option<InsurerStep>,
    reached: Option<bool>,
}

impl Insurer {
    pub(super) fn as_input(&self, name: &str, code: &str) -> InsurerYear {
        let achievement = match (&self.planned, &self.stated) {
            (Some(planned), _) => {
                let asked = planned.0.without(self.open.0).union(self.lost.0);
                let results = ItemAnswers::decided(asked, self.achieved.0);
                Achievement::Items { planned: planned.0, results }
            }
            (None, Some(rate)) => Achievement::Stated { rate: rate.parse().unwrap() },
            (None, None) => Achievement::Unknown,
        };
        let after = match (self.after, self.reached) {
            (Some(step), _) => StepAfter::Stated { step },
            (None, Some(reached)) => StepAfter::TargetReached { reached },
            (None, None) => StepAfter::FromResults,
        };
        InsurerYear {
            name: name.to_owned(),
            code: code.to_owned(),
            achievement,
            before: self.before.map_or(StepBefore::Unknown, |step| StepBefore::Stated { step }),
            target: self.target,
            after,
        }
    }
}

#[derive(Deserialize)]
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
    #[serde(default)]
    problems: Vec<String>,
}

fn some_name() -> String {
    "X".to_owned()
}

#[test]
fn every_insurer_stands_where_the_worked_example_says() {
    for case in read::<File>("insurer.toml").case {
        run(&case);
    }
}

fn run(case: &Case) {
    let name = &case.name;
    assert!(!case.source.is_empty(), "{name}: where does it come from?");
    let input = case.input.as_input(&case.insurer, "");
    let report = assess_insurer(draft_of_2024(), &input);

    let range = (case.rate_lowest.as_deref(), case.rate_highest.as_deref());
    check_figure(name, report.rate.span(), case.rate.as_deref(), range);
    check_shown(name, report.rate.span(), case.shown.as_deref());
    if let Some(step) = case.step_after {
        assert_eq!(report.after, Span::exactly(step), "{name}");
    }
    if let Some((lowest, highest)) = case.after_lowest.zip(case.after_highest) {
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
        stays_as_committed(file, &report);
    }
    if let Some(kept) = case.taken_from_before {
        assert_eq!(report.items.unwrap().taken_from_before, kept.0, "{name}");
    }
    let problems: Vec<String> = report.problems.iter().map(kind_of).collect();
    assert_eq!(problems, case.problems, "{name}");
}

fn word_for(step_up: StepUp) -> &'static str {
    match step_up {
        StepUp::NotPlanned => "not_planned",
        StepUp::NoStepUp => "no_step_up",
        StepUp::Planned { reached: Answer::Met, .. } => "reached",
        StepUp::Planned { reached: Answer::NotMet, .. } => "missed",
        StepUp::Planned { reached: Answer::Unknown, .. } => "open",
    }
}

fn missing_for_target(input: &InsurerYear, report: &InsurerReport) -> Items {
    let progress = &report.items.as_ref().unwrap().progress;
    Items(progress.iter().find(|rung| Some(rung.rung) == input.target).unwrap().still_needed())
}
