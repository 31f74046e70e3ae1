//! What was to be reached in a year, and whether it was.

use yew::prelude::*;

use super::{in_year, reports::Assessed};
use crate::{
    text::{self, Language, stages, stages_page as words},
    ui::{
        components::{EntryFieldProps, marked, select, shown},
        planner::Planner,
    },
};
use consortium_core::{
    Entry, Field, Fraction,
    reading::entry,
    stages::{PrintedPercent, Rung, StagesField, SupportStage, TargetCheck},
};
use consortium_document::{
    plan::{Action, TargetField, YearEdit},
    tables::read_printed_percent,
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
            { select(words::target_stage(language), &options, chosen, onchange) }
            if let Some(check) = check { { marked(check.reached, stages::target_check(language, check)) } }
        </div>
    }
}

/// The targets for the two rates of the prefecture.
pub(super) fn rate_targets(planner: &Planner, assessed: &Assessed) -> Html {
    let language = planner.language();
    let (targets, checks) = (&assessed.plan.targets, &assessed.report.targets);
    html! {
        <div class="fields">
            { rate_target(planner, assessed, words::target_support_rate(language), &targets.support_rate, checks.support_rate.as_ref(),
                StagesField::SupportRateTarget, TargetField::SupportRate) }
            { rate_target(planner, assessed, words::target_step_up_rate(language), &targets.step_up_rate, checks.step_up_rate.as_ref(),
                StagesField::StepUpRateTarget, TargetField::StepUpRate) }
        </div>
    }
}

fn rate_target(
    planner: &Planner,
    assessed: &Assessed,
    label: &'static str,
    value: &Entry<PrintedPercent>,
    check: Option<&TargetCheck<PrintedPercent, Fraction>>,
    field: StagesField,
    make: fn(Entry<PrintedPercent>) -> TargetField,
) -> Html {
    let (language, year) = (planner.language(), assessed.year);
    let wrong = wrong_at(language, planner, Field::Stages(year, field));
    let oninput = planner.editing(move |text: String| {
        in_year(year, YearEdit::Target(make(entry(&text, read_printed_percent(&text)))))
    });
    let field = EntryFieldProps::of_text(language, label, label, shown(value, ToString::to_string), oninput)
        .number()
        .unit(words::at_least(language))
        .wrong(wrong);
    html! {
        <div class="stack-small">
            { EntryFieldProps { onsettle: planner.doing(Action::Settle), ..field }.field() }
            { check.map(|check| marked(check.reached, stages::target_rate_check(language, check))).unwrap_or_default() }
        </div>
    }
}

/// What is wrong with one field of the plan.
fn wrong_at(language: Language, planner: &Planner, field: Field) -> Option<AttrValue> {
    let plan = planner.plan();
    let problem = plan.problems().into_iter().find(|problem| problem.field == field)?;
    Some(text::plan::problem(language, plan, &problem).into())
}
