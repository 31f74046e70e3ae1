//! The review sheet: output and outcome indicators with planned, actual, reached, reason, next step. It prints on A4.

use yew::prelude::*;

use crate::{
    browser::page,
    text::{Language, date, outcomes as words},
    ui::{
        components::{
            FieldInput, IconShape, TableTools, TextArea, add_button, button, card, hint, icon_button,
            paragraph, result_table, select, value_select,
        },
        planner::Planner,
    },
};
use consortium_core::{
    Answer, Field,
    outcomes::{IndicatorKind, OutcomesField, ReviewField, ReviewLine, not_as_judged},
    stages::FiscalYear,
};
use consortium_document::{
    plan::{Action, Edit, OutcomesEdit, Plan, ReviewEdit, ReviewResult},
    tables::{Heading, ResultTable, RowKind, Value},
};

/// The answers in the order in which they are offered.
const ANSWERS: [Answer; 3] = [Answer::Unknown, Answer::Met, Answer::NotMet];

/// The sheet: fields on screen, a table on paper.
pub(super) fn sheet(planner: &Planner, results: Vec<ReviewResult>) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let edit = |edit: ReviewEdit| {
        planner.editing(move |_: MouseEvent| Edit::Outcomes(OutcomesEdit::Review(edit.clone())))
    };
    let add = |kind| edit(ReviewEdit::Add(kind, String::new()));
    let table = review_table(plan, language);
    let content = html! {
        <>
            <div class="no-print">{ hint(words::review_hint(language)) }</div>
            if plan.outcomes.review.is_empty() { { paragraph("", words::review_empty(language)) } }
            if !plan.outcomes.review.is_empty() { { year_choice(planner) } }
            <ol class="review-lines no-print">
                for (position, line) in plan.outcomes.review.iter().enumerate() {
                    <li key={line.id.0}>{ line_fields(planner, line, position) }</li>
                }
            </ol>
            <div class="row no-print">
                { add_button("button", words::add_output(language), add(IndicatorKind::Output)) }
                { add_button("button", words::add_outcome(language), add(IndicatorKind::Outcome)) }
                { button("button", None, words::review_of_plan(language), edit(ReviewEdit::OfPlan)) }
                { button("button", None, words::suggest(language), enter_results(planner, results)) }
            </div>
            if !plan.outcomes.review.is_empty() {
                <div class="print-only">{ head_on_paper(plan, language) }{ result_table(&table) }</div>
                <div class="row no-print">
                    { button("button primary", None, words::print(language), Callback::from(|_: MouseEvent| page::print())) }
                    <TableTools {language} {table} />
                </div>
            }
        </>
    };
    card("review-heading", words::review_heading(language), content)
}

/// Enters what was calculated, or says that there is nothing.
fn enter_results(planner: &Planner, results: Vec<ReviewResult>) -> Callback<MouseEvent> {
    let planner = planner.clone();
    Callback::from(move |_: MouseEvent| {
        let language = planner.language();
        if results.is_empty() {
            planner.announce.emit(words::nothing_to_suggest(language).to_owned());
            return;
        }
        let edit = Edit::Outcomes(OutcomesEdit::Review(ReviewEdit::Results(results.clone())));
        planner.act.emit(Action::Edit(edit));
        planner.announce.emit(words::suggested(language).to_owned());
    })
}

/// The year of the sheet: the one that was chosen, or else the one that the title of the plan names, or else this one.
fn year_under_review(plan: &Plan) -> FiscalYear {
    let chosen = plan.outcomes.review_year.or_else(|| plan.year_of_title());
    chosen.unwrap_or_else(|| FiscalYear(page::fiscal_year()))
}

/// The choice of the year of the sheet.
fn year_choice(planner: &Planner) -> Html {
    /// The plans that are reviewed are not older: the first of data health plans was of 2015.
    const FIRST: u16 = 2015;
    let (plan, language) = (planner.plan(), planner.language());
    let year = year_under_review(plan);
    let next = page::fiscal_year().saturating_add(1);
    let other = Some(year.0).filter(|year| !(FIRST..=next).contains(year));
    let years: Vec<u16> = other.into_iter().chain((FIRST..=next).rev()).collect();
    let names: Vec<AttrValue> = years.iter().map(|year| date::fiscal_year(language, *year).into()).collect();
    let chosen = years.iter().position(|known| *known == year.0);
    let choose =
        planner.editing(|year: FiscalYear| Edit::Outcomes(OutcomesEdit::Review(ReviewEdit::Year(year))));
    let onchange = Callback::from(move |at: usize| {
        if let Some(year) = years.get(at) {
            choose.emit(FiscalYear(*year));
        }
    });
    html! {
        <label class="field no-print"><span class="label">{ words::year_of_sheet(language) }</span>
            { select(words::year_of_sheet(language), &names, chosen, onchange) }
        </label>
    }
}

