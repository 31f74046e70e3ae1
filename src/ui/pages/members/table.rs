//! The member table: edited in place, pasted from a spreadsheet, opened from a file.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    columns,
    import_preview::MemberImport,
    row::{MemberRowView, column_class},
    sorting::sorting,
};
use crate::{
    text::{self, import, members as words},
    ui::{
        components::{
            CopyGrid, Grid, GridCells, IconShape, Importing, IncomingTable, Pasted, TableButton, add_button,
            button, fill, grid, paragraph, paste_into_members, row_line_heading, use_importing,
        },
        planner::Planner,
        workbooks::{self, Contents},
    },
};
use consortium_core::{
    Field, MemberField, MemberId,
    eligibility::{SmallShare, SocietySize},
};
use consortium_document::{
    plan::{Action, Edit, MemberColumn, MemberEdit, Problem},
    tables::{
        CopiedCell, MemberTable as MemberSheet, copied_member, has_headings, member_template, members_to_csv,
        parse_table,
    },
};

/// The type of CSV files.
const CSV: &str = "text/csv";

#[derive(PartialEq, Properties)]
pub(super) struct MembersProps {
    pub(super) planner: Planner,
    pub(super) share: SmallShare,
}

/// The member table with its tools.
#[component]
pub(super) fn Members(props: &MembersProps) -> Html {
    let planner = &props.planner;
    let (plan, language) = (planner.plan(), planner.language());
    let importing = use_importing();
    let add = use_adding(planner);
    let wanted = use_state_eq(Vec::<MemberField>::new);
    let shown = use_memo((plan.clone(), (*wanted).clone()), |(plan, wanted)| columns::shown(plan, wanted));
    let want = Callback::from({
        let wanted = wanted.setter();
        move |columns| wanted.set(columns)
    });
    let problems = use_memo(plan.clone(), |plan| plan.problems());
    html! {
        <section class="card stack" aria-labelledby="members-heading">
            <div class="spread">
                <h2 id="members-heading">{ words::heading(language, plan.members.len()) }</h2>
                <span class="quiet">{ words::sizes(language, props.share.small(), props.share.large(), props.share.unknown()) }</span>
            </div>
            { tools(planner, &importing, &shown) }
            { paragraph("small quiet wide-only no-print", words::hint(language)) }
            { sorting(planner) }
            { table(planner, &problems, &importing, &shown, add.clone()) }
            for problem in problems.iter().filter(|problem| problem.field == Field::Members) {
                { paragraph("wrong", text::plan::problem(language, plan, problem)) }
            }
            <div class="row">
                { add_button("button", words::add(language), add.reform(|_: MouseEvent| ())) }
                { columns::menu(language, plan, &wanted, &want) }
            </div>
            if importing.at_hand().is_some() { <MemberImport planner={planner.clone()} importing={importing.clone()} /> }
        </section>
    }
}

/// Adds a row. Rows that were opened here and left empty are gone with the page: on the others they would be societies.
#[hook]
fn use_adding(planner: &Planner) -> Callback<()> {
    let opened = use_mut_ref(Vec::<MemberId>::new);
    let act = planner.act.clone();
    use_effect_with((), {
        let opened = opened.clone();
        move |()| {
            move || {
                let opened = opened.take();
                if !opened.is_empty() {
                    act.emit(Action::Edit(Edit::Members(MemberEdit::RemoveBlank(opened))));
                }
            }
        }
    });
    let planner = planner.clone();
    Callback::from(move |()| {
        opened.borrow_mut().extend(planner.plan().next_member_id());
        planner.act.emit(Action::Edit(Edit::Members(MemberEdit::Add)));
    })
}

/// Ways in and out of the table.
fn tools(planner: &Planner, importing: &Importing, columns: &Rc<Vec<MemberColumn>>) -> Html {
    let language = planner.language();
    let import = importing.open();
    let template = {
        let planner = planner.clone();
        move |_: MouseEvent| {
            let table = member_template(&text::exchange::member_words(language));
            planner.hand_out(words::template_file(language), CSV, &table);
        }
    };
    let export = {
        let planner = planner.clone();
        move |_: MouseEvent| {
            let plan = planner.plan();
            let table = members_to_csv(&plan.members, plan.lead, &text::exchange::member_words(language));
            planner.hand_out(words::export_file(language), CSV, &table);
        }
    };
    let save = {
        let planner = planner.clone();
        move |_: MouseEvent| {
            let name = text::workbook::members(language);
            workbooks::hand_out(language, planner.plan(), name, Contents::Members, &planner.announce);
        }
    };
    html! {
        <div class="row tools no-print">
            { button("button", Some(IconShape::Paste), import::paste(language), import.reform(|_| IncomingTable::Text(AttrValue::default()))) }
            <TableButton {language} onopen={import} />
            { importing.reopen(language) }
            <button class="button plain" onclick={template}>{ import::template(language) }</button>
            if !planner.plan().members.is_empty() { <CopyGrid {language} cells={cells(planner, columns)} /> }
            <button class="button plain" onclick={save}>{ text::workbook::save_as_excel(language) }</button>
            <button class="button plain" onclick={export}>{ import::export(language) }</button>
        </div>
    }
}

