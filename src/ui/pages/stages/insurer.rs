//! The view of one insurer: what it planned and achieved, its rate, its steps, and what it says about the support.

use yew::prelude::*;

use super::{
    explanation::explanation,
    insurer_fields::{self, FieldOf},
    matrix::{Matrix, answer_switch, wording_id},
    opinion,
    page_state::PageState,
    reports::Assessed,
    row_facts::RowFacts,
    verdict::{Tone, two_sides, verdict},
    year_edits::in_year,
};
use crate::{
    text::{self, Language, field, stages, stages_page as words},
    ui::{
        charts::{RungBand, rung_bars, step_stairs},
        components::{
            IconShape, TableTools, add_button, bullets, button, card, hint, icon, marked, maybe, paragraph,
            part, result_table, select, table_behind,
        },
        planner::Planner,
        route::Route,
    },
};
use consortium_core::{
    Answer, Entry, Field,
    stages::{
        FiscalYear, Insurer, InsurerField, InsurerId, InsurerItems, InsurerReport, InsurerStep, ItemAnswers,
        ItemSet, Movement, StagesField, StepUp, matrix, row_of_same_insurer,
    },
};
use consortium_document::{
    plan::{Action, Edit, InsurerEdit, YearEdit},
    tables::{Heading, ResultTable, RowKind, Value},
};

