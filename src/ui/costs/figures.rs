//! A table of figures of the members: participants, cost today, weights, percentages, as a page asks for them.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::wrong_at;
use crate::{
    text::{
        Language, cost_page as words, field, members,
        number::{grouped, yen},
        row_line,
    },
    ui::{
        components::{
            CopyGrid, FieldInput, Grid, GridCells, Pasted, RowFact, RowLine, fill, grid, paragraph,
            paste_into_members, placed, row_line_heading, to_members,
        },
        planner::Planner,
    },
};
use consortium_core::{
    Field, MemberField, Yen,
    cost::{CostReport, Percent},
};
use consortium_document::{
    plan::{Action, Member, MemberColumn, Plan, Selection, cost::StandaloneBasis},
    tables::CopiedCell,
};

/// The figures `columns` of the members, with their sums.
pub(crate) fn figures(planner: &Planner, report: &CostReport, columns: &[MemberField]) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    if plan.members.is_empty() {
        return html! { <>{ paragraph("", words::members_empty(language)) }{ to_members(language) }</> };
    }
    let headings = columns.iter().map(|column| field::member_column(language, *column));
    let head = html! {
        <>
            { row_line_heading(language) }
            <th role="columnheader" scope="col" class="name">{ words::society(language) }</th>
            for heading in headings { <th key={heading} role="columnheader" scope="col" class="figure number">{ heading }</th> }
        </>
    };
    let row = Callback::from({
        let (planner, report, columns) = (planner.clone(), report.clone(), columns.to_vec());
        move |row: usize| {
            let (plan, language) = (planner.plan(), planner.language());
            let Some(member) = plan.members.get(row) else { return Html::default() };
            let is_its_cost = |field| field == Field::Member(member.id, MemberField::StandaloneToday);
            html! {
                <FigureRow key={member.id.0} member={member.clone()} {row} columns={columns.clone()} {language} same_prices={plan.cost.standalone == StandaloneBasis::SamePrices}
                    wrong={wrong_at(language, plan, &report, &is_its_cost)} act={planner.act.clone()} />
            }
        }
    });
    let cells = cells(planner, columns);
    let table = grid(Grid {
        language,
        caption: words::members_table(language),
        class: "edit figures",
        head,
        cells: cells.clone(),
        onadd: Callback::noop(),
        onblock: onblock(planner, columns),
        onfill: onfill(planner, columns),
        row,
        sums: sums(language, plan, columns),
        foot: Html::default(),
        printed: None,
    });
    html! { <>{ table }<div class="row no-print"><CopyGrid {language} {cells} /></div></> }
}

/// What stands in the cells, as it is copied.
fn cells(planner: &Planner, columns: &[MemberField]) -> GridCells {
    let (plan, language) = (planner.plan().clone(), planner.language());
    let headings = columns.iter().map(|column| field::member_column(language, *column)).collect();
    let (rows, columns) = (plan.members.len(), columns.to_vec());
    let name = {
        let plan = plan.clone();
        move |row: usize| {
            plan.members
                .get(row)
                .map_or_else(String::new, |member| members::name_or_position(language, &member.name, row + 1))
        }
    };
    let cell = move |(row, column): (usize, usize)| {
        let slot =
            plan.members.get(row).zip(columns.get(column)).and_then(|(member, column)| member.slot(*column));
        slot.map_or_else(CopiedCell::default, CopiedCell::of)
    };
    GridCells { names: Some((words::society(language), name.into())), headings, rows, cell: cell.into() }
}

/// Puts a pasted block where the cursor is. Members are not added here.
fn onblock(planner: &Planner, columns: &[MemberField]) -> Callback<Pasted> {
    let fields: Vec<MemberColumn> = columns.iter().copied().map(MemberColumn::Field).collect();
    let planner = planner.clone();
    Callback::from(move |pasted: Pasted| {
        if let Some((block, at)) = placed(&planner, &pasted) {
            paste_into_members(&planner, &block, &fields, at, false);
        }
    })
}

/// Fills cells from above.
fn onfill(planner: &Planner, columns: &[MemberField]) -> Callback<Selection> {
    let fields: Vec<MemberColumn> = columns.iter().copied().map(MemberColumn::Field).collect();
    let planner = planner.clone();
    Callback::from(move |chosen| fill(&planner, planner.plan().fill_members_down(&fields, chosen)))
}

