//! The view of the federation: its self-check, the stage that follows, and what leads to the next one.

use yew::prelude::*;

use super::{
    explanation::explanation,
    in_year,
    matrix::{Matrix, answer_switch},
    reports::Assessed,
    targets::stage_target,
};
use crate::{
    browser::files,
    domain::{
        Answer,
        stages::{Horizon, RungProgress, SupportStage},
    },
    exchange::Csv,
    plan::YearEdit,
    text::{self, Language, page, stages, stages_page as words},
    ui::{
        charts::{RungBand, rung_bars},
        components::answer_mark,
        planner::Planner,
    },
};

/// The view.
pub(super) fn view(planner: &Planner, assessed: &Assessed) -> Html {
    let language = planner.language();
    html! {
        <>
            <div class="two-sides">
                { self_check(planner, assessed) }
                <section class="results stack" aria-labelledby="result-heading">
                    <h2 id="result-heading" class="visually-hidden">{ page::result(language) }</h2>
                    { verdict(language, assessed) }
                    { progress(language, assessed) }
                    { plans(language, assessed) }
                    <section class="card stack-small" aria-labelledby="stage-target-heading">
                        <h3 id="stage-target-heading">{ words::targets_heading(language) }</h3>
                        { stage_target(planner, assessed) }
                    </section>
                </section>
            </div>
            { summary(language, assessed) }
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
    let export = {
        let (planner, csv) = (planner.clone(), self_check_csv(language, assessed));
        move |_: MouseEvent| {
            let name = words::check_file(language, year.0);
            if files::hand_out(&name, "text/csv", &csv) {
                planner.announce.emit(text::file::saved(language, &name));
            }
        }
    };
    html! {
        <section class="card stack" aria-labelledby="check-heading">
            <h2 id="check-heading">{ words::check_heading(language) }</h2>
            <p class="small quiet">{ words::check_hint(language) }</p>
            { matrix.table(language, words::check_caption(language), &[words::column_answer(language)], |row| {
                let item = row.item;
                let label = words::answer_to(language, item.circled());
                vec![answer_switch(language, format!("federation-{}", item.get()), label, row.answer, &switch(item))]
            }) }
            <div class="row no-print">
                <button class="button plain" onclick={export}>{ words::export_check(language) }</button>
            </div>
        </section>
    }
}

/// The self-check as a table for spreadsheets.
fn self_check_csv(language: Language, assessed: &Assessed) -> String {
    let mut csv = Csv::new();
    csv.row([
        words::column_item(language).into(),
        words::column_wording(language).into(),
        words::column_answer(language).into(),
        words::column_needed_from(language).into(),
    ]);
    let items = &assessed.plan.indicators.federation.items;
    for (item, row) in items.iter().zip(&assessed.report.federation.matrix) {
        csv.row([
            row.item.circled().to_string().into(),
            stages::wording(language, &item.wording).into(),
            stages::answer(language, row.answer).into(),
            stages::stage(language, Some(item.needed_from)).into(),
        ]);
    }
    csv.into_text()
}

/// The verdict. Screen readers hear it when it changes.
fn verdict(language: Language, assessed: &Assessed) -> Html {
    let report = &assessed.report.federation;
    let known = report.stage.known().is_some();
    let gap = stages::federation_gap(language, report);
    let nobody = |_| String::new();
    html! {
        <div class="stack-small">
            <div class={classes!("verdict", if known { "known" } else { "unknown" })} role="status" aria-live="polite">
                <p class="headline">
                    if !known { { answer_mark(Answer::Unknown) } }
                    <span>{ stages::federation_verdict(language, report) }</span>
                </p>
                <p>{ stages::federation_next(language, report) }</p>
                if let Some(gap) = gap { <p class="notice caution">{ gap }</p> }
                <p class="small">{ stages::source_line(language, &assessed.plan.indicators, report.explanation.topic) }</p>
            </div>
            { explanation(language, &assessed.plan.indicators, &report.explanation, words::column_stage(language), &nobody) }
        </div>
    }
}

/// How far each stage is there.
fn progress(language: Language, assessed: &Assessed) -> Html {
    let band =
        |rung: &RungProgress<SupportStage>| RungBand::of(stages::stage(language, Some(rung.rung)), rung);
    let bands: Vec<RungBand> = assessed.report.federation.progress.iter().map(band).collect();
    html! {
        <section class="card stack-small" aria-labelledby="progress-heading">
            <h3 id="progress-heading">{ words::progress_heading(language) }</h3>
            { rung_bars(language, &bands) }
        </section>
    }
}

/// The plans for the year and for several years, and whether the whole prefecture is looked at.
fn plans(language: Language, assessed: &Assessed) -> Html {
    let report = &assessed.report.federation;
    let lines = [
        (report.short_term.answer, stages::plan_status(language, Horizon::ShortTerm, &report.short_term)),
        (report.medium_term.answer, stages::plan_status(language, Horizon::MediumTerm, &report.medium_term)),
        (report.prefecture_wide, stages::prefecture_wide(language, report.prefecture_wide).to_owned()),
    ];
    html! {
        <section class="card stack-small" aria-labelledby="plans-heading">
            <h3 id="plans-heading">{ words::plans_heading(language) }</h3>
            <ul class="plain-list">
                for (position, (answer, sentence)) in lines.into_iter().enumerate() {
                    <li key={position} class="marked">{ answer_mark(answer) }<span>{ sentence }</span></li>
                }
            </ul>
        </section>
    }
}

/// The verdict at the bottom of a small screen.
fn summary(language: Language, assessed: &Assessed) -> Html {
    html! {
        <div class="sticky-summary" aria-hidden="true">
            <p><strong>{ stages::stage_span(language, assessed.report.federation.stage) }</strong></p>
        </div>
    }
}
