//! The five steps as stairs, with where an insurer stood, aimed and stands.

use yew::prelude::*;

use super::shapes::{bar, label, picture};
use crate::text::{Language, stages, stages_page as words};
use consortium_core::stages::{InsurerReport, InsurerStep, Rung, Span, StepUp};

const STEP_WIDTH: f64 = 72.0;
const STEP_HEIGHT: f64 = 30.0;
const BOTTOM: f64 = 216.0;

/// The stairs. The sentences beside the picture say the same.
pub(crate) fn step_stairs(language: Language, report: &InsurerReport) -> Html {
    let target = match report.step_up {
        StepUp::Planned { target, .. } => Some(target),
        StepUp::NotPlanned | StepUp::NoStepUp | StepUp::Unreadable => None,
    };
    let description = words::path_description(
        language,
        stages::step_span(language, report.before),
        target.map_or_else(|| words::none(language).to_owned(), |target| stages::step(language, target)),
        stages::step_span(language, report.after),
    );
    let steps = InsurerStep::ALL.iter().map(|step| {
        let (left, top) = (left(*step), top(*step));
        html! {
            <g key={step.number()}>
                { bar(fill(*step, report.after), (left + 2.0, top), (STEP_WIDTH - 4.0, BOTTOM - top), 4.0) }
                { label("", (left + STEP_WIDTH / 2.0, BOTTOM + 18.0), "middle", step.numeral().to_string()) }
                { marks(language, *step, report, target) }
            </g>
        }
    });
    picture((360.0, 240.0), description, steps.collect())
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
    let words = [
        here(report.after).then(|| ("strong", words::path_after(language))),
        (target == Some(step)).then(|| ("limit-text", words::path_target(language))),
        here(report.before).then(|| ("quiet", words::path_before(language))),
    ];
    let x = left(step) + STEP_WIDTH / 2.0;
    let marks =
        words.into_iter().flatten().enumerate().map(|(line, (class, word))| {
            label(class, (x, top(step) - 8.0 - 18.0 * line as f64), "middle", word)
        });
    marks.collect()
}
