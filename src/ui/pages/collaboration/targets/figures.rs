//! The numbers of the members, in a table that is edited in place, and the own targets.

use yew::prelude::*;

use crate::{
    text::{
        collaboration as common, collaboration::targets as words, field as field_words, members,
        plan as plan_words,
    },
    ui::{
        components::{
            FieldInput, Grid, Pasted, card, grid, hint, paragraph, paste, placed, select_in_cell, to_members,
        },
        planner::Planner,
    },
};
use consortium_core::{
    Field, SocietyKind,
    collaboration::targets::{FigureField, TargetField},
};
use consortium_document::plan::{Edit, Member, MemberEdit};

/// The table.
pub(super) fn figures_card(planner: &Planner) -> Html {
    let (plan, language) = (planner.plan(), planner.language());
    let content = if plan.members.is_empty() {
        html! { <>{ paragraph("", words::no_members(language)) }{ to_members(language) }</> }
    } else {
        let headings = [common::society(language), field_words::kind(language)].into_iter();
        let headings = headings.chain(FigureField::ALL.iter().map(|field| words::figure(language, *field)));
        let rows = plan.members.iter().enumerate().map(|(row, member)| row_of(planner, row, member));
        let onblock = Callback::from({
            let planner = planner.clone();
            move |pasted: Pasted| {
                // The menu of the kind comes before the figures.
                let columns: Vec<_> =
                    [None].into_iter().chain(FigureField::ALL.iter().copied().map(Some)).collect();
                if let Some((block, at)) = placed(&planner, &pasted) {
                    paste(&planner, planner.plan().paste_into_targets(&block, &columns, at));
                }
            }
        });
        grid(Grid {
            caption: words::figures_table(language),
            class: "edit",
            head: html! { for heading in headings { <th key={heading} role="columnheader" scope="col">{ heading }</th> } },
            rows: plan.members.len(),
            onadd: Callback::noop(),
            onreveal: Callback::noop(),
            onblock,
            onfill: Callback::noop(),
            body: rows.collect(),
            foot: Html::default(),
        })
    };
    card("figures-heading", words::figures_heading(language), content)
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
