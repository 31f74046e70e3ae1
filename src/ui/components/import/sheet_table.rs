//! The sheet as it came, with what becomes of each row and each column.

use std::collections::HashMap;

use yew::prelude::*;

use super::{
    decision::{Decide, Decision},
    preview::{Preview, PreviewColumn, PreviewRow, SheetKind},
};
use crate::{
    text::{self, Language, import as words},
    ui::components::{maybe, paragraph, select},
};
use consortium_core::reading::{Repair, Scale};
use consortium_document::tables::{Problem, RowChoice, Sheet, SkipReason};

/// How many rows of the sheet are shown; all are taken over.
const MOST_SHOWN: usize = 250;

/// The steps in which a user can say that the numbers of a column are given.
const SCALES: [Scale; 5] = [Scale::One, Scale::Hundred, Scale::Thousand, Scale::TenThousand, Scale::Million];

/// The sheet as it came, with what becomes of each row and each column.
pub(super) fn sheet_table(
    language: Language,
    kind: &SheetKind,
    sheet: &Sheet,
    preview: &Preview,
    decide: &Decide,
) -> Html {
    let mut marks: HashMap<(usize, usize), &'static str> = HashMap::new();
    for repair in preview.repairs.iter().filter(|cell| !Repair::are_ordinary(&cell.repairs)) {
        marks.insert((repair.place.row, repair.place.column), "repaired");
    }
    for problem in &preview.problems {
        if let Problem::Cell { place, .. }
        | Problem::Garbled { place, .. }
        | Problem::OtherScheme { place, .. } = problem
        {
            marks.insert((place.row, place.column), "wrong");
        }
    }
    html! {
        <div class="table-scroll tall" role="region" aria-label={words::sheet(language)} tabindex="0">
            <table class="data sheet">
                <thead>
                    <tr>
                        <th scope="col">{ words::row_number(language) }</th>
                        <th scope="col">{ words::row_role(language) }</th>
                        for (position, column) in preview.columns.iter().enumerate() {
                            { column_head(language, kind, position.saturating_add(1), column, decide) }
                        }
                    </tr>
                </thead>
                <tbody>
                    for (number, (texts, role)) in (1_usize..).zip(sheet.rows.iter().zip(&preview.rows)).take(MOST_SHOWN) {
                        <tr key={number} class={row_class(*role)}>
                            <th scope="row">{ number }</th>
                            <td>{ row_role(language, number, *role, preview.heading, decide) }</td>
                            for (position, text) in texts.iter().enumerate() {
                                <td key={position} class={classes!(marks.get(&(number, position.saturating_add(1))).copied())}>{ text }</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
            if sheet.rows.len() > MOST_SHOWN {
                { paragraph("quiet", words::and_more_rows(language, sheet.rows.len().saturating_sub(MOST_SHOWN))) }
            }
        </div>
    }
}

/// The head of a column: its heading, what it is read as, and in what steps.
fn column_head(
    language: Language,
    kind: &SheetKind,
    number: usize,
    column: &PreviewColumn,
    decide: &Decide,
) -> Html {
    let choices: Vec<AttrValue> = std::iter::once(words::not_read(language))
        .chain(kind.columns.iter().copied())
        .map(AttrValue::from)
        .collect();
    let title =
        if column.title.is_empty() { words::column_number(language, number) } else { column.title.clone() };
    let scale = column.scale.map(|scale| {
        let options = SCALES.map(|scale| AttrValue::from(words::scale(language, scale)));
        let chosen = SCALES.iter().position(|known| *known == scale);
        let decide = decide.clone();
        let onscale = Callback::from(move |at: usize| {
            if let Some(scale) = SCALES.get(at) {
                decide.emit(Decision::Scale(number, *scale));
            }
        });
        select(words::scale_of(language, number), &options, chosen, onscale)
    });
    // The first choice is to leave the column out.
    let chosen = column.read_as.map_or(0, |at| at.saturating_add(1));
    html! {
        <th key={number} scope="col">
            <span class="small quiet">{ title }</span>
            { select(words::read_as(language, number), &choices, chosen,
                decide.reform(move |at: usize| Decision::Column(number, at.checked_sub(1)))) }
            { maybe(scale) }
        </th>
    }
}

/// What becomes of a row, with the way to change it.
fn row_role(
    language: Language,
    number: usize,
    role: PreviewRow,
    heading: Option<usize>,
    decide: &Decide,
) -> Html {
    // No row above the headings can be read.
    let is_above = heading.is_some_and(|heading| number < heading);
    let switch = |label: String, name: &'static str, choice| {
        let onclick = decide.reform(move |_: MouseEvent| Decision::Row(number, choice));
        html! { <button class="button plain small" aria-label={label} {onclick}>{ name }</button> }
    };
    let leave_out =
        || switch(words::leave_out_row(language, number), words::leave_out(language), RowChoice::LeaveOut);
    let read = || switch(words::read_row(language, number), words::read(language), RowChoice::Read);
    match role {
        PreviewRow::Heading => html! { words::heading(language) },
        PreviewRow::Data => {
            html! { <span class="row-role">{ words::data(language) }{ leave_out() }</span> }
        }
        PreviewRow::LeftOut(SkipReason::Blank) => {
            html! { text::exchange::skip_reason(language, SkipReason::Blank) }
        }
        PreviewRow::LeftOut(reason) if is_above => html! { text::exchange::skip_reason(language, reason) },
        PreviewRow::LeftOut(reason) => {
            html! { <>{ words::left_out(language, text::exchange::skip_reason(language, reason)) }{ read() }</> }
        }
    }
}

/// The style class of a row.
const fn row_class(role: PreviewRow) -> Option<&'static str> {
    match role {
        PreviewRow::Heading => Some("strong"),
        PreviewRow::Data => None,
        PreviewRow::LeftOut(_) => Some("quiet"),
    }
}