/// The rows.
fn table(
    planner: &Planner,
    problems: &Rc<Vec<Problem>>,
    importing: &Importing,
    columns: &Rc<Vec<MemberColumn>>,
    add: Callback<()>,
) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let limit = plan.rule_set.small_society_below;
    let onblock = Callback::from({
        let (planner, importing, columns) = (planner.clone(), importing.open(), columns.clone());
        move |pasted: Pasted| {
            let block = parse_table(&pasted.text).ok().filter(|block| !has_headings::<MemberSheet>(block));
            match (block, pasted.at) {
                (Some(block), Some(at)) => paste_into_members(&planner, &block, &columns, at, true),
                _ => importing.emit(IncomingTable::Text(pasted.text)),
            }
        }
    });
    let row = Callback::from({
        let (planner, columns, problems) = (planner.clone(), columns.clone(), problems.clone());
        move |row: usize| {
            let (plan, language) = (planner.plan(), planner.language());
            let Some(member) = plan.members.get(row) else { return Html::default() };
            html! {
                <MemberRowView key={member.id.0} member={member.clone()} {row} last={row + 1 == plan.members.len()} {language}
                    is_lead={plan.lead == Some(member.id)} is_us={plan.us == Some(member.id)} columns={columns.clone()}
                    size={SocietySize::of(member.enrollees.value(), limit)}
                    problems={wrong_cells(language, plan, member.id, &problems)} act={planner.act.clone()}
                    removed={planner.announce_with_undo.clone()} />
            }
        }
    });
    let foot = if plan.members.is_empty() {
        paragraph("dialog-body quiet", words::empty(language))
    } else {
        Html::default()
    };
    grid(Grid {
        language,
        caption: words::caption(language),
        class: "edit",
        head: head(language, columns),
        cells: cells(planner, columns),
        onadd: add,
        onblock,
        onfill: Callback::from({
            let (planner, columns) = (planner.clone(), columns.clone());
            move |chosen| fill(&planner, planner.plan().fill_members_down(&columns, chosen))
        }),
        row,
        sums: Html::default(),
        foot,
        printed: None,
    })
}

/// What stands in the cells, as it is copied.
fn cells(planner: &Planner, columns: &Rc<Vec<MemberColumn>>) -> GridCells {
    let (plan, language) = (planner.plan().clone(), planner.language());
    let headings = columns.iter().map(|column| words::column(language, *column)).collect();
    let (rows, columns) = (plan.members.len(), columns.clone());
    let cell = move |(row, column): (usize, usize)| {
        let at = plan.members.get(row).zip(columns.get(column));
        at.map_or_else(CopiedCell::default, |(member, column)| {
            copied_member(member, plan.lead, *column, &text::exchange::member_words(language))
        })
    };
    GridCells { names: None, headings, rows, cell: cell.into() }
}

/// The headings of the table.
fn head(language: crate::text::Language, columns: &[MemberColumn]) -> Html {
    html! {
        <>
            { row_line_heading(language) }
            <th role="columnheader" scope="col"><span class="visually-hidden">{ words::position(language) }</span></th>
            <th role="columnheader" scope="col" class="lead">{ words::column_us(language) }</th>
            for column in columns {
                <th key={words::column(language, *column)} role="columnheader" scope="col" class={column_class(*column)}>{ words::column(language, *column) }</th>
            }
            <th role="columnheader" scope="col"><span class="visually-hidden">{ words::actions(language) }</span></th>
        </>
    }
}

/// What is wrong in the cells of one row although it can be read, as sentences.
fn wrong_cells(
    language: crate::text::Language,
    plan: &consortium_document::plan::Plan,
    id: consortium_core::MemberId,
    problems: &[Problem],
) -> Vec<(MemberField, AttrValue)> {
    problems
        .iter()
        .filter_map(|problem| match problem.field {
            Field::Member(member, field) if member == id && !problem.is_unreadable() => {
                Some((field, text::plan::problem(language, plan, problem).into()))
            }
            _ => None,
        })
        .collect()
}
