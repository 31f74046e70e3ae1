//! The inputs of a table.

use yew::prelude::*;

use crate::{
    text::{Language, collaboration::white_paper as words, row_line},
    ui::{
        components::{
            CopyGrid, FieldInput, Grid, GridCells, IconShape, Pasted, RowFact, RowLine, add_button, button,
            card, fill, grid, hint, icon_button, paragraph, paste, placed, row_line_heading,
        },
        pages::samples::open_sample,
        planner::Planner,
        route::Route,
    },
};
use consortium_core::{
    Field,
    collaboration::white_paper::{
        Breakdown, MergedPaperGroups, PaperColumn, PaperGroup, Risk, WhitePaperField,
    },
};
use consortium_document::{
    plan::{Action, Edit, Plan, WhitePaperEdit},
    tables::CopiedCell,
};

/// The table with its buttons.
pub(super) fn groups(planner: &Planner, breakdown: Breakdown) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let is_empty = plan.white_paper.groups(breakdown).is_empty();
    let add = planner.editing(move |_: MouseEvent| Edit::WhitePaper(WhitePaperEdit::Add(breakdown)));
    let content = html! {
        <>
            { hint(words::input_hint(language)) }
            if breakdown == Breakdown::Ages { { hint(words::ages_hint(language)) } }
            if is_empty { { paragraph("", words::no_rows(language)) } }
            { table(planner, breakdown) }
            <div class="row">
                { add_button("button", words::add_row(language), add) }
                { merge_small(planner, breakdown) }
                if !is_empty { <CopyGrid {language} cells={cells(planner, breakdown)} /> }
                if plan.white_paper.is_blank() {
                    { button("button", None, words::show_example(language),
                        open_sample(planner, super::SAMPLES, Plan::white_paper_sample_id(), Route::WHITE_PAPER_WORKPLACES)) }
                }
            </div>
        </>
    };
    let heading = words::input_heading(language, &words::by(language, breakdown));
    html! { <div class="no-print">{ card("input-heading", heading, content) }</div> }
}

/// The button that puts small rows together, where there are some.
fn merge_small(planner: &Planner, breakdown: Breakdown) -> Html {
    let language = planner.language();
    let Some(MergedPaperGroups { count, .. }) = planner.plan().small_paper_groups(breakdown) else {
        return Html::default();
    };
    let name = words::merged(language, breakdown, count);
    let merge = Callback::from({
        let planner = planner.clone();
        move |_: MouseEvent| {
            let edit = WhitePaperEdit::MergeSmall(breakdown, name.clone());
            planner.act.emit(Action::Edit(Edit::WhitePaper(edit)));
            planner.announce.emit(words::small_merged(language, count, &name));
        }
    });
    button("button", None, words::merge_small(language, count), merge)
}

fn table(planner: &Planner, breakdown: Breakdown) -> Html {
    let language = planner.language();
    let heading = move |column| words::column(language, breakdown, column);
    let head = html! {
        <>
            { row_line_heading(language) }
            for column in PaperColumn::ALL {
                <th key={column.word()} role="columnheader" scope="col" class={class_of(*column)}>{ heading(*column) }</th>
            }
            <th role="columnheader" scope="col" class="row-actions"><span class="visually-hidden">{ words::actions(language) }</span></th>
        </>
    };
    let row = Callback::from({
        let planner = planner.clone();
        move |row: usize| {
            let (planner, language) = (&planner, planner.language());
            let Some(group) = planner.plan().white_paper.groups(breakdown).get(row) else {
                return Html::default();
            };
            let name = name_of(language, group, row);
            html! {
                <tr key={group.id.0} role="row">
                    <RowLine name={name.clone()} facts={facts(group, language)} />
                    for (column, of) in PaperColumn::ALL.iter().enumerate() {
                        <td key={of.word()} role="cell" class={class_of(*of)} data-label={heading(*of)}>
                            { cell(planner, breakdown, group, (row, column), *of) }
                        </td>
                    }
                    <td role="cell" class="row-actions" data-label={words::actions(language)}>{ remove(planner, breakdown, group, &name) }</td>
                </tr>
            }
        }
    });
    let onblock = Callback::from({
        let planner = planner.clone();
        move |pasted: Pasted| {
            let below = (planner.plan().white_paper.groups(breakdown).len(), 0);
            let pasted = Pasted { at: pasted.at.or(Some(below)), ..pasted };
            if let Some((block, at)) = placed(&planner, &pasted) {
                paste(&planner, planner.plan().paste_into_white_paper(breakdown, &block, at));
            }
        }
    });
    grid(Grid {
        language,
        caption: table_name(language, breakdown),
        class: "edit",
        head,
        cells: cells(planner, breakdown),
        onadd: planner.editing(move |()| Edit::WhitePaper(WhitePaperEdit::Add(breakdown))),
        onblock,
        onfill: Callback::from({
            let planner = planner.clone();
            move |chosen| fill(&planner, planner.plan().fill_white_paper_down(breakdown, chosen))
        }),
        row,
        sums: Html::default(),
        foot: Html::default(),
        printed: None,
    })
}

