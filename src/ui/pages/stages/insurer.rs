//! The view of one insurer: what it planned and achieved, its rate, its steps, and what it says about the support.

use yew::prelude::*;

use super::{
    explanation::explanation,
    in_year,
    insurer_fields::{self, Field},
    matrix::{Matrix, answer_switch},
    opinion,
    reports::Assessed,
    row_facts::RowFacts,
};
use crate::{
    domain::{
        Answer,
        stages::{InsurerItems, InsurerReport, InsurerStep, ItemAnswers, Movement, StepUp, matrix},
    },
    plan::{Entry, Insurer, InsurerColumn, InsurerEdit, InsurerField, InsurerId, YearEdit},
    text::{Language, page, stages, stages_page as words},
    ui::{
        charts::{RungBand, rung_bars, step_stairs},
        components::{IconShape, Select, answer_class, answer_mark, icon},
        planner::Planner,
    },
};

/// The view. `chosen` is the insurer on screen, or the first one.
pub(super) fn view(
    planner: &Planner,
    assessed: &Assessed,
    years: &[std::rc::Rc<Assessed>],
    chosen: Option<InsurerId>,
    onchoose: &Callback<InsurerId>,
) -> Html {
    let language = planner.language();
    let insurers = &assessed.plan.insurers;
    let row = insurers.iter().position(|insurer| Some(insurer.id) == chosen).unwrap_or_default();
    let found = insurers.get(row).zip(assessed.report.prefecture.insurers.get(row));
    html! {
        <>
            { chooser(planner, assessed, row, onchoose) }
            if let Some((insurer, report)) = found {
                { details(planner, assessed, row, insurer, report) }
                { over_years(language, years, insurer) }
                { opinion::of_insurer(planner, assessed, insurer) }
            } else {
                <p class="notice">{ words::no_insurer(language) }</p>
            }
        </>
    }
}

/// Which insurer is on screen.
fn chooser(planner: &Planner, assessed: &Assessed, row: usize, onchoose: &Callback<InsurerId>) -> Html {
    let (language, year) = (planner.language(), assessed.year);
    let insurers = &assessed.plan.insurers;
    let name = |(at, insurer): (usize, &std::rc::Rc<Insurer>)| {
        AttrValue::from(words::name_or_row(language, &insurer.record.name, at + 1))
    };
    let names: Vec<AttrValue> = insurers.iter().enumerate().map(name).collect();
    let go = |to: Option<usize>| {
        let id = to.and_then(|to| insurers.get(to)).map(|insurer| insurer.id);
        let onchoose = onchoose.clone();
        (
            id.is_none(),
            Callback::from(move |_: MouseEvent| {
                if let Some(id) = id {
                    onchoose.emit(id);
                }
            }),
        )
    };
    let ((no_previous, previous), (no_following, following)) =
        (go(row.checked_sub(1)), go(row.checked_add(1)));
    let next_id =
        InsurerId(insurers.iter().map(|insurer| insurer.id.0).max().unwrap_or_default().saturating_add(1));
    let add = {
        let (planner, onchoose) = (planner.clone(), onchoose.clone());
        move |_: MouseEvent| {
            planner.act.emit(crate::plan::Action::Edit(in_year(year, YearEdit::Insurers(InsurerEdit::Add))));
            onchoose.emit(next_id);
        }
    };
    let ids: Vec<InsurerId> = insurers.iter().map(|insurer| insurer.id).collect();
    let first = ids.first().copied().unwrap_or(next_id);
    html! {
        <div class="row no-print">
            if !insurers.is_empty() {
                <button class="button icon-button" disabled={no_previous} onclick={previous} aria-label={words::previous(language)} title={words::previous(language)}>{ icon(IconShape::Up) }</button>
                <button class="button icon-button" disabled={no_following} onclick={following} aria-label={words::following(language)} title={words::following(language)}>{ icon(IconShape::Down) }</button>
                <div class="chooser">
                    <Select label={words::choose_insurer(language)} options={names} chosen={row} onchange={onchoose.reform(move |at: usize| ids.get(at).copied().unwrap_or(first))} />
                </div>
            }
            <button class="button" onclick={add}>{ icon(IconShape::Add) }{ words::add_insurer(language) }</button>
        </div>
    }
}

