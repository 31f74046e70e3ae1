//! What each member brings: participants, cost today, weights, percentages.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::wrong_at;
use crate::{
    domain::{
        Yen,
        cost::{CostReport, Field, Percent},
    },
    plan::{
        Action, CostColumn, CostEdit, Edit, Entry, Member, MemberEdit, MemberField, Plan,
        cost::{Key, MemberCostField},
    },
    text::{
        Language, cost_page as words, members as member_words,
        number::{grouped, yen},
    },
    ui::{
        components::{EntryFieldProps, IconShape, Typed, card, hint, icon, paragraph},
        planner::Planner,
        route::Route,
    },
};

/// The figures of the members, with their sums.
pub(super) fn members(planner: &Planner, report: &CostReport) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    if plan.members.is_empty() {
        let link = html! {
            <>
                { paragraph("", words::members_empty(language)) }
                <div><a class="button primary" href={Route::Eligibility.href()}>{ icon(IconShape::Table) }{ words::to_members(language) }</a></div>
            </>
        };
        return card("figures-heading", words::members_heading(language), link);
    }
    let columns = columns(plan);
    let table = html! {
        <>
            { hint(words::members_hint(language)) }
            <div class="table-scroll tall" role="region" aria-labelledby="figures-heading" tabindex="0">
                <table class="edit" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col" class="name">{ words::society(language) }</th>
                            <th role="columnheader" scope="col" class="figure number">{ words::column_users(language) }</th>
                            for column in &columns {
                                <th key={words::column(language, *column)} role="columnheader" scope="col" class="figure number">{ words::column(language, *column) }</th>
                            }
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        for (row, member) in plan.members.iter().enumerate() {
                            <FigureRow key={member.id.0} member={member.clone()} {row} columns={columns.clone()} {language}
                                wrong={wrong_at(language, plan, report, |field| field == Field::StandaloneToday { member: member.id })} act={planner.act.clone()} />
                        }
                    </tbody>
                    <tfoot role="rowgroup">{ sums(language, plan, &columns) }</tfoot>
                </table>
            </div>
        </>
    };
    card("figures-heading", words::members_heading(language), table)
}

/// The columns that matter: weights and percentages only where a key uses them.
fn columns(plan: &Plan) -> Vec<CostColumn> {
    let used = |key, column| plan.cost.uses_key(key).then_some(column);
    [
        Some(CostColumn::StandaloneToday),
        Some(CostColumn::ActualUsers),
        used(Key::WeightedEqualShare, CostColumn::Weight),
        used(Key::FixedPercentages, CostColumn::Percent),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn sums(language: Language, plan: &Plan, columns: &[CostColumn]) -> Html {
    let people = |users: Vec<u32>| grouped(users.into_iter().map(i128::from).sum::<i128>());
    let expected = plan.members.iter().filter_map(|member| member.expected_users.value()).map(u32::from);
    let sum = |column: CostColumn| match column {
        CostColumn::StandaloneToday => {
            let known = plan.members.iter().filter_map(|member| member.cost.standalone_today.value());
            Yen::checked_sum(known).map(yen).unwrap_or_default()
        }
        CostColumn::ActualUsers => {
            let known = plan.members.iter().filter_map(|member| member.cost.actual_users.value());
            people(known.map(u32::from).collect())
        }
        CostColumn::Weight => {
            people(plan.members.iter().filter_map(|member| member.cost.weight.value()).collect())
        }
        CostColumn::Percent => {
            let known = plan.members.iter().filter_map(|member| member.cost.percent.value());
            words::sum_of_percentages(language, Percent::saturating_sum(known))
        }
    };
    html! {
        <tr role="row" class="total">
            <th role="rowheader" scope="row" class="name">{ words::sum(language) }</th>
            <td role="cell" class="figure number" data-label={words::column_users(language)}>{ people(expected.collect()) }</td>
            for column in columns {
                <td key={words::column(language, *column)} role="cell" class="figure number" data-label={words::column(language, *column)}>{ sum(*column) }</td>
            }
        </tr>
    }
}

#[derive(PartialEq, Properties)]
struct FigureRowProps {
    member: Rc<Member>,
    /// Its position, from 0.
    row: usize,
    columns: Vec<CostColumn>,
    /// What is wrong with the cost today.
    wrong: Vec<AttrValue>,
    language: Language,
    act: Callback<Action>,
}

/// One row. Drawn anew only when something in it changes: the table may have 200.
#[component]
fn FigureRow(props: &FigureRowProps) -> Html {
    let FigureRowProps { member, row, language, .. } = props;
    let (language, row) = (*language, *row);
    let id = member.id;
    html! {
        <tr role="row">
            <th role="rowheader" scope="row" class="name fixed">{ member_words::name_or_position(language, &member.name, row + 1) }</th>
            <td role="cell" class="figure number" data-label={words::column_users(language)}>
                { cell(props, 0, words::column_users(language), &member.expected_users, move |users| {
                    Edit::Members(MemberEdit::Set(id, MemberField::ExpectedUsers(users)))
                }) }
            </td>
            for (place, column) in props.columns.iter().enumerate() {
                <td key={words::column(language, *column)} role="cell" class="figure number" data-label={words::column(language, *column)}>
                    { cost_cell(props, place + 1, *column) }
                </td>
            }
        </tr>
    }
}

fn cost_cell(props: &FigureRowProps, place: usize, column: CostColumn) -> Html {
    let FigureRowProps { member, language, .. } = props;
    let id = member.id;
    let edit = move |field| Edit::Cost(CostEdit::Member(id, field));
    let label = words::column(*language, column);
    match column {
        CostColumn::StandaloneToday => {
            cell(props, place, label, &member.cost.standalone_today, move |today| {
                edit(MemberCostField::StandaloneToday(today))
            })
        }
        CostColumn::ActualUsers => cell(props, place, label, &member.cost.actual_users, move |users| {
            edit(MemberCostField::ActualUsers(users))
        }),
        CostColumn::Weight => cell(props, place, label, &member.cost.weight, move |weight| {
            edit(MemberCostField::Weight(weight))
        }),
        CostColumn::Percent => cell(props, place, label, &member.cost.percent, move |percent| {
            edit(MemberCostField::Percent(percent))
        }),
    }
}

fn cell<T: Typed>(
    props: &FigureRowProps,
    place: usize,
    column: &str,
    entry: &Entry<T>,
    edit: impl Fn(Entry<T>) -> Edit + 'static,
) -> Html {
    let FigureRowProps { member, row, language, act, .. } = props;
    let settle = act.reform(|()| Action::Settle);
    let onchange = act.reform(move |entry| Action::Edit(edit(entry)));
    let id = format!("figure-{}-{place}", member.id.0);
    let label = words::cell(*language, *row + 1, column);
    let field = EntryFieldProps::of(*language, id, label, entry, onchange);
    // Only the cost today can be readable and wrong.
    let wrong = if place == 1 { props.wrong.clone() } else { Vec::new() };
    EntryFieldProps { cell: Some((*row, place)), onsettle: settle, ..field }.wrong(wrong).field()
}