/// Whose sheet it is, of which project and year.
fn head_on_paper(plan: &Plan, language: Language) -> Html {
    let group = plan.outcomes.ours.and_then(|id| plan.outcomes.group(id)).map(|group| group.name.as_str());
    let society = plan.our_society().map(|society| society.name.as_str()).or(group).unwrap_or_default();
    html! {
        <>
            { paragraph("", words::sheet_project(language, plan.title.trim())) }
            { paragraph("", words::sheet_year(language, &date::fiscal_year(language, year_under_review(plan).0))) }
            { paragraph("", words::sheet_society(language, society.trim())) }
        </>
    }
}

fn line_fields(planner: &Planner, line: &ReviewLine, position: usize) -> Html {
    let language = planner.language();
    let name =
        if line.indicator.is_empty() { words::line(language, position + 1) } else { line.indicator.clone() };
    let id = line.id;
    let onchange =
        planner.editing(move |answer| Edit::Outcomes(OutcomesEdit::Review(ReviewEdit::Reached(id, answer))));
    let reached = |answer| words::reached(language, answer);
    let remove =
        planner.editing(move |_: MouseEvent| Edit::Outcomes(OutcomesEdit::Review(ReviewEdit::Remove(id))));
    let field = |of: ReviewField| {
        let slot = line.slot(of)?;
        let (label, field) =
            (words::review_field(language, of), Field::Outcomes(OutcomesField::Review(id, of)));
        if !matches!(of, ReviewField::Reason | ReviewField::Next) {
            return Some(FieldInput::of(language, field, slot, label, &planner.act).field());
        }
        let oninput = planner.editing(move |text| Edit::Enter { field, text });
        Some(html! {
            <TextArea key={of.word()} id={field.to_string()} {label} value={slot.shown()} rows={3} {oninput} onsettle={planner.doing(Action::Settle)} />
        })
    };
    let remove_words = words::remove_line(language, &name);
    html! {
        <fieldset class="review-line">
            <legend><span class="tag">{ words::indicator_kind(language, line.kind) }</span>{ " " }{ name.clone() }</legend>
            <div class="fields">
                for of in ReviewField::ALL { { field(*of) } }
                <label class="field"><span class="label">{ words::column_reached(language) }</span>
                    { value_select(words::reached_of(language, &name), &ANSWERS, line.reached, reached, &onchange) }
                </label>
            </div>
            if let Some(found) = not_as_judged(line) { { paragraph("notice caution", words::not_as_judged(language, found)) } }
            { icon_button(IconShape::Remove, remove_words.clone(), remove_words, false, remove) }
        </fieldset>
    }
}

/// The sheet as a table: for paper, Excel, CSV. Outputs first.
pub(super) fn review_table(plan: &Plan, language: Language) -> ResultTable {
    let columns = [
        words::column_kind(language),
        words::review_field(language, ReviewField::Indicator),
        words::review_field(language, ReviewField::Planned),
        words::review_field(language, ReviewField::Actual),
        words::column_reached(language),
        words::review_field(language, ReviewField::Reason),
        words::review_field(language, ReviewField::Next),
    ];
    let mut table = ResultTable::new(words::review_table(language), columns.map(Heading::text));
    for kind in [IndicatorKind::Output, IndicatorKind::Outcome] {
        for line in plan.outcomes.review.iter().filter(|line| line.kind == kind) {
            let text = |text: &str| Value::Text(text.to_owned());
            let values = [
                text(words::indicator_kind(language, kind)),
                text(&line.indicator),
                text(&line.planned),
                text(&line.actual),
                Value::Answer(line.reached, words::reached(language, line.reached).to_owned()),
                text(&line.reason),
                text(&line.next),
            ];
            table.row(RowKind::Plain, values);
        }
    }
    table
}
