//! What was to be reached in a year, and whether it was.

use yew::prelude::*;

use super::{reports::Assessed, year_edits::in_year};
use crate::{
    text::{field::label, stages, stages_page as words},
    ui::{
        components::{FieldInput, marked, maybe, select},
        planner::Planner,
    },
};
use consortium_core::{
    Field, Fraction,
    stages::{PrintedPercent, Rung, StagesField, SupportStage, TargetCheck},
};
use consortium_document::plan::YearEdit;

/// The target for the stage of the federation.
pub(super) fn stage_target(planner: &Planner, assessed: &Assessed) -> Html {
    let (language, year) = (planner.language(), assessed.year);
    let mut options = vec![AttrValue::from(words::none(language))];
    options
        .extend(SupportStage::ALL.iter().map(|stage| AttrValue::from(stages::stage(language, Some(*stage)))));
    let target = assessed.plan.targets.stage;
    // The first choice is to have none.
    let chosen = target.map_or(0, |stage| usize::from(stage.number()));
    let onchange = planner.editing(move |at: usize| {
        let stage = at.checked_sub(1).and_then(|at| SupportStage::ALL.get(at)).copied();
        in_year(year, YearEdit::TargetStage(stage))
    });
    let check = assessed.report.targets.stage.as_ref();
    html! {
        <div class="field">
            <span class="label">{ words::target_stage(language) }</span>
            { select(words::target_stage(language), &options, chosen, onchange) }
            if let Some(check) = check { { marked(check.reached, stages::target_check(language, check)) } }
        </div>
    }
}

/// The targets for the two rates of the prefecture.
pub(super) fn rate_targets(planner: &Planner, assessed: &Assessed) -> Html {
    let checks = &assessed.report.targets;
    html! {
        <div class="fields">
            { rate_target(planner, assessed, StagesField::SupportRateTarget, checks.support_rate.as_ref()) }
            { rate_target(planner, assessed, StagesField::StepUpRateTarget, checks.step_up_rate.as_ref()) }
        </div>
    }
}

fn rate_target(
    planner: &Planner,
    assessed: &Assessed,
    target: StagesField,
    check: Option<&TargetCheck<PrintedPercent, Fraction>>,
) -> Html {
    let language = planner.language();
    let Some(slot) = assessed.plan.slot(target) else { return Html::default() };
    let field = Field::Stages(assessed.year, target);
    let problems = assessed.report.targets.problems.iter();
    let wrong = problems.filter(|problem| problem.field() == field);
    let wrong = wrong.map(|problem| AttrValue::from(stages::target_problem(language, problem)));
    let input = FieldInput::of(language, field, slot, label(language, field), &planner.act)
        .unit(words::at_least(language));
    html! {
        <div class="stack-small">
            { input.wrong(wrong).field() }
            { maybe(check.map(|check| marked(check.reached, stages::target_rate_check(language, check)))) }
        </div>
    }
}