fn table_name(language: Language, breakdown: Breakdown) -> &'static str {
    match breakdown {
        Breakdown::Ages => words::ages_table(language),
        Breakdown::Sexes => words::sexes_table(language),
        Breakdown::Workplaces => words::workplaces_table(language),
        Breakdown::Occupations => words::occupations_table(language),
    }
}

/// What stands in the cells, as it is copied.
fn cells(planner: &Planner, breakdown: Breakdown) -> GridCells {
    let (plan, language) = (planner.plan().clone(), planner.language());
    let headings =
        PaperColumn::ALL.iter().map(|column| words::column(language, breakdown, *column)).collect();
    let rows = plan.white_paper.groups(breakdown).len();
    let cell = move |(row, column): (usize, usize)| {
        let at = plan.white_paper.groups(breakdown).get(row).zip(PaperColumn::ALL.get(column));
        at.and_then(|(group, column)| group.slot(*column)).map_or_else(CopiedCell::default, CopiedCell::of)
    };
    GridCells { names: None, headings, rows, cell: cell.into() }
}

/// What the line of a row says: how many were examined, and whether a count cannot be read or does not fit.
fn facts(group: &PaperGroup, language: Language) -> Vec<RowFact> {
    let counts = || PaperColumn::ALL.iter().filter(|column| **column != PaperColumn::Examined);
    let is_unreadable =
        counts().any(|column| group.slot(*column).is_some_and(|slot| slot.unreadable().is_some()));
    let is_wrong = is_unreadable || counts_beyond(group);
    let wrong = is_wrong.then(|| RowFact::Wrong(row_line::to_check(language).to_owned()));
    let examined = RowFact::of(language, &group.examined, words::examined(language), |count| {
        words::examined_fact(language, count)
    });
    wrong.into_iter().chain([examined]).collect()
}

/// Whether a row counts more people with a finding than were examined.
fn counts_beyond(group: &PaperGroup) -> bool {
    Risk::ALL
        .into_iter()
        .any(|risk| group.count(risk).value() > group.examined.value() && group.examined.is_known())
}

const fn class_of(column: PaperColumn) -> &'static str {
    match column {
        PaperColumn::Name => "name",
        _ => "figure number",
    }
}

/// The name of a row, or its place.
pub(super) fn name_of(language: Language, group: &PaperGroup, row: usize) -> String {
    if group.name.trim().is_empty() { words::row(language, row + 1) } else { group.name.clone() }
}

fn cell(
    planner: &Planner,
    breakdown: Breakdown,
    group: &PaperGroup,
    (row, column): (usize, usize),
    of: PaperColumn,
) -> Html {
    let language = planner.language();
    let Some(slot) = group.slot(of) else { return Html::default() };
    let label = words::cell(language, row + 1, words::column(language, breakdown, of));
    let field = Field::WhitePaper(WhitePaperField::Group(breakdown, group.id, of));
    FieldInput::of(language, field, slot, label, &planner.act).in_cell(row, column).field()
}

fn remove(planner: &Planner, breakdown: Breakdown, group: &PaperGroup, name: &str) -> Html {
    let (id, label) = (group.id, words::remove_row(planner.language(), name));
    let remove =
        planner.editing(move |_: MouseEvent| Edit::WhitePaper(WhitePaperEdit::Remove(breakdown, id)));
    html! { <div>{ icon_button(IconShape::Remove, label.clone(), label, false, remove) }</div> }
}
