//! The view of the federation: its self-check, the stage that follows, and what leads to the next one.

use yew::prelude::*;

use super::{
    explanation::explanation,
    matrix::{Matrix, answer_switch},
    reports::Assessed,
    targets::stage_target,
    verdict::{Tone, summary, two_sides, verdict},
    year_edits::in_year,
};
use crate::{
    text::{Language, stages, stages_page as words},
    ui::{
        charts::{RungBand, rung_bars},
        components::{TableTools, card, hint, marked, maybe, paragraph},
        planner::Planner,
    },
};
use consortium_core::{
    Answer,
    stages::{Horizon, RungProgress, SupportStage},
};
use consortium_document::{
    plan::YearEdit,
    tables::{Heading, ResultTable, RowKind, Value},
};

/// The view.
pub(super) fn view(planner: &Planner, assessed: &Assessed) -> Html {
    let language = planner.language();
    let stage = stages::stage_span(language, assessed.report.federation.stage);
    let results = html! {
        <>
            { result(language, assessed) }
            { card("progress-heading", words::progress_heading(language), progress(language, assessed)) }
            { card("plans-heading", words::plans_heading(language), plans(language, assessed)) }
            { card("stage-target-heading", words::targets_heading(language), stage_target(planner, assessed)) }
        </>
    };
    html! {
        <>
            { two_sides(language, self_check(planner, assessed), results) }
            { summary(&[(words::column_stage(language), stage)]) }
        </>
    }
}

/// The matrix with its answers.
fn self_check(planner: &Planner, assessed: &Assessed) -> Html {
    let (language, year) = (planner.language(), assessed.year);
    let report = &assessed.report.federation;
    let reached = |stage: SupportStage| {
        report.progress.iter().find(|rung| rung.rung == stage).map_or(Answer::Unknown, |rung| rung.answer)
    };
    let matrix = Matrix::of_federation(language, &assessed.plan.indicators, &report.matrix, reached);
    let switch = |item| planner.editing(move |answer| in_year(year, YearEdit::Federation(item, answer)));
    let content = html! {
        <>
            { hint(words::check_hint(language)) }
            { matrix.table(language, words::check_caption(language), &[words::column_answer(language)], &|row| {
                let item = row.item;
                let label = words::answer_to(language, item.circled());
                vec![answer_switch(language, item, format!("federation-{}", item.get()), label, row.answer, &switch(item))]
            }) }
            <TableTools {language} table={self_check_table(language, assessed)} />
        </>
    };
    card("check-heading", words::check_heading(language), content)
}

/// The self-check as a table for spreadsheets.
pub(super) fn self_check_table(language: Language, assessed: &Assessed) -> ResultTable {
    let columns = [
        words::column_item(language),
        words::column_wording(language),
        words::column_answer(language),
        words::column_needed_from(language),
    ];
    let mut table =
        ResultTable::new(words::check_table(language, assessed.year.0), columns.map(Heading::text));
    let items = &assessed.plan.indicators.federation.items;
    for (item, row) in items.iter().zip(&assessed.report.federation.matrix) {
        let values = [
            row.item.circled().to_string(),
            stages::wording(language, &item.wording).to_owned(),
            stages::answer(language, row.answer).to_owned(),
            stages::stage(language, Some(item.needed_from)),
        ];
        table.row(RowKind::Plain, values.map(Value::Text));
    }
    table
}

/// The stage, and what is missing for the next one.
fn result(language: Language, assessed: &Assessed) -> Html {
    let (report, indicators) = (&assessed.report.federation, &assessed.plan.indicators);
    let tone = if report.stage.known().is_some() { Tone::Known } else { Tone::Open };
    let more = html! {
        <>
            { paragraph("", stages::federation_next(language, report)) }
            { maybe(stages::federation_gap(language, report).map(|gap| paragraph("notice caution", gap))) }
        </>
    };
    let source = stages::source_line(language, indicators, report.explanation.topic);
    html! {
        <div class="stack-small">
            { verdict(tone, stages::federation_verdict(language, report), more, Some(source)) }
            { explanation(language, indicators, &report.explanation, words::column_stage(language), &|_| String::new()) }
        </div>
    }
}

/// How far each stage is there.
fn progress(language: Language, assessed: &Assessed) -> Html {
    let band =
        |rung: &RungProgress<SupportStage>| RungBand::of(stages::stage(language, Some(rung.rung)), rung);
    let bands: Vec<RungBand> = assessed.report.federation.progress.iter().map(band).collect();
    rung_bars(language, words::progress_heading(language), &bands)
}

/// The plans for the year and for several years, and whether the whole prefecture is looked at.
fn plans(language: Language, assessed: &Assessed) -> Html {
    let report = &assessed.report.federation;
    html! {
        <>
            { marked(report.short_term.answer, stages::plan_status(language, Horizon::ShortTerm, &report.short_term)) }
            { marked(report.medium_term.answer, stages::plan_status(language, Horizon::MediumTerm, &report.medium_term)) }
            { marked(report.prefecture_wide, stages::prefecture_wide(language, report.prefecture_wide)) }
        </>
    }
}
