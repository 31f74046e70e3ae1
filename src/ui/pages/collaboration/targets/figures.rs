//! The numbers of the members, in a table that is edited in place, and the own targets.

use yew::prelude::*;

use crate::{
    text::{
        collaboration as common, collaboration::targets as words, field as field_words, members,
        plan as plan_words, row_line,
    },
    ui::{
        components::{
            CopyGrid, FieldInput, Grid, GridCells, Pasted, RowFact, RowLine, card, fill, grid, hint,
            paragraph, paste, placed, row_line_heading, select_in_cell, to_members,
        },
        planner::Planner,
    },
};
use consortium_core::{
    Field, MemberId, SocietyKind,
    collaboration::targets::{FigureField, TargetField},
};
use consortium_document::{
    plan::{Edit, Member, MemberEdit},
    tables::CopiedCell,
};

/// The table.
pub(super) fn figures_card(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let content = if plan.members.is_empty() {
        html! { <>{ paragraph("", words::no_members(language)) }{ to_members(language) }</> }
    } else {
        let headings = [common::society(language), field_words::kind(language)].into_iter();
        let headings = headings.chain(FigureField::ALL.iter().map(|field| words::figure(language, *field)));
        let row = Callback::from({
            let planner = planner.clone();
            move |row: usize| {
                planner
                    .plan()
                    .members
                    .get(row)
                    .map_or_else(Html::default, |member| row_of(&planner, row, member))
            }
        });
        let onblock = Callback::from({
            let planner = planner.clone();
            move |pasted: Pasted| {
                if let Some((block, at)) = placed(&planner, &pasted) {
                    paste(&planner, planner.plan().paste_into_targets(&block, &columns(), at));
                }
            }
        });
        let cells = cells(planner);
        let table = grid(Grid {
            language,
            caption: words::figures_table(language),
            class: "edit",
            head: html! { <>{ row_line_heading(language) }for heading in headings { <th key={heading} role="columnheader" scope="col">{ heading }</th> }</> },
            cells: cells.clone(),
            onadd: Callback::noop(),
            onblock,
            onfill: Callback::from({
                let planner = planner.clone();
                move |chosen| fill(&planner, planner.plan().fill_targets_down(&columns(), chosen))
            }),
            row,
            sums: Html::default(),
            foot: Html::default(),
            printed: None,
        });
        html! { <>{ table }<div class="row no-print"><CopyGrid {language} {cells} /></div></> }
    };
    card("figures-heading", words::figures_heading(language), content)
}

/// The columns of the table: the menu of the kind, then the figures.
fn columns() -> Vec<Option<FigureField>> {
    [None].into_iter().chain(FigureField::ALL.iter().copied().map(Some)).collect()
}

/// What stands in the cells, as it is copied.
fn cells(planner: &Planner) -> GridCells {
    let (plan, language) = (planner.plan().clone(), planner.language());
    let heading = |column: &Option<FigureField>| match column {
        None => field_words::kind(language),
        Some(field) => words::figure(language, *field),
    };
    let (headings, rows, columns) = (columns().iter().map(heading).collect(), plan.members.len(), columns());
    let name = {
        let plan = plan.clone();
        move |row: usize| {
            plan.members
                .get(row)
                .map_or_else(String::new, |member| plan_words::member(language, &plan, member.id))
        }
    };
    let cell = move |(row, column): (usize, usize)| {
        let Some((member, column)) = plan.members.get(row).zip(columns.get(column)) else {
            return CopiedCell::default();
        };
        match column {
            None => member.kind.map_or_else(CopiedCell::default, |kind| {
                CopiedCell::words(members::kind(language, Some(kind)))
            }),
            Some(field) => plan
                .slot(Field::TargetFigure(member.id, *field))
                .map_or_else(CopiedCell::default, CopiedCell::of),
        }
    };
    GridCells { names: Some((common::society(language), name.into())), headings, rows, cell: cell.into() }
}

/// What its line says: how many figures are not entered, and whether one cannot be read.
fn facts(planner: &Planner, id: MemberId) -> Vec<RowFact> {
    let (plan, language) = (planner.plan(), planner.language());
    let slots = || FigureField::ALL.iter().filter_map(|of| plan.slot(Field::TargetFigure(id, *of)));
    let wrong = slots().any(|slot| slot.unreadable().is_some());
    let missing = slots().filter(|slot| slot.is_blank()).count();
    let wrong = wrong.then(|| RowFact::Wrong(row_line::to_check(language).to_owned()));
    let missing = (missing > 0).then(|| RowFact::Missing(row_line::several_missing(language, missing)));
    wrong.into_iter().chain(missing).collect()
}

fn row_of(planner: &Planner, row: usize, member: &Member) -> Html {
    const KINDS: [Option<SocietyKind>; 3] = [None, Some(SocietyKind::Single), Some(SocietyKind::General)];
    let (plan, language, id) = (planner.plan(), planner.language(), member.id);
    let name = plan_words::member(language, plan, id);
    let kinds = KINDS.map(|kind| members::kind(language, kind).into());
    let chosen = KINDS.iter().position(|kind| *kind == member.kind);
    let onkind = planner.editing(move |place: usize| {
        Edit::Members(MemberEdit::Kind(id, KINDS.get(place).copied().flatten()))
    });
    let of_member = |label: &str| field_words::listed_of(language, &name, label);
    let kind = field_words::kind(language);
    let cells = FigureField::ALL.iter().enumerate().filter_map(|(column, of)| {
        let (field, label) = (Field::TargetFigure(id, *of), words::figure(language, *of));
        let input = FieldInput::of(language, field, plan.slot(field)?, of_member(label), &planner.act);
        Some(html! {
            <td key={of.word()} class="figure" role="cell" data-label={label}>{ input.in_cell(row, column + 1).field() }</td>
        })
    });
    html! {
        <tr key={id.0} role="row">
            <RowLine name={name.clone()} facts={facts(planner, id)} />
            <th scope="row" role="rowheader" class="name">{ name.clone() }</th>
            <td class="choice" role="cell" data-label={kind}>{ select_in_cell(of_member(kind).into(), &kinds, chosen, Some((row, 0)), onkind) }</td>
            { for cells }
        </tr>
    }
}

/// The own targets.
pub(super) fn own_card(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let fields = TargetField::ALL.iter().filter_map(|of| {
        let field = Field::Target(*of);
        let label = words::own_target(language, *of);
        Some(FieldInput::of(language, field, plan.slot(field)?, label, &planner.act).number().field())
    });
    card(
        "own-heading",
        words::own_heading(language),
        html! {
            <>
                { hint(words::own_hint(language)) }
                <div class="fields">{ for fields }</div>
            </>
        },
    )
}