fn details(
    planner: &Planner,
    assessed: &Assessed,
    row: usize,
    insurer: &Insurer,
    report: &InsurerReport,
) -> Html {
    let language = planner.language();
    let name = words::name_or_row(language, &insurer.record.name, row + 1);
    let facts = RowFacts::of(language, planner.plan(), assessed, row, insurer, report);
    html! {
        <div class="two-sides">
            <div class="stack">
                { record(planner, assessed, insurer, report, &facts) }
            </div>
            <section class="results stack" aria-labelledby="result-heading">
                <h2 id="result-heading" class="visually-hidden">{ page::result(language) }</h2>
                { verdict(language, assessed, report, &name) }
                { path(language, report) }
                if let Some(items) = &report.items { { item_progress(language, assessed, items, &name) } }
                if !facts.notes.is_empty() {
                    <div class="notice caution">
                        <h3>{ words::to_check(language) }</h3>
                        <ul>
                            for (position, note) in facts.notes.iter().enumerate() { <li key={position}>{ note }</li> }
                        </ul>
                    </div>
                }
            </section>
        </div>
    }
}

/// What was planned and what came of it.
fn record(
    planner: &Planner,
    assessed: &Assessed,
    insurer: &Insurer,
    report: &InsurerReport,
    facts: &RowFacts,
) -> Html {
    let (language, year, id) = (planner.language(), assessed.year, insurer.id);
    let record = &insurer.record;
    let set = planner
        .editing(move |field: InsurerField| in_year(year, YearEdit::Insurers(InsurerEdit::Set(id, field))));
    let settle = planner.doing(crate::plan::Action::Settle);
    let field =
        |column| Field { language, record, column, problems: &facts.problems, set: &set, settle: &settle };
    html! {
        <section class="card stack" aria-labelledby="record-heading">
            <h2 id="record-heading">{ words::record_heading(language) }</h2>
            <div class="fields">
                for column in [InsurerColumn::Name, InsurerColumn::Before, InsurerColumn::Target, InsurerColumn::Outcome] {
                    { insurer_fields::labelled(&field(column)) }
                }
            </div>
            <p class="small quiet">{ words::record_hint(language) }</p>
            { item_matrix(planner, assessed, insurer, report) }
            <div class="fields">
                { insurer_fields::labelled(&field(InsurerColumn::Rate)) }
                { insurer_fields::labelled(&field(InsurerColumn::Code)) }
            </div>
        </section>
    }
}

/// The matrix of items and steps, with what was planned and achieved.
fn item_matrix(planner: &Planner, assessed: &Assessed, insurer: &Insurer, report: &InsurerReport) -> Html {
    let (language, year, id) = (planner.language(), assessed.year, insurer.id);
    let indicators = &assessed.plan.indicators;
    let record = &insurer.record;
    // Without a plan nothing is known about the items, and the matrix is there to be filled in.
    let unknown = ItemAnswers::default();
    let (rows, progress) = match &report.items {
        Some(items) => (items.matrix.clone(), items.progress.clone()),
        None => (matrix(&indicators.insurer, unknown), indicators.insurer.progress(unknown)),
    };
    let reached = |step: InsurerStep| {
        progress.iter().find(|rung| rung.rung == step).map_or(Answer::Unknown, |rung| rung.answer)
    };
    let matrix = Matrix::of_insurer(language, indicators, &rows, reached);
    let (planned, answers) = (record.planned_items(), record.item_answers());
    let set = move |field: InsurerField| in_year(year, YearEdit::Insurers(InsurerEdit::Set(id, field)));
    matrix.table(
        language,
        words::record_caption(language),
        &[words::column_plan(language), words::column_result(language)],
        |row| {
            let item = row.item;
            let is_planned = planned.contains(item);
            let toggle = planner.editing({
                let (planned, all) = (planned, item.into());
                move |_: Event| {
                    let items = if is_planned { planned.without(all) } else { planned.union(all) };
                    set(InsurerField::Planned(Entry::Known(items)))
                }
            });
            let answer = planner.editing({
                let record = record.clone();
                move |answer| set(InsurerField::Results(Entry::Known(record.with_result(item, answer))))
            });
            let label = words::result_of(language, item.circled());
            vec![
                html! {
                    <label class="tick">
                        <input type="checkbox" checked={is_planned} onchange={toggle} />
                        <span class="visually-hidden">{ words::plan_of(language, item.circled()) }</span>
                    </label>
                },
                answer_switch(language, format!("result-{}", item.get()), label, answers.get(item), &answer),
            ]
        },
    )
}

