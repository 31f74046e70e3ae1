//! The five steps as stairs, with where an insurer stood, aimed and stands.

use yew::prelude::*;

use super::at;
use crate::{
    domain::stages::{InsurerReport, InsurerStep, Rung, Span, StepUp},
    text::{Language, stages, stages_page as words},
};

const STEP_WIDTH: f64 = 72.0;
const STEP_HEIGHT: f64 = 30.0;
const BOTTOM: f64 = 216.0;

/// The stairs. The sentences beside the picture say the same.
pub(crate) fn step_stairs(language: Language, report: &InsurerReport) -> Html {
    let target = match report.step_up {
        StepUp::Planned { target, .. } => Some(target),
        StepUp::NotPlanned | StepUp::NoStepUp => None,
    };
    let description = words::path_description(
        language,
        stages::step_span(language, report.before),
        target.map_or_else(|| words::none(language).to_owned(), |target| stages::step(language, target)),
        stages::step_span(language, report.after),
    );
    html! {
        <svg class="chart" viewBox="0 0 360 240" role="img" aria-label={description}>
            for step in InsurerStep::ALL {
                <g key={step.number()}>
                    <rect class={classes!(fill(*step, report.after))} x={at(left(*step) + 2.0)} y={at(top(*step))} width={at(STEP_WIDTH - 4.0)} height={at(BOTTOM - top(*step))} rx="4" />
                    <text x={at(left(*step) + STEP_WIDTH / 2.0)} y={at(BOTTOM + 18.0)} text-anchor="middle">{ stages::step_numeral(*step).to_string() }</text>
                    { marks(language, *step, report, target) }
                </g>
            }
        </svg>
    }
}

fn left(step: InsurerStep) -> f64 {
    f64::from(step.number() - 1) * STEP_WIDTH
}

fn top(step: InsurerStep) -> f64 {
    BOTTOM - f64::from(step.number()) * STEP_HEIGHT
}

/// Steps reached are filled, those that are possible are hatched by an outline.
fn fill(step: InsurerStep, after: Span<InsurerStep>) -> &'static str {
    if step <= after.lowest() {
        "fill-a"
    } else if step <= after.highest() {
        "possible"
    } else {
        "fill-rest"
    }
}

/// The words above a step.
fn marks(language: Language, step: InsurerStep, report: &InsurerReport, target: Option<InsurerStep>) -> Html {
    let here = |span: Span<InsurerStep>| span.known() == Some(step);
    let words: Vec<(&str, &str)> = [
        here(report.after).then(|| ("strong", words::path_after(language))),
        (target == Some(step)).then(|| ("limit-text", words::path_target(language))),
        here(report.before).then(|| ("quiet", words::path_before(language))),
    ]
    .into_iter()
    .flatten()
    .collect();
    words
        .into_iter()
        .enumerate()
        .map(|(line, (class, word))| {
            let y = top(step) - 8.0 - 18.0 * line as f64;
            html! { <text key={class} {class} x={at(left(step) + STEP_WIDTH / 2.0)} y={at(y)} text-anchor="middle">{ word }</text> }
        })
        .collect()
}
