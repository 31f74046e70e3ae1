//! The table of totals: how many were invited, joined, left the society, went on.

use yew::prelude::*;

use crate::{
    text::{Language, exchange, outcomes as words, row_line},
    ui::{
        components::{
            CopyGrid, FieldInput, Grid, GridCells, IconShape, IncomingTable, Pasted, RowFact, RowLine,
            TableButton, add_button, button, card, fill, grid, hint, icon_button, paragraph, paste, placed,
            row_line_heading, value_select,
        },
        incoming,
        planner::Planner,
        route::Route,
    },
};
use consortium_core::{
    Field,
    outcomes::{GroupField, GroupsAre, MergedGroups, OutcomeGroup, OutcomesField, contradictions_of_group},
};
use consortium_document::{
    plan::{Action, Edit, GroupEdit, OutcomesEdit},
    tables::{ArrivedTable, CopiedCell, Sheet, parse_table, what_arrived},
};

/// The table with its buttons.
pub(super) fn groups(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let outcomes = &plan.outcomes;
    let edit = |edit: GroupEdit| {
        planner.editing(move |_: MouseEvent| Edit::Outcomes(OutcomesEdit::Groups(edit.clone())))
    };
    let content = html! {
        <>
            { hint(words::totals_hint(language)) }
            <label class="row no-print"><span>{ words::rows_are(language) }</span>{ choose_rows(planner) }</label>
            if outcomes.groups.is_empty() { { paragraph("", words::totals_empty(language)) } }
            { table(planner) }
            <div class="row no-print">
                { add_button("button", words::add_group(language), edit(GroupEdit::Add)) }
                if !plan.members.is_empty() && outcomes.rows == GroupsAre::Societies {
                    { button("button", None, words::groups_of_members(language), edit(GroupEdit::OfMembers)) }
                }
                { merge_small(planner) }
                <TableButton {language} onopen={open_table(planner)} />
                if !outcomes.groups.is_empty() { <CopyGrid {language} cells={cells(planner)} /> }
            </div>
        </>
    };
    html! { <div class="no-print">{ card("totals-heading", words::totals_heading(language), content) }</div> }
}

/// Takes a table that is opened, dropped or pasted: totals below the rows, participants to their own view.
fn open_table(planner: &Planner) -> Callback<IncomingTable> {
    let planner = planner.clone();
    Callback::from(move |table: IncomingTable| {
        let language = planner.language();
        let sheet =
            match table.sheet().map_or_else(|| parse_table(&table.text()), |sheet| Ok((*sheet).clone())) {
                Ok(sheet) => sheet,
                Err(error) => {
                    planner.announce.emit(exchange::table_error(language, error));
                    return;
                }
            };
        match what_arrived(&sheet.rows) {
            ArrivedTable::Totals => {
                let below = (planner.plan().outcomes.groups.len(), 0);
                paste(&planner, planner.plan().paste_into_outcomes(&sheet, below));
            }
            ArrivedTable::Participants => incoming::take_to(Route::PARTICIPANTS, in_lines(&sheet)),
            ArrivedTable::Insurers | ArrivedTable::Other => {
                planner.announce.emit(words::no_totals_found(language).to_owned());
            }
        }
    })
}

/// The cells as a text, with tabs between them.
fn in_lines(sheet: &Sheet) -> String {
    sheet.rows.iter().map(|row| format!("{}\n", row.join("\t"))).collect()
}

/// The button that puts small rows together, where there are some.
fn merge_small(planner: &Planner) -> Html {
    let (outcomes, language) = (&planner.plan().outcomes, planner.language());
    let Some(MergedGroups { count, .. }) = outcomes.small_groups_merged() else { return Html::default() };
    let name = match outcomes.rows {
        GroupsAre::Societies => words::merged_societies(language, count),
        GroupsAre::Ages | GroupsAre::Others => words::merged_groups(language, count),
    };
    let merge = Callback::from({
        let planner = planner.clone();
        move |_: MouseEvent| {
            let edit = GroupEdit::MergeSmall(name.clone());
            planner.act.emit(Action::Edit(Edit::Outcomes(OutcomesEdit::Groups(edit))));
            planner.announce.emit(words::small_merged(language, count, &name));
        }
    });
    button("button", None, words::merge_small(language, count), merge)
}

fn choose_rows(planner: &Planner) -> Html {
    let language = planner.language();
    let rows = planner.plan().outcomes.rows;
    let onchange = planner.editing(|rows| Edit::Outcomes(OutcomesEdit::Rows(rows)));
    let name = |rows| words::groups_are(language, rows);
    value_select(words::rows_are(language), &GroupsAre::ALL, rows, name, &onchange)
}