/// The row of sums: of what is known, and nothing where nothing is.
fn sums(language: Language, plan: &Plan, columns: &[MemberField]) -> Html {
    let sum = |column: MemberField| match column {
        MemberField::ExpectedUsers => sum_of(plan, |member| member.expected_users.value().map(u32::from)),
        MemberField::StandaloneToday => {
            let known: Vec<_> =
                plan.members.iter().filter_map(|member| member.cost.standalone_today.value()).collect();
            if known.is_empty() { None } else { Yen::checked_sum(known).map(yen) }
        }
        MemberField::ActualUsers => sum_of(plan, |member| member.cost.actual_users.value().map(u32::from)),
        MemberField::Weight => sum_of(plan, |member| member.cost.weight.value()),
        MemberField::Percent => {
            let known = plan.members.iter().filter_map(|member| member.cost.percent.value());
            Some(words::sum_of_percentages(language, Percent::saturating_sum(known)))
        }
        _ => None,
    };
    let cell = |name: &'static str, sum: Option<String>| {
        html! { <td key={name} role="cell" class="figure number" data-label={name}>{ for sum }</td> }
    };
    html! {
        <tr role="row" class="total">
            <th role="rowheader" scope="row" class="name fixed">{ words::sum(language) }</th>
            for column in columns { { cell(field::member_column(language, *column), sum(*column)) } }
        </tr>
    }
}

fn sum_of(plan: &Plan, number: impl Fn(&Member) -> Option<u32>) -> Option<String> {
    let mut known = plan.members.iter().filter_map(|member| number(member)).peekable();
    known.peek()?;
    Some(grouped(known.map(i128::from).sum::<i128>()))
}

#[derive(PartialEq, Properties)]
struct FigureRowProps {
    member: Rc<Member>,
    /// Its position, from 0.
    row: usize,
    columns: Vec<MemberField>,
    /// What is wrong with the cost today.
    wrong: Vec<AttrValue>,
    /// Whether going alone is taken to cost the same prices where nobody entered it.
    same_prices: bool,
    language: Language,
    act: Callback<Action>,
}

/// One row. Drawn anew only when something in it changes: the table may have 200.
#[component]
fn FigureRow(props: &FigureRowProps) -> Html {
    let FigureRowProps { member, row, language, .. } = props;
    let (language, row) = (*language, *row);
    let name: AttrValue = members::name_or_position(language, &member.name, row + 1).into();
    html! {
        <tr role="row">
            <RowLine name={name.clone()} facts={facts(props)} />
            <th role="rowheader" scope="row" class="name fixed">{ name }</th>
            for (place, column) in props.columns.iter().enumerate() {
                <td key={field::member_column(language, *column)} role="cell" class="figure number" data-label={field::member_column(language, *column)}>
                    { cell(props, place, *column) }
                </td>
            }
        </tr>
    }
}

/// What its line says: its figures, and how many of them are not entered.
fn facts(props: &FigureRowProps) -> Vec<RowFact> {
    let FigureRowProps { member, language, columns, same_prices, wrong, .. } = props;
    let language = *language;
    let fact = |column: &MemberField| {
        let slot = member.slot(*column)?;
        if *same_prices && *column == MemberField::StandaloneToday && slot.is_blank() {
            return None;
        }
        let named = field::member_column(language, *column);
        Some(RowFact::of(language, slot, named, |value| match column {
            MemberField::StandaloneToday => row_line::yen(language, value),
            MemberField::ExpectedUsers | MemberField::ActualUsers => members::people_unit(language, value),
            MemberField::Percent => format!("{value}%"),
            _ => value.to_owned(),
        }))
    };
    let (missing, mut facts): (Vec<_>, Vec<_>) =
        columns.iter().filter_map(fact).partition(|fact| matches!(fact, RowFact::Missing(_)));
    if missing.len() > 1 {
        facts.push(RowFact::Missing(row_line::several_missing(language, missing.len())));
    } else {
        facts.extend(missing);
    }
    if !wrong.is_empty() && columns.contains(&MemberField::StandaloneToday) {
        facts.push(RowFact::Wrong(row_line::to_check(language).to_owned()));
    }
    facts
}

fn cell(props: &FigureRowProps, place: usize, column: MemberField) -> Html {
    let FigureRowProps { member, row, language, act, wrong, .. } = props;
    let Some(slot) = member.slot(column) else { return Html::default() };
    let label = words::cell(*language, *row + 1, field::member_column(*language, column));
    let field = Field::Member(member.id, column);
    // Only the cost today can be readable and wrong.
    let wrong = if column == MemberField::StandaloneToday { wrong.as_slice() } else { &[] };
    FieldInput::of(*language, field, slot, label, act)
        .in_cell(*row, place)
        .wrong(wrong.iter().cloned())
        .field()
}
