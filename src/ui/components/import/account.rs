//! What became of everything in a sheet, and what a user can decide about it as a whole.

use yew::prelude::*;

use super::{
    decision::{Decide, Deciding, Decision},
    preview::{Preview, SheetKind},
    sheet_table::sheet_table,
};
use crate::{
    text::{self, Language, import as words, stages_page},
    ui::components::{button, hint, paragraph, select},
};
use consortium_core::{reading::Repair, stages::FiscalYear};
use consortium_document::tables::{
    Choices, DashMeaning, HeadingChoice, PlanOfMarks, Problem, Sheet, SkipReason, TotalOutcome,
};

/// What a table would do to the rows at hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Compared {
    /// In sentences.
    pub(crate) sentences: Vec<String>,
    /// What the user can decide about it.
    pub(crate) asked: Html,
}

/// How many sentences of one kind are listed; the rest is counted.
const MOST_LISTED: usize = 100;

/// How many rows from the top can be chosen as the headings.
const MOST_HEADING_CHOICES: usize = 30;

/// How much was read, in a sentence.
pub(super) fn summary(
    language: Language,
    kind: &SheetKind,
    preview: &Preview,
    in_view: Option<FiscalYear>,
) -> String {
    let rows = words::over_years(language, kind.counted, preview.count, preview.different, &preview.years);
    let repaired = preview.repairs.iter().filter(|cell| !Repair::are_ordinary(&cell.repairs)).count();
    let unread = preview.problems.iter().any(|problem| matches!(problem, Problem::Cell { .. }));
    words::summary(language, &rows, problems(language, preview, in_view).len(), repaired, unread)
}

/// What has to be looked at. Where a year is in view, the one of the sheet is compared with it instead.
fn problems(language: Language, preview: &Preview, in_view: Option<FiscalYear>) -> Vec<String> {
    let is_told =
        move |problem: &&Problem| in_view.is_none() || !matches!(problem, Problem::YearOfSheet { .. });
    let told = preview.problems.iter().filter(is_told);
    text::exchange::problems(language, told, |row| preview.names.get(&row).map(String::as_str))
}

/// What became of everything in the sheet, and the sheet itself.
pub(super) fn account(
    language: Language,
    kind: &SheetKind,
    sheet: &Sheet,
    preview: &Preview,
    against: &Compared,
    deciding: Deciding<'_>,
) -> Html {
    let Deciding { choices, in_view, decide } = deciding;
    let problems = problems(language, preview, in_view);
    let (repairs, with_separators) = text::exchange::cell_repairs(language, &preview.repairs);
    let skipped: Vec<_> = preview
        .skipped
        .iter()
        .filter(|row| row.reason != SkipReason::Blank && row.cells.iter().any(|cell| !cell.trim().is_empty()))
        .map(|row| text::exchange::skipped(language, row))
        .collect();
    let agreeing =
        preview.checks.iter().filter(|check| !matches!(check.outcome, TotalOutcome::Differs { .. }));
    let checks: Vec<_> = agreeing.map(|check| text::exchange::total_check(language, check)).collect();
    html! {
        <>
            { for in_view.map(|in_view| year_of_sheet(language, preview, choices, in_view, decide)) }
            if choices.year.is_none() { { for words::by_years(language, &preview.years).map(|years| paragraph("", years)) } }
            { sentences(language, words::problems(language), "error", &problems) }
            { sentences(language, words::against(language), "", &against.sentences) }
            { against.asked.clone() }
            { sentences(language, words::skipped_columns(language), "", &preview.columns_left_out) }
            { sentences(language, words::skipped(language), "", &skipped) }
            { sentences(language, words::checks(language), "good", &checks) }
            { sentences(language, words::repairs(language), "good", &repairs) }
            if let Some(line) = with_separators { { hint(line) } }
            { switches(language, preview, choices, decide) }
            { paragraph("", words::columns(language)) }
            { sheet_table(language, kind, sheet, preview, decide) }
        </>
    }
}

