//! The answer in a sentence or two: for us, and for all.

use yew::prelude::*;

use super::{assessed::Assessed, groups::name_of, rate_tables::hides_anything};
use crate::{
    text::{Language, outcomes as words},
    ui::components::{bullets, paragraph},
};
use consortium_core::outcomes::{Contradiction, OutcomesField, ProjectReport, RateFigure};
use consortium_document::plan::Plan;

/// The verdict. Screen readers hear it when it changes.
pub(super) fn verdict(assessed: Assessed<'_>, language: Language) -> Html {
    let Assessed { plan, report, .. } = assessed;
    let mut sentences = sentences(plan, report, language).into_iter();
    let found = report.contradictions.iter().map(|found| contradiction(plan, found, language));
    let found: Vec<String> = found.collect();
    let class = if report.participation.rate.is_ok() || report.continuation.rate.is_ok() {
        "known"
    } else {
        "unknown"
    };
    let Some(headline) = sentences.next() else {
        return html! {
            <div class="verdict unknown" role="status">
                { paragraph("headline", if found.is_empty() { words::waiting(language) } else { words::contradictory(language) }) }
                { bullets(found) }
            </div>
        };
    };
    html! {
        <div class={classes!("verdict", class, hides_anything(assessed, language).then_some("no-print"))} role="status" aria-live="polite">
            { paragraph("headline", headline) }
            for (position, sentence) in sentences.enumerate() { <p key={position}>{ sentence }</p> }
            if !found.is_empty() {
                { paragraph("", words::partly_contradictory(language)) }
                { bullets(found) }
            }
        </div>
    }
}

/// A contradiction, with the name of its group.
fn contradiction(plan: &Plan, found: &Contradiction, language: Language) -> String {
    let said = words::contradiction(language, found);
    let OutcomesField::Group(id, _) = found.field else { return said };
    let mut groups = plan.outcomes.groups.iter().enumerate();
    match groups.find(|(_, group)| group.id == id) {
        Some((row, group)) => words::of_group(language, &name_of(language, group, row), &said),
        None => said,
    }
}

/// Ours first, then all, the target, and what was measured.
pub(super) fn sentences(plan: &Plan, report: &ProjectReport, language: Language) -> Vec<String> {
    let outcomes = &plan.outcomes;
    let known = |figure: RateFigure, say: fn(Language, &str) -> String| {
        figure.ok().map(|rate| say(language, &words::rate(language, rate)))
    };
    let mut sentences = Vec::new();
    let ours = outcomes.ours.and_then(|id| report.groups.iter().find(|group| group.id == id));
    if let Some(ours) = ours {
        let figures = [
            (
                ours.participation,
                words::we_joined as fn(Language, &str) -> String,
                &ours.participation_beside_others,
            ),
            (ours.continuation, words::we_went_on, &ours.continuation_beside_others),
        ];
        for (figure, say, comparison) in figures {
            let beside = comparison.as_ref().map(|comparison| words::beside_others(language, comparison));
            let parts: Vec<String> = known(figure, say).into_iter().chain(beside).collect();
            if !parts.is_empty() {
                sentences.push(words::joined_sentences(language, &parts));
            }
        }
    }
    let target = outcomes.target.value().zip(report.participation.rate.ok()).zip(report.missing_to_target);
    let target = target.map(|((target, rate), missing)| words::to_target(language, rate, target, missing));
    let all: Vec<String> =
        known(report.participation.rate, words::all_joined).into_iter().chain(target).collect();
    if !all.is_empty() {
        sentences.push(words::joined_sentences(language, &all));
    }
    sentences.extend(known(report.continuation.rate, words::all_went_on));
    sentences.extend(known(report.improved, words::improved));
    sentences.extend(known(report.left_obesity, words::left));
    if let Some(bands) = report.bands {
        sentences.extend(words::bands(language, bands));
    }
    sentences
}
