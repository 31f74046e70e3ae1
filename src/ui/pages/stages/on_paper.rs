//! The page of stages and rates to read and to print, for the year in view: the federation, its insurers, the two rates.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    federation,
    reports::Assessed,
    row_facts::notes,
    verdict::{Tone, verdict},
    year_bar::year_menu,
    years,
};
use crate::{
    text::{Language, field, report as paper, stages, stages_page as words},
    ui::{
        components::{LongTable, bullets, card, hint, marked, paragraph, part, result_table},
        planner::Planner,
    },
};
use consortium_core::stages::{Explanation, FiscalYear, Horizon, InsurerField, Movement, StepUp};
use consortium_document::tables::{Heading, ResultTable, RowKind, Value};

/// Where federation and insurers stood in the year in view, in one sentence each, with the ways to other years.
pub(in crate::ui::pages) fn stages_verdict_on_paper(
    planner: &Planner,
    year: &Assessed,
    years: &[Rc<Assessed>],
) -> Html {
    let language = planner.language();
    let prefecture = &year.report.prefecture;
    let headline = if is_answered(year) {
        stages::federation_verdict(language, &year.report.federation)
    } else {
        stages::support_rate(language, prefecture)
    };
    let known = year.report.federation.stage.known().is_some();
    let tone = if known || !is_answered(year) { Tone::Known } else { Tone::Open };
    let more = html! {
        <>
            { paragraph("small", words::year(language, year.year)) }
            if !year.plan.insurers.is_empty() {
                if is_answered(year) { { paragraph("", stages::support_rate(language, prefecture)) } }
                { paragraph("", stages::step_up_rate(language, prefecture)) }
            }
        </>
    };
    let all: Vec<FiscalYear> = years.iter().map(|year| year.year).collect();
    html! {
        <>
            if all.len() > 1 {
                <div class="row no-print">
                    <span class="small">{ words::year_field(language) }</span>
                    { year_menu(words::year_field(language), planner, &all, year.year, planner.viewing_year()) }
                </div>
            }
            if year.plan.has_input() { { verdict(tone, headline, more, None) } } else { { paragraph("notice", words::nothing_in_year(language, words::year(language, year.year))) } }
        </>
    }
}

/// A card for the year in view, and how things changed over all years.
pub(in crate::ui::pages) fn stages_on_paper(
    year: &Assessed,
    years: &[Rc<Assessed>],
    language: Language,
) -> Html {
    let with_input = years.iter().filter(|year| year.plan.has_input()).count();
    html! {
        <>
            if year.plan.has_input() { { of_year(year, language) } }
            if with_input > 1 {
                { card("report-years", words::years_heading(language), result_table(&years::table(language, years))) }
            }
        </>
    }
}

/// Whether the federation has answered anything.
fn is_answered(assessed: &Assessed) -> bool {
    !assessed.plan.federation.known().is_empty()
}

fn of_year(assessed: &Assessed, language: Language) -> Html {
    let heading = paper::stages_of_year(language, &words::year(language, assessed.year));
    html! {
        <section key={assessed.year.0} class="card stack" aria-label={heading.clone()}>
            <h2>{ heading }</h2>
            if is_answered(assessed) { { part(words::view_federation(language), of_federation(assessed, language)) } }
            if !assessed.plan.insurers.is_empty() { { part(words::view_prefecture(language), of_prefecture(assessed, language)) } }
        </section>
    }
}

/// The stage, what is missing for the next one, and the self-check.
fn of_federation(assessed: &Assessed, language: Language) -> Html {
    let report = &assessed.report.federation;
    html! {
        <>
            { paragraph("strong", stages::federation_verdict(language, report)) }
            { paragraph("", stages::federation_next(language, report)) }
            { for stages::federation_gap(language, report).map(|gap| paragraph("", gap)) }
            { marked(report.short_term.answer, stages::plan_status(language, Horizon::ShortTerm, &report.short_term)) }
            { marked(report.medium_term.answer, stages::plan_status(language, Horizon::MediumTerm, &report.medium_term)) }
            { explained(assessed, &report.explanation, language) }
            { result_table(&federation::self_check_table(language, assessed)) }
        </>
    }
}

/// The two rates with their formulas, and the insurers that they are made of.
fn of_prefecture(assessed: &Assessed, language: Language) -> Html {
    let report = &assessed.report.prefecture;
    let targets = &assessed.report.targets;
    let checks = [&targets.support_rate, &targets.step_up_rate].into_iter().flatten();
    let checks = checks.map(|check| marked(check.reached, stages::target_rate_check(language, check)));
    html! {
        <>
            { paragraph("strong", stages::support_rate(language, report)) }
            { for report.support_rate_explanation.as_ref().map(|why| explained(assessed, why, language)) }
            { paragraph("strong", stages::step_up_rate(language, report)) }
            if report.step_up_rate.planned > 0 { { explained(assessed, &report.step_up_rate.explanation, language) } }
            { for checks }
            { for targets.problems.iter().map(|problem| paragraph("wrong", stages::target_problem(language, problem))) }
            <LongTable {language} table={insurers_table(assessed, language)} />
            { to_check(assessed, language) }
        </>
    }
}

/// What does not fit together, insurer by insurer: a reader of the paper must know it too.
fn to_check(assessed: &Assessed, language: Language) -> Html {
    let insurers = assessed.plan.insurers.iter().zip(&assessed.report.prefecture.insurers).enumerate();
    let found = insurers.flat_map(|(row, (insurer, report))| {
        let name = assessed.name_in(language, row);
        let notes = notes(language, assessed, row, &insurer.record, report);
        notes.into_iter().map(move |note| words::note_on(language, &name, note))
    });
    let found: Vec<String> = found.collect();
    if found.is_empty() {
        return Html::default();
    }
    part(words::to_check(language), bullets(found))
}

/// Formula and source of a figure.
fn explained(assessed: &Assessed, explanation: &Explanation, language: Language) -> Html {
    html! {
        <>
            { paragraph("formula", stages::formula(language, &explanation.formula)) }
            { hint(stages::source_line(language, &assessed.plan.indicators, explanation.topic)) }
        </>
    }
}

/// Every insurer with its rate and its steps.
fn insurers_table(assessed: &Assessed, language: Language) -> ResultTable {
    let columns = [
        Heading::text(field::insurer(language, InsurerField::Name)),
        Heading::figures(field::insurer(language, InsurerField::Rate)),
        Heading::text(field::insurer(language, InsurerField::Before)),
        Heading::text(field::insurer(language, InsurerField::Target)),
        Heading::text(words::path_after(language)),
    ];
    let mut table = ResultTable::new(words::insurers_caption(language), columns);
    for (row, report) in assessed.report.prefecture.insurers.iter().enumerate() {
        let target = match report.step_up {
            StepUp::NotPlanned => words::none(language).to_owned(),
            StepUp::NoStepUp | StepUp::Unreadable | StepUp::Planned { .. } => {
                stages::step_up(language, report.step_up)
            }
        };
        let after = stages::step_span_short(language, report.after);
        let after = if report.movement == Movement::Fell {
            [after.as_str(), words::fell(language)].join(" ")
        } else {
            after
        };
        let values = [
            assessed.name_in(language, row),
            stages::achievement_rate(language, report.rate),
            stages::step_span_short(language, report.before),
            target,
            after,
        ];
        table.row(RowKind::Plain, values.map(Value::Text));
    }
    table
}