/// Rate, step, movement and step-up. Screen readers hear it when it changes.
fn verdict(language: Language, assessed: &Assessed, report: &InsurerReport, name: &str) -> Html {
    let class = match report.movement {
        Movement::Fell => answer_class(Answer::NotMet),
        Movement::Rose | Movement::Stayed | Movement::DidNotFall | Movement::PossiblyFell => "known",
    };
    let step_up = match report.step_up {
        StepUp::Planned { reached, .. } => Some(reached),
        StepUp::NotPlanned | StepUp::NoStepUp => None,
    };
    let subject = |_| name.to_owned();
    html! {
        <div class="stack-small">
            <div class={classes!("verdict", class)} role="status" aria-live="polite">
                <p class="headline">
                    if report.movement == Movement::Fell { { answer_mark(Answer::NotMet) } }
                    <span>{ stages::insurer_verdict(language, name, report) }</span>
                </p>
                <p>{ stages::movement(language, report) }</p>
                <p class="marked">
                    if let Some(reached) = step_up { { answer_mark(reached) } }
                    <span>{ stages::step_up(language, report.step_up) }</span>
                </p>
            </div>
            if let Some(why) = &report.rate_explanation {
                { explanation(language, &assessed.plan.indicators, why, words::column_rate(language), &subject) }
            }
        </div>
    }
}

/// Where it stood, aimed and stands.
fn path(language: Language, report: &InsurerReport) -> Html {
    let target = match report.step_up {
        StepUp::Planned { target, .. } => stages::step(language, target),
        StepUp::NotPlanned | StepUp::NoStepUp => words::none(language).to_owned(),
    };
    let rows = [
        (words::path_before(language), stages::step_span(language, report.before)),
        (words::path_target(language), target),
        (words::path_after(language), stages::step_span(language, report.after)),
    ];
    html! {
        <section class="card stack-small" aria-labelledby="path-heading">
            <h3 id="path-heading">{ words::path_heading(language) }</h3>
            { step_stairs(language, report) }
            <table class="data">
                <caption class="visually-hidden">{ words::path_heading(language) }</caption>
                <tbody>
                    for (name, step) in rows { <tr key={name}><th scope="row">{ name }</th><td>{ step }</td></tr> }
                </tbody>
            </table>
        </section>
    }
}

/// How far each step is there, and what is open or lost.
fn item_progress(language: Language, assessed: &Assessed, items: &InsurerItems, name: &str) -> Html {
    let bands: Vec<RungBand> =
        items.progress.iter().map(|rung| RungBand::of(stages::step(language, rung.rung), rung)).collect();
    let lists = [
        (items.lost, words::items_lost as fn(Language, String) -> String),
        (items.open, words::items_open),
        (items.taken_from_before, words::taken_from_before),
    ];
    let subject = |_| name.to_owned();
    html! {
        <section class="card stack-small" aria-labelledby="step-progress-heading">
            <h3 id="step-progress-heading">{ words::step_progress_heading(language) }</h3>
            { rung_bars(language, &bands) }
            for (position, (found, sentence)) in lines_of(&lists).enumerate() {
                <p key={position} class="small">{ sentence(language, stages::items(language, found)) }</p>
            }
            { explanation(language, &assessed.plan.indicators, &items.explanation, words::column_step(language), &subject) }
        </section>
    }
}

type ItemSentence = (crate::domain::stages::ItemSet, fn(Language, String) -> String);

fn lines_of(lists: &[ItemSentence]) -> impl Iterator<Item = ItemSentence> + '_ {
    lists.iter().copied().filter(|(items, _)| !items.is_empty())
}

/// The same insurer in every year, found by its code or name.
fn over_years(language: Language, years: &[std::rc::Rc<Assessed>], insurer: &Insurer) -> Html {
    let key = |insurer: &Insurer| {
        let (name, code) = (insurer.record.name.trim(), insurer.record.code.trim());
        if code.is_empty() { name.to_owned() } else { code.to_owned() }
    };
    let wanted = key(insurer);
    let rows: Vec<_> = years
        .iter()
        .filter_map(|year| {
            let row = year.plan.insurers.iter().position(|insurer| key(insurer) == wanted)?;
            Some((year.year, year.report.prefecture.insurers.get(row)?))
        })
        .collect();
    if rows.len() < 2 || wanted.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card stack-small" aria-labelledby="over-years-heading">
            <h2 id="over-years-heading">{ words::over_years(language) }</h2>
            <div class="table-scroll" role="region" aria-labelledby="over-years-heading" tabindex="0">
                <table class="data">
                    <thead>
                        <tr>
                            for title in [words::column_year(language), words::column_rate(language), words::field_before(language), words::path_after(language), words::field_target(language)] {
                                <th key={title} scope="col">{ title }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for (year, report) in rows {
                            <tr key={year.0}>
                                <th scope="row">{ words::year(language, year) }</th>
                                <td>{ stages::achievement_rate(language, report.rate) }</td>
                                <td>{ stages::step_span(language, report.before) }</td>
                                <td>
                                    { stages::step_span(language, report.after) }
                                    if report.movement == Movement::Fell { <span class="tag fell">{ words::fell(language) }</span> }
                                </td>
                                <td>{ stages::step_up(language, report.step_up) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        </section>
    }
}