/// The year that the sheet names beside the one in view, with one press to take the rows over into it.
fn year_of_sheet(
    language: Language,
    preview: &Preview,
    choices: &Choices,
    in_view: FiscalYear,
    decide: &Decide,
) -> Html {
    let name = |year: FiscalYear| stages_page::year(language, year);
    if let Some(chosen) = choices.year.map(FiscalYear) {
        let back = decide.reform(|_: MouseEvent| Decision::Year(None));
        return html! {
            <div class="notice good stack-small">
                { paragraph("", words::goes_into_year(language, &name(chosen))) }
                <div>{ button("button", None, words::back_to_year(language, &name(in_view)), back) }</div>
            </div>
        };
    }
    let named = preview.problems.iter().find_map(|problem| match problem {
        Problem::YearOfSheet { year } => Some(FiscalYear(*year)),
        _ => None,
    });
    match named {
        None => Html::default(),
        Some(named) if named == in_view => paragraph("", words::same_year(language, &name(named))),
        Some(named) => {
            let into = decide.reform(move |_: MouseEvent| Decision::Year(Some(named.0)));
            html! {
                <div class="notice caution stack-small">
                    { paragraph("", words::other_year(language, &name(named), &name(in_view))) }
                    <div>{ button("button", None, words::into_year(language, &name(named)), into) }</div>
                </div>
            }
        }
    }
}

/// The answers to the question which items were planned, in their order.
const PLANS: [Option<PlanOfMarks>; 4] =
    [None, Some(PlanOfMarks::Marked), Some(PlanOfMarks::All), Some(PlanOfMarks::Unknown)];

/// Asks which items were planned, where marks do not say it.
fn planned_items(language: Language, choices: &Choices, decide: &Decide) -> Html {
    let options = [
        words::undecided(language),
        words::plan_marked(language),
        words::plan_all(language),
        words::plan_unknown(language),
    ];
    let chosen = PLANS.iter().position(|plan| *plan == choices.plan);
    let onplan = decide.reform(|at: usize| Decision::Plan(PLANS.get(at).copied().flatten()));
    html! {
        <>
            <span class="small">{ words::planned_items(language) }</span>
            { select(words::planned_items(language), &options.map(AttrValue::from), chosen, onplan) }
        </>
    }
}

/// What a user can decide about the sheet as a whole.
fn switches(language: Language, preview: &Preview, choices: &Choices, decide: &Decide) -> Html {
    let rows = preview.rows.len().min(MOST_HEADING_CHOICES);
    let headings: Vec<AttrValue> =
        [words::heading_recognised(language, preview.heading), words::no_heading(language).to_owned()]
            .into_iter()
            .chain((1..=rows).map(|row| words::row(language, row)))
            .map(AttrValue::from)
            .collect();
    let heading = match choices.heading {
        None => 0,
        Some(HeadingChoice::None) => 1,
        Some(HeadingChoice::Row(row)) => row.saturating_add(1),
    };
    let onheading = decide.reform(|at: usize| {
        Decision::Heading(match at {
            0 => None,
            1 => Some(HeadingChoice::None),
            row => Some(HeadingChoice::Row(row.saturating_sub(1))),
        })
    });
    let answers = |options: [&'static str; 3]| options.map(AttrValue::from);
    let dashes = match choices.dashes {
        None => 0,
        Some(DashMeaning::Zero) => 1,
        Some(DashMeaning::Unknown) => 2,
    };
    let ondashes = decide.reform(|at: usize| {
        Decision::Dashes(
            [None, Some(DashMeaning::Zero), Some(DashMeaning::Unknown)].get(at).copied().flatten(),
        )
    });
    let undecided = words::undecided(language);
    html! {
        <div class="row">
            <span class="small">{ words::heading_row(language) }</span>
            { select(words::heading_row(language), &headings, heading, onheading) }
            if preview.dashes > 0 {
                <span class="small">{ words::dashes(language) }</span>
                { select(words::dashes(language), &answers([undecided, words::dash_zero(language), words::dash_unknown(language)]), dashes, ondashes) }
            }
            if preview.asks_plan { { planned_items(language, choices, decide) } }
            for mark in preview.marks.keys().copied() {
                <span class="small">{ words::mark(language, mark) }</span>
                { select(words::mark(language, mark), &answers([undecided, words::mark_yes(language), words::mark_no(language)]),
                    match choices.marks.get(&mark) { None => 0, Some(true) => 1, Some(false) => 2 },
                    decide.reform(move |at: usize| Decision::Mark(mark, [None, Some(true), Some(false)].get(at).copied().flatten()))) }
            }
        </div>
    }
}

/// A list of sentences, the first hundred of them.
fn sentences(language: Language, title: &'static str, kind: &'static str, sentences: &[String]) -> Html {
    if sentences.is_empty() {
        return Html::default();
    }
    html! {
        <div class={classes!("notice", kind)}>
            <h3>{ title }</h3>
            <ul>
                for (position, sentence) in sentences.iter().take(MOST_LISTED).enumerate() {
                    <li key={position}>{ sentence }</li>
                }
            </ul>
            if sentences.len() > MOST_LISTED {
                { paragraph("", words::and_more(language, sentences.len() - MOST_LISTED)) }
            }
        </div>
    }
}
