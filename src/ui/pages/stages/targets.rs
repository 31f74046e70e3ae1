//! What was to be reached in a year, and whether it was.

use yew::prelude::*;

use super::{in_year, reports::Assessed};
use crate::{
    domain::{
        Answer,
        stages::{PrintedPercent, Rung, SupportStage},
    },
    exchange::{entry, read_printed_percent},
    plan::{Action, Entry, Place, TargetField, YearEdit},
    text::{self, Language, stages, stages_page as words},
    ui::{
        components::{Select, ValueField, answer_mark, shown},
        planner::Planner,
    },
};

/// The target for the stage of the federation.
pub(super) fn stage_target(planner: &Planner, assessed: &Assessed) -> Html {
    let (language, year) = (planner.language(), assessed.year);
    let mut options = vec![AttrValue::from(words::none(language))];
    options
        .extend(SupportStage::ALL.iter().map(|stage| AttrValue::from(stages::stage(language, Some(*stage)))));
    let target = assessed.plan.targets.stage;
    let chosen = target.map_or(0, |stage| usize::from(stage.number()));
    let onchange = planner.editing(move |at: usize| {
        let stage = at.checked_sub(1).and_then(|at| SupportStage::ALL.get(at)).copied();
        in_year(year, YearEdit::Target(TargetField::Stage(stage)))
    });
    let check = assessed.report.targets.stage.as_ref();
    html! {
        <div class="field">
            <span class="label">{ words::target_stage(language) }</span>
            <Select label={words::target_stage(language)} {options} {chosen} {onchange} />
            if let Some(check) = check { { outcome(check.reached, stages::target_check(language, check)) } }
        </div>
    }
}

/// The targets for the two rates of the prefecture.
pub(super) fn rate_targets(planner: &Planner, assessed: &Assessed) -> Html {
    let language = planner.language();
    let (targets, checks) = (&assessed.plan.targets, &assessed.report.targets);
    html! {
        <div class="fields">
            <div class="stack-small">
                { rate_target(planner, assessed, "target-support-rate", words::target_support_rate(language), &targets.support_rate,
                    Place::SupportRateTarget(assessed.year), TargetField::SupportRate) }
                if let Some(check) = &checks.support_rate { { outcome(check.reached, stages::target_rate_check(language, check)) } }
            </div>
            <div class="stack-small">
                { rate_target(planner, assessed, "target-step-up-rate", words::target_step_up_rate(language), &targets.step_up_rate,
                    Place::StepUpRateTarget(assessed.year), TargetField::StepUpRate) }
                if let Some(check) = &checks.step_up_rate { { outcome(check.reached, stages::target_rate_check(language, check)) } }
            </div>
        </div>
    }
}

fn rate_target(
    planner: &Planner,
    assessed: &Assessed,
    id: &'static str,
    label: &'static str,
    value: &Entry<PrintedPercent>,
    place: Place,
    make: fn(Entry<PrintedPercent>) -> TargetField,
) -> Html {
    let (language, year) = (planner.language(), assessed.year);
    let wrong = wrong_at(language, planner, place);
    html! {
        <ValueField {id} {label} value={shown(value, ToString::to_string)} unit={words::at_least(language)} number=true {wrong}
            oninput={planner.editing(move |text: String| {
                in_year(year, YearEdit::Target(make(entry(&text, read_printed_percent(&text)))))
            })}
            onsettle={planner.doing(Action::Settle)} />
    }
}

/// What is wrong with one place of the plan.
fn wrong_at(language: Language, planner: &Planner, place: Place) -> Option<AttrValue> {
    let plan = planner.plan();
    let problem = plan.problems().into_iter().find(|problem| problem.place == place)?;
    Some(text::plan::problem(language, plan, &problem).into())
}

fn outcome(reached: Answer, sentence: String) -> Html {
    html! { <p class="marked">{ answer_mark(reached) }<span>{ sentence }</span></p> }
}