/// The view. `chosen` is the insurer on screen, or the first one.
pub(super) fn view(
    planner: &Planner,
    assessed: &Assessed,
    years: &[std::rc::Rc<Assessed>],
    chosen: Option<InsurerId>,
    state: &PageState,
) -> Html {
    let language = planner.language();
    let insurers = &assessed.plan.insurers;
    // Until one is chosen, the first is shown.
    let row = insurers.iter().position(|insurer| Some(insurer.id) == chosen).unwrap_or(0);
    let found = insurers.get(row).zip(assessed.report.prefecture.insurers.get(row));
    html! {
        <>
            { chooser(planner, assessed, row, &state.insurer) }
            if let Some((insurer, report)) = found {
                { details(planner, assessed, row, insurer, report) }
                { over_years(language, years, insurer) }
                { opinion::of_insurer(planner, assessed, insurer) }
            } else {
                { paragraph("notice", words::no_insurer(language)) }
                <p><a class="button" href={Route::PREFECTURE.href()}>{ words::to_all_insurers(language) }</a></p>
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
    let next_id = InsurerId(insurers.iter().map(|insurer| insurer.id.0).fold(0, u32::max).saturating_add(1));
    let add = Callback::from({
        let (planner, onchoose) = (planner.clone(), onchoose.clone());
        move |_: MouseEvent| {
            planner.act.emit(Action::Edit(in_year(year, YearEdit::Insurers(InsurerEdit::Add))));
            onchoose.emit(next_id);
        }
    });
    let ids: Vec<InsurerId> = insurers.iter().map(|insurer| insurer.id).collect();
    let choose = Callback::from({
        let onchoose = onchoose.clone();
        move |at: usize| {
            if let Some(id) = ids.get(at) {
                onchoose.emit(*id);
            }
        }
    });
    html! {
        <div class="row no-print">
            if !insurers.is_empty() {
                <button class="button icon-button" disabled={no_previous} onclick={previous} aria-label={words::previous(language)} title={words::previous(language)}>{ icon(IconShape::Up) }</button>
                <button class="button icon-button" disabled={no_following} onclick={following} aria-label={words::following(language)} title={words::following(language)}>{ icon(IconShape::Down) }</button>
                <div class="chooser">
                    { select(words::choose_insurer(language), &names, row, choose) }
                </div>
            }
            { add_button("button", words::add_insurer(language), add) }
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
    let facts = RowFacts::of(language, assessed, row, &insurer.record, report);
    let notes = facts.notes.iter().map(ToString::to_string);
    let results = html! {
        <>
            { result(language, assessed, report, &name) }
            if !facts.notes.is_empty() {
                <div class="notice caution">{ part(words::to_check(language), bullets(notes)) }</div>
            }
            { path(language, report) }
            { maybe(report.items.as_ref().map(|items| item_progress(language, assessed, items, &name))) }
        </>
    };
    two_sides(language, record(planner, assessed, insurer, report), results)
}

/// What was planned and what came of it.
fn record(planner: &Planner, assessed: &Assessed, insurer: &Insurer, report: &InsurerReport) -> Html {
    let language = planner.language();
    let field = |field| FieldOf { language, year: assessed.year, insurer, field, act: &planner.act };
    let fields = [InsurerField::Name, InsurerField::Before, InsurerField::Target, InsurerField::Outcome];
    let rest = [InsurerField::Rate, InsurerField::Code];
    let content = html! {
        <>
            <div class="fields">{ for fields.map(|name| insurer_fields::labelled(&field(name))) }</div>
            { hint(words::record_hint(language)) }
            { item_matrix(planner, assessed, insurer, report) }
            <div class="fields">{ for rest.map(|name| insurer_fields::labelled(&field(name))) }</div>
        </>
    };
    card("record-heading", words::record_heading(language), content)
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
    // While no plan was entered no box is ticked; the first tick makes the plan.
    let planned = record.planned.value().unwrap_or(ItemSet::EMPTY);
    let answers = record.item_answers();
    let change = move |edit: InsurerEdit| in_year(year, YearEdit::Insurers(edit));
    let table = matrix.table(
        language,
        words::record_caption(language),
        &[words::column_plan(language), words::column_result(language)],
        &|row| {
            let item = row.item;
            let is_planned = planned.contains(item);
            let toggle = planner.editing({
                let (planned, all) = (planned, item.into());
                move |_: Event| {
                    let items = if is_planned { planned.without(all) } else { planned.union(all) };
                    change(InsurerEdit::Planned(id, items))
                }
            });
            let answer = planner.editing({
                let record = record.clone();
                move |answer| change(InsurerEdit::Results(id, record.with_result(item, answer)))
            });
            let label = words::result_of(language, item.circled());
            vec![
                html! {
                    <label class="tick">
                        <input type="checkbox" checked={is_planned} aria-describedby={wording_id(item)} onchange={toggle} />
                        <span class="visually-hidden">{ words::plan_of(language, item.circled()) }</span>
                    </label>
                },
                answer_switch(language, item, format!("result-{}", item.get()), label, answers.get(item), &answer),
            ]
        },
    );
    html! { <>{ table }{ whether_planned(planner, assessed.year, insurer) }</> }
}

/// Whether there is a plan: no tick at all may mean that nothing was entered, or that nothing was planned.
fn whether_planned(planner: &Planner, year: FiscalYear, insurer: &Insurer) -> Html {
    let language = planner.language();
    let id = insurer.id;
    let nothing = planner.editing(move |_: MouseEvent| {
        in_year(year, YearEdit::Insurers(InsurerEdit::Planned(id, ItemSet::EMPTY)))
    });
    let field = Field::Stages(year, StagesField::Insurer(id, InsurerField::Planned));
    let clear = planner.editing(move |_: MouseEvent| Edit::Enter { field, text: String::new() });
    match &insurer.record.planned {
        Entry::Known(items) | Entry::Approximate(items) if !items.is_empty() => Html::default(),
        Entry::Known(_) | Entry::Approximate(_) => html! {
            <>
                { hint(words::plan_is_empty(language)) }
                { button("button plain no-print", None, words::clear_plan(language), clear) }
            </>
        },
        Entry::Unreadable(text) => {
            let wrong = insurer.record.slot(InsurerField::Planned).unreadable();
            let wrong = wrong.map(|found| text::exchange::read_error(language, text, &found.error));
            html! { { maybe(wrong.map(|wrong| paragraph("wrong", wrong))) } }
        }
        Entry::Unknown => html! {
            <>
                { hint(words::plan_not_entered(language)) }
                { button("button plain no-print", None, words::nothing_planned(language), nothing) }
            </>
        },
    }
}

/// Rate, step, movement and step-up.
fn result(language: Language, assessed: &Assessed, report: &InsurerReport, name: &str) -> Html {
    let tone = match report.movement {
        Movement::Fell => Tone::Fell,
        Movement::Rose | Movement::Stayed | Movement::DidNotFall | Movement::PossiblyFell => Tone::Known,
    };
    let step_up = stages::step_up(language, report.step_up);
    let more = html! {
        <>
            { paragraph("", stages::movement(language, report)) }
            { match report.step_up {
                StepUp::Planned { reached, .. } => marked(reached, step_up),
                StepUp::NotPlanned | StepUp::NoStepUp | StepUp::Unreadable => paragraph("", step_up),
            } }
        </>
    };
    let why = report.rate_explanation.as_ref().map(|why| {
        let subject = field::insurer(language, InsurerField::Rate);
        explanation(language, &assessed.plan.indicators, why, subject, &|_| name.to_owned())
    });
    html! {
        <div class="stack-small">
            { verdict(tone, stages::insurer_verdict(language, name, report), more, None) }
            { maybe(why) }
        </div>
    }
}

/// Where it stood, aimed and stands.
fn path(language: Language, report: &InsurerReport) -> Html {
    let target = match report.step_up {
        StepUp::Planned { target, .. } => stages::step(language, target),
        StepUp::NotPlanned | StepUp::NoStepUp | StepUp::Unreadable => {
            stages::step_up(language, report.step_up)
        }
    };
    let rows = [
        (words::path_before(language), stages::step_span(language, report.before)),
        (words::path_target(language), target),
        (words::path_after(language), stages::step_span(language, report.after)),
    ];
    let columns = [words::column_time(language), words::column_step(language)];
    let mut table = ResultTable::new(
        words::table_title(language, words::path_heading(language)),
        columns.map(Heading::text),
    );
    for (name, step) in rows {
        table.row(RowKind::Plain, [Value::Text(name.to_owned()), Value::Text(step)]);
    }
    let content = html! { <>{ step_stairs(language, report) }{ table_behind(language, &table) }</> };
    card("path-heading", words::path_heading(language), content)
}

/// How far each step is there, and what is open or lost.
fn item_progress(language: Language, assessed: &Assessed, items: &InsurerItems, name: &str) -> Html {
    let heading = words::step_progress_heading(language);
    let bands: Vec<RungBand> =
        items.progress.iter().map(|rung| RungBand::of(stages::step(language, rung.rung), rung)).collect();
    let lists = [
        (items.lost, words::items_lost as fn(Language, String) -> String),
        (items.plan.as_ref().map_or(ItemSet::EMPTY, |plan| plan.open), words::items_open),
        (items.taken_from_before, words::taken_from_before),
    ];
    let lists = lists.into_iter().filter(|(items, _)| !items.is_empty());
    let sentences =
        lists.map(|(items, sentence)| paragraph("small", sentence(language, stages::items(language, items))));
    let content = html! {
        <>
            { rung_bars(language, heading, &bands) }
            { sentences.collect::<Html>() }
            { explanation(language, &assessed.plan.indicators, &items.explanation, words::column_step(language), &|_| name.to_owned()) }
        </>
    };
    card("step-progress-heading", heading, content)
}

/// The same insurer in every year, however its name and its code are written.
fn over_years(language: Language, years: &[std::rc::Rc<Assessed>], insurer: &Insurer) -> Html {
    let rows: Vec<_> = years
        .iter()
        .filter_map(|year| {
            let row = row_of_same_insurer(&insurer.record, &year.plan.records())?;
            Some((year, row, year.report.prefecture.insurers.get(row)?))
        })
        .collect();
    if rows.len() < 2 {
        return Html::default();
    }
    let heading = words::over_years(language);
    let columns = [
        words::column_year(language),
        field::insurer(language, InsurerField::Rate),
        field::insurer(language, InsurerField::Before),
        words::path_after(language),
        field::insurer(language, InsurerField::Target),
    ];
    let mut table = ResultTable::new(words::table_title(language, heading), columns.map(Heading::text));
    for (year, row, report) in rows {
        let fell_before =
            year.since_last_year.iter().flat_map(|since| &since.falls).any(|fall| fall.row_after == row);
        let before = stages::step_span(language, report.before);
        let before = if fell_before { format!("{before} {}", words::fell(language)) } else { before };
        let after = stages::step_span(language, report.after);
        let after = match report.movement {
            Movement::Fell => format!("{after} {}", words::fell(language)),
            _ => after,
        };
        let values = [
            words::year(language, year.year),
            stages::achievement_rate(language, report.rate),
            before,
            after,
            stages::step_up(language, report.step_up),
        ];
        table.row(RowKind::Plain, values.map(Value::Text));
    }
    let content = html! { <>{ result_table(&table) }<TableTools {language} table={table.clone()} /></> };
    card("over-years-heading", heading, content)
}