fn table(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let outcomes = &plan.outcomes;
    let of_societies = outcomes.rows == GroupsAre::Societies;
    let rows_are = outcomes.rows;
    let heading = move |field| words::group_field(language, rows_are, field);
    let head = html! {
        <>
            { row_line_heading(language) }
            for field in GroupField::ALL {
                <th key={field.word()} role="columnheader" scope="col" class={class_of(*field)}>{ heading(*field) }</th>
            }
            if of_societies { <th role="columnheader" scope="col" class="lead">{ words::column_ours(language) }</th> }
            <th role="columnheader" scope="col" class="row-actions"><span class="visually-hidden">{ words::column_actions(language) }</span></th>
        </>
    };
    let row = Callback::from({
        let planner = planner.clone();
        move |row: usize| {
            let (planner, language, outcomes) = (&planner, planner.language(), &planner.plan().outcomes);
            let Some(group) = outcomes.groups.get(row) else { return Html::default() };
            let name = name_of(language, group, row);
            html! {
                <tr key={group.id.0} role="row">
                    <RowLine name={name.clone()} facts={facts(group, outcomes.rows, language)} />
                    for (column, field) in GroupField::ALL.iter().enumerate() {
                        <td key={field.word()} role="cell" class={class_of(*field)} data-label={heading(*field)}>
                            { cell(planner, group, (row, column), *field) }
                        </td>
                    }
                    if of_societies { <td role="cell" class="lead" data-label={words::column_ours(language)}>{ ours(planner, group, &name) }</td> }
                    <td role="cell" class="row-actions" data-label={words::column_actions(language)}>{ remove(planner, group, &name) }</td>
                </tr>
            }
        }
    });
    let onblock = Callback::from({
        let planner = planner.clone();
        move |pasted: Pasted| {
            let below = (planner.plan().outcomes.groups.len(), 0);
            let pasted = Pasted { at: pasted.at.or(Some(below)), ..pasted };
            if let Some((block, at)) = placed(&planner, &pasted) {
                paste(&planner, planner.plan().paste_into_outcomes(&block, at));
            }
        }
    });
    let add = planner.editing(|()| Edit::Outcomes(OutcomesEdit::Groups(GroupEdit::Add)));
    grid(Grid {
        language,
        caption: words::totals_caption(language),
        class: "edit",
        head,
        cells: cells(planner),
        onadd: add,
        onblock,
        onfill: Callback::from({
            let planner = planner.clone();
            move |chosen| fill(&planner, planner.plan().fill_outcomes_down(chosen))
        }),
        row,
        sums: Html::default(),
        foot: Html::default(),
        printed: None,
    })
}

/// What stands in the cells, as it is copied.
fn cells(planner: &Planner) -> GridCells {
    let (plan, language) = (planner.plan().clone(), planner.language());
    let rows_are = plan.outcomes.rows;
    let headings =
        GroupField::ALL.iter().map(|field| words::group_field(language, rows_are, *field)).collect();
    let rows = plan.outcomes.groups.len();
    let cell = move |(row, column): (usize, usize)| {
        let at = plan.outcomes.groups.get(row).zip(GroupField::ALL.get(column));
        at.and_then(|(group, field)| group.slot(*field)).map_or_else(CopiedCell::default, CopiedCell::of)
    };
    GridCells { names: None, headings, rows, cell: cell.into() }
}

/// What the line of a group says: how many were invited and joined, and whether anything else cannot be read.
fn facts(group: &OutcomeGroup, rows: GroupsAre, language: Language) -> Vec<RowFact> {
    let fact = |field, said: fn(Language, &str) -> String| {
        let column = words::group_field(language, rows, field);
        Some(RowFact::of(language, group.slot(field)?, column, |count| said(language, count)))
    };
    let others = [GroupField::LeftSociety, GroupField::WentOn];
    let wrong = others.iter().any(|field| group.slot(*field).is_some_and(|slot| slot.unreadable().is_some()));
    let wrong = wrong.then(|| RowFact::Wrong(row_line::to_check(language).to_owned()));
    let figures = [fact(GroupField::Invited, row_line::invited), fact(GroupField::Joined, row_line::joined)];
    wrong.into_iter().chain(figures.into_iter().flatten()).collect()
}

const fn class_of(field: GroupField) -> &'static str {
    match field {
        GroupField::Name => "name",
        _ => "figure number",
    }
}

/// The name of a group, or its place.
pub(super) fn name_of(language: Language, group: &OutcomeGroup, row: usize) -> String {
    if group.name.is_empty() { words::row(language, row + 1) } else { group.name.clone() }
}

fn cell(planner: &Planner, group: &OutcomeGroup, (row, column): (usize, usize), field: GroupField) -> Html {
    let language = planner.language();
    let Some(slot) = group.slot(field) else { return Html::default() };
    let label =
        words::cell(language, row + 1, words::group_field(language, planner.plan().outcomes.rows, field));
    let field = Field::Outcomes(OutcomesField::Group(group.id, field));
    let found = contradictions_of_group(group).into_iter();
    let found = found.filter(|found| Field::Outcomes(found.field) == field);
    let wrong = found.map(|found| words::contradiction(language, &found).into());
    FieldInput::of(language, field, slot, label, &planner.act).in_cell(row, column).wrong(wrong).field()
}

fn ours(planner: &Planner, group: &OutcomeGroup, name: &str) -> Html {
    let (id, checked) = (group.id, planner.plan().outcomes.ours == Some(group.id));
    let onchange = planner.editing(move |_: Event| {
        Edit::Outcomes(OutcomesEdit::Groups(GroupEdit::Ours((!checked).then_some(id))))
    });
    html! {
        <label><input type="checkbox" {checked} aria-label={words::ours(planner.language(), name)} {onchange} /></label>
    }
}

fn remove(planner: &Planner, group: &OutcomeGroup, name: &str) -> Html {
    let (id, label) = (group.id, words::remove_group(planner.language(), name));
    let remove =
        planner.editing(move |_: MouseEvent| Edit::Outcomes(OutcomesEdit::Groups(GroupEdit::Remove(id))));
    html! { <div>{ icon_button(IconShape::Remove, label.clone(), label, false, remove) }</div> }
}
